"""Reading a file with a bound: a plain one, no larger than was asked for, and without waiting for anybody.

Files come from strangers: what is named as a picture or a baseline may be a link to a device that never ends, a
pipe that nobody writes to, or three gigabytes of nothing. Every file that nplan reads is read here.
"""

from __future__ import annotations

import errno
import os
import stat

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from pathlib import Path

_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
"""What was a file when it was looked at may be a pipe by now."""


PIECE = 1 << 20


class NotPlain(OSError):  # noqa: N818  (no fault of ours)
    """A folder, a device, a pipe or a socket in place of a file."""


class TooLarge(OSError):  # noqa: N818  (no fault of ours)
    """A file with more bytes than anybody asked for."""


class Outside(OSError):  # noqa: N818  (no fault of ours)
    """A file that lies, or a link that leads, out of the folder that it has to be in."""


def read_bounded(path: str | Path, most: int, inside: Path | None = None) -> bytes:
    """All bytes of a file, ``most`` at most. ``inside`` is a folder that it has to lie in, links followed.

    Raises OSError, and of its kinds NotPlain, TooLarge and Outside; also for a name that no file can have.
    """
    try:
        if inside is not None and not leads_inside(path, inside):
            raise Outside(None, None, str(path))
        _see_that_it_is_plain(os.stat(path), path)  # noqa: PTH116  (to open a device may be to use it)
    except ValueError as error:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path)) from error
    with open(path, "rb", buffering=0, opener=_open_at_once) as file:
        about = os.fstat(file.fileno())
        _see_that_it_is_plain(about, path)
        # A file may grow while it is read, and some say that they have no size.
        content = b"" if about.st_size > most else _read(file, most + 1)
    if about.st_size > most or len(content) > most:
        raise TooLarge(None, None, str(path))
    return content


def leads_inside(path: str | Path, folder: Path) -> bool:
    """True when a path, links followed, ends in a folder or below it. Raises OSError and ValueError."""
    home = os.path.realpath(folder)
    return os.path.commonpath([home, os.path.realpath(path)]) == home


def _read(file: object, most: int) -> bytes:
    """Piece by piece: a read takes the memory for all that it is asked for, whatever there is."""
    parts: list[bytes] = []
    while most > 0 and (part := file.read(min(most, PIECE))):  # type: ignore[attr-defined]
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | _AT_ONCE)


def _see_that_it_is_plain(about: os.stat_result, path: str | Path) -> None:
    if not stat.S_ISREG(about.st_mode):
        raise NotPlain(None, None, str(path))
