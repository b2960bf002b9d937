"""Blocks that are made when somebody looks into them, and what can be known of them without.

See docs/adr/058-unchanged-sections-stay-packed.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from threading import Lock
from typing import Any, NamedTuple, cast

from ..frozen import frozen
from ..incremental.fingerprint import Fingerprints
from .block import (
    Block,
    Blocks,
    Entries,
    FootnoteList,
    Illustration,
    Listing,
    Paragraph,
    ProseHeading,
    Quotation,
    Unfolding,
)
from .inline import Reference, plain
from .table import Row, RowKind, Table


class RowOutline(NamedTuple):
    """A row's own place, the place of what it is about, and whether that is a part of what the row above is about."""

    anchor: str
    about: str
    is_part: bool

    @classmethod
    def of(cls, row: Row) -> RowOutline:
        """That of a row: it is about the thing whose place it is, or the one that its head leads to."""
        heads = (inline for cell in row.cells if cell.scope == "row" for inline in cell.content)
        about = row.anchor or next((inline.anchor for inline in heads if isinstance(inline, Reference)), "")
        return cls(row.anchor, about, row.kind is RowKind.PART)


class TableOutline(NamedTuple):
    """What a table is, and what its rows are about, group by group."""

    sort: str
    groups: tuple[tuple[RowOutline, ...], ...]

    @classmethod
    def of(cls, table: Table) -> TableOutline:
        """That of a table."""
        return cls(table.sort.value, tuple(tuple(map(RowOutline.of, group.rows)) for group in table.groups))


@frozen
class Outline:
    """What there is to know of some blocks for whoever does not lay them out.

    ``digest`` tells them from all others. ``places`` are the anchors on them, ``references`` those that they lead to,
    ``illustrations`` the files of pictures, ``words`` what can be searched for. ``folds``: something is folded.
    """

    digest: str
    places: tuple[str, ...]
    references: tuple[str, ...]
    illustrations: tuple[str, ...]
    tables: tuple[TableOutline, ...]
    words: str
    folds: bool


class Outlines:
    """Makes outlines. What they tell of is met while the digest is made, which passes by no value of any class."""

    def __init__(self) -> None:
        self._references: list[str] = []
        self._illustrations: list[str] = []
        self._tables: list[TableOutline] = []
        met: Mapping[type, Callable[[Any], None]] = {
            Reference: lambda one: self._references.append(one.anchor),
            Illustration: lambda one: self._illustrations.append(one.file),
            Table: lambda one: self._tables.append(TableOutline.of(one)),
        }
        self._fingerprints = Fingerprints(met, frozenset())
        self._one_at_a_time = Lock()

    def of(self, blocks: Blocks) -> Outline:
        """That of some blocks, all of which are gone through."""
        with self._one_at_a_time:
            for met in (self._references, self._illustrations, self._tables):
                met.clear()
            return Outline(
                self._fingerprints.of(*blocks).hex(),
                tuple(places_in(blocks)),
                tuple(dict.fromkeys(self._references)),
                tuple(dict.fromkeys(self._illustrations)),
                tuple(self._tables),
                words_in(blocks),
                folds(blocks),
            )


class PackedBlocks(Sequence[Block]):
    """Blocks that ``make`` makes when somebody looks into them; what their ``outline`` tells can be had without.

    ``beside`` is what has been added to them since, and is not in it.
    """

    def __init__(
        self, make: Callable[[], Blocks], outline: Callable[[Blocks], Outline] | Outline, beside: tuple[Any, ...] = ()
    ) -> None:
        self._make, self._outline, self.beside = make, outline, beside

    @cached_property
    def blocks(self) -> Blocks:
        """All of them, made."""
        return self._make()

    @cached_property
    def outline(self) -> Outline:
        """What there is to know of them."""
        return self._outline if isinstance(self._outline, Outline) else self._outline(self.blocks)

    @property
    def known_by(self) -> tuple[Any, ...]:
        """What tells them from others."""
        return (self.outline.digest, *self.beside)

    def with_added(self, add: Callable[[Blocks], Blocks], *beside: object) -> PackedBlocks:
        """The same with something added when they are made, of which the outline tells nothing but ``beside`` all."""

        def made() -> Blocks:
            return add(self.blocks)

        return PackedBlocks(made, self.outline, (*self.beside, *beside))

    def __getitem__(self, at: Any) -> Any:
        return self.blocks[at]

    def __iter__(self) -> Iterator[Block]:
        return iter(self.blocks)

    def __len__(self) -> int:
        return len(self.blocks)

    def __bool__(self) -> bool:
        return True  # where there are none there is nothing to pack

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self.blocks == tuple(other)

    def __hash__(self) -> int:
        return hash(self.blocks)

    def __repr__(self) -> str:
        return repr(self.blocks)


def as_packed(blocks: object) -> PackedBlocks | None:
    """Blocks that are packed; None for others."""
    return blocks if isinstance(blocks, PackedBlocks) else None


def as_blocks(packed: PackedBlocks) -> Blocks:
    """Packed blocks, for those who take them for any others."""
    return cast("Blocks", packed)


def places_in(blocks: Blocks) -> Iterable[str]:
    """The anchors on some blocks."""
    packed = as_packed(blocks)
    return packed.outline.places if packed else _places_in(blocks)


def _places_in(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from filter(None, (block.anchor, *(group.anchor for group in block.groups)))
            yield from (row.anchor for group in block.groups for row in group.rows if row.anchor)
            yield from (
                cell.anchor for group in block.groups for row in group.rows for cell in row.cells if cell.anchor
            )
        elif isinstance(block, Quotation | Unfolding):
            if isinstance(block, Unfolding) and block.anchor:
                yield block.anchor
            yield from _places_in(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from filter(None, (item.anchor,))
                yield from _places_in(item.blocks)


def illustrations_on(blocks: Blocks) -> Iterable[str]:
    """The files of the pictures in some blocks, in order."""
    packed = as_packed(blocks)
    return packed.outline.illustrations if packed else _illustrations_on(blocks)


def _illustrations_on(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Illustration():
                yield block.file
            case Quotation() | Unfolding():
                yield from _illustrations_on(block.blocks)
            case Listing():
                yield from (found for item in block.items for found in _illustrations_on(item.blocks))
            case Entries():
                yield from (found for entry in block.entries for found in _illustrations_on(entry.blocks))
            case _:
                pass


def words_in(blocks: Blocks) -> str:
    """The words of the prose in some blocks, to be found by."""
    packed = as_packed(blocks)
    return packed.outline.words if packed else " ".join(_texts(blocks))


def _texts(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph | ProseHeading):
            yield plain(block.content)
        elif isinstance(block, Quotation):
            yield from _texts(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from _texts((Paragraph(item.content), *item.blocks))
        elif isinstance(block, FootnoteList):
            yield from (plain(note.content) for note in block.notes)


def folds(blocks: Blocks) -> bool:
    """Whether something in some blocks is folded."""
    packed = as_packed(blocks)
    return packed.outline.folds if packed else any(isinstance(block, Unfolding) for block in blocks)
