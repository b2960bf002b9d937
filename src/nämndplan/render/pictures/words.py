"""Words in pictures: how wide they may be, and lines of them."""

from __future__ import annotations

import unicodedata
from math import fsum

from ...view import FixedWords, Text, plain
from ...view.inline import Inlines

NARROW = 272
"""The width of a picture on the narrowest screen, in pixels: what must have room there has room everywhere."""
SIZE = 13
"""The height of a picture's letters, in pixels."""
_THIN = frozenset("iljtfrI.,:;'|!()[]/ \N{NO-BREAK SPACE}")
_BROAD = frozenset("mwMW@%&—…")


def words_in(content: Inlines) -> str:
    """The words of a line, which stay ours where they are."""
    match content:
        case (Text(FixedWords() as words),):
            return words
        case _:
            return plain(content)


def width_of(text: str, size: int = SIZE) -> float:
    """About how wide a text is, in pixels; rather too much than too little, since no font is known."""
    return size * fsum(map(_WIDTHS.__getitem__, text))


class _Widths(dict[str, float]):
    """How wide letters are, of those that have been asked for."""

    def __missing__(self, letter: str) -> float:
        self[letter] = _letter(letter)
        return self[letter]


def _letter(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0
    if letter in _THIN:
        return 0.36
    if letter in _BROAD or unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 1
    return 0.7 if letter.isupper() else 0.61


_WIDTHS = _Widths()


def wrapped(text: str, width: float, size: int = SIZE) -> list[str]:
    """A text as lines no wider than this; a word that is wider is divided."""
    lines = [""]
    for word in text.split(" "):
        for number, piece in enumerate(_pieces(word, width, size)):
            longer = f"{lines[-1]} {piece}" if lines[-1] else piece
            if number == 0 and width_of(longer, size) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
    kind = type(text)
    return [kind(line) for line in lines if line]


def _pieces(word: str, width: float, size: int) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and width_of(pieces[-1] + letter, size) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces
