"""How far the work has come, for whoever wants to know. Costs nothing while nobody does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")
Listener = Callable[[str, int, int], None]
"""Told which step it is, how many things are done, and of how many."""

_listeners: list[Listener] = []


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Tell the listener of all that is followed meanwhile."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def followed(step: str, things: Sequence[T]) -> Iterable[T]:
    """The things, one by one: ``for file in followed("read", files)``."""
    return _told(step, things) if _listeners else things


def _told(step: str, things: Sequence[T]) -> Iterator[T]:
    for done, thing in enumerate(things):
        for listener in _listeners:
            listener(step, done, len(things))
        yield thing


@contextmanager
def told(step: str, total: int) -> Iterator[Callable[[int], None]]:
    """For work that is done elsewhere: gives what is to be told how many things are done."""

    def done(count: int) -> None:
        for listener in _listeners:
            listener(step, count, total)

    done(0)
    yield done
