"""Tables as they are printed: the same cells, blanks and marks, with the caption, unit and notes of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..diagnostics import Place
from ..model import CellKind, Item, PrintedTable, RowSort, Sheet, SheetCell, SheetRow
from .block import Blocks, Facts, Paragraph
from .context import Context
from .inline import words
from .notes import Notes, spelt
from .table import Cell, Column, Mark, Row, RowGroup, RowKind, Table, TableKind
from .text import amount_text, line

_KINDS = {
    RowSort.HEADING: RowKind.HEADING,
    RowSort.PLAIN: RowKind.PLAIN,
    RowSort.PART: RowKind.PART,
    RowSort.SUM: RowKind.SUM,
}


def printed_tables(
    context: Context, home: tuple[str, ...], tables: Mapping[str, PrintedTable], heading: str, unit: str = ""
) -> Blocks:
    """The tables one after the other; ``heading`` names those that have no caption of their own."""
    return tuple(
        block for id, value in tables.items() for block in _table(context, (*home, "tabell", id), value, heading, unit)
    )


def _table(context: Context, home: tuple[str, ...], value: PrintedTable, heading: str, unit: str) -> Blocks:
    sheet = Sheet(Item(home[-1], value, Place("")), unit)
    notes = _PrintedNotes(context, value, home)
    columns = (
        *(Column(_corner(sheet, notes, at)) for at in range(value.label_columns)),
        *(
            Column(notes.plain(column.headings[-1] if column.headings else ""), numeric=_is_numeric(sheet, column.at))
            for column in sheet.columns
        ),
    )
    heads = tuple(tuple(notes.plain(cell.text) for cell in row.cells) for row in sheet.header[:-1])
    groups = tuple(_groups(sheet, notes))
    caption, marks = sheet.unmarked(line(value.title) if value.title else heading)
    anchor = context.anchors.of(*home)
    table = Table(
        TableKind.PRINTED,
        anchor,
        f"{caption}{notes.marks_in_words(marks)}",
        columns,
        groups,
        notes.all(),
        heads=heads,
    )
    unit_line = (Paragraph(words(line(value.printed_unit))),) if value.printed_unit else ()
    of_columns = (
        f"{line(column.heading)}: {line(column.spec.note)}"
        for column in sheet.columns
        if column.spec and column.spec.note
    )
    facts = context.fact("Notering", value.note, *of_columns)
    return (table, *unit_line, *((Facts(facts),) if facts else ()))


def _corner(sheet: Sheet, notes: _PrintedNotes, at: int) -> str:
    return notes.plain(sheet.header[-1].cells[at].text) if sheet.header and at < len(sheet.header[-1].cells) else ""


def _is_numeric(sheet: Sheet, at: int) -> bool:
    kinds = [row.cells[at].kind for row in sheet.rows]
    return kinds.count(CellKind.WORDS) <= kinds.count(CellKind.AMOUNT)


def _groups(sheet: Sheet, notes: _PrintedNotes) -> Iterator[RowGroup]:
    rows: list[Row] = []
    for row in sheet.rows:
        if row.sort is RowSort.HEADING and rows:
            yield RowGroup(tuple(rows))
            rows = []
        rows.append(_row(sheet, row, notes))
    if rows:
        yield RowGroup(tuple(rows))


def _row(sheet: Sheet, row: SheetRow, notes: _PrintedNotes) -> Row:
    labels = sheet.table.label_columns
    cells = [notes.cell(cell) for cell in row.cells]
    if labels:
        note = notes.own(row.spec.note, turned_sign=sheet.is_turned(row))
        first = cells[labels - 1]
        cells[labels - 1] = Cell(
            first.content, "row", level=int(row.sort is RowSort.PART), marks=(*first.marks, *note), number=None
        )
    return Row(tuple(cells), _KINDS[row.sort])


class _PrintedNotes(Notes):
    """The notes of a printed table: the plan's with the plan's marks, and ours with numbers."""

    def __init__(self, context: Context, table: PrintedTable, home: tuple[str, ...]) -> None:
        super().__init__(context, *home)
        self._printed = table.notes

    def cell(self, value: SheetCell) -> Cell:
        """A cell of the grid."""
        if value.amount is not None:
            content = spelt(amount_text(value.amount), value.amount)
            return Cell(content, marks=self._marks(value.marks), number=value.amount.value)
        return Cell(words(line(value.text)), marks=self._marks(value.marks))

    def own(self, note: str | None, *, turned_sign: bool) -> tuple[Mark, ...]:
        """The marks for what the keys say of a row."""
        said = self._context.say("Summan är tryckt med omvänt tecken mot raderna.") if turned_sign else None
        return (*self.mark(note), *self.mark(said))

    def plain(self, text: str) -> str:
        """A heading, its marks among its words."""
        return line(text)

    def marks_in_words(self, marks: tuple[str, ...]) -> str:
        """Marks where no link can stand."""
        return "".join(f"\N{NO-BREAK SPACE}{mark}" if mark[:1].isalnum() else mark for mark in marks)

    def _marks(self, marks: tuple[str, ...]) -> tuple[Mark, ...]:
        return tuple(mark for label in marks for mark in self.labelled(label, self._printed.get(label)))
