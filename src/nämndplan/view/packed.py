"""Sections as plain lists and texts, their blocks packed: for another day.

What is kept of blocks is their outline. Nothing else can be made of what is read than sections like these, whoever
wrote it. See docs/adr/058-unchanged-sections-stay-packed.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .content import Section, SectionKind
from .outline import Outline, Outlines, PackedBlocks, RowOutline, TableOutline, as_blocks, as_packed
from .text import FixedWords


def with_packed_blocks(section: Section, outlines: Outlines) -> Section:
    """A section whose blocks, and those of the sections in it, are packed; they are made already."""
    made = section.blocks
    blocks = as_blocks(PackedBlocks(lambda: made, outlines.of)) if made else ()
    below = tuple(with_packed_blocks(one, outlines) for one in section.sections)
    return replace(section, blocks=blocks, sections=below)


def packed(section: Section) -> list[Any]:
    """A section with packed blocks, as JSON can have it."""
    blocks = as_packed(section.blocks)
    return [
        section.kind.value,
        section.anchor,
        section.heading,
        isinstance(section.heading, FixedWords),
        section.level,
        _outline(blocks.outline) if blocks else None,
        list(map(packed, section.sections)),
    ]


def _outline(outline: Outline) -> list[Any]:
    return [
        outline.digest,
        outline.places,
        outline.references,
        outline.illustrations,
        outline.tables,
        outline.words,
        outline.folds,
    ]


def unpacked(kept: list[Any], whole: Callable[[], Section]) -> Section:
    """What was packed; ``whole`` makes the section itself. Raises what a list raises that was no section."""
    kind, anchor, heading, is_fixed, level, outline, below = kept

    def inner(at: int) -> Callable[[], Section]:
        return lambda: whole().sections[at]

    blocks = as_blocks(PackedBlocks(lambda: whole().blocks, _known(*outline))) if outline else ()
    sections = tuple(unpacked(one, inner(at)) for at, one in enumerate(below))
    return Section(SectionKind(kind), anchor, FixedWords(heading) if is_fixed else heading, blocks, sections, level)


def _known(
    digest: str,
    places: list[str],
    references: list[str],
    illustrations: list[str],
    tables: list[Any],
    words: str,
    folds: bool,
) -> Outline:
    found = tuple(
        TableOutline(sort, tuple(tuple(RowOutline(*row) for row in group) for group in groups))
        for sort, groups in tables
    )
    return Outline(digest, tuple(places), tuple(references), tuple(illustrations), found, words, folds)
