"""Amounts that are said to be the same in two tables, and those that look so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...diagnostics import Place
from ...frozen import frozen
from ...model import FollowedUp, Plan, Sheet, SheetColumn, SheetRow
from ..economy.rounding import seriousness
from ..economy.sums import Sum
from ..memo import once_per_plan
from .sheets import sheets, term


@frozen
class Link:
    """One row that is said to be another, in another table; ``place`` is where it is said."""

    sheet: Sheet
    row: SheetRow
    other: Sheet
    same: SheetRow
    place: Place


@frozen
class Broken:
    """A reference that leads to no row: the table is known, or it is not."""

    reference: str
    place: Place
    sheet: Sheet | None
    tables: tuple[str, ...] = ()


def links(plan: Plan) -> Iterator[Link | Broken]:
    """What is said in a part of the plan, and what the council says of this board's tables.

    ``tabell/rad`` is looked for beside the table, then among the council's (a board's table may be called as theirs);
    ``nämnd/tabell/rad`` in that board's files. What is reported is looked for in its own period, then in the plan.
    """
    own = sheets(plan)
    council = sheets(plan.common) if plan.common is not plan else ()
    if isinstance(plan, FollowedUp):
        for sheet in own:
            beside = tuple(one for one in own if folder(one.item.place) == folder(sheet.item.place))
            yield from _said(sheet, plan, beside, (*sheets(plan.followed), *council))
        return
    for sheet in own:
        yield from _said(sheet, plan, own, council)
    for sheet in council:
        for row, reference, place in _references(sheet):
            board, _, rest = reference.partition("/")
            if found := _find(rest, [one for one in own if one.item.board == _board(plan, board)]):
                yield _link(sheet, row, found, reference, place)


def folder(place: Place) -> tuple[str, ...]:
    """The period whose report something stands in."""
    return tuple(place.file.split("/")[:2])


def _said(sheet: Sheet, plan: Plan, own: tuple[Sheet, ...], council: tuple[Sheet, ...]) -> Iterator[Link | Broken]:
    for row, reference, place in _references(sheet):
        board, _, rest = reference.partition("/")
        others = tuple(one for one in own if one is not sheet)
        found = _find(reference, others) or _find(reference, council) or _find(reference, own)
        if found is None and "/" in rest and plan.register.body(board):
            if sheet.item.board != _board(plan, board):
                continue  # seen from that board's part, which has its tables
            found = _find(rest, own)
        if found:
            yield _link(sheet, row, found, reference, place)
        else:
            yield Broken(reference, place, None, tuple(one.item.id for one in (*own, *council)))


def _references(sheet: Sheet) -> Iterator[tuple[SheetRow, str, Place]]:
    for key, spec in sheet.table.rows.items():
        row = sheet.row(key)
        for number, reference in enumerate(spec.same_as):
            place = sheet.item.at("rader", key, "samma_som")
            if row:
                yield row, reference, place.at(number) if len(spec.same_as) > 1 else place


def _find(reference: str, among: tuple[Sheet, ...] | list[Sheet]) -> tuple[Sheet, SheetRow | None] | None:
    """The table, and the row in it; the table's id ends at the first stroke."""
    table, _, label = reference.partition("/")
    sheet = next((one for one in among if one.item.id == table.strip()), None)
    return (sheet, sheet.row(label.strip())) if sheet else None


def _link(
    sheet: Sheet, row: SheetRow, found: tuple[Sheet, SheetRow | None], reference: str, place: Place
) -> Link | Broken:
    other, same = found
    return Link(sheet, row, other, same, place) if same else Broken(reference, place, other)


def _board(plan: Plan, name: str) -> str:
    body = plan.register.body(name)
    return body.id if body else name


def same_columns(sheet: Sheet, other: Sheet) -> Iterator[tuple[SheetColumn, SheetColumn]]:
    """The columns of two tables that are about the same year and kind of figures."""
    for column in sheet.columns:
        if not column.years:
            continue
        fits = [one for one in other.columns if one.years == column.years]
        of_kind = [one for one in fits if None in {one.kind, column.kind} or one.kind is column.kind]
        version = column.spec.version if column.spec else None
        if len(of_kind) > 1:
            of_kind = [one for one in of_kind if (one.spec.version if one.spec else None) == version]
        if len(of_kind) == 1:
            yield column, of_kind[0]


def same_amounts(link: Link) -> tuple[tuple[str, Sum], ...]:
    """Each pair of amounts that ought to be the same, at the coarser printed precision; see ``is_counted_turned``."""
    pairs = tuple(_as_printed(link))
    return tuple(map(_turned, pairs)) if is_counted_turned(link) else pairs


def is_counted_turned(link: Link) -> bool:
    """True where some amounts are the same with the sign turned, so that the others are wrong in that way too."""
    pairs = tuple(_as_printed(link))
    right, turned = (sum(seriousness(item) is None for _, item in each) for each in (pairs, map(_turned, pairs)))
    return right < turned < len(pairs) or bool(link.row.spec and link.row.spec.sign and right == turned == 0)


def _turned(pair: tuple[str, Sum]) -> tuple[str, Sum]:
    where, item = pair
    return where, Sum(tuple(replace(part, amount=-part.amount) for part in item.parts), item.asserted)


def _as_printed(link: Link) -> Iterator[tuple[str, Sum]]:
    for column, other in same_columns(link.sheet, link.other):
        unit = link.sheet.unit_of(link.row, column)
        asserted = term(link.sheet, link.row, column, unit)
        same = term(link.other, link.same, other, unit)
        if asserted and same:
            yield column.name, Sum((same,), asserted)


@once_per_plan
def misprinted_links(plan: Plan) -> tuple[Sum, ...]:
    """The amounts that are said to be the same and are not (NP619), each as a sum of the other."""
    pairs = (link for link in links(plan) if isinstance(link, Link) and not (link.sheet.unfit or link.other.unfit))
    return tuple(found for link in pairs for _, found in same_amounts(link) if seriousness(found))
