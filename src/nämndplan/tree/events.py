"""The YAML parser: the only module that imports ruamel.yaml.

Only libyaml's event stream is used (through ruamel.yaml.clib): no constructor,
no resolver, no tags are ever applied, and nothing is built before we build it.
The event loop is ours, so depth is bounded before the parser can recurse.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from _ruamel_yaml import CParser
from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

Event = Any
"""One of the event classes; they come untyped from the C module."""

MAX_DEPTH = 24
TOO_DEEP = "nested too deep"
DASH_IN_TEXT = "a line of plain text begins with a dash"
"""Faults that we find ourselves, in the parser's manner."""

_QUOTES = ("'", '"')


@dataclass
class SyntaxFault(Exception):  # noqa: N818 - it never leaves this layer
    """The parser gave up: what it says, where, and where the open construct began."""

    problem: str
    index: int
    context: str = ""
    context_index: int | None = None
    long_quote: int | None = None


class Events:
    """The events of one text, one at a time; raises only :class:`SyntaxFault`."""

    def __init__(self, text: str) -> None:
        self._parser = CParser(text)
        self.long_quote: int | None = None
        """Where the last quoted text of more than one line began: perhaps a quote that was never closed."""

    def next(self) -> Event:
        """The next event."""
        try:
            event = self._parser.get_event()
        except Exception as error:  # the boundary: whatever the parser raises becomes one fault
            raise _as_fault(error, self.long_quote) from None
        if type(event) is ScalarEvent and event.style in _QUOTES and event.start_mark.line != event.end_mark.line:
            self.long_quote = event.start_mark.index
        return event


def _as_fault(error: Exception, long_quote: int | None) -> SyntaxFault:
    problem_mark = getattr(error, "problem_mark", None)
    context_mark = getattr(error, "context_mark", None)
    return SyntaxFault(
        problem=str(getattr(error, "problem", None) or getattr(error, "reason", None) or error),
        index=problem_mark.index if problem_mark else 0,
        context=str(getattr(error, "context", None) or ""),
        context_index=context_mark.index if context_mark else None,
        long_quote=long_quote,
    )


__all__ = [
    "DASH_IN_TEXT",
    "MAX_DEPTH",
    "TOO_DEEP",
    "AliasEvent",
    "DocumentEndEvent",
    "DocumentStartEvent",
    "Event",
    "Events",
    "MappingEndEvent",
    "MappingStartEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "StreamEndEvent",
    "SyntaxFault",
]
