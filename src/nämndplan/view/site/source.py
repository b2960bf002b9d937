"""What the pages are made from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from enum import Enum, auto
from functools import cached_property

from ...diagnostics import Sentence
from ...driver import Result
from ...frozen import frozen
from ...model import BoardGoal, BodyType, Indicator, Item, Plan
from ...rules.indicators.progress import Progress, progress_of
from ..answers import boards_that_answer
from ..block import Block, Blocks
from ..content import Section, SectionKind
from ..context import Context
from ..document import PlanDocument
from ..indicators import GoalTree, depths, home_of_indicator
from ..inline import Inlines, Reference, words
from ..report import ReportSource, sound_reports
from ..text import FixedWords, line, numbered


class Sort(Enum):
    """What a file is meant for: reading, programs and spreadsheets, or one table of the data alone."""

    DOCUMENT = auto()
    DATA = auto()
    TABLE = auto()


@frozen
class Download:
    """A file beside the pages: its address, the name of its form or its own, and what it is good for."""

    address: str
    title: str
    purpose: Sentence | None = None
    sort: Sort = Sort.DOCUMENT


@frozen
class ListedIndicator:
    """An indicator and where it stands: ``board`` is "" for the council's; right under a goal ``depth`` is 0."""

    home: tuple[str, ...]
    board: str
    goal: str
    subgoal: str
    depth: int
    value: Indicator


@frozen(slots=False)
class SiteSource:
    """What the pages are cut from: the document. With ``board`` they are about that board alone.

    ``result`` is what the checking of the plan found, for the page that tells about it.
    What many pages ask for is worked out once.
    """

    document: PlanDocument
    result: Result = field(default_factory=Result)
    downloads: tuple[Download, ...] = ()
    board: str = ""

    @property
    def context(self) -> Context:
        """What the document was made with."""
        return self.document.context

    @property
    def boards(self) -> tuple[str, ...]:
        """The boards that are spoken of."""
        return (self.board,) if self.board else self.document.boards

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.context.plan

    @property
    def year(self) -> int:
        """The boards' year."""
        return self.context.settings.year

    def only(self, board: str) -> SiteSource:
        """The same for one board alone, without what the council itself has put under its goals."""
        return replace(self, board=board)

    @property
    def speaker(self) -> str:
        """Who wants something: the board when there is only one, else the organisation."""
        if len(self.boards) == 1:
            return self.context.inside_sentence(self.boards[0])
        return line(self.context.settings.organisation)

    @cached_property
    def with_answers(self) -> tuple[str, ...]:
        """The boards whose plans are here, and so can answer the council's assignments."""
        return boards_that_answer(self.plan, self.boards)

    def section_at(self, anchor: str) -> Section | None:
        """The section of the document with an anchor, however deep it stands."""
        return self._sections_by_anchor.get(anchor)

    def of(self, *kinds: SectionKind) -> tuple[Section, ...]:
        """The parts of the document of some kinds, as they stand."""
        return tuple(section for section in self.document.usual if section.kind in kinds)

    def introduced(
        self, kind: SectionKind, home: str, has_place: Callable[[Block], bool]
    ) -> tuple[Blocks, tuple[Section, ...]]:
        """The prose of a part of the document: what stands before all headings, and what has one.

        ``home`` is the part's own id; blocks that have another place on the page are left out.
        """
        above: Blocks = ()
        headed: list[Section] = []
        for part in self.of(kind):
            blocks = tuple(block for block in part.blocks if not has_place(block))
            below = tuple(section for section in part.sections if section.kind is SectionKind.PROSE)
            if part.anchor == self.context.anchors.of(home):
                above = (*above, *blocks)
                headed += below
            else:
                headed.append(replace(part, blocks=blocks, sections=below))
        return above, tuple(headed)

    @cached_property
    def _sections_by_anchor(self) -> Mapping[str, Section]:
        found: dict[str, Section] = {}
        for section in _all(self.document.usual):
            found.setdefault(section.anchor, section)
        return found

    def goals(self) -> tuple[str, ...]:
        """The ids of all goals, those that only boards have last."""
        return self._goals

    @cached_property
    def _goals(self) -> tuple[str, ...]:
        return self.context.goal_ids(self.boards)

    def goal_anchor(self, id: str) -> str:
        """The place of a goal."""
        return self.context.anchors.of("mål", id)

    def subgoals(self, *trees: GoalTree) -> str:
        """What stands below goals, counted in the plan's own words: 4 nämndmål och 12 aktiviteter."""
        return self.context.counted(depths(trees))

    def indicator_count(self, count: int) -> str:
        """28 indikatorer."""
        return self.context.number_of("indicators", count)

    def goal_heading(self, id: str) -> str:
        """A goal's name with its number."""
        return self._goal_headings[id]

    @cached_property
    def _goal_headings(self) -> Mapping[str, str]:
        return {id: self.context.goal_heading(id) for id in self.goals()}

    def goal_name(self, id: str) -> str:
        """Mål 4, or the whole name of a goal without a number."""
        return self._goal_names[id]

    @cached_property
    def _goal_names(self) -> Mapping[str, str]:
        names = {}
        for id, heading in self._goal_headings.items():
            number, dot, _ = heading.partition(". ")
            names[id] = number if dot and number[-1:].isdecimal() else heading
        return names

    def trees(self, id: str) -> Iterable[tuple[str, GoalTree]]:
        """What stands under a goal: the council's, and each board's; without those that have nothing there."""
        return self._trees.get(id, ())

    @cached_property
    def _trees(self) -> Mapping[str, tuple[tuple[str, GoalTree], ...]]:
        answers = {board: self.plan.board_goals(board) for board in self.boards}
        return {id: tuple(self._under(id, answers)) for id in self.goals()}

    def _under(self, id: str, answers: Mapping[str, Mapping[str, Item[BoardGoal]]]) -> Iterator[tuple[str, GoalTree]]:
        item = self.plan.goals.get(id)
        if item and not self.board:
            yield "", GoalTree.under(("mål", id), item.value)
        for board in self.boards:
            if answer := answers[board].get(id):
                yield board, GoalTree.under((board, "mål", id), answer.value)

    @cached_property
    def all_trees(self) -> tuple[GoalTree, ...]:
        """What stands under all goals."""
        return tuple(tree for goal in self.goals() for _, tree in self.trees(goal))

    @cached_property
    def subgoal_count(self) -> int:
        """How many sub-goals there are under all goals."""
        return sum(len(tree.nodes()) for tree in self.all_trees)

    @property
    def below_word(self) -> str:
        """What all that stands below the goals is called."""
        return self.context.level_names(depths(self.all_trees)) or self.context.say("Rubriker")

    def goals_sentence(self) -> str:
        """14 effektmål under 4 målsättningar, or just 4 målsättningar; "" when no level has a name."""
        below = self.subgoals(*self.all_trees)
        some_goals = bool(below) and bool(self.boards)
        filled = [goal for goal in self.goals() if not some_goals or any(tree.nodes() for _, tree in self.trees(goal))]
        above = self.context.counted([0] * len(filled))
        return (
            self.context.say("{subgoals} under {goals}", subgoals=below, goals=above)
            if below and above
            else above or below
        )

    def indicators(self) -> tuple[ListedIndicator, ...]:
        """All indicators, goal by goal."""
        return self._indicators

    @cached_property
    def _indicators(self) -> tuple[ListedIndicator, ...]:
        return tuple(item for goal in self.goals() for board, tree in self.trees(goal) for item in _listed(board, tree))

    def progress(self, indicator: Indicator) -> Progress:
        """Where an indicator stands to its target."""
        return progress_of(self.item_of(indicator), self.plan)

    def item_of(self, indicator: Indicator) -> Item[Indicator]:
        """The thing of the plan that an indicator is."""
        return self.context.items_of_indicators[id(indicator)]

    @cached_property
    def reports(self) -> tuple[ReportSource, ...]:
        """What there is to say of each period, the first to end first."""
        return sound_reports(self.context, self.result)

    @property
    def latest_report(self) -> ReportSource | None:
        """The last of them."""
        return self.reports[-1] if self.reports else None

    @cached_property
    def bodies_with_pages(self) -> frozenset[str]:
        """The ids of the bodies that have something to do or to answer for in the plan."""
        references: set[str] = {item.value.owner for item in self.indicators() if item.value.owner}
        for board in self.boards:
            references.update(to for item in self.plan.handed_on(board) for to in item.value.recipients)
            economy = self.plan.economy(board)
            changes = economy.value.changes.values() if economy else ()
            references.update(end for change in changes for end in (change.by, change.to) if end)
        given = (body for bodies in self.context.recipients.values() for body in bodies)
        boards = (self.body_of(board) for board in self.boards)
        known = self.plan.register.bodies
        return frozenset(id for id in (*given, *boards, *self.plan.register.expand(references)) if id in known)

    def body_reference(self, id: str) -> Inlines:
        """A body's name, leading to its page when it has one."""
        name = words(self.context.name(id))
        return (Reference(self.context.anchors.of("organ", id), name),) if id in self.bodies_with_pages else name

    def reference_to(self, reference: str) -> Inlines:
        """The same by any of the names that bodies and groups go by."""
        found = self.plan.register.body(reference)
        return self.body_reference(found.id) if found else words(self.context.name(reference))

    def references_to(self, references: tuple[str, ...]) -> tuple[Inlines, ...]:
        """Several bodies and groups, as the plan names them."""
        return tuple(map(self.reference_to, references))

    def sort_of_body(self, id: str) -> str:
        """What kind of body it is: Nämnd; "" for one of some other kind."""
        found = self.plan.register.bodies.get(id)
        if found is None or found.value.type is BodyType.OTHER:
            return ""
        word = self.context.say(found.value.type.value)
        return FixedWords(word[:1].upper() + word[1:])

    def body_of(self, board: str) -> str:
        """The id of the body whose plan lies in a board's folder."""
        found = self.plan.register.body(board)
        return found.id if found else board


def _all(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _all(section.sections)


def _listed(board: str, tree: GoalTree) -> Iterator[ListedIndicator]:
    goal = tree.home[-1]
    for id, indicator in tree.indicators.items():
        yield ListedIndicator(home_of_indicator(tree.home, id), board, goal, "", 0, indicator)
    for home, depth, node in tree.nodes():
        for id, indicator in node.indicators.items():
            yield ListedIndicator(home_of_indicator(home, id), board, goal, numbered(node), depth, indicator)
