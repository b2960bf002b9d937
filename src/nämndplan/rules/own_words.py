"""The rules' word lists with what a plan adds to them (``egna_ord`` in plan.yaml), and the packages that it names."""

from __future__ import annotations

from typing import Any

from ..model import OwnWords, Plan
from ..word_list import word_list
from .added import words_added_by
from .memo import once_per_council

_NONE = OwnWords()


@once_per_council
def own_words(plan: Plan) -> OwnWords:
    """What the plan adds, and the packages that it names."""
    own = plan.settings.own_words if plan.settings else _NONE
    added = words_added_by(plan.settings)
    return own.model_copy(update={name: _together(name, (*added, own)) for name in type(own).model_fields if added})


def _together(name: str, lists: tuple[OwnWords, ...]) -> Any:
    """All words of a list; of two corrections of one spelling the plan's own."""
    values = [getattr(words, name) for words in lists]
    if isinstance(values[0], dict):
        return {wrong: right for value in values for wrong, right in value.items()}
    return tuple(word for value in values for word in value)


@once_per_council
def less_is_better(plan: Plan) -> tuple[str, ...]:
    """Parts of words for what there should be less of."""
    return (*word_list("nämndplan.rules.indicators", "less_is_better")[""], *own_words(plan).less_is_better)


@once_per_council
def more_is_better(plan: Plan) -> tuple[str, ...]:
    """Parts of words for what there should be more of."""
    return (*word_list("nämndplan.rules.indicators", "more_is_better")[""], *own_words(plan).more_is_better)


@once_per_council
def measurable(plan: Plan) -> tuple[str, ...]:
    """Targets in words that can be measured."""
    return (*word_list("nämndplan.rules.indicators", "measurable")[""], *own_words(plan).measurable)


@once_per_council
def unmeasurable(plan: Plan) -> tuple[str, ...]:
    """Wordings whose fulfilment cannot be judged."""
    return (*word_list("nämndplan.rules.indicators", "unmeasurable")[""], *own_words(plan).unmeasurable)


@once_per_council
def known_abbreviations(plan: Plan) -> frozenset[str]:
    """Abbreviations that everybody knows."""
    return frozenset(
        (*word_list("nämndplan.rules.wording", "common_abbreviations")[""], *own_words(plan).abbreviations)
    )
