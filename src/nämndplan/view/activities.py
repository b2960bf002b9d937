"""The table of activities: what is to be done for a goal, by whom and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Activity, ActivityLayout, Layout
from .context import Context
from .fields import ACTIVITY, label_of
from .indicators import GoalRows, GoalTree
from .inline import Inlines, joined, plain, words
from .notes import Notes
from .table import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from .text import line, title_of

Placed = tuple[tuple[str, ...], str, Mapping[str, Activity]]


def activity_table(
    context: Context, layout: Layout, tree: GoalTree, heading: str, activities: Mapping[str, Activity]
) -> Table | None:
    """The activities of a goal and of what is below it, each sub-goal's under its name; None when there are none."""
    placed: list[Placed] = [(tree.home, "", activities)]
    titles = GoalRows(context, layout)
    placed += [
        (home, titles.node_title(depth, node, with_number=True), node.activities) for home, depth, node in tree.nodes()
    ]
    listed = [item for _, _, found in placed for item in found.values()]
    if not listed:
        return None
    own = layout.activities
    notes = Notes(context, *tree.home, "aktiviteter")
    shown = tuple(field.key for field in own.columns) or (
        "titel",
        *(key for key, about in ACTIVITY.items() if any(about.of(context, item) for item in listed)),
    )
    columns = tuple(Column(_heading(context, own, key)) for key in shown)

    def row(home: tuple[str, ...], id: str, item: Activity) -> Row:
        title = activity_title(context, own, item, with_number="nummer" not in shown)
        cells = (notes.title(title, item.note) if key == "titel" else Cell(_said(context, item, key)) for key in shown)
        return Row(tuple(cells), anchor=context.anchors.of(*home, "aktivitet", id))

    def groups() -> Iterator[RowGroup]:
        for home, title, found in placed:
            rows = tuple(row(home, id, item) for id, item in found.items())
            if rows and title:
                head = Row((Cell(words(title), "rowgroup"), *(Cell() for _ in columns[1:])), RowKind.HEADING)
                rows = (head, *rows)
            if rows:
                yield RowGroup(rows)

    anchor = context.anchors.of(*tree.home, "aktiviteter", "tabell")
    several = line(own.several or "") or context.several("activities")
    caption = line(own.caption or "") or context.say("{things}, {goal}", things=several, goal=heading)
    return Table(TableKind.ACTIVITIES, anchor, caption, columns, tuple(groups()), notes.all())


def activity_title(context: Context, layout: ActivityLayout, item: Activity, *, with_number: bool) -> str:
    """An activity's title as the plan prints it."""
    return title_of(layout, item, lambda field: plain(_said(context, item, field.key)), with_number)


def _said(context: Context, item: Activity, key: str) -> Inlines:
    return words(line(item.number or "")) if key == "nummer" else joined(ACTIVITY[key].of(context, item))


def _heading(context: Context, layout: ActivityLayout, key: str) -> str:
    if own := layout.word(key):
        return line(own)
    if key == "titel":
        return line(layout.name or "") or context.one("activities")
    return label_of(context, ACTIVITY, layout, key)
