"""Where something may be written: a plan's own files in the plan, links followed, and everything else in no plan."""

from __future__ import annotations

from pathlib import Path

from ..bounded_read import leads_inside
from ..diagnostics import say
from ..plan_folders import plan_around
from .usage_errors import UsageError


def refuse_elsewhere(path: Path, plan: Path | None) -> None:
    """Stop unless the place is right: in ``plan``, or without one in none. Raises UsageError and OSError.

    Into a plan's folder goes nothing but what has its place there: a slip of the hand would replace a goal.
    And what has its place there goes nowhere else: a folder that came with the plan may be a link.
    """
    if plan is None:
        if around := plan_around(path):
            raise UsageError(
                say("{path} ligger i planen {plan}. Välj ett ställe utanför den.", path=str(path), plan=around)
            )
    elif not leads_inside(path.parent, plan):
        raise UsageError(say("{path} leder ut ur planens mapp.", path=str(path.parent)))
