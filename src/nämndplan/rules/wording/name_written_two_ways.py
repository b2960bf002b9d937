"""Ett namn skrivs på två sätt

Vad
    Samma namn står med och utan bindestreck (index-värde, indexvärde), i ett och i två ord
    efter samma ord (Kalmar länstrafik, Kalmar läns trafik), som förkortning med och utan
    mellanslag (SomSV, Som SV), med och utan s mellan delarna (Stadsbiblioteket,
    Stadbiblioteket) eller i två tabeller med en bokstav mer i den ena. Eller så står
    organisationens eget namn, helt eller bara orten (i Norsjö), med en bokstav för mycket, för
    lite eller fel i en text, eller en nämnd med ett annat namn än i registret (Barn- och
    ungdomsnämnden, när där bara finns Barn- och utbildningsnämnden).

    Nämnder som en text säger är någon annans (Hedby kommuns, gemensamma, i Hedby) eller hör
    till en annan tid (tidigare) sägs inte, och inte heller böjningar och alias i registret. I
    övrigt jämför regeln titlar, noteringar, ord vid tal, delars namn, ordlistan och tabellernas
    rader, inte löpande text (utom för ett s mellan delarna), och bara inom fullmäktiges del och
    inom varje nämnds. Den ser bara bokstäver, och vet inte vad som är rätt. Böjningar och ord
    som bara liknar varandra (stor stad, storstad) sägs inte.

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
from ..spelling import Spelt, has_a_letter_more
from ..tables.sheets import sheets
from .misspelling import is_misspelt
from .own_names import misspelt_own_name, other_board_names

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_HYPHENED = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{3,})+")
_CAPITAL_INSIDE = re.compile(r"(?P<one>[A-ZÅÄÖ]?[a-zåäö]{2,})(?P<other>[A-ZÅÄÖ]{2,})")
_FEWEST_LETTERS, _PART, _LONG = 8, 4, 10

_JOINT = re.compile(r"(?:ing|het|tet|ion|nad|skap|äll|del|land|liv|dom|stad|arbet)s(?=\w{4})")


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
    yield from _joints(plan)
    for found in misspelt_own_name(plan):
        yield _finding(found.odd, found.right, found.place, found.where)
    yield from _boards(plan)


def _joints(plan: Plan) -> Iterator[Finding]:
    """Stadbiblioteket beside Stadsbiblioteket: the s between its parts is lost in one."""
    places = {word: text.place for text in published_texts(plan) for word in text.words if len(word) >= _LONG}
    spelt = {word.casefold(): word for word in reversed(places)}
    for folded, word in spelt.items():
        for joint in _JOINT.finditer(folded):
            lost = folded[: joint.end() - 1] + folded[joint.end() :]
            if lost in spelt and not is_misspelt(lost):
                yield _finding(spelt[lost], word, places[spelt[lost]], places[word])


def _boards(plan: Plan) -> Iterator[Finding]:
    for found in other_board_names(plan):
        yield Finding(
            "NP914",
            found.place.saying(found.odd),
            say("”{odd}” heter ”{name}” i registret", odd=found.odd, name=found.right),
            notes=(Note(found.where, say("så heter organet här")),),
            hint=say(
                "Är det samma nämnd: skriv namnet som i registret, eller lägg till alias: [{odd}] där. Är det en "
                "annan: lägg den i registret.",
                odd=found.odd,
            ),
            severity=Severity.WARNING,
        )


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
    known = Spelt[tuple[str, Place, str]]()
    for sheet in sheets(plan):
        here = {row.label.casefold() for row in sheet.rows}
        for row in sheet.rows:
            for name, (label, place, table) in known.near(row.label.casefold()):
                if table != sheet.item.id and name not in here and has_a_letter_more(name, row.label.casefold()):
                    yield _finding(row.label, label, sheet.place(row), place)
        for row in sheet.rows:
            known.add(row.label.casefold(), (row.label, sheet.place(row), sheet.item.id))


def _finding(odd: str, other: str, place: Place, where: Place) -> Finding:
    return Finding(
        "NP914",
        place.saying(odd),
        say("”{odd}” skrivs också ”{other}”", odd=odd, other=other),
        notes=(Note(where.saying(other), say("så här skrivs det här")),),
        hint=say("Är det samma namn: skriv det på ett sätt."),
    )


RULE = Rule("NP914", "name-written-two-ways", Severity.INFO, __doc__, check_plan=check, is_sources=True)
