"""Uppdraget avslutas utan uppdragsgivarens beslut

Vad
    Nämnden rapporterar att ett uppdrag från fullmäktige avslutas, återtas eller
    ersätts, och fullmäktige har beslutat om rapporten utan att säga något om uppdraget.

Varför
    Bara den som gav ett uppdrag kan avsluta det. Nämnden föreslår, fullmäktige
    beslutar: i en fil under periodens uppdrag, eller med beslut: i nämndens fil.

Fel
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    beslut: {organ: fullmäktige, datum: 2024-10-29}
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/uppdrag/minska-resor.yaml
    status: genomfört
    fortsättning: avslutas  # VARNING NP928

Rätt
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    beslut: {organ: fullmäktige, datum: 2024-10-29}
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/uppdrag/minska-resor.yaml
    status: genomfört
    fortsättning: avslutas
    # uppföljning/delår/uppdrag/minska-resor.yaml
    fortsättning: avslutas
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import AssignmentReport, Plan
from ..rule import Rule
from .pairing import continued, path_of
from .periods import period_of, periods


def check(plan: Plan) -> Iterator[Finding]:
    """While the council has not decided on the report, what a board says is a proposal."""
    for report in plan.follow_up.sure(AssignmentReport):
        value, period = report.value, periods(plan).get(period_of(report))
        id = path_of(report)[-1]
        if not report.board or value.continuation is None or not value.continuation.ends or value.decision:
            continue
        is_councils = id in plan.council_assignments or bool(value.from_plan)
        decided_on = period.value.decision if period else None
        if decided_on and decided_on.date and is_councils and (period_of(report), id) not in continued(plan):
            found = plan.council_assignments.get(id)
            yield Finding(
                "NP928",
                report.at("fortsättning"),
                say(
                    "Fullmäktige har inte beslutat att uppdraget ”{title}” {word}",
                    title=value.title or (found.value.title if found else id),
                    word=value.continuation.value,
                ),
                hint=say(
                    "Skriv beslut: här, eller fortsättning: i uppföljning/{period}/uppdrag/{id}.yaml.",
                    period=period_of(report),
                    id=id,
                ),
            )


RULE = Rule("NP928", "ended-without-decision", Severity.WARNING, __doc__, check_plan=check)
