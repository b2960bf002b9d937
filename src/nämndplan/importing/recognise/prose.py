"""Prose: what no other recogniser takes becomes sections, word for word, with its tables as printed."""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ..doubts import Doubt
from ..leaf import LeafKind, LeafTable, LooseTable, TextLeaf
from ..reading import HeadedPart, PlanDraft
from ..tree import Node, fresh_id, prose_of
from ..values import values_at_end
from .amounts import printed_table

_NAMELESS = Node("rubrik", "Text utan rubrik", is_ours=True)
_MANY = 3
"""So many lines that end with values make a table."""
_POSITIONS = (
    ("vision", re.compile(r"\bvision", re.IGNORECASE)),
    ("uppdrag", re.compile(r"uppdrag", re.IGNORECASE)),
    ("mål", re.compile(r"mål(?:en)?\b", re.IGNORECASE)),
    ("ekonomi", re.compile(r"ekonomi|budget", re.IGNORECASE)),
)


def sub_parts(parts: list[HeadedPart], at: int) -> list[HeadedPart]:
    """The parts below a heading: those whose headings are deeper."""
    level = parts[at].level
    end = at + 1
    while end < len(parts) and parts[end].level > level:
        end += 1
    return parts[at + 1 : end]


def take_prose(part: HeadedPart, had_table: bool, reading: PlanDraft) -> None:
    """Take what is left of a part: texts below its heading, and tables that nobody knew."""
    goals = reading.goals.values() if had_table and part.heading else ()
    draft = next((goal for goal in goals if _names(goal.sources, part)), None)
    if draft is not None and all(isinstance(block, TextLeaf) for block in part.blocks):
        draft.texts += part.texts
    elif part.heading or part.blocks:
        entries = [Node("rubrik", part.title, part.heading.doubts) if part.heading else _NAMELESS]
        if position := next((name for name, pattern in _POSITIONS if pattern.search(part.title)), ""):
            entries.append(Node("plats", position, is_ours=True))
        entries += _body(part, reading)
        taken = [node.key for node in reading.sections]
        reading.sections.append(Node(fresh_id(part.title, taken, "avsnitt"), entries))


def _body(part: HeadedPart, reading: PlanDraft) -> Iterator[Node]:
    texts = [(leaf.text, leaf.level if leaf.kind is LeafKind.BULLET else 0) for leaf in part.texts]
    if texts:
        doubts = (doubt for leaf in part.texts for doubt in (*leaf.doubts, *_may_be_table(leaf)))
        yield Node("text", prose_of(texts), tuple(doubts))
    tables: list[Node] = []
    for block in part.blocks:
        if isinstance(block, LooseTable):
            reading.leave_block(block, "I107")
        elif isinstance(block, LeafTable):
            tables.append(Node(fresh_id("tabell", [node.key for node in tables], "tabell"), printed_table(block, "")))
    if tables:
        yield Node("tabeller", tables)


def _may_be_table(leaf: TextLeaf) -> Iterator[Doubt]:
    """A doubt about running lines of which so many end with values that they may be a table's."""
    ends = [line for line in leaf.lines if values_at_end(line)[1]]
    if len(ends) >= _MANY:
        yield Doubt("I107", leaf.place, " / ".join(ends[:_MANY]), (), "som text")


def _names(sources: list[str], part: HeadedPart) -> bool:
    return any(source.endswith(f": {part.title}") for source in sources)
