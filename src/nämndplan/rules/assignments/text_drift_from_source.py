"""Fullmäktiges ord är återgivna med andra ord

Vad
    Nämndens plan återger ett av fullmäktiges uppdrag, eller titeln på ett av dess mål, men
    inte ordagrant: ett ord, en delpunkt eller en mottagare skiljer. En slutpunkt för mycket
    eller för lite räknas inte (se NP909), inte heller protokollets ord före uppdraget
    (”Nämnden får i uppdrag att”, ”Nämnden ska”). En titel på ett mål som delar mindre än
    hälften av orden med fullmäktiges är nämndens egen. Regeln jämför ord för ord, och vet
    inte om två ord betyder samma sak.

Varför
    Uppdraget och målet är det som fullmäktige har beslutat. Små skillnader gör att det inte
    går att söka efter dem, och stora att nämnden gör något annat.

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

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Severity, say
from ...frozen import frozen
from ...model import Assignment, BoardGoal, Item, Plan, ReceivedAssignment
from ...values.number_words import NUMBER_WORDS
from ..boards import board_name
from ..rule import Rule
from ..spelling import is_a_slip
from ..sub_items import sub_items
from .answers import answers
from .drift import Rewording, are_alike, changes, same_words
from .reproduction import parts_differ, recipients_differ

QUOTED = 0.5
"""How alike a goal's title in a board's plan is to the council's when it reproduces that, and is no goal of its own."""

COPY = 0.75
"""How alike a handed-on assignment is to the council's when it is a copy of it, and not the board's own words."""


@frozen
class _Text:
    """A text and where it stands."""

    words: str
    place: Place


def check(plan: Plan) -> Iterator[Finding]:
    """What the board's plan reproduces first; what it hands on only where that has words of its own."""
    for received in plan.of(ReceivedAssignment):
        source = plan.council_assignments.get(received.id)
        if source and not plan.unsure(source.place) and not plan.unsure(received.place):
            name = board_name(received.board, plan)
            again = _same_words_again(received, plan)
            yield from _drift(_title(received), _title(source), name, again)
            if len(received.value.parts) == len(source.value.parts):
                for mine, theirs in zip(_parts(received), _parts(source), strict=True):
                    yield from _drift(mine, theirs, name)
            else:
                yield parts_differ(received, source, plan)
            yield from recipients_differ(received, source, plan)
    for goal in plan.of(BoardGoal):
        council_goal = plan.goals.get(goal.id)
        if goal.value.title and council_goal and not plan.unsure(council_goal.place) and not plan.unsure(goal.place):
            mine = _Text(goal.value.title, goal.at("titel"))
            theirs = _Text(council_goal.value.title, council_goal.at("titel"))
            if not are_alike(mine.words, theirs.words, QUOTED):
                continue
            yield from _drift(mine, theirs, board_name(goal.board, plan), is_goal=True)
    for copy, source in _copies(plan):
        yield from _drift(_title(copy), _title(source), board_name(copy.board, plan))


def _copies(plan: Plan) -> Iterator[tuple[Item[Assignment], Item[Assignment]]]:
    """What boards hand on in the council's words, or nearly, and not already in what they reproduce."""
    for assignment in plan.of(Assignment):
        for id in assignment.value.hands_on if assignment.board else ():
            source = plan.council_assignments.get(id)
            if source is None or plan.unsure(source.place) or _is_said_already(assignment, id, plan):
                continue
            if are_alike(assignment.value.title, source.value.title, COPY):
                yield assignment, source


def _title(item: Item[Assignment] | Item[ReceivedAssignment]) -> _Text:
    return _Text(item.value.title, item.at("titel"))


def _parts(item: Item[Assignment] | Item[ReceivedAssignment]) -> list[_Text]:
    return [_Text(part, place) for part, place in sub_items(item)]


def _same_words_again(received: Item[ReceivedAssignment], plan: Plan) -> tuple[Note, ...]:
    answer = answers(plan).get((received.board, received.id))
    return tuple(
        Note(item.at("titel"), say("återgivet likadant här"))
        for item in (answer.handed_on if answer else ())
        if same_words(item.value.title, received.value.title)
    )


def _is_said_already(assignment: Item[Assignment], id: str, plan: Plan) -> bool:
    own = plan.board_plan(assignment.board)
    received = own.value.received.get(id) if own else None
    return received is not None and same_words(assignment.value.title, received.title)


def _drift(
    mine: _Text, theirs: _Text, board: str, copies: tuple[Note, ...] = (), *, is_goal: bool = False
) -> Iterator[Finding]:
    found = sorted(changes(mine.words, theirs.words), key=lambda change: not _is_of_number(change))
    if not found:
        return
    first, *others = (
        Note(mine.place.saying(change.copy), say("fullmäktige: ”{source}”", source=change.source)) for change in found
    )
    words = {"board": board, "copy": found[0].copy, "source": found[0].source}
    one = (
        say("{board} skriver ”{copy}” i ett mål där fullmäktige skriver ”{source}”", **words)
        if is_goal
        else say("{board} skriver ”{copy}” i ett uppdrag där fullmäktige skriver ”{source}”", **words)
    )
    several = say(
        "{board} återger ”{source}” med andra ord på {count} ställen",
        board=board,
        source=theirs.words,
        count=len(found),
    )
    original = Note(theirs.place.saying(found[0].source), say("fullmäktiges ord"))
    hint = say("Återge fullmäktiges text ordagrant, eller rätta den där om det är den som är fel.")
    if not others and is_a_slip(found[0].copy, found[0].source):
        hint = say("Det ser ut som ett skrivfel. {hint}", hint=hint)
    headline = several if others and not _is_of_number(found[0]) else one
    yield Finding("NP507", first.where, headline, first.text, (*others, original, *copies), hint)


def _is_of_number(change: Rewording) -> bool:
    """True where a number, a year or a word for a number is another: the gravest of the changes, whatever else is."""
    mine, theirs = (
        {word for word in re.findall(r"\w+", text.casefold()) if word.isdecimal() or word in NUMBER_WORDS}
        for text in (change.copy, change.source)
    )
    return mine != theirs


RULE = Rule("NP507", "text-drift-from-source", Severity.WARNING, __doc__, check_plan=check)
