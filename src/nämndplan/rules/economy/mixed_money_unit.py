"""Flera enheter för pengar i samma nämndplan

Vad
    En nämnds plan anger pengar i en annan enhet än dess ekonomi, fast beloppet är så
    stort att det kunde ha stått i samma enhet: 25 000 000 kr bredvid mnkr.

Varför
    Den som jämför två belopp ser siffrorna först och enheten sedan. Värden utan känd
    enhet prövas inte, och inte heller belopp per något (per invånare, per vårddygn)
    eller belopp som är mindre än ett i ekonomins enhet. En indikator som har något värde i
    ekonomins enhet räknas dit: där står de bredvid varandra, var och en med sin enhet.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          effekthemtagning:
            titel: Effekthemtagning
            riktning: öka
            enhet: kr  # VARNING NP605
            utfall:
              2022: 20 000 000
            målvärde:
              2024: 25 000 000

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          effekthemtagning:
            titel: Effekthemtagning
            riktning: öka
            enhet: mnkr
            utfall:
              2022: 20
            målvärde:
              2024: 25
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Plan
from ...values import Unit, known_unit
from ..rule import Rule
from .money import LocatedMoney, money_of_economy, money_of_indicators


def check(plan: Plan) -> Iterator[Finding]:
    """One finding for each unit that stands beside the board's own."""
    for board in plan.boards:
        economy = plan.economy(board)
        stated = known_unit(economy.value.unit) if economy else None
        beside = money_of_indicators(plan, board, stated)
        unit = stated if stated and stated.kronor else _most_common(beside)
        if unit is None:
            continue
        inside = money_of_economy(plan, board)
        odd = [money for money in inside if money.unit != unit]
        odd += [money for money in beside if money.unit != unit and money.fits(unit)]
        place = economy.at("enhet") if economy and stated == unit else None
        for symbol in dict.fromkeys(money.unit.symbol for money in odd):
            yield _finding([money.place for money in odd if money.unit.symbol == symbol], symbol, unit, place)


def _most_common(found: list[LocatedMoney]) -> Unit | None:
    counted = Counter(money.unit.symbol for money in found)
    return known_unit(counted.most_common(1)[0][0]) if counted else None


def _finding(places: list[Place], symbol: str, unit: Unit, economy: Place | None) -> Finding:
    first, *more = dict.fromkeys(places)
    return Finding(
        "NP605",
        first,
        say("Nämndens plan anger pengar både i {symbol} och i {unit}", symbol=symbol, unit=unit.symbol),
        notes=(
            *((Note(economy, say("ekonomins enhet")),) if economy else ()),
            *(Note(place, say("också i {symbol}", symbol=symbol)) for place in more[:4]),
        ),
        hint=say(
            "Skriv beloppen i samma enhet, {unit}, så att de går att jämföra. Är beloppet per något: säg det i titeln.",
            unit=unit.symbol,
        ),
    )


RULE = Rule("NP605", "mixed-money-unit", Severity.WARNING, __doc__, check_plan=check)
