"""A plan's files at some time: which they are, whether they hold the same, and what they hold when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from ..bounded_read import read_bounded
from .find import FoundFile, find_files
from .read import MAX_BYTES, Files

SHA1, SHA256 = 40, 64
"""How long git's names of contents are, in repositories of the two kinds."""


class PlanState(Protocol):
    """Files by their names inside the plan: on disk, or at a revision."""

    @property
    def found(self) -> tuple[FoundFile, ...]:
        """The files, in the order of their names."""

    @property
    def closed(self) -> tuple[str, ...]:
        """What lies there and cannot be looked into."""

    @property
    def length(self) -> int:
        """How long names of contents are here; 0 where they are made."""

    def blobs(self, length: int) -> Mapping[str, str]:
        """What git calls the contents of each file: the same name, the same bytes. One that cannot be read has none."""

    def fetched(self, wanted: Iterable[FoundFile]) -> Files:
        """The files to read from, where at least the wanted ones can be read."""


class OnDisk:
    """The files of a folder as they are now."""

    length = 0

    def __init__(self, folder: Path) -> None:
        self.found, self._findings = find_files(folder)
        self.closed = tuple(finding.where.file for finding in self._findings)

    def blobs(self, length: int) -> Mapping[str, str]:
        """The names, worked out from what the files hold: git passes over changes where its settings say so."""
        import hashlib  # loads OpenSSL, which nothing else has a use for

        algorithm = hashlib.sha256 if length == SHA256 else hashlib.sha1
        names = {}
        for found in self.found:
            try:
                content = read_bounded(found.disk, MAX_BYTES)
            except OSError:
                continue
            names[found.file] = algorithm(b"blob %d\0%b" % (len(content), content), usedforsecurity=False).hexdigest()
        return names

    def fetched(self, wanted: Iterable[FoundFile]) -> Files:  # noqa: ARG002  (they are here)
        """All of them."""
        return Files(self.found, self._findings)


def alike(before: PlanState, after: PlanState) -> frozenset[str]:
    """The names of the files that hold the same bytes in both."""
    length = before.length or after.length or SHA1
    old, new = before.blobs(length), after.blobs(length)
    return frozenset(file for file, blob in old.items() if new.get(file) == blob)
