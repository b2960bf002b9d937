"""Comparing a text with the one it was copied from, word by word."""

from __future__ import annotations

import difflib

from ... import lazy_re as re
from ...frozen import frozen
from ...values.date import MONTHS
from ...values.number_words import NUMBER_WORDS

_FINAL = re.compile(r"(?<![.;:,\s])[.;:,\s]+$")
_GIVES = re.compile(
    r"^(?:[^.,:;]{1,120}?\s(?:får|ges|har\s+fått|erhåller)\s+i\s+uppdrag\s+att|(?:ge|uppdra(?:s)?)\s+(?:åt\s+)?[^.,:;]{1,120}?\s"
    r"(?:i\s+uppdrag\s+)?att|uppdrag(?:et)?\s+att"
    r"|(?:[^.,:;]{0,120}?(?:nämnd|styrelse|förvaltning|utskott|bolag|kontor|direktör|råd)\w*)\s+(?:ska|skall))\s+",
    re.IGNORECASE,
)
"""The words before the assignment itself, which a board's plan leaves out: who is to do it."""
_ATT = re.compile(r"^att\s+", re.IGNORECASE)
_DATE = re.compile(rf"(?:den\s+)?([0-3]?[0-9])\s+({'|'.join(MONTHS)})\s+((?:19|20)[0-9]{{2}})", re.IGNORECASE)
_SAME = {"procent": "%", "kronor": "kr"}
"""Words and their signs."""
_LONG = 5
"""Letters: a shorter word before a number says nothing of it (till 50 procent)."""
_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "”": '"', "“": '"', "’": "'"})


@frozen
class Rewording:
    """Words of the copy, and the source's words in their place; either may be ""."""

    copy: str
    source: str


def changes(copy: str, source: str) -> list[Rewording]:
    """Where two texts differ. A final full stop, the first capital, spaces and kinds of dash do not count."""
    if _GIVES.match(source) and not _GIVES.match(copy):
        source = _without_preamble(source)
    copy, source = (_ATT.sub("", text) for text in (copy, source))
    if same_words(_with_plain_dates(copy), _with_plain_dates(source)):
        return []
    mine, theirs = _words(copy), _words(source)
    matcher = difflib.SequenceMatcher(None, _compared(mine), _compared(theirs), autojunk=False)
    return [
        _readable(mine, (start, end), theirs, (source_start, source_end))
        for tag, start, end, source_start, source_end in matcher.get_opcodes()
        if tag != "equal" and not _is_the_board(mine[start:end], theirs[source_start:source_end])
    ]


def same_words(copy: str, source: str) -> bool:
    """True when there are no changes."""
    return _compared(_words(copy)) == _compared(_words(source))


def _readable(mine: list[str], own: tuple[int, int], theirs: list[str], source: tuple[int, int]) -> Rewording:
    """The words that differ, with as many before them as it takes to find them in their texts."""
    (a, b), (c, d) = own, source
    while a and c and not (_stands_out(mine, a, b) and _stands_out(theirs, c, d)):
        a, c = a - 1, c - 1
    if a == b or c == d:
        b, d = b + 1, d + 1
    elif _is_a_number(mine[a:b]) and _is_a_number(theirs[c:d]):
        a, b, c, d = _with_what_it_counts(mine, (a, b), theirs, (c, d))
    return Rewording(" ".join(mine[a:b]), " ".join(theirs[c:d]))


def _is_a_number(words: list[str]) -> bool:
    return len(words) == 1 and (words[0].strip(".,;:)(").isdecimal() or words[0].casefold() in NUMBER_WORDS)


def _with_what_it_counts(
    mine: list[str], own: tuple[int, int], theirs: list[str], source: tuple[int, int]
) -> tuple[int, int, int, int]:
    """Årskurs 9, 50 procent: the word that says what a number is, before it or after it."""
    (a, b), (c, d) = own, source
    if a and c and mine[a - 1] == theirs[c - 1] and len(mine[a - 1]) >= _LONG and mine[a - 1].isalpha():
        return a - 1, b, c - 1, d
    if mine[b : b + 1] == theirs[d : d + 1] != [] and mine[b - 1][-1:].isalnum() and theirs[d - 1][-1:].isalnum():
        return a, b + 1, c, d + 1
    return a, b, c, d


def _stands_out(words: list[str], start: int, end: int) -> bool:
    """True for a phrase that is there, and only once."""
    phrase, text = " ".join(words[start:end]), " ".join(words)
    return start < end and len(re.findall(rf"(?<!\w){re.escape(phrase)}(?!\w)", text)) == 1


def differ_in_final_mark(copy: str, source: str) -> bool:
    """True when the texts are the same but for the full stop or other mark at the end."""
    return same_words(copy, source) and _final(copy) != _final(source)


def are_alike(copy: str, source: str, least: float) -> bool:
    """True when at least so much of two texts, from 0 to 1, is the same words."""
    matcher = difflib.SequenceMatcher(None, _compared(_words(copy)), _compared(_words(source)), autojunk=False)
    return matcher.quick_ratio() >= least and matcher.ratio() >= least


def _words(text: str) -> list[str]:
    return _FINAL.sub("", text).split()


def _without_preamble(text: str) -> str:
    """Kollektivtrafiknämnden får i uppdrag att utreda …"""
    return _GIVES.sub("", text, count=1)


def _with_plain_dates(text: str) -> str:
    """Den 31 maj 2026 as 2026-05-31."""
    return _DATE.sub(lambda date: f"{date[3]}-{MONTHS.index(date[2].casefold()) + 1:02}-{int(date[1]):02}", text)


def _is_the_board(mine: list[str], theirs: list[str]) -> bool:
    """True where a board calls itself "nämnden" and the council says which."""
    return [word.casefold() for word in mine] == ["nämnden"] and theirs[-1:] != [] and theirs[-1].endswith("nämnden")


def _compared(words: list[str]) -> list[str]:
    plain = [_SAME.get(word, word) for word in " ".join(words).translate(_DASHES).split()]
    return [plain[0].casefold(), *plain[1:]] if plain else []


def _final(text: str) -> str:
    return text.rstrip()[-1:] if text.rstrip()[-1:] in ".;:," else ""
