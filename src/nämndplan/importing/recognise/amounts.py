"""Tables of money, kept as they are printed: figures below years, or in most of the cells."""

from __future__ import annotations

from ... import lazy_re as re
from ..leaf import LeafTable, LooseTable
from ..reading import HeadedPart, PlanDraft, source_of
from ..tree import Node, ProseText, below, fresh_id

_FIGURE = re.compile(r"[+\-−–±]?\s?\d[\d\s.,]*\s?%?|[-–]")
_MOST = 0.5


def take_amounts(table: LeafTable | LooseTable, part: HeadedPart, reading: PlanDraft) -> bool:
    """Take a table of figures."""
    if isinstance(table, LooseTable) or not reading.wants("ekonomi"):
        return False
    cells = [cell.whole for row in table.rows[1:] for cell in row[1:] if cell and cell.whole]
    if len(table.rows) < 2 or len(table.rows[0]) < 2 or not cells:
        return False
    if sum(bool(_FIGURE.fullmatch(text)) for text in cells) < len(cells) * _MOST:
        return False
    nodes = reading.files.setdefault(reading.path("ekonomi.yaml"), [])
    tables = below(nodes, "tabeller")
    id = fresh_id(part.title, [node.key for node in tables], "tabell")
    tables.append(Node(id, printed_table(table, "")))
    return True


def printed_table(table: LeafTable, title: str) -> list[Node]:
    """A table as the format has it: its cells with pipes between them."""
    rows = [
        "| " + " | ".join((cell.whole if cell else "").replace("|", "\\|") for cell in row) + " |" for row in table.rows
    ]
    doubts = tuple(doubt for row in table.rows for cell in row if cell for doubt in cell.doubts)
    nodes = [Node("titel", title)] if title else []
    nodes.append(Node("rutor", ProseText("\n".join(rows)), doubts, source=source_of(table.place, "")))
    return nodes
