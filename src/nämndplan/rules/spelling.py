"""Whether two names are the same one spelt in two ways, as far as their letters tell."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")

_LONG = 10
"""Names so long that one letter more or less inside is rather a slip than another name."""
LONG_WORD = 6
"""Letters of a word in which one wrong letter is rather a slip than another word."""
_FEW = 12
"""So many names are sooner looked through than sorted."""


class Spelt(Generic[T]):
    """Things by their names, for whoever asks which names differ from one in a letter: not each pair is compared."""

    def __init__(self) -> None:
        self._known: list[tuple[str, T]] = []
        self._by_form: dict[str, list[int]] = {}
        self._sorted = 0

    def add(self, name: str, thing: T) -> None:
        """Another thing."""
        self._known.append((name, thing))

    def near(self, name: str) -> list[tuple[str, T]]:
        """The names that may differ from one in a letter, with their things, in the order they came."""
        if len(self._known) < _FEW:
            return self._known
        for number in range(self._sorted, len(self._known)):
            for form in _forms(self._known[number][0]):
                self._by_form.setdefault(form, []).append(number)
        self._sorted = len(self._known)
        numbers = {number for form in _forms(name) for number in self._by_form.get(form, ())}
        return [self._known[number] for number in sorted(numbers)]


def _forms(name: str) -> set[str]:
    """What names that differ in a letter have one in common of: the name, and it without each of its letters."""
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


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
