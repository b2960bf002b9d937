"""Så få att någon kan kännas igen

Vad
    Ett utfall gäller så få personer att det kan gå att förstå vilka de är. Gränsen är
    fem, eller den som minsta_grupp: säger i plan.yaml.

Varför
    Uppgifter om enskilda får inte röjas när rapporten publiceras. Skriv dölj: med
    skälet, så visas inte värdet; ett värde som går att räkna ut ur de andra behöver
    också döljas.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        ansvarig: kontoret
        indikatorer:
          utan-skola:
            titel: Antal elever som inte går i skolan
            riktning: minska
            ansvarig: kontoret
            källa: Skolans register
            frekvens: år
            utfall:
              2023: 31
            målvärde:
              2024: 20
    # uppföljning/året/uppföljning.yaml
    titel: Uppföljning av året
    slag: verksamhetsberättelse
    period: 2024-01-01–2024-12-31
    # uppföljning/året/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        indikatorer:
          utan-skola:
            utfall: 3  # VARNING NP937

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        ansvarig: kontoret
        indikatorer:
          utan-skola:
            titel: Antal elever som inte går i skolan
            riktning: minska
            ansvarig: kontoret
            källa: Skolans register
            frekvens: år
            utfall:
              2023: 31
            målvärde:
              2024: 20
    # uppföljning/året/uppföljning.yaml
    titel: Uppföljning av året
    slag: verksamhetsberättelse
    period: 2024-01-01–2024-12-31
    # uppföljning/året/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        indikatorer:
          utan-skola:
            utfall: 3
            dölj: Färre än fem elever.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...diagnostics import Finding, Place, Severity, say
from ...model import AsPrinted, Indicator, IndicatorReport, Item, PartReport, Plan
from ...values import Amount, Outcome, Share
from ...word_list import any_phrase, word_list
from ..rule import Rule
from .reported import each_report
from .scales import principle_of

SMALLEST = 5
"""What statistics offices use when nobody has decided otherwise."""


def check(plan: Plan) -> Iterator[Finding]:
    """Counts of people, and shares of counted people."""
    least = principle_of(plan).smallest_group
    least = SMALLEST if least is None else least
    for report, subject, _ in each_report(IndicatorReport, plan):
        if _is_about_people(subject):
            yield from _of(report, least)


def _is_about_people(subject: Item[Indicator]) -> bool:
    people = any_phrase(word_list(__package__, "people")[""])
    value = subject.value
    return bool(people.search(value.title) or people.search(value.unit or ""))


def _of(report: Item[IndicatorReport], least: int) -> Iterator[Finding]:
    holders: Mapping[tuple[str, ...], IndicatorReport | PartReport] = {
        (): report.value,
        **report.value.every_part,
    }
    for route, holder in holders.items():
        if holder.hidden:
            continue
        for key, measure in (("utfall", holder.outcome), ("prognos", holder.forecast)):
            if _is_small(measure, least):
                yield _finding(report.at(*route, key), least)
    yield from _can_be_worked_out(report)


def _is_small(measure: Outcome | AsPrinted | None, least: int) -> bool:
    match measure:
        case Amount(quantity) if not quantity.per and quantity.unit in {"", "st", "personer", "elever"}:
            return 0 < quantity.value < least and quantity.value == quantity.value.to_integral_value()
        case Share(part, whole):
            return 0 < part < least or 0 < whole - part < least
    return False


def _finding(place: Place, least: int) -> Finding:
    return Finding(
        "NP937",
        place,
        say("Utfallet gäller färre än {least} personer, och någon kan kännas igen", least=least),
        hint=say("Skriv dölj: med skälet bredvid värdet, så publiceras det inte."),
    )


def _can_be_worked_out(report: Item[IndicatorReport]) -> Iterator[Finding]:
    """One part hidden beside a sum and all other parts is no secret."""
    wholes: Mapping[tuple[str, ...], IndicatorReport | PartReport] = {(): report.value, **report.value.every_part}
    for route, whole in wholes.items():
        hidden = [key for key, part in whole.parts.items() if part.hidden]
        if len(hidden) == 1 and len(whole.parts) > 1 and whole.outcome is not None and not whole.hidden:
            yield Finding(
                "NP937",
                report.at(*route, "uppdelning", hidden[0], "dölj"),
                say("Det dolda värdet går att räkna ut ur summan och de andra delarna"),
                hint=say("Dölj en del till, eller summan."),
            )


RULE = Rule("NP937", "group-too-small", Severity.WARNING, __doc__, check_plan=check)
