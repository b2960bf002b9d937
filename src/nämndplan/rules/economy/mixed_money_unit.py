"""Flera enheter för pengar i samma nämndplan

Vad
    En nämnds plan anger pengar i en annan enhet än dess ekonomi, fast beloppet är så
    stort att det kunde ha stått i samma enhet: 25 000 000 kr bredvid mnkr. Eller så står det
    kronor i löpande text, fast alla planens tabeller är i euro och meningen inte talar om
    Sverige eller ett annat land med kronor.

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

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Economy, Item, Plan, PrintedTable
from ...values import Unit, known_unit
from ..rule import Rule
from ..said_numbers import AMOUNT
from ..vocabulary import one_of, texts_with
from .money import LocatedMoney, money_of_economy, money_of_indicators

_KRONOR = one_of(("kronor", "kr", "tkr", "mnkr", "mkr"))
_AMOUNT = re.compile(AMOUNT, re.IGNORECASE)
_OF_ANOTHER_LAND = re.compile(
    r"\b(?:svensk\w*|sverige\w*|dansk\w*|danmark\w*|norsk\w*|norge\w*|island\w*|växelkurs\w*)", re.IGNORECASE
)
_NEAR = 60
"""Letters after an amount in which its sentence may go on."""


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
    yield from _kronor_among_euros(plan)


def _kronor_among_euros(plan: Plan) -> Iterator[Finding]:
    """450 000 kronor in the running text of a plan whose tables are all in euro."""
    tables = [table for part in {plan, plan.common} for table in part.of(PrintedTable)]
    every = [known_unit(table.value.unit or _of_file(table)) for table in tables]
    if not every or not all(unit is None or unit.euros for unit in every) or not any(every):
        return
    texts = [text for text in texts_with(_KRONOR, plan) if text.is_prose]
    said = [(text, found[0]) for text in texts for found in _AMOUNT.finditer(text.text) if _is_kronor(found)]
    if said:
        (text, amount), *more = said
        yield Finding(
            "NP605",
            text.place.saying(amount),
            say("Texten säger {amount}, men planen räknar i euro", amount=" ".join(amount.split())),
            notes=tuple(Note(other.place.saying(also), say("också här")) for other, also in more[:4]),
            hint=say(
                "Skriv euro om det är menat. Är beloppet i kronor: säg det med varför, eller godta det med ett skäl."
            ),
        )


def _of_file(table: Item[PrintedTable]) -> str:
    economy = table.above(Economy)
    return economy.value.unit if economy else ""


def _is_kronor(found: re.Match[str]) -> bool:
    """Whether an amount is in kronor, and the sentence says nothing of Sweden or another country that has them."""
    unit = known_unit(found["unit"])
    start = found.string.rfind(". ", 0, found.start()) + 1
    return bool(unit and unit.kronor) and not _OF_ANOTHER_LAND.search(found.string[start : found.end() + _NEAR])


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
