"""Uppföljning av något som inte finns i planen

Vad
    Uppföljningen har ett mål, ett delmål, en indikator, en aktivitet eller ett uppdrag
    vars id inte finns i planen, en del som inte är någon av planens delar, eller hör
    till en nämnd som inte har någon plan här.

Varför
    Det som rapporteras hamnar inte vid det mål som det gäller, och målet ser ut som om
    ingen har rapporterat det. Har saken bytt id sedan planen antogs säger tidigare: i
    planen det.

Fel
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardagen:  # FEL NP929
        bedömning: nås

Rätt
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        bedömning: nås
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...diagnostics import Finding, Severity, likely, say
from ...model import AssignmentReport, Item, Plan
from ..nearest import nearest
from ..rule import Rule
from .pairing import Key, key_of, subject_of, subjects

_WHAT = {
    "mål": say("mål eller delmål"),
    "indikator": say("indikator"),
    "del": say("del"),
    "aktivitet": say("aktivitet"),
    "uppdrag": say("uppdrag"),
    "finansiellt": say("finansiellt mål"),
}


def check(plan: Plan) -> Iterator[Finding]:
    """The outermost thing that is not there; what stands inside it is not there either."""
    if plan.reports and plan.common is not plan and not plan.boards:
        yield from _no_board(plan)
        return
    unknown: set[Item[Any]] = set()
    for item in plan.follow_up.items:
        key = key_of(item)
        if key is None or subject_of(item, plan) is not None or _is_its_own(item, key, plan):
            continue
        if item.parent not in unknown and not _may_be_unread(item, plan):
            yield _finding(item, key, plan)
        unknown.add(item)


def _no_board(plan: Plan) -> Iterator[Finding]:
    """What is reported by a board that has no plan here, once."""
    first = min(plan.reports, key=lambda root: root.place.file)
    meant = nearest(first.board, plan.register.bodies)
    hint = (
        say("Menade du {meant}? Byt namn på mappen.", meant=meant)
        if meant and meant != first.board
        else say("Mappen ska heta som nämndens mapp under nämnder.")
    )
    yield Finding(
        "NP929", first.place, say("Nämnden {board} följs upp men har ingen plan här", board=first.board), hint=hint
    )


def _is_its_own(item: Item[Any], key: Key, plan: Plan) -> bool:
    """True for what the plan need not have.

    An assignment that has come with from an earlier plan, in its own words; a part of what the plan does not divide.
    """
    value = item.value
    if isinstance(value, AssignmentReport):
        return bool(value.title and value.from_plan)
    return key.sort == "del" and not _beside(key, plan)


def _may_be_unread(item: Item[Any], plan: Plan) -> bool:
    """True when the plan's own file cannot be read, so that what is missing may stand there."""
    mirrored = item.place.file.split("/", 2)[2]
    folder = "uppdrag/" if "uppdrag/" in mirrored else "mål/"
    own = mirrored[: mirrored.find(folder)] + folder if folder in mirrored else mirrored
    return plan.unsure_below(own) or plan.common.unsure_below(folder)


def _finding(item: Item[Any], key: Key, plan: Plan) -> Finding:
    meant = nearest(item.id, _beside(key, plan))
    place = item.place.key() if item.place.route else item.place
    headline = say("Planen har inget sådant {what} här: {id}", what=_WHAT[key.sort], id=item.id)
    if key.sort in {"indikator", "del", "aktivitet"}:
        headline = say("Planen har ingen sådan {what} här: {id}", what=_WHAT[key.sort], id=item.id)
    if meant and item.place.route:
        return Finding("NP929", place, headline, hint=say("Menade du {meant}?", meant=meant), fix=likely(place, meant))
    hint = (
        say("Menade du {meant}? Byt namn på filen till {meant}.yaml.", meant=meant)
        if meant
        else say("Uppföljningen ska ha samma filnamn och id som planen. Har det bytt id: skriv tidigare: i planen.")
    )
    return Finding("NP929", place, headline, hint=hint)


def _beside(key: Key, plan: Plan) -> list[str]:
    """The ids that could have been meant: of the same sort, in the same place."""
    council = subjects(plan.common) if key.sort == "uppdrag" else {}
    known = (*subjects(plan), *council)
    return [other.path[-1] for other in known if other.sort == key.sort and other.path[:-1] == key.path[:-1]]


RULE = Rule("NP929", "reported-but-not-planned", Severity.ERROR, __doc__, check_plan=check)
