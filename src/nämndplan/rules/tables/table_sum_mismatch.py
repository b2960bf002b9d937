"""Summan i tabellen stämmer inte med det den summerar

Vad
    En rad eller kolumn som enligt summerar: är en summa blir inte det som är tryckt.
    Varje kolumn räknas för sig. Tomma rutor och streck räknas inte, och en summa
    prövas bara där någon av dess rader har ett tal. Är ett enda tal fel sägs det en gång,
    fast det bryter både raden, kolumnen och en skillnad, eller raden och det den är en del av.
    Andelar i procent prövas bara där summan är 100 och minst tre delar tillsammans är i närheten av det.

Varför
    Den som läser planen räknar efter. Tryckta tal är avrundade, så en liten skillnad
    är ingen skillnad; en som avrundning bara kunde förklara är en varning.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Löner | 2,0
          Hyror | 1,0
          Summa | 4,0
        rader:
          Summa: {summerar: alla}
    # FEL NP615 på raden Summa

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Löner | 2,0
          Hyror | 1,0
          Summa | 3,0
        rader:
          Summa: {summerar: alla}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from ... import lazy_re as re
from ...diagnostics import Finding, Sentence, Severity, say
from ...model import Plan, Sheet, SheetColumn, SheetRow
from ..economy.sums import Sum
from ..rule import Rule
from .links import misprinted_links
from .sheets import Wrong, can_be_summed, differs_in_sign, finding, fitting, name_of, wrong
from .sums import column_sums, follows, misprinted, row_sums, shared_part, wrong_part_sums, wrong_sums

_ALL_THREE = 3
_FEWEST_ALIKE = 3
"""So many rows and more, the sum's with them, make a column of differences."""
_IN_BRACKETS = re.compile(r"\([^()]+\)\s*$")


def check(plan: Plan) -> Iterator[Finding]:
    """Every sum row in every column, and every sum column in every row of the tables that fit their columns."""
    sheets = list(fitting(plan))
    elsewhere = tuple(misprinted_links(plan)) if sheets else ()
    for sheet in sheets:
        yield from _of(sheet, elsewhere)


def _of(sheet: Sheet, elsewhere: Sequence[Sum]) -> Iterator[Finding]:
    """What is wrong in one table, but for what only follows from a figure that NP619 tells of."""
    roots = misprinted(sheet)
    for row, found in row_sums(sheet):
        told = [item for item in wrong(found) if item.sum in roots or not follows(item.sum, roots)]
        if bad := [item for item in told if not follows(item.sum, elsewhere)]:
            counted = [item for _, item in found if item]
            only_sign = len(bad) == len([item for item in counted if item.asserted.amount]) and differs_in_sign(counted)
            hint = _what_is_odd(sheet, row, bad[0]) or _hint(sheet, row, bad[0], only_sign)
            yield finding("NP615", bad, _headline(bad[0], row.label, sheet, row, only_sign), hint)
    for row, located in column_sums(sheet):
        for item in wrong([located]):
            if (item.sum in roots or not follows(item.sum, roots)) and not follows(item.sum, elsewhere):
                yield finding(
                    "NP615", [item], _headline(item, row.label, sheet, row, False), _hint(sheet, row, item, False)
                )


def _headline(item: Wrong, label: str, sheet: Sheet, row: SheetRow, only_sign: bool) -> Sentence:
    if only_sign:
        return say("”{label}” har omvänt tecken mot raderna: bara tecknet skiljer", label=label)
    amount, unit = item.sum.asserted.amount, _unit(sheet, row, item.where)
    return say(
        "”{label}” är {asserted} ({where}), men det som summeras blir {calculated}",
        label=label or name_of(sheet),
        asserted=say("{amount} {unit}", amount=amount, unit=unit) if unit else amount,
        where=item.where,
        calculated=item.sum.calculated,
    )


def _unit(sheet: Sheet, row: SheetRow, where: str) -> str:
    """What the figures of a column are in; "" where only the file has a unit, and the column another in its heading."""
    column = next((one for one in sheet.columns if one.name == where), None)
    if column is None:
        return ""
    said = sheet.unit_of(row, column)
    return "" if said == sheet.unit and not sheet.table.unit and _IN_BRACKETS.search(column.name) else said


def _what_is_odd(sheet: Sheet, sum_row: SheetRow, item: Wrong) -> Sentence | None:
    """The one part that is not the difference of two other columns, as every other row and the sum itself are.

    With that difference in its place the sum is right: the part is wrong, and not the sum.
    """
    column = next((one for one in sheet.columns if one.name == item.where), None)
    others = [one for one in sheet.columns if one is not column]
    for earlier, later in permutations(others, 2) if column else ():
        amounts = [(row, _amounts(row, (column, later, earlier))) for row in sheet.rows] if column else []
        odd = [(row, found) for row, found in amounts if len(found) < _ALL_THREE or found[0] != found[1] - found[2]]
        if len(odd) != 1 or odd[0][0] is sum_row or len(amounts) <= _FEWEST_ALIKE or len(odd[0][1]) < _ALL_THREE:
            continue
        printed, new, old = odd[0][1]
        if item.sum.calculated - printed + new - old == item.sum.asserted.amount:
            return say(
                "Felet är troligen på raden ”{label}”: {later} minus {earlier} är {difference}, inte {printed}, och "
                "med det stämmer summan.",
                label=odd[0][0].label,
                later=later.name,
                earlier=earlier.name,
                difference=new - old,
                printed=printed,
            )
    return None


def _amounts(row: SheetRow, columns: Iterable[SheetColumn]) -> list[Decimal]:
    """What stands in the cells of a row, without those that have no amount."""
    amounts = (row.cell(column).amount for column in columns)
    return [amount.value for amount in amounts if amount]


def _hint(sheet: Sheet, row: SheetRow, item: Wrong, only_sign: bool) -> Sentence:
    if only_sign:
        return say("Är det så tabellen är uppställd: skriv tecken: omvänt på raden, under rader.")
    column = next((one for one in sheet.columns if one.name == item.where), None)
    if column and not can_be_summed(sheet, row, column):
        return say("Jämför delarna med källan: hela är 100 %, så en av dem är troligen fel.")
    wrong_too = (*wrong_sums(sheet), *wrong_part_sums(sheet))
    right = shared_part(item.sum, wrong_too)
    printed = next((part for part in item.sum.parts if right and part.place == right.place), None)
    if right and printed and not printed.converted and not sheet.is_turned(row):
        return say(
            "Felet är troligen i {title}: med {amount}, inte {printed}, stämmer den här summan och en till.",
            title=right.title,
            amount=right.amount,
            printed=printed.amount,
        )
    return say(
        "Jämför summan och delarna med källan: är delarna rätt ska summan vara {calculated}.",
        calculated=item.sum.calculated,
    )


RULE = Rule("NP615", "table-sum-mismatch", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
