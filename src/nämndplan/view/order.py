"""The parts of a plan in their order: prose that introduces a part, and what the part holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from ..frozen import frozen
from ..model import Position
from ..model import Section as ProseSection
from .block import Blocks
from .content import Section, SectionKind
from .context import Context
from .printed_tables import printed_tables
from .prose import prose
from .text import line

Wanted = Callable[[str], bool]
"""Whether a piece of the plan, by its name in a disposition, is to stand in what is made."""


def everything(piece: str) -> bool:
    """All of it."""
    return bool(piece)


@frozen
class DocumentPart:
    """What stands in one part of the document.

    ``own`` is the heading that the plan gives, ``otherwise`` the one for when it gives none.
    With neither, the sections stand on their own.
    """

    kind: SectionKind
    anchor: str
    blocks: Blocks
    sections: tuple[Section, ...] = ()
    own: str = ""
    otherwise: str = ""

    def alone(self) -> tuple[Section, ...]:
        """The part without prose before it."""
        heading = self.own or self.otherwise
        if not self.blocks and not self.sections and not self.own:
            return ()
        if not heading:
            return self.sections
        return (Section(self.kind, self.anchor, heading, self.blocks, self.sections),)


_ALONE = {
    Position.GOALS: SectionKind.GOALS,
    Position.ASSIGNMENTS: SectionKind.ASSIGNMENTS,
    Position.FINANCE: SectionKind.FINANCE,
    Position.DOCUMENTS: SectionKind.DOCUMENTS,
    Position.ECONOMY: SectionKind.ECONOMY,
    Position.END: SectionKind.CLOSING,
}
"""What prose is about that stands where the plan has nothing but the prose."""


def prose_section(
    context: Context, home: tuple[str, ...], id: str, section: ProseSection, wanted: Wanted = everything
) -> Section:
    """A section of prose with its tables."""
    place, heading = (*home, "avsnitt", id), line(section.heading)
    tables = {name: table for name, table in section.tables.items() if wanted(f"tabell/{id}/{name}")}
    blocks = (*prose(context, place, section.text), *printed_tables(context, place, tables, heading))
    return Section(SectionKind.PROSE, context.anchors.of(*place), heading, blocks)


def in_order(
    context: Context,
    home: tuple[str, ...],
    prose_sections: Mapping[str, ProseSection],
    parts: Mapping[Position, list[DocumentPart]],
    wanted: Wanted = everything,
) -> tuple[Section, ...]:
    """All prose and all parts, position by position."""
    found: list[Section] = []
    for position in Position:
        written = [
            prose_section(context, home, id, section, wanted)
            for id, section in prose_sections.items()
            if section.position is position and wanted(f"avsnitt/{id}")
        ]
        found += _introduced(written, parts.get(position, []), _ALONE.get(position, SectionKind.PROSE))
    return tuple(found)


def _introduced(written: list[Section], parts: list[DocumentPart], alone: SectionKind) -> Iterator[Section]:
    """The first piece of prose heads the part; a part with a heading of its own comes below it."""
    contents = [(part, part.alone()) for part in parts]
    if not written or not any(sections for _, sections in contents):
        yield from (replace(section, kind=alone) for section in written)
        for _, sections in contents:
            yield from sections
        return
    first, *others = written
    blocks, below = first.blocks, [*others]
    kind = parts[0].kind
    for part, sections in contents:
        if part.own or (part.otherwise and len(parts) > 1):
            below += sections
        else:
            blocks = (*blocks, *part.blocks)
            below += part.sections
    yield replace(first, kind=kind, blocks=blocks, sections=tuple(below))
