"""Organet finns inte under planens år

Vad
    Ett mål eller ett uppdrag riktas till ett organ, ett organ är ansvarigt för något, eller
    har en mapp här, fast organet enligt registret upphörde före planens år. Den som är
    ansvarig sägs en gång, hur mycket den än ansvarar för. Eller så ska ett uppdrag vara klart
    först när organet har upphört, och ingen av dem som tar över är också mottagare.

Varför
    Ett uppdrag till ett organ som inte finns blir ingens. Regeln vet inte vem som tog över:
    det behöver stå i planen.

Fel
    # organisation.yaml
    organ:
      styrelsen:
        namn: Kommunstyrelsen
        typ: styrelse
      kontoret:
        namn: Kommunkontoret
        typ: förvaltning
      vårdnämnden:
        namn: Vårdnämnden
        typ: nämnd
        period: 2015–2022
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen, vårdnämnden]  # VARNING NP807

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import Activity, Assignment, Body, GoalNode, Indicator, Item, Plan
from ..assignments.recipients import recipient_lists
from ..boards import board_home
from ..rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """The body by itself; as one of a group it is left out of the group."""
    for recipients in recipient_lists(plan):
        for index, reference in enumerate(recipients.references):
            yield from _past(reference, recipients.place.at(index), plan)
    for assignment in plan.of(Assignment):
        yield from _due_too_late(assignment, plan)
    for board in plan.boards:
        yield from _past(board, board_home(board, plan), plan)
    for owner, place in _owners(plan):
        yield from _past(owner, place, plan)


def _owners(plan: Plan) -> Iterator[tuple[str, Place]]:
    """Everybody who is to see to something, at the first place."""
    first: dict[str, Place] = {}
    owned = [(item.value.owner, item.at("ansvarig")) for item in plan.of(GoalNode)]
    owned += [(item.value.owner, item.at("ansvarig")) for item in plan.of(Indicator)]
    owned += [(item.value.owner, item.at("ansvarig")) for item in plan.of(Activity)]
    for owner, place in owned:
        if owner:
            first.setdefault(owner, place)
    yield from first.items()


def _past(reference: str, place: Place, plan: Plan) -> Iterator[Finding]:
    body = plan.register.body(reference)
    period = body.value.period if body else None
    ended = period.end if period else None
    if body and ended and plan.year and ended < plan.year:
        yield Finding(
            "NP807",
            place,
            say(
                "{name} upphörde {ended}, före planens år",
                name=body.value.name,
                ended=period.last.isoformat() if period and period.last else str(ended),
            ),
            say("finns inte under planens år"),
            notes=tuple(Note(body.at("efterträds_av"), say("tar över")) for _ in body.value.succeeded_by[:1]),
            hint=_who_instead(body),
        )


def _due_too_late(assignment: Item[Assignment], plan: Plan) -> Iterator[Finding]:
    """A body that ends before the assignment is due, in the plan's year or after it, and nobody who takes over."""
    due = assignment.value.due
    if due is None or due.last is None or not plan.year:
        return
    for index, reference in enumerate(assignment.value.to):
        body = plan.register.body(reference)
        period = body.value.period if body else None
        if body is None or period is None or period.end is None or period.end < plan.year:
            continue
        ends = period.last or date(period.end, 12, 31)
        named = {other.id for name in assignment.value.recipients if (other := plan.register.body(name))}
        if due.last > ends and not named & set(body.value.succeeded_by):
            yield Finding(
                "NP807",
                assignment.at("till").at(index),
                say("{name} upphör {ended}, innan uppdraget ska vara klart", name=body.value.name, ended=f"{ends}"),
                notes=(
                    Note(assignment.at("klart"), say("ska vara klart då")),
                    *(Note(body.at("efterträds_av"), say("tar över")) for _ in body.value.succeeded_by[:1]),
                ),
                hint=_who_instead(body),
            )


def _who_instead(body: Item[Body]) -> Sentence:
    if body.value.succeeded_by:
        return say(
            "Skriv {successors}. Finns organet kvar: rätta period i organisation.yaml.",
            successors=body.value.succeeded_by,
        )
    return say("Skriv det organ som har tagit över. Finns organet kvar: rätta period i organisation.yaml.")


RULE = Rule("NP807", "body-past-period", Severity.WARNING, __doc__, check_plan=check)
