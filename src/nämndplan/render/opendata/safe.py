"""Texts that no spreadsheet takes for formulas.

A program that opens CSV reads a cell that begins with = + - @ or white space as a
formula. Such a text gets an apostrophe before it, and so does one that begins with
apostrophes and then such a sign; so the way back is sure: take away one apostrophe
where apostrophes are followed by such a sign. The same goes after a semicolon, since
Swedish spreadsheets part cells there.
"""

from __future__ import annotations

import re

_SIGNS = "=+\\-@\t\r\n＝＋－＠"
_DANGER = re.compile(rf"(\A|;)('*)(?=[{_SIGNS}])")
_DEFUSED = re.compile(rf"(\A|;)'('*)(?=[{_SIGNS}])")


def defused(text: str) -> str:
    """The text, harmless in a spreadsheet."""
    return _DANGER.sub(r"\1'\2", text)


def restored(text: str) -> str:
    """The text as it was."""
    return _DEFUSED.sub(r"\1\2", text)
