"""The YAML parser: the only module that imports ruamel.yaml.

Only libyaml's event stream is used (through ruamel.yaml.clib): no constructor,
no resolver, no tags are ever applied, and nothing is built before we build it.
The event loop is ours, so depth is bounded before the parser can recurse.

See docs/adr/024-text-in-the-file.md.
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

from .. import lazy_re as re
from ..frozen import frozen

Event = Any
"""One of the event classes; they come untyped from the C module."""

MAX_DEPTH = 24
MAX_ENTRIES = 10_000
TOO_DEEP = "nested too deep"
TOO_MANY = "too many entries"
DASH_IN_TEXT = "a line of plain text begins with a dash"
HARD_INDENT = "a key begins with a hard space"
"""Faults that we find ourselves, in the parser's manner."""

_QUOTES = ("'", '"')
_COLON_IN_BRACES = "found unexpected ':'"
_STAND_IN = "\ue03a"
_VALUE_WITH_COLON = re.compile(r":[ ]+[^\s\"'\[\]{},#&*!|>%@`:][^\"'\[\]{},#\n]*")
_COLON_IN_VALUE = re.compile(r"(?<=\S):(?=[^\s,\[\]{}])")


@frozen
class Extent:
    """Where an entry stands in the text, as character positions; in a list ``key`` is the value's first line."""

    key: tuple[int, int]
    value: tuple[int, int]
    is_text: bool


@dataclass
class SyntaxFault(Exception):  # noqa: N818 - it never leaves this layer
    """The parser gave up: what it says, where, and where the open construct began."""

    problem: str
    index: int
    context: str = ""
    context_index: int | None = None
    long_quote: int | None = None

    @property
    def sound_until(self) -> int:
        """How far the text can be relied on: not past where a quote or bracket began that is never closed."""
        is_open = "quoted" in self.context or "flow" in self.context
        began = self.context_index if is_open else self.long_quote
        return self.index if began is None else min(began, self.index)


class Events:
    """The events of one text, one at a time; raises only :class:`SyntaxFault`."""

    def __init__(self, text: str) -> None:
        self._text, self._parser = text, CParser(text)
        self._passed, self._stands_in = 0, False
        self.long_quote: int | None = None
        """Where a quoted text of several lines began that ends on this line: perhaps it was never closed."""
        self._long_quote_end = 0

    def next(self) -> Event:
        """The next event."""
        try:
            event = self._get()
        except Exception as error:  # the boundary: whatever the parser raises becomes one fault
            raise _as_fault(error, self.long_quote) from None
        if self.long_quote is not None and event.start_mark.line > self._long_quote_end:
            self.long_quote = None
        if type(event) is ScalarEvent and event.style in _QUOTES and event.start_mark.line != event.end_mark.line:
            self.long_quote, self._long_quote_end = event.start_mark.index, event.end_mark.line
        return event

    def _get(self) -> Event:
        """libyaml refuses {2026: 1:30}, a text in YAML 1.2: it reads such colons as another character, our own."""
        try:
            event = self._parser.get_event()
        except Exception as error:
            may_stand_in = getattr(error, "problem", "") == _COLON_IN_BRACES and _STAND_IN not in self._text
            text = _VALUE_WITH_COLON.sub(_with_stand_ins, self._text) if may_stand_in else self._text
            if text == self._text:
                raise
            self._text, self._parser, self._stands_in = text, CParser(text), True
            for _ in range(self._passed):
                self._parser.get_event()
            return self._get()
        self._passed += 1
        if self._stands_in and type(event) is ScalarEvent:
            event.value = event.value.replace(_STAND_IN, ":")
        return event


def _with_stand_ins(value: re.Match[str]) -> str:
    return _COLON_IN_VALUE.sub(_STAND_IN, value[0])


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
    "HARD_INDENT",
    "MAX_DEPTH",
    "MAX_ENTRIES",
    "TOO_DEEP",
    "TOO_MANY",
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
