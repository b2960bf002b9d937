"""Samma mål i flera filer

Vad
    Två av fullmäktiges mål har samma namn eller samma nummer. Ofta är det ett mål som
    har delats på två bilder, ”(1)” och ”(2)”. Ett mål som står en gång för varje nämnd som
    det riktas till är en enda upplysning. Regeln jämför namnen ord för ord: två mål som
    säger samma sak med olika ord känner den inte igen.

Varför
    Delmålen hamnar under två mål fast de hör till ett, och planen ser ut att ha fler mål
    än fullmäktige har beslutat.

Fel
    # mål/4-vård-1.yaml
    titel: God vård (1)
    # mål/4-vård-2.yaml
    titel: God vård (2)  # VARNING NP303

Rätt
    # mål/4-vård.yaml
    titel: God vård
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import CouncilGoal, Item, Plan
from ..rule import Rule
from .numbered import goal_number

_LEAD = re.compile(r"^\s*(?:\w*mål\s+)?[0-9]+(?:\.[0-9]+)*[.:)]?\s+", re.IGNORECASE)
_COUNTER = re.compile(
    r"\s*(?:[(\[]\s*[0-9]+(?:\s*(?:/|av)\s*[0-9]+)?\s*[)\]]|,?\s*\(?(?:del\s+[0-9]+|forts\.?)\)?)\s*$", re.IGNORECASE
)


def check(plan: Plan) -> Iterator[Finding]:
    """The same name without its number and its "(1)"; else the same number."""
    by_name: dict[str, list[Item[CouncilGoal]]] = {}
    for goal in plan.goals.values():
        by_name.setdefault(_name(goal), []).append(goal)
    by_number: dict[str, Item[CouncilGoal]] = {}
    for first, *others in by_name.values():
        number = goal_number(first.id)
        same_number = by_number.setdefault(number, first) if number else first
        if same_number is not first:
            yield _same_number(same_number, first, number)
        if others and _are_for_different_boards((first, *others), plan):
            yield _one_for_each_board((first, *others))
        else:
            yield from (_same_name(first, goal) for goal in others)


def _are_for_different_boards(goals: tuple[Item[CouncilGoal], ...], plan: Plan) -> bool:
    """True when each goal says whom it is for, and no two are for the same body."""
    bodies = [plan.register.expand(goal.value.directed_to) for goal in goals]
    return all(bodies) and len({body for each in bodies for body in each}) == sum(map(len, bodies))


def _one_for_each_board(goals: tuple[Item[CouncilGoal], ...]) -> Finding:
    first, *others = goals
    return Finding(
        "NP303",
        first.at("titel"),
        say(
            "Målet ”{title}” står {count} gånger, riktat till olika nämnder", title=first.value.title, count=len(goals)
        ),
        notes=tuple(Note(goal.at("titel"), say("samma mål")) for goal in others),
        hint=say("Är det ett och samma mål: skriv det en gång, med alla nämnder i riktas_till."),
        severity=Severity.INFO,
    )


def _name(goal: Item[CouncilGoal]) -> str:
    title = _COUNTER.sub("", _LEAD.sub("", goal.value.title))
    return " ".join(title.casefold().split()).rstrip(".")


def _same_name(first: Item[CouncilGoal], goal: Item[CouncilGoal]) -> Finding:
    is_split = first.value.title != goal.value.title
    return Finding(
        "NP303",
        goal.at("titel"),
        say("”{title}” ser ut att vara samma mål som ”{first}”", title=goal.value.title, first=first.value.title)
        if is_split
        else say("Två av fullmäktiges mål heter ”{title}”", title=goal.value.title),
        notes=(Note(first.at("titel"), say("det andra målet")),),
        hint=say("Är det ett och samma mål: behåll en fil, och flytta nämndernas delmål till filer med dess namn."),
    )


def _same_number(first: Item[CouncilGoal], goal: Item[CouncilGoal], number: str) -> Finding:
    return Finding(
        "NP303",
        goal.at("titel"),
        say(
            "Både ”{first}” och ”{title}” har nummer {number}",
            first=first.value.title,
            title=goal.value.title,
            number=number,
        ),
        say("filen {id}.yaml", id=goal.id),
        (Note(first.at("titel"), say("filen {id}.yaml", id=first.id)),),
        say("Ge målen var sitt nummer i filernas namn, också i nämndernas mappar."),
    )


RULE = Rule("NP303", "duplicate-goal", Severity.WARNING, __doc__, check_council=check)
