"""The whole plan, read-only: what rules look at and views are made of."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property, reduce
from typing import Any, TypeVar, cast

from .. import lazy_re as re
from ..diagnostics import Place, Sentence
from ..frozen import frozen
from .assignment import Assignment, AssignmentList
from .base import Model
from .board import BoardPlan
from .documents import GoverningDocuments
from .economy import Economy
from .goal import BoardGoal, CouncilGoal, GoalNode
from .indicator import Indicator
from .item import Item, walk
from .layout import Layout
from .organisation import Body, Group
from .register import Register
from .settings import PlanSettings

M = TypeVar("M", bound=Model)
_LAST_CHARACTER = chr(sys.maxunicode)


@frozen(slots=False)
class Plan:
    """Everything that could be read of a plan, and what could not be.

    ``files`` are all plan files, also the broken ones: what stands in them is
    unknown, not missing. ``faults`` are the places where something is already
    known to be wrong; nothing is concluded from what is absent there. ``pictures``
    are the files in the plan's folder for them, and what is wrong with each. ``unplaced`` are the paths that files
    which lie or are spelt wrong were probably meant to have: unknown too. ``reports`` are the files that follow the
    plan up; they are no part of it, and ``follow_up`` is where to look at them.

    What the council owns is a plan in itself; what a board owns is a ``BoardPart``.
    """

    roots: tuple[Item[Any], ...]
    files: frozenset[str] = frozenset()
    faults: tuple[Place, ...] = ()
    pictures: Mapping[str, Sentence | None] = field(default_factory=dict, hash=False)
    unplaced: frozenset[str] = frozenset()
    reports: tuple[Item[Any], ...] = ()
    remembered: dict[object, Any] = field(init=False, repr=False, compare=False, default_factory=dict)
    """What has been worked out about the plan and need not be again, by what worked it out."""

    @property
    def common(self) -> Plan:
        """The plan that says what holds for everybody: settings, register, the council's goals and assignments."""
        return self

    def seen_against(self, council: Plan) -> Plan:
        """The same part, seen against another council's part; the council's own is seen against none."""
        return replace(self, council=council) if isinstance(self, BoardPart) else self

    @cached_property
    def follow_up(self) -> FollowedUp:
        """What is reported of this part of the plan, as a part beside it."""
        return FollowedUp(
            self.reports, self.files, self.faults, self.pictures, self.unplaced, council=self.common, followed=self
        )

    def forget(self) -> None:
        """Let go of what has been worked out. The follow-up leads back here, so that nothing else would."""
        self.remembered.clear()
        vars(self).pop("follow_up", None)

    @cached_property
    def items(self) -> tuple[Item[Any], ...]:
        """All objects, in the order of files and of lines."""
        return tuple(item for root in self.roots for item in walk(root))

    def of(self, kind: type[M]) -> tuple[Item[M], ...]:
        """All objects of a kind, in the order of files and of lines."""
        return cast("tuple[Item[M], ...]", self._by_kind.get(kind, ()))

    def sure(self, kind: type[M]) -> tuple[Item[M], ...]:
        """All objects of a kind in which everything could be read."""
        if kind not in self._sure_by_kind:
            self._sure_by_kind[kind] = tuple(item for item in self.of(kind) if not self.unsure(item.place))
        return cast("tuple[Item[M], ...]", self._sure_by_kind[kind])

    @cached_property
    def _sure_by_kind(self) -> dict[type[Model], tuple[Item[Any], ...]]:
        return {}

    @cached_property
    def _by_kind(self) -> Mapping[type[Model], tuple[Item[Any], ...]]:
        grouped: dict[type[Model], list[Item[Any]]] = {}
        for item in self.items:
            grouped.setdefault(type(item.value), []).append(item)
        return {kind: tuple(items) for kind, items in grouped.items()}

    def owned(self, kind: type[M], board: str) -> tuple[Item[M], ...]:
        """A board's objects of a kind, or the council's (""), in the order of files and of lines."""
        return cast("tuple[Item[M], ...]", self._by_owner.get((kind, board), ()))

    @cached_property
    def _by_owner(self) -> Mapping[tuple[type[Model], str], tuple[Item[Any], ...]]:
        grouped: dict[tuple[type[Model], str], list[Item[Any]]] = {}
        for item in self.items:
            grouped.setdefault((type(item.value), item.board), []).append(item)
        return {owner: tuple(items) for owner, items in grouped.items()}

    def unsure(self, place: Place) -> bool:
        """True when something at, in or around a place could not be read."""
        if not self.faults:
            return False
        faults = self._faults_by_file.get(place.file)
        return faults is not None and any(place.covers(fault) or fault.covers(place) for fault in faults)

    def unsure_below(self, folder: str) -> bool:
        """True when some file below a folder could not be read as a whole."""
        return any(self.faults_below(folder))

    def faults_below(self, folder: str) -> Iterator[Place]:
        """What is known to be wrong in the files below a folder, or in one file."""
        for file in _beginning_with(folder, self._faulty_files):
            yield from self._faults_by_file[file]

    @cached_property
    def _faulty_files(self) -> Sequence[str]:
        return sorted(self._faults_by_file)

    @cached_property
    def _faults_by_file(self) -> Mapping[str, list[Place]]:
        grouped: dict[str, list[Place]] = {}
        for fault in self.faults:
            grouped.setdefault(fault.file, []).append(fault)
        return grouped

    def knows(self, file: str) -> bool:
        """True when the plan has a file, also where it lies or is spelt wrong."""
        return file in self.files or file in self.unplaced

    def files_below(self, folder: str) -> Sequence[str]:
        """The known files below a folder, sorted."""
        return _beginning_with(folder, self._known_in_order)

    @cached_property
    def _known_in_order(self) -> Sequence[str]:
        return sorted(self.files | self.unplaced)

    # The parts of the plan by name.

    @cached_property
    def settings(self) -> PlanSettings | None:
        """plan.yaml, or None when it could not be read."""
        return next((item.value for item in self.of(PlanSettings)), None)

    def layout_at(self, item: Item[Any]) -> Layout:
        """How things stand under an object: as it says itself, else what holds it, its board's plan, the whole plan."""
        above: Item[Any] | None = item
        nearer: list[Layout] = []
        while above is not None:
            nearer += [layout] if (layout := getattr(above.value, "layout", None)) else []
            above = above.parent
        return reduce(lambda outer, inner: inner.over(outer), reversed(nearer), self.layout_of(item.board))

    def layout_of(self, board: str) -> Layout:
        """How things stand in a board's plan, or in the council's ("")."""
        if board not in self._layouts:
            of_all = (self.settings.layout if self.settings else None) or Layout()
            own = self.board_plan(board)
            self._layouts[board] = own.value.layout.over(of_all) if own and own.value.layout else of_all
        return self._layouts[board]

    @cached_property
    def _layouts(self) -> dict[str, Layout]:
        return {}

    @property
    def year(self) -> int | None:
        """The year of the board plans."""
        return self.settings.year if self.settings else None

    @cached_property
    def register(self) -> Register:
        """The bodies and groups."""
        bodies = {item.id: item for item in self.of(Body)}
        groups = {item.id: item for item in self.of(Group)}
        complete = bool(bodies) and not self.unsure(Place("organisation.yaml"))
        return Register(bodies, groups, complete, self.year)

    @cached_property
    def goals(self) -> Mapping[str, Item[CouncilGoal]]:
        """The council's goals by id, in natural order."""
        return {item.id: item for item in sorted(self.of(CouncilGoal), key=printed_order)}

    @cached_property
    def council_assignments(self) -> Mapping[str, Item[Assignment]]:
        """The council's assignments by id, in the council's order."""
        own = self.owned(Assignment, "")
        return {item.id: item for item in sorted(own, key=printed_order)}

    @cached_property
    def boards(self) -> tuple[str, ...]:
        """The ids of the boards that have a folder here."""
        prefix = "nämnder/"
        return tuple(dict.fromkeys(file.split("/")[1] for file in sorted(self.files) if file.startswith(prefix)))

    @cached_property
    def only_board(self) -> str:
        """The board whose plan is here alone; "" where there are several, or something of the council's."""
        is_alone = len(self.boards) == 1 and not any(file.startswith(("mål/", "uppdrag/")) for file in self.files)
        return self.boards[0] if is_alone else ""

    @cached_property
    def has_board_plans(self) -> bool:
        """True when some board has more here than its money."""
        homes = [f"nämnder/{board}/" for board in self.boards]
        kinds = ("nämndplan.yaml", "mål/", "uppdrag/")
        return any(file.startswith(tuple(f"{home}{kind}" for home in homes for kind in kinds)) for file in self.files)

    def handed_on(self, board: str) -> tuple[Item[Assignment], ...]:
        """The assignments that a board hands on."""
        return self.owned(Assignment, board)

    def board_plan(self, board: str) -> Item[BoardPlan] | None:
        """A board's nämndplan.yaml."""
        return next(iter(self.owned(BoardPlan, board)), None)

    def board_goals(self, board: str) -> dict[str, Item[BoardGoal]]:
        """A board's answers to the council's goals, by the goal's id."""
        return {item.id: item for item in sorted(self.owned(BoardGoal, board), key=printed_order)}

    def for_board(self, board: str) -> Plan:
        """The plan as one board sees it: the council's part with the assignments to it, and its own answer."""
        assignments = self._assignments_of(board)
        own = (root for root in self.roots if root.board in {"", board})
        roots = (kept for root in own if (kept := root if root.board else _only(root, assignments)))
        others = tuple(f"nämnder/{other}/" for other in self.boards if other != board)
        files = frozenset(file for file in self.files if not file.startswith(others))
        reports = tuple(root for root in self.reports if root.board in {"", board})
        return Plan(tuple(roots), files, self.faults, self.pictures, reports=reports)

    def _assignments_of(self, board: str) -> set[str]:
        """The council's assignments that are directed to a board, or that something in its plan answers."""
        body = self.register.body(board)
        own = body.id if body else board
        expand, given = self.register.expand, self.council_assignments
        directed = {id for id, item in given.items() if own in expand(item.value.recipients)}
        nodes: tuple[Item[GoalNode] | Item[Indicator], ...] = (*self.of(GoalNode), *self.of(Indicator))
        answered = {id for item in nodes if item.board == board for id in item.value.answers}
        return directed | answered | {id for item in self.handed_on(board) for id in item.value.hands_on}

    def documents(self, board: str) -> Item[GoverningDocuments] | None:
        """A board's governing documents, or the council's ("")."""
        return next(iter(self.owned(GoverningDocuments, board)), None)

    def economy(self, board: str) -> Item[Economy] | None:
        """A board's economy."""
        return next(iter(self.owned(Economy, board)), None)

    def has_council_goal(self, id: str) -> bool:
        """True when the goal has a file, readable or not."""
        return self.knows(f"mål/{id}.yaml") or id in self.goals

    def has_council_assignment(self, id: str) -> bool:
        """True when the assignment has a file, readable or not."""
        return self.knows(f"uppdrag/{id}.yaml") or id in self.council_assignments


@frozen(slots=False)
class BoardPart(Plan):
    """What one board owns, seen against what the council owns, which also says what holds for everybody."""

    council: Plan = field(kw_only=True)

    @property
    def common(self) -> Plan:
        """The council's part."""
        return self.council

    def unsure(self, place: Place) -> bool:
        """True when something at, in or around a place could not be read."""
        return super().unsure(place) or self.council.unsure(place)

    def faults_below(self, folder: str) -> Iterator[Place]:
        """What is known to be wrong in the files below a folder, or in one file."""
        yield from super().faults_below(folder)
        yield from self.council.faults_below(folder)

    def knows(self, file: str) -> bool:
        """True when the plan has a file, also where it lies or is spelt wrong."""
        return super().knows(file) or self.council.knows(file)

    def files_below(self, folder: str) -> Sequence[str]:
        """The known files below a folder, sorted."""
        return super().files_below(folder) or self.council.files_below(folder)

    @cached_property
    def settings(self) -> PlanSettings | None:
        """plan.yaml, or None when it could not be read."""
        return self.council.settings

    @cached_property
    def register(self) -> Register:
        """The bodies and groups."""
        return self.council.register

    @cached_property
    def goals(self) -> Mapping[str, Item[CouncilGoal]]:
        """The council's goals by id, in natural order."""
        return self.council.goals

    @cached_property
    def council_assignments(self) -> Mapping[str, Item[Assignment]]:
        """The council's assignments by id, in the council's order."""
        return self.council.council_assignments


@frozen(slots=False)
class FollowedUp(BoardPart):
    """What is reported of a part of the plan, or of all of it (``followed``): its objects are those of the reports."""

    followed: Plan = field(kw_only=True)


def _only(root: Item[Any], assignments: set[str]) -> Item[Any] | None:
    """A file of the council's with only some of the assignments in it; None when it has no other."""
    if isinstance(root.value, Assignment):
        return root if root.id in assignments else None
    if not isinstance(root.value, AssignmentList):
        return root
    kept = {id: value for id, value in root.value.assignments.items() if id in assignments}
    return replace(root, value=root.value.model_copy(update={"assignments": kept})) if kept else None


def _beginning_with(start: str, ordered: Sequence[str]) -> Sequence[str]:
    """The stretch of sorted texts that begin so."""
    return ordered[bisect_left(ordered, start) : bisect_left(ordered, f"{start}{_LAST_CHARACTER}")]


def printed_order(item: Item[Any]) -> tuple[int, str, tuple[int, ...]]:
    """Sorting key: the place in the list or the printed number, else the file's; several in a file stand as they do."""
    top = item if item.parent is None else item.parent
    order, number = top.value.order if hasattr(top.value, "order") else None, getattr(top.value, "number", None)
    digits = place_of(number or "")
    if order is not None or digits:
        return (digits[0] if order is None else order, "" if digits else top.id, digits)
    return (*natural(top.id), ())


def place_of(number: str) -> tuple[int, ...]:
    """What a printed number counts by: its digits, else its only letter or its Roman numeral; nothing for neither."""
    if digits := tuple(map(int, re.findall("[0-9]{1,9}", number))):
        return digits
    letters = re.sub(r"[\W_]", "", number)
    if re.fullmatch("[IVX]{1,8}", letters):
        values = [_ROMAN[letter] for letter in letters]
        following = [*values[1:], 0]
        return (sum(-one if one < after else one for one, after in zip(values, following, strict=True)),)
    return (_LETTERS.index(letters.casefold()) + 1,) if len(letters) == 1 and letters.casefold() in _LETTERS else ()


_LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"
_ROMAN = {"I": 1, "V": 5, "X": 10}


def natural(id: str) -> tuple[int, str]:
    """Sorting key: ids that begin with a number by that number, then the rest."""
    head = id.split("-", 1)[0]
    return (int(head), id) if head.isdecimal() and len(head) < 10 else (10**10, id)
