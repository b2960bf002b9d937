"""The chain from a goal down to its indicators, as a tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ...diagnostics import say
from ...view import Row, Table
from .drawing import Drawer, Drawing
from .words import NARROW, words_in, wrapped

INDENT = 20
EDGE = 8
GAP = 9
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Node:
    """A row of the chain: how deep it stands, what kind of thing it is, what its level is called."""

    depth: int
    sort: str
    level: str
    title: str


def trees(table: Table, names: Iterator[str], by: Drawer) -> Iterator[Markup]:
    """A picture for the rows of each group: a goal and all below it."""
    for group in table.groups:
        nodes = [_node(row) for row in group.rows]
        if nodes and nodes[0].sort != "vision":  # which is not drawn but stands above them all
            yield _tree(nodes, next(names), by)


def _node(row: Row) -> Node:
    level, title = row.cells[0], row.cells[1]
    return Node(title.level, title.status, words_in(level.content), words_in(title.content))


def _tree(nodes: Sequence[Node], name: str, by: Drawer) -> Markup:
    root, *below = nodes
    told = tuple(f"{node.level}: {node.title}" for node in below)
    sentence = say("Under målet: {nodes}.", nodes=told) if told else say("Inget under målet.")
    drawing = Drawing(name, "tree", root.title, sentence.text(by.language), by.mark)
    y, places = 4, []
    for node in nodes:
        places.append(y + 9)
        y = _draw(drawing, y, node)
    for at, node in enumerate(nodes):
        children = _children(nodes, at)
        if children:
            x = str(_x(node))
            drawing.line("branch", x, places[at] + (0 if node.sort == "board" else 8), x, places[children[-1]])
        for child in children:
            drawing.line("branch", str(_x(node)), places[child], str(_x(nodes[child]) - 6), places[child])
    return drawing.finished(y)


def _children(nodes: Sequence[Node], at: int) -> list[int]:
    """The places of the nodes right under one."""
    found = []
    for place in range(at + 1, len(nodes)):
        if nodes[place].depth <= nodes[at].depth:
            break
        if nodes[place].depth == nodes[at].depth + 1:
            found.append(place)
    return found


def _x(node: Node) -> int:
    return EDGE + INDENT * min(node.depth, DEEPEST)


def _draw(drawing: Drawing, y: int, node: Node) -> int:
    x = _x(node)
    match node.sort:
        case "goal":
            drawing.box("goal", str(x - 7), y + 2, "14", 14)
        case "indicator":
            drawing.dot("indicator", str(x), y + 9, 4)
        case "more" | "board":
            drawing.line("branch", str(x - 6), y + 9, str(x + 4), y + 9)
        case _:
            drawing.dot("subgoal", str(x), y + 9, 6)
    text = x + 13
    lines = wrapped(node.title, NARROW - text)
    return drawing.lines(str(text), y + 13, lines, sort="strong" if node.sort in {"goal", "board"} else "") - 13 + GAP
