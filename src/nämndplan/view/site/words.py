"""The status words of the site: each said in one place, so that the page that explains them cannot be wrong."""

from __future__ import annotations

from ...values import Period
from ..context import Context
from .coverage import State


def state_word(context: Context, state: State) -> str:
    """How a body stands to an assignment, in words."""
    match state:
        case State.ANSWERED:
            return context.say("svarar")
        case State.UNANSWERED:
            return context.say("inget svar än")
        case State.NO_PLAN:
            return context.say("ingen plan här")
        case State.NOT_DIRECTED:
            return "–"


def period_word(context: Context, period: Period | None, year: int) -> str:
    """How a document's period stands to the plan's year, in words."""
    if period is None:
        return context.say("ingen period angiven")
    if period.end is not None and period.end < year:
        return context.say("gick ut {year}", year=period.end)
    if period.end == year:
        return context.say("går ut {year}", year=period.end)
    if period.start is not None and period.start > year:
        return context.say("börjar {year}", year=period.start)
    return context.say("gäller")
