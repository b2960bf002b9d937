"""Totalen säger inte vad den utelämnar

Vad
    En nämnds total anger vad som inte är medräknat (exklusive löne- och prisindex),
    men en annan nämnds total i samma plan säger inget om det.

Varför
    Två totaler går bara att jämföra om de räknar samma saker. Finns bara en nämnd i
    planen, eller säger ingen av totalerna något, sägs inget.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    totalt:
      belopp: +3,0
      notering: exklusive löne- och prisindex
    # nämnder/vårdnämnden/ekonomi.yaml
    enhet: mnkr
    totalt:
      belopp: +9,0  # UPPLYSNING NP607

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
    totalt:
      belopp: +3,0
      notering: exklusive löne- och prisindex
    # nämnder/vårdnämnden/ekonomi.yaml
    enhet: mnkr
    totalt:
      belopp: +9,0
      notering: inklusive löne- och prisindex
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import Economy, Item, Plan
from ..boards import board_name
from ..rule import Fact, Rule

_LEAVES_OUT = re.compile(r"\b(exkl\w*|utom|förutom|undantag\w*|ej inräknat|inte inräknat)\b", re.IGNORECASE)


def gather(plan: Plan) -> Iterator[Fact]:
    """What a board notes about its total, and where the total stands."""
    for item in plan.of(Economy):
        if item.value.total and not plan.unsure(item.place):
            yield item.board, _note(item), item.at("totalt")


def conclude(plan: Plan, totals: Sequence[Fact]) -> Iterator[Finding]:
    """Silent totals beside one that says what it leaves out."""
    told = next((total for total in totals if _LEAVES_OUT.search(total[1])), None)
    if told is None:
        return
    telling, said, example = told
    for board, note, place in totals:
        if note:
            continue
        yield Finding(
            "NP607",
            place.at("belopp"),
            say("Totalen för {board} säger inte om något är utelämnat", board=board_name(board, plan)),
            notes=(
                Note(
                    example.at("notering"),
                    say("totalen för {board} säger det", board=board_name(telling, plan)),
                ),
            ),
            hint=say(
                "Lägg till notering: under totalt, och skriv vad just den här totalen inte räknar med, "
                "eller att den räknar med allt. Den andra noteringen lyder ”{note}”.",
                note=said,
            ),
        )


def _note(economy: Item[Economy]) -> str:
    total = economy.value.total
    return (total.note if total else None) or economy.value.note or ""


RULE = Rule("NP607", "exclusion-note-missing", Severity.INFO, __doc__, gather=gather, conclude=conclude)
