"""Uppdraget är återgivet med andra ord

Vad
    Nämndens plan återger ett av fullmäktiges uppdrag, men inte ordagrant: ett ord, en
    delpunkt eller en mottagare skiljer. En slutpunkt för mycket eller för lite räknas inte
    (se NP909).

Varför
    Uppdraget är det som fullmäktige har beslutat. Små skillnader gör att det inte går att
    söka efter uppdraget, och stora att nämnden gör något annat.

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    mottagna_uppdrag:
      minska-resor:
        titel: Minska resorna i tjänsten  # VARNING NP507

Rätt
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    mottagna_uppdrag:
      minska-resor:
        titel: Minska resandet i tjänsten.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Assignment, Item, Plan, ReceivedAssignment
from ..boards import board_id, board_name
from ..rule import Rule
from .drift import changes, likeness
from .recipients import recipients

COPY = 0.75
"""How alike a handed-on assignment is to the council's when it is a copy of it, and not the board's own words."""


def check(plan: Plan) -> Iterator[Finding]:
    """What the board's plan reproduces first; what it hands on only where that has words of its own."""
    for received in plan.of(ReceivedAssignment):
        source = plan.council_assignments.get(received.id)
        if source and not plan.unsure(source.place) and not plan.unsure(received.place):
            yield from _reproduced(received, source, plan)
    for assignment in plan.of(Assignment):
        for id in assignment.value.hands_on if assignment.board else ():
            source = plan.council_assignments.get(id)
            if source and not _is_said_already(assignment, id, plan) and not plan.unsure(source.place):
                text, original = assignment.value.title, source.value.title
                if likeness(text, original) >= COPY:
                    yield from _drift(
                        assignment.at("titel"), text, source.at("titel"), original, assignment.board, plan
                    )


def _reproduced(received: Item[ReceivedAssignment], source: Item[Assignment], plan: Plan) -> Iterator[Finding]:
    copies = tuple(
        Note(item.at("titel"), say("återgivet likadant här"))
        for item in plan.handed_on(received.board)
        if received.id in item.value.hands_on and not changes(item.value.title, received.value.title)
    )
    yield from _drift(
        received.at("titel"), received.value.title, source.at("titel"), source.value.title, received.board, plan, copies
    )
    mine, theirs = received.value.parts, source.value.parts
    if len(mine) == len(theirs):
        for index, (part, original) in enumerate(zip(mine, theirs, strict=True)):
            place, source_place = received.at("delar", index), source.at("delar", index)
            yield from _drift(place, part, source_place, original, received.board, plan)
    else:
        yield _parts_differ(received, source, plan)
    yield from _recipients_differ(received, source, plan)


def _drift(
    place: Place, text: str, source: Place, original: str, board: str, plan: Plan, copies: tuple[Note, ...] = ()
) -> Iterator[Finding]:
    found = changes(text, original)
    if not found:
        return
    first, *others = found
    yield Finding(
        "NP507",
        place.saying(first.copy),
        say(
            "{board} skriver ”{copy}” i ett uppdrag där fullmäktige skriver ”{source}”",
            board=board_name(board, plan),
            copy=first.copy,
            source=first.source,
        )
        if not others
        else say(
            "{board} återger ”{source}” med andra ord på {count} ställen",
            board=board_name(board, plan),
            source=original,
            count=len(found),
        ),
        say("fullmäktige: ”{source}”", source=first.source),
        (
            *(
                Note(place.saying(change.copy), say("fullmäktige: ”{source}”", source=change.source))
                for change in others
            ),
            Note(source.saying(first.source), say("fullmäktiges ord")),
            *copies,
        ),
        say("Återge fullmäktiges text ordagrant, eller rätta den där om det är den som är fel."),
    )


def _is_said_already(assignment: Item[Assignment], id: str, plan: Plan) -> bool:
    own = plan.board_plan(assignment.board)
    received = own.value.received.get(id) if own else None
    return received is not None and not changes(assignment.value.title, received.title)


def _parts_differ(received: Item[ReceivedAssignment], source: Item[Assignment], plan: Plan) -> Finding:
    return Finding(
        "NP507",
        received.at("delar").key() if received.value.parts else received.place.key(),
        say(
            "{board} återger ”{title}” med {mine} delpunkter, men fullmäktige har {theirs}",
            board=board_name(received.board, plan),
            title=received.value.title,
            mine=len(received.value.parts),
            theirs=len(source.value.parts),
        ),
        notes=(Note(source.at("delar").key(), say("fullmäktiges delpunkter")),) if source.value.parts else (),
        hint=say("Återge alla delpunkter ordagrant, under delar:."),
    )


def _recipients_differ(received: Item[ReceivedAssignment], source: Item[Assignment], plan: Plan) -> Iterator[Finding]:
    """Silent where the board is not a recipient at all: that is NP506."""
    directed = recipients(source, plan)
    mine = plan.register.expand(received.value.to)
    is_known = received.value.to and all(plan.register.find(to) for to in received.value.to)
    if is_known and board_id(received.board, plan) in directed and set(mine) != set(directed):
        yield Finding(
            "NP507",
            received.at("till").key(),
            say(
                "{board} återger ”{title}” med andra mottagare än fullmäktige",
                board=board_name(received.board, plan),
                title=received.value.title,
            ),
            say("här {names}", names=tuple(map(plan.register.name, mine))),
            (Note(source.at("till").key(), say("här {names}", names=tuple(map(plan.register.name, directed)))),),
            say("Återge mottagarna som i fullmäktiges uppdrag."),
        )


RULE = Rule("NP507", "text-drift-from-source", Severity.WARNING, __doc__, check_plan=check)
