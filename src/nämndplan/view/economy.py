"""Frame changes with their posts and inner posts, the total, and what is unfunded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Economy, FrameChange, Post, Unfunded
from .block import Blocks, Facts, Paragraph
from .context import Context
from .inline import Fact, words
from .notes import Notes
from .prose import prose
from .table import Column, Row, RowGroup, RowKind, Table, TableKind
from .text import line


def frame_changes(context: Context, board: str, value: Economy) -> Blocks:
    """The table of frame changes, with the total that the plan gives."""
    note = context.fact("Notering", value.note)
    return (*((Facts(note),) if note else ()), *_table(context, board, value))


def _table(context: Context, board: str, value: Economy) -> Blocks:
    notes = Notes(context, board, "ekonomi")
    # The total stands below what it sums; moves inside the frame are not part of it and follow after.
    counted = [change for change in value.changes.items() if not change[1].transfer]
    moved = [change for change in value.changes.items() if change[1].transfer]
    groups = [_change(context, notes, (board, "ramförändring", id), change) for id, change in counted]
    if value.total:
        title = notes.title(context.say("Totalt"), value.total.note)
        groups.append(RowGroup((Row((title, notes.amount(value.total.amount)), RowKind.TOTAL),)))
    groups += [_change(context, notes, (board, "ramförändring", id), change) for id, change in moved]
    if not groups:
        return ()
    columns = _columns(context, context.say("Ramförändring"), value.unit)
    caption = context.say("Ramförändringar, {board}, {unit}", board=context.name(board), unit=line(value.unit))
    anchor = context.anchors.of(board, "ekonomi", "tabell")
    return (Table(TableKind.ECONOMY, anchor, caption, columns, tuple(groups), notes.all()),)


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
