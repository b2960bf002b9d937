"""What the parts of a plan are about, in the order and by the names that its disposition gives them.

Pages and sheets are divided by what they are about; so they follow the plan as far as that goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property

from ..frozen import frozen
from ..model import DispositionPart, named_in
from .text import line


class Topic(StrEnum):
    """What a page or a sheet is about; the order is the one of a plan that says none."""

    GOALS = "mål"
    BOARDS = "nämnder"
    ASSIGNMENTS = "uppdrag"
    ECONOMY = "ekonomi"
    DOCUMENTS = "styrdokument"


_TOPICS: Mapping[str, Topic] = {
    "mål": Topic.GOALS,
    "nämnder": Topic.BOARDS,
    "uppdrag": Topic.ASSIGNMENTS,
    "ekonomi": Topic.ECONOMY,
    "tabell": Topic.ECONOMY,
    "ramförändringar": Topic.ECONOMY,
    "ofinansierade": Topic.ECONOMY,
    "finansiella-mål": Topic.ECONOMY,
    "styrdokument": Topic.DOCUMENTS,
}


@frozen(slots=False)
class Topics:
    """The topics of a disposition."""

    parts: tuple[DispositionPart, ...]

    @cached_property
    def in_order(self) -> tuple[Topic, ...]:
        """All topics, as the disposition has them; what it does not name comes where it otherwise would."""
        named = dict.fromkeys(_named(self.parts))
        return (*named, *(topic for topic in Topic if topic not in named))

    @cached_property
    def headings(self) -> Mapping[Topic, str]:
        """The plan's heading over all that it has of a topic, where that stands under one heading by itself."""
        return dict(_headed(self.parts))

    def place(self, topic: Topic) -> int:
        """Where the topic comes among the others."""
        return self.in_order.index(topic)


def _named(parts: Iterable[DispositionPart]) -> Iterator[Topic]:
    for _, name in named_in(parts):
        if topic := _TOPICS.get(name.partition("/")[0]):
            yield topic


def _headed(parts: tuple[DispositionPart, ...]) -> Iterator[tuple[Topic, str]]:
    everywhere = list(_named(parts))
    for part in parts:
        own = list(_named((part,)))
        if part.heading and len(set(own)) == 1 and own.count(own[0]) == everywhere.count(own[0]):
            yield own[0], line(part.heading)
        elif part.contents:
            inner = dict(_headed(part.contents))
            yield from (
                (topic, heading) for topic, heading in inner.items() if own.count(topic) == everywhere.count(topic)
            )
