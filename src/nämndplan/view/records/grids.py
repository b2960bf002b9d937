"""Printed tables as records: each table, and each of its cells, headings and blanks too."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from ...frozen import frozen
from ...model import CellKind, Economy, Item, PrintedTable, Sheet, SheetColumn, SheetRow, named_in
from ..text import line
from .column import Is
from .source import Home, RecordSource, id_of
from .values import clean


class CellSort(StrEnum):
    """What a cell is."""

    HEADING = "rubrik"
    LABEL = "text"
    NUMBER = "tal"
    WORDS = "ord"
    DASH = "streck"
    BLANK = "tom"
    UNREADABLE = "oläst"


_SORTS = {
    CellKind.AMOUNT: CellSort.NUMBER,
    CellKind.WORDS: CellSort.WORDS,
    CellKind.DASH: CellSort.DASH,
    CellKind.BLANK: CellSort.BLANK,
    CellKind.UNREADABLE: CellSort.UNREADABLE,
}


@frozen(slots=False, kw_only=True)
class TableRecord:
    """En tabell så som planen trycker den."""

    id: Annotated[str, Is("id", "Tabellens id i planen.")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges tabeller.", "nämndplaner.id")] = None
    heading: Annotated[str | None, Is("rubrik", "Rubriken som tabellen står under.")] = None
    title: Annotated[str | None, Is("titel", "Tabellens rubrik.")] = None
    sort: Annotated[str | None, Is("slag", "Vad tabellen handlar om.")] = None
    unit: Annotated[str | None, Is("enhet", "Vad talen är i, när inget annat sägs.")] = None
    printed_unit: Annotated[str | None, Is("enhet_tryckt", "Raden om enheten, så som planen skriver den.")] = None
    notes: Annotated[tuple[str, ...], Is("noter", "Noterna, med sina märken.")] = ()
    note: Annotated[str | None, Is("notering", "Notering vid tabellen.")] = None
    address: Annotated[str, Is("adress", "Adressen till platsen i den publicerade planen.")]


@frozen(slots=False, kw_only=True)
class CellRecord:
    """En ruta i en tryckt tabell. Rader och kolumner räknas från 1, rubriker och tomma rutor med."""

    table: Annotated[str, Is("tabell", "Tabellen.", "tabeller.id")]
    row: Annotated[int, Is("rad", "Radens nummer, uppifrån.")]
    column: Annotated[int, Is("kolumn", "Kolumnens nummer, från vänster.")]
    sort: Annotated[CellSort, Is("slag", "rubrik, text, tal, ord, streck, tom eller oläst.")]
    printed: Annotated[str | None, Is("tryckt", "Det som står i rutan, som planen skriver det.")] = None
    number: Annotated[Decimal | None, Is("tal", "Talet, exakt.")] = None
    unit: Annotated[str | None, Is("enhet", "Vad talet är i.")] = None
    label: Annotated[str | None, Is("radtext", "Radens text.")] = None
    heading: Annotated[str | None, Is("kolumnrubrik", "Kolumnens rubrik.")] = None
    years: Annotated[str | None, Is("år", "Året eller åren som kolumnen gäller.")] = None
    kind: Annotated[str | None, Is("räknas_som", "utfall, prognos, budget, plan, kalkyl eller förändring.")] = None
    as_of: Annotated[str | None, Is("per", "När talet är räknat.")] = None
    version: Annotated[str | None, Is("version", "Vilken budget det är.")] = None
    row_sort: Annotated[str | None, Is("radslag", "rad, del, summa eller rubrik.")] = None
    part_of: Annotated[int | None, Is("del_av", "Numret på raden som den här är en del av.")] = None
    body: Annotated[str | None, Is("organ", "Organet som raden gäller.", "organ.id")] = None
    note: Annotated[str | None, Is("notering", "Notering vid raden.")] = None
    column_note: Annotated[str | None, Is("kolumn_notering", "Notering vid kolumnen.")] = None


_ROW_SORTS = {"plain": "rad", "part": "del", "sum": "summa", "heading": "rubrik"}


def homes(source: RecordSource) -> Iterator[tuple[Home, Sheet]]:
    """Every printed table, and the ids that lead to it; in the plan's disposition's order, else that of files."""
    named = [name for _, name in named_in(source.settings.disposition)]
    for item in sorted(source.plan.of(PrintedTable), key=lambda item: _place(item, named)):
        economy = item.above(Economy)
        section = item.parent if item.parent and not economy else None
        above = ("avsnitt", section.id) if section else ()
        home = (*((item.board,) if item.board else ()), *above, "tabell", item.id)
        yield home, Sheet(item, economy.value.unit if economy else "")


def _place(item: Item[PrintedTable], named: list[str]) -> int:
    """Where a table of the council's comes, by its own name or by that of what it stands in; a board's comes after."""
    owner = item.parent.id if item.parent and not item.above(Economy) else "ekonomi"
    above = f"avsnitt/{owner}" if owner != "ekonomi" else owner
    names = () if item.board else (f"tabell/{owner}/{item.id}", f"tabell/{item.id}", above)
    return next((named.index(name) for name in names if name in named), len(named))


def tables(source: RecordSource) -> Iterator[TableRecord]:
    """Every printed table."""
    for home, sheet in homes(source):
        yield table_of(home, sheet, source.address(*home))


def table_of(home: Home, sheet: Sheet, address: str) -> TableRecord:
    """A table, wherever it stands."""
    value = sheet.table
    return TableRecord(
        id=id_of(home),
        board=sheet.item.board or None,
        heading=clean(_heading(sheet.item)),
        title=clean(value.title),
        sort=value.sort.value if value.sort else None,
        unit=clean(sheet.unit or None),
        printed_unit=clean(value.printed_unit),
        notes=tuple(f"{line(mark)} {line(text)}" for mark, text in value.notes.items()),
        note=clean(value.note),
        address=address,
    )


def _heading(item: Item[PrintedTable]) -> str | None:
    """The heading of the file or of the section that a table stands in."""
    above = item.parent.value if item.parent else None
    return above.title if isinstance(above, Economy) else getattr(above, "heading", None)


def cells(source: RecordSource) -> Iterator[CellRecord]:
    """Every cell of every printed table."""
    for home, sheet in homes(source):
        yield from cells_of(source, id_of(home), sheet)


def cells_of(source: RecordSource, table: str, sheet: Sheet) -> Iterator[CellRecord]:
    """The cells of a table, wherever it stands."""
    heads = len(sheet.header)
    for number, head in enumerate(sheet.header, 1):
        for at in range(sheet.grid.width):
            text = head.cells[at].text if at < len(head.cells) else ""
            sort = CellSort.HEADING if text else CellSort.BLANK
            yield CellRecord(table=table, row=number, column=at + 1, sort=sort, printed=clean(text or None))
    columns = {column.at: column for column in sheet.columns}
    for row in sheet.rows:
        above = sheet.above_of(row) if row.spec.part_of else None
        found = source.register.body(row.spec.body) if row.spec.body else None
        body = found.id if found else None
        for at in range(sheet.grid.width):
            yield _cell(table, sheet, row, heads, at, columns.get(at), above.number + heads if above else None, body)


def _cell(
    table: str,
    sheet: Sheet,
    row: SheetRow,
    heads: int,
    at: int,
    column: SheetColumn | None,
    above: int | None,
    body: str | None,
) -> CellRecord:
    cell, spec = row.cells[at], column.spec if column else None
    is_label = column is None and cell.kind is not CellKind.BLANK
    return CellRecord(
        table=table,
        row=row.number + heads,
        column=at + 1,
        sort=CellSort.LABEL if is_label else _SORTS[cell.kind],
        printed=clean(cell.printed or None),
        number=cell.amount.value if cell.amount and column else None,
        unit=clean(sheet.unit_of(row, column) or None) if cell.amount and column else None,
        label=clean(row.label or None),
        heading=clean(column.heading or None) if column else None,
        years=column.years or None if column else None,
        kind=column.kind.value if column and column.kind else None,
        as_of=clean(spec.as_of) if spec else None,
        version=clean(spec.version) if spec else None,
        row_sort=_ROW_SORTS[row.sort.value],
        part_of=above,
        body=body,
        note=clean(row.spec.note),
        column_note=clean(spec.note) if spec else None,
    )
