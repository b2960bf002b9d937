"""From parser events to plain data in which every scalar is the text in the file."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from ..diagnostics import Finding, Note, Route, Sentence, say
from ..source import SourceText
from .events import (
    AliasEvent,
    Event,
    Events,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    SyntaxFault,
)

Tree = str | tuple["Tree", ...] | dict[str, "Tree"]
"""What a file holds: text, lists and mappings."""

MAX_DEPTH = 24
TOO_DEEP = "nested too deep"
_BLOCK_WITH_DIGIT = re.compile(r"[>|][0-9]")


@dataclass(frozen=True, slots=True)
class Extent:
    """Where an entry stands in the text, as character positions."""

    key: tuple[int, int]
    value: tuple[int, int]
    is_text: bool


@dataclass
class Builder:
    """Builds the tree of one text; collects findings and the routes it cannot vouch for.

    With ``extents`` it also notes where each entry stands, which is only done
    for files that have something to report.
    """

    source: SourceText
    findings: list[Finding] = field(default_factory=list)
    faults: list[Route] = field(default_factory=list)
    extents: dict[Route, Extent] | None = None
    _route: list[str | int] = field(default_factory=list)

    def build(self) -> Tree:
        """Build the tree. Raises SyntaxFault where the text is not YAML."""
        self._events = Events(self.source.text)
        self._next = self._events.next
        self._next()
        event = self._next()
        if isinstance(event, StreamEndEvent):
            return {}
        if event.version or event.tags:
            self._refuse(event, say("Rader som börjar med % hör inte hemma i en plan"), say("Ta bort raden."))
        tree = self._node(self._next(), None)
        self._next()
        event = self._next()
        if not isinstance(event, StreamEndEvent):
            headline = say("Raden --- börjar ett nytt dokument mitt i filen")
            self._refuse(event, headline, say("Ta bort raden, eller dela upp innehållet på två filer."))
            self.faults.append(())
        return tree

    def _node(self, event: Event, key: Event | None) -> Tree:
        kind = type(event)
        if kind is ScalarEvent:
            value: Tree = event.value
            end = event
            if event.tag or event.anchor:
                value = self._refuse_mark(event)
            elif event.style in (">", "|") and self._is_lost_operator(event):
                value = self._source_line_from(event)
        elif kind is AliasEvent:
            end = event
            value = self._refuse_mark(event)
        else:
            value, end = self._collection(event, kind)
        if self.extents is not None:
            start = event.start_mark.index
            whole = (start, end.end_mark.index)
            key_extent = (key.start_mark.index, key.end_mark.index) if key else (start, start + 1)
            self.extents.setdefault(tuple(self._route), Extent(key_extent, whole, isinstance(value, str)))
        return value

    def _collection(self, event: Event, kind: type) -> tuple[Tree, Event]:
        if event.tag or event.anchor:
            self._refuse_mark(event)
        if len(self._route) >= MAX_DEPTH:
            raise SyntaxFault(TOO_DEEP, event.start_mark.index)
        return self._mapping(event) if kind is MappingStartEvent else self._sequence(event)

    def _sequence(self, start: Event) -> tuple[Tree, Event]:
        items: list[Tree] = []
        self._route.append(0)
        while not isinstance(event := self._next(), SequenceEndEvent):
            self._route[-1] = len(items)
            if start.flow_style and self._splits_a_number(event):
                self._decimal_comma(event)
            items.append(self._node(event, None))
        self._route.pop()
        return tuple(items), event

    def _mapping(self, start: Event) -> tuple[Tree, Event]:
        entries: dict[str, Tree] = {}
        firsts: dict[str, Event] = {}
        while not isinstance(event := self._next(), MappingEndEvent):
            if not isinstance(event, ScalarEvent):
                self._strange_key(event)
                continue
            key = unicodedata.normalize("NFC", event.value)
            if start.flow_style and self._splits_a_number(event):
                self._decimal_comma(event)
                self._discard(self._next())
                continue
            if event.tag or event.anchor:
                self._refuse_mark(event)
            self._route.append(key)
            if key in firsts:
                self._duplicate(key, event, firsts[key])
                self._discard(self._next())
            else:
                firsts[key] = event
                entries[key] = self._node(self._next(), event)
            self._route.pop()
        if "<<" in entries:
            self._merge_key(firsts["<<"])
            del entries["<<"]
        return entries, event

    def _discard(self, event: Event) -> Event:
        """Pass over a node without keeping it; its own faults are not reported."""
        depth = 0
        while True:
            if isinstance(event, (MappingStartEvent, SequenceStartEvent)):
                depth += 1
            elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
                depth -= 1
            if depth == 0:
                return event
            event = self._next()

    # What is refused, and what is said about it.

    def _refuse(self, event: Event, headline: Sentence, hint: Sentence, code: str = "NP101") -> None:
        span = self.source.span(event.start_mark.index, max(event.end_mark.index, event.start_mark.index + 1))
        self.findings.append(Finding(code, span, headline, hint=hint))

    def _source_line_from(self, event: Event) -> str:
        start = event.start_mark.index
        end = self.source.text.find("\n", start)
        return self.source.text[start : end if end >= 0 else None].strip()

    def _refuse_mark(self, event: Event) -> str:
        """Tags, anchors and aliases: nearly always a value that begins with ! & or *."""
        written = self._source_line_from(event)
        mark = written[:1]
        self.faults.append(tuple(self._route))
        self._refuse(
            event,
            say("Ett värde kan inte börja med {mark} utan citattecken", mark=mark),
            say('Sätt citattecken om värdet: "{written}"', written=written.replace('"', '\\"')),
        )
        return written

    def _is_lost_operator(self, event: Event) -> bool:
        """``>5`` is read by YAML as an empty, folded text."""
        written = self._source_line_from(event)
        if not _BLOCK_WITH_DIGIT.match(written):
            return False
        self.faults.append(tuple(self._route))
        self._refuse(
            event,
            say("Ett värde kan inte börja med {mark} utan citattecken", mark=written[0]),
            say('Sätt citattecken om värdet: "{written}"', written=written),
        )
        return True

    def _merge_key(self, key: Event) -> None:
        self._refuse(
            key,
            say("Nyckeln << (sammanfogning) används inte i en plan"),
            say("Skriv ut värdena där de hör hemma."),
        )

    def _strange_key(self, event: Event) -> None:
        self.faults.append(tuple(self._route))
        self._refuse(event, say("En nyckel ska vara vanlig text"), say("Skriv nyckeln som ett ord följt av kolon."))
        self._discard(event)
        self._discard(self._next())

    def _duplicate(self, key: str, event: Event, first: Event) -> None:
        span = self.source.span
        self.findings.append(
            Finding(
                "NP102",
                span(event.start_mark.index, event.end_mark.index),
                say("Nyckeln ”{key}” står två gånger", key=key),
                label=say("här igen"),
                notes=(Note(span(first.start_mark.index, first.end_mark.index), say("första gången här")),),
                hint=say("Ta bort den ena, eller ge dem olika namn."),
            )
        )

    def _splits_a_number(self, event: Event) -> bool:
        start = event.start_mark.index
        before = self.source.text[max(0, start - 2) : start]
        return (
            isinstance(event, ScalarEvent)
            and len(before) == 2
            and before[0].isdecimal()
            and before[1] == ","
            and event.value[:1].isdecimal()
        )

    def _decimal_comma(self, event: Event) -> None:
        """``{2022: 11,11}``: YAML reads the comma as the start of a new entry."""
        route = tuple(self._route)
        self.faults.append(route)
        text, start = self.source.text, event.start_mark.index
        left = re.search(r"[^\s\[{,:]*$", text[:start].rstrip(","))
        whole = f"{left[0] if left else ''},{event.value}"
        self.findings.append(
            Finding(
                "NP111",
                self.source.span(start - len(whole) + len(event.value), event.end_mark.index),
                say("Decimalkommat i {number} läses som ett nytt värde inom klamrar", number=whole),
                hint=say(
                    "Skriv värdena på egna rader i stället, utan klamrar: {number} efter nyckel och kolon.",
                    number=whole,
                ),
            )
        )
