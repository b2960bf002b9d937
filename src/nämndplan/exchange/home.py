"""Coming home: cell by cell, what went out against what the file says now and what came back.

What nobody has changed touches no byte. What both have changed, to different things, is a conflict, and is not written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from ..diagnostics import Place, Route, Sentence, say
from ..importing.leaf import squeezed
from ..syntax import Document
from ..values import Fault, Quantity, read_outcome, read_quantity, read_target
from .came_back import CameBack, CellBack
from .in_place import TextToPut, decoded, items_of, parsed, tree_at, value_at, with_texts
from .sheets import LISTS, is_as_printed, may_stand, place_of, text_of

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
    documents: dict[str, Document] = {}
    wanted: dict[str, dict[TextToPut, str]] = {}
    unknown: set[str] = set()
    for cell in back.cells:
        file, route = place_of(cell.id)
        if file not in files or not decoded(files[file]):
            unknown.add(cell.id)
            continue
        if file not in documents:
            documents[file] = parsed(file, files[file])
        if route and documents[file].extent_of(_keys(route)) is None:
            unknown.add(cell.id)
            continue
        whole = (*_keys(route), *cell.route)
        text = _wanted(cell, documents[file], whole, home)
        if text is not None:
            wanted.setdefault(file, {})[TextToPut(whole, text)] = cell.place
    for file, texts in wanted.items():
        after, refused = with_texts(file, files[file], list(texts))
        for each in refused:
            home.troubles.append(
                say(
                    "{place}: ”{text}” går inte att skriva i {file}. Skriv det för hand.",
                    place=texts[each],
                    text=each.text,
                    file=file,
                )
            )
        home.changed += len(texts) - len(refused)
        if after != files[file]:
            home.before[file], home.after[file] = files[file], after
    for id in sorted(unknown):
        home.troubles.append(say("Id ”{id}” finns inte i planen. Raden läses inte.", id=id))
    return home


def _keys(route: Iterable[str | int]) -> Route:
    return tuple(route)


def _wanted(cell: CellBack, document: Document, route: Route, home: Homecoming) -> str | None:
    """What is to be written, or None."""
    if not may_stand(place_of(cell.id)[1], cell.route):
        if not is_same(cell.text, cell.base):
            home.troubles.append(
                say("{place}: {key} står inte vid en del. Rutan läses inte.", place=cell.place, key=cell.route[0])
            )
        return None
    now, tree = value_at(document, route), tree_at(document, route)
    same = _same_list if route[-1] in LISTS else is_same
    if now is None or same(cell.text, cell.base) or same(cell.text, now):
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
    if not same(now, cell.base):
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
    if isinstance(tree, Mapping) and is_as_printed(tree) and (note := text_of(tree.get("notering", ""))):
        home.remarks.append(
            say("{place}: värdet går att läsa nu, och noteringen ”{note}” är borta.", place=cell.place, note=note)
        )
    return cell.text


def _same_list(one: str, other: str) -> bool:
    """True for the same items in the same order, whatever stands between them."""
    return items_of(one) == items_of(other)


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
