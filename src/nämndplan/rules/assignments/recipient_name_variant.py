"""Organets namn är skrivet på ett annat sätt

Vad
    En mottagare är skriven på ett sätt som registret inte har, men som liknar ett organ
    där. Eller organ av samma slag har namn som är bildade på olika sätt. Regeln vet inte om
    det finns ett organ till med ett namn som liknar.

Varför
    När samma organ skrivs på flera sätt är det svårt att söka efter det, och att se att
    det är samma organ.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [Vårdnämnd]  # VARNING NP503

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [Vårdnämnden]
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Sentence, Severity, safe, say
from ...model import Body, Entry, Group, Item, Plan, is_relative
from ...values import Fault, read_id
from ..rule import Rule
from .recipients import recipient_lists

_HEAD = re.compile(r"(?:beredning|nämnd|utskott|delegation|kommitté|råd)(?:en|n|et)?(?: för)?(?= )", re.IGNORECASE)


def check(plan: Plan) -> Iterator[Finding]:
    """Capitals do not matter, and "övriga nämnder" is a way of its own to name a group."""
    for recipients in recipient_lists(plan):
        for index, reference in enumerate(recipients.references):
            found = plan.register.find(reference)
            if found and not plan.register.spells(reference) and not is_relative(reference):
                yield Finding(
                    "NP503",
                    recipients.place.at(index),
                    say("Mottagaren ”{name}” heter ”{known}” i registret", name=reference, known=found.value.name),
                    notes=(Note(found.at("namn"), _known_as(found)),),
                    hint=say("Skriv {id}, eller lägg till alias: [{name}] i registret.", id=found.id, name=reference),
                    fix=safe(recipients.place.at(index), _as_known(reference, found, plan)),
                )


def _known_as(found: Entry) -> Sentence:
    return say("så heter gruppen här") if isinstance(found.value, Group) else say("så heter organet här")


def _as_known(reference: str, found: Entry, plan: Plan) -> str:
    """The registered name for a name; the id for an id, and where two bodies share the name."""
    is_name = isinstance(read_id(reference), Fault)
    return found.value.name if is_name and plan.register.find(found.value.name) is found else found.id


def check_register(plan: Plan) -> Iterator[Finding]:
    """Names that begin with what kind of body it is: "Beredning för …", "Beredningen för …", "Beredning …"."""
    kinds: dict[object, dict[str, Item[Body]]] = {}
    for body in plan.register.bodies.values():
        if head := _HEAD.match(body.value.name):
            kinds.setdefault(body.value.type, {}).setdefault(head[0].capitalize(), body)
    for forms in kinds.values():
        if len(forms) > 1:
            (first, *others) = forms.items()
            yield Finding(
                "NP503",
                first[1].at("namn"),
                say(
                    "Organens namn är skrivna på olika sätt: {forms}",
                    forms=tuple(say("”{form} …”", form=form) for form in forms),
                ),
                label=say("här ”{form} …”", form=first[0]),
                notes=tuple(Note(body.at("namn"), say("här ”{form} …”", form=form)) for form, body in others),
                hint=say("Välj ett sätt att skriva namnen, och behåll de andra som alias."),
            )


RULE = Rule(
    "NP503", "recipient-name-variant", Severity.WARNING, __doc__, check_plan=check, check_council=check_register
)
