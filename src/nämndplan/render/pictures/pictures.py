"""Which tables have pictures in their rows, and what templates ask for them by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import count

from markupsafe import Markup

from ...diagnostics import Language
from ...frozen import frozen
from ...view import PlanView, Row, RowKind, RowOutline, Table, TableKind, TableOutline
from ...view.records import IndicatorRecord, ValueSort
from .development import development, on_page
from .drawing import Drawer
from .periods import periods
from .series import ByYear, IndicatorSeries, number_of, series_of
from .states import states
from .strip import MET, UNMET, scale_of, strip
from .waterfall import bars_in_rows, waterfall

MOST_STRIPS = 60
"""In a longer table the strips would be most of the page's weight."""
MARKS = (
    *("met", "unmet", "outcome", "older", "target", "later", "allowed", "way", "head"),
    *("plus", "minus", "total"),
    *("span", "over", "now"),
)
"""The marks in pictures, in the order that they are explained."""
_SHAPES = {
    "met": '<circle class="met" cx="11" cy="9" r="5"/>',
    "unmet": '<circle class="unmet" cx="11" cy="9" r="5"/>',
    "outcome": '<rect class="outcome" x="6.5" y="4.5" width="9" height="9"/>',
    "target": '<line class="target" x1="11" y1="1" x2="11" y2="17"/>',
    "aim": '<line class="target" x1="2" y1="9" x2="20" y2="9"/>',
    "foreseen": '<rect class="foreseen" x="3.5" y="1.5" width="15" height="15"/>',
    "older": '<circle class="older" cx="11" cy="9" r="3"/>',
    "later": '<line class="later" x1="11" y1="1" x2="11" y2="17"/>',
    "way": '<line class="way" x1="1" y1="9" x2="21" y2="9"/>',
    "head": '<line class="way" x1="1" y1="9" x2="16" y2="9"/><path class="head" d="M22,9 L15,4.5 L15,13.5 Z"/>',
    "allowed": '<line class="allowed" x1="1" y1="9" x2="21" y2="9"/>',
    "plus": '<rect class="plus" x="1" y="2" width="20" height="14"/>',
    "minus": (
        '<line class="stripes" x1="1" y1="9" x2="21" y2="9"/><rect class="minus" x="1" y="2" width="20" height="14"/>'
    ),
    "total": '<rect class="total" x="2" y="3" width="18" height="12"/>',
    "span": '<rect class="span" x="1" y="4" width="20" height="10"/>',
    "over": '<rect class="over" x="1" y="4" width="20" height="10"/>',
    "now": '<line class="now" x1="11" y1="1" x2="11" y2="17"/>',
}
_NOTHING = Markup("")
_WITH_STRIPS = {TableKind.INDICATORS, TableKind.ALL_INDICATORS}
_STATES = {"reached": MET, "left": UNMET}
"""How the words of a row that judge an outcome are drawn."""


@frozen
class Values:
    """What the plan says of an indicator in numbers, by year, whether or not it can be drawn."""

    outcomes: ByYear
    targets: ByYear
    direction: str
    unit: str


class Pictures:
    """The pictures of a plan. Each stands in a row of a table of the view, and shows what that row says.

    A table that stands on several pages has the same pictures on all of them, drawn once.
    """

    def __init__(self, view: PlanView, language: Language) -> None:
        self._view = view
        self._by = Drawer(language, "" if language.code == view.language else language.code)
        self._in_rows: dict[int, tuple[Table, Mapping[int, Markup]]] = {}
        self._told: dict[str, Values] = {}

    def symbol(self, name: str) -> Markup:
        """A mark by itself."""
        # For those who see; the words beside it are for all.
        return Markup(f'<svg class="picture" aria-hidden="true" width="22" height="18">{_SHAPES[name]}</svg>')  # noqa: S704

    def marks(self, table: Table) -> tuple[str, ...]:
        """The marks that some of a table's pictures hold, for the line that says what they mean."""
        drawn = self._in_rows_of(table).values()
        return tuple(mark for mark in MARKS if any(f'class="{mark}"' in picture for picture in drawn))

    def beside(self, table: Table) -> tuple[Markup, ...]:
        """The pictures that stand by themselves beside a table, for formats whose rows hold none."""
        names = (f"_p_{table.anchor}_{number}" for number in count(1))
        match table.sort:
            case TableKind.ECONOMY if _has_changes(table):
                return tuple(waterfall(table, names, self._by))
            case TableKind.STATES:
                return tuple(states(table, names, self._by))
            case TableKind.DEVELOPMENT:
                return tuple(development(table, names, self._by))
            case _:
                return ()

    def above(self, table: Table) -> tuple[Markup, ...]:
        """The pictures that a page has above a table, whose rows hold none."""
        if table.sort is not TableKind.DEVELOPMENT:
            return ()
        return tuple(on_page(table, (f"_p_{table.anchor}_{number}" for number in count(1)), self._by, self.symbol))

    def in_row(self, table: Table, row: Row) -> Markup:
        """The picture in one of a table's rows; nothing for most."""
        return self._in_rows_of(table).get(id(row), _NOTHING)

    def drawn_from(self, table: TableOutline) -> tuple[tuple[object, ...], ...]:
        """What the pictures in a table's rows show that the table itself does not say, row by row."""
        if not _has_strips(table):
            return ()
        return tuple(
            (self._series(record, brief=True) if _is_brief(row) else self._values_of(record), *self._beside(record))
            if record
            else ()
            for row, record in self._records_of(table.groups)
        )

    def _beside(self, record: IndicatorRecord) -> Iterator[Values]:
        return map(self._values_of, self._siblings(record))

    def are_bars(self, table: Table) -> bool:
        """Whether a table's pictures stand beside the numbers, as bars do, and not below what heads the row."""
        return table.sort is TableKind.ECONOMY and bool(self._in_rows_of(table))

    def _in_rows_of(self, table: Table) -> Mapping[int, Markup]:
        """The pictures inside a table, by the identity of their rows."""
        if id(table) not in self._in_rows:
            self._in_rows[id(table)] = table, dict(self._drawn(table))
        return self._in_rows[id(table)][1]

    def _drawn(self, table: Table) -> Iterator[tuple[int, Markup]]:
        match table.sort:
            case TableKind.ECONOMY if _has_changes(table):
                return bars_in_rows(table)
            case TableKind.PERIODS:
                return periods(table, self._view.year, self._by)
            case _ if _has_strips(TableOutline.of(table)):
                return self._strips(table)
            case _:
                return iter(())

    def _records_of(
        self, groups: Iterable[Iterable[RowOutline]]
    ) -> Iterator[tuple[RowOutline, IndicatorRecord | None]]:
        """The rows, each with the indicator or the part of one that it is about."""
        for group in groups:
            parts: Iterator[IndicatorRecord] = iter(())
            for row in group:
                record = next(parts, None) if row.is_part else self._indicators.get(row.about)
                if record and not row.is_part:
                    parts = self._below(record.id)
                yield row, record

    def _strips(self, table: Table) -> Iterator[tuple[int, Markup]]:
        outline = TableOutline.of(table)
        rows = (row for group in table.groups for row in group.rows)
        for row, (told, record) in zip(rows, self._records_of(outline.groups), strict=True):
            if record and (series := self._series(record, brief=_is_brief(told))):
                state, scale = row.cells[-1].status, scale_of(series, *self._twins(record, series))
                yield id(row), strip(_judged(series, state), scale, self._by, _STATES.get(state, ""))

    def _below(self, id: str) -> Iterator[IndicatorRecord]:
        """The parts of an indicator, each before its own, as their rows stand."""
        for part in self._parts[id]:
            yield part
            yield from self._below(part.id)

    def _twins(self, record: IndicatorRecord, series: IndicatorSeries) -> Iterator[IndicatorSeries]:
        """The other parts of the same indicator, as far as they can stand on one scale."""
        for other in self._siblings(record):
            twin = self._series(other, brief=False)
            if twin and (twin.unit, twin.ranked, twin.whole is None) == (
                series.unit,
                series.ranked,
                series.whole is None,
            ):
                yield twin

    def _siblings(self, record: IndicatorRecord) -> list[IndicatorRecord]:
        """All parts of the same indicator."""
        return self._parts[record.part_of] if record.part_of else []

    def _series(self, record: IndicatorRecord, *, brief: bool) -> IndicatorSeries | None:
        """``brief``: no more than the newest outcome and the target for the plan's year, which such a row has."""
        told = self._values_of(record)
        whole = series_of(told.outcomes, told.targets, told.direction, told.unit)
        if not brief or whole is None:
            return whole
        year, latest = self._view.year, max(whole.outcomes)
        if year not in whole.targets:
            return None
        return series_of({latest: whole.outcomes[latest]}, {year: whole.targets[year]}, told.direction, told.unit)

    def _values_of(self, record: IndicatorRecord) -> Values:
        """All that a picture knows of an indicator, the same one each time."""
        if record.id not in self._told:
            above = self._by_id[record.part_of] if record.part_of else record
            self._told[record.id] = Values(
                self._values[record.id, ValueSort.OUTCOME],
                self._values[record.id, ValueSort.TARGET],
                record.direction or above.direction or "",
                record.unit or above.unit or "",
            )
        return self._told[record.id]

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


def _judged(series: IndicatorSeries, state: str) -> IndicatorSeries:
    """With the way that is better as the row's words have it, where the plan's own words for it are no key."""
    if series.direction or state not in {"left", "weaker"}:
        return series
    target = number_of(series.targets[min(series.targets)])
    return replace(series, direction="öka" if (target > series.latest) is (state == "left") else "minska")


def _is_brief(row: RowOutline) -> bool:
    return not row.anchor and not row.is_part


def _has_strips(table: TableOutline) -> bool:
    return table.sort in _WITH_STRIPS and sum(map(len, table.groups)) <= MOST_STRIPS


def _has_changes(table: Table) -> bool:
    """Whether it is a table of changes in one column, and not of what is unfunded or of several boards' totals."""
    return len(table.columns) == 2 and any(
        row.kind in {RowKind.SUM, RowKind.TOTAL} for group in table.groups for row in group.rows
    )


def _place(address: str) -> str:
    return address.rpartition("#")[2]
