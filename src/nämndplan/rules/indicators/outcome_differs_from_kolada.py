"""Utfallet är ett annat i Kolada

Vad
    Indikatorn har ett nyckeltal i Kolada, och planens kopia av Kolada (kolada.yaml) har ett
    annat värde för samma år, för kvinnor eller män också för delen. Ett tal som är Koladas
    avrundat räknas som samma. Regeln jämför bara tal i samma enhet.

    Regeln vet inte vilket som är rätt: Kolada kan ha rättats sedan planen skrevs, eller
    planen ha fått siffran från annat håll.

Varför
    Den som jämför planen med andra organisationer hittar en annan siffra, och undrar
    vilken som gäller.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            kolada: N00945
            utfall:
              2022: 71 %  # VARNING NP440
            målvärde:
              2024: minst 75 %
    # kolada.yaml
    hämtat: 2023-10-02
    adress: https://api.kolada.se/v3
    organisation: 2480
    namn: Exempelby
    slag: kommuner
    kontrollsumma: ffaca4656c6db76caba16c5a230504852948d1312662fe2c55a737bec9d46a3a
    nyckeltal:
      N00945:
        titel: "Andel invånare som känner sig trygga, (%)"
        gäller: kommuner
        utfall: {2022: 68.412}

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            kolada: N00945
            utfall:
              2022: 68,4 %
            målvärde:
              2024: minst 75 %
    # kolada.yaml
    hämtat: 2023-10-02
    adress: https://api.kolada.se/v3
    organisation: 2480
    namn: Exempelby
    slag: kommuner
    kontrollsumma: ffaca4656c6db76caba16c5a230504852948d1312662fe2c55a737bec9d46a3a
    nyckeltal:
      N00945:
        titel: "Andel invånare som känner sig trygga, (%)"
        gäller: kommuner
        utfall: {2022: 68.412}
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, KeyFigure, Part, Plan
from ...values import HARD_SPACE, Amount, Quantity, decimal_of, known_unit, write_number
from ..rule import Rule
from .kolada import InKolada, agrees, is_money, key_figure, kolada_copy, measured, unit_of


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Each year of the whole, and of women and men."""
    if not indicator.value.kolada or not (copy := kolada_copy(plan)):
        return
    if not (figure := key_figure(indicator.value, copy.value)):
        return
    for one in measured(indicator.value, figure):
        for year, outcome in one.holder.outcomes.items():
            if year not in one.figures or not isinstance(outcome, Amount):
                continue
            worth = _worth(outcome.quantity, indicator.value, one.holder, figure)
            if worth is None or _agrees(outcome.quantity, worth, decimal_of(one.figures[year])):
                continue
            theirs = write_number(decimal_of(one.figures[year]))
            unit = unit_of(figure.title)
            yield Finding(
                "NP440",
                indicator.at(*one.route, "utfall", _key(one, year)),
                say(
                    "Utfallet {year} för ”{title}” är {ours}, men {theirs} i Kolada",
                    year=str(year),
                    title=indicator.value.title,
                    ours=outcome.printed,
                    theirs=f"{theirs}{HARD_SPACE}{unit}" if unit else theirs,
                ),
                say("{theirs} i Kolada", theirs=theirs),
                (Note(copy.at("nyckeltal", indicator.value.kolada, "titel"), say("kopian av Kolada")),),
                say(
                    "Se efter vilket som är rätt, och rätta utfallet. Har Kolada rättats sedan planen skrevs: låt det "
                    "stå, med ett skäl."
                ),
            )


def _key(one: InKolada, year: int) -> str:
    """The year as the plan writes it."""
    return next(period.printed for period in one.holder.by_period if period.printed and period.year == year)


def _worth(quantity: Quantity, indicator: Indicator, holder: Indicator | Part, figure: KeyFigure) -> Decimal | None:
    """What one of the plan's unit is in Kolada's; None where they cannot be compared."""
    if quantity.is_time or quantity.per:
        return None
    ours, theirs = quantity.unit or holder.unit or indicator.unit or "", unit_of(figure.title)
    one, other = known_unit(ours), known_unit(theirs)
    if one and other and is_money(ours) and is_money(theirs):
        return (one.kronor or Decimal(1)) / (other.kronor or Decimal(1))
    if one and other and one.symbol != other.symbol:
        return None
    return None if is_money(ours) or (is_money(theirs) and ours) else Decimal(1)


def _agrees(quantity: Quantity, worth: Decimal, figure: Decimal) -> bool:
    if quantity.about:
        return abs(quantity.value * worth - figure) <= quantity.slack * worth
    return agrees(quantity.value * worth, quantity.number.unit_in_last_place * worth, figure)


RULE = Rule(
    "NP440",
    "outcome-differs-from-kolada",
    Severity.WARNING,
    __doc__,
    each=Indicator,
    check=check,
    is_sources=True,
)
