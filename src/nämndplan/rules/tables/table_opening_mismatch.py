"""Det ingående beloppet är inte det utgående

Vad
    En rad som enligt ingående: börjar med en annan rads belopp i föregående kolumn
    gör inte det. Utan ingående: prövas raderna Ingående … och Utgående … när de heter lika i
    övrigt, mellan två år i följd av samma slag, och bara när alla andra sådana år stämmer.

Varför
    Eget kapital vid årets början är vad det var vid förra årets slut.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      kapital:
        enhet: mnkr
        rutor: |
          Eget kapital | 2026 | 2027
          Ingående | 10,0 | 13,0
          Årets resultat | 2,0 | 1,0
          Utgående | 12,0 | 14,0
        rader:
          Ingående: {ingående: Utgående}
          Utgående: {summerar: [Ingående, Årets resultat]}
    # FEL NP618 på raden Ingående

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      kapital:
        enhet: mnkr
        rutor: |
          Eget kapital | 2026 | 2027
          Ingående | 10,0 | 12,0
          Årets resultat | 2,0 | 1,0
          Utgående | 12,0 | 13,0
        rader:
          Ingående: {ingående: Utgående}
          Utgående: {summerar: [Ingående, Årets resultat]}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import Sheet, SheetRow
from ..economy.sums import Sum
from ..rule import Rule
from .sheets import each_fitting_sheet, finding, term, wrong

_OPENS = re.compile(r"^ingående\b", re.IGNORECASE)
_FEWEST_RIGHT = 2


@each_fitting_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every row that opens with what another closed with."""
    for row in sheet.rows:
        closing = sheet.row(row.spec.opening) if row.spec.opening else None
        found = list(_sums(sheet, row, closing)) if closing else []
        if not row.spec.opening and (closing := _namesake(sheet, row)):
            found = _sure(sheet, row, closing)
        if closing and (bad := wrong(found)):
            headline = say(
                "”{label}” är {asserted} ({where}), men ”{closing}” slutade på {calculated}",
                label=row.label,
                asserted=bad[0].sum.asserted.amount,
                where=bad[0].where,
                closing=closing.label,
                calculated=bad[0].sum.calculated,
            )
            hint = say("Det är samma belopp på två ställen. Jämför med källan och rätta det som är fel.")
            yield finding("NP618", bad, headline, hint)


def _namesake(sheet: Sheet, row: SheetRow) -> SheetRow | None:
    """The row that says of the end what this one says of the beginning, where there is one of each."""
    if not _OPENS.match(row.label):
        return None
    name = _OPENS.sub("utgående", row.label).casefold()
    opening = [one for one in sheet.rows if one.label.casefold() == row.label.casefold()]
    closing = [one for one in sheet.rows if one.label.casefold() == name]
    return closing[0] if len(opening) == len(closing) == 1 else None


def _sure(sheet: Sheet, row: SheetRow, closing: SheetRow) -> list[tuple[str, Sum | None]]:
    """The years that follow on each other, where all but one go on from the last: what nobody has said may be so."""
    years = [(before.year, column.year) for before, column in pairwise(sheet.columns)]
    kinds = [(before.kind, column.kind) for before, column in pairwise(sheet.columns)]
    found = [
        item
        for item, (earlier, year), (was, kind) in zip(_sums(sheet, row, closing), years, kinds, strict=True)
        if earlier and year == earlier + 1 and was is kind
    ]
    bad = wrong(found)
    is_one = len(bad) == 1 and len([item for _, item in found if item]) > _FEWEST_RIGHT
    return found if is_one else []


def _sums(sheet: Sheet, row: SheetRow, closing: SheetRow) -> Iterator[tuple[str, Sum | None]]:
    for before, column in pairwise(sheet.columns):
        unit = sheet.unit_of(row, column)
        asserted, was = term(sheet, row, column, unit), term(sheet, closing, before, unit)
        yield column.name, Sum((was,), asserted) if asserted and was else None


RULE = Rule("NP618", "table-opening-mismatch", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
