"""Anges som genomfört, men texten säger något annat

Vad
    En aktivitet eller ett uppdrag har en status som betyder genomfört, medan
    kommentaren säger att något inte blev av eller blir klart senare, eller andelen som
    är gjord är mindre än allt.

    Kommentaren läses efter vanliga uttryck (kunde inte hållas, skjuts upp, återstår att).
    Regeln förstår inte andra sätt att säga det, och vet inte om det som inte blev av bara var
    en del.

Varför
    Statusen är det som räknas och syns i tabellen. Säger kommentaren emot den blir
    bilden fel.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        ansvarig: kontoret
        aktiviteter:
          föreläsning: {titel: Hålla en föreläsning om trygghet, klart: 2024-11-01}
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        aktiviteter:
          föreläsning:
            status: genomfört
            kommentar: Föreläsningen kunde inte hållas.  # VARNING NP938

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        ansvarig: kontoret
        aktiviteter:
          föreläsning: {titel: Hålla en föreläsning om trygghet, klart: 2024-11-01}
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        aktiviteter:
          föreläsning:
            status: inställt
            kommentar: Föreläsningen kunde inte hållas.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import ActivityReport, AsPrinted, AssignmentReport, Item, Plan
from ...values import Amount, Outcome
from ...word_list import any_phrase, word_list
from ..rule import Rule
from .scales import ScaleKind, standing_of
from .status import Status

_CLAUSE_END = re.compile(r"[.,;:!?]|\b(?:och|men)\b", re.IGNORECASE)
_NOTHING = re.compile(r"\b(?:ingen|inget|inga|ingenting|inte|ej)\b", re.IGNORECASE)
_NOTHING_LEFT = re.compile(r"(?:\W+är)?\W+(?:inget|inga|ingenting)\b|\W+(?:bara|enbart|endast)\b", re.IGNORECASE)

_IS_DONE = re.compile(
    r"\b(?:är|har|blev)\s+(?:\w+\s+)?(?:genomför[dt]|klart?|slutför[dt]|avslutat?|avslutad|hållen|hållits)\w*"
    r"|\b(?:genomfördes|hölls|slutfördes|avslutades)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"(?:^|[.;]\s*)\s*(?:en|ett|ytterligare|nästa|nya?|nytt|fortsatta?)\s+\w+[^.;]*$", re.IGNORECASE)
"""Kursen är genomförd. En uppföljning skjuts upp: of something else, that has not been told of."""


def check(plan: Plan) -> Iterator[Finding]:
    """Activities and assignments with a status that means that they are done."""
    for activity in plan.follow_up.sure(ActivityReport):
        yield from _of(activity, ScaleKind.ACTIVITIES, plan)
    for assignment in plan.follow_up.sure(AssignmentReport):
        yield from _of(assignment, ScaleKind.ASSIGNMENTS, plan)


def _of(report: Item[Any], judged: ScaleKind, plan: Plan) -> Iterator[Finding]:
    value = report.value
    if not value.status or standing_of(value.status, judged, plan) is not Status.DONE:
        return
    status = Note(report.at("status"), say("statusen"))
    if said := _not_done(value.comment or ""):
        yield Finding(
            "NP938",
            report.at("kommentar").saying(said[0]),
            say("Statusen är ”{status}”, men kommentaren säger ”{said}”", status=value.status, said=said[0]),
            notes=(status,),
            hint=say("Ändra statusen, eller skriv i kommentaren vad som är genomfört."),
        )
    elif (share := _share(value.share)) is not None and share < 100:
        yield Finding(
            "NP938",
            report.at("färdigt"),
            say("Statusen är ”{status}”, men bara {share} är gjort", status=value.status, share=value.share.printed),
            notes=(status,),
            hint=say("Ändra statusen, eller skriv i kommentar: vad som återstår."),
        )


def _not_done(comment: str) -> re.Match[str] | None:
    """What the comment says was not done, unless it says so of nothing: ingen träff ställdes in."""
    for said in any_phrase(word_list(__package__, "not_done")[""]).finditer(comment):
        clause = _CLAUSE_END.split(comment[: said.start()])[-1]
        is_another = _IS_DONE.search(comment[: said.start()]) and _ANOTHER.search(comment[: said.start()])
        if not is_another and not _NOTHING.search(clause) and not _NOTHING_LEFT.match(comment, said.end()):
            return said
    return None


def _share(share: Outcome | AsPrinted | None) -> Decimal | None:
    return share.quantity.value if isinstance(share, Amount) else None


RULE = Rule("NP938", "done-but-not-done", Severity.WARNING, __doc__, check_plan=check)
