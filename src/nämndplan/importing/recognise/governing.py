"""Governing documents: a heading that says so, with lists or columns of titles below it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ... import lazy_re as re
from ..doubts import Doubt
from ..leaf import LeafKind, LeafTable, LooseTable, TextLeaf
from ..reading import HeadedPart, PlanDraft, source_of
from ..tree import Node, fresh_id, prose_of
from .prose import sub_parts

_HEADING = re.compile(r"\bstyr(?:ande\s+)?dokument|\bstyrdokument\b", re.IGNORECASE)
_INNER_CAPITAL = re.compile(r"[a-zåäö0-9.)]\s+[A-ZÅÄÖ]")
_PERIOD = re.compile(r"(?<!\d)((?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d)(?!\d)")


def take_documents(parts: list[HeadedPart], at: int, reading: PlanDraft) -> int:
    """Take the register of governing documents."""
    part = parts[at]
    if not _HEADING.search(part.title) or not reading.wants("styrdokument") or reading.board:
        return 0
    if "styrdokument.yaml" in reading.files:
        return 0
    below = sub_parts(parts, at)
    categories: list[Node] = []
    described = [leaf for leaf in part.texts if leaf.kind is LeafKind.PARAGRAPH and _is_sentence(leaf)]
    own = [block for block in part.blocks if block not in described]
    if own:
        categories += _categories(HeadedPart(None, own), categories, reading)
    for each in below:
        categories += _categories(each, categories, reading)
    if not any(node.key == "dokument" for category in categories for node in category.entries) and not below:
        return 0
    nodes = [Node("titel", part.title, source=source_of(part.heading.place, part.title) if part.heading else "")]
    if described:
        nodes.append(Node("beskrivning", prose_of((leaf.text, 0) for leaf in described)))
    nodes.append(Node("kategorier", categories))
    reading.files["styrdokument.yaml"] = nodes
    return 1 + len(below)


@dataclass
class _Gathered:
    """What stands below a heading: texts, titles, sentences after them, and lines that may be either."""

    texts: list[TextLeaf] = field(default_factory=list)
    documents: list[Node] = field(default_factory=list)
    late: list[TextLeaf] = field(default_factory=list)
    unsure: list[Doubt] = field(default_factory=list)

    def add_table(self, table: LeafTable) -> None:
        for row in table.rows:
            for cell in row:
                if cell and cell.whole:
                    _add(self.documents, cell.whole, cell.doubts)

    def add(self, leaf: TextLeaf) -> None:
        if leaf.kind is not LeafKind.BULLET and _is_sentence(leaf):
            (self.late if self.documents or self.unsure else self.texts).append(leaf)
        elif leaf.kind is not LeafKind.BULLET and leaf.lines:
            # Running text: a line may hold the titles of several columns, or a part of one title.
            self.texts.append(leaf)
            readings = (" / ".join(leaf.lines),) if len(leaf.lines) > 1 else ()
            self.unsure.append(Doubt("I107", leaf.place, leaf.text, readings, "som text"))
        else:
            _add(self.documents, leaf.text, leaf.doubts)


def _categories(part: HeadedPart, before: list[Node], reading: PlanDraft) -> list[Node]:
    """A heading's category, and one without a title for sentences that come after the list."""
    found = _Gathered()
    for block in part.blocks:
        if isinstance(block, LooseTable):
            reading.leave_block(block, "I108")
        elif isinstance(block, LeafTable):
            found.add_table(block)
        else:
            found.add(block)
    entries: list[Node] = []
    if part.heading:
        entries.append(Node("titel", part.title, (*part.heading.doubts, *_heading_or_document(part))))
    if found.texts:
        entries.append(Node("beskrivning", prose_of((leaf.text, 0) for leaf in found.texts), tuple(found.unsure)))
    if found.documents:
        entries.append(Node("dokument", found.documents))
    taken = [node.key for node in before]
    nodes = [Node(fresh_id(part.title, taken, "dokument"), entries)] if entries else []
    if late := found.late:
        doubts = tuple(
            Doubt("I103", leaf.place, leaf.text, ("text", "dokument i en mening"), "som text") for leaf in late
        )
        prose = Node("beskrivning", prose_of((leaf.text, 0) for leaf in late), doubts)
        nodes.append(Node(fresh_id(late[0].text, [*taken, *(node.key for node in nodes)], "text"), [prose]))
    return nodes


def _heading_or_document(part: HeadedPart) -> tuple[Doubt, ...]:
    """In running text a line of titles looks like a heading: one with a capital in its midst, or nothing below."""
    heading = part.heading
    if heading is None or not heading.lines:
        return ()
    first = part.blocks[0] if part.blocks else None
    if isinstance(first, TextLeaf) and _is_sentence(first) and not _INNER_CAPITAL.search(heading.text):
        return ()
    return (Doubt("I111", heading.place, heading.text, ("rubrik", "dokument"), "som rubrik"),)


def _is_sentence(leaf: TextLeaf) -> bool:
    return leaf.text.endswith((".", ":")) and len(leaf.text.split()) > 6


def _add(documents: list[Node], title: str, doubts: tuple[Doubt, ...]) -> None:
    entries = [Node("titel", title, doubts)]
    periods = _PERIOD.findall(title)
    if len(periods) == 1:
        entries.append(Node("period", periods[0].replace(" ", "")))
    documents.append(Node(fresh_id(title, [node.key for node in documents], "dokument"), entries))
