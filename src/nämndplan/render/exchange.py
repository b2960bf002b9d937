"""Two folders changing places in one step, on systems that can."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_HERE = -100
"""AT_FDCWD: names as they are usually looked up."""

_EXCHANGE = 2
"""RENAME_EXCHANGE on Linux and RENAME_SWAP on macOS: the same number."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places; False when this system or this disk cannot, and nothing has happened."""
    try:
        c = ctypes.CDLL(None)
        if sys.platform == "darwin":
            return bool(c.renamex_np(os.fsencode(one), os.fsencode(other), _EXCHANGE) == 0)
        return bool(c.renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)
    except (OSError, AttributeError, TypeError):
        return False
