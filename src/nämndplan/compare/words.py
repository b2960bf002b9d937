"""Two texts as one, word by word: what stayed, what was struck and what was added."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from enum import Enum

from .. import lazy_re as re
from ..frozen import frozen

_WORD = re.compile(r"\s+|[\w.,:-]*\w|[^\w\s]")
_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "”": '"', "“": '"', "’": "'", "\u00a0": " ", "\u202f": " "})


class Mark(Enum):
    """What became of a piece of text."""

    KEPT = ""
    STRUCK = "struket"
    ADDED = "tillagt"


@frozen
class Piece:
    """A stretch of text with one fate."""

    mark: Mark
    text: str


def same_meaning(before: str, after: str) -> bool:
    """True when only spaces, kinds of dash and quotation mark, or a final full stop differ."""
    return plain(before) == plain(after)


def pieces(before: str, after: str) -> Iterator[Piece]:
    """The two texts as one: the struck pieces and the kept give ``before``, the added and the kept ``after``."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(Mark.KEPT, "".join(old[start:end]))
            continue
        if start < end:
            yield Piece(Mark.STRUCK, "".join(old[start:end]))
        if new_start < new_end:
            yield Piece(Mark.ADDED, "".join(new[new_start:new_end]))


def plain(text: str) -> str:
    """A text without what does not change its meaning."""
    return " ".join(text.translate(_DASHES).split()).rstrip(" .")
