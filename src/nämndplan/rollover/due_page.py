"""What is due as one HTML page, for those who ask the boards for it: also while the report itself is refused."""

from __future__ import annotations

from ..diagnostics import Language, Sentence, say
from ..resources import text_beside
from ..rules.boards import board_name
from ..rules.follow_up.evaluation import Evaluation
from ..rules.follow_up.reported import reports_below
from ..rules.follow_up.submitted_late import last_day
from .calendar import owed


def due_page(found: Evaluation, language: Language) -> str:
    """The page, laid out by due.html beside this file; it needs nothing else, no scripts and no requests."""
    # Jinja costs 50 ms, and only this page needs it here.
    from jinja2 import Environment, StrictUndefined

    plan, period = found.plan, found.period.value
    last = last_day(period)
    facts = [say("Perioden är {period}.", period=period.period.printed).text(language)]
    if last > period.period.end:
        facts.append(say("Rapporten ska vara lämnad senast {last}.", last=last.isoformat()).text(language))
    boards = [
        (
            board_name(board, plan) if board else plan.register.name("fullmäktige"),
            _said(language, board, found, len(missing)),
            [(item.value.title, item.place.file) for item in missing],
        )
        for board, missing in owed(found)
    ]
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    page: str = environment.from_string(text_beside(__package__, "due.html")).render(
        language=language.code,
        title=say("Kvar att rapportera: {report}", report=period.title).text(language),
        marking=period.marking,
        facts=facts,
        boards=boards,
        nothing_left=say("Allt som ska rapporteras är rapporterat.").text(language),
    )
    return page


def _said(language: Language, board: str, found: Evaluation, count: int) -> list[str]:
    said: list[Sentence] = []
    if board and not reports_below(board, found.id, found.plan):
        said.append(say("Inget är rapporterat."))
    if count:
        said.append(say("{count} {count:indikator/indikatorer} att rapportera:", count=count))
    return [sentence.text(language) for sentence in said]
