"""Två rader i olika tabeller ser ut att vara samma belopp

Vad
    Två rader i olika tabeller har samma tal för minst två år, eller samma tal med
    omvänt tecken, utan att samma_som: säger att de är samma. Det sägs bara där en annan
    rad i någon av tabellerna har samma_som, och en gång för två tabeller.

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
          Finansnetto | 12,4 | 9,8
          Årets resultat | 209,3 | 127,2
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026 | 2027
          Finansnetto | 12,4 | 9,8
          Resultat | 209,3 | 127,2
        rader:
          Finansnetto: {samma_som: resultat/Finansnetto}
    # UPPLYSNING NP620 på raden Resultat | 209,3

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      resultat:
        enhet: mnkr
        rutor: |
          Post | 2026 | 2027
          Finansnetto | 12,4 | 9,8
          Årets resultat | 209,3 | 127,2
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026 | 2027
          Finansnetto | 12,4 | 9,8
          Resultat | 209,3 | 127,2
        rader:
          Finansnetto: {samma_som: resultat/Finansnetto}
          Resultat: {samma_som: resultat/Årets resultat}
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...diagnostics import Finding, Note, Severity, say
from ...model import Plan, Sheet, SheetRow
from ..indicators.kinship import share_a_word
from ..rule import Rule
from ..wordings import content_words
from .links import Link, links
from .sheets import fitting, name_of, term
from .sums import misprinted
from .table_twice import repeated

_ENOUGH = 2
"""So many different amounts that agree are hardly chance …"""
_DIGITS = 6
"""… with so many digits between them, final zeros apart."""

Pair = tuple[Sheet, SheetRow, Sheet, SheetRow]
"""A table and a row of it, and what it is like: an earlier table, and a row of that."""


def check(plan: Plan) -> Iterator[Finding]:
    """Rows with the same amounts, once for each two tables, at the later one."""
    alike: dict[tuple[object, object], list[Pair]] = {}
    for pair in _pairs(plan):
        alike.setdefault((pair[0].item, pair[2].item), []).append(pair)
    return (_finding(*pairs) for pairs in alike.values())


def _pairs(plan: Plan) -> Iterator[Pair]:
    """Each row beside one before it: the one that is called most like it, where somebody keeps its table linked."""
    linked = [link for link in links(plan) if isinstance(link, Link)]
    joined = {row for link in linked for row in (link.row, link.same)}
    kept = {sheet.item for link in linked for sheet in (link.sheet, link.other)}
    again = {sheet.item for _, sheet in repeated(plan)}
    seen: dict[tuple[tuple[str, Decimal], ...], list[tuple[Sheet, SheetRow]]] = {}
    for sheet in (one for one in fitting(plan) if one.item not in again):
        for row in sheet.rows:
            key = _amounts(sheet, row)
            if len({abs(amount) for _, amount in key if amount}) < _ENOUGH:
                continue
            before = seen.get(key) or seen.get(tuple((years, -amount) for years, amount in key))
            if before is None:
                seen[key] = [(sheet, row)]
                continue
            other, same = min(before, key=lambda one: len(_words(row) ^ _words(one[1])))
            if other is sheet:
                before.append((sheet, row))
            elif {row, same} <= joined or _is_in_doubt(sheet, row) or _is_in_doubt(other, same):
                continue
            elif {sheet.item, other.item} & kept and _is_telling(key, row, same):
                yield sheet, row, other, same


def _is_in_doubt(sheet: Sheet, row: SheetRow) -> bool:
    """True for a row with a sum that is told not to be right: what it is the same as can wait till it is."""
    cells = {sheet.place(row, column) for column in sheet.columns}
    return any(root.asserted.place in cells for root in misprinted(sheet))


def _words(row: SheetRow) -> frozenset[str]:
    return frozenset(content_words(row.label))


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


def _finding(first: Pair, *others: Pair) -> Finding:
    sheet, row, other, same = first
    words = {"label": row.label, "table": name_of(other)}
    return Finding(
        "NP620",
        sheet.place(row),
        say("”{label}” har samma tal som ”{other}” i {table}", other=same.label, **words)
        if not others
        else say("”{label}” och {more} rader till har samma tal som rader i {table}", more=len(others), **words)
        if len(others) > 1
        else say("”{label}” och en rad till har samma tal som rader i {table}", **words),
        notes=(
            Note(other.place(same), say("{title}", title=same.label)),
            *(Note(sheet.place(row)) for sheet, row, *_ in others),
        ),
        hint=say(
            "Är det samma belopp: skriv under rader: {label}: {{samma_som: {table}/{other}}}",
            label=row.label,
            table=other.item.id,
            other=same.label,
        ),
    )


RULE = Rule("NP620", "table-amount-unlinked", Severity.INFO, __doc__, check_plan=check)
