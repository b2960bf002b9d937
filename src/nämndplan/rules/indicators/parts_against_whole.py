"""Delarna stämmer inte med helheten

Vad
    Ett antal är mindre än en av sina delar, eller mindre än delarna tillsammans. Eller så blir
    kvinnor och män, flickor och pojkar, inte tillsammans det hela. En andel eller ett index ska
    ligga mellan könens värden.

    Regeln räknar bara på utfall och målvärden från samma år, med samma enhet, och i den
    precision som är tryckt. Upp till två procent kan ha ett okänt kön. Delar som inte är
    kön kan vara ett urval: att de blir mindre än det hela sägs inte. Ligger det hela mellan
    delarna kan det vara ett medelvärde, och då sägs inget. Regeln vet inte om samma person
    räknas i flera delar.

Varför
    Ett av talen är fel, och läsaren ser det. Ofta har två rader bytt plats eller en siffra
    fallit bort.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          samtal:
            titel: Antal samtal
            enhet: st
            utfall:
              2023: 100  # VARNING NP427
            målvärde:
              2024: 110
            uppdelning:
              norr:
                titel: Norr
                utfall: {2023: 70}
              söder:
                titel: Söder
                utfall: {2023: 50}

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          samtal:
            titel: Antal samtal
            enhet: st
            utfall:
              2023: 120
            målvärde:
              2024: 130
            uppdelning:
              norr:
                titel: Norr
                utfall: {2023: 70}
              söder:
                titel: Söder
                utfall: {2023: 50}
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Sentence, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Amount, known_unit
from ..rule import Rule
from .point import Point
from .series import Series, series_of
from .unit_in_title import Counted, is_on_a_scale, measure_word

_SEXES = ({"kvinnor", "män"}, {"flickor", "pojkar"})
_RATE = re.compile(r"\bper\b|/|genomsnitt|medel|median|\bsnitt|kvot|andel", re.IGNORECASE)
_UNKNOWN_SEX = Decimal("0.02")
"""So large a share may be of unknown or another sex."""


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """The first year of the outcomes, and of the targets, in which it does not add up."""
    whole, *parts = series_of(indicator, plan)
    if indicator.value.motivation or not parts:
        return
    are_sexes = {key.casefold() for key in indicator.value.parts} in _SEXES
    for name in ("outcomes", "targets"):
        points: tuple[Point, ...] = getattr(whole, name)
        found = (_judged(indicator, point, _of_year(point, parts, name), are_sexes) for point in points)
        if finding := next(filter(None, found), None):
            yield finding


def _of_year(whole: Point, parts: list[Series], name: str) -> dict[str, Point]:
    """The plain numbers of the parts for the same year, in the same scale."""
    return {
        part.name: point
        for part in parts
        for point in getattr(part, name)
        if point.year == whole.year and point.scale == whole.scale and isinstance(point.measure, Amount)
    }


def _judged(indicator: Item[Indicator], whole: Point, parts: dict[str, Point], are_sexes: bool) -> Finding | None:
    sizes = [point.size for point in parts.values() if point.size is not None]
    if whole.size is None or not isinstance(whole.measure, Amount) or not sizes or whole.measure.quantity.about:
        return None
    are_sexes = (are_sexes and len(parts) == 2) or {name.casefold() for name in parts} in _SEXES
    steps = [one.quantity.number.unit_in_last_place for one in (whole, *parts.values()) if one.quantity]
    slack = sum(steps, Decimal(0)) / 2
    total = sum(sizes, Decimal(0))
    if abs(total - whole.size) <= slack:
        return None
    if _is_count(indicator, whole):
        is_rather_a_mean = len(sizes) > 1 and min(sizes) <= whole.size <= max(sizes)
        if total > whole.size + slack and not is_rather_a_mean:
            return _together(indicator, whole, parts, total)
        if are_sexes and total < whole.size * (1 - _UNKNOWN_SEX) - slack:
            return _together(indicator, whole, parts, total)
    elif are_sexes and len(sizes) == 2 and not min(sizes) - slack <= whole.size <= max(sizes) + slack:
        return _finding(
            indicator,
            whole,
            parts,
            say(
                "Helheten för ”{title}” {year}, {whole}, ligger inte mellan delarna, {parts}",
                title=indicator.value.title,
                year=str(whole.year),
                whole=whole.with_unit,
                parts=tuple(point.with_unit for point in parts.values()),
            ),
            say("ligger inte mellan delarnas värden"),
        )
    return None


def _together(indicator: Item[Indicator], whole: Point, parts: dict[str, Point], total: Decimal) -> Finding:
    return _finding(
        indicator,
        whole,
        parts,
        say(
            "Delarna av ”{title}” {year} är tillsammans {total}, men helheten är {whole}",
            title=indicator.value.title,
            year=str(whole.year),
            total=total,
            whole=whole.with_unit,
        ),
        say("delarna är tillsammans {total}", total=total),
    )


def _is_count(indicator: Item[Indicator], whole: Point) -> bool:
    """True for so many of something, which parts make up; not for a rate, a mean or an index."""
    unit, title = known_unit(whole.unit), indicator.value.title
    if whole.quantity is None or whole.quantity.per or is_on_a_scale(title) or _RATE.search(title):
        return False
    if whole.quantity.number.decimals and not (unit and unit.kronor):
        return False
    word = measure_word(title)
    return (word is not None and word[0] is Counted.COUNT) or bool(unit and (unit.is_whole or unit.kronor))


def _finding(
    indicator: Item[Indicator], whole: Point, parts: dict[str, Point], headline: Sentence, label: Sentence
) -> Finding:
    return Finding(
        "NP427",
        whole.place,
        headline,
        label,
        tuple(Note(point.place, say("{title}", title=name)) for name, point in parts.items()),
        say("Kontrollera talen mot källan. Räknas något i flera delar, skriv motivering: och det."),
    )


RULE = Rule(
    "NP427",
    "parts-against-whole",
    Severity.WARNING,
    __doc__,
    each=Indicator,
    check=check,
    is_sources=True,
    follows=("NP404", "NP419", "NP429"),
)
