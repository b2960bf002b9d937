"""The library's regular expressions, each compiled when it is first used: ``from . import lazy_re as re``.

There are hundreds, compiling one takes as long as loading a module, and a plan has a use for a third of them.
See docs/adr/059-cheap-at-start.md.
"""

from __future__ import annotations

import re
from re import (
    DOTALL,
    IGNORECASE,
    MULTILINE,
    Match,
    Pattern,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import Any, AnyStr, cast

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]


class _Uncompiled:
    """Stands for an expression. What has been asked of it once is the compiled one's own method."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        method = getattr(re.compile(self._pattern, self._flags), name)  # which re itself remembers
        setattr(self, name, method)
        return method


def compile(pattern: AnyStr, flags: int = 0) -> Pattern[AnyStr]:
    """As ``re.compile``; whether the expression is one shows at its first use."""
    return cast("Pattern[AnyStr]", _Uncompiled(pattern, flags))
