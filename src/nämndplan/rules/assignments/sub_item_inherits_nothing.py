"""Delpunkter utan egen mottagare

Vad
    Ett uppdrag med delpunkter riktas till flera namngivna organ, och inget säger vem som ska
    göra vilken del. Riktas det till en grupp (alla nämnder), eller säger texten att var och
    en gör sitt (respektive, varje nämnd, inom sitt ansvarsområde), eller riktas det bara till
    förvaltningar och enheter, gör alla alla delar, om inte någon del har en egen mottagare:
    då är arbetet uppdelat, och bara de andra delarna sägs. En del som nämner en mottagare, i
    orden eller under till, är den mottagarens. Regeln vet inte om några få namngivna organ gör arbetet gemensamt.

Varför
    När flera delar på ett uppdrag i delar kan varje del bli liggande mellan dem.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen, vårdnämnden]
    delar:  # UPPLYSNING NP514
      - Köp in utrustning för digitala möten
      - Utbilda medarbetarna

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen, vårdnämnden]
    delar:
      - {text: Köp in utrustning för digitala möten, till: [styrelsen]}
      - {text: Utbilda medarbetarna, till: [vårdnämnden]}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Assignment, BodyType, Item, Plan, names_of
from ...word_list import any_phrase, word_list
from ..boards import is_group
from ..rule import Rule
from .recipients import recipients

_UNITS = frozenset({BodyType.ADMINISTRATION, BodyType.UNIT})


def check(assignment: Item[Assignment], plan: Plan) -> Iterator[Finding]:
    """With one recipient all parts are that one's; a part that names a recipient says whose it is."""
    bodies = recipients(assignment, plan) if assignment.value.parts else ()
    all_parts_of = plan.register.expand(assignment.value.to) or bodies
    if len(all_parts_of) < 2:
        return
    a_recipient = any_phrase(name for id in bodies for name in names_of(plan.register.bodies[id]))
    sub_items = assignment.value.sub_items
    parts = [part for part in sub_items if not (part.to or a_recipient.search(part.text))]
    is_shared_out = len(parts) < len(sub_items)
    if not parts or (not is_shared_out and _does_each_all(assignment, plan)):
        return
    yield Finding(
        "NP514",
        assignment.at("delar").key(),
        say(
            "{count} delpunkter i ”{title}” har ingen egen mottagare",
            count=len(parts),
            title=assignment.value.title,
        )
        if len(parts) > 1
        else say("En delpunkt i ”{title}” har ingen egen mottagare", title=assignment.value.title),
        say("riktas till {names} tillsammans", names=tuple(plan.register.name(id) for id in all_parts_of)),
        hint=say("Skriv text: och till: i de delar som är någons egna, eller gör delarna till egna uppdrag."),
    )


def _does_each_all(assignment: Item[Assignment], plan: Plan) -> bool:
    """True when each recipient plainly does the whole: a group, or words that say so."""
    value = assignment.value
    if any(is_group(to, plan) for to in value.to) or _are_units(assignment, plan):
        return True
    text = " ".join((value.title, str(value.description or ""), *value.parts))
    return any_phrase(word_list(__package__, "each_by_itself")[""]).search(text) is not None


def _are_units(assignment: Item[Assignment], plan: Plan) -> bool:
    """True for several units, as a board directs its own: each does all of it where it is."""
    bodies = [plan.register.body(to) for to in assignment.value.to]
    return all(body is not None and body.value.type in _UNITS for body in bodies)


RULE = Rule("NP514", "sub-item-inherits-nothing", Severity.INFO, __doc__, each=Assignment, check=check)
