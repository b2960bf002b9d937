"""What the system says of a plan's files, without reading them: enough to know that nothing has changed."""

from __future__ import annotations

import os
import stat
import time

from ..bounded_read import read_bounded
from ..passed_over import is_passed_over
from .digest import blake2b, digest

TYPE_CHECKING = False  # as in typing, which takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MAX_DEPTH = 12
"""Folders below this are not read."""

MAX_SEEN = 50_000
"""Files and folders: more are no plan."""

MAX_BYTES = 200_000_000
"""Of a file that is compared by its content: hardly any that is read or published is larger."""

UNSETTLED = 2_000_000_000
"""Nanoseconds. A file can be changed twice within one tick of its file system's clock, and the longest are of 2 s:
a file that has been written so lately is known by its content too."""

_CHANGE_IS_SEEN = os.name != "nt"
"""On Windows no time tells of a change after which the time of writing was put back: contents are always compared."""


class Snapshot:
    """``state`` is other bytes as soon as any file has changed; ``unsettled`` are files to compare by content too."""

    __slots__ = ("state", "unsettled")

    def __init__(self, state: bytes, unsettled: Sequence[str]) -> None:
        self.state = state
        self.unsettled = unsettled


def snapshot_of(folders: Iterable[str], files: Iterable[str], *others: bytes | str | int | None) -> Snapshot | None:
    """A picture of the folders with all that is in them, and of ``files`` or folders that may be missing.

    None when times do not tell all there is to know: links may lead anywhere, and special files change as they like.
    """
    since = time.time_ns() - UNSETTLED if _CHANGE_IS_SEEN else 0
    seen: list[str] = []
    unsettled: list[str] = []
    try:
        for folder in folders:
            seen.append(f"/{folder}\0{os.stat(folder).st_ino}")
            if not _look(folder, 0, since, seen, unsettled):
                return None
        for file in files:
            if not _look_at(file, since, seen, unsettled):
                return None
    except (OSError, ValueError):
        return None
    return Snapshot(digest(*others, "\0".join(seen)), unsettled)


def _look(folder: str, depth: int, since: int, seen: list[str], unsettled: list[str]) -> bool:
    if depth > MAX_DEPTH or len(seen) > MAX_SEEN:
        return False
    with os.scandir(folder) as entries:
        listed = sorted((entry.name, entry) for entry in entries if not is_passed_over(entry.name))
    for _, entry in listed:
        about = entry.stat(follow_symlinks=False)
        kind = stat.S_IFMT(about.st_mode)
        if kind == stat.S_IFDIR:
            seen.append(f"{entry.path}/\0{about.st_mode} {about.st_uid} {about.st_gid}")
            if not _look(entry.path, depth + 1, since, seen, unsettled):
                return False
        elif kind == stat.S_IFREG:
            seen.append(_described(entry.path, about))
            if about.st_mtime_ns >= since or about.st_ctime_ns >= since:
                unsettled.append(entry.path)
        else:
            return False
    return True


def _look_at(file: str, since: int, seen: list[str], unsettled: list[str]) -> bool:
    try:
        about = os.lstat(file)
    except FileNotFoundError:
        seen.append(f"{file}\0-")
        return True
    if stat.S_ISDIR(about.st_mode):
        seen.append(f"{file}/\0{about.st_ino}")
        return _look(file, 0, since, seen, unsettled)
    seen.append(_described(file, about))
    if about.st_mtime_ns >= since or about.st_ctime_ns >= since:
        unsettled.append(file)
    return stat.S_ISREG(about.st_mode)


def _described(path: str, about: os.stat_result) -> str:
    """Whoever puts the time of writing back cannot put back when it was done (``ctime``)."""
    return (
        f"{path}\0{about.st_mtime_ns} {about.st_ctime_ns} {about.st_size} {about.st_ino} {about.st_dev} "
        f"{about.st_mode} {about.st_uid} {about.st_gid}"
    )


def contents(paths: Iterable[str]) -> Mapping[str, bytes] | None:
    """The digest of each file's content; None when one of them cannot be read."""
    found: dict[str, bytes] = {}
    try:
        for path in paths:
            found[path] = blake2b(read_bounded(path, MAX_BYTES), digest_size=32).digest()
    except (OSError, ValueError):
        return None
    return found
