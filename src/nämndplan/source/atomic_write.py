"""Putting what is written in its place: beside it first, safely on the disk, then there in one step.

Whatever is written by nplan is written so. A process that is killed leaves the place as it was,
and beside it a hidden name that says whose it is: the next one who writes there clears it away.

See docs/adr/031-written-whole.md.
"""

from __future__ import annotations

import errno
import os
import signal
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

NEW = "ny"
_LONGEST = 150
"""Bytes of a name: it has to leave room for what is added."""

_CANNOT = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}
"""Some disks cannot be asked to hurry."""

_CREATED = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
"""Never through a link, and over nothing that is there."""


def beside(place: Path, role: str = NEW) -> Path:
    """The hidden name beside a place under which this process gets something ready."""
    return place.with_name(f"{_start(place, role)}{os.getpid()}")


def left_beside(place: Path, role: str = NEW) -> Iterator[Path]:
    """What processes that are no more have left beside a place."""
    start = _start(place, role)
    for path in sorted(place.parent.iterdir()):
        process = path.name.removeprefix(start)
        if path.name.startswith(start) and process.isdecimal() and not is_running(int(process)):
            yield path


def write_new(path: Path, content: bytes | tuple[bytes, ...], mode: int = 0o666) -> None:
    """Write a file that is not there yet, all the way to the disk; its content in one or in pieces."""
    descriptor = os.open(path, _CREATED, mode)
    with os.fdopen(descriptor, "wb") as stream:
        stream.writelines((content,) if isinstance(content, bytes) else content)
        stream.flush()
        _flush(descriptor)


def settle(folder: Path) -> None:
    """Have the disk remember the names in a folder too; some systems cannot be asked."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def uninterrupted() -> Iterator[Callable[[], None]]:
    """Ctrl-C and requests to stop wait until what is being put in place is there, and nothing lies beside it.

    Work that takes long calls what it is given, now and then where it can be left and cleared away: it raises
    KeyboardInterrupt when somebody has asked us to stop.

    Python's own handlers are replaced and no signal is blocked, since a library's threads could take
    a signal that only this thread blocks.
    """
    if threading.current_thread() is not threading.main_thread():
        yield lambda: None
        return
    came: list[int] = []

    def remember(number: int, _: FrameType | None) -> None:
        came.append(number)

    def stop_if_asked() -> None:
        if came:
            raise KeyboardInterrupt

    before = {kind: signal.signal(kind, remember) for kind in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop_if_asked
    finally:
        for kind, handler in before.items():
            signal.signal(kind, signal.SIG_DFL if handler is None else handler)
        for number in came[:1]:
            signal.raise_signal(number)


def _start(place: Path, role: str) -> str:
    name = place.name
    if len(os.fsencode(name)) > _LONGEST:
        name = f"{name[:20]}-{zlib.crc32(os.fsencode(name)):08x}"
    return f".{name}.nplan-{role}-"


def _flush(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT:
            raise


def is_running(process: int) -> bool:
    """True while another process with this number lives."""
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
