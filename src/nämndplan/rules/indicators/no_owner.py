"""Ingen ansvarig, eller en som inte finns i registret

Vad
    Varken indikatorn eller delmålet säger vem som är ansvarig, och målet riktas inte till
    organ vid namn eller till en liten grupp. Ett mål som riktas till alla räknas som någons
    när andra mål i planen har en ansvarig. En nämnd som inte nämner någon ansvarig alls svarar
    själv för sin plan, och så gör en direktion eller en styrelse utan fullmäktige över sig.
    Eller så står det någon som inte finns i organisation.yaml. På en
    aktivitet får vem som helst vara ansvarig; där sägs bara ett namn som skiljer sig från
    ett organs, eller från ett som flera andra aktiviteter har, med en enda bokstav inne i
    ett ord. Regeln vet inte om det är två olika. Och ”samtliga berörda”, ”alla” och ”utses senare”
    är ingen, var de än står.

Varför
    Den som är ansvarig lämnar utfallet, förklarar det och tar emot frågor om det.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            ansvarig: kontort  # VARNING NP417
            målvärde:
              2024: minst 75 %

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        ansvarig: kontoret
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            målvärde:
              2024: minst 75 %
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ...diagnostics import Finding, Sentence, Severity, say
from ...model import Activity, BoardGoal, CouncilGoal, GoalNode, Indicator, Item, Plan, walk
from ...word_list import any_phrase, word_list
from ..boards import is_group
from ..many import in_each_board
from ..rule import Rule
from ..spelling import is_slip_inside

_A_FEW, _SEVERAL = 3, 2


def check(plan: Plan) -> Iterator[Finding]:
    """An owner above answers for the indicators below; a board that names nobody answers itself."""
    for many in in_each_board(plan, plan.of(Indicator)):
        lacking = [indicator for indicator in many.items if _lacks_owner(indicator, plan)]
        if (many.board or not many.has_council) and len(lacking) == len(many.items):
            continue
        if len(lacking) < len(many.items):
            lacking = [indicator for indicator in lacking if not _is_everybodys(indicator)]
        yield from many.told(
            map(_one, lacking),
            say("{count} av {these} har ingen ansvarig"),
            say("Ingen av {these} har en ansvarig"),
            say("Lägg till ansvarig: på varje delmål, eller på enskilda indikatorer, med ett id ur organisation.yaml."),
        )
    if plan.register.complete:
        owned: tuple[Item[GoalNode] | Item[Indicator], ...] = (*plan.of(GoalNode), *plan.of(Indicator))
        for item in owned:
            if not plan.unsure(item.place):
                yield from _unknown(item, plan)
    yield from _misspelt(plan)
    yield from _nobodys(plan)


def _lacks_owner(indicator: Item[Indicator], plan: Plan) -> bool:
    """An owner above that could not be read is one all the same; a goal directed to a body is that body's."""
    item: Item[Any] | None = indicator
    while item is not None:
        if getattr(item.value, "owner", None) or _is_some_bodys(item, plan):
            return False
        if plan.unsure(item.at("ansvarig")):
            return False
        item = item.parent
    return True


def _is_some_bodys(goal: Item[Any], plan: Plan) -> bool:
    """A goal directed to bodies by name, or to a small group, is theirs."""
    directed: tuple[str, ...] = getattr(goal.value, "directed_to", ())
    is_named = not any(is_group(reference, plan) for reference in directed)
    return bool(directed) and (is_named or len(plan.register.expand(directed)) <= _A_FEW)


def _is_everybodys(indicator: Item[Indicator]) -> bool:
    """True under a goal that is directed to all boards: beside goals that are somebody's own it is meant so."""
    above: Item[Any] | None = indicator
    while above is not None and not getattr(above.value, "directed_to", ()):
        above = above.parent
    return above is not None


def _one(indicator: Item[Indicator]) -> Finding:
    headline = say("Indikatorn ”{title}” har ingen ansvarig", title=indicator.value.title)
    hint = say("Lägg till ansvarig: på indikatorn eller på delmålet, med ett id ur organisation.yaml.")
    return Finding("NP417", indicator.place.key(), headline, hint=hint)


def _unknown(item: Item[GoalNode] | Item[Indicator], plan: Plan) -> Iterator[Finding]:
    owner = item.value.owner
    if owner and plan.register.find(owner) is None and not _is_nobody(owner):
        yield Finding(
            "NP417",
            item.at("ansvarig"),
            say("”{owner}” finns inte i organisation.yaml", owner=owner),
            say("okänd ansvarig"),
            hint=_hint(plan.register.nearest(owner)),
        )


def _misspelt(plan: Plan) -> Iterator[Finding]:
    """Activities whose owner is one slip away from a body, or from what several others have."""
    goals: tuple[Item[CouncilGoal] | Item[BoardGoal], ...] = (*plan.of(CouncilGoal), *plan.of(BoardGoal))
    items = [item for goal in goals for item in walk(goal) if isinstance(item.value, Activity) and item.value.owner]
    owners = Counter(item.value.owner for item in items)
    bodies = [name for body in plan.register.bodies.values() for name in (body.id, body.value.name)]
    known = (*bodies, *(owner for owner, count in owners.items() if count >= _SEVERAL))
    for item in items:
        owner = item.value.owner
        if not owner or owners[owner] >= _SEVERAL or plan.register.find(owner) or plan.unsure(item.place):
            continue
        near = next((name for name in known if is_slip_inside(owner, name)), "")
        if near:
            yield Finding(
                "NP417",
                item.at("ansvarig"),
                say(
                    "Aktiviteten ”{title}” har en ansvarig som ser felskriven ut: ”{owner}”",
                    title=item.value.title,
                    owner=owner,
                ),
                say("skrivet på ett annat sätt än {near}", near=near),
                hint=say("Menade du {near}?", near=near),
            )


def _nobodys(plan: Plan) -> Iterator[Finding]:
    """What everybody concerned is to see to, which is nobody."""
    goals: tuple[Item[CouncilGoal] | Item[BoardGoal], ...] = (*plan.of(CouncilGoal), *plan.of(BoardGoal))
    for item in (item for goal in goals for item in walk(goal)):
        owner = getattr(item.value, "owner", None)
        if owner and _is_nobody(owner) and plan.register.find(owner) is None and not plan.unsure(item.place):
            yield Finding(
                "NP417",
                item.at("ansvarig"),
                say("”{owner}” är ingen som kan svara för ”{title}”", owner=owner, title=item.value.title),
                say("ingen ansvarig"),
                hint=say("Skriv ett organ eller en enhet ur organisation.yaml. På en aktivitet räcker en befattning."),
            )


def _is_nobody(owner: str) -> bool:
    return any_phrase(word_list(__package__, "nobody")[""]).fullmatch(owner.strip().rstrip(".")) is not None


def _hint(near: str) -> Sentence:
    if near:
        return say("Menade du {near}?", near=near)
    return say("Skriv ett id, namn eller alias ur organisation.yaml, eller lägg till organet där.")


RULE = Rule("NP417", "no-owner", Severity.WARNING, __doc__, check_plan=check)
