"""Delarna stämmer inte med sin rad

Vad
    Rader som är delar av en annan (del_av:) blir tillsammans mer än den, eller inte
    lika mycket fast fördelat: ja säger att de är hela raden.

Varför
    Planer skriver ”varav” både om alla delar och om några av dem, så bara nyckeln
    avgör. Några av delarna kan aldrig vara mer än det hela, om alla har samma tecken. Det har
    inte avvikelser, förändringar och resultat: där kan resten vara åt andra hållet, och de
    prövas bara mot delar som är hela raden.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Löner | 2,0
          - varav nattarbete | 3,0
        rader:
          "- varav nattarbete": {del_av: Löner}
    # FEL NP617 på raden Löner

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Löner | 4,0
          - varav nattarbete | 3,0
        rader:
          "- varav nattarbete": {del_av: Löner}
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import ColumnKind, Sheet, SheetColumn, SheetRow
from ..economy.sums import Sum
from ..rule import Rule
from .sheets import Wrong, each_fitting_sheet, finding, wrong
from .sums import part_sum, shared_part, wrong_sums

_OF_EITHER_SIGN = re.compile(
    r"förändr|skillnad|differens|avvik|\bdiff\b|resultat\b|finansnetto|kassaflöde|överskott|underskott", re.IGNORECASE
)
"""What may be above nothing for some and below it for others, by its heading or its label."""


@each_fitting_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every row with parts, column by column."""
    for row, parts in sheet.parts.items():
        if row in parts:
            continue
        whole = any(part.spec.all_of_it for part in (row, *parts))
        columns = [column for column in sheet.columns if whole or not _is_of_either_sign(row, column)]
        found = [(column.name, part_sum(sheet, row, parts, column)) for column in columns]
        bad = [item for item in wrong(found) if whole or _is_too_much(item.sum)]
        if whole and bad:  # NP615 names the figure that breaks another sum too
            others = tuple(wrong_sums(sheet))
            bad = [item for item in bad if not shared_part(item.sum, others)]
        if bad:
            yield _finding(row, bad, whole=whole)


def _is_of_either_sign(row: SheetRow, column: SheetColumn) -> bool:
    is_difference = row.spec.difference or column.kind is ColumnKind.CHANGE
    return bool(is_difference or _OF_EITHER_SIGN.search(f"{row.label} {column.name}"))


def _is_too_much(item: Sum) -> bool:
    """Some of the parts are more than all; of amounts with different signs that cannot be said."""
    signs = {part.amount > 0 for part in item.parts if part.amount}
    return len(signs) == 1 and abs(item.calculated) > abs(item.asserted.amount)


def _finding(row: SheetRow, bad: list[Wrong], *, whole: bool) -> Finding:
    first = bad[0].sum
    headline = (
        say(
            "Delarna av ”{label}” blir {calculated} ({where}), inte {asserted}",
            label=row.label,
            calculated=first.calculated,
            where=bad[0].where,
            asserted=first.asserted.amount,
        )
        if whole
        else say(
            "Delarna av ”{label}” blir {calculated} ({where}), mer än hela {asserted}",
            label=row.label,
            calculated=first.calculated,
            where=bad[0].where,
            asserted=first.asserted.amount,
        )
    )
    return finding("NP617", bad, headline, say("Jämför med källan, och med vilka rader som är delar av raden."))


RULE = Rule("NP617", "table-parts-mismatch", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
