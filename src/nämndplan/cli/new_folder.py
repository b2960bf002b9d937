"""Writing new files whole or not at all: a folder of them, or into one that is there."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ..bounded_read import leads_inside
from ..diagnostics import say
from ..source import why_unwritten
from ..source.atomic_write import beside, left_beside, settle, uninterrupted, write_new
from .own_place import refuse_elsewhere
from .usage_errors import UsageError


def refuse_existing(place: Path, plan: Path | None = None) -> None:
    """Stop unless the folder is new, before any work is done. Raises UsageError.

    ``plan`` is the plan whose own folder it is to be; without one it lies in no plan.
    """
    if place.exists() or place.is_symlink():
        raise UsageError(say("{path} finns redan. Ange en mapp som inte finns.", path=str(place)))
    refuse_elsewhere(place, plan)


def write_new_folder(place: Path, files: Mapping[str, bytes]) -> None:
    """Write the files, by their paths in the folder: beside its place, and moved there. Raises UsageError."""
    scratch = beside(place)
    with uninterrupted():
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            for left in left_beside(place):
                _remove(left)
            scratch.mkdir()
            for name, content in files.items():
                path = scratch / name
                path.parent.mkdir(parents=True, exist_ok=True)
                write_new(path, content)
            scratch.rename(place)
            settle(place.parent)
        except OSError as error:
            reason = why_unwritten(error)
            raise UsageError(say("{path} går inte att skriva: {reason}.", path=str(place), reason=reason)) from error
        finally:
            if scratch.exists():
                _remove(scratch)


def add_to_folder(place: Path, files: Mapping[str, bytes]) -> None:
    """Write new files in a folder that is there: all of them or none, and over nothing. Raises UsageError."""
    written: list[Path] = []
    made: list[Path] = []
    with uninterrupted():
        try:
            for name, content in files.items():
                path = place / name
                _see_that_it_is_inside(path.parent, place)
                made += [folder for folder in path.parents if not folder.exists()]
                path.parent.mkdir(parents=True, exist_ok=True)
                write_new(path, content)
                written.append(path)
        except (OSError, UsageError) as error:
            for path in written:
                path.unlink()
            for folder in sorted(made, reverse=True):
                with suppress(OSError):
                    folder.rmdir()
            if isinstance(error, UsageError):
                raise
            reason = why_unwritten(error)
            raise UsageError(say("{path} går inte att skriva: {reason}.", path=str(place), reason=reason)) from error


def _see_that_it_is_inside(folder: Path, place: Path) -> None:
    if not leads_inside(folder, place):
        raise UsageError(say("{path} leder ut ur mappen. Inget är skrivet.", path=str(folder)))


def _remove(path: Path) -> None:
    from shutil import rmtree

    if path.is_dir() and not path.is_symlink():
        rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()
