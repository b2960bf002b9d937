"""The quick way: nothing has changed since last time, so what was said then is said again.

It goes before everything else, so that neither typer nor pydantic is loaded. It knows only the plainest
use of ``nplan validate``; whatever it does not know for certain goes the ordinary way.
"""

from __future__ import annotations

import os
import sys

from ..cache import Case, Store, digest, open_store, program_digest, secret_in, snapshot
from .folders import plan_folders

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BASELINE = ".nplan-baslinje.json"
NO_CACHE = "--no-cache"

_COMMAND = "validate"
_WITH_VALUE = frozenset({"--format", "-f", "--select", "--ignore", "--color", "--lang"})
_FILE = "--baseline"
_FLAGS = frozenset({"--strict", "--no-baseline", "--statistics"})
"""What changes nothing on disk, and needs nothing else to be read. Any other option goes the ordinary way."""

_SETTINGS = (
    "NPLAN_LANG",
    *("NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "COLUMNS", "LINES"),
    *("JUPYTER_COLUMNS", "JUPYTER_LINES", "UNICODE_VERSION"),
)
"""Every variable that can change what is printed: ours and those that rich looks at."""


def store_for(folder: str, environment: Mapping[str, str]) -> Store:
    """The store of a plan; one that keeps nothing in CI, where every verdict is to be worked out from the files."""
    secret = None if environment.get("CI") else secret_in(user_folder(environment), folder)
    return open_store(folder, secret)


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


def case_of(words: Sequence[str], environment: Mapping[str, str]) -> Case | None:
    """The question that these words ask, if it is one whose answer can be kept."""
    understood = _understood(words)
    program = program_digest() if understood else None
    if understood is None or program is None or not _can_be_copied():
        return None
    paths, files = understood
    try:
        folders = plan_folders(paths)
        here = os.getcwd()
    except OSError:
        return None
    if not folders:
        return None
    files = [*files, *(os.path.join(folder, BASELINE) for folder in folders)]
    asked = digest(
        here,
        str(sys.flags),
        sys.getfilesystemencoding(),
        sys.stdout.isatty(),
        *(environment.get(name) for name in _SETTINGS),
        *words,
    )
    store = store_for(folders[0], environment)
    return Case(store, asked, lambda: snapshot(plan_folders(paths), files, program_digest()))


def _understood(words: Sequence[str]) -> tuple[list[str], list[str]] | None:
    """The folders and files that are named; None for words that are not for us."""
    paths: list[str] = []
    files: list[str] = []
    rest = iter(words)
    for word in rest:
        name, has_value, value = word.partition("=")
        if name in _FLAGS and not has_value:
            continue
        if name in _WITH_VALUE or name == _FILE:
            if has_value and not name.startswith("--"):
                return None
            given = value if has_value else next(rest, None)
            if given is None:
                return None
            if name == _FILE:
                files.append(given)
        elif word.startswith("-"):
            return None
        else:
            paths.append(word)
    return (paths[1:], files) if paths and paths[0] == _COMMAND else None


def _can_be_copied() -> bool:
    """True when all that is printed passes through bytes; rich speaks to some Windows terminals without them."""
    return all(hasattr(stream, "buffer") for stream in (sys.stdout, sys.stderr)) and not (
        os.name == "nt" and sys.stdout.isatty()
    )
