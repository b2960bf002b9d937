"""nplan follow-up."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from ...diagnostics import Sentence, say
from ...driver import Loaded
from ...model import BoardGoal, CouncilGoal, FinancialGoal, GoalNode, Indicator, Item, Plan, ReportKind
from ...rollover.calendar import due_calendar, owed
from ...rollover.due_page import due_page
from ...rollover.follow_up import skeleton
from ...rules.boards import board_name
from ...rules.follow_up.evaluation import Evaluation, evaluation
from ...rules.follow_up.pairing import children
from ...rules.follow_up.periods import periods
from ...rules.follow_up.reported import reports_below, title_of
from ...rules.follow_up.scales import ScaleKind
from ...rules.follow_up.status import Reason, Verdict
from ...values import DateSpan, Fault, read_date_span, read_id
from ..console import say_line
from ..exit_code import ExitCode
from ..language import spoken
from ..new_folder import refuse_existing, write_new_folder
from ..plans import load_plan, wanted_folders
from ..usage_errors import UsageError, nearest

ACTIONS = ("new", "due", "show")
_USUAL = {
    "delår": (ReportKind.INTERIM, "{year}-01-01–{year}-08-31", "Delårsrapport {year}"),
    "året": (ReportKind.YEAR, "{year}-01-01–{year}-12-31", "Årsredovisning {year}"),
    "april": (ReportKind.TERTIAL, "{year}-01-01–{year}-04-30", "Tertialrapport januari–april {year}"),
}
"""Periods that are known by their names."""


def follow_up(
    action: Annotated[
        str, typer.Argument(metavar="new|due|show", help="Börja, se vem som ska rapportera, eller se läget.")
    ],
    period: Annotated[
        str, typer.Argument(metavar="PERIOD", help="Periodens mapp, till exempel delår.", show_default=False)
    ] = "",
    plan: Annotated[
        Path | None, typer.Option("--plan", metavar="MAPP", help="Planens mapp, om den inte är den du står i.")
    ] = None,
    days: Annotated[
        str, typer.Option("--days", metavar="DAGAR", help="För new: första och sista dagen, 2024-01-01–2024-08-31.")
    ] = "",
    kind: Annotated[
        str, typer.Option("--kind", metavar="SLAG", help="För new: tertialrapport, delårsrapport, årsredovisning …")
    ] = "",
    calendar: Annotated[
        bool, typer.Option("--ics", help="För due: som en kalender (iCalendar), med sista dagen för varje nämnd.")
    ] = False,
    page: Annotated[
        bool, typer.Option("--html", help="För due: som en webbsida, till exempel --html > kvar.html.")
    ] = False,
    explain: Annotated[
        str, typer.Option("--explain", metavar="ID", help="För show: hur bedömningen av målet eller måttet är gjord.")
    ] = "",
) -> ExitCode:
    """new skriver filer för det som ska rapporteras i perioden, och inget annat, med tomma värden.

    due visar vem som ska rapportera vad och inte har gjort det. show visar hur det går.
    """
    if action not in ACTIONS:
        raise UsageError(say("nplan follow-up tar emot {actions}, inte ”{word}”.", actions=ACTIONS, word=action))
    (folder,) = wanted_folders([plan] if plan else None)[:1]
    loaded = load_plan(folder)
    if action == "new":
        _new(folder, loaded.plan, period, days, kind)
        return ExitCode.OK
    chosen = _chosen(loaded.plan, period)
    found = evaluation(chosen, loaded.plan)
    lines: Iterator[str | Sentence] = iter(())
    if found is not None and action == "due" and (calendar or page):
        sys.stdout.write(due_calendar(found, spoken()) if calendar else due_page(found, spoken()))
    elif found is not None:
        lines = _due(found) if action == "due" else _explained(found, explain, loaded) if explain else _shown(found)
    for line in lines:
        say_line(line)
    return ExitCode.of(True, loaded.breakdowns)


def _new(folder: Path, plan: Plan, period: str, days: str, kind: str) -> None:
    if not period or isinstance(read_id(period), Fault):
        raise UsageError(say("Ange periodens namn med små bokstäver, till exempel delår."))
    year = plan.year
    if year is None:
        raise UsageError(say("plan.yaml säger inte vilket år planen gäller. Kör nplan validate först."))
    usual = _USUAL.get(period)
    if usual is None and not days:
        raise UsageError(
            say(
                "”{period}” är ingen period som är känd. Ange --days, till exempel {year}-01-01–{year}-06-30.",
                period=period,
                year=str(year),
            )
        )
    span = read_date_span(days or (usual[1].format(year=year) if usual else ""))
    if isinstance(span, Fault):
        raise UsageError(span.headline)
    place = folder / "uppföljning" / period
    refuse_existing(place, plan=folder)
    report = _kind(kind) if kind else usual[0] if usual else _guess(span)
    title = usual[2].format(year=year) if usual and not days else f"{report.value.capitalize()} {span.printed}"
    files = skeleton(plan, title, report, span)
    write_new_folder(place, {name: text.encode() for name, text in files.items()})
    say_line(
        say(
            "{path} är skriven: {count} filer. Fyll i värdena, eller ta bort raderna. nplan follow-up due {period} "
            "visar vad som återstår.",
            path=str(place),
            count=len(files),
            period=period,
        )
    )


def _kind(word: str) -> ReportKind:
    known = {one.value: one for one in ReportKind}
    if word in known:
        return known[word]
    raise UsageError(say("--kind: ”{word}” är inget slag. Välj bland {known}.", word=word, known=tuple(known)))


def _guess(span: DateSpan) -> ReportKind:
    if span.months_of_year == 12:
        return ReportKind.YEAR
    return ReportKind.INTERIM if span.months_of_year in {6, 7, 8} else ReportKind.OTHER


def _chosen(plan: Plan, period: str) -> str:
    """The period that is meant: the only one, or the last, when none is named."""
    known = tuple(periods(plan))
    if period in known:
        return period
    if not known:
        raise UsageError(say("Planen har ingen uppföljning. nplan follow-up new delår börjar en."))
    if not period:
        return known[-1]
    near = nearest(period, list(known))
    raise UsageError(
        say("Planen har ingen uppföljning som heter ”{period}”. Menade du {near}?", period=period, near=near)
        if near
        else say("Planen har ingen uppföljning som heter ”{period}”. Den har {known}.", period=period, known=known)
    )


def _due(found: Evaluation) -> Iterator[str | Sentence]:
    """Who owes what, board by board."""
    plan, owing = found.plan, tuple(owed(found))
    for board, missing in owing:
        name = board_name(board, plan) if board else plan.register.name("fullmäktige")
        if board and not reports_below(board, found.id, plan):
            yield say("{board} har inte rapporterat något.", board=name)
        if missing:
            yield say("{board} ska rapportera {count} {count:indikator/indikatorer}:", board=name, count=len(missing))
            yield from (f"  {item.value.title}  ({item.place.file})" for item in missing)
    if not owing:
        yield say("Allt som ska rapporteras är rapporterat.")


def _shown(found: Evaluation) -> Iterator[str | Sentence]:
    """Each goal and what is below it, with its standing."""
    plan = found.plan
    for goal in plan.goals.values():
        yield _line(found, goal, ScaleKind.GOALS, 0)
        for answer in (answer for answer in plan.of(BoardGoal) if answer.id == goal.id):
            yield from _below(found, answer, 1)
    for answer in (answer for answer in plan.of(BoardGoal) if answer.id not in plan.goals):
        yield _line(found, answer, ScaleKind.GOALS, 0)
        yield from _below(found, answer, 1)
    for limit in plan.of(FinancialGoal):
        yield _line(found, limit, ScaleKind.GOALS, 0)


def _below(found: Evaluation, holder: Item[Any], depth: int) -> Iterator[str | Sentence]:
    for node in children(holder, GoalNode, found.plan):
        yield _line(found, node, ScaleKind.SUBGOALS, depth)
        yield from _below(found, node, depth + 1)
    for indicator in children(holder, Indicator, found.plan):
        yield _line(found, indicator, ScaleKind.INDICATORS, depth)


def _line(found: Evaluation, item: Item[Any], kind: ScaleKind, depth: int) -> Sentence:
    verdict = found.of(item)
    return say(
        "{indent}{word}: {title} ({id})",
        indent="  " * depth,
        word=_word(found, verdict, kind),
        title=title_of(item, found.plan),
        id=item.id,
    )


def _word(found: Evaluation, verdict: Verdict, kind: ScaleKind) -> str | Sentence:
    return verdict.word or found.word(verdict.standing, kind)


def _explained(found: Evaluation, id: str, loaded: Loaded) -> Iterator[str | Sentence]:
    kinds = {
        CouncilGoal: ScaleKind.GOALS,
        BoardGoal: ScaleKind.GOALS,
        GoalNode: ScaleKind.SUBGOALS,
        Indicator: ScaleKind.INDICATORS,
        FinancialGoal: ScaleKind.GOALS,
    }
    items = [item for item in found.plan.items if type(item.value) in kinds]
    wanted = [item for item in items if item.id == id]
    if not wanted:
        near = nearest(id, [item.id for item in items])
        meant = say(" Menade du {near}?", near=near) if near else say("")
        raise UsageError(say("Planen har inget mål och inget mått med id {id}.{meant}", id=id, meant=meant))
    for item in wanted:
        verdict = found.of(item)
        kind = next(kind for model, kind in kinds.items() if isinstance(item.value, model))
        yield say("{title}: {word}", title=title_of(item, found.plan), word=_word(found, verdict, kind))
        yield from _told(verdict.why, loaded, 1)


def _told(reason: Reason, loaded: Loaded, depth: int) -> Iterator[str | Sentence]:
    yield say("{indent}{said}", indent="  " * depth, said=reason.said)
    for place in reason.places:
        line = loaded.line_of(place)
        yield f"{'  ' * depth}  {place.file}:{line}" if line else f"{'  ' * depth}  {place.file}"
    for below in reason.below:
        yield from _told(below, loaded, depth + 1)
