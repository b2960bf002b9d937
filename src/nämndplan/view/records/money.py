"""Frame changes and financial goals as records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...model import Economy, FinancialGoal, FinancialGoals, FrameChange, InnerPost, Post, Total
from ..text import line
from .measures import FinancialGoalRecord, FrameRecord, FrameSort
from .source import Home, Source, id_of
from .values import clean, measured, money, prose_text


def frame_changes(source: Source) -> Iterator[FrameRecord]:
    """Every row of every board's frame changes and unfunded posts."""
    for board in source.boards:
        if item := source.plan.economy(board):
            yield from _Rows(source, board, item.value).all()


class _Rows:
    """The rows of one board."""

    def __init__(self, source: Source, board: str, economy: Economy) -> None:
        self.source = source
        self.board = board
        self.economy = economy

    def all(self) -> Iterator[FrameRecord]:
        """The changes with their posts, the total, and what is unfunded."""
        for id, change in self.economy.changes.items():
            home: Home = (self.board, "ramförändring", id)
            yield self._change(home, change)
            yield from self._posts(home, change.posts, FrameSort.POST)
        if total := self.economy.total:
            title = self.source.context.say("Totalt")
            yield self._row((self.board, "ekonomi", "totalt"), FrameSort.TOTAL, title, total)
        if unfunded := self.economy.unfunded:
            home = (self.board, "ofinansierade")
            yield FrameRecord(
                id=id_of(home),
                board=self.board,
                sort=FrameSort.UNFUNDED,
                title=line(unfunded.title),
                text=prose_text(unfunded.text),
                note=clean(unfunded.note),
                address=self.source.address(*home),
            )
            yield from self._posts(home, unfunded.posts, FrameSort.UNFUNDED_POST)

    def _change(self, home: Home, change: FrameChange) -> FrameRecord:
        row = self._row(home, FrameSort.CHANGE, change.title, change)
        by, to = self.source.body(change.by), self.source.body(change.to)
        return replace(row, by=by, to=to, transfer=change.transfer, address=self.source.address(*home))

    def _posts(self, above: Home, posts: Mapping[str, Post], sort: FrameSort) -> Iterator[FrameRecord]:
        for id, post in posts.items():
            home = (*above, id)
            yield self._row(home, sort, post.title, post, above)
            for inner_id, inner in post.inner.items():
                yield self._row((*home, inner_id), FrameSort.INNER, inner.title, inner, home)

    def _row(
        self,
        home: Home,
        sort: FrameSort,
        title: str,
        value: FrameChange | Post | InnerPost | Total,
        above: Home = (),
    ) -> FrameRecord:
        return FrameRecord(
            id=id_of(home),
            board=self.board,
            sort=sort,
            parent=id_of(above) if above else None,
            title=line(title),
            amount=money(value.amount, self.economy.unit) if value.amount is not None else None,
            note=clean(value.note),
        )


def financial_goals(source: Source) -> Iterator[FinancialGoalRecord]:
    """Every financial goal, once for each year that it has something for."""
    for item in source.plan.of(FinancialGoals):
        for id, goal in item.value.goals.items():
            years: list[int | None] = [*sorted({*goal.limits, *goal.outcomes})] or [None]
            for year in years:
                yield _financial_goal(source, id, goal, year)


def _financial_goal(source: Source, id: str, goal: FinancialGoal, year: int | None) -> FinancialGoalRecord:
    limit = goal.limits.get(year) if year else None
    outcome = goal.outcomes.get(year) if year else None
    home = ("finansiellt-mål", id)
    return FinancialGoalRecord(
        id=id_of((*home, str(year)) if year else home),
        goal=id_of(home),
        title=line(goal.title),
        description=prose_text(goal.description),
        unit=clean(goal.unit),
        base=clean(goal.base),
        year=year,
        target=measured(limit.value) if limit else None,
        target_base=clean(limit.base) if limit else None,
        binding=limit.binding.value if limit and limit.binding else None,
        text=clean(limit.text) if limit else None,
        target_note=clean(limit.note) if limit else None,
        outcome=measured(outcome) if outcome is not None else None,
        note=clean(goal.note),
        address=source.address(*home),
    )
