"""Målvärdet är svagare än utfallet

Vad
    Målvärdet ligger på den sämre sidan av det senaste utfallet. Riktningen läses ur
    riktning, annars ur målvärdet, annars ur ord som ”stärka” och ”förbättrad” i delmålet.

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

from ...diagnostics import Finding, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Direction
from ..rule import Rule
from .judgement import Verdict, judgements
from .telling import named, step_notes


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """A target against a verb such as "öka" is NP409 instead."""
    for found in judgements(indicator, plan, Verdict.WEAKER):
        step = found.step
        is_up = found.reading is not None and found.reading.direction is Direction.INCREASE
        yield Finding(
            "NP406",
            step.target.place,
            say(
                "Målvärdet för {indicator} är svagare än utfallet {year}: {target} mot {outcome}",
                indicator=named(indicator, found.series),
                year=step.outcome.year,
                target=step.target.with_unit,
                outcome=step.outcome.with_unit,
            ),
            say("lägre än utfallet") if is_up else say("högre än utfallet"),
            step_notes(found),
            say(
                "Rätta värdet. Är det meningen, skriv motivering: och skälet; är riktningen en annan, "
                "skriv riktning: {other} eller oförändrad.",
                other=Direction.DECREASE.value if is_up else Direction.INCREASE.value,
            ),
        )


RULE = Rule("NP406", "target-weaker-than-outcome", Severity.WARNING, __doc__, each=Indicator, check=check)
