"""Granskat som inte finns längre

Vad
    granskat.yaml har en lydelse av ett uppdrag eller mål som fullmäktige inte längre har.

Varför
    Nämnden svarar då på något som har upphört. Svaret behöver ses över, och raden tas bort.

Fel
    # nämnder/styrelsen/granskat.yaml
    uppdrag:
      bygg-ny-bro: {lydelse: Bygg en ny bro, till: [styrelsen], datum: 2023-11-07}  # UPPLYSNING NP516

Rätt
    # uppdrag/bygg-ny-bro.yaml
    titel: Bygg en ny bro
    till: [styrelsen]
    # nämnder/styrelsen/granskat.yaml
    uppdrag:
      bygg-ny-bro: {lydelse: Bygg en ny bro, till: [styrelsen], datum: 2023-11-07}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...compare import stamped
from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ..rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Silent while some of the council's files cannot be read: what is missing may stand there."""
    if plan.unsure_below("uppdrag/") or plan.unsure_below("mål/"):
        return
    for stamp, about in stamped(plan):
        if about is None:
            yield Finding(
                "NP516",
                stamp.place.key(),
                say("”{title}” är granskat men finns inte längre hos fullmäktige", title=stamp.value.wording),
                hint=say("Se över nämndens svar. nplan review {board} tar bort raden.", board=stamp.board),
            )


RULE = Rule("NP516", "reviewed-is-gone", Severity.INFO, __doc__, check_plan=check)
