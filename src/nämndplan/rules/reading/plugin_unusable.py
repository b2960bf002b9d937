"""Ett tillägg som inte går att använda

Vad
    Planen nämner under tillägg: ett paket som inte är installerat, som inte lägger till
    något i nplan, som är skrivet för en annan version av nplan, eller vars regler har
    samma koder som ett annat tilläggs.

Varför
    Tillägget har organisationens egna regler. Utan dem är planen inte granskad så som
    organisationen har bestämt, och ingen skulle märka det.

Fel
    # plan.yaml
    titel: Regionplan 2024
    organisation: Region Exempel
    år: 2024
    tillägg: [exempelby-regler]  # FEL NP122

Rätt
    Tillägget är installerat där nplan körs: pip install exempelby-regler. Eller så är
    raden borttagen ur plan.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Place, Sentence, Severity, say
from ...entry_points import API, Plugin, find_plugin, is_a_name, normal_name
from ...entry_points import RULES as OFFERED
from ...model import Plan
from ..added import prefixes
from ..rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Every name by itself; none of the packages' code is run."""
    names = plan.settings.plugins if plan.settings else ()
    owners = prefixes(names) if names else {}
    for index, name in enumerate(names):
        plugin = find_plugin(normal_name(name))
        place = Place("plan.yaml", ("tillägg", index))
        if plugin is None:
            yield _missing(name, place)
        elif not plugin.is_of_this_version:
            yield _of_another_version(plugin, place)
        else:
            for prefix in plugin.offered(OFFERED):
                if owners[prefix] != plugin:
                    yield _taken(plugin, owners[prefix], prefix, place)


def _missing(name: str, place: Place) -> Finding:
    return Finding(
        "NP122",
        place,
        say("Tillägget ”{name}” är inte installerat här", name=name),
        hint=say(
            "Är det ert eget, installera det med: pip install {name}, från er egen paketkälla. Är det installerat "
            "redan lägger det inte till något i nplan.",
            name=name,
        )
        if is_a_name(name)
        else say("Så kan inget paket heta. Skriv paketets namn med bokstäver a–z, siffror, bindestreck och punkter."),
    )


def _of_another_version(plugin: Plugin, place: Place) -> Finding:
    groups: tuple[str | Sentence, ...] = tuple(sorted({offer.group.partition(".")[0] for offer in plugin.offers}))
    return Finding(
        "NP122",
        place,
        say(
            "Tillägget ”{name}” {version} är inte skrivet för den här versionen av nplan",
            name=plugin.name,
            version=plugin.version,
        ),
        hint=say(
            "Det är skrivet för {theirs}, och den här versionen har nplan{ours}. Installera en version av tillägget "
            "eller av nplan som hör ihop.",
            theirs=groups,
            ours=API,
        ),
    )


def _taken(plugin: Plugin, owner: Plugin, prefix: str, place: Place) -> Finding:
    return Finding(
        "NP122",
        place,
        say(
            "Tilläggen {owner} och {name} har båda regler som heter {prefix}",
            owner=owner.name,
            name=plugin.name,
            prefix=prefix,
        ),
        hint=say("Bara reglerna i {owner}, som står först, används. Ta bort ett av tilläggen.", owner=owner.name),
    )


RULE = Rule("NP122", "plugin-unusable", Severity.ERROR, __doc__, check_council=check, is_fixed=True)
