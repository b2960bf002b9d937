"""Planen säger inte att den är skriven i andra utgåvan

Vad
    Planen använder något som hör till formatets andra utgåva, men plan.yaml säger inte
    utgåva: 2. Den läses ändå. nplan --fix skriver raden, och håller kvar de nummer som
    målens filnamn har gett: i andra utgåvan trycks bara nummer.

Varför
    Raden säger åt en äldre version av programmet att den inte kan läsa planen, i
    stället för att varje ny nyckel blir ett okänt ord. Den säger också åt en senare
    version vilken mening filerna har.

Fel
    # plan.yaml
    titel: Plan för Exempelkommunen  # UPPLYSNING NP129
    organisation: Exempelkommunen
    år: 2024
    avsnitt:
      antaganden:
        rubrik: Antaganden
        tabeller:
          priser:
            rutor: |
              Antagande | 2024
              Prisindex | 2,0 %

Rätt
    # plan.yaml
    utgåva: 2
    titel: Plan för Exempelkommunen
    organisation: Exempelkommunen
    år: 2024
    avsnitt:
      antaganden:
        rubrik: Antaganden
        tabeller:
          priser:
            rutor: |
              Antagande | 2024
              Prisindex | 2,0 %
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ...diagnostics import Edit, Finding, Fix, Note, Place, Severity, say
from ...model import CouncilGoal, Item, Model, Plan, PlanSettings
from ..rule import Fact, Rule, by_file

_NEW = frozenset(
    {
        "aktiviteter",
        "delårsutfall",
        "disposition",
        "i",
        "långsiktigt",
        "nämns",
        "prognos",
        "senast_känt",
        "skala",
        "tabeller",
        "undantag",
        "uppställning",
    }
)
"""Keys that came with the second edition: enough of them to know it by."""

_SETTINGS = Place("plan.yaml")


def gather(plan: Plan) -> Iterator[Fact]:
    """The first of them in a part of a plan that does not say its edition."""
    settings = plan.settings
    if settings is None or settings.edition == "2":
        return
    for item in plan.items:
        kind: type[Model] = type(item.value)
        for name in item.value.model_fields_set & _new_in(kind):
            key = str(kind.model_fields[name].alias)
            yield item.at(key).key(), key
            return


@cache
def _new_in(model: type[Model]) -> frozenset[str]:
    return frozenset(name for name, field in model.model_fields.items() if field.alias in _NEW)


def conclude(plan: Plan, facts: Sequence[Fact]) -> Iterator[Finding]:
    """Once for the whole plan."""
    if not facts or plan.settings is None:
        return
    place, key = by_file(facts)[0]
    is_said = "edition" in plan.settings.model_fields_set
    where = _SETTINGS.at("utgåva") if is_said else _SETTINGS.at("titel")
    counted = _counted_by_file(plan)
    layout = _layout_of_numbers(plan, plan.settings, counted) if counted else ""
    edits = [Edit(where, "2")] if is_said else []
    if above := "\n".join(filter(None, ("" if is_said else "utgåva: 2", layout))):
        edits.append(Edit(_SETTINGS.at("titel").above(), above))
    edits += [Edit(item.at("titel").above(), f'nummer: "{_number(item.id)}"') for item in counted]
    hint = (
        say(
            "Skriv utgåva: 2 i plan.yaml, och nummer i målens filer: i andra utgåvan trycks bara nummer, inte siffran "
            "som filens namn börjar med."
        )
        if counted
        else say("Skriv utgåva: 2 i plan.yaml. Det som står i filerna betyder detsamma.")
    )
    yield Finding(
        "NP129",
        where,
        say("Planen använder {key}, som hör till andra utgåvan, men säger inte utgåva: 2", key=key),
        notes=(Note(place, say("här")),),
        hint=hint,
        fix=Fix(tuple(edits), is_safe=True) if layout or not counted else None,
    )


def _counted_by_file(plan: Plan) -> list[Item[CouncilGoal]]:
    """The goals whose number is the one that their id begins with, as the first edition has it."""
    goals = (item for id, item in plan.goals.items() if id.split("-", 1)[0].isdecimal())
    return [item for item in goals if not item.value.number and not plan.layout_at(item).goals.heading]


def _number(id: str) -> str:
    return id.split("-", 1)[0].lstrip("0") or "0"


def _layout_of_numbers(plan: Plan, settings: PlanSettings, counted: list[Item[CouncilGoal]]) -> str:
    """What makes the second edition print the goals' numbers as the first does; "" where that is not certain."""
    others = any(item.value.number for item in plan.goals.values())
    top = (settings.levels[0].name or "") if settings.levels else ""
    if settings.layout or settings.language != "sv" or others or any(item.parent for item in counted):
        return ""
    if set(top) & set('"\\{}'):
        return ""
    named = "Mål {nummer}" if top.casefold().endswith("mål") else f"{top} {{nummer}}".strip()
    return f'uppställning:\n  mål: {{rubrik: "{named}. {{titel}}"}}'


RULE = Rule("NP129", "edition-not-said", Severity.INFO, __doc__, gather=gather, conclude=conclude)
