"""Skillnaden i tabellen stämmer inte

Vad
    En kolumn eller rad som enligt skillnad: är skillnaden mellan två andra är inte det,
    i tal eller, där enheten är procent, i procent av den andra.

Varför
    Förändringen är det som läsaren tittar efter först.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        kolumner:
          b26: {år: 2026}
          p27: {år: 2027}
          diff: {skillnad: [p27, b26]}
        rutor: |
          Post | 2026 | 2027 | Förändring
          Löner | 2,0 | 3,0 | 1,5
    # FEL NP616 på raden Löner

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        kolumner:
          b26: {år: 2026}
          p27: {år: 2027}
          diff: {skillnad: [p27, b26]}
        rutor: |
          Post | 2026 | 2027 | Förändring
          Löner | 2,0 | 3,0 | 1,0
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Sentence, Severity, say
from ...model import Sheet
from ..rule import Rule
from .sheets import Wrong, differs_in_sign, each_fitting_sheet, finding, wrong
from .sums import Located, differences, follows, misprinted


@each_fitting_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every column and row of differences."""
    for found in differences(sheet):
        yield from _told(sheet, found)


def _told(sheet: Sheet, found: list[Located]) -> Iterator[Finding]:
    """One finding for each difference; one for all when the sign of all is turned."""
    bad = wrong(found)
    right = [item for _, item in found if item and item not in [one.sum for one in bad]]
    if len(bad) > 1 and differs_in_sign([item.sum for item in bad]) and not any(item.asserted.amount for item in right):
        headline = say("Skillnaden har omvänt tecken: bara tecknet skiljer")
        hint = say("Byt plats på de två i skillnad:, så räknas den andra minus den första.")
        yield finding("NP616", bad, headline, hint)
        return
    for item in bad:
        if not follows(item.sum, misprinted(sheet)):
            yield finding("NP616", [item], _headline(item), _hint(item))


def _headline(item: Wrong) -> Sentence:
    return say(
        "Skillnaden är {asserted} ({where}), men blir {calculated}",
        asserted=item.sum.asserted.amount,
        where=item.where,
        calculated=item.sum.calculated,
    )


def _hint(item: Wrong) -> Sentence:
    return say("Jämför med källan: med {calculated} stämmer den.", calculated=item.sum.calculated)


RULE = Rule("NP616", "table-change-mismatch", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
