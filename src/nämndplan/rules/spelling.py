"""Whether two names are the same one spelt in two ways, as far as their letters tell."""

from __future__ import annotations

_LONG = 10
"""Names so long that one letter more or less inside is rather a slip than another name."""


def has_a_letter_more(one: str, other: str) -> bool:
    """True for two long names of which one has a letter more, though not last in a word: that would be an ending."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LONG or len(long) - len(short) != 1:
        return False
    at = next((number for number, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return at > 1 and long[at].isalpha() and long[at + 1 : at + 2].isalpha() and short[at:] == long[at + 1 :]
