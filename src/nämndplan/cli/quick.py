"""The quick way: nothing has changed since last time, so what was said then is said again.

It goes before everything else, so that neither typer nor pydantic is loaded.
"""

from __future__ import annotations

import os
import sys

from ..incremental import Case, Store, digest, open_store, program_digest, secret_in, snapshot_of
from .folders import plan_folders

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..incremental import Snapshot
    from .asked import Asked

BASELINE = ".nplan-baslinje.json"

OFF = ("NPLAN_NO_CACHE", "CI")
"""Nothing is kept, and nothing that is kept is used, where one of these is set. In CI files are fetched anew,
so that little would be won; and what a verdict there rests on should be the files and nothing else.
"""

_NEVER_KEPT = {"no_cache", "timings"}
_SETTINGS = (
    "NPLAN_LANG",
    *("NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "COLUMNS", "LINES"),
    *("JUPYTER_COLUMNS", "JUPYTER_LINES", "UNICODE_VERSION"),
)
"""Every variable that can change what is printed: ours and those that rich looks at."""


def store_for(folder: str, environment: Mapping[str, str]) -> Store:
    """The store of a plan; one that keeps nothing where that is the wish."""
    is_off = any(environment.get(name) for name in OFF)
    return open_store(folder, None if is_off else secret_in(user_folder(environment), folder))


def user_folder(environment: Mapping[str, str]) -> str:
    """Where the user's programs keep what they can do without."""
    if os.name == "nt":
        base = environment.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        named = environment.get("XDG_CACHE_HOME", "")
        base = named if os.path.isabs(named) else os.path.expanduser("~/.cache")
    return os.path.join(base, "nplan")


def case_of(asked: Asked, words: Sequence[str], environment: Mapping[str, str]) -> Case | None:
    """The question that these words ask, if it is one whose answer can be kept."""
    if asked.flags & _NEVER_KEPT or not _can_be_copied():
        return None
    try:
        folders, here = plan_folders(asked.paths), os.getcwd()
    except OSError:
        return None
    if not folders:
        return None
    key = digest(
        here,
        str(sys.flags),
        sys.getfilesystemencoding(),
        sys.stdout.isatty(),
        *(environment.get(name) for name in _SETTINGS),
        *words,
    )

    return Case(store_for(folders[0], environment), key, lambda: _look(asked))


def _look(asked: Asked) -> Snapshot | None:
    """All that the answer depends on: the program, which plans there are, their files and their baselines."""
    program = program_digest()
    try:
        folders = plan_folders(asked.paths)
    except OSError:
        return None
    files = [os.path.join(folder, BASELINE) for folder in folders] + ([asked.baseline] if asked.baseline else [])
    return snapshot_of(folders, files, program, *folders) if program else None


def _can_be_copied() -> bool:
    """True when all that is printed passes through bytes; rich speaks to some Windows terminals without them."""
    return all(hasattr(stream, "buffer") for stream in (sys.stdout, sys.stderr)) and not (
        os.name == "nt" and sys.stdout.isatty()
    )
