"""Ett namn skrivs på två sätt

Vad
    Samma namn står med och utan bindestreck (index-värde, indexvärde), i ett och i två ord efter
    samma ord (Kalmar länstrafik, Kalmar läns trafik), som förkortning med och utan mellanslag
    (SomSV, Som SV), eller i två tabeller med en bokstav mer i den ena. Eller så står
    organisationens eget namn med en bokstav för mycket, för lite eller fel i en text.

    Regeln jämför titlar, noteringar, ord vid tal, delars namn, ordlistan och tabellernas rader,
    inte löpande text, och bara inom fullmäktiges del och inom varje nämnds. Den ser bara
    bokstäver, och vet inte vad som är rätt. Böjningar och ord som bara liknar varandra (stor
    stad, storstad) sägs inte.

Varför
    Läsaren undrar om det är två olika saker, och den som söker hittar bara det ena.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          a:
            titel: Indexvärde för trygghet
            målvärde: 75
          b:
            titel: Oro bland unga, index-värde  # UPPLYSNING NP914
            målvärde: 20

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          a:
            titel: Indexvärde för trygghet
            målvärde: 75
          b:
            titel: Oro bland unga, indexvärde
            målvärde: 20
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from itertools import pairwise

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Severity, say
from ...frozen import frozen
from ...model import Indicator, Plan
from ..numbers.printed import printed_values
from ..published_text import published_texts
from ..rule import Rule
from ..spelling import has_a_letter_more, is_a_slip
from ..tables.sheets import sheets
from ..vocabulary import texts_with

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_HYPHENED = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{3,})+")
_CAPITAL_INSIDE = re.compile(r"(?P<one>[A-ZÅÄÖ]?[a-zåäö]{2,})(?P<other>[A-ZÅÄÖ]{2,})")
_FEWEST_LETTERS, _PART = 8, 4
_BODIES = frozenset({"region", "regionen", "kommun", "stad", "landsting"})
_ENDINGS = ("förbund", "förbundet", "bolag", "bolaget", "pastorat", "stift", "välfärdsområde")


@frozen
class _Seen:
    """Where each word, and each pair of words by the one before, stands first."""

    words: dict[str, Place] = field(default_factory=dict)
    pairs: dict[tuple[str, str], Place] = field(default_factory=dict)
    odd: set[str] = field(default_factory=set)
    """The words with a hyphen or a capital inside."""


def check(plan: Plan) -> Iterator[Finding]:
    """Each odd spelling once, at its first place."""
    texts = [(_WORD.findall(text), place) for text, place in _texts(plan)]
    seen = _seen(texts)
    told: set[str] = set()
    for words, place in texts:
        for odd, other, where in _odd(words, seen):
            if odd.casefold() not in told:
                told.add(odd.casefold())
                yield _finding(odd, other, place, where)
    yield from _labels(plan)
    yield from _own_name(plan)


def _own_name(plan: Plan) -> Iterator[Finding]:
    """Region Norsjö for Region Norrsjö: the one word beside what such bodies are called, but for a letter."""
    name = plan.settings.organisation.split() if plan.settings else []
    match name:
        case [kind, own] if _is_of_body(kind):
            pattern = re.compile(rf"\b{re.escape(kind)}\s+(?P<own>[A-ZÅÄÖ]\w+)")
        case [own, kind] if _is_of_body(kind):
            pattern = re.compile(rf"(?P<own>\b[A-ZÅÄÖ]\w+)\s+{re.escape(kind)}\b")
        case _:
            return
    for text in texts_with(_is_of_body, plan):
        for found in pattern.finditer(text.text):
            said, wanted = (word.casefold().removesuffix("s") for word in (found["own"], own))
            if said != wanted and is_a_slip(said, wanted):
                yield _finding(found["own"], own, text.place, Place("plan.yaml", ("organisation",)))
                return


def _is_of_body(word: str) -> bool:
    return word.casefold() in _BODIES or word.casefold().endswith(_ENDINGS)


def _texts(plan: Plan) -> Iterator[tuple[str, Place]]:
    """Titles and other lines, names of parts, what stands beside a number, words explained, and labels of tables."""
    yield from ((text.text, text.place) for text in published_texts(plan) if not text.is_prose)
    yield from ((value.printed, value.place) for value in printed_values(plan))
    for item in plan.of(Indicator):
        yield from ((key[-1], item.at(*key)) for key in item.value.every_part)
    for short in plan.settings.word_list if plan.settings and plan.common is plan else ():
        yield short, Place("plan.yaml", ("ordlista", short)).key()
    for sheet in sheets(plan):
        yield from ((row.label, sheet.place(row)) for row in sheet.rows)


def _seen(texts: list[tuple[list[str], Place]]) -> _Seen:
    seen = _Seen()
    every = {word for words, _ in texts for word in words}
    seen.odd.update(word for word in every if _HYPHENED.fullmatch(word) or _CAPITAL_INSIDE.fullmatch(word))
    for words, place in texts:
        for word in words if seen.odd else ():
            seen.words.setdefault(word.casefold(), place)
        for one, other in pairwise(words):
            if seen.odd or (one[0].isupper() and len(one) >= _PART):
                seen.pairs.setdefault((one, other), place)
    return seen


def _odd(words: list[str], seen: _Seen) -> Iterator[tuple[str, str, Place]]:
    """The spellings in a text for which another stands elsewhere: this one, the other, and where."""
    for word in words:
        if word not in seen.odd:
            continue
        joined = word.replace("-", "").casefold()
        if _HYPHENED.fullmatch(word) and len(joined) >= _FEWEST_LETTERS and joined in seen.words:
            yield word, joined, seen.words[joined]
        if (match := _CAPITAL_INSIDE.fullmatch(word)) and (match["one"], match["other"]) in seen.pairs:
            yield word, f"{match['one']} {match['other']}", seen.pairs[match["one"], match["other"]]
    for before, one, other in zip(words, words[1:], words[2:], strict=False):
        if not (before[0].isupper() and len(before) >= _PART and len(one) >= _PART and len(other) >= _PART):
            continue
        if (before, joined := one + other.casefold()) in seen.pairs:
            yield f"{before} {one} {other}", f"{before} {joined}", seen.pairs[before, joined]


def _labels(plan: Plan) -> Iterator[Finding]:
    """Rows of different tables whose labels differ in a letter, where neither table has both."""
    known: list[tuple[str, Place, str]] = []
    for sheet in sheets(plan):
        here = {row.label.casefold() for row in sheet.rows}
        for row in sheet.rows:
            for label, place, table in known:
                if (
                    table != sheet.item.id
                    and label.casefold() not in here
                    and has_a_letter_more(label.casefold(), row.label.casefold())
                ):
                    yield _finding(row.label, label, sheet.place(row), place)
        known += [(row.label, sheet.place(row), sheet.item.id) for row in sheet.rows]


def _finding(odd: str, other: str, place: Place, where: Place) -> Finding:
    return Finding(
        "NP914",
        place.saying(odd),
        say("”{odd}” skrivs också ”{other}”", odd=odd, other=other),
        notes=(Note(where.saying(other), say("så här skrivs det här")),),
        hint=say("Är det samma namn: skriv det på ett sätt."),
    )


RULE = Rule("NP914", "name-written-two-ways", Severity.INFO, __doc__, check_plan=check, is_sources=True)
