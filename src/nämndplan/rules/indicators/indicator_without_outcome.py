"""Indikator utan utfall

Vad
    En indikator har inget utfall för något år, varken för helheten eller för sina delar.
    Värdet ”-” betyder att källan har en tom ruta: det är inte heller ett utfall. Ett utfall
    som bara står i noteringen (”senast kända värde: 66 %”) räcker. Det som ska redovisas i
    ord (utan_målvärde) behöver inget, och saknas basårets värde säger NP416 det, utom när
    de flesta saknar utfall: då räknas alla.

Varför
    Utan utgångsläge går det inte att se om målvärdet är en förbättring, eller hur långt
    det är kvar. En ny indikator har inget utfall än: skriv då när den först mäts.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:  # VARNING NP402
            titel: Andel invånare som känner sig trygga
            målvärde:
              2024: minst 75 %

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            utfall:
              2023: 71 %
            målvärde:
              2024: minst 75 %
          trygghet-i-skolan:
            titel: Andel elever som känner sig trygga
            utfall:
              2024: mäts första gången hösten 2024
            målvärde:
              2024: minst 90 %
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ... import lazy_re as re
from ...diagnostics import EXAMPLE_YEARS, Finding, Severity, say
from ...model import Indicator, Item, Plan
from ...values import NoValue
from ..many import in_each_board
from ..rule import Rule
from .baseline import baselines

_TOLD = re.compile(
    r"\b(?:utfall|senast kända värde|nuläge|nuvarande värde|startvärde)\w*[^.0-9]{0,40}[0-9]+(?:,[0-9]+)?\s*[^\W\d]?",
    re.IGNORECASE,
)
"""A note that gives the outcome in words: it has no year, but it is there."""
HINT = say(
    "Lägg till utfall: med året och värdet under. Är indikatorn ny, skriv när den först mäts, "
    "till exempel {plan_year}: mäts första gången hösten {plan_year}.",
    **EXAMPLE_YEARS,
)


def check(plan: Plan) -> Iterator[Finding]:
    """A note in words and a value kept as printed stand for an outcome; an empty cell does not."""
    for many in in_each_board(plan, plan.of(Indicator)):
        yield from many.told(
            map(_one, _to_tell(many.items, plan)),
            say("{count} av {these} saknar utfall"),
            say("Ingen av {these} har något utfall"),
            HINT,
        )


def _lacks_outcome(indicator: Item[Indicator]) -> bool:
    value = indicator.value
    by_part = (value.every_outcome, *(part.every_outcome for part in value.every_part.values()))
    if _TOLD.search(value.note or ""):
        return False
    return all(
        isinstance(outcome, NoValue) and outcome.is_dash for outcomes in by_part for outcome in outcomes.values()
    )


def _to_tell(items: Sequence[Item[Indicator]], plan: Plan) -> list[Item[Indicator]]:
    """Where NP416 says which year is missing that is enough, unless most are told of: then the count has to be true."""
    lacking = [item for item in items if _lacks_outcome(item) and not _is_told_in_words(item.value)]
    others = [item for item in lacking if next(baselines(item, plan), None) is None]
    return lacking if len(others) > 1 and 2 * len(others) > len(items) else others


def _is_told_in_words(value: Indicator) -> bool:
    return bool(value.without_target) and not (value.target or value.long_term)


def _one(indicator: Item[Indicator]) -> Finding:
    title = indicator.value.title
    if not indicator.value.by_period:
        return Finding(
            "NP402", indicator.place.key(), say("Indikatorn ”{title}” saknar utfall", title=title), hint=HINT
        )
    return Finding(
        "NP402",
        indicator.at("utfall", str(max(indicator.value.by_period))),
        say("Indikatorn ”{title}” har ett streck i stället för utfall", title=title),
        say("inget värde"),
        hint=HINT,
    )


RULE = Rule("NP402", "indicator-without-outcome", Severity.WARNING, __doc__, check_plan=check)
