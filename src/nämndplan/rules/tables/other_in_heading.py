"""Tabellens rubrik säger en annan enhet eller andra år

Vad
    Rubriken eller raden om enheten säger att beloppen är i tkr när tabellens enhet är mnkr,
    eller så är rubrikens år andra än kolumnernas: Driftbudget 2025–2027 över kolumnerna 2026,
    2027 och 2028.

    En rubrik med ett enda år prövas bara efter budget, ram eller plan, och bara när ingen
    kolumn har det året. En rubrik över färre eller fler år än kolumnernas sägs inte, och inte
    år som något jämförs med. Regeln vet inte om det är rubriken eller tabellen som är fel.

Varför
    Rubriken följer ofta med från förra årets plan. En läsare som tror på fel enhet läser varje
    belopp tusen gånger för stort eller för litet.

Fel
    # ekonomi.yaml
    tabeller:
      ramar:
        titel: Budgetramar, tkr  # VARNING NP627
        enhet: mnkr
        rutor: |
          Nämnd | Budget 2024
          Kommunstyrelsen | 45,2

Rätt
    # ekonomi.yaml
    tabeller:
      ramar:
        titel: Budgetramar, mnkr
        enhet: mnkr
        rutor: |
          Nämnd | Budget 2024
          Kommunstyrelsen | 45,2
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import ColumnKind, Sheet
from ...values import known_unit
from ..rule import Rule
from .sheets import each_sheet

_MONEY = r"(?P<unit>tkr|mnkr|mkr|msek|mdkr|mdr kr|(?:tusen|miljoner|miljarder)\s+kronor)"
_OF_TITLE = re.compile(
    rf"\((?:i\s+)?{_MONEY}\)|(?:,\s*|\bi\s+|[-–]\s*){_MONEY.replace('unit', 'last')}\s*$", re.IGNORECASE
)
_OF_LINE = re.compile(
    rf"^\W*(?:(?:alla\s+)?(?:belopp(?:en)?|siffror(?:na)?)\s+)?(?:är\s+|anges\s+)?(?:i\s+)?{_MONEY}\W*$", re.IGNORECASE
)
_YEARS = re.compile(r"(?<![\w–/:-])(?P<first>20[0-9]{2})(?:\s?[-–]\s?(?P<last>20[0-9]{2}))?(?![\w–/-])")
_AFTER = re.compile(r"(?:budget\w*|\w*ram(?:ar|en)?|plan)\s+$", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:mot|jämför\w*|från|sedan|utifrån|enligt|efter|prognos\w*|beslut\w*|pris\w*|bokslut\w*|utfall\w*)\b",
    re.IGNORECASE,
)
_LOOKS_BACK = frozenset((ColumnKind.OUTCOME, ColumnKind.FORECAST, ColumnKind.CHANGE))
_NEAR = 2


@each_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """What the heading says of all amounts, and of the years."""
    yield from _of_unit(sheet, "titel", _OF_TITLE.search(sheet.table.title or ""))
    yield from _of_unit(sheet, "enhet_tryckt", _OF_LINE.search(sheet.table.printed_unit or ""))
    yield from _of_years(sheet)


def _of_unit(sheet: Sheet, key: str, said: re.Match[str] | None) -> Iterator[Finding]:
    """A unit of money that is neither the table's nor that of some column or row."""
    name = (said["unit"] or said.groupdict().get("last") or "") if said else ""
    own, unit = known_unit(sheet.unit), known_unit(name)
    columns, rows = sheet.table.columns.values(), sheet.table.rows.values()
    others = {known_unit(name or "") for name in (*(each.unit for each in columns), *(each.unit for each in rows))}
    if unit and own and own.kronor and unit.kronor != own.kronor and unit not in others:
        yield Finding(
            "NP627",
            sheet.item.at(key).saying(name),
            say("Rubriken säger {said}, men tabellens enhet är {unit}", said=name, unit=sheet.unit)
            if key == "titel"
            else say("Raden om enheten säger {said}, men tabellens enhet är {unit}", said=name, unit=sheet.unit),
            notes=(Note(sheet.item.at("enhet"), say("tabellens enhet")),) if sheet.table.unit else (),
            hint=say("Rätta den som är fel. Har tabellen en annan enhet än filen: skriv enhet: i tabellen."),
        )


def _of_years(sheet: Sheet) -> Iterator[Finding]:
    """Years that no column has, where the columns are of as many others."""
    title = sheet.table.title or ""
    named = list(_YEARS.finditer(title))
    if len(named) != 1 or _COMPARED.search(title):
        return
    said, columns = named[0], [column for column in sheet.columns if column.kind not in _LOOKS_BACK]
    there = sorted({column.year for column in columns if column.year})
    first, last = int(said["first"]), int(said["last"] or said["first"])
    if (
        not there
        or there != list(range(there[0], there[0] + last - first + 1))
        or not 0 < abs(there[0] - first) <= _NEAR
    ):
        return
    missing = str(first if first < there[0] else last)
    is_seen = any(missing in column.years for column in sheet.columns)
    if not is_seen and (said["last"] or _AFTER.search(title[: said.start()])):
        years = f"{there[0]}–{there[-1]}" if len(there) > 1 else str(there[0])
        yield Finding(
            "NP627",
            sheet.item.at("titel").saying(said[0]),
            say("Rubriken säger {said}, men kolumnerna är {years}", said=said[0], years=years),
            notes=(Note(sheet.place(sheet.header[-1]), say("kolumnerna")),) if sheet.header else (),
            hint=say("Rätta rubriken eller kolumnerna."),
        )


RULE = Rule("NP627", "other-in-heading", Severity.WARNING, __doc__, check_plan=check, is_sources=True)
