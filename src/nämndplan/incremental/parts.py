"""What was found in each part of the plan last time, for as long as its files and the council's stay the same.

See docs/adr/023-what-is-known-from-last-time.md.
"""

from __future__ import annotations

import json
import os
import stat
import time
from collections.abc import Container, Mapping
from typing import Protocol

from ..lint import Inspected
from ..lowering import PlanLayout, PlanPart, ReadPart
from . import UNSETTLED, digest, program_digest
from .packed import packed, unpacked

_KEY = b"parts"
UNREADABLE = "NP115"
_CHANGE_IS_SEEN = os.name != "nt"
"""On Windows no time tells of a change after which the time of writing was put back."""


class KeyValueStore(Protocol):
    """Where bytes are kept by their keys; whatever goes wrong, it is as if nothing had been kept."""

    @property
    def keeps(self) -> bool:
        """False when nothing is kept, whatever is put."""

    def get(self, key: bytes) -> bytes | None:
        """What was put under the key, or None."""

    def put(self, key: bytes, content: bytes) -> None:
        """Keep the content in place of what was there."""


class MemoryStore(dict[bytes, bytes]):
    """A store for as long as a plan is worked on in memory."""

    keeps = True

    def put(self, key: bytes, content: bytes) -> None:
        """Keep the content in place of what was there."""
        self[key] = content


class Kept:
    """The parts as they were found, in one entry of the store.

    A part is known by what its files hold in memory, or else by what the system says of them (``ctime``
    tells of every change), taken before they are read. It is not kept while a file is so new that it may
    change unnoticed, or when one could not be read.
    """

    def __init__(self, store: KeyValueStore, layout: PlanLayout, held: Mapping[str, bytes]) -> None:
        """``held`` are the files whose bytes are in memory."""
        self._store = store
        self._layout = layout
        self._held = held
        self._states = self._look() if store.keeps else {}
        self._rows: list[tuple[str, str, str]] = []
        self._council = ""

    def known(self, council: ReadPart, is_all_read: bool) -> dict[str, Inspected]:
        """The parts that are as they were; ``council`` is the council's part as it was read now.

        When all parts have been read by now they are looked at once more: what was found
        has to be about what was read. Nothing is known of a plan that names packages: what their rules
        rest on beside its files nobody can tell.
        """
        if council.plan.settings and council.plan.settings.plugins:
            self._states = {}
        if is_all_read and self._states:
            now = self._look()
            self._states = {board: state for board, state in self._states.items() if now.get(board) == state}
        program = program_digest() if self._states else None
        if program is None:
            self._states = {}
            return {}
        self._council = self._state_of_council(program, council)
        try:
            rows = json.loads(self._store.get(_KEY) or b"[]")
            self._rows = [(board, state, text) for board, state, text in rows if state == self._state(board)]
            return {board: unpacked(text) for board, _, text in self._rows}
        except (ValueError, TypeError, RecursionError):
            self._rows = []
            return {}

    def keep(self, fresh: Mapping[str, Inspected]) -> None:
        """Keep the parts for next time, where nothing has changed meanwhile."""
        now = self._look(fresh) if self._states else {}
        rows = [
            (board, self._state(board), packed(part))
            for board, part in fresh.items()
            if self._states.get(board) and now.get(board) == self._states[board] and _can_be_kept(part)
        ]
        if rows:
            self._store.put(_KEY, json.dumps([*self._rows, *rows]).encode("ascii"))

    def _state(self, board: str) -> str:
        return f"{self._council} {self._states.get(board, '')}"

    def _state_of_council(self, program: bytes, council: ReadPart) -> str:
        """The program, the council's files by their texts, what could not be read in them, and the pictures."""
        files = [file.file for file in self._layout.council.files]
        texts = [council.documents[file].source.text if file in council.documents else None for file in files]
        faults = map(repr, council.plan.faults)
        pictures = map(repr, sorted(council.plan.pictures.items(), key=lambda item: item[0]))
        names = (*sorted(self._layout.council.meant), None, *pictures, None, *files)
        return digest(program, *names, None, *texts, None, *faults).hex()

    def _look(self, wanted: Container[str] | None = None) -> dict[str, str]:
        """What the system says of each part's files; parts with files that may change unnoticed are left out."""
        since = time.time_ns() - UNSETTLED
        states = {}
        for part in (self._layout.council, *self._layout.boards):
            if (wanted is None or part.board in wanted) and (state := _state_of(part, self._held, since)):
                states[part.board] = state
        return states


def _state_of(part: PlanPart, held: Mapping[str, bytes], since: int) -> str:
    """What tells this part from any other: "" when a change in it could go unnoticed."""
    seen = [*sorted(part.meant), ""]
    try:
        for file in part.files:
            data = held.get(file.file)
            state = _state_on_disk(file.found.disk, since) if data is None else digest(data).hex()
            if not state:
                return ""
            seen.append(f"{file.file}\0{state}")
    except (OSError, ValueError):
        return ""
    return digest("\0".join(seen)).hex()


def _state_on_disk(path: str, since: int) -> str:
    about = os.lstat(path)
    if not (_CHANGE_IS_SEEN and stat.S_ISREG(about.st_mode)) or max(about.st_mtime_ns, about.st_ctime_ns) >= since:
        return ""
    return (
        f"{about.st_mtime_ns} {about.st_ctime_ns} {about.st_size} {about.st_ino} {about.st_dev} "
        f"{about.st_mode} {about.st_uid}"
    )


def _can_be_kept(part: Inspected) -> bool:
    codes = {item.code for item in part.diagnostics} | {item.finding.code for item in part.silenced}
    return not part.breakdowns and UNREADABLE not in codes
