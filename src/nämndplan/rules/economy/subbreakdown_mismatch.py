"""Delposterna stämmer inte med posten

Vad
    Delposterna under varav blir inte det belopp som posten själv anger.

Varför
    Varav delar upp postens hela belopp. Stämmer det inte är en delpost fel, eller så
    saknas en. Skillnader som avrundning kan förklara godtas, se NP601.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      tillskott:
        titel: Tillskott
        poster:
          lokaler:
            titel: Lokaler
            belopp: +3,0  # FEL NP604
            varav:
              hyra:
                titel: Hyra
                belopp: +2,0
              städning:
                titel: Städning
                belopp: +0,1

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    ramförändringar:
      tillskott:
        titel: Tillskott
        poster:
          lokaler:
            titel: Lokaler
            belopp: +3,0
            varav:
              hyra:
                titel: Hyra
                belopp: +2,0
              städning:
                titel: Städning
                belopp: +1,0
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import FrameChange, Item, Plan, Post
from ..rule import Rule
from .mirrors import wrong_mirrors
from .sums import inner_sum, unit_of
from .wording import asserted_label, part_notes, what_to_do


def check(post: Item[Post], plan: Plan) -> Iterator[Finding]:
    """Every post that both has an amount of its own and inner posts."""
    unit = unit_of(post)
    found = inner_sum(post.value, post.place, unit)
    if found is None or found.is_right:
        return
    yield Finding(
        "NP604",
        found.asserted.place,
        say(
            "Delposterna i ”{title}” blir {calculated} {unit}, inte {asserted} {unit}",
            title=post.value.title,
            calculated=found.calculated,
            asserted=found.asserted.amount,
            unit=unit,
        ),
        label=asserted_label(found),
        notes=(*part_notes(found), *_counterparts(post, unit)),
        hint=what_to_do(found),
    )


def _counterparts(post: Item[Post], unit: str) -> Iterator[Note]:
    """In a transfer the other side is a witness: it shows which inner post is the odd one."""
    change = post.above(FrameChange)
    for mirror in wrong_mirrors(change.value, change.place, unit) if change else ():
        if post.id in mirror.posts:
            other = mirror.terms[1 - mirror.posts.index(post.id)]
            yield Note(other.place, say("motsatsen till ”{title}” står här", title=other.title))


RULE = Rule("NP604", "subbreakdown-mismatch", Severity.ERROR, __doc__, each=Post, check=check)
