"""Samma mål i flera filer

Vad
    Två av fullmäktiges mål har samma namn eller samma nummer. Ofta är det ett mål som
    har delats på två bilder, ”(1)” och ”(2)”.

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

import re
from collections.abc import Iterator

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
    by_name: dict[str, Item[CouncilGoal]] = {}
    by_number: dict[str, Item[CouncilGoal]] = {}
    for goal in plan.goals.values():
        first = by_name.setdefault(_name(goal), goal)
        number = goal_number(goal.id)
        same_number = by_number.setdefault(number, goal) if number else goal
        if first is not goal:
            yield _same_name(first, goal)
        elif same_number is not goal:
            yield _same_number(same_number, goal, number)


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
