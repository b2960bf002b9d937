"""Planen säger sig gälla andra år

Vad
    Planens eller nämndplanens titel nämner bara andra år än planens. Eller så säger en text
    att den här planen gäller andra år, nämner en planperiod som är planens men ett eller två
    år tidigare eller senare, eller säger att planen beslutades på beslutets dag ett annat år.

    Planens år och period är de i plan.yaml. En tidigare eller senare planperiod som kallas så
    (föregående, nästa) är inget fel, och inte heller andra dokuments år. Regeln vet inte
    vilket som är rätt.

Varför
    Årets plan görs ofta av förra årets, och ett år som har blivit kvar gör att läsaren inte
    vet vad som gäller.

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2023  # VARNING NP311

Rätt
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import BoardPlan, Decision, Item, Plan, PlanSettings, Section
from ...values import Period
from ...values.date import dates_in
from ..published_text import PublishedText
from ..rule import Rule
from ..vocabulary import one_of, texts_with
from ..wordings import SENTENCE

_YEARS = r"(?P<first>20[0-9]{2})(?:\s?[-–]\s?(?P<last>20[0-9]{2}|[0-9]{2}))?(?![\w–/-])"
_IN_TITLE = re.compile(rf"(?<![\w–/:-]){_YEARS}")
_FAR = 4
"""Vision 2030 and Agenda 2030 are names."""
_THIS_PLAN = re.compile(
    r"\b(?:denna|den här)\s+(?:\w*plan|budget)(?:en)?\s+(?:gäller|avser|omfattar|sträcker sig)\s+(?:för\s+|över\s+)?"
    rf"(?:åren\s+|året\s+|år\s+|perioden\s+|verksamhetsåret\s+|budgetåret\s+)?{_YEARS}",
    re.IGNORECASE,
)
_PERIOD = re.compile(rf"\b(?:plan|budget|verksamhets)perioden,?\s+(?:åren\s+)?\(?{_YEARS}", re.IGNORECASE)
_AT_THE_START = re.compile(
    rf"^\W*(?:under|för|inom)\s+perioden\s+{_YEARS}(?=[^.]*?\b(?:kommunen|regionen|förbundet|nämnden|styrelsen|vi|budget\w*"
    r"|investera\w*|investering\w*|planera\w*|fullmäktige|ramar\w*)\b)",
    re.IGNORECASE,
)
_OTHER_PERIODS = re.compile(
    r"\b(?:föregående|förra|tidigare|förr|jämför\w*|nästa|kommande|var|gick|blev|har|hade|fick|gjordes|ökade|minskade|redovisades"
    r"|avslutad\w*|mandatperiod\w*|program\w*|projekt\w*|avtal\w*|bidrag\w*|strategi\w*)\b",
    re.IGNORECASE,
)
_NEAR = 2
_DAY = re.compile(r"\b(?:[0-9]{1,2} [^\W\d_]+ 20[0-9]{2}|20[0-9]{2}-[0-9]{2}-[0-9]{2})\b")
_DECIDED = re.compile(
    r"\b(?:(?:\w{0,30}plan|budget)(?:en)?)\b.{0,100}?\b(?:beslut\w*|beslöt\w*|godkän\w*|fastställ\w*|antog\w*|antag\w*)"
    r"|\b(?:beslut\w*|beslöt\w*|godkän\w*|fastställ\w*|antog\w*|antag\w*)\b.{0,100}?\b(?:\w{0,30}plan|budget)(?:en)?\b",
    re.IGNORECASE | re.DOTALL,
)


def check(plan: Plan) -> Iterator[Finding]:
    """The titles of the plan and of the boards' plans, and the sections of both."""
    if (year := plan.year) is None or plan.settings is None:
        return
    for kind in (PlanSettings, BoardPlan):
        for item in plan.sure(kind):
            yield from _of_title(item, year)
    for text in texts_with(_sought(), plan):
        if isinstance(text.item.value, Section) and text.route[0] == "text":
            for sentence in SENTENCE.findall(text.text):
                yield from _in(sentence, text, year, plan)


@cache
def _sought() -> Callable[[str], object]:
    return one_of(("20[0-9]{2}",))


def _of_title(item: Item[Any], year: int) -> Iterator[Finding]:
    title: str = item.value.title
    named = [(match[0], _span(match)) for match in _IN_TITLE.finditer(title)]
    if named and not any(start <= year <= end or start >= year + _FAR for _, (start, end) in named):
        yield _finding(item.at("titel"), named[0][0], _year_place(), say("planens år är {year}", year=str(year)))


def _in(sentence: str, text: PublishedText, year: int, plan: Plan) -> Iterator[Finding]:
    """What a sentence says of the plan itself."""
    if said := _THIS_PLAN.search(sentence):
        start, end = _span(said)
        if not start <= year <= end:
            yield _finding(text.place, said[0], _year_place(), say("planens år är {year}", year=str(year)))
            return
    period = plan.settings.period if plan.settings else None
    for pattern in (_THIS_PLAN, _PERIOD, _AT_THE_START) if period else ():
        said = pattern.search(sentence)
        if said and period and _is_shifted(_span(said), period) and not _OTHER_PERIODS.search(sentence):
            place = Place("plan.yaml", ("period",))
            yield _finding(text.place, _years(said), place, say("planens period är {period}", period=period.printed))
            return
    yield from _decided(sentence, text, plan)


def _is_shifted(said: tuple[int, int], period: Period) -> bool:
    """Whether a period is as long as the plan's, and begins a year or two before or after it."""
    if period.start is None or period.end is None or said[1] - said[0] != period.end - period.start:
        return False
    return said[1] > said[0] and 0 < abs(said[0] - period.start) <= _NEAR


def _decided(sentence: str, text: PublishedText, plan: Plan) -> Iterator[Finding]:
    """The day of the plan's own decision, in another year."""
    holder: Item[Any] | None = text.item.above(BoardPlan)
    holder = holder or text.item.above(PlanSettings)
    decision: Decision | None = holder.value.decision if holder else None
    if holder is None or decision is None or decision.date is None or not _DECIDED.search(sentence):
        return
    own = decision.date.isoformat()
    days = dates_in(sentence)
    if len(days) == 1 and days[0] != own and days[0][4:] == own[4:] and (said := _DAY.search(sentence)):
        yield _finding(text.place, said[0], holder.at("beslut", "datum"), say("beslutet är från {date}", date=own))


def _years(said: re.Match[str]) -> str:
    return said.string[said.start("first") : said.end()]


def _span(said: re.Match[str]) -> tuple[int, int]:
    start, last = int(said["first"]), said["last"]
    return start, int(last if last and len(last) > 2 else said["first"][: 4 - len(last)] + last) if last else start


def _year_place() -> Place:
    return Place("plan.yaml", ("år",))


def _finding(place: Place, said: str, other: Place, really: Sentence) -> Finding:
    words, is_title = " ".join(said.split()), place.route[-1:] == ("titel",)
    return Finding(
        "NP311",
        place.saying(said),
        say("Titeln säger ”{words}”, men {really}", words=words, really=really)
        if is_title
        else say("Texten säger ”{words}”, men {really}", words=words, really=really),
        notes=(Note(other, say("här")),),
        hint=say("Rätta det som är fel.")
        if is_title
        else say("Rätta det som är fel. Menar texten ett annat dokument eller en annan period: säg vilken."),
    )


RULE = Rule("NP311", "other-years", Severity.WARNING, __doc__, check_plan=check)
