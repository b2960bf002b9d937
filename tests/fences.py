"""No test reads what happens to lie beside the checkout: a stranger's machine has nothing there.

Python tells of every file that is opened and every folder that is listed. Where that is something that exists
outside the checkout, the scratch folders, Python and the system, the test is told so at once and fails. (The root
of the disk may be listed: nplan does so when it is asked to publish there, and refuses.)
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from .lacking import ROOT, TEST_DATA

SYSTEM = ("/bin", "/dev", "/etc", "/lib", "/lib64", "/proc", "/sys", "/usr", "/var/lib", "/var/cache", "/run")
if os.name == "nt":
    SYSTEM = tuple(os.environ[name] for name in ("SYSTEMROOT", "PROGRAMFILES", "PROGRAMDATA") if name in os.environ)


class OutsideError(AssertionError):
    """A test has read something that a fresh clone does not have."""


def absolute(path: str) -> str:
    """The path without `..`, its links not followed: what pathlib has no word for."""
    return os.path.abspath(path)  # noqa: PTH100


def allowed() -> tuple[str, ...]:
    """The folders that a test may read: each as it is called, and as it is without links."""
    cache = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    python = (sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix, *_library())
    folders = (str(ROOT), tempfile.gettempdir(), cache, *python, *SYSTEM, *([TEST_DATA] if TEST_DATA else []))
    return tuple(sorted({form for folder in folders for form in (absolute(folder), os.path.realpath(folder))}))


def _library() -> Iterable[str]:
    """Where modules come from that lie neither in the environment nor in the checkout (a virtual one of its own)."""
    return (path for path in sys.path if path and "site-packages" in path)


def raise_fence() -> None:
    """From here on, for as long as the process lives."""
    inside = tuple(folder.rstrip(os.sep) + os.sep for folder in allowed())

    def seen(event: str, arguments: tuple[object, ...]) -> None:
        if event not in {"open", "os.listdir", "os.scandir"} or not isinstance(arguments[0], str | bytes):
            return
        path = absolute(os.fsdecode(arguments[0]))
        if not (path + os.sep).startswith(inside) and os.path.lexists(path) and path != os.sep:
            raise OutsideError(f"{path} lies outside the checkout: a fresh clone does not have it")

    sys.addaudithook(seen)
