"""Två tabeller säger olika om samma belopp

Vad
    En rad som enligt samma_som: är samma belopp som en rad i en annan tabell är det
    inte.

Varför
    Beslutad ram, ram efter omföringar och bruttokostnad skiljer sig med rätta, så bara
    det som planen själv säger är samma jämförs: kolumn för kolumn efter år och slag,
    också mellan olika enheter, i den grövsta tryckta precisionen. Skiljer bara tecknet, och
    det i flera kolumner, är tabellerna uppställda olika (investeringar utan tecken, kassaflöde
    med minus), och då sägs inget.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      resultat:
        enhet: tkr
        rutor: |
          Post | 2026
          Årets resultat | 2 400
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Resultat | 3,4
        rader:
          Resultat: {samma_som: resultat/Årets resultat}
    # FEL NP619 på raden Resultat | 3,4

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    tabeller:
      resultat:
        enhet: tkr
        rutor: |
          Post | 2026
          Årets resultat | 2 400
      ramar:
        enhet: mnkr
        rutor: |
          Post | 2026
          Resultat | 2,4
        rader:
          Resultat: {samma_som: resultat/Årets resultat}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ..rule import Rule
from .links import Link, is_counted_turned, links, same_amounts
from .sheets import differs_in_sign, finding, name_of, wrong


def check(plan: Plan) -> Iterator[Finding]:
    """Everything that is said to be the same."""
    for link in links(plan):
        if isinstance(link, Link) and not (link.sheet.unfit or link.other.unfit):
            yield from _compared(link)


def _compared(link: Link) -> Iterator[Finding]:
    found = list(same_amounts(link))
    bad = wrong(found)
    if not bad:
        return
    first, sums = bad[0].sum, [item for _, item in found]
    turned = differs_in_sign(sums)
    headline = (
        say(
            "”{label}” och ”{other}” i {table} har olika tecken: bara tecknet skiljer",
            label=link.row.label,
            other=link.same.label,
            table=name_of(link.other),
        )
        if turned
        else say(
            "”{label}” är {asserted} ({where}), men ”{other}” i {table} är {calculated}",
            label=link.row.label,
            asserted=first.asserted.amount,
            where=bad[0].where,
            other=link.same.label,
            table=name_of(link.other),
            calculated=-first.calculated if is_counted_turned(link) else first.calculated,
        )
    )
    hint = (
        say("Räknas det ena med omvänt tecken: skriv tecken: omvänt på raden, bredvid samma_som.")
        if turned
        else say("Planen säger att det är samma belopp. Jämför med källan, eller ta bort samma_som.")
    )
    if not (turned and (link.row.spec.sign or len(sums) > 1)):
        yield finding("NP619", bad, headline, hint)


RULE = Rule("NP619", "table-amounts-differ", Severity.ERROR, __doc__, check_plan=check, is_sources=True)
