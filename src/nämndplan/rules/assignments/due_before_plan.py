"""Uppdraget skulle vara klart före planens år

Vad
    Ett uppdrag har ett slutdatum, eller en period, som ligger helt före planens år. Eller så
    skulle en aktivitet vara klar då: mars 2025, våren 2025, 2025-03-31. Också ett uppdrag
    som ska återrapporteras då, när återrapporteringen slutar med en månad eller en dag
    (nämndens möte i december 2025); förra årets bokslut och årsredovisning kommer i år. Har
    uppdraget varken slutdatum eller period läser regeln titeln: senast 2025, ska vara klart 2025,
    redovisas i december 2025, Under 2025 ska … Eller så finns dagen inte: 31 november 2026.

Varför
    Uppdraget är antingen klart och ska bort, eller försenat och behöver ett nytt datum. Ofta
    har det följt med från förra årets plan. Regeln vet inte om det har rapporterats.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    klart: 2022-12-31  # VARNING NP517

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    klart: 2024-12-31
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Activity, Assignment, BoardGoal, CouncilGoal, Item, Plan, walk
from ...values import Due, Fault, read_due
from ...values.date import MONTHS
from ..many import among
from ..rule import Rule

_MONTH_AT_THE_END = re.compile(
    rf"\b(?:[0-9]{{1,2}}\s+)?(?:{'|'.join(MONTHS)})\s+(?:19|20)[0-9]{{2}}$|\b(?:19|20)[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"^(?:under|år)\s+(?:år\s+)?(?P<under>20[0-9]{2})\s+ska(?:ll)?\b"
    r"|\bsenast\s+(?:[a-zåäö0-9]+\s+){0,4}?(?P<latest>20[0-9]{2})"
    r"|\b(?:före|innan|till)\s+(?:utgången\s+av|slutet\s+av|årsskiftet)\s+(?:[a-zåäö]+\s+)?(?P<before>20[0-9]{2})"
    r"|\b(?:(?:åter|slut|av)?rapporteras|(?:åter|slut)?redovisas|presenteras|vara\s+(?:klar[at]?|färdig[at]?|genomfört|genomförd[a]?|avslutad|avslutat))\b"
    r"(?P<way>(?:\s+[a-zåäö0-9]+){0,6}?)\s+(?P<reported>20[0-9]{2})"
    rf"|\b(?:(?:åter)?rapportera|redovisa)\b(?P<means>(?:\s+[a-zåäö0-9-]+){{0,9}}?)\s+i\s+(?:{'|'.join(MONTHS)})"
    r"\s+(?P<month>20[0-9]{2})",
    re.IGNORECASE,
)
"""Words that say when the assignment itself is to be done, before the year."""
_OF_SOMETHING_ELSE = re.compile(r"\b(?:som|enligt|beslut\w*|jämfört|sedan|från)\b[^.;]*$", re.IGNORECASE)
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
_LETTER = re.compile(r"[^\W\d_]")
_LAST_YEARS = re.compile(
    r"bokslut|årsredovisning|årsrapport|verksamhetsberättelse|beslut|enligt|redovisades", re.IGNORECASE
)


def check(assignment: Item[Assignment], plan: Plan) -> Iterator[Finding]:
    """By the date, else by the last year of the period."""
    value, year = assignment.value, plan.year
    due = value.due.last if value.due else None
    ends = due.year if due else value.period.end if value.period and not value.due else None
    if year is None:
        return
    if ends is None or ends >= year:
        yield from _reported(assignment, year)
        if not (value.due or value.period) and (told := year_told_before(value.title, year)):
            yield _only_told(assignment, told)
        return
    many = among(assignment, plan)
    yield from many.told(
        [
            Finding(
                "NP517",
                assignment.at("klart" if value.due else "period"),
                say("Uppdraget ”{title}” skulle vara klart {ends}, före planens år", title=value.title, ends=str(ends)),
                say("före planens år"),
                (Note(Place("plan.yaml", ("år",)), say("planens år")),),
                say("Ta bort uppdraget om det är klart, eller skriv det nya datumet."),
            )
        ],
        say("{count} av {these} skulle vara klara före planens år"),
        say("Alla {these} skulle vara klara före planens år"),
        things=say("uppdrag"),
    )


def year_told_before(title: str, year: int) -> str:
    """The year before the plan's that a title says that it is to be done in; "" when it names a later year, too."""
    told = _TOLD.search(title)
    if told is None or max(map(int, _YEAR.findall(title))) >= year or _OF_SOMETHING_ELSE.search(title[: told.start()]):
        return ""
    way = f"{told['way'] or ''} {told['means'] or ''}"
    if _LAST_YEARS.search(told[0]) or _OF_SOMETHING_ELSE.search(way):
        return ""
    return "".join(filter(None, told.group("under", "latest", "before", "reported", "month")))


def _only_told(assignment: Item[Assignment], told: str) -> Finding:
    return Finding(
        "NP517",
        assignment.at("titel").saying(told),
        say("Uppdraget ”{title}” skulle vara klart {ends}, före planens år", title=assignment.value.title, ends=told),
        say("före planens år"),
        (Note(Place("plan.yaml", ("år",)), say("planens år")),),
        say("Ta bort uppdraget om det är klart, eller skriv när det ska vara det."),
    )


def _reported(assignment: Item[Assignment], year: int) -> Iterator[Finding]:
    """What is to be reported in a month, or on a day, before the plan's year."""
    reporting = assignment.value.reporting or ""
    named = _MONTH_AT_THE_END.search(reporting.strip().rstrip("."))
    due = read_due(named[0]) if named else None
    if isinstance(due, Due) and due.last and due.last.year < year and not _LAST_YEARS.search(reporting):
        yield Finding(
            "NP517",
            assignment.at("återrapportering"),
            say(
                "Uppdraget ”{title}” ska återrapporteras {due}, före planens år",
                title=assignment.value.title,
                due=due.printed,
            ),
            say("före planens år"),
            (Note(Place("plan.yaml", ("år",)), say("planens år")),),
            say("Rätta året, eller ta bort uppdraget om det är klart."),
        )


def check_activities(plan: Plan) -> Iterator[Finding]:
    """Activities say in words when they are to be done."""
    if (year := plan.year) is None:
        return
    goals: tuple[Item[CouncilGoal] | Item[BoardGoal], ...] = (*plan.of(CouncilGoal), *plan.of(BoardGoal))
    for goal in goals:
        for item in walk(goal):
            if not isinstance(item.value, Activity) or plan.unsure(item.place):
                continue
            due = read_due(item.value.due or "")
            if isinstance(due, Fault) and _LETTER.search(item.value.due or ""):
                yield Finding("NP517", item.at("klart"), due.headline, hint=due.hint)
            if isinstance(due, Due) and due.last and due.last.year < year:
                yield Finding(
                    "NP517",
                    item.at("klart"),
                    say(
                        "Aktiviteten ”{title}” skulle vara klar {due}, före planens år",
                        title=item.value.title,
                        due=due.printed,
                    ),
                    say("före planens år"),
                    (Note(Place("plan.yaml", ("år",)), say("planens år")),),
                    say("Ta bort aktiviteten om den är klar, eller skriv när den ska vara det."),
                )


RULE = Rule(
    "NP517",
    "due-before-plan",
    Severity.WARNING,
    __doc__,
    each=Assignment,
    check=check,
    check_plan=check_activities,
)
