"""Writing a new folder of files whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..diagnostics import say
from ..source import why_unwritten
from ..source.atomic_write import uninterrupted
from .usage_errors import UsageError


def refuse_existing(place: Path) -> None:
    """Stop unless the folder is new, before any work is done. Raises UsageError."""
    if place.exists() or place.is_symlink():
        raise UsageError(say("{path} finns redan. Ange en mapp som inte finns.", path=str(place)))


def write_new_folder(place: Path, files: Mapping[str, bytes]) -> None:
    """Write the files, by their paths in the folder: beside its place, and moved there. Raises UsageError."""
    scratch = place.with_name(f".{place.name}.nplan-ny")
    with uninterrupted():
        try:
            scratch.mkdir(parents=True)
            for name, content in files.items():
                path = scratch / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            scratch.rename(place)
        except OSError as error:
            reason = why_unwritten(error)
            raise UsageError(say("{path} går inte att skriva: {reason}.", path=str(place), reason=reason)) from error
        finally:
            if scratch.exists():
                _remove(scratch)


def _remove(folder: Path) -> None:
    from shutil import rmtree

    rmtree(folder, ignore_errors=True)
