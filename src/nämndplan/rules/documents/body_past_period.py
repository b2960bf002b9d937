"""Organet finns inte under planens år

Vad
    Ett mål eller ett uppdrag riktas till ett organ, eller ett organ har en mapp här, fast
    organet enligt registret upphörde före planens år.

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

from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import Body, Item, Plan
from ..assignments.recipients import recipient_lists
from ..boards import board_home
from ..rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """The body by itself; as one of a group it is left out of the group."""
    for recipients in recipient_lists(plan):
        for index, reference in enumerate(recipients.references):
            yield from _past(reference, recipients.place.at(index), plan)
    for board in plan.boards:
        yield from _past(board, board_home(board, plan), plan)


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


def _who_instead(body: Item[Body]) -> Sentence:
    if body.value.succeeded_by:
        return say(
            "Skriv {successors}. Finns organet kvar: rätta period i organisation.yaml.",
            successors=body.value.succeeded_by,
        )
    return say("Skriv det organ som har tagit över. Finns organet kvar: rätta period i organisation.yaml.")


RULE = Rule("NP807", "body-past-period", Severity.WARNING, __doc__, check_plan=check)
