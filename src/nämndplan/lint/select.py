"""Looking at some codes only: --select and --ignore."""

from __future__ import annotations

from collections.abc import Iterable

from .. import lazy_re as re
from ..frozen import frozen
from ..rules import BY_CODE, load_for, loaded_codes
from .codes import find_rule, is_fixed, nearest_code


@frozen
class UnknownCode:
    """A word that is no code, no beginning of one and no name, and the code that was perhaps meant."""

    word: str
    nearest: str


@frozen
class Selection:
    """The codes to report. What could not be read is always reported."""

    selected: frozenset[str] | None = None
    ignored: frozenset[str] = frozenset()

    def keeps(self, code: str) -> bool:
        """True when the code is to be reported."""
        if is_fixed(code):
            return True
        return (self.selected is None or code in self.selected) and code not in self.ignored


def read_selection(select: Iterable[str], ignore: Iterable[str]) -> Selection | UnknownCode:
    """The selection meant by codes, beginnings of codes (NP4) and names, also several with commas between."""
    selected = _codes(select)
    if isinstance(selected, UnknownCode):
        return selected
    ignored = _codes(ignore)
    if isinstance(ignored, UnknownCode):
        return ignored
    return Selection(selected or None, ignored)


def _codes(words: Iterable[str]) -> frozenset[str] | UnknownCode:
    codes: set[str] = set()
    for word in filter(None, (part.strip() for words_ in words for part in words_.split(","))):
        if not find_rule(word):
            load_for(word)
        found = {rule.code} if (rule := find_rule(word)) else _beginning_with(word)
        if not found:
            return UnknownCode(word, nearest_code(word))
        codes |= found
    return frozenset(codes)


def _beginning_with(word: str) -> set[str]:
    if not re.fullmatch(r"[A-Z]{2,8}[0-9]{0,2}", word.upper()):
        return set()
    return {code for code in (*BY_CODE, *loaded_codes()) if code.startswith(word.upper())}
