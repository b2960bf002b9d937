"""The pictures in the prose of a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .content import Section
from .outline import illustrations_on


def illustrations_in(sections: Iterable[Section]) -> Iterator[str]:
    """The files of all of them, in order."""
    for section in sections:
        yield from illustrations_on(section.blocks)
        yield from illustrations_in(section.sections)
