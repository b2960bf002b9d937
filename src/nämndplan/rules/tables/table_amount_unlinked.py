"""Två rader i olika tabeller ser ut att vara samma belopp

Vad
    Två rader i olika tabeller har samma tal för minst två år, eller samma tal med
    omvänt tecken, utan att samma_som: säger att de är samma.

    Runda eller små tal (5 och 10, 100 och 200) kan vara lika av en slump, och sägs bara om
    raderna har ett ord gemensamt. Regeln vet inte om det är samma belopp: den ser bara talen.

Varför
    Det som är samma belopp på två ställen glider isär när det ena ändras. Säger
    planen att det är samma, prövas det varje gång.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      resultat:
        enhet: mnkr
        rutor: |
          Post | 2026 | 2027
          Årets resultat | 209,3 | 127,2
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026 | 2027
          Resultat | 209,3 | 127,2
    # UPPLYSNING NP620 på raden Resultat | 209,3

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      resultat:
        enhet: mnkr
        rutor: |
          Post | 2026 | 2027
          Årets resultat | 209,3 | 127,2
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026 | 2027
          Resultat | 209,3 | 127,2
        rader:
          Resultat: {samma_som: resultat/Årets resultat}
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...diagnostics import Finding, Note, Severity, say
from ...model import Plan, Sheet, SheetRow
from ..indicators.kinship import share_a_word
from ..rule import Rule
from .links import Link, links
from .sheets import fitting, name_of, term
from .table_twice import repeated

_ENOUGH = 2
"""So many different amounts that agree are hardly chance …"""
_DIGITS = 6
"""… with so many digits between them, final zeros apart."""


def check(plan: Plan) -> Iterator[Finding]:
    """Rows with the same amounts, each told once, at the later one."""
    linked = {(link.row, link.same) for link in links(plan) if isinstance(link, Link)}
    joined = {row for pair in linked for row in pair}
    again = {sheet.item for _, sheet in repeated(plan)}
    first: dict[tuple[tuple[str, Decimal], ...], tuple[Sheet, SheetRow]] = {}
    for sheet in (one for one in fitting(plan) if one.item not in again):
        for row in sheet.rows:
            key = _amounts(sheet, row)
            if len({abs(amount) for _, amount in key if amount}) < _ENOUGH:
                continue
            other = first.get(key) or first.get(tuple((years, -amount) for years, amount in key))
            if other is None:
                first[key] = (sheet, row)
            elif other[0] is not sheet and not {row, other[1]} <= joined and _is_telling(key, row, other[1]):
                yield _finding(sheet, row, *other)


def _amounts(sheet: Sheet, row: SheetRow) -> tuple[tuple[str, Decimal], ...]:
    found: dict[str, Decimal] = {}
    for column in sheet.columns:
        amount = term(sheet, row, column, "kr") or term(sheet, row, column, sheet.unit_of(row, column))
        if amount and column.years and column.years not in found:
            found[column.years] = amount.amount.normalize()
    return tuple(found.items())


def _is_telling(key: tuple[tuple[str, Decimal], ...], row: SheetRow, other: SheetRow) -> bool:
    """True for names with a word in common, or more digits than round amounts have: 5 and 10 are anybody's."""
    digits = sum(len(amount.as_tuple().digits) for amount in {abs(amount) for _, amount in key})
    return digits >= _DIGITS or share_a_word(row.label, other.label)


def _finding(sheet: Sheet, row: SheetRow, other: Sheet, same: SheetRow) -> Finding:
    return Finding(
        "NP620",
        sheet.place(row),
        say("”{label}” har samma tal som ”{other}” i {table}", label=row.label, other=same.label, table=name_of(other)),
        notes=(Note(other.place(same), say("{title}", title=same.label)),),
        hint=say(
            "Är det samma belopp: skriv under rader: {label}: {{samma_som: {table}/{other}}}",
            label=row.label,
            table=other.item.id,
            other=same.label,
        ),
    )


RULE = Rule("NP620", "table-amount-unlinked", Severity.INFO, __doc__, check_plan=check)
