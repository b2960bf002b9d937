"""Excel: tables as they are shown, with the number formats read; formulas by their stored values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from ... import lazy_re as re
from ...diagnostics import Sentence, say
from ...values import write_number
from ..doubts import Doubt
from ..leaf import Aside, Block, LeafCell, LeafKind, LeafTable, SourceDocument, TextLeaf, squeezed, without_bullet
from .package import see_that_it_is_sound, texts_in_parts
from .unreadable import UnreadableDocument

MOST_CELLS = 500_000
_DECIMALS = re.compile(r"[0#?]\.(0+)")
_DATE = (date, datetime, time)


def read(name: str, content: bytes) -> SourceDocument:
    """Read a workbook: the values that were stored, and whether a formula has none."""
    see_that_it_is_sound(name, content)
    stored = load_workbook(BytesIO(content), data_only=True)
    written = load_workbook(BytesIO(content), data_only=False)
    if sum(len(sheet._cells) for sheet in stored.worksheets) > MOST_CELLS:  # noqa: SLF001  (no walk over empty ones)
        raise UnreadableDocument(name, say("filen har fler rutor än något dokument rymmer, och läses inte"))
    blocks: list[Block] = []
    asides: list[Aside] = []
    for sheet, formulas in zip(stored.worksheets, written.worksheets, strict=True):
        place = say("blad {sheet}", sheet=f"”{sheet.title}”")
        reader = _SheetReader(sheet, formulas, place)
        own = list(reader.blocks())
        if sheet.sheet_state != "visible":
            asides += [
                Aside(say("dolt blad"), cell.whole, cell.place) for row in reader.rows() for cell in row.values()
            ]
        else:
            blocks += own
        asides += reader.asides
        footers = [sheet.oddHeader, sheet.oddFooter, sheet.evenHeader, sheet.evenFooter]
        texts = [part.text for footer in footers for part in (footer.left, footer.center, footer.right) if part.text]
        asides += [Aside(say("sidhuvud eller sidfot"), squeezed(text), place) for text in texts]
    asides += [
        Aside(say("textruta eller diagram"), squeezed(text), say("arbetsboken"))
        for text in texts_in_parts(content, r"xl/(drawings|charts)/\w+\.xml", "t")
    ]
    return SourceDocument(name, tuple(blocks), tuple(asides))


class _SheetReader:
    def __init__(self, sheet: Any, formulas: Any, place: Sentence) -> None:
        self.sheet, self.formulas, self.place = sheet, formulas, place
        self.asides: list[Aside] = []
        self.covered = {
            (row, column)
            for merged in sheet.merged_cells.ranges
            if merged.size["rows"] * merged.size["columns"] <= MOST_CELLS
            for row in range(merged.min_row, merged.max_row + 1)
            for column in range(merged.min_col, merged.max_col + 1)
            if (row, column) != (merged.min_row, merged.min_col)
        }
        self.tables = 0

    def rows(self) -> list[dict[int, LeafCell]]:
        """The cells of each row that has any, by column."""
        found: dict[int, dict[int, LeafCell]] = {}
        for row, column in sorted(self.sheet._cells):  # noqa: SLF001
            if cell := self._cell(row, column):
                found.setdefault(row, {})[column] = cell
        return list(found.values())

    def blocks(self) -> Iterator[Block]:
        found: dict[int, dict[int, LeafCell]] = {}
        for row, column in sorted(self.sheet._cells):  # noqa: SLF001
            cell = self._cell(row, column)
            remark = self.sheet.cell(row, column).comment
            at = self._place(row, column)
            if remark is not None and remark.text:
                self.asides.append(Aside(say("kommentar"), squeezed(remark.text), at))
            if cell is None:
                continue
            if self._is_hidden(row, column):
                self.asides.append(Aside(say("dold rad eller kolumn"), cell.whole, at))
            else:
                found.setdefault(row, {})[column] = cell
        regions: list[list[int]] = []
        for row in found:
            if regions and row - regions[-1][-1] == 1:
                regions[-1].append(row)
            else:
                regions.append([row])
        first = True
        for region in regions:
            for block in self._region(region, found, first):
                yield block
                first = False

    def _is_hidden(self, row: int, column: int) -> bool:
        rows, columns = self.sheet.row_dimensions, self.sheet.column_dimensions
        return bool((row in rows and rows[row].hidden) or columns[get_column_letter(column)].hidden)

    def _region(self, region: list[int], found: dict[int, dict[int, LeafCell]], first: bool) -> Iterator[Block]:
        start = next((at for at, row in enumerate(region) if len(found[row]) > 1), len(region))
        end = start
        while end < len(region) and (len(found[region[end]]) > 1 or self._is_in_merge(region[end])):
            end += 1
        for at, row in enumerate(region[:start]):
            is_heading = (first and at == 0) or self._is_bold(row, found[row])
            yield from self._lines(found[row], is_heading, 1 if first and at == 0 else 3)
        if start < end:
            self.tables += 1
            used = [column for row in region[start:end] for column in found[row]]
            span = range(min(used), max(used) + 1)
            rows = tuple(tuple(self._or_empty(row, column, found) for column in span) for row in region[start:end])
            yield LeafTable(rows, say("{place}, tabell {number}", place=self.place, number=self.tables))
        if end < len(region):
            yield from self._region(region[end:], found, first=False) if end else ()

    def _is_in_merge(self, row: int) -> bool:
        return any(at == row for at, _ in self.covered)

    def _is_bold(self, row: int, cells: dict[int, LeafCell]) -> bool:
        return all(bool(self.sheet.cell(row, column).font.bold) for column in cells)

    def _lines(self, cells: dict[int, LeafCell], is_heading: bool, level: int) -> Iterator[TextLeaf]:
        for cell in cells.values():
            bare = without_bullet(cell.text)
            kind = LeafKind.HEADING if is_heading else LeafKind.PARAGRAPH if bare is None else LeafKind.BULLET
            yield TextLeaf(
                kind, cell.text if bare is None else bare, cell.place, level if is_heading else 1, cell.doubts
            )
            for bullet in cell.bullets:
                yield TextLeaf(LeafKind.BULLET, bullet, cell.place)

    def _or_empty(self, row: int, column: int, found: dict[int, dict[int, LeafCell]]) -> LeafCell | None:
        if (row, column) in self.covered:
            return None
        return found[row].get(column) or LeafCell("", self._place(row, column))

    def _place(self, row: int, column: int) -> Sentence:
        return say("{place}, ruta {cell}", place=self.place, cell=f"{get_column_letter(column)}{row}")

    def _cell(self, row: int, column: int) -> LeafCell | None:
        cell, formula = self.sheet.cell(row, column), self.formulas.cell(row, column)
        place = self._place(row, column)
        is_formula = formula.data_type == "f"
        if cell.value is None:
            if not is_formula:
                return None
            printed = str(getattr(formula.value, "text", formula.value))
            return LeafCell(printed, place, (), (Doubt("I106", place, printed),))
        if cell.data_type == "e":
            return LeafCell(str(cell.value), place, (), (Doubt("I101", place, str(cell.value)),))
        if isinstance(cell.value, str) and not is_formula:
            lines = [squeezed(line) for line in cell.value.split("\n")]
            bare = [without_bullet(line) for line in lines]
            at = next((at for at, line in enumerate(bare) if line is not None and at), len(lines))
            bullets = tuple(filter(None, (bare_ or line for bare_, line in zip(bare[at:], lines[at:], strict=True))))
            text = squeezed(" ".join(lines[:at]))
            return LeafCell(text, place, bullets) if text or bullets else None
        shown, exact = printed_value(cell.value, cell.number_format)
        if exact != shown:
            return LeafCell(exact, place, (), (Doubt("I101", place, shown, (shown, exact)),))
        return LeafCell(shown, place)


def printed_value(value: object, number_format: str) -> tuple[str, str]:
    """A value as Excel shows it in Swedish, and with all its decimals: 0.6 as ``0%`` is 60 %."""
    if isinstance(value, bool):
        return ("SANT", "SANT") if value else ("FALSKT", "FALSKT")
    if isinstance(value, _DATE):
        at_midnight = isinstance(value, datetime) and value.time() == time()
        text = value.date().isoformat() if at_midnight and isinstance(value, datetime) else value.isoformat()
        return text, text
    if not isinstance(value, int | float):
        text = squeezed(str(value))
        return text, text
    pattern = number_format.split(";", maxsplit=1)[0]
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if "%" in pattern:
        number *= 100
    decimals = _DECIMALS.search(pattern)
    exact = number.normalize() if number == number.to_integral_value() else number
    exact = exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact.normalize()
    shown = exact
    if pattern != "General":
        shown = number.quantize(Decimal(1).scaleb(-len(decimals[1]) if decimals else 0))
    ending = " %" if "%" in pattern else ""
    one, other = (write_number(each).replace("\N{MINUS SIGN}", "-") + ending for each in (shown, exact))
    one, other = squeezed(one), squeezed(other)
    return (one, one) if shown == exact else (one, other)
