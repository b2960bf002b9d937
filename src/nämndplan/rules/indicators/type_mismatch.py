"""Utfall och målvärde är av olika slag

Vad
    Utfallet är ett tal och målvärdet Ja eller Nej, eller tvärtom. Eller så är det ena i
    procent eller kronor och det andra i något annat, det ena en tid och det andra en poäng,
    eller det ena ett tal på en skala (skala: 1–4) och det andra i procent.

Varför
    Då går det aldrig att säga om målet är nått.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          trygghetsvandringar:
            titel: Trygghetsvandringar i alla kommundelar
            enhet: st
            utfall:
              2023: 12
            målvärde:
              2024: Ja  # FEL NP405

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          trygghetsvandringar:
            titel: Trygghetsvandringar i alla kommundelar
            enhet: st
            utfall:
              2023: 12
            målvärde:
              2024: 20
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Change, Interval, YesNo, known_unit, read_outcome
from ..rule import Rule
from .point import Point
from .series import series_of
from .telling import named
from .unit_in_title import kind_of

_HUNDRED = 100


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Compares each series' latest outcome with its targets."""
    for series in series_of(indicator, plan):
        outcome = series.outcomes[-1] if series.outcomes else None
        is_on_scale = _is_on_scale(indicator, outcome)
        others = (each for each in series.targets if is_on_scale and _is_share(each))
        different = (each for each in series.targets if outcome and _differ(outcome, each))
        target = next(chain(different, others), None)
        if outcome is None or target is None:
            continue
        yield Finding(
            "NP405",
            target.place,
            say(
                "Utfall och målvärde för {indicator} är av olika slag: {outcome} och {target}",
                indicator=named(indicator, series),
                outcome=outcome.with_unit,
                target=target.with_unit,
            ),
            say("kan inte jämföras med utfallet"),
            (Note(outcome.place, say("utfallet {year}", year=outcome.when)),),
            say("Skriv båda på samma sätt: två tal med samma enhet, eller Ja eller Nej i båda."),
        )


def _differ(outcome: Point, target: Point) -> bool:
    if isinstance(outcome.measure, YesNo) or isinstance(target.measure, YesNo):
        return type(outcome.measure) is not type(target.measure)
    if not (outcome.is_number and target.is_number) or isinstance(target.measure, Change) or _is_signed_share(target):
        return False
    one, other = kind_of(outcome.unit), kind_of(target.unit)
    if one == other == "money":
        return _is_in_euros(outcome.unit) != _is_in_euros(target.unit)
    can_be_told = bool({one, other} & {"share", "money"}) or bool(one and other)
    return one != other and can_be_told and bool(outcome.unit and target.unit)


def _is_in_euros(unit: str) -> bool:
    known = known_unit(unit)
    return known is not None and known.euros is not None


def _is_on_scale(indicator: Item[Indicator], outcome: Point | None) -> bool:
    """True for an outcome without a unit on a scale such as 1–4; on one to a hundred it may well be a share."""
    scale = read_outcome(indicator.value.scale or "")
    if outcome is None or outcome.unit or not outcome.is_number or not isinstance(scale, Interval):
        return False
    return not scale.high.unit and scale.high.value < _HUNDRED


def _is_share(target: Point) -> bool:
    return target.is_number and not isinstance(target.measure, Change) and kind_of(target.unit) == "share"


def _is_signed_share(target: Point) -> bool:
    """True for "-10 %" beside tonnes: it can only be so much less."""
    return _is_share(target) and target.printed.lstrip()[:1] in {"-", "−", "–", "+"}


RULE = Rule("NP405", "type-mismatch", Severity.ERROR, __doc__, each=Indicator, check=check, is_sources=True)
