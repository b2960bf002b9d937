"""A text put into a file at its place, and nothing else changed: a value, a list, a block of lines, a new entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import partial

from ..diagnostics import Place, Replacement, Route
from ..fix.edits import edited
from ..importing.leaf import squeezed
from ..importing.tree import as_scalar
from ..source import SourceText
from ..syntax import Document, parse, rewrite
from ..syntax.events import Extent
from ..syntax.recovery import quoted
from .sheets import LISTS, text_of

_PLAIN_ITEM = re.compile(r"[\wåäö][\wåäö -]*")


def items_of(text: str) -> list[str]:
    """The items of a list as a cell says them: with semicolons between them where any holds a comma."""
    return [squeezed(item) for item in text.split(";" if ";" in text else ",") if item.strip()]


def value_at(document: Document, route: Route) -> str | None:
    """What the file says at a route: "" where it says nothing, None where it says more than a text."""
    tree: object = document.tree
    for key in route:
        if isinstance(tree, str) and not tree.strip():
            return ""
        if not isinstance(tree, Mapping):
            return None
        tree = tree.get(key, "")
    return text_of(tree)


def tree_at(document: Document, route: Route) -> object:
    """What the file holds at a route: a text, a list or a mapping; None where it holds nothing."""
    tree: object = document.tree
    for key in route:
        tree = tree.get(key) if isinstance(tree, Mapping) else None
    return tree


def decoded(data: bytes) -> str:
    """A file's text; "" for one that is none."""
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n") or " "
    return ""


def parsed(file: str, data: bytes) -> Document:
    """A file, parsed."""
    return parse(SourceText(file, decoded(data)))[0]


def written(document: Document, route: Route, text: str, data: bytes) -> bytes | None:
    """The file with a text at a route, and nothing else changed; None where that cannot be done without doubt."""
    new = "\n".join(line.rstrip() for line in text.split("\n"))
    replacements = list(_replacements(document, route, new))
    if not replacements:
        return None
    after = edited(data, replacements)
    again = parsed(document.file, after)
    value = value_at(again, route)
    said = items_of if route[-1] in LISTS else squeezed
    if value is None or said(value) != said(new):
        return None
    return after if _is_all_else_the_same(document, again, route) else None


def _is_all_else_the_same(before: Document, after: Document, route: Route) -> bool:
    """True when the trees differ at the route alone."""

    def without(tree: object, keys: Route) -> object:
        if not keys or not isinstance(tree, Mapping):
            return tree if keys else None
        rest = {key: value for key, value in tree.items() if key != keys[0]}
        inner = without(tree.get(keys[0]), keys[1:])
        empty = inner in (None, "", {})
        return rest if empty else {**rest, keys[0]: inner}

    return after.tree is not None and without(before.tree, route) == without(after.tree, route)


def _replacements(document: Document, route: Route, text: str) -> Iterable[Replacement]:
    extent = document.extent_of(route)
    if extent is None:
        return _new_entry(document, route, text)
    raw = document.mended.text[slice(*extent.value)]
    if extent.is_text and not (raw and route[-1] in LISTS):
        return _other_text(document, route, extent, text)
    return () if "#" in raw or "\n" in text else _instead(document, extent, raw, _on_one_line(route, text))


def _on_one_line(route: Route, text: str) -> str:
    """A value as YAML writes it on one line."""
    return f"[{', '.join(map(_item, items_of(text)))}]" if route[-1] in LISTS else as_scalar(text)


def _other_text(document: Document, route: Route, extent: Extent, text: str) -> Iterable[Replacement]:
    raw = document.mended.text[slice(*extent.value)]
    if not raw:
        return _after_key(document, extent.key[1], _on_one_line(route, text)) if "\n" not in text else ()
    if raw[0] not in "|>" and "\n" not in text:
        return list(rewrite(document, Place(document.file, route), text))
    return _as_block(document, extent, raw, text)


def _item(text: str) -> str:
    """An item of a list in [ ], where a comma would end it."""
    return text if _PLAIN_ITEM.fullmatch(text) else quoted(text)


def _instead(document: Document, extent: Extent, raw: str, text: str) -> Iterable[Replacement]:
    """Another value after the same key."""
    source = document.mended
    start = source.text.find(":", extent.key[1]) + 1
    end = extent.value[0] + len(raw.rstrip())
    if not start or source.text[extent.key[1] : start - 1].strip("'\" "):
        return ()
    return [Replacement(source.span(start, end), f" {text}")]


def _as_block(document: Document, extent: Extent, raw: str, text: str) -> Iterable[Replacement]:
    """A text of several lines, below its key."""
    source = document.mended
    key = source.position(extent.key[0])
    if source.line(key.line)[: key.column - 1].strip(" "):
        return ()  # in { }
    head, _, old = raw.partition("\n") if raw[0] in "|>" else ("|", "", "")
    if "#" in head or re.search(r"\d", head):
        return ()
    first = next((line for line in old.split("\n") if line.strip()), " " * (key.column + 1))
    indent = first[: len(first) - len(first.lstrip(" "))]
    lines = [f"{indent}{line}".rstrip() for line in text.split("\n")]
    end = extent.value[0] + len(raw.rstrip())
    return [Replacement(source.span(extent.value[0], end), "\n".join([head.replace(">", "|"), *lines]))]


def _after_key(document: Document, end: int, text: str) -> Iterable[Replacement]:
    """A value after a key that has none."""
    source = document.mended
    colon = source.text.find(":", end)
    if colon < 0 or source.text[end:colon].strip("'\" "):
        return ()
    return [Replacement(source.span(colon + 1, colon + 1), f" {text}")]


def _new_entry(document: Document, route: Route, text: str) -> Iterable[Replacement]:
    """A new line at the end of the nearest mapping that is there; in { } at its end."""
    depth = len(route) - 1
    while depth and document.extent_of(route[:depth]) is None:
        depth -= 1
    source = document.mended
    above, missing = route[:depth], route[depth:]
    extent = document.extent_of(above) if above else None
    if extent is not None and not extent.is_text and source.text[extent.value[0]] == "{":
        end = extent.value[1] - 1
        if source.text[end] != "}" or len(missing) > 1 or "\n" in text or not isinstance(missing[0], str):
            return ()
        bare = source.text[extent.value[0] + 1 : end].strip()
        new = _on_one_line(route, text) if route[-1] in LISTS else quoted(text)
        return [Replacement(source.span(end, end), f"{', ' if bare else ''}{missing[0]}: {new}")]
    own = [entry for way, entry in document.entries if len(way) == depth + 1 and way[:depth] == above]
    if own:
        indent = source.position(own[0].key[0]).column - 1
        below = [entry for way, entry in document.entries if way[:depth] == above and len(way) > depth]
        end = max(map(partial(_end, source.text), below))
    elif extent is not None:
        indent = _indent(document, extent.key[0]) + 2
        end = extent.key[1]
    else:
        return ()
    line = source.position(max(end - 1, 0)).line
    at = source.start_of(line) + len(source.line(line))
    lines = [f"{' ' * (indent + 2 * step)}{key}:" for step, key in enumerate(missing)]
    lines[-1] += f" {_on_one_line(route, text)}" if "\n" not in text else " |"
    if "\n" in text:
        inner = " " * (indent + 2 * len(missing))
        lines += [f"{inner}{each}".rstrip() for each in text.split("\n")]
    return [Replacement(source.span(at, at), "\n" + "\n".join(lines))]


def _end(text: str, entry: Extent) -> int:
    """Where an entry's own text ends; a mapping in lines goes on to what comes after it, and its entries say where."""
    is_closed = entry.is_text or text[entry.value[0] : entry.value[0] + 1] in {"{", "["}
    return entry.value[1] if is_closed else entry.key[1]


def _indent(document: Document, index: int) -> int:
    return document.mended.position(index).column - 1
