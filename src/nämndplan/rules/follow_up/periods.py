"""The periods that a plan is followed up for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...diagnostics import Place
from ...model import REPORT_FOLDER, FollowUp, Item, Plan
from ..memo import once_per_council


def period_of(thing: Item[Any] | Place | str) -> str:
    """The id of the period that a report, or a file, belongs to; "" for what is the plan's own."""
    file = thing if isinstance(thing, str) else (thing.file if isinstance(thing, Place) else thing.place.file)
    return file.split("/")[1] if file.startswith(REPORT_FOLDER) and file.count("/") > 1 else ""


def home_of(period: str) -> str:
    """The file that says what a period is."""
    return f"{REPORT_FOLDER}{period}/uppföljning.yaml"


@once_per_council
def periods(plan: Plan) -> Mapping[str, Item[FollowUp]]:
    """Each period by its id, the first to end first."""
    found = plan.follow_up.of(FollowUp)
    return {period_of(item): item for item in sorted(found, key=lambda item: (item.value.period, item.place.file))}
