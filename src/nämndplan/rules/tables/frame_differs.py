"""Nämndens ram är inte den som fullmäktige har

Vad
    Nämndens tabell och fullmäktiges (båda av slaget driftsram) har samma belopp för nämnden
    ett år, och olika för ett annat med samma kolumnrubrik.

    Fullmäktiges rad är den som har nämnden under organ:, eller heter som nämnden. Nämndens är
    summaraden i dess enda sådana tabell, eller den rad som hör till nämnden. Är beloppen olika
    alla år kan det vara olika saker, och då sägs inget. Regeln vet inte om ramen har ändrats
    sedan fullmäktige beslutade.

Varför
    Nämnden får inte fördela mer än fullmäktige har beslutat, och den som jämför ser två tal för
    samma sak. Säg samma_som på raden, så prövas det varje gång (NP619).

Fel
    # ekonomi.yaml
    tabeller:
      ramar:
        slag: driftsram
        enhet: mnkr
        rutor: |
          Nämnd | Budget 2023 | Budget 2024
          Kommunstyrelsen | 44,0 | 45,2
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      budget:
        slag: driftsram
        enhet: mnkr
        rutor: |
          Verksamhet | Budget 2023 | Budget 2024
          Kansli | 30,0 | 31,5
          It | 14,0 | 14,5
          Summa | 44,0 | 46,0
        rader:
          Summa: {summerar: alla}
    # VARNING NP626 på raden Summa |

Rätt
    # ekonomi.yaml
    tabeller:
      ramar:
        slag: driftsram
        enhet: mnkr
        rutor: |
          Nämnd | Budget 2023 | Budget 2024
          Kommunstyrelsen | 44,0 | 45,2
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      budget:
        slag: driftsram
        enhet: mnkr
        rutor: |
          Verksamhet | Budget 2023 | Budget 2024
          Kansli | 30,0 | 31,0
          It | 14,0 | 14,2
          Summa | 44,0 | 45,2
        rader:
          Summa: {summerar: alla}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import Plan, Sheet, SheetColumn, SheetRow
from ..economy.rounding import seriousness
from ..rule import Rule
from .frames import frames, of_board
from .links import Link, links, same_amounts, same_columns
from .sheets import name_of


def check(plan: Plan) -> Iterator[Finding]:
    """The one frame that a board has of its own against the council's, where no samma_som ties them."""
    own = [(sheet, row) for sheet in frames(plan) for row in of_board(sheet, plan, sheet.item.board, sums=True)]
    if plan.common is plan or len(own) != 1:
        return
    sheet, row = own[0]
    council = [(other, same) for other in frames(plan.common) for same in of_board(other, plan, sheet.item.board)]
    tied = {one for link in links(plan) if isinstance(link, Link) for one in (link.row, link.same)}
    for other, same in council if len(council) == 1 and row not in tied else ():
        yield from _compared(Link(sheet, row, other, same, sheet.place(row)))


def _compared(link: Link) -> Iterator[Finding]:
    """What differs, when something is the same: then it is the same thing that is budgeted."""
    pairs = [(where, found) for where, found in same_amounts(link) if found.asserted.amount and found.calculated]
    wrong = [(where, found) for where, found in pairs if abs(found.asserted.amount) != abs(found.calculated)]
    wrong = [(where, found) for where, found in wrong if seriousness(found) is not None]
    if not wrong or len(wrong) == len(pairs):
        return
    where, found = wrong[0]
    column, other = next(pair for pair in same_columns(link.sheet, link.other) if pair[0].name == where)
    yield Finding(
        "NP626",
        found.asserted.place,
        say(
            "Nämndens ram är {asserted} ({where}), men {calculated} i fullmäktiges tabell {table}",
            asserted=_printed(link.sheet, link.row, column),
            where=where,
            calculated=_printed(link.other, link.same, other),
            table=name_of(link.other),
        ),
        notes=(Note(found.parts[0].place, say("fullmäktiges tabell")),),
        hint=say("Rätta det som är fel. Ska beloppen vara olika: godta det med ett skäl."),
    )


def _printed(sheet: Sheet, row: SheetRow, column: SheetColumn) -> str:
    return " ".join(filter(None, (row.cell(column).text, sheet.unit_of(row, column))))


RULE = Rule("NP626", "frame-differs", Severity.WARNING, __doc__, check_plan=check)
