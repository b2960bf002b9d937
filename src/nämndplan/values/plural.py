"""The plural of the Swedish words that plans call their levels by, where it is certain.

The end of a compound decides: ”nämndmål” is its own plural, as ”mål” is. Source: Svenska Akademiens ordlista.
"""

from __future__ import annotations

from .. import lazy_re as re

_ENDINGS = (
    ("mål|tal|uppdrag|resultat|program|projekt|perspektiv|direktiv|initiativ", ""),
    ("avsnitt|kapitel|steg|behov|medel|spår|are", ""),
    ("ing|del", "ar"),
    ("het|tet|tion|sion|faktor|indikator|bild|insats|plan|strategi|kategori|princip|effekt|grupp|process", "er"),
    ("åtgärd|punkt|ambition|nivå", "er"),
    ("område|arbete|löfte|syfte|läge|värde|tema", "n"),
    ("löften|områden|ningar|heter|tioner|punkter|åtgärder|insatser", ""),
)
_NOUN = tuple((re.compile(rf"\w*(?:{ends})", re.IGNORECASE), plural) for ends, plural in _ENDINGS)
_UNCHANGED = re.compile(r"\w+(?:ande|ende|s)", re.IGNORECASE)
_PLURAL = re.compile(r"\w+(?:isk|ig|iv|ell)a", re.IGNORECASE)
"""Strategiska mål: several are meant already."""
_ADJECTIVE = re.compile(r"(?P<stem>\w+(?:ig|isk|iv|ell|al))t?|(?P<participle>\w+ra)[dt]", re.IGNORECASE)


def plural_of(name: str) -> str | None:
    """The plural of a level's name; None when it is not certain.

    Before the noun may stand genitives and participles, which stay (”nämndens mål”, ”övergripande mål”),
    and adjectives (”strategiskt område”, ”strategiska områden”; ”prioriterat område”, ”prioriterade områden”).
    """
    *before, noun = name.split() or [""]
    ending = next((plural for pattern, plural in _NOUN if pattern.fullmatch(noun)), None)
    words = [_before_plural(word) for word in before]
    if ending is None or None in words:
        return None
    return " ".join((*filter(None, words), noun + ending))


def _before_plural(word: str) -> str | None:
    if _UNCHANGED.fullmatch(word) or _PLURAL.fullmatch(word):
        return word
    adjective = _ADJECTIVE.fullmatch(word)
    if adjective is None:
        return None
    return f"{adjective['stem']}a" if adjective["stem"] else f"{adjective['participle']}de"
