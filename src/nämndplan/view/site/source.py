"""What the pages are made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...control import Silenced
from ...diagnostics import Diagnostic
from ...model import Assignment, Indicator, Item, Plan
from ..answers import Answers
from ..block import Facts
from ..content import ContentsEntry, Section
from ..context import Context
from ..indicators import GoalTree
from ..text import line


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checking of the plan found, for the page that tells about it."""

    diagnostics: tuple[Diagnostic, ...] = ()
    silenced: tuple[Silenced, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """An indicator and where it stands; ``board`` is "" for the council's, ``subgoal`` for those right under a goal."""

    home: tuple[str, ...]
    board: str
    goal: str
    subgoal: str
    value: Indicator


@dataclass(frozen=True, slots=True)
class SiteSource:
    """The document that has been put together, the plan it is made from, and the boards that it holds."""

    context: Context
    boards: tuple[str, ...]
    title: str
    facts: Facts
    contents: tuple[ContentsEntry, ...]
    sections: tuple[Section, ...]
    answers: Answers
    checked: Checked = Checked()
    with_council: bool = True

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
        return replace(self, boards=(board,), with_council=False)

    @property
    def speaker(self) -> str:
        """Who wants something: the board when there is only one, else the organisation."""
        if len(self.boards) == 1:
            return self.context.inside_sentence(self.boards[0])
        return line(self.context.settings.organisation)

    def goals(self) -> tuple[str, ...]:
        """The ids of all goals, those that only boards have last."""
        own = (goal for board in self.boards for goal in self.plan.board_goals(board))
        return tuple(dict.fromkeys((*self.plan.goals, *own)))

    def goal_anchor(self, id: str) -> str:
        """The place of a goal."""
        return self.context.anchors.of("mål", id)

    def subgoals(self, count: int) -> str:
        """17 delmål; the plan's own word for them may not have a plural."""
        return self.context.say("{n} delmål", n=count)

    @property
    def goals_word(self) -> str:
        """What the goals are called together: the plan's own word when it is its own plural."""
        level = self.context.level_name(0)
        return level if level.casefold().endswith("mål") else self.context.say("Mål")

    def indicator_count(self, count: int) -> str:
        """28 indikatorer."""
        say = self.context.say
        return say("{n} indikator", n=count) if count == 1 else say("{n} indikatorer", n=count)

    def goal_heading(self, id: str) -> str:
        """A goal's name with its number."""
        item = self.plan.goals.get(id)
        return self.context.goal_heading(id, item.value if item else None)

    def goal_name(self, id: str) -> str:
        """Mål 4, or the whole name of a goal without a number."""
        heading = self.goal_heading(id)
        number, dot, _ = heading.partition(". ")
        return number if dot and number[-1:].isdecimal() else heading

    def trees(self, id: str) -> Iterator[tuple[str, GoalTree]]:
        """What stands under a goal: the council's, and each board's; without those that have nothing there."""
        item = self.plan.goals.get(id)
        if item and self.with_council:
            yield "", GoalTree(("mål", id), item.value.subgoals, item.value.indicators)
        for board in self.boards:
            if answer := self.plan.board_goals(board).get(id):
                yield board, GoalTree((board, "mål", id), answer.value.subgoals, answer.value.indicators)

    def indicators(self) -> Iterator[Listed]:
        """All indicators, goal by goal."""
        for goal in self.goals():
            for board, tree in self.trees(goal):
                for id, indicator in tree.indicators.items():
                    yield Listed((*tree.home, id), board, goal, "", indicator)
                for home, _, node in tree.nodes():
                    for id, indicator in node.indicators.items():
                        yield Listed((*home, id), board, goal, line(node.title), indicator)

    def recipients(self, assignment: Item[Assignment]) -> tuple[str, ...]:
        """The ids of the bodies that an assignment is directed to."""
        return self.plan.register.expand(assignment.value.to)

    def body_of(self, board: str) -> str:
        """The id of the body whose plan lies in a board's folder."""
        found = self.plan.register.body(board)
        return found.id if found else board
