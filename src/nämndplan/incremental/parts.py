"""What was found in each part of the plan last time, for as long as its files and the council's stay the same."""

from __future__ import annotations

import json
import os
import stat
import time
from collections.abc import Container, Mapping

from ..lint import Inspected
from ..lowering import Layout, Part, ReadPart
from . import UNSETTLED, Store, digest, program_digest
from .packed import packed, unpacked

_KEY = b"parts"
_UNREADABLE = "NP115"
_CHANGE_IS_SEEN = os.name != "nt"
"""On Windows no time tells of a change after which the time of writing was put back."""


class Kept:
    """The parts as they were found, in one entry of the store.

    A part is known by what the system says of its files (``ctime`` tells of every change), taken
    before they are read. It is not kept while a file is so new that it may change unnoticed, or
    when one could not be read.
    """

    def __init__(self, store: Store, layout: Layout) -> None:
        self._store = store
        self._layout = layout
        self._states = self._look() if store.keeps and _CHANGE_IS_SEEN else {}
        self._rows: list[tuple[str, str, str]] = []
        self._council = ""

    def known(self, council: ReadPart) -> dict[str, Inspected]:
        """The parts that are as they were; ``council`` is the council's part as it was read now."""
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
        names = (*sorted(self._layout.council.meant), None, *sorted(self._layout.pictures), None, *files)
        return digest(program, *names, None, *texts, None, *faults).hex()

    def _look(self, wanted: Container[str] | None = None) -> dict[str, str]:
        """What the system says of each part's files; parts with files that may change unnoticed are left out."""
        since = time.time_ns() - UNSETTLED
        states = {}
        for part in (self._layout.council, *self._layout.boards):
            if (wanted is None or part.board in wanted) and (state := _state_of(part, since)):
                states[part.board] = state
        return states


def _state_of(part: Part, since: int) -> str:
    seen = [*sorted(part.meant), ""]
    try:
        for file in part.files:
            about = os.lstat(file.found.disk)
            if not stat.S_ISREG(about.st_mode) or max(about.st_mtime_ns, about.st_ctime_ns) >= since:
                return ""
            seen.append(
                f"{file.file}\0{about.st_mtime_ns} {about.st_ctime_ns} {about.st_size} {about.st_ino} {about.st_dev} "
                f"{about.st_mode} {about.st_uid}"
            )
    except (OSError, ValueError):
        return ""
    return digest("\0".join(seen)).hex()


def _can_be_kept(part: Inspected) -> bool:
    codes = {item.code for item in part.diagnostics} | {item.finding.code for item in part.silenced}
    return not part.breakdowns and _UNREADABLE not in codes
