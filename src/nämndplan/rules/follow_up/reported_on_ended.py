"""Rapporterat på ett uppdrag som är avslutat

Vad
    Fullmäktige har avslutat, återtagit eller ersatt uppdraget i en tidigare period, och
    nämnden rapporterar ändå på det.

Varför
    Antingen är uppdraget inte avslutat, eller så gäller rapporten något annat. Ersattes
    det hör rapporten till det nya uppdraget.

Fel
    # uppföljning/april/uppföljning.yaml
    titel: Uppföljning per april
    slag: tertialrapport
    period: 2024-01-01–2024-04-30
    beslut: {organ: fullmäktige, datum: 2024-06-11}
    # uppföljning/april/uppdrag/minska-resor.yaml
    fortsättning: återtas
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/uppdrag/minska-resor.yaml
    status: pågår  # VARNING NP940

Rätt
    # uppföljning/april/uppföljning.yaml
    titel: Uppföljning per april
    slag: tertialrapport
    period: 2024-01-01–2024-04-30
    beslut: {organ: fullmäktige, datum: 2024-06-11}
    # uppföljning/april/uppdrag/minska-resor.yaml
    fortsättning: kvarstår
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/uppdrag/minska-resor.yaml
    status: pågår
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import AssignmentReport, Item, Plan
from ..rule import Rule
from .pairing import path_of
from .periods import period_of, periods


def check(plan: Plan) -> Iterator[Finding]:
    """Periods in the order of their days; only what the council has said ends an assignment."""
    ended: dict[str, Item[AssignmentReport]] = {}
    order = {period: place for place, period in enumerate(periods(plan))}
    for item in plan.common.follow_up.of(AssignmentReport):
        if not item.board and item.value.continuation and item.value.continuation.ends and period_of(item) in order:
            first = ended.setdefault(path_of(item)[-1], item)
            if order[period_of(item)] < order[period_of(first)]:
                ended[path_of(item)[-1]] = item
    for report in plan.follow_up.sure(AssignmentReport):
        end = ended.get(path_of(report)[-1])
        if end is None or not report.board or not report.value.status:
            continue
        if order.get(period_of(report), -1) > order[period_of(end)]:
            found = plan.council_assignments.get(end.id)
            yield Finding(
                "NP940",
                report.at("status"),
                say(
                    "Uppdraget ”{title}” rapporteras, men det är avslutat sedan {period}",
                    title=found.value.title if found else end.id,
                    period=periods(plan)[period_of(end)].value.title,
                ),
                notes=(Note(end.at("fortsättning"), say("avslutat här")),),
                hint=say("Ta bort rapporten, eller rapportera på det uppdrag som ersatte det."),
            )


RULE = Rule("NP940", "reported-on-ended", Severity.WARNING, __doc__, check_plan=check)
