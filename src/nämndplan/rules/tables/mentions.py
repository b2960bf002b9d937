"""Amounts in running text that are said to stand in a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...diagnostics import Place
from ...frozen import frozen
from ...model import FollowedUp, Item, Plan, Sheet, SheetColumn, SheetRow
from .links import Broken, folder
from .sheets import sheets


@frozen
class Mention:
    """An amount as a text prints it, the cell that it is said to be, and where that is said."""

    printed: str
    sheet: Sheet
    row: SheetRow
    column: SheetColumn
    place: Place


def mentions(plan: Plan) -> Iterator[Mention | Broken]:
    """Those in a part of the plan: tables are looked for beside the text, then among the council's.

    What a report mentions is looked for in its own period, the council's report too, then in the plan.
    """
    for item in mentioning(plan):
        among = _tables_for(item, plan)
        for printed, reference in item.value.mentions.items():
            place = item.at("nämns", printed)
            table, _, cell = reference.partition("/")
            sheet = next((one for one in among if one.item.id == table.strip()), None)
            if sheet is None:
                yield Broken(reference, place, None, tuple(dict.fromkeys(one.item.id for one in among)))
            elif not sheet.unfit:
                found = _cell(sheet, cell)
                yield Mention(printed, sheet, *found, place) if found else Broken(reference, place, sheet)


def mentioning(plan: Plan) -> Iterator[Item[Any]]:
    """Everything in a part of the plan that ties amounts in its text to tables."""
    return (item for item in plan.items if getattr(item.value, "mentions", None))


def _tables_for(item: Item[Any], plan: Plan) -> tuple[Sheet, ...]:
    council = sheets(plan.common) if plan.common is not plan else ()
    if not isinstance(plan, FollowedUp):
        return (*sheets(plan), *council)
    period, reported = folder(item.place), (*sheets(plan), *sheets(plan.common.follow_up))
    return (*(one for one in reported if folder(one.item.place) == period), *sheets(plan.followed), *council)


def _cell(sheet: Sheet, name: str) -> tuple[SheetRow, SheetColumn] | None:
    """The row and the column; a table with one column of figures needs no name for it."""
    label, _, heading = name.rpartition("/")
    row, column = sheet.row(label.strip()), sheet.column(heading.strip())
    if row and column:
        return row, column
    row = sheet.row(name.strip())
    return (row, sheet.columns[0]) if row and len(sheet.columns) == 1 else None
