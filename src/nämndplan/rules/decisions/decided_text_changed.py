"""Beslutad text har ändrats utan nytt beslut

Vad
    Det som beslutades står ordagrant i mappen beslut, skrivet av nplan freeze, och planen säger
    något annat nu: en text, en mottagare, ett värde eller ett belopp. Kommentarer, filernas namn,
    tidigare, mellanslag, streck och en sista punkt räknas inte, inte heller programmets version.
    Har planen fått ett nytt beslut, eller målet eller uppdraget ett eget, sägs inget. Det som
    ingen har fryst kan inte jämföras.

Varför
    Det som fullmäktige eller nämnden har beslutat får bara ändras genom ett nytt beslut. Den som
    läser planen ska kunna lita på att den säger det som står i protokollet.

Fel
    # nämnder/vårdnämnden/nämndplan.yaml
    titel: Vårdplan för några av kommunerna  # VARNING NP951
    beslut: {datum: 2023-11-07, paragraf: § 12}
    # nämnder/vårdnämnden/beslut/2023-11-07.yaml
    datum: 2023-11-07
    paragraf: § 12
    källor: {}
    lydelse:
      nämndplan: {titel: Vårdplan för alla kommuner}

Rätt
    # nämnder/vårdnämnden/nämndplan.yaml
    titel: Vårdplan för några av kommunerna
    beslut: {datum: 2023-12-05, paragraf: § 31}
    # nämnder/vårdnämnden/beslut/2023-11-07.yaml
    datum: 2023-11-07
    paragraf: § 12
    källor: {}
    lydelse:
      nämndplan: {titel: Vårdplan för alla kommuner}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...compare.adopted import Altered, altered, decision_of, is_decided_anew, newest_adopted
from ...compare.naming import name_of
from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import Adopted, Item, Plan
from ..rule import Rule

_SHORT = 30


def check(plan: Plan) -> Iterator[Finding]:
    """One finding a key that says something else; a thing that has come or gone is one."""
    for owner in dict.fromkeys(item.board for item in plan.sure(Adopted)):
        adopted = newest_adopted(plan, owner)
        if adopted is None or is_decided_anew(adopted.value, decision_of(plan, owner)):
            continue
        yield from (
            _finding(adopted, found)
            for found in altered(adopted, plan)
            if found.item is None or not plan.unsure(found.item.place)
        )


def _finding(adopted: Item[Adopted], found: Altered) -> Finding:
    item, day = found.item, adopted.value.date.isoformat()
    decided = adopted.at("lydelse", found.address, found.key) if found.address else adopted.at("datum")
    if item is None:
        title = say("Det som beslutades finns inte längre i planen: ”{text}”", text=found.before)
        notes = (Note(decided, say("beslutat {day}", day=day)),)
        place = decided
    elif not found.address:
        title = say("”{name}” har tillkommit utan nytt beslut", name=name_of(item))
        notes = (Note(decided, say("fanns inte i det som beslutades {day}", day=day)),)
        place = _place(item, found)
    else:
        title = _title(name_of(item), found)
        notes = (Note(decided, _said(found, day)),)
        place = _place(item, found)
    return Finding(
        "NP951",
        place,
        title,
        notes=notes,
        hint=say(
            "Är ändringen beslutad: skriv det nya beslutet under beslut i {file} och kör nplan freeze. "
            "Är den inte det: skriv tillbaka det som beslutades.",
            file=f"nämnder/{adopted.board}/nämndplan.yaml" if adopted.board else "plan.yaml",
        ),
    )


def _title(name: str, found: Altered) -> Sentence:
    """With both values, where they are short."""
    values = {"name": name, "key": found.key, "before": found.before, "after": found.after}
    if found.before and found.after and max(len(found.before), len(found.after)) <= _SHORT:
        return say("Beslutat i ”{name}” har ändrats utan nytt beslut: {key} {before} → {after}", **values)
    return say("Beslutat i ”{name}” har ändrats utan nytt beslut: {key}", **values)


def _place(item: Item[Any], found: Altered) -> Place:
    return item.at(found.key) if found.after else item.place


def _said(found: Altered, day: str) -> Sentence:
    if not found.before:
        return say("stod inte i det som beslutades {day}", day=day)
    return say("beslutat {day}: ”{before}”", day=day, before=found.before)


RULE = Rule("NP951", "decided-text-changed", Severity.WARNING, __doc__, check_plan=check)
