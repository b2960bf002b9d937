"""Utfallet är för gammalt

Vad
    Det senaste utfallet är tre år äldre än planens år, eller mer. Utfall från två år före
    räknas som gamla bara när de flesta andra indikatorer från samma källa har nyare, eller,
    där ingen källa står och planen inte är beslutad före sitt år, minst tre av fyra. De räknas
    inte heller som gamla när målvärdet jämför med just det året. Säger noteringen att siffrorna
    kommer sent får utfallet vara ett år äldre. Mäts
    indikatorn mer sällan än varje år får utfallet vara lika mycket äldre: det ses på
    frekvens, på åren med utfall, och på ord som valdeltagande och LUPP.

    En plan beslutas oftast hösten före sitt år, och då är utfallet två år tillbaka det
    senaste hela året. Regeln vet inte när ett register eller en enkät ger sina siffror.
    Utsläpp får vara ett år äldre än annat, och två år när de inte gäller
    den egna verksamheten (resor, fordon, lokaler): statistiken för kommuner och län kommer sent.

Varför
    Mellan utfallet och målvärdet ligger år som läsaren inte vet något om. Målvärdet
    kan redan vara nått, eller ha blivit orimligt.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            utfall:
              2021: 71 %  # UPPLYSNING NP415
            målvärde:
              2024: minst 75 %

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            frekvens: vartannat år
            utfall:
              2021: 71 %
            målvärde:
              2024: minst 75 %
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from ... import lazy_re as re
from ...diagnostics import Finding, Route, Severity, say
from ...model import AsPrinted, BoardPlan, Indicator, Item, Plan, PlanSettings
from ...model.indicator import PeriodValues
from ...values import NoValue, Outcome, TimePeriod, Words
from ..many import in_each_board
from ..rule import Rule
from .rhythm import years_between

_UNTIL_THERE_IS_A_YEAR = 1
"""A plan is adopted in the autumn before its year: the last whole year is then two years before it."""
_FEWEST_BESIDE = 3
_SAID_TO_BE_LATE = re.compile(
    r"eftersläp|fördröj|senaste\s+(?:tillgängliga|publicerade|kända)|(?:publiceras|redovisas|kommer|släpps)\s+(?:först|sent)",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"utsläpp|växthusgas|koldioxid|\bCO2|\bUVAS\b|varken\s+(?:arbetar|studerar)|utbildningsnivå|eftergymnasial"
    r"|\bBRP\b|\bBNP\b|bruttoregionprodukt|förvärvsfrekvens|lönesumma|disponibel inkomst|medianinkomst|dagbefolkning",
    re.IGNORECASE,
)
_LATEST = re.compile(r"utsläpp|växthusgas|koldioxid|\bCO2", re.IGNORECASE)
_OF_AN_AREA = re.compile(r"kommunen\b|länet|regionen\b|geografisk|territorie?ll|invånare|/inv", re.IGNORECASE)
_KILOTONNES = re.compile(r"\bkt\b|kiloton|\bmiljoner ton\b|\bMt\b")
"""No organisation of its own has so much to count."""
_OF_THE_COUNTRY = re.compile(
    r"\bSYKE\b|miljöcentral|\bSCB\b|\bRUS\b|emissionsdatabas|Naturvårdsverket|\bSMHI\b|länsstyrelse", re.IGNORECASE
)
"""Who counts the emissions of areas, and is late with that."""
_OWN = re.compile(
    r"resor\b|transport|fordon|bilar|flott|\bverksamhet|inköp|egna|organisation|lokaler|byggnader|fastighet|bolag"
    r"|måltid|livsmedel|energianvändning|uppvärmning|trafiken?\b",
    re.IGNORECASE,
)
"""What an organisation emits itself it can count when the year is over."""
_NEARLY_ALL = Decimal("0.75")
"""Of those that name no source: they may come from anywhere, at any time of the year."""
HINT = say("Lägg till ett nyare utfall om det finns. Mäts det mer sällan, skriv frekvens: vartannat år.")


def check(plan: Plan) -> Iterator[Finding]:
    """A value kept as printed has a year all the same."""
    if (year := plan.year) is None:
        return
    for many in in_each_board(plan, filter(_is_to_be_new, plan.of(Indicator))):
        is_early = _is_decided_before(year, many.board, plan)
        years = {item: _latest(item) for item in many.items}
        latest = {source: sorted(map(years.__getitem__, items)) for source, items in _by_source(many.items).items()}
        yield from many.told(
            (
                _one(item, year)
                for item in many.items
                if year - years[item] > _allowed(item, latest[_source(item)], is_early)
            ),
            say("{count} av {these} har gamla utfall"),
            say("Alla {these} har gamla utfall"),
            HINT,
            things=say("indikatorer med utfall"),
        )


def _is_to_be_new(indicator: Item[Indicator]) -> bool:
    """True for what has an outcome, and is not measured only when there is a reason to."""
    frequency = indicator.value.frequency
    return bool(_latest(indicator)) and (frequency is None or frequency.is_regular)


def _source(indicator: Item[Indicator]) -> str:
    """What an indicator's outcomes come from, "" when it does not say: newer ones of another source tell nothing."""
    return (indicator.value.source or "").casefold()


def _by_source(items: Iterable[Item[Indicator]]) -> dict[str, list[Item[Indicator]]]:
    grouped: dict[str, list[Item[Indicator]]] = {}
    for item in items:
        grouped.setdefault(_source(item), []).append(item)
    return grouped


def _is_decided_before(year: int, board: str, plan: Plan) -> bool:
    """True when the board's plan, or else the council's, was decided before its year: the year before had not ended."""
    plans: list[BoardPlan | PlanSettings] = [item.value for item in plan.owned(BoardPlan, board)] if board else []
    plans += [plan.settings] if plan.settings else []
    days = [one.decision.date for one in plans if one.decision and one.decision.date]
    return bool(days) and days[0].year < year


def _allowed(indicator: Item[Indicator], latest: Sequence[int], is_early: bool) -> int:
    """How many years before the plan's the latest outcome may be; ``latest`` are those of its source, in order."""
    between = years_between(indicator.value)
    newer = len(latest) - bisect_right(latest, _latest(indicator))
    most = len(latest) // 2 + 1 if indicator.value.source else _NEARLY_ALL * len(latest)
    lags = _lags(indicator)
    is_late = (
        _is_of_national_accounts(indicator)
        or lags
        or (is_early and not indicator.value.source)
        or _is_compared_with(_latest(indicator), indicator.value)
    )
    if between == 1 and not is_late and newer >= _FEWEST_BESIDE and newer >= most:
        return between
    return between + _UNTIL_THERE_IS_A_YEAR + lags


def _is_of_national_accounts(indicator: Item[Indicator]) -> bool:
    """True for what comes out long after: a measure of Kolada's own (N…; a survey, U…, comes the same year)."""
    return (indicator.value.kolada or "").upper().startswith("N")


def _lags(indicator: Item[Indicator]) -> int:
    """One year more for education and production of a whole area, two for its emissions: their statistics come late.

    And one where the note says so.
    """
    title, unit, source = indicator.value.title, indicator.value.unit or "", indicator.value.source or ""
    if _LATEST.search(title):
        is_of_area = _OF_AN_AREA.search(f"{title} {unit}") or _KILOTONNES.search(f"{title} {unit}")
        return 2 if is_of_area or _OF_THE_COUNTRY.search(source) or not _OWN.search(title) else 1
    return 1 if _LATE.search(title) or _SAID_TO_BE_LATE.search(indicator.value.note or "") else 0


def _is_compared_with(year: int, value: Indicator) -> bool:
    """True when a target is set against that year's outcome: lower than in 2023."""
    return any(str(year) in one.printed for one in value.every_target.values())


def _latest(indicator: Item[Indicator]) -> int:
    """The newest year with an outcome in the indicator or its parts; 0 when there is none."""
    value = indicator.value
    return max((year for _, one in _holders(value) for year, _ in _measured(one.every_outcome)), default=0)


def _holders(value: Indicator) -> Iterator[tuple[Route, PeriodValues]]:
    yield (), value
    yield from value.every_part.items()


def _measured(outcomes: Mapping[TimePeriod, Outcome | AsPrinted]) -> list[tuple[int, TimePeriod]]:
    """The periods with something measured, and their years; one without a date is of no year, and none of them."""
    return [
        (period.year, period)
        for period, one in outcomes.items()
        if period.year and not isinstance(one, (NoValue, Words))
    ]


def _one(indicator: Item[Indicator], year: int) -> Finding:
    latest, value = _latest(indicator), indicator.value
    route, period = next(
        (route, period)
        for route, one in _holders(value)
        for year, period in sorted(_measured(one.every_outcome), reverse=True)
        if year == latest
    )
    return Finding(
        "NP415",
        indicator.at(*route, "utfall", str(period)),
        say(
            "Utfallet för ”{title}” är från {latest}, {count} år före planens år",
            title=value.title,
            latest=latest,
            count=year - latest,
        ),
        say("från {latest}, {count} år före planens", latest=str(latest), count=year - latest),
        hint=HINT,
    )


RULE = Rule("NP415", "outcome-period-too-old", Severity.INFO, __doc__, check_plan=check)
