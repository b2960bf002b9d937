"""Utfallet är för gammalt

Vad
    Det senaste utfallet är två år äldre än planens år, eller mer. Mäts indikatorn mer
    sällan än varje år (frekvens) får utfallet vara lika mycket äldre.

Varför
    Mellan utfallet och målvärdet ligger ett år som läsaren inte vet något om. Målvärdet
    kan redan vara nått, eller ha blivit orimligt.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            utfall:
              2022: 71 %  # UPPLYSNING NP415
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
            frekvens: vartannat år
            utfall:
              2022: 71 %
            målvärde:
              2024: minst 75 %
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Frequency, Indicator, Item, Plan
from ...values import NoValue, Words
from ..rule import Rule
from ..whole_board import WholeBoard, once_per_board

YEARS_BETWEEN = {Frequency.EVERY_OTHER_YEAR: 2, Frequency.EVERY_THIRD_YEAR: 3, Frequency.EVERY_FOURTH_YEAR: 4}
HINT = say("Lägg till ett nyare utfall om det finns. Mäts det mer sällan, skriv frekvens: vartannat år.")


def check(plan: Plan) -> Iterator[Finding]:
    """A value kept as printed has a year all the same."""
    if (year := plan.year) is None:
        return iter(())
    dated = (indicator for indicator in plan.of(Indicator) if _latest(indicator))
    return once_per_board(
        plan,
        dated,
        lambda indicator: (
            year - _latest(indicator) > YEARS_BETWEEN.get(indicator.value.frequency or Frequency.YEARLY, 1)
        ),
        lambda indicator: _one(indicator, year),
        lambda whole: _all(whole, year),
    )


def _latest(indicator: Item[Indicator]) -> int:
    """The newest year with an outcome in the indicator or its parts; 0 when there is none."""
    value = indicator.value
    by_part = (value.outcomes, *(part.outcomes for part in value.parts.values()))
    dated = (year for outcomes in by_part for year, one in outcomes.items() if not isinstance(one, (NoValue, Words)))
    return max(dated, default=0)


def _one(indicator: Item[Indicator], year: int) -> Finding:
    latest = _latest(indicator)
    in_part = (key for key, part in indicator.value.parts.items() if latest in part.outcomes)
    inside = () if latest in indicator.value.outcomes else ("uppdelning", next(in_part))
    return Finding(
        "NP415",
        indicator.at(*inside, "utfall", str(latest)),
        say(
            "Utfallet för ”{title}” är från {latest}, {count} år före planens år",
            title=indicator.value.title,
            latest=latest,
            count=year - latest,
        ),
        say("det senaste utfallet"),
        hint=HINT,
    )


def _all(whole: WholeBoard[Indicator], year: int) -> Finding:
    latest = max(_latest(indicator) for indicator in whole.items)
    headline = say(
        "Alla {indicators} indikatorer med utfall har gamla utfall: de nyaste är från {latest}, {count} år före "
        "planens år",
        indicators=len(whole.items),
        latest=latest,
        count=year - latest,
    )
    return Finding("NP415", whole.place, headline, hint=HINT)


RULE = Rule("NP415", "outcome-period-too-old", Severity.INFO, __doc__, check_plan=check)
