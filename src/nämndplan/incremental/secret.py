"""A secret of the user's own, which says that an entry in a cache was written by us.

Plans come from anyone's pull request, and so may a folder ``.nplan_cache`` with a verdict of
someone's choice. Every entry is therefore signed with 32 random bytes that lie outside the plan.
"""

from __future__ import annotations

import os
import stat

SIZE = 32
NAME = "secret"


def secret_in(folder: str, plan: str) -> bytes | None:
    """The secret in the user's cache folder, made when there is none; None when there cannot be one to trust."""
    try:
        if _come_together(os.path.realpath(folder), os.path.realpath(plan)):
            return None
        path = os.path.join(folder, NAME)
        return _read(path) or _make(folder, path)
    except (OSError, ValueError):
        return None


def _come_together(folder: str, plan: str) -> bool:
    """True when both lie in the same repository: whoever sent the plan may have sent the secret too."""
    try:
        common = os.path.commonpath([folder, plan])
    except ValueError:  # on different drives
        return False
    if common == plan:
        return True
    while not os.path.lexists(os.path.join(common, ".git")):
        above = os.path.dirname(common)
        if above == common:
            return False
        common = above
    return True


def _read(path: str) -> bytes | None:
    """The secret in a file that nobody else can have read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError:  # there is none, or it is a link
        return None
    with open(descriptor, "rb", buffering=0) as file:
        about = os.fstat(descriptor)
        secret = file.read(SIZE + 1) if stat.S_ISREG(about.st_mode) and _is_private(about) else b""
    return secret if secret and len(secret) == SIZE else None


def _is_private(about: os.stat_result) -> bool:
    if os.name == "nt":  # what others may read is not said by these numbers there
        return True
    return about.st_uid == os.geteuid() and not about.st_mode & 0o077


def _make(folder: str, path: str) -> bytes | None:
    """Make a secret; of several that are made at once the first is everybody's."""
    os.makedirs(folder, 0o700, exist_ok=True)
    scratch = os.path.join(folder, f".{NAME}.{os.urandom(8).hex()}")
    descriptor = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with open(descriptor, "wb") as file:
            file.write(os.urandom(SIZE))
        _place(scratch, path)
    finally:
        if os.path.lexists(scratch):
            os.unlink(scratch)
    return _read(path)


def _place(scratch: str, path: str) -> None:
    try:
        os.link(scratch, path)
    except FileExistsError:
        if _read(path) is None:  # others could have read it, or it is no secret at all
            os.replace(scratch, path)
    except OSError:  # no links on this file system
        os.replace(scratch, path)
