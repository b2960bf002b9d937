"""To whom, until when, and how hard it binds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...compare.naming import name_of, written
from ...diagnostics import say
from ...model import Assignment, CouncilGoal, Item, Plan
from ...values import Due
from ..difference import Difference
from .both import Both, shown
from .words import as_written


def recipients(both: Both, key: str, old: Any, new: Any) -> Iterator[Difference]:
    """Who it is directed to, by the bodies that are meant; another spelling of the same is form."""
    texts = written(old), written(new)
    before = {_body(reference, both.old_plan): reference for reference in old}
    after = {_body(reference, both.new_plan): reference for reference in new}
    added = tuple(reference for body, reference in after.items() if body not in before)
    struck = tuple(reference for body, reference in before.items() if body not in after)
    values = {**both.named, "added": added, "struck": struck}
    if not added and not struck:
        sentence = say("{kind} ”{name}” är skriven på ett annat sätt: {key}", **both.named, key=key)
        yield both.difference("ND901", sentence, key, texts)
    elif not struck:
        yield both.difference("ND311", say("{kind} ”{name}” riktas nu också till {added}", **values), key, texts)
    elif not added:
        yield both.difference("ND311", say("{kind} ”{name}” riktas inte längre till {struck}", **values), key, texts)
    else:
        sentence = say("{kind} ”{name}” riktas till {added} i stället för {struck}", **values)
        yield both.difference("ND311", sentence, key, texts)


def _body(reference: str, plan: Plan) -> str:
    found = plan.register.find(reference)
    return found.id if found else reference.casefold()


def references(both: Both, key: str, old: Any, new: Any) -> Iterator[Difference]:
    """The council's goals and assignments by their ids: one that has got another id is the same."""
    before, after = _known(old, both), _known(new, both)
    if before == after:
        sentence = say("{kind} ”{name}” är skriven på ett annat sätt: {key}", **both.named, key=key)
        yield both.difference("ND901", sentence, key, (written(old), written(new)))
    else:
        yield from as_written(both, key, old, new)


def _known(ids: object, both: Both) -> list[str] | None:
    """The ids in the terms of that plan which tells what was called something else."""
    if not isinstance(ids, tuple):
        return None
    now: dict[str, str] = {}
    for plan in (both.old_plan, both.new_plan):
        things: list[Item[CouncilGoal] | Item[Assignment]] = [*plan.goals.values(), *plan.council_assignments.values()]
        now.update((name.rpartition("/")[2], item.id) for item in things for name in item.value.formerly)
    return sorted(now.get(str(id), str(id)) for id in ids)


def dates(both: Both, key: str, old: Any, new: Any) -> Iterator[Difference]:
    """Later is weaker, and no date at all weaker still."""
    texts = before, after = written(old), written(new)
    values = {**both.named, "before": shown(before), "after": shown(after)}
    last, now = (value.last if isinstance(value, Due) else None for value in (old, new))
    if old is None or (last is None and now):
        yield both.difference("ND323", say("{kind} ”{name}” ska vara klart {after}", **values), key, texts)
    elif new is None or (last and now is None):
        sentence = say("{kind} ”{name}” har inte längre något datum: {before}", **values)
        yield both.difference("ND324", sentence, key, texts)
    elif not last or not now or now == last:
        yield from as_written(both, key, old, new)
    elif now > last:
        sentence = say("{kind} ”{name}” ska vara klart senare: {before} → {after}", **values)
        yield both.difference("ND321", sentence, key, texts)
    else:
        sentence = say("{kind} ”{name}” ska vara klart tidigare: {before} → {after}", **values)
        yield both.difference("ND322", sentence, key, texts)


def binding(both: Both, key: str, old: object, new: object) -> Iterator[Difference]:
    """ska binds harder than bör, and both harder than nothing."""
    texts = before, after = written(old), written(new)
    strength = {"": 0, "bör": 1, "ska": 2}
    is_weaker = strength.get(after, 0) < strength.get(before, 0)
    values = {"name": name_of(both.after), "before": shown(before) or "–", "after": shown(after) or "–"}
    sentence = (
        say("”{name}” binder svagare: {before} → {after}", **values)
        if is_weaker
        else say("”{name}” binder starkare: {before} → {after}", **values)
    )
    yield both.difference("ND331" if is_weaker else "ND332", sentence, key, texts)
