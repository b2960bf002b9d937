"""The boards' sections of the document: each made from what the board's own files say, and from what it looks up.

What it looks up is taken down while it is made, so that nobody has to declare what it rests on: see
docs/adr/056-what-a-board-s-section-rests-on.md. What is kept of them: docs/adr/058-unchanged-sections-stay-packed.md.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, TypeVar, cast

from ..frozen import frozen
from ..incremental import NO_STORE, digest, program_digest
from ..incremental.parts import KeyValueStore
from ..model import Assignment, BoardGoal, Body, CouncilGoal, Group, Item, Model, Plan, PlanSettings, Register
from ..source import SourceText
from .anchors import Anchors
from .content import Section, at_level
from .context import Context
from .outline import Outlines
from .packed import packed, unpacked, with_packed_blocks

M = TypeVar("M", bound=Model)
T = TypeVar("T", bound=Model)
FileStates = Mapping[str, str]
"""A digest of the text of each of the plan's files."""
_KEY = b"boards"
_FRAME: tuple[type[Model], ...] = (PlanSettings, Body, Group)
"""What stands in the files that every section rests on."""


class Seen(Mapping[str, Item[T]]):
    """Things by their ids, and what has been looked up among them; who goes through them has seen their order."""

    def __init__(self, things: Mapping[str, Item[T]]) -> None:
        self._things = things
        self.files: dict[str, str] = {}
        """The file of each thing that was looked up, "" for none."""
        self.order: tuple[str, ...] | None = None

    def __getitem__(self, id: str) -> Item[T]:
        self.files[id] = file_of(self._things, id)
        return self._things[id]

    def __iter__(self) -> Iterator[str]:
        self.order = tuple(self._things)
        return iter(self._things)

    def __len__(self) -> int:
        self.order = tuple(self._things)
        return len(self._things)


def file_of(things: Mapping[str, Item[Any]], id: str) -> str:
    """The file that a thing stands in; "" for no such thing."""
    return things[id].place.file if id in things else ""


@frozen(slots=False, kw_only=True)
class PlanForBoard(Plan):
    """What a board's section can see of a plan: its own part, settings and register; the rest through ``Seen``."""

    whole: Plan
    board: str

    def of(self, kind: type[M]) -> tuple[Item[M], ...]:
        """The board's own objects of a kind."""
        return self.whole.owned(kind, self.board)

    def owned(self, kind: type[M], board: str) -> tuple[Item[M], ...]:
        """The same; nobody else's can be seen."""
        return self.of(kind) if board == self.board else ()

    @cached_property
    def settings(self) -> PlanSettings | None:
        """plan.yaml."""
        return self.whole.settings

    @cached_property
    def register(self) -> Register:
        """The bodies and groups."""
        return self.whole.register

    @cached_property
    def goals(self) -> Mapping[str, Item[CouncilGoal]]:
        """The council's goals."""
        return Seen(self.whole.goals)

    @cached_property
    def council_assignments(self) -> Mapping[str, Item[Assignment]]:
        """The council's assignments."""
        return Seen(self.whole.council_assignments)


@frozen(slots=False, kw_only=True)
class ContextForBoard(Context):
    """What a board's section is made with."""

    around: Context

    @cached_property
    def titled_at_boards(self) -> Mapping[str, Item[BoardGoal]]:
        """Goals that boards name, whichever board it is."""
        return Seen(self.around.titled_at_boards)


class HandedOut(Anchors):
    """The anchors of a document, and those that one section has been given."""

    def __init__(self, around: Anchors) -> None:
        super().__init__()
        self._around = around
        self.given: dict[tuple[str, ...], str] = {}
        self.is_told_of_others = False

    @property
    def outermost(self) -> Anchors:
        """These: what the whole document gave would not be taken down."""
        return self

    def of(self, *ids: str) -> str:
        """The anchor of a thing."""
        anchor = self.given[ids] = self._around.of(*ids)
        return anchor

    def known(self, *ids: str) -> str:
        """What others have been given: that rests on all that stands before."""
        self.is_told_of_others = True
        return self._around.known(*ids)


Looked = tuple[Mapping[str, str], "tuple[str, ...] | None", Mapping[str, str]]
"""The file of each thing that was looked up, the order of all when that was seen, and the states of the files."""


@frozen
class _Made:
    """A section, and what it was made from: what the board's files held, the frame, what was looked up, the anchors.

    The section is ``packed`` when it was made in another run.
    """

    own: Mapping[str, str]
    frame: Mapping[str, str]
    looked: tuple[Looked, ...]
    anchors: Mapping[tuple[str, ...], str]
    section: Section | None = None
    packed: list[Any] | None = None

    def is_from(self, own: Mapping[str, str], frame: Mapping[str, str], context: Context, states: FileStates) -> bool:
        """Whether it would be made from the same again."""
        return (
            self.own == own
            and self.frame == frame
            and all(
                _is_as_it_was(*each, things, states) for each, things in zip(self.looked, _things(context), strict=True)
            )
            and _given_again(self.anchors, context.anchors)
        )

    def plain(self) -> list[Any]:
        """It as JSON can have it, without the frame."""
        anchors = [[*ids, anchor] for ids, anchor in self.anchors.items()]
        return [self.own, self.looked, anchors, packed(self.section) if self.section else self.packed]

    @classmethod
    def of_plain(cls, frame: Mapping[str, str], plain: list[Any]) -> _Made:
        """What that was made of. Raises ValueError and TypeError."""
        own, looked, anchors, section = plain
        found = tuple((files, None if order is None else tuple(order), states) for files, order, states in looked)
        return cls(own, frame, found, {tuple(ids): anchor for *ids, anchor in anchors}, packed=section)


def _given_again(anchors: Mapping[tuple[str, ...], str], by: Anchors) -> bool:
    """Whether the same are given for the same; all of them are asked for, so that those who come after get theirs."""
    given = {ids: by.of(*ids) for ids in anchors}
    return given == anchors


@dataclass
class BoardsAtHand:
    """The boards' sections as they were last made, for whoever makes the document again and again.

    ``fresh`` are the boards whose sections had to be made, since it was last emptied. ``store`` has them for another
    run of the same program, their blocks packed.
    """

    made: dict[str, _Made] = field(default_factory=dict)
    fresh: list[str] = field(default_factory=list)
    store: KeyValueStore = NO_STORE
    _frame: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def kept_in(cls, store: KeyValueStore) -> BoardsAtHand:
        """Those that a run before kept; none when there was none, or another program's."""
        program = _program() if store.keeps else ""
        try:
            first, *lines = (store.get(_KEY) or b"[0, 0]").split(b"\n")
            by, frame = json.loads(first)
            boards = map(json.loads, lines) if by == program else ()
            found = {board: _Made.of_plain(frame, plain) for board, plain in boards}
        except (ValueError, TypeError, RecursionError):
            found = {}
        return cls(found, store=store)

    def keep(self) -> None:
        """Keep them for another run: a line each, below what all of them rest on."""
        program = _program() if self.store.keeps and self.fresh else ""
        if program:
            kept = ([board, made.plain()] for board, made in self.made.items() if made.frame == self._frame)
            lines = (json.dumps(line, ensure_ascii=False) for line in ([program, self._frame], *kept))
            self.store.put(_KEY, "\n".join(lines).encode("utf-8", "surrogatepass"))

    def sections(
        self, context: Context, states: FileStates, boards: Iterable[str], make: Callable[[Context, str], Section]
    ) -> Iterator[Section]:
        """The boards' sections with packed blocks, none made before somebody looks into it that rests on no change."""
        files: dict[str, list[str]] = {}
        for root in context.plan.roots if states else ():
            files.setdefault(root.board, []).append(root.place.file)
        around = {item.place.file for kind in _FRAME for item in context.plan.of(kind)}
        frame = self._frame = {"": context.language.code, **_states_of(around, states)}
        outlines = Outlines()
        for board in boards:
            own = _states_of(files.get(board, ()), states)
            known = self.made.get(board)
            if known is None or not known.is_from(own, frame, context, states):
                section, seeing = self._make(context, board, make)
                section = with_packed_blocks(section, outlines)
                self._remember(board, section, seeing, states, own, frame)
                yield section
            elif known.section:
                yield known.section
            else:
                yield self._unpacked(known, context, board, make)

    def _make(
        self, context: Context, board: str, make: Callable[[Context, str], Section]
    ) -> tuple[Section, ContextForBoard]:
        self.fresh.append(board)
        seeing = _seen_by(context, board)
        (section,) = at_level((make(seeing, board),), 2)
        return section, seeing

    def _unpacked(self, known: _Made, context: Context, board: str, make: Callable[[Context, str], Section]) -> Section:
        @cache
        def whole() -> Section:
            return self._make(context, board, make)[0]

        return unpacked(known.packed or [], whole)

    def _remember(
        self,
        board: str,
        section: Section,
        seeing: ContextForBoard,
        states: FileStates,
        own: Mapping[str, str],
        frame: Mapping[str, str],
    ) -> None:
        anchors = cast("HandedOut", seeing.anchors)
        if states and not anchors.is_told_of_others:
            looked = tuple((one.files, one.order, _states_of(one.files.values(), states)) for one in _looked_in(seeing))
            self.made[board] = _Made(own, frame, looked, anchors.given, section)


def _program() -> str:
    program = program_digest()
    return program.hex() if program else ""


def _seen_by(context: Context, board: str) -> ContextForBoard:
    plan = PlanForBoard((), whole=context.plan, board=board)
    anchors = HandedOut(context.anchors)
    return ContextForBoard(plan, context.settings, context.language, anchors, said=context.said, around=context)


def _things(context: Context) -> tuple[Mapping[str, Item[Any]], ...]:
    """All that a board's section can look up."""
    return context.plan.goals, context.plan.council_assignments, context.titled_at_boards


def _looked_in(context: ContextForBoard) -> tuple[Seen[Any], ...]:
    return cast("tuple[Seen[Any], ...]", _things(context))


def _is_as_it_was(
    files: Mapping[str, str],
    order: tuple[str, ...] | None,
    before: Mapping[str, str],
    things: Mapping[str, Item[Any]],
    states: FileStates,
) -> bool:
    return (
        (order is None or order == tuple(things))
        and all(file_of(things, id) == file for id, file in files.items())
        and _states_of(before, states) == before
    )


def _states_of(files: Iterable[str], states: FileStates) -> Mapping[str, str]:
    return {file: states[file] for file in files if file in states}


def states_of(texts: Mapping[str, SourceText]) -> FileStates:
    """What tells the texts of files from any others."""
    return {file: digest(source.text).hex() for file, source in texts.items()}
