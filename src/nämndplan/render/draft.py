"""Files that are made when somebody needs their bytes, and what is known of those that were made before.

See docs/adr/050-pages-known-by-what-they-show.md.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from ..incremental import program_digest
from ..incremental.parts import KeyValueStore

_KEY = b"pages"


@dataclass(frozen=True, slots=True)
class Draft:
    """A file's bytes, made when they are asked for; ``shows`` digests all that they are made from.

    Drafts with the same digest have the same bytes. Without one nobody can tell before they are made.
    """

    make: Callable[[], bytes]
    shows: Callable[[], bytes] | None = None

    @classmethod
    def of(cls, content: bytes) -> Draft:
        """What is made already."""
        return cls(lambda: content)


class FileStamp(NamedTuple):
    """What tells a file's bytes from all others: how many they are, and their SHA-256."""

    size: int
    sha256: str

    @classmethod
    def of(cls, content: bytes) -> FileStamp:
        """The stamp of some bytes."""
        return cls(len(content), hashlib.sha256(content).hexdigest())


class KnownPages:
    """The stamps of the pages as they were last made by this program, by the digests of what they show."""

    def __init__(self, store: KeyValueStore) -> None:
        self._store = store
        program = program_digest() if store.keeps else None
        self._program = program.hex() if program else ""
        self._before = self._read() if program else {}
        self._now: dict[str, FileStamp] = {}

    def _read(self) -> dict[str, FileStamp]:
        try:
            program, pages = json.loads(self._store.get(_KEY) or b"[]")
            return (
                {shows: FileStamp(int(size), str(sha)) for shows, size, sha in pages}
                if program == self._program
                else {}
            )
        except (ValueError, TypeError, RecursionError):
            return {}

    def digest_of(self, draft: Draft) -> str:
        """The digest of what a draft shows; "" when that is not known or nobody has use for it."""
        return draft.shows().hex() if draft.shows and self._program else ""

    def stamp(self, shows: str) -> FileStamp | None:
        """What the page that shows this was made to last time."""
        found = self._before.get(shows)
        if found:
            self._now[shows] = found
        return found

    def learn(self, shows: str, stamp: FileStamp) -> None:
        """What the page that shows this has been made to now."""
        if shows:
            self._now[shows] = stamp

    def keep(self) -> None:
        """Keep what is known of the pages that there are now, for next time."""
        if self._now and self._now != self._before:
            pages = [[shows, *stamp] for shows, stamp in self._now.items()]
            self._store.put(_KEY, json.dumps([self._program, pages]).encode("ascii"))
