"""From parser events to plain data in which every scalar is the text in the file."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from .. import lazy_re as re
from ..diagnostics import Finding, Route, Span
from ..source import SourceText
from . import refused
from .events import (
    DASH_IN_TEXT,
    HARD_INDENT,
    MAX_DEPTH,
    MAX_ENTRIES,
    TOO_DEEP,
    TOO_MANY,
    AliasEvent,
    Event,
    Events,
    Extent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    SyntaxFault,
)
from .odd import forbidden_in, without_invisible

Tree = str | tuple["Tree", ...] | dict[str, "Tree"]
"""What a file holds: text, lists and mappings."""

_COMMENT = re.compile(r"\s+#.*$")
_NO_VALUE = frozenset({"~", "null", "Null", "NULL"})
"""What says in YAML, without quotes, that there is no value."""
_BLOCK_WITH_DIGIT = re.compile(r"[>|][0-9]")
HARD_SPACES = frozenset("\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{NARROW NO-BREAK SPACE}")
_CONTINUED_WITH_DASH = re.compile(r"\n\s*- ")


@dataclass
class TreeBuilder:
    """Builds the tree of one text; collects findings and the routes it cannot vouch for.

    With ``extents`` it also notes where each entry stands, which is only done
    for files that have something to report. ``twice`` are the routes of keys that stand again in
    their mapping: the first entry is kept, or with ``keeps_last`` the last.
    """

    source: SourceText
    findings: list[Finding] = field(default_factory=list)
    faults: list[Route] = field(default_factory=list)
    extents: dict[Route, Extent] | None = None
    keeps_last: bool = False
    twice: list[Route] = field(default_factory=list)
    _route: list[str | int] = field(default_factory=list)
    _entries: int = 0

    def build(self) -> Tree:
        """Build the tree. Raises SyntaxFault where the text is not YAML."""
        self._next = Events(self.source.text).next
        self._next()
        event = self._next()
        if isinstance(event, StreamEndEvent):
            return {}
        if event.version or event.tags:
            self.findings.append(refused.directive(self._span(event)))
        tree = self._node(self._next(), None)
        self._next()
        event = self._next()
        if not isinstance(event, StreamEndEvent):
            self.findings.append(refused.second_document(self._span(event)))
            self.faults.append(())
        return {} if tree == "" else tree

    def _node(self, event: Event, key: Event | None) -> Tree:
        kind = type(event)
        end = event
        self._count(event)
        if kind is ScalarEvent:
            value: Tree = self._scalar(event)
        elif kind is AliasEvent:
            value = self._refuse_start(event)
        else:
            value, end = self._collection(event, kind)
        if self.extents is not None:
            whole = (event.start_mark.index, end.end_mark.index)
            shown = (key.start_mark.index, key.end_mark.index) if key else self._first_line(*whole)
            self.extents.setdefault(tuple(self._route), Extent(shown, whole, isinstance(value, str)))
        return value

    def _count(self, event: Event) -> None:
        self._entries += 1
        if self._entries > MAX_ENTRIES:
            raise SyntaxFault(TOO_MANY, event.start_mark.index)

    def _first_line(self, start: int, end: int) -> tuple[int, int]:
        line_end = self.source.text.find("\n", start, end)
        return start, max(start + 1, line_end if line_end >= 0 else end)

    def _scalar(self, event: Event) -> str:
        if event.tag or event.anchor:
            return self._refuse_start(event)
        if event.style in (">", "|"):
            if _BLOCK_WITH_DIGIT.match(self._line_from(event)):
                return self._refuse_start(event)
        elif event.style not in ("'", '"') and event.value in _NO_VALUE:
            return ""
        elif event.style not in ("'", '"') and event.start_mark.line != event.end_mark.line:
            self._look_for_dash(event)
        elif event.style == '"':
            self._look_for_control(event)
        return unicodedata.normalize("NFC", event.value)

    def _look_for_control(self, event: Event) -> None:
        """Raw ones have gone by now: this one is written with a backslash."""
        if found := forbidden_in(event.value):
            self.findings.append(refused.control_character(self._span(event), found))
            self.faults.append(tuple(self._route))

    def _look_for_dash(self, event: Event) -> None:
        """A list item that is indented too far is silently read as more of the text above."""
        dash = _CONTINUED_WITH_DASH.search(self.source.text, event.start_mark.index, event.end_mark.index)
        if dash:
            raise SyntaxFault(DASH_IN_TEXT, dash.end() - 2)

    def _collection(self, event: Event, kind: type) -> tuple[Tree, Event]:
        if event.tag or event.anchor:
            start, mark = event.start_mark.index, self._line_from(event).split()[0]
            self.findings.append(refused.marked_group(self.source.span(start, start + len(mark)), mark))
        if len(self._route) >= MAX_DEPTH:
            raise SyntaxFault(TOO_DEEP, event.start_mark.index)
        return self._mapping(event) if kind is MappingStartEvent else self._sequence()

    def _sequence(self) -> tuple[Tree, Event]:
        items: list[Tree] = []
        self._route.append(0)
        while not isinstance(event := self._next(), SequenceEndEvent):
            self._route[-1] = len(items)
            items.append(self._node(event, None))
        self._route.pop()
        return tuple(items), event

    def _mapping(self, start: Event) -> tuple[Tree, Event]:
        entries: dict[str, Tree] = {}
        firsts: dict[str, Event] = {}
        twice: list[refused.Twice] = []
        while not isinstance(event := self._next(), MappingEndEvent):
            if not isinstance(event, ScalarEvent):
                self._strange_key(event)
                continue
            if event.value[:1] in HARD_SPACES:
                raise SyntaxFault(HARD_INDENT, event.start_mark.index)
            if event.style == '"':
                self._look_for_control(event)
            key, value = without_invisible(event.value), self._next()
            if start.flow_style and refused.splits_a_number(self.source.text, event, value):
                self.faults.append(tuple(self._route))
                self.findings.append(refused.decimal_comma(self.source, event, next(reversed(entries), "")))
            elif key == "<<":
                self.findings.append(refused.merge_key(self._span(event)))
                self._discard(value)
            elif key in firsts and not self.keeps_last:
                self.faults.append((*self._route, key))
                self.twice.append((*self._route, key))
                twice.append(refused.Twice(key, self._span(event), self._span(firsts[key])))
                self._discard(value)
            else:
                if key in firsts:
                    self._forget(key)
                firsts[key] = event
                self._route.append(key)
                if event.tag or event.anchor:
                    self._refuse_start(event)
                entries[key] = self._node(value, event)
                self._route.pop()
        self.findings += refused.duplicates(twice)
        return entries, event

    def _forget(self, key: str) -> None:
        """An entry that stands again has its places where it stands last."""
        route, extents = (*self._route, key), self.extents or {}
        for known in [known for known in extents if known[: len(route)] == route]:
            del extents[known]

    def _discard(self, event: Event) -> None:
        """Pass over a node without keeping it; its own faults are not reported."""
        depth = 0
        while True:
            self._count(event)
            if isinstance(event, (MappingStartEvent, SequenceStartEvent)):
                depth += 1
            elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
                depth -= 1
            if depth == 0:
                return
            event = self._next()

    # What is refused. The words stand in ``refused``.

    def _span(self, event: Event) -> Span:
        start = event.start_mark.index
        return self.source.span(start, max(event.end_mark.index, start + 1))

    def _line_from(self, event: Event) -> str:
        """What stands from an event to the end of its line, without a comment."""
        start = event.start_mark.index
        end = self.source.text.find("\n", start)
        return _COMMENT.sub("", self.source.text[start : end if end >= 0 else None]).strip()

    def _refuse_start(self, event: Event) -> str:
        written = self._line_from(event)
        start = event.start_mark.index
        self.faults.append(tuple(self._route))
        key = next((part for part in self._route[-1:] if isinstance(part, str)), "")
        self.findings.append(refused.strange_start(self.source.span(start, start + len(written)), key, written))
        return written

    def _strange_key(self, event: Event) -> None:
        self.faults.append(tuple(self._route))
        self.findings.append(refused.strange_key(self._span(event)))
        self._discard(event)
        self._discard(self._next())
