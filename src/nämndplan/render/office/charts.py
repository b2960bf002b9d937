"""Charts of the view's tables that Office can edit: they hold the numbers of the table and nothing else."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_PATTERN
from pptx.util import Cm, Pt

from ... import lazy_re as re
from ...frozen import frozen
from ...view import Row, RowKind, Table, TableKind, plain

FEWEST = 2
"""A chart of fewer bars says no more than the table."""
MOST_DIGITS = 15
"""Office counts in binary floats; a number of more digits would be another one."""
_OLDEST = (1980, 1, 1, 0, 0, 0)
_TIMES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_INK, _QUIET, _STRONG, _LINE, _PAPER = "1A1F24", "4A545E", "7D8892", "CFD6DC", "FFFFFF"
_LOOKS: dict[str, tuple[str, MSO_PATTERN | None]] = {
    "reached": ("accent", None),
    "left": ("half", None),
    "weaker": (_INK, None),
    "unchanged": (_QUIET, None),
    "no-direction": (_LINE, None),
    "unmeasured": (_PAPER, None),
    "no-target": (_STRONG, MSO_PATTERN.PERCENT_20),
    "not-comparable": (_STRONG, MSO_PATTERN.DOTTED_GRID),
    "plus": ("accent", None),
    "minus": (_INK, MSO_PATTERN.WIDE_UPWARD_DIAGONAL),
    "total": (_INK, None),
}
"""How bars are filled: in greyscale too each looks its own way."""


@frozen
class Bars:
    """One series: its name, how its bars look (each by itself when there are several looks), its values."""

    name: str
    looks: tuple[str, ...]
    values: tuple[Decimal | None, ...]


@frozen
class TableChart:
    """A bar chart, or marks along ``time``: what each is about, the series, and all of it in words."""

    title: str
    labels: tuple[str, ...]
    series: tuple[Bars, ...]
    words: str
    time: bool = False

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """Every number in it."""
        return tuple(value for bars in self.series for value in bars.values if value is not None)

    @property
    def decimals(self) -> int:
        """The most decimals that some number has."""
        exponents = (value.as_tuple().exponent for value in self.numbers)
        return max((-exponent for exponent in exponents if isinstance(exponent, int)), default=0)


def chart_of(table: Table) -> TableChart | None:
    """The chart of a table; None for most, and where the table says it as well."""
    match table.sort:
        case TableKind.STATES:
            chart = _states(table)
        case TableKind.ECONOMY:
            chart = _changes(table)
        case TableKind.DEVELOPMENT:
            chart = _development(table)
        case _:
            return None
    values = chart.numbers
    if not values or len(chart.labels) < FEWEST or any(len(value.as_tuple().digits) > MOST_DIGITS for value in values):
        return None
    return chart


def _states(table: Table) -> TableChart:
    rows = [row for group in table.groups for row in group.rows if row.kind is not RowKind.TOTAL]
    columns = list(enumerate(table.columns))[1:-1] if rows else []
    labels = tuple(plain(row.cells[0].content) for row in rows)
    series = tuple(
        Bars(column.heading, (rows[0].cells[at].status,), tuple(row.cells[at].number or Decimal(0) for row in rows))
        for at, column in columns
    )
    told = (
        f"{label}: " + ", ".join(f"{bars.values[at]} {bars.name}" for bars in series if bars.values[at])
        for at, label in enumerate(labels)
    )
    return TableChart(
        table.caption, labels, series if len(series) >= FEWEST else (), f"{table.caption}. {'; '.join(told)}."
    )


def _development(table: Table) -> TableChart:
    """A series for each column; none where a value does not stand on the others' scale."""
    rows = [row for group in table.groups for row in group.rows]
    if any(cell.status and cell.number is None for row in rows for cell in row.cells):
        return TableChart(table.caption, (), (), "")
    labels = tuple(plain(row.cells[0].content) for row in rows)
    columns = list(enumerate(table.columns))[1:]
    series = tuple(
        Bars(
            column.heading,
            (next(filter(None, (row.cells[at].status for row in rows)), ""),),
            tuple(row.cells[at].number for row in rows),
        )
        for at, column in columns
    )
    told = (
        f"{label}: "
        + ", ".join(f"{column.heading} {said}" for at, column in columns if (said := plain(row.cells[at].content)))
        for label, row in zip(labels, rows, strict=True)
    )
    return TableChart(table.caption, labels, series, f"{table.caption}. {'; '.join(told)}.", time=True)


def _changes(table: Table) -> TableChart:
    """The changes that have none inside them, and the total; what stands below the total is no part of it."""
    rows = [row for group in table.groups for row in group.rows]
    total = next((at for at, row in enumerate(rows) if row.kind is RowKind.TOTAL), None)
    if total is None or len(table.columns) != len(("title", "amount")):
        return TableChart(table.caption, (), (), "")
    leaves = [at for at in range(total + 1) if at == total or _level(rows[at + 1]) <= _level(rows[at])]
    numbers = [rows[at].cells[1].number for at in leaves]
    if None in numbers:
        return TableChart(table.caption, (), (), "")
    labels = tuple(_name(rows, at) for at in leaves)
    values = tuple(number or Decimal(0) for number in numbers)
    looks = (*("minus" if value < 0 else "plus" for value in values[:-1]), "total")
    told = (f"{label}: {plain(rows[at].cells[1].content)}" for label, at in zip(labels, leaves, strict=True))
    bars = Bars(table.columns[1].heading, looks, values)
    return TableChart(table.caption, labels, (bars,), f"{table.caption}. {'; '.join(told)}.")


def _level(row: Row) -> int:
    return 0 if row.kind is RowKind.TOTAL else row.cells[0].level


def _name(rows: list[Row], at: int) -> str:
    """A change's title, or that of the one above it when it is all of it."""
    above, row = rows[at - 1] if at else rows[at], rows[at]
    alone = _level(rows[at + 1]) < _level(row) if at + 1 < len(rows) else True
    same = above.cells[1].number == row.cells[1].number and _level(above) == _level(row) - 1
    return plain((above if alone and same else row).cells[0].content)


def draw_chart(shapes: Any, chart: TableChart, place: tuple[int, int, int, int], accent: str, size: float) -> Any:
    """The chart on a slide; returns its frame. ``accent`` is the organisation's colour, ``size`` that of letters."""
    data: Any = CategoryChartData(number_format=_format(chart))  # type: ignore[no-untyped-call]
    data.categories = chart.labels
    for bars in chart.series:
        data.add_series(bars.name, [None if value is None else float(value) for value in bars.values])
    stacked = len(chart.series) > 1
    kind = XL_CHART_TYPE.BAR_STACKED if stacked else XL_CHART_TYPE.BAR_CLUSTERED
    kind = XL_CHART_TYPE.LINE_MARKERS if chart.time else kind
    frame = shapes.add_chart(kind, *place, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", chart.words)
    frame._element.nvGraphicFramePr.cNvPr.set("name", chart.title[:80])
    (_look_of_time if chart.time else _look)(frame.chart, chart, accent.removeprefix("#").upper(), size)
    part = frame.chart.part.chart_workbook.xlsx_part
    part._blob = _timeless(part.blob)
    return frame


def chart_parts(chart: TableChart, accent: str, size: float, font: str) -> tuple[bytes, bytes]:
    """The same for a document: the chart's own part, and the workbook that it has its numbers from."""
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    drawn = draw_chart(slide.shapes, chart, (0, 0, Cm(16), Cm(9)), accent, size).chart
    drawn.font.name = font
    part = drawn.part
    return part.blob, part.chart_workbook.xlsx_part.blob


def _format(chart: TableChart) -> str:
    digits = "#,##0" + ("." + "0" * chart.decimals if chart.decimals else "")
    if len(chart.series) > 1:
        return f"{digits};;"
    return f'"+"{digits};"\N{MINUS SIGN}"{digits};"±0"'


def _look(chart: Any, content: TableChart, accent: str, size: float) -> None:
    chart.has_title = False
    chart.font.size = Pt(size)
    chart.font.color.rgb = _rgb(_INK)
    stacked = len(content.series) > 1
    chart.has_legend = stacked
    if stacked:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    across, down = chart.value_axis, chart.category_axis
    across.visible = False
    across.has_major_gridlines = False
    down.reverse_order = True
    down.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    down.major_tick_mark = XL_TICK_MARK.NONE
    down.format.line.color.rgb = _rgb(_STRONG)
    plot = chart.plots[0]
    plot.gap_width = 45
    for series, bars in zip(plot.series, content.series, strict=True):
        series.invert_if_negative = False
        _fill(series.format, bars.looks[0], accent)
        for at, look in enumerate(bars.looks[1:] and bars.looks):
            _fill(series.points[at].format, look, accent)
        labels = series.data_labels
        labels.show_value = True
        labels.number_format, labels.number_format_is_linked = _format(content), False
        if not stacked:
            labels.position = XL_LABEL_POSITION.OUTSIDE_END
        elif _is_dark(bars.looks[0]):
            labels.font.color.rgb = _rgb(_PAPER)


_MARKERS = {
    "measured": (XL_MARKER_STYLE.CIRCLE, 9),
    "foreseen": (XL_MARKER_STYLE.X, 9),
    "target": (XL_MARKER_STYLE.DASH, 16),
}


def _look_of_time(chart: Any, content: TableChart, accent: str, size: float) -> None:
    """Marks of three shapes; no line between them, since what has come in so far may be a part of a year's."""
    chart.has_title = False
    chart.font.size = Pt(size)
    chart.font.color.rgb = _rgb(_INK)
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False
    chart.value_axis.tick_labels.number_format = _format(content).removesuffix(";;")
    chart.value_axis.tick_labels.number_format_is_linked = False
    chart.value_axis.major_gridlines.format.line.color.rgb = _rgb(_LINE)
    chart.value_axis.format.line.fill.background()
    chart.category_axis.format.line.color.rgb = _rgb(_STRONG)
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    for series, bars in zip(chart.plots[0].series, content.series, strict=True):
        series.smooth = False
        series.format.line.fill.background()
        look = bars.looks[0]
        series.marker.style, series.marker.size = _MARKERS.get(look, _MARKERS["measured"])
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.rgb = _rgb(accent if look == "measured" else _INK)
        series.marker.format.line.color.rgb = _rgb(_INK)


def _is_dark(look: str) -> bool:
    return look in {"reached", "weaker", "unchanged"}


def _fill(format: Any, look: str, accent: str) -> None:
    color, pattern = _LOOKS.get(look, (_LINE, None))
    shown = _rgb({"accent": accent, "half": _half(accent)}.get(color, color))
    if pattern is None:
        format.fill.solid()
        format.fill.fore_color.rgb = shown
    else:
        format.fill.patterned()
        format.fill.pattern = pattern
        format.fill.fore_color.rgb = shown
        format.fill.back_color.rgb = _rgb(_PAPER)
    format.line.color.rgb = _rgb(_INK)
    format.line.width = Pt(0.75)


def _rgb(code: str) -> RGBColor:
    color: RGBColor = RGBColor.from_string(code)  # type: ignore[no-untyped-call]
    return color


def _half(color: str) -> str:
    """Half the colour, half white."""
    return "".join(f"{(int(color[at : at + 2], 16) + 255) // 2:02X}" for at in (0, 2, 4))


def _timeless(book: bytes) -> bytes:
    """The numbers behind a chart as a workbook without the time when it was made."""
    target = BytesIO()
    with ZipFile(BytesIO(book)) as source, ZipFile(target, "w") as out:
        for name in source.namelist():
            entry = ZipInfo(name, _OLDEST)
            entry.compress_type = ZIP_DEFLATED
            out.writestr(entry, _TIMES.sub(rb"\g<1>1980-01-01T00:00:00Z", source.read(name)))
    return target.getvalue()
