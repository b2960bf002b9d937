"""Omfördelningens två sidor tar inte ut varandra

Vad
    En delpost med samma namn står under två poster i en omfördelning, men beloppen är
    inte varandras motsatser.

Varför
    Det som lämnar den ena posten ska komma fram till den andra. Skiljer sig beloppen
    har pengar försvunnit på vägen, eller så är ett tecken eller en siffra fel.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      flytt:
        titel: Omfördelning inom styrelsen
        omfördelning: ja
        poster:
          kansliet:
            titel: Kansliet
            varav:
              lokalvård:
                titel: Lokalvård
                belopp: -1,3
          servicen:
            titel: Servicen
            varav:
              lokalvård:
                titel: Lokalvård
                belopp: +3,1  # FEL NP603

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      flytt:
        titel: Omfördelning inom styrelsen
        omfördelning: ja
        poster:
          kansliet:
            titel: Kansliet
            varav:
              lokalvård:
                titel: Lokalvård
                belopp: -1,3
          servicen:
            titel: Servicen
            varav:
              lokalvård:
                titel: Lokalvård
                belopp: +1,3
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import FrameChange, Item, Plan
from ..rule import Rule
from .mirrors import Mirror, wrong_mirrors
from .sums import unit_of, wrong_inner_sums


def check(change: Item[FrameChange], plan: Plan) -> Iterator[Finding]:
    """A side whose own inner posts do not add up is told by NP604, with its counterpart as a note."""
    unit = unit_of(change)
    told = {found.asserted.place for found in wrong_inner_sums(change.value, change.place, unit)}
    for mirror in wrong_mirrors(change.value, change.place, unit):
        if not told & {change.at("poster", post, "belopp") for post in mirror.posts}:
            yield _finding(change, mirror, unit)


def _finding(change: Item[FrameChange], mirror: Mirror, unit: str) -> Finding:
    first, second = mirror.terms
    one, other = (change.value.posts[post].title for post in mirror.posts)
    return Finding(
        "NP603",
        second.place,
        say(
            "”{title}” är {first} {unit} på ena sidan av omfördelningen och {second} {unit} på den andra",
            title=second.title,
            first=first.amount,
            second=second.amount,
            unit=unit,
        ),
        label=say("hos ”{post}”; {expected} vore motsatsen", post=other, expected=-first.amount),
        notes=(Note(first.place, say("hos ”{post}”", post=one)),),
        hint=say(
            "Skillnaden är {difference} {unit}. Jämför med källan och rätta det belopp som är fel.",
            difference=abs(mirror.remainder),
            unit=unit,
        ),
    )


RULE = Rule("NP603", "mirror-mismatch", Severity.ERROR, __doc__, each=FrameChange, check=check, is_sources=True)
