"""Putting changed files in their places: each one whole or not at all, and none if one cannot be written.

The first half of the work, on which anything can go wrong, touches no file of the plan. The second, in which the
files are moved, takes a moment, and only a kill or a power cut can part it: then some files are as they
were and some as they were to be, each of them whole, and the same command does the rest.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from ..bounded_read import TooLarge, read_bounded
from ..diagnostics import Sentence, say
from ..frozen import frozen
from ..source import why_unwritten
from ..source.atomic_write import beside, left_beside, settle, uninterrupted


@frozen
class FileChange:
    """A file's bytes as they were read, and as they are to be."""

    before: bytes
    after: bytes


class Unwritable(Exception):  # noqa: N818  (the disk's refusal, not a fault)
    """A file that cannot be written, why, and which files had been written already: mostly none."""

    def __init__(self, path: Path, reason: Sentence) -> None:
        super().__init__(str(path))
        self.path = path
        self.reason = reason
        self.written: tuple[Path, ...] = ()


def write_all(changes: Mapping[Path, FileChange]) -> None:
    """Write every file beside its place; when all are safely on disk, move them there.

    A reader, or a plan after a power cut, has every file as it was or as it was to be.
    Links are not followed; a file keeps its mode, and its owner where the system allows.
    Ctrl-C waits until all is done.
    """
    with uninterrupted():
        _write_all(changes)


def _write_all(changes: Mapping[Path, FileChange]) -> None:
    scratches: dict[Path, Path] = {}
    written: list[Path] = []
    try:
        for path, change in changes.items():
            with _named(path):
                scratches[path] = _scratch(path, change)
        for path, scratch in scratches.items():
            with _named(path):
                scratch.replace(path)
            written.append(path)
    except Unwritable as refusal:
        refusal.written = tuple(written)
        raise
    finally:
        for scratch in scratches.values():
            with suppress(OSError):
                scratch.unlink()
    for folder in {path.parent for path in changes}:
        settle(folder)


def _is_still(path: Path, before: bytes) -> bool:
    with suppress(TooLarge):
        return read_bounded(path, len(before)) == before
    return False


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Say of which file the system refuses something, and why."""
    try:
        yield
    except OSError as error:
        raise Unwritable(path, why_unwritten(error)) from error


def _scratch(path: Path, change: FileChange) -> Path:
    """The changed file, safely on disk beside the file that it is to replace."""
    was = path.lstat()
    if not stat.S_ISREG(was.st_mode):
        raise Unwritable(path, say("det är en länk"))
    if not was.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(path, os.W_OK):
        raise Unwritable(path, say("den är skrivskyddad"))
    if not _is_still(path, change.before):
        raise Unwritable(path, say("någon annan har ändrat den under tiden"))
    for left in left_beside(path):
        left.unlink()
    scratch = beside(path)
    descriptor = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(change.after)
            stream.flush()
            _keep_owner_and_mode(stream.fileno(), was)
            os.fsync(stream.fileno())
    except BaseException:
        scratch.unlink()
        raise
    return scratch


def _keep_owner_and_mode(descriptor: int, was: os.stat_result) -> None:
    """Windows has neither; there a new file has its folder's rights."""
    if hasattr(os, "fchmod"):
        with suppress(OSError):
            os.fchown(descriptor, was.st_uid, was.st_gid)
        os.fchmod(descriptor, stat.S_IMODE(was.st_mode))
