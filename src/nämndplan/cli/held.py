"""The files that a plan's folder has, as they are."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from ..bounded_read import read_bounded
from ..diagnostics import say
from ..source import MAX_BYTES, find_files
from .usage_errors import UsageError


def held_files(folder: Path) -> dict[str, bytes]:
    """The bytes of a plan's files, by their paths in it; none where there is no folder."""
    if not folder.exists():
        return {}
    if not folder.is_dir():
        raise UsageError(say("{path} är ingen mapp. Ange mappen som planen ska ligga i.", path=str(folder)))
    held: dict[str, bytes] = {}
    for found in find_files(folder)[0]:
        with suppress(OSError):  # what cannot be read is reported by the compiler
            held[found.file] = read_bounded(found.disk, MAX_BYTES)
    return held


def digest_of(files: Mapping[str, bytes]) -> str:
    """What tells one wording of a plan from another."""
    whole = sha256()
    for file, data in sorted(files.items()):
        whole.update(f"{file}\0{len(data)}\0".encode())
        whole.update(data)
    return whole.hexdigest()[:16]
