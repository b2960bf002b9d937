"""Planen säger inte att den är skriven i andra utgåvan

Vad
    Planen använder något som hör till formatets andra utgåva, men plan.yaml säger inte
    utgåva: 2. Den läses ändå. nplan --fix skriver raden.

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

from ...diagnostics import Edit, Finding, Fix, Note, Place, Severity, safe, say
from ...model import Model, Plan
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
    yield Finding(
        "NP129",
        where,
        say("Planen använder {key}, som hör till andra utgåvan, men säger inte utgåva: 2", key=key),
        notes=(Note(place, say("här")),),
        hint=say("Skriv utgåva: 2 i plan.yaml. Det som står i filerna betyder detsamma."),
        fix=safe(where, "2") if is_said else Fix((Edit(where.above(), "utgåva: 2"),), is_safe=True),
    )


RULE = Rule("NP129", "edition-not-said", Severity.INFO, __doc__, gather=gather, conclude=conclude)
