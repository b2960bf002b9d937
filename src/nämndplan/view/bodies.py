"""The bodies and groups that the plan speaks of."""

from __future__ import annotations

from ..model import Body, Group, Item
from .block import Block, Blocks
from .context import Context
from .inline import words
from .notes import Notes
from .table import Cell, Column, Row, RowGroup, Table, TableKind
from .text import line

FEWEST = 2
"""A register of one is whoever has adopted the plan, and tells nothing by its name and kind alone."""


def bodies(context: Context) -> Blocks:
    """A table of the bodies and one of the groups."""
    register = context.plan.register
    blocks: list[Block] = []
    items = list(register.bodies.values())
    if len(items) >= FEWEST or any(item.value.model_fields_set - {"name", "type"} for item in items):
        blocks.append(_bodies(context, items))
    if register.groups:
        blocks.append(_groups(context, list(register.groups.values())))
    return tuple(blocks)


def _bodies(context: Context, items: list[Item[Body]]) -> Table:
    notes = Notes(context, "organ")
    columns: list[str] = [context.say("Organ"), context.say("Slag")]
    rows = [
        [notes.title(item.value.name, item.value.note), Cell(words(context.say(item.value.type.value)))]
        for item in items
    ]
    optional: dict[str, list[str | None]] = {
        context.say("Kortnamn"): [item.value.short_name for item in items],
        context.say("Skrivs också"): [_other_spellings(context, item) for item in items],
        context.say("Hör till"): [
            context.name(item.value.belongs_to) if item.value.belongs_to else "" for item in items
        ],
        context.say("Period"): [item.value.period.printed if item.value.period else "" for item in items],
        context.say("Efterträds av"): [context.names(item.value.succeeded_by) for item in items],
    }
    for heading, values in optional.items():
        if any(values):
            columns.append(heading)
            for row, value in zip(rows, values, strict=True):
                row.append(_cell(value or ""))
    return _table(context, "organ", context.say("Organ som planen nämner"), columns, rows, notes)


def _groups(context: Context, items: list[Item[Group]]) -> Table:
    register = context.plan.register
    notes = Notes(context, "grupper")
    columns: list[str] = [context.say("Grupp"), context.say("Här ingår")]
    rows = [
        [notes.title(item.value.name, item.value.note), _cell(context.names(register.members(item)))] for item in items
    ]
    spellings = [_other_spellings(context, item) for item in items]
    if any(spellings):
        columns.append(context.say("Skrivs också"))
        for row, value in zip(rows, spellings, strict=True):
            row.append(_cell(value))
    return _table(context, "grupper", context.say("Grupper av organ"), columns, rows, notes)


def _other_spellings(context: Context, item: Item[Body] | Item[Group]) -> str:
    """The aliases that are more than the name with other capitals."""
    name = item.value.name.casefold()
    return context.language.list_of(tuple(alias for alias in item.value.aliases if alias.casefold() != name))


def _cell(text: str) -> Cell:
    return Cell(words(line(text)))


def _table(context: Context, id: str, caption: str, columns: list[str], rows: list[list[Cell]], notes: Notes) -> Table:
    anchor = context.anchors.of(id, "tabell")
    groups = (RowGroup(tuple(Row(tuple(row)) for row in rows)),)
    return Table(TableKind.BODIES, anchor, caption, tuple(map(Column, columns)), groups, notes.all())
