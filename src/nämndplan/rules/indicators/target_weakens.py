"""Målvärdet blir svagare med åren

Vad
    Ett målvärde för ett senare år, eller det långsiktiga, är svagare än ett för ett tidigare:
    andelen nöjda ska vara minst 85 procent 2024 och minst 80 procent 2026. Riktningen läses som i NP406,
    och annars ur listorna över vad det ska bli mer och mindre av (egna_ord i plan.yaml).

    Belopp i kronor och euro jämförs inte: priserna stiger. Ett språng på fem gånger eller mer
    är NP411, och är målvärdet eller riktningen redan ifrågasatt (NP406, NP408, NP409) sägs
    bara det. En avvikelse som närmar sig noll blir mindre. Regeln vet inte om verksamheten ska
    krympa under tiden, och om ett mått som den inte känner riktningen för säger den inget.

Varför
    Ofta har två år bytt plats, eller en siffra är fel. Är det meningen behöver läsaren
    veta varför: skriv motivering.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          trygga:
            titel: Andel invånare som känner sig trygga
            utfall:
              2023: 78 %
            målvärde:
              2024: 80 %
              2025: 82 %
              2026: 81 %  # UPPLYSNING NP430

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          trygga:
            titel: Andel invånare som känner sig trygga
            utfall:
              2023: 78 %
            målvärde:
              2024: 80 %
              2025: 82 %
              2026: 83 %
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ...diagnostics import Finding, Note, Sentence, Severity, say
from ...model import AsPrinted, Indicator, Item, Plan
from ...values import Amount, Direction, Limit, NoValue, PeriodKind, Rank, Words, known_unit
from ..rule import Rule
from .better_way import better_way
from .change_in_size import factor
from .direction import direction_of, is_printed_as_change
from .point import Point, point_of
from .series import Series, Step, series_of
from .telling import named

_IN_THE_LONG_RUN = PeriodKind.LONG_TERM.value


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """The first year of the first series that is weaker than the year before it."""
    if indicator.value.motivation:
        return
    for series in series_of(indicator, plan):
        direction = _direction(indicator, series, plan)
        for earlier, later in pairwise(_with_long_term(indicator, series)) if direction else ():
            if _is_weaker(earlier, later, direction):
                yield _finding(indicator, series, earlier, later)
                return


def _with_long_term(indicator: Item[Indicator], series: Series) -> tuple[Point, ...]:
    """The targets by year, and last the one that a plan has in the long run."""
    value, own = indicator.value, series.targets
    every = value.every_target.items() if not series.name and own else ()
    far = next(((period, each) for period, each in every if period and period.kind is PeriodKind.LONG_TERM), None)
    if far is None or isinstance(far[1], AsPrinted | NoValue | Words):
        return own
    place = indicator.at("långsiktigt") if value.long_term is not None else indicator.at("målvärde", str(far[0]))
    point = point_of(place, own[-1].year + 1, far[1], value.unit or "")
    return (*own, replace(point, period=_IN_THE_LONG_RUN))


def _direction(indicator: Item[Indicator], series: Series, plan: Plan) -> Direction | None:
    """What the indicator's own words, target or goal say; the word lists where nothing does."""
    if not series.targets:
        return None
    first, title = series.targets[0], indicator.value.title
    if reading := direction_of(indicator, plan, first.measure, first.place):
        return reading.direction
    if isinstance(first.measure, Rank):
        return Direction.DECREASE
    return None if is_printed_as_change(indicator) else better_way(title, plan)


def _is_weaker(earlier: Point, later: Point, direction: Direction | None) -> bool:
    step, unit = Step(earlier, later), known_unit(later.unit)
    are_sizes = all(isinstance(point.measure, Amount | Limit | Rank) for point in (earlier, later))
    if not are_sizes or earlier.scale != later.scale or (unit and (unit.kronor or unit.euros)) or factor(step):
        return False
    return direction is not None and step.goes_against(direction)


def _finding(indicator: Item[Indicator], series: Series, earlier: Point, later: Point) -> Finding:
    told: dict[str, str | Sentence] = {
        "indicator": named(indicator, series),
        "earlier": earlier.with_unit,
        "before": earlier.when,
        "later": later.with_unit,
    }
    return Finding(
        "NP430",
        later.place,
        say("Målvärdet för {indicator} blir svagare: {earlier} för {before} och {later} långsiktigt", **told)
        if later.when == _IN_THE_LONG_RUN
        else say(
            "Målvärdet för {indicator} blir svagare: {earlier} för {before} och {later} för {after}",
            **told,
            after=later.when,
        ),
        say("svagare än målvärdet {year}", year=earlier.when),
        (Note(earlier.place, say("målvärdet {year}", year=earlier.when)),),
        say("Kontrollera båda åren mot källan. Är det meningen, skriv motivering: och skälet."),
    )


RULE = Rule(
    "NP430",
    "target-weakens",
    Severity.INFO,
    __doc__,
    each=Indicator,
    check=check,
    follows=("NP404", "NP406", "NP408", "NP409", "NP411", "NP419", "NP424", "NP429"),
)
