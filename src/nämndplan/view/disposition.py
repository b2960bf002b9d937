"""A plan's parts in the order and under the headings that its disposition gives; what it does not place comes last.

See docs/adr/037-printed-form.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from functools import cached_property

from ..frozen import frozen
from ..model import DispositionPart, Pieces, Position, named_in, pieces_of
from ..model import Section as ProseSection
from .block import Blocks, ProseHeading
from .content import Section, SectionKind
from .context import Context
from .goals import Below
from .inline import plain
from .order import DocumentPart, Wanted, in_order, prose_section
from .table import Table
from .text import line
from .written_out import together

Made = Callable[[Wanted, Below], Mapping[Position, list[DocumentPart]]]
"""The parts of a plan with only those pieces in them that are wanted, and what else stands right below each goal."""


@frozen(slots=False)
class _Held:
    """What one part of the disposition holds, and the heading that it has when nothing above gives one."""

    kind: SectionKind
    anchor: str
    blocks: Blocks
    sections: tuple[Section, ...]
    heading: str = ""
    is_own: bool = False
    """Whether the plan itself gives that heading."""

    def section(self, heading: str) -> Section:
        """It under a heading."""
        return Section(self.kind, self.anchor, heading, self.blocks, self.sections)


@frozen(slots=False)
class Arrangement:
    """The council's part of the document (board ""), or a board's: as the plan's disposition has it."""

    context: Context
    board: str
    parts: tuple[DispositionPart, ...]
    prose: Mapping[str, ProseSection]
    made: Made
    others: Mapping[str, Section] = field(default_factory=dict)
    """Sections that are made elsewhere, by the names of the pieces that they are."""

    @property
    def home(self) -> tuple[str, ...]:
        """The ids that lead to the part."""
        return (self.board,) if self.board else ()

    def sections(self) -> tuple[Section, ...]:
        """Everything once."""
        if not self.parts:
            return (*self.usual(), *self.others.values())
        found = [section for at, part in enumerate(self.parts) for section in self._top(at, part)]
        rest = frozenset(piece for pieces in self._pieces.values() for piece in pieces) - self._placed
        last = in_order(
            self.context, self.home, self.prose, self.made(rest.__contains__, self._below_goals), rest.__contains__
        )
        others = (section for name, section in self.others.items() if name not in self._placed)
        return (*found, *last, *others)

    def usual(self) -> tuple[Section, ...]:
        """The parts as they stand without a disposition."""
        return in_order(self.context, self.home, self.prose, self.made(bool, {}))

    @cached_property
    def _pieces(self) -> Pieces:
        return pieces_of(self.context.plan, self.board)

    @cached_property
    def _owners(self) -> Mapping[str, int]:
        """Which of the disposition's names each piece belongs to: the one that means the fewest, else the first."""
        found: dict[str, tuple[int, int]] = {}
        for number, (_, name) in enumerate(named_in(self.parts)):
            pieces = self._pieces.get(name, ())
            for piece in pieces:
                found[piece] = min(found.get(piece, (len(pieces), number)), (len(pieces), number))
        for piece in {piece for pieces in self._pieces.values() for piece in pieces} - found.keys():
            # A section's tables come along with it.
            group, _, rest = piece.partition("/")
            above = f"avsnitt/{rest.split('/')[0]}"
            if group == "tabell" and above in found:
                found[piece] = found[above]
        return {piece: number for piece, (_, number) in found.items()}

    @property
    def _placed(self) -> frozenset[str]:
        return frozenset(self._owners)

    @cached_property
    def _numbers(self) -> Mapping[tuple[str | int, ...], int]:
        return {route: number for number, (route, _) in enumerate(named_in(self.parts))}

    @cached_property
    def _below_goals(self) -> Below:
        """The assignments that stand right below a goal: inside it, or beside it under a heading of its own."""
        found: dict[str, frozenset[str]] = {}
        for part in _every(self.parts):
            goals = [goal for one in (part, *part.contents) for goal in self._leaves(one, "mål/")]
            if len(goals) == 1:
                given = (id for _, name in named_in(part.contents) for id in self._leaves_of(name, "uppdrag/"))
                found[goals[0]] = found.get(goals[0], frozenset()) | frozenset(given)
        return found

    def _leaves(self, part: DispositionPart, group: str) -> tuple[str, ...]:
        return self._leaves_of(part.piece, group) if part.piece else ()

    def _leaves_of(self, name: str, group: str) -> tuple[str, ...]:
        """The ids of the things of a group that a piece is."""
        pieces = self._pieces.get(name, ())
        return tuple(piece.removeprefix(group) for piece in pieces if piece.startswith(group))

    def _top(self, at: int, part: DispositionPart) -> tuple[Section, ...]:
        held = self._held(part, ("disposition", at))
        if not held.blocks and (not held.heading or not held.sections):
            return held.sections
        first = held.blocks[0] if held.blocks and not held.heading else None
        if isinstance(first, ProseHeading):
            # A list by itself: its own heading heads the section.
            return (replace(held, blocks=held.blocks[1:]).section(plain(first.content)),)
        if isinstance(first, Table) and part.piece and part.piece.startswith("tabell/") and not held.sections:
            # A table by itself: without a heading it would look like a part of what stands before it.
            return (held.section(first.caption),)
        return (held.section(held.heading),)

    def _held(self, part: DispositionPart, route: tuple[str | int, ...]) -> _Held:
        if part.piece:
            held = self._piece(part.piece, self._numbers[route])
            if part.contents:
                held = self._with_contents(held, part, route)
        else:
            inner, pieces = self._contents(part, route)
            kinds = {one.kind for one in inner}
            anchor = self.context.anchors.of(*self.home, "del", line(part.heading or part.number or str(route)))
            kind = kinds.pop() if len(kinds) == 1 else SectionKind.PROSE
            held = _Held(kind, anchor, *together(self.context, (*self.home, "del", anchor), pieces))
        return self._headed(part, held)

    def _contents(
        self, part: DispositionPart, route: tuple[str | int, ...]
    ) -> tuple[list[_Held], list[tuple[Blocks, tuple[Section, ...]]]]:
        inner = [self._held(one, (*route, "innehåll", at)) for at, one in enumerate(part.contents)]
        return inner, [self._below(one, alone=len(inner) == 1) for one in inner]

    def _with_contents(self, held: _Held, part: DispositionPart, route: tuple[str | int, ...]) -> _Held:
        """A piece with other parts below it: inside it, where it is one thing under its own heading."""
        _, pieces = self._contents(part, route)
        is_one = len(held.sections) == 1 and not held.blocks
        only = held.sections[0] if is_one else None
        own = (only.blocks, only.sections) if only else (held.blocks, held.sections)
        blocks, sections = together(self.context, (*self.home, "del", held.anchor), [own, *pieces])
        if only:
            return replace(held, sections=(replace(only, blocks=blocks, sections=sections),))
        return replace(held, blocks=blocks, sections=sections)

    def _below(self, held: _Held, *, alone: bool) -> tuple[Blocks, tuple[Section, ...]]:
        """What stands below a heading of the plan's: headings of ours would be invented there."""
        if alone or not held.is_own:
            return held.blocks, held.sections
        return (), (held.section(held.heading),)

    def _headed(self, part: DispositionPart, held: _Held) -> _Held:
        """With the heading and the number that the disposition gives."""
        if not part.heading and not part.number:
            return held
        number, heading = line(part.number or ""), line(part.heading or "")
        if len(held.sections) == 1 and not held.blocks and part.piece:
            (only,) = held.sections
            named = " ".join(filter(None, (number, heading or only.heading)))
            return replace(held, sections=(replace(only, heading=named),), heading="")
        named = " ".join(filter(None, (number, heading or held.heading)))
        return _Held(held.kind, held.anchor, (), (held.section(named),))

    def _piece(self, name: str, number: int) -> _Held:
        """A piece by its name, with what no other name has a better claim to."""
        own = {piece for piece, owner in self._owners.items() if owner == number}
        made = self.made(own.__contains__, self._below_goals)
        parts = [part for position in Position for part in made.get(position, ()) if _has_something(part)]
        prose = [
            prose_section(self.context, self.home, id, section, own.__contains__)
            for id, section in self.prose.items()
            if f"avsnitt/{id}" in own
        ]
        prose += [section for other, section in self.others.items() if other in own]
        if len(parts) == 1 and not prose:
            (part,) = parts
            heading = (part.own or part.otherwise) if "/" not in name else ""
            return _Held(part.kind, part.anchor, part.blocks, part.sections, heading, bool(heading and part.own))
        sections = (*prose, *(section for part in parts for section in part.alone()))
        kinds: Iterable[SectionKind] = {section.kind for section in sections}
        kind = next(iter(kinds)) if len(set(kinds)) == 1 else SectionKind.PROSE
        return _Held(kind, self.context.anchors.of(*self.home, "del", name), (), sections)


def _every(parts: Iterable[DispositionPart]) -> Iterator[DispositionPart]:
    for part in parts:
        yield part
        yield from _every(part.contents)


def _has_something(part: DocumentPart) -> bool:
    return bool(part.blocks or part.sections or part.own)
