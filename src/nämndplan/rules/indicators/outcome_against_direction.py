"""Utfallet går åt andra hållet än målet

Vad
    Målvärdet är bara en riktning (↓, minska), och utfallet går åt andra hållet: det senaste är
    sämre både än det förra och än det första. Är det så för många sägs det en gång.

    Regeln vet inte om skillnaden är större än slumpen, eller om måttet har lagts om.

Varför
    En plan som säger minska om något som ökar behöver säga hur det ska vända. Ibland är
    pilen felvänd eller ett tal felskrivet. Finns en förklaring: skriv motivering.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      klimat:
        titel: Klimatet
        indikatorer:
          utsläpp:
            titel: Utsläpp från bilar i ton
            utfall:
              2021: 247
              2022: 258
              2023: 265  # UPPLYSNING NP425
            målvärde: ↓

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      klimat:
        titel: Klimatet
        indikatorer:
          utsläpp:
            titel: Utsläpp från bilar i ton
            utfall:
              2021: 265
              2022: 258
              2023: 247
            målvärde: ↓
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Direction, Trend
from ..many import among
from ..rule import Rule
from .direction import Reading, direction_of
from .point import Point
from .series import Series, Step, series_of
from .telling import named


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """The first series that goes the wrong way: the parts have the indicator's own direction."""
    if indicator.value.motivation or (reading := _trend(indicator, plan)) is None:
        return
    for series in series_of(indicator, plan):
        if len(series.outcomes) > 1 and _is_wrong_way(series, reading.direction):
            many = among(indicator, plan)
            yield from many.told(
                [_finding(indicator, series, reading)],
                say("Utfallet går åt andra hållet än målet för {count} av {these}"),
                say("Utfallet går åt andra hållet än målet för alla {these}"),
            )
            return


def _trend(indicator: Item[Indicator], plan: Plan) -> Reading | None:
    """The direction of an indicator whose only target is a direction."""
    targets = [target for series in series_of(indicator, plan) for target in series.targets]
    if not targets or not all(isinstance(target.measure, Trend) for target in targets):
        return None
    reading = direction_of(indicator, plan, targets[0].measure, targets[0].place)
    return reading if reading and reading.direction is not Direction.KEEP else None


def _is_wrong_way(series: Series, direction: Direction) -> bool:
    *earlier, last = series.outcomes
    return all(_is_worse(last, other, direction) for other in (earlier[-1], earlier[0]))


def _is_worse(last: Point, other: Point, direction: Direction) -> bool:
    step = Step(other, last)
    if not step.is_comparable and not (step.outcome.is_number and step.target.is_number and _same_but_unsaid(step)):
        return False
    return step.goes_against(direction)


def _same_but_unsaid(step: Step) -> bool:
    """True where one of two values has a unit and the other none: the unit is often only at the newest."""
    return not (step.outcome.unit and step.target.unit) and None not in (step.outcome.size, step.target.size)


def _finding(indicator: Item[Indicator], series: Series, reading: Reading) -> Finding:
    *_, before, last = series.outcomes
    return Finding(
        "NP425",
        last.place,
        say(
            "Utfallet för {indicator} går åt andra hållet än målet, {word}: från {before} till {last}",
            indicator=named(indicator, series),
            word=reading.word,
            before=before.with_unit,
            last=last.with_unit,
        ),
        say("högre än förut") if (last.size or 0) > (before.size or 0) else say("lägre än förut"),
        (Note(reading.place, say("målet")),),
        say("Kontrollera riktningen och talen. Stämmer de: skriv motivering: och hur det ska vända."),
    )


RULE = Rule(
    "NP425",
    "outcome-against-direction",
    Severity.INFO,
    __doc__,
    each=Indicator,
    check=check,
    follows=("NP404", "NP411", "NP419", "NP427", "NP429"),
)
