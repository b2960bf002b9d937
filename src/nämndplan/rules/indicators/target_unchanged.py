"""Målvärdet är oförändrat fast målet säger förändring

Vad
    Målvärdet är detsamma som utfallet, fast riktning, titeln eller delmålet säger att
    något ska öka, minska, stärkas eller förbättras.

Varför
    En indikator som ska stå stilla kan inte visa att något har stärkts. Antingen är
    målvärdet för lågt satt, eller så mäter indikatorn något annat än delmålet.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      varumärke:
        titel: Stärka kommunikationen om kommunens varumärke
        indikatorer:
          anseende:
            titel: Anseende i varumärkesmätningen
            enhet: index
            utfall:
              2023: 18
            målvärde:
              2024: 18  # VARNING NP407

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      varumärke:
        titel: Stärka kommunikationen om kommunens varumärke
        indikatorer:
          anseende:
            titel: Anseende i varumärkesmätningen
            enhet: index
            utfall:
              2023: 18
            målvärde:
              2024: 20
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Indicator, Item, Plan
from ..rule import Rule
from .judgement import Verdict, judgements
from .telling import named, step_notes


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """A target that cannot go further (100 %, 0, 6 av 6) may stand still."""
    for found in judgements(indicator, plan, Verdict.UNCHANGED):
        if found.reading is None:
            continue
        yield Finding(
            "NP407",
            found.step.target.place,
            say(
                "Målvärdet för {indicator} är detsamma som utfallet {year}, {target}, trots ”{word}”",
                indicator=named(indicator, found.series),
                year=found.step.outcome.year,
                target=found.step.target.with_unit,
                word=found.reading.word,
            ),
            say("samma som utfallet"),
            step_notes(found),
            say(
                "Ändra målvärdet, eller skriv riktning: oförändrad om nivån ska behållas, eller motivering: och skälet."
            ),
        )


RULE = Rule("NP407", "target-unchanged", Severity.WARNING, __doc__, each=Indicator, check=check)
