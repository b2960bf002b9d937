"""Which tables have a picture, and what templates ask for it by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import count

from markupsafe import Markup

from ...diagnostics import Language
from ...view import Inlines, PlanView, Reference, Row, RowKind, Table, TableKind
from ...view.records import IndicatorRecord, ValueSort
from .drawing import Drawer
from .periods import periods
from .series import ByYear, IndicatorSeries, series_of
from .states import states
from .strip import strip
from .tree import trees
from .waterfall import waterfall

MOST_STRIPS = 60
"""In a longer table the strips would be most of the page's weight."""
MARKS = ("outcome", "older", "target", "later", "allowed", "way", "head")
"""The marks in strips, in the order that they are explained."""
LEVELS = ("goal", "subgoal", "indicator")
"""The marks in a chain."""
_SHAPES = {
    "outcome": '<circle class="outcome" cx="11" cy="9" r="5"/>',
    "target": '<line class="target" x1="11" y1="1" x2="11" y2="17"/>',
    "older": '<circle class="older" cx="11" cy="9" r="4"/>',
    "later": '<line class="later" x1="11" y1="1" x2="11" y2="17"/>',
    "way": '<line class="way" x1="1" y1="9" x2="21" y2="9"/>',
    "head": '<line class="way" x1="1" y1="9" x2="16" y2="9"/><path class="head" d="M22,9 L15,4.5 L15,13.5 Z"/>',
    "allowed": '<line class="allowed" x1="1" y1="9" x2="21" y2="9"/>',
    "goal": '<rect class="goal" x="4" y="2" width="14" height="14"/>',
    "subgoal": '<circle class="subgoal" cx="11" cy="9" r="6"/>',
    "indicator": '<circle class="indicator" cx="11" cy="9" r="4"/>',
}
_NOTHING = Markup("")
_WITH_STRIPS = {TableKind.INDICATORS, TableKind.ALL_INDICATORS}


class Pictures:
    """The pictures of a plan. Each is made from a table of the view, and shows what stands in it.

    A table that stands on several pages has the same picture on all of them, drawn once.
    """

    def __init__(self, view: PlanView, language: Language) -> None:
        self._view = view
        self._by = Drawer(language, "" if language.code == view.language else language.code)
        self._drawn: dict[int, tuple[Table, tuple[Markup, ...]]] = {}
        self._in_rows: dict[int, tuple[Table, Mapping[int, Markup]]] = {}

    def beside(self, table: Table) -> tuple[Markup, ...]:
        """The pictures that stand beside a table: none for most."""
        if id(table) not in self._drawn:
            self._drawn[id(table)] = table, self._draw(table, (_name(table, number) for number in count(1)))
        return self._drawn[id(table)][1]

    def _draw(self, table: Table, names: Iterator[str]) -> tuple[Markup, ...]:
        match table.sort:
            case TableKind.ECONOMY if _has_changes(table):
                return tuple(waterfall(table, self._transfers, names, self._by))
            case TableKind.PERIODS:
                return tuple(periods(table, self._view.year, names, self._by))
            case TableKind.CHAIN:
                return tuple(trees(table, names, self._by))
            case TableKind.STATES:
                return tuple(states(table, names, self._by))
            case _:
                return ()

    def symbol(self, name: str) -> Markup:
        """A mark by itself."""
        # For those who see; the words beside it are for all.
        return Markup(f'<svg class="picture" aria-hidden="true" width="22" height="18">{_SHAPES[name]}</svg>')  # noqa: S704

    def marks(self, table: Table) -> tuple[str, ...]:
        """The marks that some of a table's pictures in rows hold, for the line that says what they mean."""
        strips = self._in_rows_of(table).values()
        return tuple(mark for mark in MARKS if any(f'class="{mark}"' in strip for strip in strips))

    def levels(self, table: Table) -> tuple[tuple[str, tuple[Inlines, ...]], ...]:
        """The marks of a chain, each with what the plan calls the levels that have it."""
        rows = [row for group in table.groups for row in group.rows]
        named = {mark: [row.cells[0].content for row in rows if row.cells[1].status == mark] for mark in LEVELS}
        return tuple((mark, tuple(dict.fromkeys(names))) for mark, names in named.items() if names)

    def in_row(self, table: Table, row: Row) -> Markup:
        """The picture in one of a table's rows; nothing for most."""
        return self._in_rows_of(table).get(id(row), _NOTHING)

    def _in_rows_of(self, table: Table) -> Mapping[int, Markup]:
        """The pictures inside a table, by the identity of their rows."""
        if table.sort not in _WITH_STRIPS or sum(len(group.rows) for group in table.groups) > MOST_STRIPS:
            return {}
        if id(table) not in self._in_rows:
            self._in_rows[id(table)] = table, dict(self._strips(table))
        return self._in_rows[id(table)][1]

    def _strips(self, table: Table) -> Iterator[tuple[int, Markup]]:
        names = (_name(table, number) for number in count(1))
        for group in table.groups:
            parts: Iterator[IndicatorRecord] = iter(())
            for row in group.rows:
                record = next(parts, None) if row.kind is RowKind.PART else self._indicators.get(_anchor(row))
                if record is None:
                    continue
                if row.kind is not RowKind.PART:
                    parts = iter(self._parts[record.id])
                if series := self._series(record, brief=not row.anchor and row.kind is not RowKind.PART):
                    yield id(row), strip(next(names), record.title, series, self._by)

    def _series(self, record: IndicatorRecord, *, brief: bool) -> IndicatorSeries | None:
        """``brief``: no more than the newest outcome and the target for the plan's year, which such a row has."""
        outcomes = self._values[record.id, ValueSort.OUTCOME]
        targets = self._values[record.id, ValueSort.TARGET]
        whole = series_of(outcomes, targets, *self._about(record))
        if not brief or whole is None:
            return whole
        year, latest = self._view.year, max(whole.outcomes)
        if year not in whole.targets:
            return None
        return series_of({latest: whole.outcomes[latest]}, {year: whole.targets[year]}, *self._about(record))

    def _about(self, record: IndicatorRecord) -> tuple[str, str]:
        above = self._by_id[record.part_of] if record.part_of else record
        return record.direction or above.direction or "", record.unit or above.unit or ""

    @cached_property
    def _by_id(self) -> dict[str, IndicatorRecord]:
        return {record.id: record for record in self._view.records.table("indikatorer").records}

    @cached_property
    def _indicators(self) -> dict[str, IndicatorRecord]:
        """By the place of each in the document."""
        return {_place(record.address): record for record in self._by_id.values() if record.address}

    @cached_property
    def _parts(self) -> dict[str, list[IndicatorRecord]]:
        found: dict[str, list[IndicatorRecord]] = defaultdict(list)
        for record in self._by_id.values():
            if record.part_of:
                found[record.part_of].append(record)
        return found

    @cached_property
    def _values(self) -> dict[tuple[str, ValueSort], ByYear]:
        found: dict[tuple[str, ValueSort], dict[int, object]] = defaultdict(dict)
        for record in self._view.records.table("värden").records:
            found[record.indicator, record.sort][record.year] = record.value
        return found  # type: ignore[return-value]

    @cached_property
    def _transfers(self) -> frozenset[str]:
        rows = self._view.records.table("ramförändringar").records
        return frozenset(_place(row.address) for row in rows if row.transfer and row.address)


def _name(table: Table, number: int) -> str:
    """By the table's place, so that a picture is called the same whatever else the plan holds."""
    return f"_p_{table.anchor}_{number}"


def _has_changes(table: Table) -> bool:
    """Whether it is a table of changes and not of what is unfunded, or of several boards' totals."""
    return any(row.kind in {RowKind.SUM, RowKind.TOTAL} for group in table.groups for row in group.rows)


def _anchor(row: Row) -> str:
    """The indicator's place: the row itself is it, or its head leads there."""
    if row.anchor:
        return row.anchor
    heads = (inline for cell in row.cells if cell.scope == "row" for inline in cell.content)
    return next((inline.anchor for inline in heads if isinstance(inline, Reference)), "")


def _place(address: str) -> str:
    return address.rpartition("#")[2]
