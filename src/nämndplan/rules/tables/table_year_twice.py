"""Två kolumner är om samma sak

Vad
    Två kolumner i en tabell har samma år, slag, version och per, och rubriker som inte säger
    något mer än så. Intäkter 2027 och Kostnader 2027 är olika saker, liksom kolumner med
    olika enheter, och förändringar prövas inte.

Varför
    Då vet ingen vilken som jämförs med andra tabeller. Är det olika saker, säg vad
    som skiljer dem under kolumner: slag, version eller per.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | Budget 2026 | Budget 2026
          Löner | 2,0 | 2,1
    # VARNING NP621 på raden Post

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      ramar:
        enhet: mnkr
        rutor: |
          Post | Budget 2026 | Budget 2027
          Löner | 2,0 | 2,1
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import ColumnKind, Sheet, SheetColumn
from ..rule import Rule
from .sheets import each_fitting_sheet

_KIND = re.compile(r"[0-9]+|\b(?:bokslut|utfall|prognos|budget|plan|kalkyl)\b|[^\w\s]")


@each_fitting_sheet
def check(sheet: Sheet) -> Iterator[Finding]:
    """Every column with a year; changes, shares and units of their own may share one."""
    if not sheet.header:
        return
    seen: dict[tuple[object, ...], SheetColumn] = {}
    for column in sheet.columns:
        if not column.years or column.kind is ColumnKind.CHANGE:
            continue
        spec = column.spec
        key = (column.years, column.kind, *((spec.version, spec.as_of, spec.unit) if spec else (None, None, None)))
        words = (key, *_other_words(column))
        if words in seen:
            last = sheet.header[-1]
            yield Finding(
                "NP621",
                sheet.place(last, column),
                say("Kolumnen ”{heading}” är om samma sak som en annan", heading=column.heading),
                notes=(Note(sheet.place(last, seen[words]), say("den första står här")),),
                hint=say(
                    "Säg under kolumner vad som skiljer dem: år, slag, version eller per.",
                ),
            )
        seen.setdefault(words, column)


def _other_words(column: SheetColumn) -> tuple[str, str]:
    """The words decide: Intäkter 2027 and Kostnader 2027 are not the same; without keys nor is Budget 2026 mnkr."""
    heading = column.heading.casefold()
    return " ".join(_KIND.sub(" ", heading).split()), "" if column.spec else heading


RULE = Rule("NP621", "table-year-twice", Severity.WARNING, __doc__, check_plan=check, is_sources=True)
