"""Medaktör som bara nämns i texten

Vad
    Uppdragets text säger att det ska göras tillsammans med ett organ i registret, men
    organet är inte med bland mottagarna.

    Regeln letar efter registrets namn efter tillsammans med och liknande ord. Den vet inte
    om den andra har ett eget uppdrag i sin egen plan. Den som står i registret med typ:
    annat (medlemskommuner, staten) kan planen inte ge uppdrag, och inte fullmäktige heller. En
    nämnd kan inte ge uppdrag till en annan nämnd, eller till ett bolag som inte tillhör den.

Varför
    Den som bara nämns i texten får inget uppdrag, och ser det inte i sin egen plan.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten tillsammans med Vårdnämnden  # UPPLYSNING NP513
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten tillsammans med Vårdnämnden
    till: [styrelsen, vårdnämnden]
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Place, Severity, say
from ...model import Assignment, Body, BodyType, Item, Plan
from ..boards import board_id
from ..rule import Rule
from ..sub_items import sub_items
from .recipients import any_name

_TOGETHER = re.compile(r"\b(?:tillsammans|gemensamt|i\s+sam(?:verkan|arbete|råd))\s+med\s+", re.IGNORECASE)
_GROUP = re.compile(
    rf"{_TOGETHER.pattern}(?P<group>(?:övriga|alla|samtliga)\s+(?:\w+\s+)?(?:nämnder|styrelser|förvaltningar))\b",
    re.IGNORECASE,
)
_SEVERAL = 3
_NOT_TOLD = frozenset({BodyType.OTHER, BodyType.COUNCIL})
"""Bodies that a plan has no power to give assignments."""
_EQUALS = frozenset({BodyType.BOARD, BodyType.EXECUTIVE_BOARD, BodyType.COMPANY})
_JOINT = re.compile(r"\s*(?:,|och|samt)\s+")


def check(plan: Plan) -> Iterator[Finding]:
    """Names straight after "tillsammans med", and those that are joined to them."""
    for assignment in plan.of(Assignment):
        for text, place in _texts(assignment):
            for name in _companions(text, plan):
                body = plan.register.body(name)
                if body and _may_be_told(body, assignment, plan) and body.id not in _told(assignment, plan):
                    yield _finding(assignment, place.saying(name), name, body.id)
            for group in _groups(text, plan, assignment) if not assignment.board else ():
                yield _finding(assignment, place.saying(group), group, _group_to_write(group))


def _may_be_told(body: Item[Body], assignment: Item[Assignment], plan: Plan) -> bool:
    """A board hands on to those below it, and not to its equals."""
    is_below = body.value.belongs_to == board_id(assignment.board, plan)
    if assignment.board and body.value.type in _EQUALS and not is_below:
        return False
    return body.value.type not in _NOT_TOLD


def _groups(text: str, plan: Plan, assignment: Item[Assignment]) -> Iterator[str]:
    """Övriga nämnder and its like, when the assignment is directed to less than that many."""
    for found in _GROUP.finditer(text):
        if len(_told(assignment, plan)) < _SEVERAL:
            yield found["group"]


def _group_to_write(group: str) -> str:
    return " ".join(group.split())


def _told(assignment: Item[Assignment], plan: Plan) -> set[str]:
    return {*plan.register.expand(assignment.value.recipients), board_id(assignment.board, plan)}


def _finding(assignment: Item[Assignment], place: Place, name: str, id: str) -> Finding:
    return Finding(
        "NP513",
        place,
        say(
            "”{name}” nämns som medaktör i uppdraget, men är inte mottagare: ”{title}”",
            name=" ".join(name.split()),
            title=assignment.value.title,
        ),
        say("inte med i till"),
        hint=say("Har organet också uppdraget: lägg till {id} i till.", id=id),
    )


def _texts(assignment: Item[Assignment]) -> Iterator[tuple[str, Place]]:
    yield assignment.value.title, assignment.at("titel")
    yield from sub_items(assignment)


def _companions(text: str, plan: Plan) -> Iterator[str]:
    for together in _TOGETHER.finditer(text):
        names, position = any_name(plan), together.end()
        while name := names.match(text, position):
            yield name[0]
            joint = _JOINT.match(text, name.end())
            position = joint.end() if joint else len(text)


RULE = Rule("NP513", "co-actor-in-text", Severity.INFO, __doc__, check_plan=check)
