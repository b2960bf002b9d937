"""Fullmäktige har ändrat det som nämnden svarade på

Vad
    Nämnden har tagit ställning till en lydelse, som står i granskat.yaml, och fullmäktiges
    uppdrag eller mål säger något annat nu. Mellanslag, streck och en sista punkt räknas inte.
    Det som inte står i granskat.yaml är inte granskat, och om det sägs inget.

Varför
    Ett svar gäller de ord som det svarade på. Läser ingen om uppdraget kan nämnden följa
    upp något som fullmäktige inte längre vill.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resorna med 10 procent
    till: [styrelsen]
    # nämnder/styrelsen/uppdrag/minska-resor.yaml
    titel: Minska resorna i förvaltningen
    till: [kontoret]
    svarar_mot: [minska-resor]  # VARNING NP515
    # nämnder/styrelsen/granskat.yaml
    uppdrag:
      minska-resor: {lydelse: Minska resorna med 15 procent, till: [styrelsen], datum: 2023-11-07}

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resorna med 10 procent
    till: [styrelsen]
    # nämnder/styrelsen/uppdrag/minska-resor.yaml
    titel: Minska resorna i förvaltningen
    till: [kontoret]
    svarar_mot: [minska-resor]
    # nämnder/styrelsen/granskat.yaml
    uppdrag:
      minska-resor: {lydelse: Minska resorna med 10 procent, till: [styrelsen], datum: 2023-12-01}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...compare import Reworded, reworded, stamped
from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import Assignment, CouncilGoal, Item, Plan, Stamp
from ..rule import Rule
from .answers import answering


def check(plan: Plan) -> Iterator[Finding]:
    """One finding a stamp, where the board answers; else at the stamp."""
    answered: dict[tuple[str, str], Place] = {}
    for item, id, place in answering(plan):
        answered.setdefault((item.board, id), place)
    for stamp, about in stamped(plan):
        if about is None or plan.unsure(about.place) or plan.unsure(stamp.place):
            continue
        if changed := list(reworded(stamp.value, about, plan)):
            place = answered.get((stamp.board, stamp.id), stamp.place.key())
            yield _finding(stamp, about, changed, place)


def _finding(
    stamp: Item[Stamp], about: Item[Assignment] | Item[CouncilGoal], changed: list[Reworded], place: Place
) -> Finding:
    return Finding(
        "NP515",
        place,
        say("Fullmäktige har ändrat ”{title}” sedan nämnden svarade", title=stamp.value.wording),
        notes=tuple(Note(about.at(item.key), _said(item)) for item in changed),
        hint=say(
            "Läs om det och ändra svaret om det behövs. Gäller svaret ändå: nplan review {board} {id}.",
            board=stamp.board,
            id=stamp.id,
        ),
    )


def _said(item: Reworded) -> Sentence:
    if not item.before:
        return say("nytt sedan dess: {after}", after=item.after)
    if not item.after:
        return say("stod förut: {before}", before=item.before)
    return say("förut ”{before}”, nu ”{after}”", before=item.before, after=item.after)


RULE = Rule("NP515", "answer-not-reviewed", Severity.WARNING, __doc__, check_plan=check)
