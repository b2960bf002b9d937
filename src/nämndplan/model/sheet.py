"""A printed table, understood: what its columns and rows are, which rows sum which, and what its cells hold.

Everything that the keys say is resolved here, once, for rules, views and data alike.
What does not fit (a row with other cells than the columns, a name that no row has) is
not raised and not guessed: it is listed as ``Misfit`` for the rules to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from functools import cached_property

from .. import lazy_re as re
from ..diagnostics import Place, Route
from ..frozen import frozen
from ..values import Fault, GridCell, GridRow, Quantity, looks_like_number, read_quantity
from .item import Item
from .table import EVERY_ROW, ROW_ABOVE, ColumnKind, PrintedTable, Sign, TableColumn, TableRow

DASHES = frozenset("-–—−")
_YEAR = re.compile(r"(?<![0-9])(?:19|20|21)[0-9]{2}(?![0-9])")
_KINDS = (
    (ColumnKind.CHANGE, re.compile(r"förändr|skillnad|differens|avvikelse|\bdiff\b", re.IGNORECASE)),
    (ColumnKind.OUTCOME, re.compile(r"bokslut|utfall", re.IGNORECASE)),
    (ColumnKind.FORECAST, re.compile(r"prognos", re.IGNORECASE)),
    (ColumnKind.BUDGET, re.compile(r"budget", re.IGNORECASE)),
    (ColumnKind.ESTIMATE, re.compile(r"kalkyl|beräkn", re.IGNORECASE)),
    (ColumnKind.PLAN, re.compile(r"plan", re.IGNORECASE)),
)
_MARK = re.compile(r"(?:\*+|(?<![mO])[¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[^\W\d_] )[0-9]\)|(?<=[0-9] )[0-9]\))$")
_PATTERN = re.compile(r"(?P<start>.*\S.*?)\s*\*")
_NOTES = re.compile(r"not(?:er|hänvisning)?(?:\s*nr)?\.?", re.IGNORECASE)
"""The heading of a column that leads to notes: its numbers are no part of what a row is called."""
_REPEATED = re.compile(r"(?P<label>.+) #(?P<count>[0-9]{1,4})")


class CellKind(Enum):
    """What stands in a cell. A blank one has no value, and a dash is printed: neither is zero."""

    BLANK = "blank"
    DASH = "dash"
    AMOUNT = "amount"
    WORDS = "words"
    UNREADABLE = "unreadable"


@frozen
class SheetCell:
    """A cell: all that is printed, its words without the marks that lead to notes, the marks, and its amount."""

    printed: str
    text: str
    kind: CellKind
    marks: tuple[str, ...] = ()
    amount: Quantity | None = None
    fault: Fault | None = None


@frozen
class SheetColumn:
    """A column of figures. ``at`` counts the cells of a row from 0; ``key`` is what the table calls it."""

    at: int
    key: str
    headings: tuple[str, ...]
    years: str = ""
    kind: ColumnKind | None = None
    spec: TableColumn | None = None

    @property
    def heading(self) -> str:
        """All lines of its heading as one."""
        return " ".join(filter(None, self.headings))

    @property
    def name(self) -> str:
        """What readers see that it is called."""
        return self.heading or self.key

    @property
    def year(self) -> int | None:
        """The year, when it is one."""
        return int(self.years) if self.years.isdecimal() else None


class RowSort(Enum):
    """What a row is."""

    HEADING = "heading"
    PLAIN = "plain"
    PART = "part"
    SUM = "sum"


@frozen(eq=False)
class SheetRow:
    """A row: ``number`` counts the rows below the headings from 1; ``line`` is its line in the grid."""

    number: int
    line: int
    label: str
    marks: tuple[str, ...]
    cells: tuple[SheetCell, ...]
    sort: RowSort
    spec: TableRow

    def cell(self, column: SheetColumn) -> SheetCell:
        """What stands in a column."""
        return self.cells[column.at]


@frozen
class Unfit:
    """A row that has other cells than the columns."""

    row: GridRow
    wanted: int


@frozen
class Unknown:
    """A name that no row, column or mark has: where it stands, and those that there are."""

    name: str
    route: Route
    known: tuple[str, ...]
    is_key: bool = False


class Sheet:
    """A printed table, understood. ``unit`` is what the figures are in where nothing else is said."""

    def __init__(self, item: Item[PrintedTable], unit: str = "") -> None:
        self.item = item
        self.table = item.value
        self.unit = self.table.unit or unit
        self.grid = self.table.grid

    def place(self, row: SheetRow | GridRow, column: SheetColumn | None = None) -> Place:
        """Where a row or one of its cells stands."""
        place = self.item.at("rutor", row.line)
        return place.at(column.at) if column else place

    # What does not fit.

    @cached_property
    def unfit(self) -> tuple[Unfit, ...]:
        """Rows with other cells than the columns; a row with a label alone is no such row."""
        wanted = self.grid.width
        return tuple(Unfit(row, wanted) for row in self.grid.rows if len(row.cells) not in {1, wanted})

    @cached_property
    def unknown(self) -> tuple[Unknown, ...]:
        """Names that nothing in the table has."""
        return tuple(self._unknown())

    def _unknown(self) -> Iterator[Unknown]:
        labels = tuple(row.label for row in self.rows if row.label)
        for key, spec in self.table.rows.items():
            if not self._numbers_of(key):
                yield Unknown(key, ("rader", key), labels, is_key=True)
            for alias, names in (
                ("del_av", (spec.part_of,) if spec.part_of and spec.part_of != ROW_ABOVE else ()),
                ("summerar", () if spec.sums == (EVERY_ROW,) else spec.sums),
                ("skillnad", spec.difference),
                ("ingående", (spec.opening,) if spec.opening else ()),
            ):
                yield from (Unknown(name, ("rader", key, alias), labels) for name in names if not self.row(name))
        known = tuple(column.key for column in self.columns)
        for key, column in self.table.columns.items():
            for alias, names in (("skillnad", column.difference), ("summerar", column.sums)):
                yield from (
                    Unknown(name, ("kolumner", key, alias), known) for name in names if self.column(name) is None
                )

    @property
    def keys_said(self) -> frozenset[str]:
        """The keys that the table has in its file."""
        fields = type(self.table).model_fields
        return frozenset(fields[name].alias or name for name in self.table.model_fields_set)

    @property
    def differences(self) -> Iterator[tuple[Route, tuple[str, ...]]]:
        """What is said to be differences, and where."""
        for key, column in self.table.columns.items():
            if column.difference:
                yield ("kolumner", key, "skillnad"), column.difference
        for key, row in self.table.rows.items():
            if row.difference:
                yield ("rader", key, "skillnad"), row.difference

    @cached_property
    def column_count(self) -> tuple[int, int] | None:
        """How many columns of figures there are and how many ``kolumner`` names, where that does not say which."""
        there, named = max(self.grid.width - self.table.label_columns, 0), len(self._named_columns)
        return (there, named) if named and there != named and self._by_heading is None else None

    @cached_property
    def _named_columns(self) -> tuple[str, ...]:
        """The keys of ``kolumner``, but for a text column's own heading of which nothing is said."""
        texts = range(self.table.label_columns)
        of_texts = {_plain(" ".join(filter(None, (_text_at(row, at) for row in self.header)))) for at in texts}
        return tuple(
            key for key, spec in self.table.columns.items() if spec.model_fields_set or _plain(key) not in of_texts
        )

    @cached_property
    def _by_heading(self) -> Mapping[int, str] | None:
        """What ``kolumner`` calls the columns that it names by their headings; None when it has other names."""
        headings = {
            at: _plain(" ".join(filter(None, (_text_at(row, at) for row in self.header))))
            for at in range(self.table.label_columns, self.grid.width)
        }
        found: dict[int, str] = {}
        for key in self._named_columns:
            match [at for at, heading in headings.items() if heading == _plain(key)]:
                case [at]:
                    found[at] = key
                case _:
                    return None
        return found

    # Columns.

    @cached_property
    def header(self) -> tuple[GridRow, ...]:
        """The rows that are headings of columns."""
        return self.grid.rows[: self.table.heading_rows]

    @cached_property
    def columns(self) -> tuple[SheetColumn, ...]:
        """The columns of figures, from left to right."""
        figures = range(self.table.label_columns, self.grid.width)
        in_order = dict(zip(figures, self._named_columns, strict=False)) if self.column_count is None else {}
        named = in_order if self._by_heading is None else self._by_heading
        found: list[SheetColumn] = []
        for number, at in enumerate(figures, 1):
            headings = tuple(_text_at(row, at) for row in self.header)
            key = named.get(at) or " ".join(filter(None, headings)) or f"{number}"
            spec = self.table.columns[named[at]] if at in named else None
            said = " ".join(filter(None, self._spoken(at)))
            found.append(SheetColumn(at, key, headings, _years(spec, said), _kind(spec, said), spec))
        return tuple(found)

    def _spoken(self, at: int) -> Iterator[str]:
        """The heading's lines; in a line above the last a blank goes on with the heading to its left."""
        for line, row in enumerate(self.header):
            text = _text_at(row, at)
            if not text and line < len(self.header) - 1:
                before = (_text_at(row, left) for left in range(at - 1, self.table.label_columns - 1, -1))
                text = next(filter(None, before), "")
            yield text

    def column(self, name: str) -> SheetColumn | None:
        """The column with this key, heading or year."""
        wanted = _plain(name)
        called = [((column.key,), (column.heading, *column.headings), (column.years,)) for column in self.columns]
        for way in range(3):
            found = [number for number, names in enumerate(called) if wanted in map(_plain, names[way])]
            if len(found) == 1:
                return self.columns[found[0]]
        return None

    # Rows.

    @cached_property
    def rows(self) -> tuple[SheetRow, ...]:
        """The rows below the headings, as far as their cells fit the columns."""
        specs = self._specs()
        return tuple(
            self._row(number, row, label, specs.get(number, TableRow()))
            for number, (row, label) in enumerate(zip(self._fitting, self._labels, strict=True), 1)
        )

    @cached_property
    def _fitting(self) -> tuple[GridRow, ...]:
        below = self.grid.rows[len(self.header) :]
        return tuple(row for row in below if len(row.cells) in {1, self.grid.width})

    @cached_property
    def _labels(self) -> tuple[str, ...]:
        return tuple(map(self._label, self._fitting))

    def _label(self, row: GridRow) -> str:
        """What stands in the columns of text, as one; in a table without such columns rows have no names."""
        return " ".join(filter(None, (_text_at(row, at) for at in self._named_by)))

    @cached_property
    def _named_by(self) -> tuple[int, ...]:
        """The columns of text that rows are called by: all but those of the notes' numbers."""
        texts = range(self.table.label_columns)
        headings = {at: " ".join(filter(None, (_text_at(row, at) for row in self.header))) for at in texts}
        return tuple(at for at in texts if at == 0 or not _NOTES.fullmatch(headings[at]))

    def _row(self, number: int, row: GridRow, label: str, spec: TableRow) -> SheetRow:
        bare, marks = self.unmarked(label)
        blank = (GridCell("", 0, 0),) * (self.grid.width - len(row.cells))
        cells = tuple(self._cell(cell.text) for cell in (*row.cells, *blank))
        figures = cells[self.table.label_columns :]
        is_bare = spec == TableRow() and all(cell.kind is CellKind.BLANK for cell in figures)
        if is_bare if spec.heading is None else spec.heading:
            sort = RowSort.HEADING
        elif spec.part_of:
            sort = RowSort.PART
        else:
            sort = RowSort.SUM if spec.sums else RowSort.PLAIN
        return SheetRow(number, row.line, bare, marks, cells, sort, spec)

    def _cell(self, printed: str) -> SheetCell:
        text, marks = self.unmarked(printed)
        if not text:
            return SheetCell(printed, text, CellKind.BLANK, marks)
        if text in DASHES:
            return SheetCell(printed, text, CellKind.DASH, marks)
        amount = read_quantity(text)
        if isinstance(amount, Quantity):
            return SheetCell(printed, text, CellKind.AMOUNT, marks, amount)
        if isinstance(amount, Fault) and looks_like_number(text):
            return SheetCell(printed, text, CellKind.UNREADABLE, marks, fault=amount)
        return SheetCell(printed, text, CellKind.WORDS, marks)

    def unmarked(self, printed: str) -> tuple[str, tuple[str, ...]]:
        """A text without the marks at its end that lead to notes, and the marks."""
        marks: list[str] = []
        text = printed
        while True:
            known = next((mark for mark in sorted(self.table.notes, key=len, reverse=True) if _ends(text, mark)), "")
            found = known or (match[0] if (match := _MARK.search(text)) and _is_after(text, match) else "")
            if not found or (text == found and not known):
                return text, tuple(reversed(marks))
            marks.append(found)
            text = text[: -len(found)].rstrip()

    def _specs(self) -> Mapping[int, TableRow]:
        """What is said of each row, by its number; a name goes before a pattern."""
        found: dict[int, TableRow] = {}
        keys = sorted(self.table.rows, key=lambda key: _is_pattern(key, self._labels))
        for key in keys:
            for number in self._numbers_of(key):
                found.setdefault(number, self.table.rows[key])
        return found

    def _numbers_of(self, name: str, *, patterns: bool = True) -> list[int]:
        """The numbers of the rows that a name means; with several columns of text one of them may do."""
        found = numbers_of(name, self._labels, self.unmarked, patterns=patterns)
        if found or self.table.label_columns < 2:
            return found
        wanted = _plain(name)
        by_part = [number for number, row in enumerate(self._fitting, 1) if wanted in self._part_names(row)]
        return by_part if len(by_part) == 1 else []

    def _part_names(self, row: GridRow) -> set[str]:
        """What stands in each column of text, and all of them with the notes' numbers."""
        texts = [self.unmarked(text)[0] for text in row.texts[: self.table.label_columns] if text]
        return {_plain(text) for text in (*texts, " ".join(texts))}

    def row(self, name: str) -> SheetRow | None:
        """The row with this label, repeated label (Summa #2) or number."""
        numbers = self._numbers_of(name, patterns=False)
        return self.rows[numbers[0] - 1] if numbers else None

    # What belongs together.

    def above_of(self, row: SheetRow) -> SheetRow | None:
        """The row that a part belongs to."""
        if row.spec.part_of != ROW_ABOVE:
            return self.row(row.spec.part_of) if row.spec.part_of else None
        before = reversed(self.rows[: row.number - 1])
        return next((above for above in before if above.sort in {RowSort.PLAIN, RowSort.SUM}), None)

    @cached_property
    def parts(self) -> Mapping[SheetRow, tuple[SheetRow, ...]]:
        """The parts of each row that has some."""
        found: dict[SheetRow, tuple[SheetRow, ...]] = {}
        for row in self.rows:
            if row.spec.part_of and (above := self.above_of(row)):
                found[above] = (*found.get(above, ()), row)
        return found

    def summed_by(self, row: SheetRow) -> tuple[SheetRow, ...]:
        """The rows that a sum row sums."""
        if row.spec.sums != (EVERY_ROW,):
            named = (self.row(name) for name in row.spec.sums)
            return tuple(found for found in named if found)
        before = self.rows[: row.number - 1]
        start = max((above.number for above in before if above.sort is RowSort.HEADING), default=0)
        return tuple(above for above in before[start:] if above.sort is RowSort.PLAIN and not _is_derived(above))

    def is_turned(self, row: SheetRow) -> bool:
        """True when a row is printed with the sign turned against what it sums, and not only what it is the same as."""
        if row.spec.sign is not Sign.TURNED or not row.spec.sums:
            return False
        return not (row.spec.same_as and any(self._has_sign_of_its_sum(row, column) for column in self.columns))

    def _has_sign_of_its_sum(self, row: SheetRow, column: SheetColumn) -> bool:
        asserted = self.amount(row, column)
        total = sum(filter(None, (self.amount(part, column) for part in self.summed_by(row))), Decimal(0))
        return asserted is not None and asserted * total > 0

    def unit_of(self, row: SheetRow, column: SheetColumn) -> str:
        """What a cell's figure is in: its own unit, its row's, its column's or the table's."""
        amount = row.cell(column).amount
        own = amount.unit if amount else ""
        return own or row.spec.unit or (column.spec.unit if column.spec else None) or self.unit

    def amount(self, row: SheetRow, column: SheetColumn) -> Decimal | None:
        """The number in a cell."""
        amount = row.cell(column).amount
        return amount.value if amount else None


def numbers_of(name: str, labels: Sequence[str], unmarked: object = None, *, patterns: bool = True) -> list[int]:
    """The numbers of the rows that a name means: its words, ``Summa #2``, ``Varav *``, or a number."""
    bare = [unmarked(label)[0] if callable(unmarked) else label for label in labels]
    wanted = _plain(name)
    same = [number for number, label in enumerate(bare, 1) if _plain(label) == wanted]
    same = same or [number for number, label in enumerate(labels, 1) if _plain(label) == wanted]
    if same:
        return same[:1]
    if repeated := _REPEATED.fullmatch(name):
        same = [number for number, label in enumerate(bare, 1) if _plain(label) == _plain(repeated["label"])]
        return same[int(repeated["count"]) - 1 :][:1] if int(repeated["count"]) else []
    if patterns and (pattern := _PATTERN.fullmatch(name)):
        return [number for number, label in enumerate(bare, 1) if _plain(label).startswith(_plain(pattern["start"]))]
    return [int(name)] if name.isdecimal() and 0 < int(name) <= len(labels) else []


def _is_pattern(key: str, labels: Sequence[str]) -> bool:
    return bool(_PATTERN.fullmatch(key)) and not numbers_of(key, labels, patterns=False)


def _is_derived(row: SheetRow) -> bool:
    return bool(row.spec.difference)


def _is_after(text: str, mark: re.Match[str]) -> bool:
    """True for a mark that something stands before; the bracket of (not 3) ends what it began."""
    before = text[: mark.start()]
    return bool(before) and not (mark[0].endswith(")") and before.count("(") > before.count(")"))


def _ends(text: str, mark: str) -> bool:
    """Whether a text ends with a mark that is a whole: ** is another than *, and a2 no note 2."""
    before = text[: -len(mark)][-1:]
    return text.endswith(mark) and before != mark[:1] and not (mark[:1].isalnum() and before.isalnum())


def _text_at(row: GridRow, at: int) -> str:
    return row.cells[at].text if at < len(row.cells) else ""


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _years(spec: TableColumn | None, said: str) -> str:
    if spec and spec.year:
        return spec.year.printed
    years = dict.fromkeys(_YEAR.findall(said))
    return "–".join(years) if len(years) < 3 else ""


def _kind(spec: TableColumn | None, said: str) -> ColumnKind | None:
    if spec and (spec.kind or spec.difference):
        return spec.kind or ColumnKind.CHANGE
    return next((kind for kind, words in _KINDS if words.search(said)), None)
