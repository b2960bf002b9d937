"""Svar på ett uppdrag som riktas till någon annan

Vad
    Nämnden svarar mot ett uppdrag, eller återger det bland sina mottagna uppdrag, fast
    fullmäktige har riktat det till andra.

Varför
    Två nämnder kan göra samma arbete, eller den som har uppdraget kan tro att någon annan
    gör det.

Fel
    # uppdrag/vårdens-resor.yaml
    titel: Minska vårdens resor
    till: [vårdnämnden]
    # nämnder/styrelsen/uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [kontoret]
    svarar_mot:
      - minska-resor
      - vårdens-resor  # VARNING NP506

Rätt
    # uppdrag/vårdens-resor.yaml
    titel: Minska vårdens resor
    till: [vårdnämnden, styrelsen]
    # nämnder/styrelsen/uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [kontoret]
    svarar_mot:
      - minska-resor
      - vårdens-resor
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import Plan, ReceivedAssignment
from ..boards import board_id, board_name
from ..memo import once_per_council
from ..rule import Rule
from .answers import answering
from .recipients import recipients


def check(plan: Plan) -> Iterator[Finding]:
    """An assignment to a body under the board is the board's matter too."""
    directed = _directed(plan)
    for item, id, place in answering(plan):
        if item.board and _is_others(directed.get(id, ()), item.board, plan):
            headline = say(
                "”{title}” svarar mot ett uppdrag som inte riktas till {board}",
                title=item.value.title,
                board=board_name(item.board, plan),
            )
            hint = say("Ta bort {id} ur svarar_mot, eller lägg till nämnden i uppdragets till.", id=id)
            yield _finding(place, headline, id, directed[id], hint, plan)
    for received in plan.of(ReceivedAssignment):
        if _is_others(directed.get(received.id, ()), received.board, plan):
            headline = say(
                "{board} återger uppdraget ”{title}”, som inte riktas dit",
                board=board_name(received.board, plan),
                title=received.value.title,
            )
            hint = say("Ta bort det ur mottagna_uppdrag, eller lägg till nämnden i uppdragets till.")
            yield _finding(received.place.key(), headline, received.id, directed[received.id], hint, plan)


@once_per_council
def _directed(plan: Plan) -> dict[str, tuple[str, ...]]:
    """The bodies that each of the council's assignments is directed to."""
    return {id: recipients(item, plan) for id, item in plan.council_assignments.items()}


def _is_others(directed: tuple[str, ...], board: str, plan: Plan) -> bool:
    """A folder that is no body's (NP305) is nobody's in particular."""
    is_known = plan.register.body(board) is not None
    return (
        is_known and bool(directed) and not any(_is_at_or_under(body, board_id(board, plan), plan) for body in directed)
    )


def _is_at_or_under(body: str, board: str, plan: Plan) -> bool:
    seen: set[str] = set()
    step: str | None = body
    while step and step not in seen:
        if step == board:
            return True
        seen.add(step)
        above = plan.register.bodies.get(step)
        step = above.value.belongs_to if above else None
    return False


def _finding(
    place: Place, headline: Sentence, id: str, directed: tuple[str, ...], hint: Sentence, plan: Plan
) -> Finding:
    names = tuple(plan.register.name(body) for body in directed)
    to = Note(plan.council_assignments[id].at("till"), say("riktas till {names}", names=names))
    return Finding("NP506", place, headline, notes=(to,), hint=hint)


RULE = Rule("NP506", "answers-assignment-of-other-board", Severity.WARNING, __doc__, check_plan=check)
