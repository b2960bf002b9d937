"""Where things stand: all anchors on a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..block import Blocks, Listing, Quotation
from ..content import Section
from ..table import Table


def anchors_in(blocks: Blocks, sections: Iterable[Section]) -> Iterator[str]:
    """The anchors of sections, tables and rows."""
    yield from _in_blocks(blocks)
    for section in sections:
        yield section.anchor
        yield from anchors_in(section.blocks, section.sections)


def _in_blocks(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield block.anchor
            for group in block.groups:
                yield from filter(None, (group.anchor, *(row.anchor for row in group.rows)))
        elif isinstance(block, Quotation):
            yield from _in_blocks(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from _in_blocks(item.blocks)
