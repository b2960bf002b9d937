"""Writing files whole or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from ..diagnostics import say
from ..source import why_unwritten
from ..source.atomic_write import beside, left_beside, settle, uninterrupted, write_new
from .own_place import refuse_elsewhere
from .usage_errors import UsageError

_READABLE = 0o666
"""As far as the user's umask allows."""

_AT_ONCE = getattr(os, "O_NONBLOCK", 0)
"""To open a pipe is otherwise to wait until somebody reads it."""


def atomic_write(path: Path, text: str, plan: Path | None = None) -> None:
    """Write a text, as ``atomic_write_bytes`` does."""
    atomic_write_bytes(path, text.encode("utf-8"), plan)


def atomic_write_bytes(path: Path, content: bytes, plan: Path | None = None) -> None:
    """Write a file beside its place and move it there: a reader never meets half a file.

    ``plan`` is the plan whose own file it is; without one it lies in no plan. A link is not followed, wherever it
    leads: it may have come with the plan. What is no file, such as a pipe or /dev/stdout, is written to as it is,
    where the command line named it; nobody is waited for, so a pipe needs its reader already.
    """
    target = path.parent.resolve() / path.name
    try:
        refuse_elsewhere(path, plan)
        if plan is None and target.exists() and not target.is_file():
            _write_as_it_is(target, content)
            return
        if target.is_symlink():
            raise UsageError(say("{path} är en länk. Ange filen som den leder till.", path=str(path)))
        with uninterrupted():
            _place(target, content)
    except OSError as error:
        reason = why_unwritten(error)
        raise UsageError(say("{path} går inte att skriva: {reason}.", path=str(path), reason=reason)) from error


def _write_as_it_is(target: Path, content: bytes) -> None:
    descriptor = os.open(target, os.O_WRONLY | _AT_ONCE)
    if _AT_ONCE:
        os.set_blocking(descriptor, True)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)


def _place(target: Path, content: bytes) -> None:
    for left in left_beside(target):
        left.unlink()
    scratch = beside(target)
    try:
        write_new(scratch, content, stat.S_IMODE(target.stat().st_mode) if target.exists() else _READABLE)
        scratch.replace(target)
    finally:
        with suppress(OSError):
            scratch.unlink()
    settle(target.parent)
