"""How findings name indicators, and the other places that belong to them."""

from __future__ import annotations

from ...diagnostics import Note, Sentence, say
from ...model import Indicator, Item
from .judgement import Judgement
from .point import Point, has_same_digits
from .series import Series


def named(indicator: Item[Indicator], series: Series) -> Sentence:
    """The indicator by its title, and the part of it when it is about a part."""
    title = indicator.value.title
    return say("”{title}” ({part})", title=title, part=series.name) if series.name else say("”{title}”", title=title)


def outcome_note(outcome: Point) -> Note:
    """Shows the outcome that a target is compared with."""
    return Note(outcome.place, say("utfallet {year}", year=outcome.when))


def step_notes(judgement: Judgement) -> tuple[Note, ...]:
    """Shows the outcome, and what says the direction unless that is the target itself."""
    reading = judgement.reading
    outcomes = (outcome_note(judgement.step.outcome), *_swapped(judgement))
    if reading is None or reading.place == judgement.step.target.place:
        return outcomes
    return (*outcomes, Note(reading.place, reading.said))


def _swapped(judgement: Judgement) -> tuple[Note, ...]:
    """68,9 and then 86,9: it is rather the outcome that is wrong than the target."""
    outcome = judgement.step.outcome
    before = [point for point in judgement.series.outcomes if point.year < outcome.year]
    if before and has_same_digits(before[-1], outcome):
        return (
            Note(
                before[-1].place, say("samma siffror i annan ordning: kontrollera utfallet {year}", year=outcome.when)
            ),
        )
    return ()
