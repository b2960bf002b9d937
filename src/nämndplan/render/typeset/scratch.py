"""A folder for the time that something takes, and an eye to those that killed runs have left."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ...source.placing import is_running

_OURS = re.compile(r"nplan-(?P<process>[0-9]+)-\w+")


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A new folder that nobody else may look into; afterwards it is gone."""
    _clear_left()
    with tempfile.TemporaryDirectory(prefix=f"nplan-{os.getpid()}-") as name:
        yield Path(name)


def _clear_left() -> None:
    with suppress(OSError):
        for path in Path(tempfile.gettempdir()).iterdir():
            named = _OURS.fullmatch(path.name)
            if named and not is_running(int(named["process"])) and _is_own(path):
                shutil.rmtree(path, ignore_errors=True)


def _is_own(path: Path) -> bool:
    """A folder, no link, that this user has made."""
    about = path.lstat()
    return stat.S_ISDIR(about.st_mode) and (not hasattr(os, "getuid") or about.st_uid == os.getuid())
