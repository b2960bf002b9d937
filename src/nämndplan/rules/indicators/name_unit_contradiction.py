"""Titeln och enheten säger olika

Vad
    Titeln säger ”Antal …” men värdet är i procent, dagar eller kronor, eller ”Andel …” men
    värdet är i något annat än procent. Eller så säger titeln en enhet (”…, minuter”, ”…, mnkr”,
    ”… i kWh”) och ett värde en av ett annat slag. Två enheter av samma slag (minuter och
    timmar, mnkr och tkr, kWh och MWh) sägs när den ena står i titeln och den andra under enhet,
    eller när talen liknar varandra så som de står, men är minst fem gånger ifrån varandra när de
    är räknade i samma enhet.

    Regeln läser titelns enhet bara när den står efter ett kommatecken, i en parentes eller
    efter i, är ensam och titeln inte säger andel, antal eller procent. Den vet inte vad ett
    tal utan enhet är när titeln tiger.

Varför
    Den som läser vet inte om talet är ett antal eller en andel, och då inte heller vad
    målvärdet kräver.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      chefer:
        titel: Chefernas förutsättningar är goda
        indikatorer:
          medarbetare-per-chef:
            titel: Antal medarbetare per chef
            utfall:
              2023: 50 %
            målvärde:
              2024: 60 %  # VARNING NP404

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      chefer:
        titel: Chefernas förutsättningar är goda
        indikatorer:
          medarbetare-per-chef:
            titel: Andel chefer med högst 30 medarbetare
            utfall:
              2023: 50 %
            målvärde:
              2024: 60 %
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Change, known_unit
from ..rule import Rule
from .change_in_size import LARGEST_FACTOR
from .point import Point
from .series import series_of
from .telling import named
from .unit_in_title import Counted, contradicts, kind_of, measure_word, unit_named

_IN_PER_CENT = re.compile(r"[,(]\s*(?:procent|%|andel)|\bi\s+(?:procent|%)", re.IGNORECASE)
"""Antal utbildade personer, procent av invånarna: the title itself says how it is counted."""
_STEMS = {
    "time": ("sekund", "minut", "timm", "dag", "dygn", "veck", "månad", "år", "tid"),
    "money": ("kr", "euro", "belopp", "intäkt", "kostnad", "miljon", "tusen", "värde"),
}
"""Antal vårddygn is counted in days."""


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """The title's Antal or Andel, or else its unit; then the units of outcome and target."""
    looks = (_of_promise, _of_other_sort, _of_other_unit)
    if found := next(chain.from_iterable(look(indicator, plan) for look in looks), None):
        yield found
    else:
        yield from _far_off(indicator, plan)


def _of_promise(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Compares the title with the first value whose unit is of the other sort; a change may be in percent."""
    title = indicator.value.title
    promised = measure_word(title)
    if promised is None or (promised[0] is Counted.COUNT and _IN_PER_CENT.search(title)):
        return
    counted, word = promised
    points = [point for series in series_of(indicator, plan) for point in (*series.targets, *reversed(series.outcomes))]
    wrong = [point for point in points if _is_level(point) and _contradicts(counted, point.unit, title)]
    if not wrong:
        return
    own_unit = wrong[0].unit in wrong[0].printed
    same = (Note(point.place, say("samma här")) for point in wrong[1:2] if own_unit)
    yield Finding(
        "NP404",
        wrong[0].place if own_unit else indicator.at("enhet"),
        say("”{title}” anges i {unit}", title=indicator.value.title, unit=wrong[0].unit),
        say("inte ett antal") if counted.value == "antal" else say("inte en andel"),
        (Note(indicator.at("titel").saying(word), say("titeln säger {word}", word=word.casefold())), *same),
        say("Ändra titeln så att den säger vad som mäts, eller rätta värdet."),
    )


def _of_other_sort(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """A title in minutes, and a value in per cent or kronor."""
    for series in series_of(indicator, plan):
        kind = _sort_of(series.title_unit)
        for point in (*series.targets, *reversed(series.outcomes)) if kind else ():
            unit = point.quantity.unit if point.quantity and _is_level(point) else ""
            is_of_something = bool(point.quantity and (point.quantity.of or point.quantity.after))
            if _sort_of(unit) not in {"", kind} and not is_of_something and point.printed[:1].isalnum():
                yield Finding(
                    "NP404",
                    point.place,
                    say("”{title}” anges i {unit}", title=indicator.value.title, unit=unit),
                    say("inte i {unit}", unit=series.title_unit),
                    (Note(indicator.at("titel"), say("titeln säger {word}", word=series.title_unit)),),
                    say("Ändra titeln så att den säger vad som mäts, eller rätta värdet."),
                )


def _of_other_unit(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Väntetid, dagar beside enhet: timmar: units of one sort, both for all values."""
    said, unit = unit_named(indicator.value.title), indicator.value.unit or ""
    one, other = (known_unit(each) if each else None for each in (said, unit))
    if one and other and one != other and one.in_other(other):
        yield Finding(
            "NP404",
            indicator.at("enhet"),
            say("”{title}” anges i {unit}", title=indicator.value.title, unit=unit),
            say("inte i {unit}", unit=said),
            (Note(indicator.at("titel").saying(said), say("titeln säger {word}", word=said)),),
            say("Skriv samma enhet i titeln och under enhet, den som talen är i."),
        )


def _sort_of(unit: str) -> str:
    known = known_unit(unit) if unit else None
    if known is None:
        return ""
    return {"months": "time"}.get(known.measures, known.measures) or {"share": "share", "money": "money"}.get(
        kind_of(unit), ""
    )


def _far_off(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """26 minutes and then 25 hours: alike as they are printed, and far from each other when counted in one unit."""
    for series in series_of(indicator, plan):
        written = {target.place: target for target in series.targets}
        steps = ((step.outcome, step.target, written[step.target.place]) for step in series.steps)
        if found := next((step for step in steps if _is_in_wrong_unit(*step)), None):
            outcome, _, target = found
            yield Finding(
                "NP404",
                target.place,
                say(
                    "Målvärdet för {indicator} står i en annan enhet än utfallet: {target} mot {outcome}",
                    indicator=named(indicator, series),
                    target=target.with_unit,
                    outcome=outcome.with_unit,
                ),
                say("långt från utfallet, räknat i samma enhet"),
                (Note(outcome.place, say("utfallet {year}", year=outcome.when)),),
                say("Kontrollera enheten. Är målvärdet riktigt: skriv det i samma enhet som utfallet."),
            )


def _is_in_wrong_unit(outcome: Point, counted: Point, target: Point) -> bool:
    if counted is target or not (outcome.quantity and counted.quantity and target.quantity):
        return False
    one, two, printed = outcome.quantity.value, counted.quantity.value, target.quantity.value
    return min(one, two, printed) > 0 and _times(one, two) >= LARGEST_FACTOR > _times(one, printed)


def _times(one: Decimal, other: Decimal) -> Decimal:
    return max(one, other) / min(one, other)


def _contradicts(counted: Counted, unit: str, title: str) -> bool:
    """Of so many of something the unit is no share; and no time or money, unless it is those that are counted."""
    kind = kind_of(unit)
    is_other = counted is Counted.COUNT and kind in {"time", "money"} and kind not in _kinds_in(title)
    return contradicts(counted, unit) or is_other


def _kinds_in(title: str) -> set[str]:
    """The kinds of units that a title names."""
    words = title.casefold()
    return {kind for kind, stems in _STEMS.items() if any(stem in words for stem in stems)}


def _is_level(point: Point) -> bool:
    return point.is_number and not isinstance(point.measure, Change)


RULE = Rule(
    "NP404", "name-unit-contradiction", Severity.WARNING, __doc__, each=Indicator, check=check, follows=("NP405",)
)
