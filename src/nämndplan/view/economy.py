"""Frame changes with their posts and inner posts, the total, and what is unfunded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..model import Economy, FrameChange, Post, Unfunded
from .block import Blocks, Facts, Paragraph
from .context import Context
from .inline import Fact, words
from .notes import Notes
from .prose import prose
from .table import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from .text import line


def frame_changes(context: Context, board: str, value: Economy) -> Blocks:
    """The table of frame changes, with the total that the plan gives."""
    note = context.fact("Notering", value.note)
    return (*((Facts(note),) if note else ()), *_table(context, board, value))


def _table(context: Context, board: str, value: Economy) -> Blocks:
    """What the total sums, and below it each move inside the frame, which is no part of it."""
    home = (board, "ekonomi")
    counted = {id: change for id, change in value.changes.items() if not change.transfer}
    notes = Notes(context, *home)
    groups = [_change(context, notes, (board, "ramförändring", id), change) for id, change in counted.items()]
    if value.total:
        title = notes.title(context.say("Totalt"), value.total.note)
        groups.append(RowGroup((Row((title, notes.amount(value.total.amount)), RowKind.TOTAL),)))
    columns = _columns(context, context.say("Ramförändring"), value.unit)
    caption = context.say("Ramförändringar, {board}, {unit}", board=context.name(board), unit=line(value.unit))
    anchor = context.anchors.of(*home, "tabell")
    table = Table(TableKind.ECONOMY, anchor, caption, columns, tuple(groups), notes.all())
    moved = [(id, change) for id, change in value.changes.items() if change.transfer]
    return (*((table,) if groups else ()), *(_transfer(context, board, id, change, value.unit) for id, change in moved))


def _transfer(context: Context, board: str, id: str, change: FrameChange, unit: str) -> Table:
    """A move inside the frame: what leaves each post and what comes to it, in a column each."""
    home = (board, "ramförändring", id)
    notes = Notes(context, *home)
    group = _change(context, notes, home, change)
    columns = _columns(context, context.say("Omfördelning"), unit)
    if all(row.cells[1].number is not None for row in group.rows if row.cells[1].content):
        headings = context.say("Från ({unit})", unit=line(unit)), context.say("Till ({unit})", unit=line(unit))
        columns = (columns[0], *(Column(heading, numeric=True) for heading in headings))
        group = replace(group, rows=tuple(map(_from_to, group.rows)))
    caption = context.say("{title}, {unit}", title=line(change.title), unit=line(unit))
    return Table(TableKind.ECONOMY, context.anchors.of(*home, "tabell"), caption, columns, (group,), notes.all())


def _from_to(row: Row) -> Row:
    """The amount in the column of what leaves or of what comes; a sum of both, zero, in both."""
    title, amount = row.cells
    number = amount.number or 0
    return replace(row, cells=(title, amount if number <= 0 else Cell(), amount if number >= 0 else Cell()))


def _columns(context: Context, heading: str, unit: str) -> tuple[Column, ...]:
    return Column(heading), Column(context.say("Belopp ({unit})", unit=line(unit)), numeric=True)


def _change(context: Context, notes: Notes, home: tuple[str, ...], change: FrameChange) -> RowGroup:
    title = notes.title(change.title, change.note, facts=_about(context, change))
    head = Row((title, notes.amount(change.amount)), RowKind.SUM, context.anchors.of(*home))
    return RowGroup((head, *_posts(notes, change.posts, 1)))


def _about(context: Context, change: FrameChange) -> tuple[Fact, ...]:
    return (
        *context.fact("Från", context.name(change.by) if change.by else None),
        *context.fact("Till", context.name(change.to) if change.to else None),
        *context.fact("Omfördelning", context.say("inom ramen, räknas inte in i totalen") if change.transfer else None),
    )


def _posts(notes: Notes, posts: Mapping[str, Post], level: int) -> Iterator[Row]:
    for post in posts.values():
        yield Row((notes.title(post.title, post.note, level=level), notes.amount(post.amount)), RowKind.PLAIN)
        for inner in post.inner.values():
            title = notes.title(inner.title, inner.note, level=level + 1)
            yield Row((title, notes.amount(inner.amount)), RowKind.PART)


def unfunded(context: Context, board: str, value: Unfunded, unit: str) -> Blocks:
    """What is unfunded; a sentence in its place when the plan has nothing but the heading."""
    note = context.fact("Notering", value.note)
    blocks: Blocks = (
        *prose(context, (board, "ofinansierade"), value.text),
        *((Facts(note),) if note else ()),
        *_unfunded_table(context, board, value, unit),
    )
    return blocks or (Paragraph(words(context.say("Planen återger bara bilagans rubrik."))),)


def _unfunded_table(context: Context, board: str, value: Unfunded, unit: str) -> Blocks:
    if not value.posts:
        return ()
    notes = Notes(context, board, "ofinansierade")
    rows = tuple(_posts(notes, value.posts, 0))
    columns = _columns(context, context.say("Post"), unit)
    anchor = context.anchors.of(board, "ofinansierade", "tabell")
    caption = context.say("Ofinansierade poster, {board}, {unit}", board=context.name(board), unit=line(unit))
    return (Table(TableKind.ECONOMY, anchor, caption, columns, (RowGroup(rows),), notes.all()),)
