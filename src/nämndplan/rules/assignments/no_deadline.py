"""Uppdrag utan slutdatum och återrapportering

Vad
    Ett uppdrag säger varken när det ska vara klart, vilka år det gäller eller när det ska
    återrapporteras. Gäller det många sägs det en gång. Står tiden bara i uppdragets ord
    (senast 2026, hösten 2026) sägs det för sig; ett årtal i ett namn (Vision 2035, budget
    2026) är ingen tid.

Varför
    Ett uppdrag utan slut och utan avstämning blir aldrig försenat, och ingen frågar efter
    det.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten  # VARNING NP511
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    klart: 2024-12-31
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import Assignment, Item, Plan
from ..boards import board_home, by_board, council_home
from ..many import Many
from ..memo import once_per_council
from ..rule import Rule
from ..unread import may_be_hidden
from .due_before_plan import year_told_before

_BY_YEAR = re.compile(r"(?<![–/-])\b(20[0-9]{2})\b(?![–/-])")
_SETS_A_TIME = re.compile(
    r"\b(?:senast|före|innan|till|år|(?<!uppdrag )(?<!utfall )(?<!resultat )under|våren|sommaren|hösten|vintern"
    r"|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|halvåret|årsskiftet"
    r"|(?:slutet|början|mitten)\s+av|(?:kvartal|tertial)\s+[1-4]|[TQ][1-4]|delårsrapport\w*|årsredovisning\w*(?:\s+för)?)"
    r"(?:\s+år)?\s+$",
    re.IGNORECASE,
)
"""What stands before a year that something is to be done in; Vision 2035, budget 2026 and Agenda 2030 are names."""
_SPAN = re.compile(r"\b20[0-9]{2}\s+till\s+(?:och\s+med\s+)?$", re.IGNORECASE)
_YEARS_AHEAD = 10
_WHEN = ("klart", "återrapportering", "period", "svarar_mot")


def check(plan: Plan) -> Iterator[Finding]:
    """What a board hands on is due when the assignment that it answers is."""
    timed = _timed(plan)
    for board, assignments in by_board(plan.of(Assignment)).items():
        known = tuple(item for item in assignments if _is_known(item, plan) and not _is_of_old(item, plan))
        lacking = [item for item in known if not (_is_timed(item) or (board and timed & {*item.value.hands_on}))]
        many = Many(board, known, board_home(board, plan) if board else council_home(plan), True)
        yield from many.told(
            (_one(item, plan) for item in lacking if not _year_in_text(item, plan)),
            say("{count} av {these} har varken slutdatum eller tid för återrapportering"),
            say("Inget av {these} har slutdatum eller tid för återrapportering"),
            say(
                "Lägg till klart: med ett datum ({date}), eller återrapportering: med när och hur, i varje fil.",
                date=_example(plan),
            ),
            things=say("uppdrag"),
        )
        yield from (_only_in_text(item, year) for item in lacking if (year := _year_in_text(item, plan)))


def _is_of_old(assignment: Item[Assignment], plan: Plan) -> bool:
    """True where the text itself says a time before the plan's year (NP517)."""
    return plan.year is not None and bool(year_told_before(assignment.value.title, plan.year))


def _year_in_text(assignment: Item[Assignment], plan: Plan) -> str:
    """The year that the text itself sets, from the plan's year on; "" when it sets none."""
    first = plan.year or 0
    title = assignment.value.title
    years = (match[1] for match in _BY_YEAR.finditer(title) if _sets_a_time(title[: match.start()]))
    return next((year for year in years if first <= int(year) <= first + _YEARS_AHEAD), "")


def _sets_a_time(before: str) -> bool:
    """Not for the last year of a span: för perioden 2024 till 2026."""
    return _SETS_A_TIME.search(before) is not None and _SPAN.search(before) is None


def _only_in_text(assignment: Item[Assignment], year: str) -> Finding:
    return Finding(
        "NP511",
        assignment.at("titel").saying(year),
        say("Tiden för uppdraget ”{title}” står bara i texten: {year}", title=assignment.value.title, year=year),
        say("bara här"),
        hint=say("Lägg till klart: med ett datum, till exempel klart: {year}-12-31.", year=year),
    )


@once_per_council
def _timed(plan: Plan) -> set[str]:
    """The council's assignments that have a date, or may have one."""
    return {id for id, item in plan.council_assignments.items() if _is_timed(item) or not _is_known(item, plan)}


def _is_known(assignment: Item[Assignment], plan: Plan) -> bool:
    is_hidden = any(may_be_hidden(key, assignment.place.file, plan) for key in _WHEN)
    return not is_hidden and not any(plan.unsure(assignment.at(key)) for key in _WHEN)


def _is_timed(assignment: Item[Assignment]) -> bool:
    value = assignment.value
    return bool(value.due or value.reporting or (value.period and value.period.end))


def _one(assignment: Item[Assignment], plan: Plan) -> Finding:
    return Finding(
        "NP511",
        assignment.at("titel"),
        say(
            "Uppdraget ”{title}” har varken slutdatum eller tid för återrapportering",
            title=assignment.value.title,
        ),
        hint=say(
            "Lägg till klart: med ett datum ({date}), eller återrapportering: med när och hur.", date=_example(plan)
        ),
    )


def _example(plan: Plan) -> str:
    return f"{plan.year or 2024}-12-31"


RULE = Rule("NP511", "no-deadline", Severity.WARNING, __doc__, check_plan=check)
