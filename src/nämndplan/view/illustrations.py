"""The pictures in the prose of a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .block import Block, Entries, Illustration, Listing, Quotation, Unfolding
from .content import Section


def illustrations_in(sections: Iterable[Section]) -> Iterator[Illustration]:
    """All of them, in order."""
    for section in sections:
        yield from _in_blocks(section.blocks)
        yield from illustrations_in(section.sections)


def _in_blocks(blocks: Iterable[Block]) -> Iterator[Illustration]:
    for block in blocks:
        match block:
            case Illustration():
                yield block
            case Quotation() | Unfolding():
                yield from _in_blocks(block.blocks)
            case Listing():
                yield from (found for item in block.items for found in _in_blocks(item.blocks))
            case Entries():
                yield from (found for entry in block.entries for found in _in_blocks(entry.blocks))
