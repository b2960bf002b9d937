"""Perioden saknar uppföljning.yaml

Vad
    En mapp under uppföljning har filer, men ingen uppföljning.yaml som säger vilken
    period den gäller och vilket slags rapport det är.

Varför
    Utan första och sista dag går det inte att säga om det är prognosen eller utfallet
    som ska bedömas, eller vad som ska vara med. Filerna räknas inte förrän det står
    där.

Fel
    # uppföljning/delår/nämnder/styrelsen/uppdrag/minska-resor.yaml
    status: pågår  # FEL NP932

Rätt
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/uppdrag/minska-resor.yaml
    status: pågår
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...diagnostics import Finding, Place, Severity, say
from ...model import Plan
from ..rule import Fact, Rule
from .periods import home_of, period_of


def gather(plan: Plan) -> Iterator[Fact]:
    """The first file of each period."""
    files = plan.files_below("uppföljning/")
    own = {root.place.file for root in plan.reports}
    first: dict[str, str] = {}
    for file in files:
        if file in own:
            first.setdefault(period_of(file), file)
    yield from first.items()


def conclude(plan: Plan, facts: Sequence[Fact]) -> Iterator[Finding]:
    """A file that is there but cannot be read says so itself."""
    first: dict[str, str] = {}
    for period, file in sorted(facts):
        first.setdefault(period, file)
    for period, file in first.items():
        if not plan.knows(home_of(period)):
            yield Finding(
                "NP932",
                Place(file),
                say("Perioden {period} säger inte vilka dagar den gäller", period=period),
                hint=say(
                    "Skriv {file} med titel:, slag: och period:. nplan follow-up new gör den åt dig.",
                    file=home_of(period),
                ),
            )


RULE = Rule("NP932", "period-without-dates", Severity.ERROR, __doc__, gather=gather, conclude=conclude)
