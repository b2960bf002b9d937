"""Where in a plan each id stands, by file and by what it is the id of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..model import REPORT_FOLDER
from ..syntax import Document
from .occurrence import Key, Occurrence, Written
from .read_ids import occurrences


@dataclass
class Index:
    """All occurrences, by file and by what they are of."""

    files: dict[str, tuple[Occurrence, ...]] = field(default_factory=dict)
    _by_key: dict[Key, dict[str, list[Occurrence]]] = field(default_factory=dict)
    _ids: dict[str, set[str]] = field(default_factory=dict)

    def put(self, document: Document) -> None:
        """Take down a file anew."""
        self.forget(document.file)
        found = tuple(occurrences(document.file, document.tree))
        self.files[document.file] = found
        for one in found:
            self._by_key.setdefault(one.key, {}).setdefault(document.file, []).append(one)
            if len(one.key) == len(("kind", "id")):
                self._ids.setdefault(one.key[0], set()).add(one.id)

    def forget(self, file: str) -> None:
        """The file is gone."""
        for one in self.files.pop(file, ()):
            by_file = self._by_key.get(one.key, {})
            by_file.pop(file, None)
            if not by_file:
                self._by_key.pop(one.key, None)
                self._ids.get(one.key[0], set()).discard(one.id)

    def of(self, key: Key) -> list[Occurrence]:
        """Where a thing is spoken of, its home first; then in the order of files."""
        by_file = self._by_key.get(key, {})
        found = [one for file in sorted(by_file) for one in by_file[file] if not shadowed(one, self)]
        return sorted(found, key=lambda one: not one.is_home)

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


def shadowed(one: Occurrence, index: Index) -> bool:
    """True where a board's report speaks of its own assignment, and not of the council's of the same name."""
    folders = one.place.file.split("/")
    if one.key[:1] != ("uppdrag",) or folders[0] != REPORT_FOLDER.rstrip("/") or folders[2:3] != ["nämnder"]:
        return False
    return index.knows(("nämnder", folders[3], "uppdrag", one.id))
