"""Ramförändring utan belopp

Vad
    En ramförändring har varken belopp eller poster, eller en av dess poster har varken
    belopp eller varav.

Varför
    Läsaren ser en rubrik i tabellen men inte hur mycket ramen ändras, och totalen går
    inte att räkna efter.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      löner:
        titel: Löner  # FEL NP609

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      löner:
        titel: Löner
        belopp: +2,0
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import FrameChange, Item, Plan, Post
from ..rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """An amount that is kept as printed is one too. What has no money yet may list posts without amounts."""
    for change in plan.of(FrameChange):
        if change.value.amount is None and not change.value.posts and not plan.unsure(change.place):
            yield _change_without(change)
    for post in plan.of(Post):
        is_in_frame = post.above(FrameChange) is not None
        if is_in_frame and post.value.amount is None and not post.value.inner and not plan.unsure(post.place):
            yield _post_without(post)


def _change_without(change: Item[FrameChange]) -> Finding:
    return Finding(
        "NP609",
        change.at("titel"),
        say("Ramförändringen ”{title}” har inget belopp", title=change.value.title),
        hint=say(
            "Lägg till belopp: under titeln, eller poster: med ett belopp för var och en. Saknas beloppet i "
            "källan: skriv belopp: och under det tryckt: med det som står där, och notering: med skälet."
        ),
    )


def _post_without(post: Item[Post]) -> Finding:
    return Finding(
        "NP609",
        post.at("titel"),
        say("Posten ”{title}” har inget belopp", title=post.value.title),
        hint=say(
            "Lägg till belopp: under titeln, eller varav: med delposter som har belopp. Saknas beloppet i "
            "källan: skriv belopp: och under det tryckt: med det som står där, och notering: med skälet."
        ),
    )


RULE = Rule("NP609", "frame-change-without-amount", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
