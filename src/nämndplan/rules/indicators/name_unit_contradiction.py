"""Titeln och enheten säger olika

Vad
    Titeln säger ”Antal …” men värdet är i procent, eller ”Andel …” men värdet är i något
    annat än procent.

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
from .unit_in_title import contradicts, measure_word


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Compares the title with the first value whose unit is of the other sort; a change may be in percent."""
    promised = measure_word(indicator.value.title)
    if promised is None:
        return
    counted, word = promised
    points = [point for series in series_of(indicator, plan) for point in (*series.targets, *reversed(series.outcomes))]
    wrong = [point for point in points if _is_level(point) and contradicts(counted, point.unit)]
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


def _is_level(point: Point) -> bool:
    return point.is_number and not isinstance(point.measure, Change)


RULE = Rule("NP404", "name-unit-contradiction", Severity.WARNING, __doc__, each=Indicator, check=check)
