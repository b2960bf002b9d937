"""Året är slut, och uppdraget är varken klart eller fört vidare

Vad
    Uppföljningen gäller hela året. Uppdraget är inte genomfört, och inget säger om det
    kvarstår, avslutas, återtas eller ersätts.

Varför
    Ett uppdrag som varken är klart eller fört vidare försvinner: nästa års plan vet
    inte om det.

Fel
    # uppföljning/året/uppföljning.yaml
    titel: Uppföljning av året
    slag: verksamhetsberättelse
    period: 2024-01-01–2024-12-31
    # uppföljning/året/nämnder/styrelsen/uppdrag/minska-resor.yaml
    status: pågår  # VARNING NP931

Rätt
    # uppföljning/året/uppföljning.yaml
    titel: Uppföljning av året
    slag: verksamhetsberättelse
    period: 2024-01-01–2024-12-31
    # uppföljning/året/nämnder/styrelsen/uppdrag/minska-resor.yaml
    status: pågår
    fortsättning: kvarstår
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import AssignmentReport, Plan
from ..rule import Rule
from .pairing import continued, path_of
from .periods import period_of, periods
from .scales import ScaleKind, standing_of


def check(plan: Plan) -> Iterator[Finding]:
    """What the council has said of the assignment counts as well as what the board says."""
    for report in plan.follow_up.sure(AssignmentReport):
        value, period, id = report.value, periods(plan).get(period_of(report)), path_of(report)[-1]
        if period is None or not period.value.period.is_year or value.continuation or not value.status:
            continue
        standing = standing_of(value.status, ScaleKind.ASSIGNMENTS, plan)
        if standing is None or standing.is_over or (period_of(report), id) in continued(plan):
            continue
        found = plan.council_assignments.get(id)
        yield Finding(
            "NP931",
            report.at("status"),
            say(
                "Året är slut, och uppdraget ”{title}” är varken klart eller fört vidare",
                title=value.title or (found.value.title if found else id),
            ),
            hint=say("Skriv fortsättning: kvarstår, avslutas, återtas eller ersätts."),
        )


RULE = Rule("NP931", "neither-ended-nor-carried", Severity.WARNING, __doc__, check_plan=check)
