"""Word lists: the phrases that readers and rules look for, kept as text so that anyone can mend them.

A list is a .txt file in words/ beside the modules that use it: phrases by line or with commas
between, ``[section]`` lines, and ``#`` comments that say why. Lists that ``listed`` reads may have hyphens:
``återin-`` is every word that begins so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from . import lazy_re as re
from .resources import text_beside

_REST = r"\w*"

WordList = dict[str, tuple[str, ...]]
"""The phrases of each section; those before the first section are under ""."""


@cache
def word_list(package: str, name: str) -> WordList:
    """Read a package's list ``words/<name>.txt``."""
    text = text_beside(package, "words", f"{name}.txt")
    sections: dict[str, list[str]] = {}
    section = ""
    for line in _meaningful(text):
        if line.startswith("["):
            section = line.strip("[]")
        else:
            sections.setdefault(section, []).extend(phrase.strip() for phrase in line.split(",") if phrase.strip())
    return {name: tuple(phrases) for name, phrases in sections.items()}


def any_phrase(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the phrases as whole words, the longest first, whatever their capitals."""
    return _pattern(tuple(phrases))


def any_beginning(phrases: Iterable[str]) -> re.Pattern[str]:
    """Likewise, for words that begin with one of the phrases."""
    return _pattern(tuple(phrases), "")


@cache
def listed(package: str, name: str, section: str = "") -> re.Pattern[str]:
    """A pattern for the phrases of a section of a list; a hyphen at an end of a word stands for the rest of it."""
    phrases = sorted(word_list(package, name)[section], key=len, reverse=True)
    forms = (r"\s+".join(map(_with_rest, phrase.split())) for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


def _with_rest(word: str) -> str:
    before, after = (_REST if word[end] == "-" else "" for end in (0, -1))
    return f"{before}{re.escape(word.strip('-'))}{after}"


def alternatives(phrases: Iterable[str]) -> str:
    """The source of a pattern for one of the phrases, the longest first, whatever the spaces in them."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)


@lru_cache(256)
def _pattern(phrases: tuple[str, ...], end: str = r"(?!\w)") -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)}){end}", re.IGNORECASE)


def _meaningful(text: str) -> Iterator[str]:
    for line in text.splitlines():
        stripped = line.split("#", 1)[0].strip()
        if stripped:
            yield stripped
