"""Värdet står inte i titeln

Vad
    Ett målvärde, ett utfall eller en gräns har `i: titel`, men titeln säger inte det värdet.
    Alla värdets tal ska stå i titeln; har det inga tal ska dess ord göra det. För en gräns
    gäller det också basen.

Varför
    Det som titeln redan trycker publiceras inte en gång till. Står det inte i titeln syns
    det ingenstans.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          svarstid:
            titel: Minst 80 procent av ärendena besvaras i tid
            utfall:
              2023: 71 %
            målvärde: {värde: minst 90 %, i: titel}  # FEL NP428

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          svarstid:
            titel: Minst 80 procent av ärendena besvaras i tid
            utfall:
              2023: 71 %
            målvärde: {värde: minst 80 %, i: titel}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Finding, Place, Severity, say
from ...model import FinancialGoal, Indicator, Item, Part, Plan
from ...values import TimePeriod, is_in_title
from ..rule import Rule

_NUMBER = re.compile(r"[0-9]+(?:[ \u00a0\u2009\u202f][0-9]{3})*(?:[.,][0-9]+)?")
_SPACES = re.compile(r"\s+")
Said = tuple[str, str, Place]
"""What the title is to say, the title, and where that is told."""


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators with their parts, and financial goals."""
    for indicator in plan.of(Indicator):
        yield from map(_finding, filter(_is_missing, _of_indicator(indicator)))
    for goal in plan.of(FinancialGoal):
        yield from map(_finding, filter(_is_missing, _of_goal(goal)))


def _of_indicator(indicator: Item[Indicator]) -> Iterator[Said]:
    value = indicator.value
    yield from _values(value, value.title, indicator.place)
    for route, part in value.every_part.items():
        yield from _values(part, f"{value.title} {part.title or route[-1]}", indicator.at(*route))


def _values(one: Indicator | Part, title: str, place: Place) -> Iterator[Said]:
    dated: Mapping[str, Mapping[TimePeriod, Any]] = {
        "utfall": one.by_period,
        "delårsutfall": one.part_years,
        "prognos": one.forecasts,
        "målvärde": one.target if isinstance(one.target, dict) else {},
    }
    for key, values in dated.items():
        yield from ((v.printed, title, place.at(key, str(at), "värde")) for at, v in values.items() if is_in_title(v))
    alone = {"målvärde": one.target, "långsiktigt": one.long_term, "senast_känt": one.latest}
    for key, value in alone.items():
        if is_in_title(value):
            yield getattr(value, "printed", ""), title, place.at(key, "värde")


def _of_goal(goal: Item[FinancialGoal]) -> Iterator[Said]:
    title = goal.value.title
    for period, limit in goal.value.limits.items():
        place = goal.at("målvärde", *((str(period),) if period else ()))
        if limit.in_title or is_in_title(limit.value):
            yield limit.value.printed, title, place.at("värde")
        if limit.in_title and limit.base:
            yield limit.base, title, place.at("bas")


def _is_missing(said: Said) -> bool:
    value, title, _ = said
    numbers = _numbers(value)
    if numbers:
        return not numbers <= _numbers(title)
    return _plain(value) not in _plain(title)


def _numbers(text: str) -> set[str]:
    return {_SPACES.sub("", number).replace(".", ",") for number in _NUMBER.findall(text)}


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).strip().casefold()


def _finding(said: Said) -> Finding:
    value, title, place = said
    return Finding(
        "NP428",
        place,
        say("Titeln ”{title}” säger inte ”{value}”", title=title, value=value),
        hint=say(
            "Titeln och värdet ska säga samma sak: jämför med källan, och rätta det som är fel. Ska värdet stå för "
            "sig: ta bort i: titel."
        ),
    )


RULE = Rule("NP428", "value-not-in-title", Severity.ERROR, __doc__, check_plan=check)
