"""What the answer depends on beside the plan: the program itself, and what it runs on."""

from __future__ import annotations

import os
import sys

from .. import __version__
from .digest import digest

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def program_digest() -> bytes | None:
    """Other bytes for another program; None when it cannot be told, as from inside a zip file.

    Our own files are looked at one by one, since they may be under work. The libraries are known by the
    folders that Python imports from: to install or remove one changes its folder's time.
    """
    try:
        files = sorted(_files(os.fsencode(_PACKAGE)))
    except OSError:
        return None
    # No name has a zero byte in it, so that no two rows of files can be mistaken for each other.
    seen = b"\0".join(files)
    return digest(__version__, sys.version, sys.platform, *sys.path, seen, more=map(_folder, sys.path))


def _files(folder: bytes) -> list[bytes]:
    """Each file with its time and size. As bytes, which the system's names are."""
    found: list[bytes] = []
    folders = [folder]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if not entry.is_dir(follow_symlinks=False):
                    about = entry.stat()
                    found.append(b"%b\0%d %d" % (entry.path, about.st_mtime_ns, about.st_size))
                elif entry.name != b"__pycache__":
                    folders.append(entry.path)
    return found


def _folder(path: str) -> bytes:
    try:
        about = os.stat(path or ".")
    except (OSError, ValueError):
        return b""
    return b"%d %d" % (about.st_mtime_ns, about.st_ino)
