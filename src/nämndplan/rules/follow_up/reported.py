"""Reports with what they are about, as rules look at them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from ...diagnostics import Place
from ...model import Item, Model, Plan
from .evaluation import Evaluation, evaluation
from .pairing import subject_of
from .periods import home_of, period_of

M = TypeVar("M", bound=Model)


def each_report(kind: type[M], plan: Plan) -> Iterator[tuple[Item[M], Item[Any], Evaluation]]:
    """The reports of a kind in a part of the plan, in periods that say what they are, about things that are there."""
    for report in plan.follow_up.sure(kind):
        subject = subject_of(report, plan)
        found = evaluation(period_of(report), plan)
        if subject is not None and found is not None and type(report.value) is kind:
            yield report, subject, found


def title_of(subject: Item[Any], plan: Plan) -> str:
    """What a thing of the plan is called; a board's part of a goal as the council calls the goal."""
    own = getattr(subject.value, "title", None)
    if own:
        return str(own)
    goal = plan.goals.get(subject.id)
    return goal.value.title if goal else subject.id


def period_home(period: str) -> Place:
    """Where to say something about a period as a whole."""
    return Place(home_of(period), ("titel",))


def board_period_home(board: str, period: str, plan: Plan) -> Place:
    """Where to say something about what a board reports: its own uppföljning.yaml, else the first of its files."""
    folder = f"uppföljning/{period}/nämnder/{board}/"
    own = f"{folder}uppföljning.yaml"
    files = plan.files_below(folder) if board else ()
    return Place(own if own in files else files[0]) if files else period_home(period)


def reports_below(board: str, period: str, plan: Plan) -> bool:
    """True when a board has reported anything for a period."""
    return any(plan.files_below(f"uppföljning/{period}/nämnder/{board}/"))
