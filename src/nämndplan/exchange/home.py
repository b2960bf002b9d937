"""Coming home: cell by cell, what went out against what the file says now and what came back.

What nobody has changed touches no byte. What both have changed, to different things, is a conflict, and is not written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from ..diagnostics import Place, Replacement, Route, Sentence, say
from ..fix.edits import edited
from ..importing.leaf import squeezed
from ..importing.tree import as_scalar
from ..source import SourceText
from ..syntax import Document, parse, rewrite
from ..syntax.recovery import quoted
from ..values import Fault, Quantity, read_outcome, read_quantity, read_target
from .came_back import CameBack, CellBack
from .sheets import place_of

_READERS: dict[str, Callable[[str], object]] = {
    "utfall": read_outcome,
    "prognos": read_outcome,
    "färdigt": read_outcome,
    "målvärde": read_target,
}


@dataclass
class Homecoming:
    """What comes of it: files before and after, how many cells changed, and what is not written, in words."""

    before: dict[str, bytes] = field(default_factory=dict)
    after: dict[str, bytes] = field(default_factory=dict)
    changed: int = 0
    conflicts: list[Sentence] = field(default_factory=list)
    troubles: list[Sentence] = field(default_factory=list)
    remarks: list[Sentence] = field(default_factory=list)


def come_home(back: CameBack, files: Mapping[str, bytes]) -> Homecoming:
    """Merge the cells that came back into the files of a plan, in memory."""
    home = Homecoming(troubles=list(back.troubles), remarks=list(back.remarks))
    current = dict(files)
    documents: dict[str, Document] = {}
    unknown: set[str] = set()
    for cell in back.cells:
        file, route = place_of(cell.id)
        if file not in current or not _text_of(current[file]):
            unknown.add(cell.id)
            continue
        if file not in documents:
            documents[file] = _parsed(file, current[file])
        if route and documents[file].extent_of(_keys(route)) is None:
            unknown.add(cell.id)
            continue
        whole = (*_keys(route), *cell.route)
        text = _wanted(cell, documents[file], whole, home)
        if text is None:
            continue
        new = _written(documents[file], whole, text, current[file])
        if new is None:
            home.troubles.append(
                say(
                    "{place}: ”{text}” går inte att skriva i {file}. Skriv det för hand.",
                    place=cell.place,
                    text=text,
                    file=file,
                )
            )
            continue
        current[file] = new
        documents[file] = _parsed(file, new)
        home.changed += 1
    for id in sorted(unknown):
        home.troubles.append(say("Id ”{id}” finns inte i planen. Raden läses inte.", id=id))
    for file, data in files.items():
        if current[file] != data:
            home.before[file], home.after[file] = data, current[file]
    return home


def _keys(route: Iterable[str | int]) -> Route:
    return tuple(route)


def _wanted(cell: CellBack, document: Document, route: Route, home: Homecoming) -> str | None:
    """What is to be written, or None."""
    now = _value(document, route)
    if now is None or is_same(cell.text, cell.base) or is_same(cell.text, now):
        if now is None and not is_same(cell.text, cell.base):
            home.troubles.append(
                say(
                    "{place}: {key} är ingen enkel text i {file}. Skriv det för hand.",
                    place=cell.place,
                    key=str(route[-1]),
                    file=document.file,
                )
            )
        return None
    if not cell.text:
        home.remarks.append(
            say("{place}: rutan är tömd. Det räknas som inte rapporterat, och inget tas bort.", place=cell.place)
        )
        return None
    if not is_same(now, cell.base):
        line = document.locate(Place(document.file, route)).start.line
        home.conflicts.append(
            say(
                "{place} säger ”{theirs}”, och {file}:{line} säger ”{ours}”. Det som skickades ut var ”{base}”.",
                place=cell.place,
                theirs=cell.text,
                file=document.file,
                line=line,
                ours=now,
                base=cell.base,
            )
        )
        return None
    reader = next((_READERS[str(key)] for key in reversed(cell.route) if str(key) in _READERS), None)
    if reader and isinstance(fault := reader(cell.text), Fault):
        home.troubles.append(say("{place}: {headline}. Rutan läses inte.", place=cell.place, headline=fault.headline))
        return None
    return cell.text


def is_same(one: str, other: str) -> bool:
    """True for texts of the same words, and for numbers of the same value however they are written."""
    first, second = squeezed(one), squeezed(other)
    if first == second:
        return True
    a, b = read_quantity(first), read_quantity(second)
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    parts = [(each.value, each.unit, each.per, each.of, each.after, each.about) for each in (a, b)]
    return parts[0] == parts[1]


def _value(document: Document, route: Route) -> str | None:
    """What the file says at a route: "" where it says nothing, None where it says more than a text."""
    tree: object = document.tree
    for key in route:
        if isinstance(tree, str) and not tree.strip():
            return ""
        if not isinstance(tree, Mapping):
            return None
        tree = tree.get(key, "")
    return tree.strip() if isinstance(tree, str) else None


def _text_of(data: bytes) -> str:
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n") or " "
    return ""


def _parsed(file: str, data: bytes) -> Document:
    return parse(SourceText(file, _text_of(data)))[0]


def _written(document: Document, route: Route, text: str, data: bytes) -> bytes | None:
    """The file with a text at a route, and nothing else changed; None where that cannot be done without doubt."""
    new = "\n".join(line.rstrip() for line in text.split("\n"))
    replacements = list(_replacements(document, route, new))
    if not replacements:
        return None
    after = edited(data, replacements)
    again = _parsed(document.file, after)
    value = _value(again, route)
    if value is None or squeezed(value) != squeezed(new) or not _is_all_else_the_same(document, again, route):
        return None
    return after


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
    if extent is not None and extent.is_text and extent.value[0] < extent.value[1]:
        raw = document.mended.text[extent.value[0]]
        if "\n" not in text and raw not in "|>":
            return list(rewrite(document, Place(document.file, route), text))
        return ()
    if extent is not None:
        return _after_key(document, extent.key[1], as_scalar(text)) if "\n" not in text else ()
    return _new_entry(document, route, text)


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
        return [Replacement(source.span(end, end), f"{', ' if bare else ''}{missing[0]}: {quoted(text)}")]
    own = [entry for way, entry in document.entries if len(way) == depth + 1 and way[:depth] == above]
    if own:
        indent = source.position(own[0].key[0]).column - 1
        end = max(entry.value[1] for way, entry in document.entries if way[:depth] == above and len(way) > depth)
    elif extent is not None:
        indent = _indent(document, extent.key[0]) + 2
        end = extent.key[1]
    else:
        return ()
    line = source.position(max(end - 1, 0)).line
    at = source.start_of(line) + len(source.line(line))
    lines = [f"{' ' * (indent + 2 * step)}{key}:" for step, key in enumerate(missing)]
    lines[-1] += f" {as_scalar(text)}" if "\n" not in text else " |"
    if "\n" in text:
        inner = " " * (indent + 2 * len(missing))
        lines += [f"{inner}{each}".rstrip() for each in text.split("\n")]
    return [Replacement(source.span(at, at), "\n" + "\n".join(lines))]


def _indent(document: Document, index: int) -> int:
    return document.mended.position(index).column - 1
