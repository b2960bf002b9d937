"""Where in a plan each id stands, by file and by what it is the id of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..diagnostics import Route
from ..model import REPORT_FOLDER
from ..syntax import Document
from .occurrence import Key, Occurrence, Written
from .read_ids import TABLE, occurrences


@dataclass
class Index:
    """All occurrences, by file and by what they are of."""

    files: dict[str, tuple[Occurrence, ...]] = field(default_factory=dict)
    _by_key: dict[Key, dict[str, list[Occurrence]]] = field(default_factory=dict)
    _ids: dict[str, set[str]] = field(default_factory=dict)
    _tables: dict[str, set[Key]] = field(default_factory=dict)
    titles: dict[Key, str] = field(default_factory=dict)
    """The words of each thing that has a home, by which it is searched for."""

    def put(self, document: Document) -> None:
        """Take down a file anew."""
        self.forget(document.file)
        found = tuple(occurrences(document.file, document.tree))
        self.files[document.file] = found
        for one in found:
            if one.key[0] == TABLE or "tabeller" in one.key[-2:-1]:
                self._tables.setdefault(one.id, set()).add(one.key)
            if one.is_home:
                self.titles[one.key] = title_in(document.tree, one.place.route)
            self._by_key.setdefault(one.key, {}).setdefault(document.file, []).append(one)
            if len(one.key) == len(("kind", "id")):
                self._ids.setdefault(one.key[0], set()).add(one.id)

    def forget(self, file: str) -> None:
        """The file is gone."""
        for one in self.files.pop(file, ()):
            by_file = self._by_key.get(one.key, {})
            by_file.pop(file, None)
            if one.is_home:
                self.titles.pop(one.key, None)
            if not by_file:
                self._by_key.pop(one.key, None)
                self._tables.get(one.id, set()).discard(one.key)
                self._ids.get(one.key[0], set()).discard(one.id)

    def of(self, key: Key) -> list[Occurrence]:
        """Where a thing is spoken of, its home first; then in the order of files."""
        key = self.meant(key)
        named = [one for one in self._tables.get(key[-1], ()) if one[0] == TABLE and self.meant(one) == key]
        by_file: dict[str, list[Occurrence]] = {}
        for each in (key, *named):
            for file, ones in self._by_key.get(each, {}).items():
                by_file.setdefault(file, []).extend(ones)
        found = [one for file in sorted(by_file) for one in by_file[file] if not shadowed(one, self)]
        return sorted(found, key=lambda one: not one.is_home)

    def meant(self, key: Key) -> Key:
        """The thing itself: a table named by its id alone is the writer's own, else the council's."""
        if key[0] != TABLE:
            return key
        homes = sorted((one for one in self._tables.get(key[-1], ()) if one[0] != TABLE), key=len)
        own = [one for one in homes if _owner(one) == key[1]]
        return next(iter(own or [one for one in homes if not _owner(one)]), key)

    def home(self, key: Key) -> Occurrence | None:
        """Where a thing itself stands; a board's own goal file is one where the council has none."""
        found = self.of(key)
        homes = [one for one in found if one.is_home]
        files = [one for one in found if one.how is Written.FILE and not one.place.file.startswith(REPORT_FOLDER)]
        return next(iter(homes or files), None)

    def knows(self, key: Key) -> bool:
        """True when the thing stands somewhere."""
        return self.home(key) is not None

    def things(self) -> Iterator[Key]:
        """All things that have a home."""
        return (key for key in self._by_key if self.knows(key))

    def ids(self, kind: str) -> list[str]:
        """The ids of the council's goals or assignments, or of bodies, in order."""
        return sorted(id for id in self._ids.get(kind, ()) if self.knows((kind, id)))


def _owner(key: Key) -> str:
    return key[1] if key[0] == "nämnder" else ""


def title_in(tree: object, route: Route) -> str:
    """A thing's own words, on one line; "" where it has none."""
    for step in route:
        tree = tree.get(str(step)) if isinstance(tree, dict) else None
    found = (tree.get(name) for name in ("titel", "namn", "rubrik")) if isinstance(tree, dict) else ()
    return next((" ".join(text.split()) for text in found if isinstance(text, str)), "")


def shadowed(one: Occurrence, index: Index) -> bool:
    """True where a board's report speaks of its own assignment, and not of the council's of the same name."""
    folders = one.place.file.split("/")
    if one.key[:1] != ("uppdrag",) or folders[0] != REPORT_FOLDER.rstrip("/") or folders[2:3] != ["nämnder"]:
        return False
    return index.knows(("nämnder", folders[3], "uppdrag", one.id))
