"""Samma styrdokument står två gånger

Vad
    Två dokument i listan har samma namn, skrivet på två sätt: med och utan bindestreck,
    bestämd och obestämd form, ental och flertal, ett årtal mer, eller ett långt ord där en
    enda bokstav skiljer.

    Dokument med olika årtal i namnet är olika, och likaså de som ersätter varandra. Regeln
    läser namnen bokstav för bokstav: Strategi för folkhälsa och Folkhälsostrategi ser den inte
    som samma.

Varför
    Läsaren tror att det är två dokument, och ändras det ena blir det andra kvar.

Fel
    # styrdokument.yaml
    kategorier:
      riktlinjer:
        titel: Riktlinjer
        dokument:
          inköp:
            titel: Riktlinjer för inköp
            period: 2022–
          inköp-2:
            titel: Riktlinje för inköp  # VARNING NP808
            period: 2022–

Rätt
    # styrdokument.yaml
    kategorier:
      riktlinjer:
        titel: Riktlinjer
        dokument:
          inköp:
            titel: Riktlinjer för inköp
            period: 2022–
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import GoverningDocument, Item, Plan
from ..rule import Rule
from ..spelling import Spelt, has_a_letter_more

_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ENDINGS = ("erna", "arna", "orna", "er", "ar", "or", "en", "et", "n", "t", "e", "a")
_SHORTEST_STEM = 5
_SMALL = frozenset({"för", "om", "av", "och", "i", "den", "det", "de", "vid", "med"})


def check(plan: Plan) -> Iterator[Finding]:
    """Each document that is written like an earlier one."""
    known = Spelt[tuple[Item[GoverningDocument], frozenset[str]]]()
    for document in plan.sure(GoverningDocument):
        name, years = _name(document.value.title), frozenset(_YEAR.findall(document.value.title))
        near = (each for other, each in known.near(name) if _is_same(name, other))
        first = next((item for item, when in near if _may_be_same(years, when)), None)
        if first is None:
            known.add(name, (document, years))
        elif not _replaces(document, first):
            yield Finding(
                "NP808",
                document.at("titel"),
                say(
                    "”{title}” är troligen samma styrdokument som ”{first}”",
                    title=document.value.title,
                    first=first.value.title,
                )
                if document.value.title != first.value.title
                else say("Styrdokumentet ”{title}” står två gånger", title=document.value.title),
                notes=(Note(first.at("titel"), say("står redan här")),),
                hint=say("Är det samma dokument: behåll det ena. Är det två: låt namnen säga vad som skiljer dem åt."),
            )


def _name(title: str) -> str:
    """The name without years, small words, endings, spaces and hyphens."""
    plain = _YEAR.sub(" ", title.casefold()).replace("-", "")
    words = (word for word in _WORD.findall(plain) if word not in _SMALL)
    return "".join(map(_stem, words))


def _stem(word: str) -> str:
    """Ending by ending: planen and plan come to the same."""
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= _SHORTEST_STEM), "")
    return _stem(word.removesuffix(ending)) if ending else word


def _is_same(one: str, other: str) -> bool:
    return one == other != "" or has_a_letter_more(one, other)


def _may_be_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """One year more is another way to write the name; other years are another document."""
    return one == other or not one or not other


def _replaces(one: Item[GoverningDocument], other: Item[GoverningDocument]) -> bool:
    """True when either says that it takes the other's place, or when their years follow each other."""
    for new, old in ((one.value, other.value), (other.value, one.value)):
        if new.replaces and old.title in new.replaces:
            return True
        if new.period and old.period and new.period.start and old.period.end and new.period.start > old.period.end:
            return True
    return False


RULE = Rule("NP808", "document-twice", Severity.WARNING, __doc__, check_plan=check, is_sources=True)
