"""De finansiella målen gäller andra år än planen

Vad
    Planens år har ingen gräns i de finansiella målen, men andra år har det. Ett mål för
    slutet av planens egen period (period: i plan.yaml), för ett år som målets titel säger
    (fullt finansierad 2045) eller på lång sikt sägs inte.

Varför
    Nämnderna ska hålla sig inom målen under planens år. Gäller målen bara senare år
    finns det inget att stämma av mot i årets redovisning, eller så är målen hämtade
    ur en annan årgång av fullmäktiges plan.

Fel
    # finansiella-mål.yaml
    mål:
      resultat:
        titel: Resultatmål
        målvärde:
          2025:  # VARNING NP703
            värde: minst 2 procent
            bindning: ska

Rätt
    # finansiella-mål.yaml
    mål:
      resultat:
        titel: Resultatmål
        målvärde:
          2024:
            värde: minst 2 procent
            bindning: ska
          2025:
            värde: minst 2 procent
            bindning: ska
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import FinancialGoal, Item, Plan
from ...model.indicator import LONG_TERM
from ..many import Many
from ..rule import Rule
from .goals import sure_goals


def check(plan: Plan) -> Iterator[Finding]:
    """Goal by goal."""
    year = plan.year
    goals = tuple(goal for goal in sure_goals(plan) if goal.value.limits)
    if year is None or not goals:
        return
    yield from Many("", goals, Place(goals[0].place.file, ("mål",)).key(), True).told(
        (
            _lacks_the_year(goal, year)
            for goal in goals
            if not (goal.value.limit_of(year) or LONG_TERM in goal.value.limits or _is_meant_so(goal.value, plan))
        ),
        say("{count} av planens {all} finansiella mål har ingen gräns för {year}", year=year),
        say("Inget av planens {count} finansiella mål har en gräns för {year}", year=year),
    )


def _lacks_the_year(goal: Item[FinancialGoal], year: int) -> Finding:
    return Finding(
        "NP703",
        _first_year(goal),
        say("Det finansiella målet ”{title}” har ingen gräns för {year}", title=goal.value.title, year=year),
        label=_years(goal),
        notes=(Note(Place("plan.yaml", ("år",)), say("planens år")),),
        hint=say(
            "Lägg till {year}: under målvärde om fullmäktige har beslutat en gräns för året. "
            "Gäller målen en annan plan: hämta dem ur den plan som gäller {year}.",
            year=year,
        ),
    )


def _is_meant_so(goal: FinancialGoal, plan: Plan) -> bool:
    """True for a limit for the end of the plan's own period, or for a year that the goal's title names."""
    period = plan.settings.period if plan.settings else None
    if period is not None and period.end is not None and period.end in goal.limits_of_years:
        return True
    return any(str(year) in goal.title for year in goal.limits_of_years if year)


def _first_year(goal: Item[FinancialGoal]) -> Place:
    return goal.at("målvärde", str(min(filter(None, goal.value.limits)))).key()


def _years(goal: Item[FinancialGoal]) -> Sentence:
    years = tuple(map(str, sorted(filter(None, goal.value.limits))))
    return say("”{title}” har {years}", title=goal.value.title, years=years)


RULE = Rule(
    "NP703",
    "year-mismatch",
    Severity.WARNING,
    __doc__,
    check_plan=check,
    follows=("NP422",),
)
