"""Gräns som varken är minst eller högst

Vad
    En finansiell gräns är bara ett tal, och varken värdet eller målets ord säger om
    talet är ett golv (minst) eller ett tak (högst). Regeln läser orden, och vet inte vad som
    är bra för ekonomin.

Varför
    Är resultatet 3,9 procent när målet är 3,4 procent: är det bra eller dåligt? Det
    ska inte läsaren behöva gissa. Säger texten eller beskrivningen minst, högst,
    inte överstiga eller liknande räcker det, och likaså att värdet är ungefärligt (cirka),
    exakt, oförändrat (en skattesats) eller en betalning (utdelning, amortering).
    ”Ska uppgå till 2 procent” är en varning och inget fel: så skriver många, och de flesta
    förstår det. Noll prövas inte, och inte heller ett steg på vägen (”ska öka över tid”)
    eller hela summan (100 procent).

Fel
    # finansiella-mål.yaml
    mål:
      resultat:
        titel: Resultatmål
        målvärde:
          2024:
            värde: 3,4 procent  # FEL NP702
            bindning: ska
            text: Under 2024 ska resultatet vara 3,4 procent av skatteintäkterna.

Rätt
    # finansiella-mål.yaml
    mål:
      resultat:
        titel: Resultatmål
        målvärde:
          2024:
            värde: minst 3,4 procent
            bindning: ska
            text: Under 2024 ska resultatet vara minst 3,4 procent av skatteintäkterna.
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import FinancialLimit, Item, Plan
from ...values import Amount, known_unit
from ...word_list import any_phrase, word_list
from ..rule import Rule
from .goals import goal_of

_COMES_TO = re.compile(r"\b(?:uppgå\s+till|uppgår\s+till|motsvara|motsvarar|nå|nås|uppnå)\b", re.IGNORECASE)
"""Resultatet ska uppgå till 2 procent: as most councils write, and most readers know what is meant."""
_ABOVE_OR_BELOW = re.compile(
    r"\b(över|under)\s+(?!år\b)(?!(?:19|20|21)\d\d\b(?!\s*(?:procent|%|kr|mnkr)))(?:minus\s+|[-−])?\d", re.IGNORECASE
)


_GOES_ON = re.compile(
    r"\b(?:ska(?:ll)?|bör)\s+(?:\w+\s+){0,2}?(?:öka|växa|stärkas|förbättras|höjas|minska|sänkas|reduceras)\b",
    re.IGNORECASE,
)
"""Soliditeten ska öka över tid: each year's number is a step on the way."""
_WHOLE = 100
_WHOLLY = re.compile(r"\btill\s+100\s*(?:procent|%)|\bfullt\s+ut\b|\bi\s+sin\s+helhet\b", re.IGNORECASE)
"""Investeringarna ska till 100 procent finansieras med egna medel: no more than all of it."""


def check(limit: Item[FinancialLimit], plan: Plan) -> Iterator[Finding]:
    """Once for a goal, whose years are mostly written alike."""
    if not _is_bare(limit):
        return
    siblings = (other for other in plan.of(FinancialLimit) if other.parent is limit.parent)
    first, *others = filter(_is_bare, siblings)
    if first is not limit:
        return
    value = limit.value.value
    goal = goal_of(limit)
    title = goal.title
    is_usual = _COMES_TO.search(f"{title} {goal.description or ''} {limit.value.text or ''}") is not None
    yield Finding(
        "NP702",
        limit.at("värde"),
        say(
            "Gränsen {value} i ”{title}” säger inte om den är minst eller högst",
            value=value.printed,
            title=title,
        ),
        notes=tuple(Note(other.at("värde")) for other in others),
        hint=say("Skriv minst {value} eller högst {value}, efter vad beslutet menar.", value=value.printed),
        severity=Severity.WARNING if is_usual else None,
    )


def _is_bare(limit: Item[FinancialLimit]) -> bool:
    """Only a bare number needs words to say which side of it is right: "cirka 3" is neither a floor nor a ceiling."""
    value = limit.value.value
    if not isinstance(value, Amount) or value.direction or value.quantity.about or not value.quantity.value:
        return False
    if value.quantity.value == _WHOLE and known_unit(value.quantity.unit or goal_of(limit).unit or "") == known_unit(
        "%"
    ):
        return False
    return not _words_say(limit)


def _words_say(limit: Item[FinancialLimit]) -> bool:
    goal = goal_of(limit)
    words = word_list(__package__, "limit_words")
    text = " ".join(filter(None, (limit.value.text, limit.value.note, goal.title, goal.description, goal.note)))
    said = any_phrase((*words["limit"], *words["exact"])).search(text) or _ABOVE_OR_BELOW.search(text)
    return bool(said or _GOES_ON.search(text) or _WHOLLY.search(text))


RULE = Rule(
    "NP702", "threshold-operator-missing", Severity.ERROR, __doc__, each=FinancialLimit, check=check, is_sources=True
)
