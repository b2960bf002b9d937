"""The report as one HTML page that needs nothing else: no scripts, no fonts, no requests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..diagnostics import Language, Severity, say
from ..resources import text_beside
from .checked import Checked, visible
from .problems import by_gravity
from .verdict import mended, verdict

WORDS = {
    "title": say("Granskning av planen"),
    "findings": say("Fynd"),
    "none": say("Inga fynd."),
    "advice": say("Tips: "),
    "also": say("Se även"),
    "line": say("rad"),
    "silenced": say("Tystade fynd"),
    "reason": say("skäl"),
}
STYLES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


def html(checked: Sequence[Checked], language: Language) -> Iterator[str]:
    """The page, laid out by page.html beside this file."""
    # Jinja costs 50 ms, and only this format needs it.
    from jinja2 import Environment, StrictUndefined

    template = text_beside(__package__, "page.html")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    yield environment.from_string(template).render(
        words={name: sentence.text(language) for name, sentence in WORDS.items()},
        language=language.code,
        verdict=verdict(checked, language),
        mended=mended(checked, language),
        problems=[(problem, STYLES[problem.severity]) for problem in by_gravity(checked, language)],
        silenced=[
            (
                item.finding.code,
                plan.path(item.finding.primary.span.file),
                visible(item.finding.headline.text(language)),
                visible(item.reason),
            )
            for plan in checked
            for item in plan.silenced
        ],
    )
