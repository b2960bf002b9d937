"""Delposterna stämmer inte med posten

Vad
    Delposterna under varav blir mer än det belopp som posten själv anger, eller nästan men
    inte riktigt lika mycket. Varav är ofta bara en del av posten (löner 10,0, varav nattarbete
    2,0): är delposterna klart mindre än posten sägs inget, om inte de flesta andra poster i filen
    är uppdelade helt. Då vet regeln inte om en delpost saknas.

Varför
    En del kan inte vara större än det hela. Blir delarna nästan allt är en av dem ofta
    felskriven. Skillnader som avrundning kan förklara godtas, se NP601.

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
                belopp: +1,5

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
from .sums import Sum, inner_sum, posts_sum, unit_of
from .wording import asserted_label, part_notes, what_to_do


def check(post: Item[Post], plan: Plan) -> Iterator[Finding]:
    """Every post that both has an amount of its own and inner posts."""
    unit = unit_of(post)
    found = inner_sum(post.value, post.place, unit)
    if found is None or found.is_right:
        return
    if found.leaves_a_rest and not (_is_needed_above(post, found, unit) or _others_are_whole(post, plan, unit)):
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
        severity=found.severity,
    )


def _is_needed_above(post: Item[Post], found: Sum, unit: str) -> bool:
    """True when the sum above the post is wrong, and right with what its inner posts make."""
    change = post.above(FrameChange)
    above = posts_sum(change.value, change.place, unit) if change else None
    return above is not None and not above.is_right and above.corrected([found]).is_right


def _others_are_whole(post: Item[Post], plan: Plan, unit: str) -> bool:
    """True when most posts of the file are broken down to the last: then this one is meant to be."""
    sums = [
        found
        for other in plan.of(Post)
        if other.place.file == post.place.file and (found := inner_sum(other.value, other.place, unit))
    ]
    return 2 * sum(found.is_right for found in sums) >= len(sums)


def _counterparts(post: Item[Post], unit: str) -> Iterator[Note]:
    """In a transfer the other side is a witness: it shows which inner post is the odd one."""
    change = post.above(FrameChange)
    for mirror in wrong_mirrors(change.value, change.place, unit) if change else ():
        if post.id in mirror.posts:
            other = mirror.terms[1 - mirror.posts.index(post.id)]
            yield Note(other.place, say("motsatsen till ”{title}” står här", title=other.title))


RULE = Rule("NP604", "subbreakdown-mismatch", Severity.ERROR, __doc__, each=Post, check=check, is_sources=True)
