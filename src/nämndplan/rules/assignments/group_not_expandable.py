"""Grupp som inte går att översätta till organ

Vad
    Ett uppdrag eller mål riktas till en grupp (”alla nämnder”) som inte finns i registret
    eller inte har några medlemmar. Eller till ”övriga nämnder” utan att någon är undantagen.

Varför
    Om ingen kan säga vilka som ingår, kan var och en tro att uppdraget gäller någon annan.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [alla bolag]  # FEL NP504

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [alla nämnder och styrelser]
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Place, Sentence, Severity, say
from ...model import BodyType, Group, Item, Plan, ReceivedAssignment, is_quantified, is_relative
from ...values import suggest_id
from ..rule import Rule
from .recipients import Recipients, recipient_lists


def check(plan: Plan) -> Iterator[Finding]:
    """Groups that are used but not in the register; "övriga" than whom?"""
    if not plan.register.complete:
        return
    received = {item.at("till") for item in plan.of(ReceivedAssignment)}
    for recipients in recipient_lists(plan):
        for index, reference in enumerate(recipients.references):
            place = recipients.place.at(index)
            is_known = plan.register.find(reference) or plan.register.of_types(reference)
            if is_quantified(reference) and not is_known:
                yield _unknown(reference, place, plan)
            elif is_relative(reference) and not _others_than(recipients, index) and recipients.place not in received:
                yield _relative_to_nobody(reference, place)


def check_register(plan: Plan) -> Iterator[Finding]:
    """Groups without members."""
    for group in plan.register.groups.values() if plan.register.complete else ():
        if not plan.register.members(group) and not group.value.members:
            yield _without_members(group)


def _without_members(group: Item[Group]) -> Finding:
    types = tuple(kind.value for kind in group.value.types)
    return Finding(
        "NP504",
        group.place.key(),
        say("Gruppen ”{name}” har inga organ i registret", name=group.value.name),
        hint=say("Lägg till organ av typ {types} under organ:, eller ändra typer:.", types=types)
        if types
        else say("Räkna upp vilka som ingår: medlemmar: [id, id], eller vilka slag: typer: [nämnd, styrelse]."),
    )


def _unknown(reference: str, place: Place, plan: Plan) -> Finding:
    types = [kind.value for kind in BodyType if kind.value in reference.casefold()]
    known = {body.value.type.value for body in plan.register.bodies.values()}
    if lacking := tuple(type for type in types if type not in known):
        return Finding(
            "NP504",
            place,
            say(
                "Ingen ingår i ”{name}”: organisation.yaml har inget organ av typ {types}",
                name=reference,
                types=lacking,
            ),
            hint=say("Lägg till organ av typ {types} under organ: i organisation.yaml.", types=lacking),
        )
    members: Sentence = say("typer: [{types}]", types=", ".join(types)) if types else say("medlemmar: [id, id]")
    return Finding(
        "NP504",
        place,
        say("Gruppen ”{name}” finns inte i organisation.yaml", name=reference),
        hint=say(
            "Lägg till gruppen under grupper: med id {id}, namn: {name} och {members}.",
            id=suggest_id(reference),
            name=reference,
            members=members,
        ),
    )


def _others_than(recipients: Recipients, index: int) -> bool:
    return bool(recipients.speaker) or recipients.is_below or index > 0


def _relative_to_nobody(reference: str, place: Place) -> Finding:
    return Finding(
        "NP504",
        place,
        say("”{name}” säger inte vilka som är undantagna", name=reference),
        hint=say("Nämn de andra mottagarna före, eller skriv en grupp som alla ingår i."),
    )


RULE = Rule(
    "NP504",
    "group-not-expandable",
    Severity.ERROR,
    __doc__,
    check_plan=check,
    check_council=check_register,
    is_sources=True,
)
