"""Output folders: what in them is not ours, which files can stay, and two of them changing places in one step.

See docs/adr/013-published-pages-stay.md.
"""

from __future__ import annotations

import ctypes
import json
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path, PurePosixPath

from ..bounded_read import read_bounded
from .draft import FileStamp

MANIFEST = ".nplan-manifest.json"
_LARGEST = 50_000_000
_AT_FDCWD = -100
"""Names as they are usually looked up."""
_EXCHANGE = 2
"""RENAME_EXCHANGE on Linux and RENAME_SWAP on macOS: the same number."""
_DROPPINGS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""Left by file managers in every folder that someone has looked into; nobody misses them."""


def stranger_in(folder: Path) -> str:
    """The first file, link or folder in a folder that the manifest there does not know; "" when there is none.

    What lies further in is not looked at once there is one: the folder may be anything, all of the disk too.
    """
    return _stranger(folder, "", _known(folder))


def _stranger(folder: str | Path, prefix: str, known: set[str]) -> str:
    with os.scandir(folder) as entries:
        listed = sorted((entry.name, entry) for entry in entries if entry.name not in _DROPPINGS)
    if unknown := next((name for name, _ in listed if prefix + name not in known), ""):
        return prefix + unknown
    inner = ((entry.path, f"{prefix}{name}/") for name, entry in listed if entry.is_dir(follow_symlinks=False))
    return next(filter(None, (_stranger(path, below, known) for path, below in inner)), "")


def is_closed(folder: Path) -> bool:
    """True when someone has taken away the right to write in the folder, or in one inside it."""
    inner = (path for path in folder.rglob("*") if path.is_dir() and not path.is_symlink())
    return not all(os.access(path, os.W_OK | os.X_OK) for path in (folder, *inner))


def _known(folder: Path) -> set[str]:
    """What we have put there: the manifest, the files that it names, and the folders that they lie in."""
    files = {PurePosixPath(name) for name in _named(folder / MANIFEST)}
    return {MANIFEST, *(path.as_posix() for file in files for path in (file, *file.parents))}


def _named(manifest: Path) -> set[str]:
    """The files that a manifest names; none when it is not one of ours."""
    try:
        if manifest.is_symlink():
            return set()
        return {_name(file) for file in json.loads(read_bounded(manifest, _LARGEST))["files"]}
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return set()


def _name(entry: object) -> str:
    """The name in an entry; earlier versions wrote nothing else."""
    return str(entry["name"] if isinstance(entry, dict) else entry)


def keep(published: Path, target: Path, stamp: FileStamp) -> bool:
    """Let the published file be the target too, when its bytes are those that are to be published now.

    What an earlier manifest says of it is not believed: it is read. False, and no target, when it is
    another or no file, or when the disk cannot have it twice.
    """
    try:
        about = published.lstat()
        if not stat.S_ISREG(about.st_mode) or about.st_size != stamp.size:
            return False
        os.link(published, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    with suppress(OSError):
        if not target.is_symlink() and FileStamp.of(read_bounded(target, stamp.size)) == stamp:
            return True
    target.unlink()
    return False


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places; False when this system or this disk cannot, and nothing has happened."""
    try:
        c = ctypes.CDLL(None)
        if sys.platform == "darwin":
            return bool(c.renamex_np(os.fsencode(one), os.fsencode(other), _EXCHANGE) == 0)
        return bool(c.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE) == 0)
    except (OSError, AttributeError, TypeError):
        return False
