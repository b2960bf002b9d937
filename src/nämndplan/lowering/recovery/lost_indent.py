"""Lines that stand as far out as the line they belong under."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Finding, Route, say
from .explain import value_at
from .misfit import Misfit
from .models import aliases, annotation_at, entry_model

Misfits = list[Misfit]
_YEAR = re.compile("[12][0-9]{3}")


def lost_below_a_key(misfits: Misfits, tree: Any) -> Misfits:
    """``utfall:`` with nothing or only some years under it, and ``2022: 71`` on the next line, as far out."""
    for misfit in [misfit for misfit in misfits if misfit.fault.kind == "extra_forbidden" and not misfit.near]:
        above = _above(misfit, tree)
        value = value_at(tree, above) if above else None
        is_a_year = isinstance(value, dict) and all(map(_YEAR.fullmatch, (*value, str(misfit.route[-1]))))
        if not above or not (value == "" or (value and is_a_year)):
            continue
        later = set(_from(misfit, tree))
        kept = [m for m in misfits if m.route != above and not (m.route in later and m.fault.kind == "extra_forbidden")]
        return [*kept, replace(misfit, finding=_finding(misfit, above))]
    return misfits


def lost_below_an_id(misfits: Misfits, tree: Any) -> Misfits:
    """``motivering: …`` as far out as the indicator it belongs to, whose id it is read as a sibling of."""
    for misfit in [misfit for misfit in misfits if misfit.fault.kind == "model_type" and len(misfit.route) > 1]:
        model = entry_model(annotation_at(misfit.fault.model, misfit.fault.loc[:-1]))
        key, above = misfit.route[-1], _above(misfit, tree)
        value = value_at(tree, above) if above and key in aliases(model) else None
        if not above or not (value == "" or (isinstance(value, dict) and key not in value)):
            continue
        strayed = {route for route in _from(misfit, tree) if route[-1] in aliases(model)}
        kept = [m for m in misfits if not any(m.is_under(route) for route in (above, *strayed))]
        fault = replace(misfit.fault, kind="lost_indentation")
        return lost_below_an_id([*kept, Misfit(_finding(misfit, above), above, fault)], tree)
    return misfits


def _above(misfit: Misfit, tree: Any) -> Route | None:
    """The route of the entry before the one that does not fit."""
    parent, keys = misfit.route[:-1], list(value_at(tree, misfit.route[:-1]))
    number = keys.index(misfit.route[-1]) if misfit.route[-1] in keys else 0
    return (*parent, keys[number - 1]) if number else None


def _from(misfit: Misfit, tree: Any) -> list[Route]:
    """The routes of an entry and those after it."""
    parent, keys = misfit.route[:-1], list(value_at(tree, misfit.route[:-1]))
    return [(*parent, key) for key in keys[keys.index(misfit.route[-1]) :]]


def _finding(misfit: Misfit, above: Route) -> Finding:
    key, other = str(misfit.route[-1]), str(above[-1])
    return Finding(
        "NP103",
        misfit.fault.place.key(),
        say("”{key}” är inte indragen under ”{above}”", key=key, above=other),
        hint=say("Dra in raden två mellanslag till, så att den hör till {above}.", above=other),
    )
