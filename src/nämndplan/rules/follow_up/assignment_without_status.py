"""Uppdraget har ingen status

Vad
    Ett uppdrag som är riktat till nämnden, eller som nämnden rapporterar, har ingen
    status.

Varför
    Den som gav uppdraget ska kunna se om det är genomfört, pågår eller är försenat.

Fel
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/uppdrag/minska-resor.yaml
    kommentar: Arbetet leds av kontoret.  # VARNING NP925

Rätt
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/uppdrag/minska-resor.yaml
    status: pågår
    kommentar: Arbetet leds av kontoret.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...diagnostics import Finding, Note, Severity, Shared, say
from ...model import Assignment, AssignmentReport, Item, Plan, ReportKind
from ..assignments.recipients import assignments_to_boards
from ..boards import board_name
from ..rule import Rule
from .pairing import path_of
from .periods import period_of, periods
from .reported import board_period_home, reports_below, title_of


def check(plan: Plan) -> Iterator[Finding]:
    """What is reported without a status, and what the board was given and says nothing of."""
    for report in plan.follow_up.sure(AssignmentReport):
        value = report.value
        if report.board and not value.status:
            where = report.at("kommentar") if value.comment else report.place
            title = value.title or _title(report, plan)
            yield Finding(
                "NP925",
                where,
                say("Uppdraget ”{title}” har ingen status", title=title),
                hint=say("Skriv status: med ett ord ur skalan, till exempel pågår."),
            )
    for many in assignments_to_boards(plan):
        for period, item in periods(plan).items():
            if item.value.kind is not ReportKind.MONTH and reports_below(many.board, period, plan):
                yield from _silent(many.board, period, many.items, plan)


def _title(report: Item[AssignmentReport], plan: Plan) -> str:
    found = plan.council_assignments.get(report.id)
    return title_of(found, plan) if found else report.id


def _silent(board: str, period: str, given: Sequence[Item[Assignment]], plan: Plan) -> Iterator[Finding]:
    if plan.unsure_below(f"uppföljning/{period}/"):
        return
    told = {path_of(report)[-1] for report in plan.follow_up.of(AssignmentReport) if period_of(report) == period}
    home, name = board_period_home(board, period, plan), board_name(board, plan)
    shared = Shared(
        len(given),
        home,
        say("{count} av {these} saknas i uppföljningen {period}", period=period),
        say("Inget av {these} finns i uppföljningen {period}", period=period),
        board=board,
        things=say("mottagna uppdrag"),
    )
    for assignment in given:
        if assignment.id not in told:
            yield Finding(
                "NP925",
                home,
                say("{board} säger inget om uppdraget ”{title}”", board=name, title=assignment.value.title),
                notes=(Note(assignment.at("titel"), say("uppdraget i planen")),),
                hint=say("Skriv status: för uppdraget i uppdrag/{id}.yaml.", id=assignment.id),
                shared=shared,
            )


RULE = Rule("NP925", "assignment-without-status", Severity.WARNING, __doc__, check_plan=check)
