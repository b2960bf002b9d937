"""Amounts in running text that are said to stand in a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...diagnostics import Place
from ...model import Item, Plan, Section, Sheet, SheetColumn, SheetRow
from .links import Broken
from .sheets import sheets


@dataclass(frozen=True, slots=True)
class Mention:
    """An amount as a text prints it, the cell that it is said to be, and where that is said."""

    section: Item[Section]
    printed: str
    sheet: Sheet
    row: SheetRow
    column: SheetColumn
    place: Place


def mentions(plan: Plan) -> Iterator[Mention | Broken]:
    """Those in a part of the plan: tables are looked for beside the text, then among the council's."""
    own = sheets(plan)
    among = own if plan.common is plan else (*own, *sheets(plan.common))
    for section in plan.of(Section):
        for printed, reference in section.value.mentions.items():
            place = section.at("nämns", printed)
            table, _, cell = reference.partition("/")
            sheet = next((one for one in among if one.item.id == table.strip()), None)
            if sheet is None:
                yield Broken(reference, place, None, tuple(dict.fromkeys(one.item.id for one in among)))
            elif not sheet.unfit:
                found = _cell(sheet, cell)
                yield Mention(section, printed, sheet, *found, place) if found else Broken(reference, place, sheet)


def _cell(sheet: Sheet, name: str) -> tuple[SheetRow, SheetColumn] | None:
    """The row and the column; a table with one column of figures needs no name for it."""
    label, _, heading = name.rpartition("/")
    row, column = sheet.row(label.strip()), sheet.column(heading.strip())
    if row and column:
        return row, column
    row = sheet.row(name.strip())
    return (row, sheet.columns[0]) if row and len(sheet.columns) == 1 else None
