"""Ordet finns inte på skalan

Vad
    En bedömning eller status är ett ord som inte finns på planens skala, eller bland de
    ord som gäller när planen inte har någon egen.

Varför
    Ett ord som inte finns på skalan kan ingen tolka: det räknas varken som nått eller
    som inte nått, och jämförelsen med förra perioden går förlorad.

Fel
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/uppdrag/minska-resor.yaml
    status: pågåår  # FEL NP936

Rätt
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/uppdrag/minska-resor.yaml
    status: pågår
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...diagnostics import Finding, Severity, likely, say
from ...model import (
    ActivityReport,
    AssignmentReport,
    GoalReport,
    GoalReports,
    IndicatorReport,
    Item,
    Model,
    Perspective,
    Plan,
    ValueReport,
)
from ..nearest import nearest
from ..rule import Rule
from .scales import ScaleKind, choices, standing_of

_KINDS: dict[type[Model], tuple[ScaleKind, str, str]] = {
    ActivityReport: (ScaleKind.ACTIVITIES, "status", "status"),
    AssignmentReport: (ScaleKind.ASSIGNMENTS, "status", "status"),
    GoalReport: (ScaleKind.SUBGOALS, "judgement", "bedömning"),
    IndicatorReport: (ScaleKind.INDICATORS, "judgement", "bedömning"),
    ValueReport: (ScaleKind.GOALS, "judgement", "bedömning"),
    Perspective: (ScaleKind.GOALS, "judgement", "bedömning"),
}


def check(plan: Plan) -> Iterator[Finding]:
    """Every written judgement and status."""
    for item in plan.follow_up.items:
        kind: type[Model] = type(item.value)
        found = _KINDS.get(kind)
        if found is None:
            continue
        judged, name, key = found
        word = getattr(item.value, name)
        if judged is ScaleKind.SUBGOALS and _is_goal(item):
            judged = ScaleKind.GOALS
        if word and standing_of(word, judged, plan) is None:
            yield _finding(item, key, word, choices(judged, plan))


def _is_goal(item: Item[Any]) -> bool:
    return item.parent is None or isinstance(item.parent.value, GoalReports)


def _finding(item: Item[Any], key: str, word: str, known: tuple[str, ...]) -> Finding:
    folded = {one.casefold(): one for one in known}
    meant = folded.get(nearest(word.casefold(), [one.replace(" ", "-") for one in folded]).replace("-", " "), "")
    return Finding(
        "NP936",
        item.at(key),
        say("”{word}” finns inte på skalan", word=word),
        hint=say("Menade du {meant}? Skalan har {known}.", meant=meant, known=known)
        if meant
        else say("Skriv ett av {known}, eller lägg till ordet under skala: i plan.yaml.", known=known),
        fix=likely(item.at(key), meant) if meant else None,
    )


RULE = Rule("NP936", "word-not-on-scale", Severity.ERROR, __doc__, check_plan=check)
