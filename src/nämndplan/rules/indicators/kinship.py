"""Whether two Swedish texts speak of the same thing, as far as their words tell."""

from __future__ import annotations

from functools import cache, lru_cache

from ... import lazy_re as re
from ...word_list import WordList, word_list

_ENDINGS = (
    *(
        "heternas",
        "heterna",
        "hetens",
        "heters",
        "heter",
        "ernas",
        "arnas",
        "ornas",
        "heten",
        "het",
        "erna",
        "arna",
        "orna",
        "aren",
        "ades",
        "ats",
        "ens",
        "ets",
        "ers",
        "ars",
    ),
    *("ade", "en", "et", "er", "ar", "or", "na", "ta", "as", "s", "a", "e", "n", "t"),
)
_SHORTEST_STEM = 4
_REMEMBERED = 2**16  # several rules ask the same of every title
_SHARED_BEGINNING = 6


@lru_cache(_REMEMBERED)
def stem(word: str) -> str:
    """A word without its ending: ``kommunernas`` gives ``kommun``."""
    lowered = word.casefold()
    for ending in _ENDINGS:
        if lowered.endswith(ending) and len(lowered) - len(ending) >= _SHORTEST_STEM:
            return lowered.removesuffix(ending)
    return lowered


def words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text."""
    return tuple(re.findall(r"\w+", text))


@lru_cache(_REMEMBERED)
def share_a_word(one: str, other: str) -> bool:
    """True when the texts have a word, or the beginning of a compound, in common."""
    return any(_related(a, b) for a in _stems(one) for b in _stems(other))


def share_a_head(one: str, other: str) -> bool:
    """True when a word of one is the head of a word in the other: ``användning``, ``energianvändning``."""
    return any(a.endswith(b) or b.endswith(a) for a in _stems(one) for b in _stems(other))


@lru_cache(_REMEMBERED)
def has_part(text: str, phrases: tuple[str, ...]) -> bool:
    """True when a phrase begins or ends a word of the text; long ones may also stand inside."""
    return _parts(phrases).search(text) is not None


@cache
def _parts(phrases: tuple[str, ...]) -> re.Pattern[str]:
    forms = (
        rf"{phrase}" if len(phrase) >= _SHARED_BEGINNING else rf"(?<!\w){phrase}|{phrase}\w{{0,4}}(?!\w)"
        for phrase in map(re.escape, phrases)
    )
    return re.compile("|".join(forms), re.IGNORECASE)


def _related(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if long.startswith(short) or long.endswith(short):
        return True
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(short))
    return shared >= _SHARED_BEGINNING and one[:shared] not in _generic()[""]


def _stems(text: str) -> set[str]:
    kept = (word.casefold() for word in words(text) if len(word) >= _SHORTEST_STEM and not word.isdecimal())
    return {stem(word) for word in kept if word not in _generic()[""]}


def _generic() -> WordList:
    return word_list(__package__, "generic")
