"""Nämndens målfil har inget mål hos fullmäktige

Vad
    En fil i nämndens mapp mål heter inte som något av målen i mappen mål överst i planen. Har
    målet en titel är det nämndens eget, och sägs bara om namnet liknar ett av fullmäktiges.

Varför
    Filens namn är det som binder nämndens delmål till fullmäktiges mål. Utan det målet
    vet ingen vad delmålen ska leda till, och de hamnar inte i den publicerade planen.

Fel
    # nämnder/styrelsen/mål/1-trygheten.yaml
    delmål:  # FEL NP109
      trygg-skola:
        titel: Tryggheten i skolan ökar

Rätt
    # mål/2-skola.yaml
    titel: En skola att lita på
    # nämnder/styrelsen/mål/2-skola.yaml
    delmål:
      trygg-skola:
        titel: Tryggheten i skolan ökar
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from ...diagnostics import Finding, Place, Sentence, Severity, Shared, say
from ...model import BoardGoal, BoardGoalList, Plan
from ...values import Fault, read_id
from ..boards import board_home
from ..nearest import nearest
from ..rule import Rule

_NEARLY = 0.85
"""1-tryghet is like 1-trygghet; arbetsliv and näringsliv are two goals."""


def check(plan: Plan) -> Iterator[Finding]:
    """By the names of the files alone, so that files that could not be read count too."""
    for board, own in _goal_files(plan).items():
        lists = plan.owned(BoardGoalList, board)
        named = {id: listed.place.file for listed in lists for id in listed.value.goals}
        files = {id: file for id, file in own.items() if id not in {listed.id for listed in lists}} | named
        stray = [id for id in files if not plan.has_council_goal(id) and not isinstance(read_id(id), Fault)]
        goals = _goals(plan) if stray else []
        # With a title it is a goal of the board's own, published as it is, unless it is like one of the council's.
        titled = {item.id for item in plan.owned(BoardGoal, board) if item.value.title}
        stray = [id for id in stray if id not in titled or _is_nearly_one_of(goals, id)]
        shared = Shared(
            len(files) if goals else len(stray),
            board_home(board, plan),
            say("{count} av {these} hör inte till något av fullmäktiges mål"),
            say("Ingen av {these} hör till något av fullmäktiges mål"),
            say("Lägg fullmäktiges mål i mappen mål överst i planen, i filer med samma namn som nämndens."),
            board=board,
            things=say("målfiler"),
        )
        for id in stray:
            meant = nearest(id, goals)
            yield Finding(
                "NP109",
                Place(files[id]),
                say("Målfilen {id} hör inte till något av fullmäktiges mål", id=id),
                say("menades {meant}?", meant=meant) if meant else None,
                hint=_way_out(id, meant),
                shared=shared,
                severity=Severity.WARNING if id in titled else None,
            )


def _is_nearly_one_of(goals: list[str], id: str) -> bool:
    return bool(difflib.get_close_matches(id, goals, n=1, cutoff=_NEARLY))


def _goals(plan: Plan) -> list[str]:
    """The council's goals, by the names of their files."""
    return [file.removeprefix("mål/").removesuffix(".yaml") for file in plan.files_below("mål/")]


def _goal_files(plan: Plan) -> dict[str, dict[str, str]]:
    """The boards' goal files by board and id."""
    found: dict[str, dict[str, str]] = {}
    for file in sorted(plan.files):
        parts = file.split("/")
        if parts[0] == "nämnder" and len(parts) == 4 and parts[2] == "mål":
            found.setdefault(parts[1], {})[parts[3].removesuffix(".yaml")] = file
    return found


def _way_out(id: str, meant: str) -> Sentence:
    if meant:
        return say("Menade du {meant}? Ge filen samma namn: {meant}.yaml.", meant=meant)
    return say("Lägg till målet i filen mål/{id}.yaml, eller ge filen samma namn som ett mål som finns.", id=id)


RULE = Rule("NP109", "goal-file-without-council-goal", Severity.ERROR, __doc__, check_plan=check)
