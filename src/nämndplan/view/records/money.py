"""Frame changes and financial goals as records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Annotated, ClassVar

from ...frozen import frozen
from ...model import (
    Economy,
    FinancialGoal,
    FinancialGoals,
    FinancialLimit,
    FrameChange,
    InnerPost,
    Post,
    Total,
    Unfunded,
)
from ...model.indicator import LONG_TERM
from ...values import TimePeriod
from ..text import line
from .column import Is, Models
from .source import Home, RecordSource, id_of
from .values import BodyName, Measured, Money, clean, measured, money, prose_text, year_or_period


class FrameSort(StrEnum):
    """What a row among the frame changes is."""

    CHANGE = "ramförändring"
    POST = "post"
    INNER = "varav"
    TOTAL = "totalt"
    UNFUNDED = "ofinansierat"
    UNFUNDED_POST = "ofinansierad post"


@frozen(slots=False, kw_only=True)
class FrameRecord:
    """En rad i en nämnds ramförändringar eller ofinansierade poster."""

    models: ClassVar[Models] = (FrameChange, Unfunded)

    id: Annotated[str, Is("id", "Radens id i planen.")]
    board: Annotated[str, Is("nämnd", "Nämnden.", "nämndplaner.id")]
    sort: Annotated[FrameSort, Is("slag", "ramförändring, post, varav, totalt, ofinansierat eller ofinansierad post.")]
    parent: Annotated[str | None, Is("överordnad", "Raden som den här är en del av.", "ramförändringar.id")] = None
    title: Annotated[str, Is(meaning="Radens namn.")]
    amount: Annotated[Money | None, Is(meaning="Beloppet.")] = None
    by: BodyName | None = None
    to: BodyName | None = None
    transfer: Annotated[bool, Is(meaning="true: en flytt inom ramen, som inte räknas i totalen.")] = False
    text: Annotated[str | None, Is(meaning="Text i bilagan, i Markdown.")] = None
    note: Annotated[str | None, Is(meaning="Notering vid raden.")] = None
    address: Annotated[str | None, Is("adress", "Adressen till platsen i den publicerade planen.")] = None


@frozen(slots=False, kw_only=True)
class FinancialGoalRecord:
    """Ett finansiellt mål ett visst år eller en viss period; ett mål utan år har en enda rad."""

    models: ClassVar[Models] = (FinancialGoal, FinancialLimit)

    id: Annotated[str, Is("id", "Radens id i planen: målet och året eller perioden.")]
    goal: Annotated[str, Is("mål", "Det finansiella målets id.")]
    title: str
    level: str | None = None
    description: Annotated[str | None, Is(meaning="Målets text, i Markdown.")] = None
    definition: str | None = None
    unit: Annotated[str | None, Is(meaning="Enhet, när den inte står i värdena.")] = None
    base: str | None = None
    year: Annotated[int | None, Is("år", "Året.")] = None
    period: Annotated[str | None, Is("period", "Perioden, när den inte är ett kalenderår.")] = None
    target: Annotated[Measured | None, Is("målvärde", "Gränsen.")] = None
    target_base: Annotated[str | None, Is("räknas_på", "Vad andelen räknas på det här året.")] = None
    binding: Annotated[str | None, Is(meaning="ska eller bör.")] = None
    text: str | None = None
    target_note: Annotated[str | None, Is("gräns_notering", "Notering vid gränsen.")] = None
    without_target: str | None = None
    outcome: Annotated[Measured | None, Is("utfall", "Utfallet.")] = None
    forecast: Annotated[Measured | None, Is("prognos", "Prognosen.")] = None
    note: str | None = None
    address: Annotated[str, Is("adress", "Adressen till platsen i den publicerade planen.")]


def frame_changes(source: RecordSource) -> Iterator[FrameRecord]:
    """Every row of every board's frame changes and unfunded posts."""
    for board in source.boards:
        if item := source.plan.economy(board):
            yield from _FrameRows(source, board, item.value).all()


class _FrameRows:
    """The rows of one board."""

    def __init__(self, source: RecordSource, board: str, economy: Economy) -> None:
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


def financial_goals(source: RecordSource) -> Iterator[FinancialGoalRecord]:
    """Every financial goal, once for each period that it has something for."""
    for item in source.plan.of(FinancialGoals):
        for id, goal in item.value.goals.items():
            periods: set[TimePeriod | None] = {*goal.limits, *goal.by_period, *goal.forecasts}
            for period in sorted(periods or {None}, key=lambda one: (one is not None, one or LONG_TERM)):
                yield _financial_goal(source, id, goal, period)


def _financial_goal(
    source: RecordSource, id: str, goal: FinancialGoal, period: TimePeriod | None
) -> FinancialGoalRecord:
    limit = goal.limits.get(period)
    outcome, forecast = (values.get(period) if period else None for values in (goal.by_period, goal.forecasts))
    home = ("finansiellt-mål", id)
    year, other = year_or_period(period)
    return FinancialGoalRecord(
        id=id_of((*home, line(str(period))) if period else home),
        goal=id_of(home),
        title=line(goal.title),
        level=clean(goal.level),
        description=prose_text(goal.description),
        definition=clean(goal.definition),
        unit=clean(goal.unit),
        base=clean(goal.base),
        year=year,
        period=other,
        target=measured(limit.value) if limit else None,
        target_base=clean(limit.base) if limit else None,
        binding=limit.binding.value if limit and limit.binding else None,
        text=clean(limit.text) if limit else None,
        target_note=clean(limit.note) if limit else None,
        without_target=clean(goal.without_target),
        outcome=measured(outcome) if outcome is not None else None,
        forecast=measured(forecast) if forecast is not None else None,
        note=clean(goal.note),
        address=source.address(*home),
    )
