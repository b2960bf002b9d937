"""Målvärdet är oförändrat fast målet säger förändring

Vad
    Målvärdet är detsamma som utfallet, fast riktning, titeln eller delmålet säger att
    något ska öka, minska, stärkas eller förbättras.

    Regeln vet inte om nivån redan är så bra som den kan bli, annat än vid 0, 100 % och
    första plats. Den tiger när målvärdet för ett senare år går dit det ska.

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

from ...diagnostics import Finding, Sentence, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Limit
from ..rule import Rule
from .direction import Reading
from .judgement import Judgement, TargetVerdict, judgements
from .series import Step
from .telling import named, step_notes


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """A target that cannot go further (100 %, 0, 6 av 6) may stand still."""
    for found in judgements(indicator, plan, TargetVerdict.UNCHANGED):
        if found.reading is None:
            continue
        yield Finding(
            "NP407",
            found.step.target.place,
            _headline(indicator, found, found.reading),
            say("redan nått") if _is_limit(found.step) else say("samma som utfallet"),
            step_notes(found),
            say(
                "Ändra målvärdet, eller skriv riktning: oförändrad om nivån ska behållas, eller motivering: och skälet."
            ),
        )


def _headline(indicator: Item[Indicator], found: Judgement, reading: Reading) -> Sentence:
    step = found.step
    if _is_limit(step):
        return say(
            "Målvärdet för {indicator}, {target}, kräver ingen förändring trots ”{word}”: utfallet {year} är {outcome}",
            indicator=named(indicator, found.series),
            target=step.target.with_unit,
            word=reading.word,
            year=step.outcome.when,
            outcome=step.outcome.with_unit,
        )
    return say(
        "Målvärdet för {indicator} är detsamma som utfallet {year}, {target}, trots ”{word}”",
        indicator=named(indicator, found.series),
        year=step.outcome.when,
        target=step.target.with_unit,
        word=reading.word,
    )


def _is_limit(step: Step) -> bool:
    return isinstance(step.target.measure, Limit)


RULE = Rule(
    "NP407",
    "target-unchanged",
    Severity.WARNING,
    __doc__,
    each=Indicator,
    check=check,
    follows=("NP419", "NP424", "NP429"),
)
