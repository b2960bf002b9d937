"""Rapporterat i en annan enhet eller form än planens

Vad
    Ett utfall eller en prognos har en annan enhet än indikatorn i planen, eller är av
    ett annat slag än målvärdet: Ja där målet är ett tal.

Varför
    Då går utfallet inte att jämföra med målvärdet, och ingen kan säga om målet nås.

Fel
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        indikatorer:
          upplevd-trygghet:
            prognos: 80 st  # VARNING NP922

Rätt
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        indikatorer:
          upplevd-trygghet:
            prognos: 80 %
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import AsPrinted, Indicator, IndicatorReport, Item, Plan
from ...values import known_unit
from ..indicators.point import Point, point_of
from ..indicators.series import series_of
from ..rule import Rule
from .against import is_other_kind
from .measured import measures
from .reported import each_report


def check(plan: Plan) -> Iterator[Finding]:
    """Each value of a report beside the plan's unit and the plan's target."""
    for report, subject, _ in each_report(IndicatorReport, plan):
        yield from _of(report, subject, plan)


def _of(report: Item[IndicatorReport], subject: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    own, *_ = series_of(subject, plan)
    planned = next((point for point in (*own.targets, *reversed(own.outcomes)) if point.unit), None)
    if report.value.unit and planned and not _same_unit(report.value.unit, planned.unit):
        yield _other_unit(report.at("enhet"), report.value.unit, planned)
        return
    for route, measure in measures(report.value):
        if isinstance(measure, AsPrinted):
            continue
        point = point_of(report.at(*route), 0, measure, "")
        is_own_unit = any(part.unit for at, part in subject.value.every_part.items() if route[: len(at)] == at)
        if point.unit and planned and not is_own_unit and not _same_unit(point.unit, planned.unit):
            yield _other_unit(point.place, point.unit, planned)
        elif own.targets and len(route) == 1 and is_other_kind(measure, own.targets[-1].measure):
            yield Finding(
                "NP922",
                point.place,
                say(
                    "{value} är inte av samma slag som målvärdet {target}",
                    value=point.printed,
                    target=own.targets[-1].printed,
                ),
                notes=(Note(own.targets[-1].place, say("målvärdet i planen")),),
                hint=say("Skriv utfallet så som målvärdet är skrivet, eller förklara skillnaden i kommentar:."),
            )


def _same_unit(one: str, other: str) -> bool:
    """Money is money, in whatever it is counted."""
    own, planned = known_unit(one), known_unit(other)
    if own and planned:
        return own.symbol == planned.symbol or bool(own.kronor and planned.kronor)
    return one.casefold().split() == other.casefold().split()


def _other_unit(place: Place, unit: str, planned: Point) -> Finding:
    return Finding(
        "NP922",
        place,
        say("Rapporterat i {unit}, men planen har {planned}", unit=unit, planned=planned.unit),
        notes=(Note(planned.place, say("planens enhet")),),
        hint=say("Räkna om utfallet till planens enhet."),
    )


RULE = Rule("NP922", "reported-in-other-unit", Severity.WARNING, __doc__, check_plan=check)
