"""What a plan may hold without our seeing it, because a file there is broken."""

from __future__ import annotations

from ..diagnostics import Route
from ..model import Plan

_NESTS = ("delmål", "indikatorer")


def may_be_hidden(key: str, folder: str, plan: Plan) -> bool:
    """True when something that could not be read below a folder might have been, or held, a ``key``.

    A spoilt number in an indicator hides no ``svarar_mot``; a spoilt indicator does.
    """
    return any(_may_hold(key, fault.route) for fault in plan.faults_below(folder))


def _may_hold(key: str, route: Route) -> bool:
    while len(route) >= 2 and route[0] in _NESTS:
        route = route[2:]
    return not route or route[0] in _NESTS or route[0] == key
