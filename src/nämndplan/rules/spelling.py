"""Whether two names are the same one spelt in two ways, as far as their letters tell."""

from __future__ import annotations

_LONG = 10
"""Names so long that one letter more or less inside is rather a slip than another name."""
LONG_WORD = 6
"""Letters of a word in which one wrong letter is rather a slip than another word."""


def has_a_letter_more(one: str, other: str) -> bool:
    """True for two long names of which one has a letter more, though not last in a word: that would be an ending."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LONG or len(long) - len(short) != 1:
        return False
    at = next((number for number, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return at > 1 and long[at].isalpha() and long[at + 1 : at + 2].isalpha() and short[at:] == long[at + 1 :]


def is_slip_inside(one: str, other: str) -> bool:
    """True for names that differ in one letter inside one long word, and not in its last, which may be an ending."""
    pair = [text.casefold().replace("-", " ").split() for text in (one, other)]
    different = [(a, b) for a, b in zip(*pair, strict=False) if a != b]
    if len(pair[0]) != len(pair[1]) or len(different) != 1:
        return False
    short, long = sorted(different[0], key=len)
    return is_a_slip(short, long) and short[-1] == long[-1] and long[:-1] != short


def is_a_slip(one: str, other: str) -> bool:
    """One letter too many, too few or wrong, in a long word after its first letter."""
    if min(len(one), len(other)) < LONG_WORD or one[0] != other[0] or not (one + other).isalpha():
        return False
    short, long = sorted((one, other), key=len)
    same = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


def after_a_slip(word: str, known: str) -> str | None:
    """What a word has after a known one that it begins with but for a letter; None when it does not begin so.

    The letter is one too many, too few or wrong, or two have changed places; never among the first two, or the last.
    A c or z for another is how English and names spell: organization.
    """
    same = 2
    while same < len(known) - 1 and word[same : same + 1] == known[same]:
        same += 1
    if same >= min(len(known) - 1, len(word)):
        return None
    here, after = known[same:], known[same + 1 :]
    if word.startswith(after, same):
        return word[same + len(after) :]
    if word.startswith(here, same + 1):
        return word[same + 1 + len(here) :]
    if word.startswith(after, same + 1):
        return None if word[same] in "cz" else word[same + 1 + len(after) :]
    swapped = known[same + 1] + known[same] + known[same + 2 :]
    return word[len(known) :] if word.startswith(swapped, same) else None
