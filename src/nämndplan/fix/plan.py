"""The plan in a folder, mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from ..diagnostics import Diagnostic
from ..driver import Result, check
from ..incremental.parts import MemoryStore
from ..source import MAX_BYTES, find_files
from .rounds import Mended, mend
from .write import Change


def mend_folder(
    folder: Path, wanted: Callable[[Result], Iterable[Diagnostic]], jobs: int = 1
) -> tuple[Mended, dict[Path, Change]]:
    """Fix what is wanted of the plan in a folder, in memory; with the changes to make on disk.

    Every file is read once, so that what was checked is what is changed. Linked files
    are checked, but never changed. Of each round only the boards that it changes are read again.
    """
    paths = _editable(folder)
    files: dict[str, bytes] = {}
    for file, path in paths.items():
        # What cannot be read is reported by the compiler.
        with suppress(OSError):
            if path.stat().st_size <= MAX_BYTES:
                files[file] = path.read_bytes()
    store = MemoryStore()
    mended = mend(lambda instead: check(folder, instead=instead, store=store, jobs=jobs), files, wanted)
    return mended, {paths[file]: Change(before, mended.after[file]) for file, before in mended.before.items()}


def _editable(folder: Path) -> dict[str, Path]:
    """The plan's own files; two files whose names look alike are left alone."""
    found, _ = find_files(folder)
    names = Counter(file.file for file in found)
    return {file.file: file.path for file in found if names[file.file] == 1 and not file.path.is_symlink()}
