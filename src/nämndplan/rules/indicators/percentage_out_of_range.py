"""Andel eller antal som inte kan finnas

Vad
    En andel är över 100 % eller under 0, som ”9 av 8” eller 140 % av medarbetarna.
    Förändringar, index och jämförelser med ett annat mått får vara större. Inte heller kan
    det finnas färre än ingen av det som en titel räknar (Antal).

    Regeln prövar andelar av något helt. Säger titeln inte andel prövas ett enda värde i
    procent som är över 100 och minst 20 över alla de andra, när de är minst två och inget
    av dem når över 100. Det är en varning, liksom 104 utan enhet efter 67 och 71, eftersom
    det är en gissning. Den vet inte om en förändring, en täckningsgrad eller ett index med
    rätta går över 100 när titeln inte säger att det är en sådan.

Varför
    En sådan andel är alltid ett fel: en siffra eller ett decimaltecken är fel, eller så är
    det inte en andel.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          beredskap:
            titel: Andel medarbetare som har gått utbildningen i beredskap
            målvärde:
              2024: 140 %  # FEL NP419

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          beredskap:
            titel: Andel medarbetare som har gått utbildningen i beredskap
            målvärde:
              2024: 100 %
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ... import lazy_re as re
from ...diagnostics import Finding, Sentence, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Amount, Interval, Limit, Rank, Share, write_number
from ..rule import Rule
from .point import Point
from .series import Series, series_of
from .telling import named
from .unit_in_title import Counted, measure_word

OF_SOMETHING_ELSE = re.compile(
    r"i förhållande till|i relation till|jämför|budget|förändr|ökning|minskning", re.IGNORECASE
)


_MAY_BE_MORE = re.compile(
    r"index|täckning|grad\b|kvot|utveckling|tillväxt|beläggning|nyttj|kapacitet|utfall|prognos|\bplan(?:en)?\b|målvärde"
    r"|produktiv|avkastning|beredskap|försäljning|omsättning|inflation|basår|följsamhet|måluppfyllelse|likviditet|\bmot\b"
    r"|finansiering|försörj|(?:egna|externa)\s+medel|genomsnitt|\bav\s+(?:de\s+)?(?:ett|budget|plan|mål|20[0-9]{2})|sedan\s+[0-9]|beställ|behov",
    re.IGNORECASE,
)
"""What is counted in per cent of something that is not the whole of it."""
_MAY_BE_NEGATIVE = re.compile(
    rf"{OF_SOMETHING_ELSE.pattern}|netto|skillnad|avvik|utveckling|differens|balans|övertal|underskott", re.IGNORECASE
)
_SHARE_LAST = re.compile(r",\s*andel\s*(?:\(\s*%\s*\)|%)?\s*$", re.IGNORECASE)
"""Elever med examen inom tre år, andel (%): as Kolada titles its measures."""
_ALL, _FAR, _ENOUGH = 100, 20, 2


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Percent only where the title says Andel of a whole; "9 av 8" wherever it stands."""
    title = indicator.value.title
    promised = measure_word(title)
    is_promised = bool(_SHARE_LAST.search(title)) or (promised is not None and promised[0] is Counted.SHARE)
    is_share = is_promised and not OF_SOMETHING_ELSE.search(title)
    is_count = promised is not None and promised[0] is Counted.COUNT and not _MAY_BE_NEGATIVE.search(title)
    for series in series_of(indicator, plan):
        name = named(indicator, series)
        for point in series.points:
            is_sure = _is_impossible(point, is_share) or (is_count and _is_negative(point))
            if is_sure or _is_likely_wrong(point, series, title, is_share):
                yield Finding(
                    "NP419",
                    point.place,
                    (
                        say("Värdet {value} för {indicator} är omöjligt", value=point.with_unit, indicator=name)
                        if is_sure
                        else say(
                            "Värdet {value} för {indicator} är troligen fel", value=point.with_unit, indicator=name
                        )
                    ),
                    _why(point),
                    hint=say("Kontrollera talet mot källan."),
                    severity=None if is_sure else Severity.WARNING,
                )


def _is_impossible(point: Point, is_share: bool) -> bool:
    match point.measure:
        case Share(part, whole):
            return part > whole
        case Rank(place, int(of)):
            return place > of
    if not is_share or not point.is_percent:
        return False
    return any(number < 0 or number > 100 for number in _numbers(point))


def _is_negative(point: Point) -> bool:
    return not point.is_percent and any(number < 0 for number in _numbers(point))


def _is_likely_wrong(point: Point, series: Series, title: str, is_share: bool) -> bool:
    """What only its neighbours tell of: a guess, which no publication is stopped for."""
    stands_out = _is_alone_without_unit(point, series) if is_share else _is_alone_above(point, series)
    return stands_out and not (OF_SOMETHING_ELSE.search(title) or _MAY_BE_MORE.search(title))


def _is_alone_above(point: Point, series: Series) -> bool:
    """True for 185 % after 79 and 81 %, where nothing says that it is a share of something else than the whole."""
    if not point.is_percent or not any(number > _ALL for number in _numbers(point)):
        return False
    others = [each for each in series.points if each is not point]
    sizes = [number for each in others if each.is_percent for number in _numbers(each)]
    is_sure = len(sizes) == len(others) >= _ENOUGH and all(0 <= size <= _ALL for size in sizes)
    return is_sure and any(number > _ALL and number >= max(sizes) + _FAR for number in _numbers(point))


def _is_alone_without_unit(point: Point, series: Series) -> bool:
    """True for 104 of a share after 67 and 71: no unit is written, and all others can be per cent."""
    if not any(number > _ALL for number in _numbers(point)):
        return False
    others = [each for each in series.points if each is not point]
    sizes = [number for each in others for number in _numbers(each)]
    is_sure = len(others) >= _ENOUGH and len(sizes) == len(others) and all(1 < size <= _ALL for size in sizes)
    return is_sure and not any(each.unit for each in series.points)


def _numbers(point: Point) -> tuple[Decimal, ...]:
    match point.measure:
        case Amount(quantity) | Limit(_, quantity):
            return (quantity.value,)
        case Interval(low, high):
            return (low.value, high.value)
    return ()


def _why(point: Point) -> Sentence:
    match point.measure:
        case Share(part, whole):
            return say("{part} är fler än {whole}", part=write_number(part), whole=write_number(whole))
        case Rank(place, int(of)):
            return say("{part} är fler än {whole}", part=place, whole=of)
    return say("mer än allt") if any(number > 100 for number in _numbers(point)) else say("mindre än inget")


RULE = Rule("NP419", "percentage-out-of-range", Severity.ERROR, __doc__, each=Indicator, check=check, is_sources=True)
