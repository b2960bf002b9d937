"""Files that are made when somebody needs their bytes, and what is known of those that were made before.

See docs/adr/050-pages-known-by-what-they-show.md.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ..bounded_read import read_bounded
from ..frozen import frozen
from ..incremental import program_digest
from ..incremental.parts import KeyValueStore

_KEY = b"pages"
_MOST_BYTES = 200_000_000
"""Of a page that pieces are taken from."""


@frozen
class Draft:
    """A file's bytes, made when they are asked for; ``shows`` digests all that they are made from.

    Drafts with the same digest have the same bytes. Without one nobody can tell before they are made. ``pieces`` gives
    drafts of the same bytes one after the other, of a file that is worth putting together.
    """

    make: Callable[[], bytes]
    shows: Callable[[], bytes] | None = None
    pieces: Callable[[], Iterable[Draft]] | None = None

    @classmethod
    def of(cls, content: bytes) -> Draft:
        """What is made already."""
        return cls(lambda: content)

    @classmethod
    def joined(cls, pieces: Callable[[], Iterable[Draft]], shows: Callable[[], bytes] | None) -> Draft:
        """What is made piece by piece."""
        return cls(lambda: b"".join(piece.make() for piece in pieces()), shows, pieces)


class FileStamp(NamedTuple):
    """What tells a file's bytes from all others: how many they are, and their SHA-256."""

    size: int
    sha256: str

    @classmethod
    def of(cls, *content: bytes | memoryview) -> FileStamp:
        """The stamp of some bytes, in one or in pieces."""
        sha256 = hashlib.sha256()
        for piece in content:
            sha256.update(piece)
        return cls(sum(map(len, content)), sha256.hexdigest())


class PieceStamp(NamedTuple):
    """A piece of a file: the digest of what it shows, where it begins, and its own stamp."""

    shows: str
    start: int
    stamp: FileStamp

    def taken_from(self, content: memoryview) -> bytes | None:
        """The piece, if it stands there."""
        piece = content[self.start : self.start + self.stamp.size]
        return bytes(piece) if FileStamp.of(piece) == self.stamp else None


class MadePage(NamedTuple):
    """A page as it was made."""

    stamp: FileStamp
    pieces: tuple[PieceStamp, ...] = ()


class KnownPages:
    """The stamps of the pages as they were last made by this program, by the digests of what they show."""

    def __init__(self, store: KeyValueStore) -> None:
        self._store = store
        program = program_digest() if store.keeps else None
        self._program = program.hex() if program else ""
        self._before = self._read() if program else {}
        self._pieces = {piece.shows: piece for page in self._before.values() for piece in page.pieces}
        self._now: dict[str, MadePage] = {}

    def _read(self) -> dict[str, MadePage]:
        try:
            program, pages = json.loads(self._store.get(_KEY) or b"[]")
            return {shows: _made(*page) for shows, *page in pages} if program == self._program else {}
        except (ValueError, TypeError, RecursionError):
            return {}

    def digest_of(self, draft: Draft) -> str:
        """The digest of what a draft shows; "" when that is not known or nobody has use for it."""
        return draft.shows().hex() if draft.shows and self._program else ""

    def stamp(self, shows: str) -> FileStamp | None:
        """What the page that shows this was made to last time."""
        found = self._before.get(shows)
        if found is None:
            return None
        self._now[shows] = found
        return found.stamp

    def made(self, draft: Draft, shows: str, published: Path) -> tuple[tuple[bytes, ...], FileStamp]:
        """A draft's bytes piece by piece, the known ones taken from the page as it stands; and what it was made to."""
        content, pieces = self._put_together(draft.pieces(), published) if draft.pieces else ((draft.make(),), ())
        stamp = FileStamp.of(*content)
        if shows:
            self._now[shows] = MadePage(stamp, pieces)
        return content, stamp

    def _put_together(
        self, pieces: Iterable[Draft], published: Path
    ) -> tuple[tuple[bytes, ...], tuple[PieceStamp, ...]]:
        page = memoryview(b"")
        if self._pieces:
            with suppress(OSError):
                page = memoryview(read_bounded(published, _MOST_BYTES))
        parts: list[bytes] = []
        stamps: list[PieceStamp] = []
        start = 0
        for piece in pieces:
            shows = self.digest_of(piece)
            known = self._pieces.get(shows)
            content = (known.taken_from(page) if known else None) or piece.make()
            parts.append(content)
            if shows:
                stamps.append(PieceStamp(shows, start, FileStamp.of(content)))
            start += len(content)
        return tuple(parts), tuple(stamps)

    def keep(self) -> None:
        """Keep what is known of the pages that there are now, for next time."""
        if self._now and self._now != self._before:
            pages = [
                [shows, *page.stamp, [[piece.shows, piece.start, *piece.stamp] for piece in page.pieces]]
                for shows, page in self._now.items()
            ]
            self._store.put(_KEY, json.dumps([self._program, pages]).encode("ascii"))


def _made(size: int, sha256: str, pieces: list[tuple[str, int, int, str]]) -> MadePage:
    """What was kept of a page. Raises TypeError and ValueError."""
    found = (PieceStamp(str(shows), int(start), FileStamp(int(size), str(sha))) for shows, start, size, sha in pieces)
    return MadePage(FileStamp(int(size), str(sha256)), tuple(found))
