"""Titeln och enheten säger olika

Vad
    Titeln säger ”Antal …” men värdet är i procent, dagar eller kronor, eller ”Andel …” men
    värdet är i något annat än procent.

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

from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Change
from ..rule import Rule
from .point import Point
from .series import series_of
from .unit_in_title import Counted, contradicts, kind_of, measure_word

_STEMS = {
    "time": ("sekund", "minut", "timm", "dag", "dygn", "veck", "månad", "år", "tid"),
    "money": ("kr", "euro", "belopp", "intäkt", "kostnad", "miljon", "tusen", "värde"),
}
"""Antal vårddygn is counted in days."""


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Compares the title with the first value whose unit is of the other sort; a change may be in percent."""
    title = indicator.value.title
    promised = measure_word(title)
    points = [point for series in series_of(indicator, plan) for point in (*series.targets, *reversed(series.outcomes))]
    if promised is None:
        return
    counted, word = promised
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
