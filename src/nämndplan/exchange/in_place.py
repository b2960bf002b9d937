"""A text put into a file at its place, and nothing else changed: a value, a list, a block of lines, a new entry."""

from __future__ import annotations

from bisect import bisect, insort
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial

from .. import lazy_re as re
from ..diagnostics import Place, Position, Replacement, Route
from ..fix.edits import edited
from ..frozen import frozen
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


@frozen
class TextToPut:
    """A text to put at a route."""

    route: Route
    text: str


def with_texts(file: str, data: bytes, wanted: Sequence[TextToPut]) -> tuple[bytes, list[TextToPut]]:
    """The file with these texts at their routes and nothing else changed, and those that cannot be put without doubt.

    Those that touch no other are put at once, since a file is read anew after each round.
    """
    refused: list[TextToPut] = []
    document, waiting = parsed(file, data), list(wanted)
    while waiting:
        now, later, replacements = _round(document, waiting, refused)
        after = edited(data, replacements)
        again = parsed(file, after)
        if _holds(document, again, now):
            data, document = after, again
        elif len(now) == 1:
            refused += now
        else:
            for each in now:
                data, not_put = with_texts(file, data, [each])
                refused += not_put
            document = parsed(file, data)
        waiting = later
    return data, refused


def _round(
    document: Document, waiting: list[TextToPut], refused: list[TextToPut]
) -> tuple[list[TextToPut], list[TextToPut], list[Replacement]]:
    """The texts that can be put together, those that have to wait for them, and how the file changes."""
    now: list[TextToPut] = []
    later: list[TextToPut] = []
    replacements: list[Replacement] = []
    taken: list[tuple[Position, Position]] = []
    for each in waiting:
        own = list(_replacements(document, each.route, _trimmed(each.text)))
        spans = [(one.span.start, one.span.end) for one in own]
        if not own:
            refused.append(each)
        elif any(_touches(span, taken) for span in spans):
            later.append(each)
        else:
            now.append(each)
            replacements += own
            for span in spans:
                insort(taken, span)
    return now, later, replacements


def _touches(span: tuple[Position, Position], taken: list[tuple[Position, Position]]) -> bool:
    at = bisect(taken, span)
    return any(start <= span[1] and span[0] <= end for start, end in taken[max(at - 1, 0) : at + 1])


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n"))


def _holds(before: Document, after: Document, put: Sequence[TextToPut]) -> bool:
    """True when each text stands at its route, and the trees differ nowhere else."""
    for each in put:
        value = value_at(after, each.route)
        said = items_of if each.route[-1] in LISTS else squeezed
        if value is None or said(value) != said(each.text):
            return False
    routes = [each.route for each in put]
    return after.tree is not None and _without(before.tree, routes) == _without(after.tree, routes)


def _without(tree: object, routes: Sequence[Route]) -> object:
    """A tree without what stands at these routes; None for nothing."""
    if not all(routes):
        return None
    if not isinstance(tree, Mapping):
        return tree
    below: dict[str | int, list[Route]] = {}
    for route in routes:
        below.setdefault(route[0], []).append(route[1:])
    kept = {key: _without(value, below[key]) if key in below else value for key, value in tree.items()}
    return {key: value for key, value in kept.items() if key not in below or value not in (None, "", {})}


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
