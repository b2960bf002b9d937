"""The table of activities: what is to be done for a goal, by whom and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Activity
from .context import Context
from .indicators import GoalTree
from .inline import words
from .notes import Notes
from .table import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from .text import line, numbered

Placed = tuple[tuple[str, ...], str, Mapping[str, Activity]]


def activity_table(context: Context, tree: GoalTree, heading: str, activities: Mapping[str, Activity]) -> Table | None:
    """The activities of a goal and of what is below it, each sub-goal's under its name; None when there are none."""
    placed: list[Placed] = [(tree.home, "", activities)]
    placed += [(home, numbered(node), node.activities) for home, _, node in tree.nodes()]
    listed = [item for _, _, found in placed for item in found.values()]
    if not listed:
        return None
    with_owner, with_due = any(item.owner for item in listed), any(item.due for item in listed)
    notes = Notes(context, *tree.home, "aktiviteter")
    columns = (
        Column(context.say("Aktivitet")),
        *((Column(context.say("Ansvarig")),) if with_owner else ()),
        *((Column(context.say("Klart")),) if with_due else ()),
    )

    def row(home: tuple[str, ...], id: str, item: Activity) -> Row:
        cells = (
            notes.title(numbered(item), item.note),
            *((Cell(words(context.name(item.owner) if item.owner else "")),) if with_owner else ()),
            *((Cell(words(line(item.due or ""))),) if with_due else ()),
        )
        return Row(cells, anchor=context.anchors.of(*home, "aktivitet", id))

    def groups() -> Iterator[RowGroup]:
        for home, title, found in placed:
            rows = tuple(row(home, id, item) for id, item in found.items())
            if rows and title:
                head = Row((Cell(words(title), "rowgroup"), *(Cell() for _ in columns[1:])), RowKind.HEADING)
                rows = (head, *rows)
            if rows:
                yield RowGroup(rows)

    anchor = context.anchors.of(*tree.home, "aktiviteter", "tabell")
    caption = context.say("Aktiviteter, {goal}", goal=heading)
    return Table(TableKind.ACTIVITIES, anchor, caption, columns, tuple(groups()), notes.all())
