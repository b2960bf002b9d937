"""Årtalet kan inte stämma

Vad
    Ett målvärde, också i en del eller ett finansiellt mål, gäller bara år före planens år,
    ett år mer än 30 år fram, eller ett år som troligen är ett annat med två siffror
    omkastade: 2042 i stället för 2024. Detsamma gäller uppdragens slutdatum och perioder.
    Eller så är ett utfall från ett år efter planens år, eller ett beslut fattat efter det, eller
    en nämnds plan beslutad före fullmäktiges, som den har mål och uppdrag av. Eller så har ett beslut
    samma paragraf och år som fullmäktiges beslut om planen, men en annan dag.

    Jämna år långt fram (2030, 2045) är inga misstag för regeln, inte heller år som står i
    titeln eller i flera målvärden, eller perioder om tio, tjugo eller trettio år. Den vet
    inte vilket år som är rätt, och ett fel på ett eller två år ser den inte.

Varför
    Det är lätt att kasta om två siffror, eller att glömma att byta år när årets plan görs
    av förra årets. Då jämförs utfallet med fel mål.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            riktning: öka
            utfall:
              2023: 71 %
            målvärde:
              2042: 75 %  # VARNING NP422

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            riktning: öka
            utfall:
              2023: 71 %
            målvärde:
              2024: 75 %
              2030: 80 %
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Assignment, BoardGoal, BoardPlan, Decision, FinancialGoal, GoalNode, Indicator, Item, Plan
from ...values import TimePeriod
from ..many import in_each_board
from ..periods import periods
from ..rule import Rule
from ..years import swapped_year

FAR = 30
"""Plans set targets for 2045 or 2050, hardly for years further on."""
_DIGITS = re.compile(r"[0-9]+")
_SEVERAL = 3
"""A year that so many targets are for is meant."""


def check(plan: Plan) -> Iterator[Finding]:
    """A year that the title speaks of too is meant, and so is a target that is explained (motivering)."""
    if (year := plan.year) is None:
        return
    nodes = plan.of(Indicator)
    measured = [item for item in nodes if item.value.outcomes]
    aimed = [item for item in nodes if _ends(item.value.target) and not item.value.motivation]
    for many in in_each_board(plan, measured):
        yield from many.told(
            (_early(item, year) for item in many.items if _latest(item) > year),
            say("{count} av {these} har utfall från år efter {year}, planens år", year=str(year)),
            say("Alla {these} har utfall från år efter {year}, planens år", year=str(year)),
            say("Rätta år: i plan.yaml, eller utfallens årtal."),
            things=say("indikatorer med utfall"),
        )
    for many in in_each_board(plan, aimed):
        yield from many.told(
            (_over(item, year) for item in many.items if max(_ends(item.value.target)) < year),
            say("De senaste målvärdena för {count} av {these} gäller år före {year}", year=str(year)),
            say("Inget av målvärdena för {these} gäller {year} eller senare", year=str(year)),
            say("Är planen gjord av en tidigare plan: skriv årets målvärden. Annars: rätta år: i plan.yaml."),
        )
    yield from _strange_targets(plan, year)
    yield from _strange_ends(plan, year)
    yield from _decided_later(plan, year)
    yield from _decided_before_council(plan)
    yield from _decided_another_day(plan)


def _strange_targets(plan: Plan, year: int) -> Iterator[Finding]:
    """Targets and limits for a year that is hardly meant; a year that several are for is."""
    said: list[tuple[Item[Any], tuple[str, ...], TimePeriod, int]] = []
    said += [(item, key, *end) for item in plan.of(Indicator) for key, ends in _target_ends(item) for end in ends]
    limits = ((goal, _ends(goal.value.target)) for goal in plan.of(FinancialGoal))
    said += [(goal, ("målvärde",), period, year) for goal, ends in limits for year, period in ends.items()]
    often = Counter((key, target) for _, key, _, target in said)
    for item, key, period, target in said:
        is_meant = str(target) in item.value.title or getattr(item.value, "motivation", None)
        swapped = swapped_year(target, year) if often[key, target] < _SEVERAL else None
        if not is_meant and (swapped or target > year + FAR) and not plan.unsure(item.place):
            yield _strange(item, item.at(*key, str(period)).key(), target, year, swapped)


def _target_ends(item: Item[Indicator]) -> Iterator[tuple[tuple[str, ...], list[tuple[TimePeriod, int]]]]:
    """The periods that an indicator and its parts have targets for, and the keys that they stand under."""
    places: dict[tuple[str, ...], object] = {("målvärde",): item.value.target}
    places |= {(*route, "målvärde"): part.target for route, part in item.value.every_part.items()}
    for key, target in places.items():
        yield key, [(period, year) for year, period in _ends(target).items()]


def _ends(targets: object) -> dict[int, TimePeriod]:
    """The periods that values are printed for, by the year that they end in."""
    return {period.year: period for period in targets if period.year} if isinstance(targets, dict) else {}


def _strange_ends(plan: Plan, year: int) -> Iterator[Finding]:
    """The dates of assignments, and periods that are no round number of years."""
    ends = [
        (item, item.at("klart"), item.value.due.last.year, None)
        for item in plan.of(Assignment)
        if item.value.due and item.value.due.last and not plan.unsure(item.place)
    ]
    found: list[tuple[Item[Any], Place, int, int | None]] = [*ends]
    found += [(item, item.at("period"), period.end, period.start) for item, period in periods(plan) if period.end]
    for item, place, end, start in found:
        meant = swapped_year(end, year)
        if meant and (start is None or (end - start) % 10) and str(end) not in getattr(item.value, "title", ""):
            yield Finding(
                "NP422",
                place.saying(str(end)),
                say("{end} ligger {count} år efter planens år", end=str(end), count=end - year),
                hint=say("Är {meant} menat: rätta årtalet. Annars: skriv året också i titeln.", meant=str(meant)),
            )


def _decided_later(plan: Plan, year: int) -> Iterator[Finding]:
    for item in plan.items:
        decision = getattr(item.value, "decision", None)
        if isinstance(decision, Decision) and decision.date and decision.date.year > year:
            yield Finding(
                "NP422",
                item.at("beslut", "datum"),
                say("Beslutet är från {date}, efter planens år", date=decision.date.isoformat()),
                notes=(Note(Place("plan.yaml", ("år",)), say("planens år")),),
                hint=say("Rätta datumet. Hör beslutet till en senare plan: ta bort det."),
            )


def _decided_before_council(plan: Plan) -> Iterator[Finding]:
    """A board's plan that answers the council's, and was decided before it."""
    settings = plan.settings
    council = settings.decision if settings else None
    if council is None or council.date is None:
        return
    answering = {item.board for item in plan.of(GoalNode) if item.value.answers}
    answering |= {item.board for item in plan.of(Indicator) if item.value.answers}
    answering |= {item.board for item in plan.of(Assignment) if item.value.hands_on}
    answering |= {goal.board for goal in plan.of(BoardGoal)}
    for board in plan.of(BoardPlan):
        decision = board.value.decision
        if decision and decision.date and decision.date < council.date and board.board in answering:
            yield Finding(
                "NP422",
                board.at("beslut", "datum"),
                say(
                    "Nämndens plan är beslutad {date}, före fullmäktiges plan som den svarar på",
                    date=decision.date.isoformat(),
                ),
                notes=(
                    Note(Place("plan.yaml", ("beslut",)), say("fullmäktige {date}", date=council.date.isoformat())),
                ),
                hint=say("Kontrollera båda datumen. Beslutade nämnden på ett förslag: godta det med det skälet."),
                severity=Severity.INFO,
            )


def _decided_another_day(plan: Plan) -> Iterator[Finding]:
    """A decision with the paragraph of the council's decision on the plan, which has one number in a year."""
    own = plan.settings.decision if plan.settings else None
    if own is None or own.date is None or not own.paragraph:
        return
    for item in plan.items:
        decision = getattr(item.value, "decision", None)
        if item.board or not isinstance(decision, Decision) or decision.date is None or not decision.paragraph:
            continue
        is_same = _DIGITS.findall(decision.paragraph) == _DIGITS.findall(own.paragraph) and _same_body(decision, own)
        if is_same and decision.date != own.date and decision.date.year == own.date.year:
            yield Finding(
                "NP422",
                item.at("beslut", "datum"),
                say(
                    "Beslutet {paragraph} är från {date}, men planen är beslutad i samma paragraf {own}",
                    paragraph=decision.paragraph,
                    date=decision.date.isoformat(),
                    own=own.date.isoformat(),
                ),
                notes=(Note(Place("plan.yaml", ("beslut",)), say("beslutet om planen")),),
                hint=say("Rätta datumet eller paragrafen, efter protokollet."),
            )


def _same_body(one: Decision, other: Decision) -> bool:
    return one.body is None or other.body is None or one.body == other.body


def _latest(item: Item[Indicator]) -> int:
    return max(item.value.outcomes)


def _strange(item: Item[Any], place: Place, target: int, year: int, meant: int | None) -> Finding:
    return Finding(
        "NP422",
        place,
        say(
            "Målvärdet för ”{title}” gäller {target}, {count} år efter planens år",
            title=item.value.title,
            target=str(target),
            count=target - year,
        ),
        hint=say("Är {meant} menat: rätta årtalet. Annars: skriv året också i titeln.", meant=str(meant))
        if meant
        else say("Rätta årtalet. Är det meningen: skriv året också i titeln."),
    )


def _over(item: Item[Indicator], year: int) -> Finding:
    target = max(_ends(item.value.target))
    return Finding(
        "NP422",
        item.at("målvärde", str(_ends(item.value.target)[target])).key(),
        say(
            "Det senaste målvärdet för ”{title}” gäller {target}, före planens år",
            title=item.value.title,
            target=str(target),
        ),
        hint=say("Lägg till ett målvärde för {year}, eller rätta årtalet.", year=str(year)),
    )


def _early(item: Item[Indicator], year: int) -> Finding:
    return Finding(
        "NP422",
        _year(item, "utfall", _latest(item)),
        say(
            "Utfallet för ”{title}” är från {latest}, efter planens år",
            title=item.value.title,
            latest=str(_latest(item)),
        ),
        hint=say("Rätta årtalet. Är det en prognos eller ett mål: flytta det till notering eller målvärde."),
    )


def _year(item: Item[Indicator], key: str, year: int) -> Place:
    return item.at(key, str(year)).key()


RULE = Rule("NP422", "year-out-of-place", Severity.WARNING, __doc__, check_plan=check)
