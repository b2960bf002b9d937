"""What lies in an output folder and is not ours: it is never written over and never cleared away."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path, PurePosixPath

MANIFEST = ".nplan-manifest.json"
_LARGEST = 50_000_000
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
        about = manifest.lstat()
        if not stat.S_ISREG(about.st_mode) or about.st_size > _LARGEST:
            return set()
        return {_name(file) for file in json.loads(manifest.read_text("utf-8"))["files"]}
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return set()


def _name(entry: object) -> str:
    """The name in an entry; earlier versions wrote nothing else."""
    return str(entry["name"] if isinstance(entry, dict) else entry)
