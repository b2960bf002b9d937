"""The words in which things are judged: the organisation's own, or the program's where it has none."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from ...diagnostics import Sentence
from ...model import Meaning, Plan, Principle, Scales, ScaleStep
from .status import OF_MEANING, SAID, Status

_OF_GOALS = (Meaning.REACHED, Meaning.PARTLY, Meaning.MISSED, Meaning.CANNOT_BE_JUDGED)
_OF_WORK = (
    Meaning.NOT_BEGUN,
    Meaning.ONGOING,
    Meaning.LATE,
    Meaning.DONE,
    Meaning.CLOSED,
    Meaning.CALLED_OFF,
)
_ALWAYS = {"okänt": Status.UNKNOWN, "ej angiven": Status.UNKNOWN}
"""What may stand on any scale: there is a sign that nobody has explained, or none is printed."""


class ScaleKind(Enum):
    """The kinds of things that have a scale."""

    GOALS = "mål"
    SUBGOALS = "delmål"
    INDICATORS = "indikatorer"
    ACTIVITIES = "aktiviteter"
    ASSIGNMENTS = "uppdrag"

    @property
    def is_work(self) -> bool:
        """True for what is done, as against what is reached."""
        return self in {ScaleKind.ACTIVITIES, ScaleKind.ASSIGNMENTS}


def principle_of(plan: Plan) -> Principle:
    """What plan.yaml says of the follow-up; nothing where it says nothing."""
    settings = plan.settings
    return (settings and settings.principle) or Principle()


def steps_of(judged: ScaleKind, plan: Plan) -> tuple[ScaleStep, ...]:
    """The steps of a kind; () where the program's own words are used."""
    scales: Scales = principle_of(plan).scales
    own = {
        ScaleKind.GOALS: scales.goals,
        ScaleKind.SUBGOALS: scales.subgoals or scales.goals,
        ScaleKind.INDICATORS: scales.indicators or scales.goals,
        ScaleKind.ACTIVITIES: scales.activities,
        ScaleKind.ASSIGNMENTS: scales.assignments or scales.activities,
    }
    return own[judged]


def words_of(judged: ScaleKind, plan: Plan) -> Mapping[str, Status]:
    """The words that may be written, in small letters, and what each means."""
    if steps := steps_of(judged, plan):
        return {_plain(step.word): OF_MEANING[step.meaning] for step in steps} | _ALWAYS
    meanings = _OF_WORK if judged.is_work else _OF_GOALS
    return {meaning.value: OF_MEANING[meaning] for meaning in meanings} | _ALWAYS


def choices(judged: ScaleKind, plan: Plan) -> tuple[str, ...]:
    """The words as they are to be written."""
    if steps := steps_of(judged, plan):
        return tuple(step.word for step in steps)
    return tuple(meaning.value for meaning in (_OF_WORK if judged.is_work else _OF_GOALS))


def standing_of(word: str, judged: ScaleKind, plan: Plan) -> Status | None:
    """What a written word means; None for a word that the scale does not have."""
    return words_of(judged, plan).get(_plain(word))


def word_for(standing: Status, judged: ScaleKind, plan: Plan) -> str | Sentence:
    """What a standing is called: by the organisation, else by the program."""
    own = [step for step in steps_of(judged, plan) if OF_MEANING[step.meaning] is standing]
    plain = [step for step in own if step.trend is None] or own
    return plain[0].word if plain else SAID[standing]


def _plain(word: str) -> str:
    return " ".join(word.casefold().rstrip(" .").split())
