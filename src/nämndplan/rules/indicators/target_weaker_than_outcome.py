"""Målvärdet är svagare än utfallet

Vad
    Målvärdet ligger på den sämre sidan av det senaste utfallet. Riktningen läses ur
    riktning, annars ur målvärdet, annars ur ord som ”stärka” och ”förbättrad” i delmålet.

    Riktningen läses ur riktning, målvärdet, titeln och målet, i den ordningen. Säger
    riktning öka är också en gräns under utfallet (minst 75 % mot 81 %) svagare; annars är
    den redan nådd (NP410). En avvikelse som ska minska är mindre ju närmare noll den är. Är
    utfallet omöjligt (NP419) sägs bara det. Regeln vet
    inte om verksamheten har krympt eller om måttet har lagts om: skriv då motivering.

Varför
    Målet är nått innan året börjar, och tillåter att det blir sämre. Ofta är det ett
    skrivfel. Är det meningen, behöver läsaren veta varför: skriv motivering.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      digitala-tjänster:
        titel: Förbättrad tillgänglighet genom digitala tjänster
        indikatorer:
          digitala-vårdmöten:
            titel: Antal digitala vårdmöten
            utfall:
              2023: 25 777
            målvärde:
              2024: 18 000  # VARNING NP406

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      digitala-tjänster:
        titel: Förbättrad tillgänglighet genom digitala tjänster
        indikatorer:
          digitala-vårdmöten:
            titel: Antal digitala vårdmöten
            utfall:
              2023: 25 777
            målvärde:
              2024: 18 000
            motivering: Fler möten på plats efter pandemin.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Sentence, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Direction, Rank
from ..rule import Rule
from .judgement import Judgement, TargetVerdict, judgements
from .telling import named, step_notes


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """A target against a verb such as "öka" is NP409 instead."""
    for found in judgements(indicator, plan, TargetVerdict.WEAKER):
        yield Finding(
            "NP406",
            found.step.target.place,
            say(
                "Målvärdet för {indicator} är svagare än utfallet {year}: {target} mot {outcome}",
                indicator=named(indicator, found.series),
                year=found.step.outcome.when,
                target=found.step.target.with_unit,
                outcome=found.step.outcome.with_unit,
            ),
            _label(found),
            step_notes(found),
            _hint(found),
        )


def _label(found: Judgement) -> Sentence:
    if isinstance(found.step.target.measure, Rank):
        return say("plats 1 är bäst")
    return say("lägre än utfallet") if found.step.movement < 0 else say("högre än utfallet")


def _hint(found: Judgement) -> Sentence:
    if isinstance(found.step.target.measure, Rank):
        return say("Rätta värdet. Är det meningen, skriv motivering: och skälet.")
    other = Direction.DECREASE if found.step.movement < 0 else Direction.INCREASE
    return say(
        "Rätta värdet. Är det meningen, skriv motivering: och skälet. Är riktningen en annan, "
        "skriv riktning: {other} eller oförändrad.",
        other=other.value,
    )


RULE = Rule(
    "NP406",
    "target-weaker-than-outcome",
    Severity.WARNING,
    __doc__,
    each=Indicator,
    check=check,
    follows=("NP404", "NP409", "NP411", "NP419", "NP424", "NP427", "NP429"),
)
