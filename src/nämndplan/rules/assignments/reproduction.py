"""How a board's plan reproduces a council assignment, apart from its words."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, say
from ...model import Assignment, Item, Plan, ReceivedAssignment
from ..boards import board_id, board_name
from .recipients import recipients


def parts_differ(received: Item[ReceivedAssignment], source: Item[Assignment], plan: Plan) -> Finding:
    """A part was left out, or added."""
    name, title = board_name(received.board, plan), received.value.title
    mine, theirs = len(received.value.parts), len(source.value.parts)
    return Finding(
        "NP507",
        received.at("delar").key() if mine else received.place.key(),
        say(
            "{board} återger {mine} av {theirs} delpunkter i ”{title}”",
            board=name,
            mine=mine,
            theirs=theirs,
            title=title,
        )
        if mine < theirs
        else say("{board} återger ”{title}” med fler delpunkter än fullmäktige", board=name, title=title),
        notes=(Note(source.at("delar").key(), say("fullmäktiges delpunkter")),) if theirs else (),
        hint=say("Återge delpunkterna ordagrant, under delar:."),
    )


def recipients_differ(received: Item[ReceivedAssignment], source: Item[Assignment], plan: Plan) -> Iterator[Finding]:
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
