"""Taking entries out of a file's text, and nothing else: comments and layout around them stay."""

from __future__ import annotations

from collections.abc import Iterable

from .. import lazy_re as re
from ..diagnostics import Route
from ..syntax import Document


class NotRemovable(Exception):  # noqa: N818  (it is no fault of ours)
    """The entry is written in a way that cannot be taken out line by line."""


def without(document: Document, routes: Iterable[Route]) -> tuple[str, tuple[str, ...]]:
    """The text without some entries, and the comments that went with them. Raises NotRemovable.

    An entry is its key's line and what is indented below it. A list or mapping that loses all it
    holds goes too. In ``[a, b]`` only the item goes.
    """
    text = document.source.text
    gone = set(routes)
    whole = {route for route in gone if not _is_in_flow(document, route)}
    lines = text.split("\n")
    dropped: set[int] = set()
    for route in whole:
        dropped |= _lines_of(document, route, lines)
    kept = list(lines)
    for route in sorted(gone - whole, key=lambda route: _start(document, route), reverse=True):
        _take_from_flow(document, route, kept)
    comments = tuple(lines[number].strip() for number in sorted(dropped) if lines[number].lstrip().startswith("#"))
    return "\n".join(line for number, line in enumerate(kept) if number not in dropped), comments


def enclosing(routes: Iterable[Route], document: Document) -> set[Route]:
    """The routes, with each mapping or list that would be left empty in place of what it holds."""
    gone = set(routes)
    all_routes = [route for route in _all_routes(document) if route]
    while True:
        parents = {route[:-1] for route in gone if len(route) > 1}
        empty = {
            parent
            for parent in parents
            if parent not in gone
            and all(child in gone for child in all_routes if child[:-1] == parent and len(child) == len(parent) + 1)
        }
        if not empty:
            return {route for route in gone if not any(route[:depth] in gone for depth in range(1, len(route)))}
        gone |= empty


def _all_routes(document: Document) -> list[Route]:
    found: list[Route] = []

    def walk(value: object, route: Route) -> None:
        items: Iterable[tuple[str | int, object]] = ()
        if isinstance(value, dict):
            items = value.items()
        elif isinstance(value, list | tuple):
            items = enumerate(value)
        for key, child in items:
            found.append((*route, key))
            walk(child, (*route, key))

    walk(document.tree, ())
    return found


def _start(document: Document, route: Route) -> int:
    extent = document.extent_of(route)
    if extent is None:
        raise NotRemovable
    return extent.key[0]


def _is_in_flow(document: Document, route: Route) -> bool:
    above = (document.extent_of(route[:depth]) for depth in range(1, len(route)))
    return any(item and not item.is_text and document.source.text[item.value[0]] in "[{" for item in above)


def _lines_of(document: Document, route: Route, lines: list[str]) -> set[int]:
    """The key's line and the lines that are indented below it, up to the last that says something."""
    place = document.source.position(_start(document, route))
    first = place.line - 1
    indent = len(lines[first]) - len(lines[first].lstrip())
    is_item = isinstance(route[-1], int)
    last = first
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        own = len(line) - len(line.lstrip())
        if own > indent or (own == indent and not is_item and line.lstrip().startswith("- ")):
            last = number
            continue
        break
    return set(range(first, last + 1))


def _take_from_flow(document: Document, route: Route, lines: list[str]) -> None:
    """An item of ``[a, b]`` on one line, with the comma that belongs to it."""
    extent = document.extent_of(route)
    if extent is None or not extent.is_text or not isinstance(route[-1], int):
        raise NotRemovable
    start, end = (document.source.position(index) for index in extent.value)
    if start.line != end.line:
        raise NotRemovable
    line = lines[start.line - 1]
    before, after = line[: start.column - 1], line[end.column - 1 :]
    if re.match(r"\s*,", after):
        after = re.sub(r"^\s*,\s*", "", after)
    else:
        before = re.sub(r"\s*,\s*$", "", before)
    lines[start.line - 1] = before + after
