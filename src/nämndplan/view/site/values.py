"""Outcomes and targets where each stands with its year."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import AsPrinted, Indicator
from ...values import NoValue, Outcome, Target
from ..context import Context
from ..inline import words
from ..notes import Notes
from ..table import Cell

Dated = tuple[int, "Outcome | Target | AsPrinted"]


def latest(indicator: Indicator) -> tuple[int, Outcome | AsPrinted] | None:
    """The newest year with something measured, and what was."""
    measured = {year: value for year, value in indicator.outcomes.items() if not isinstance(value, NoValue)}
    return max(measured.items(), key=lambda pair: pair[0], default=None)


def year_heading(context: Context, outcomes: Iterable[Dated | None]) -> str:
    """Utfall 2022, or Senaste utfall when the years differ."""
    years = {found[0] for found in outcomes if found}
    return context.say("Utfall {year}", year=next(iter(years))) if len(years) == 1 else context.say("Senaste utfall")


def year_cell(notes: Notes, dated: Dated | None, one_year: bool) -> Cell:
    """A value, with its year beside it when the heading does not say it."""
    if dated is None:
        return Cell()
    year, value = dated
    cell = notes.value(value)
    if one_year:
        return cell
    return Cell((*cell.content, *words(f" ({year})")), marks=cell.marks, number=cell.number)
