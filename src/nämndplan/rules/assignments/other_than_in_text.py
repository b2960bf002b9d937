"""Uppdragets text säger en annan mottagare eller ett annat slutdatum

Vad
    Uppdragets titel ger det till ett organ (Kommunstyrelsen får i uppdrag att …, Uppdra åt
    socialnämnden att …), och till: har bara andra. Eller så säger titeln när uppdraget senast
    ska vara klart, och klart: är en senare dag, eller en annan dag.

    Prövas gör fullmäktiges uppdrag, med namn som står i organisation.yaml, och datum efter
    senast. När något ska redovisas är en annan sak än när det ska vara klart, och sägs inte.
    Regeln vet inte om det är texten eller uppgiften som är fel.

Varför
    Den som ska göra uppdraget läser sitt namn och sin tid i texten, och uppföljningen frågar
    någon annan eller en annan dag.

Fel
    # uppdrag/minska-resor.yaml
    titel: Kommunstyrelsen får i uppdrag att minska resandet  # VARNING NP519
    till: [vårdnämnden]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Kommunstyrelsen får i uppdrag att minska resandet
    till: [styrelsen]
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import Assignment, BodyType, Item, Plan
from ...values import Due, read_due
from ...values.date import MONTHS
from ..rule import Rule
from .recipients import any_name

_GETS = re.compile(
    r"^\W*(?P<who>[^.;:!?]{2,150}?)\s+(?:får|ges|fick|har\s+fått|ska\s+(?:få|ges))\s+(?:härmed\s+|därför\s+|också\s+)?"
    r"(?:i\s+|ett\s+)?uppdrag\b|^\W*(?P<those>[^.;:!?]{2,150}?)\s+uppdras\s+att\b",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"^\W*(?:att\s+)?(?:(?:uppdra|uppdrar|uppdrag)\s+(?:åt|till)\s+(?P<who>[^.;:!?]{2,150}?)(?=\s+att\b|[.:]|$)"
    r"|(?:ge|ger)\s+(?P<those>[^.;:!?]{2,150}?)\s+(?:i\s+)?uppdrag\b)",
    re.IGNORECASE,
)
_JOINTS = re.compile(r"(?:\s|,|\boch\b|\bsamt\b)*", re.IGNORECASE)
_BODIES = frozenset((BodyType.BOARD, BodyType.EXECUTIVE_BOARD))
_AT_LATEST = re.compile(
    rf"\bsenast\s+(?:den\s+|i\s+|under\s+|år\s+)?(?P<when>(?:[0-9]{{1,2}}\s+)?(?:{'|'.join(MONTHS)})\s+20[0-9]{{2}}"
    r"|20[0-9]{2}-[0-9]{2}-[0-9]{2}|20[0-9]{2})(?![\w–-])",
    re.IGNORECASE,
)
_NOT_ALL_OF_IT = re.compile(
    r"redovis|rapport|remiss|samråd|\bmål|vision|klimatneutral|fossil|start|påbörja|upphör|förläng|återkom|lämna"
    r"|\b(?:så|för)\s+att\b",
    re.IGNORECASE,
)


def check(assignment: Item[Assignment], plan: Plan) -> Iterator[Finding]:
    """The title of an assignment against its own recipients and its own day."""
    title = assignment.value.title
    if not assignment.board and "uppdra" in title.casefold():
        yield from _recipient(assignment, title, plan)
    if assignment.value.due and "senast" in title.casefold():
        yield from _due(assignment, title, assignment.value.due)


def _recipient(assignment: Item[Assignment], title: str, plan: Plan) -> Iterator[Finding]:
    said = _GETS.match(title) or _GIVES.match(title)
    told = plan.register.expand(assignment.value.recipients)
    if said is None or not told:
        return
    who, names = said["who"] or said["those"], any_name(plan)
    named = [(name[0], body) for name in names.finditer(who) if (body := plan.register.body(name[0]))]
    types = {plan.register.bodies[id].value.type for id in told} | {body.value.type for _, body in named}
    if not named or not _JOINTS.fullmatch(names.sub("", who)):
        return
    if types <= _BODIES and not any(body.id in told for _, body in named):
        name = " ".join(named[0][0].split())
        yield Finding(
            "NP519",
            assignment.at("titel").saying(named[0][0]),
            say("Texten ger uppdraget till {name}, men till: säger {told}", name=name, told=_names(told, plan)),
            notes=(Note(assignment.at("till"), say("till")),),
            hint=say("Rätta till: eller texten."),
        )


def _names(told: tuple[str, ...], plan: Plan) -> tuple[str, ...]:
    return tuple(plan.register.name(id) for id in told)


def _due(assignment: Item[Assignment], title: str, due: Due) -> Iterator[Finding]:
    found = list(_AT_LATEST.finditer(title))
    if len(found) != 1 or _NOT_ALL_OF_IT.search(title):
        return
    said = read_due(found[0]["when"])
    if not isinstance(said, Due) or said.last is None or due.last is None:
        return
    if due.last > said.last or (said.day and due.day and said.day != due.day):
        yield Finding(
            "NP519",
            assignment.at("titel").saying(found[0][0]),
            say("Texten säger ”{said}”, men klart: är {due}", said=found[0][0], due=due.printed),
            notes=(Note(assignment.at("klart"), say("klart")),),
            hint=say("Rätta klart: eller texten."),
        )


RULE = Rule("NP519", "other-than-in-text", Severity.WARNING, __doc__, each=Assignment, check=check)
