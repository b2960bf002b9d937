"""Several misfits, one fault: what belongs together is said once.

See docs/adr/026-one-fault-one-finding.md.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from ...diagnostics import Finding, Place, Route, say
from ...model import TAG_MARK
from ...values import TimePeriod, read_time_period, suggest_id
from .lost_indent import lost_below_a_key, lost_below_an_id
from .misfit import Misfit
from .models import aliases, annotation_at, entry_model

Misfits = list[Misfit]
Pass = Callable[[Misfits, Any], Misfits]


def settle(misfits: Misfits, tree: Any, known: Sequence[Route]) -> Misfits:
    """What is to be reported of some misfits, in a tree where something may be known to be wrong already."""
    left = [misfit for misfit in misfits if not _is_known(misfit, known)]
    for settle_some in _PASSES:
        left = settle_some(left, tree)
    return left


def _is_known(misfit: Misfit, known: Sequence[Route]) -> bool:
    return any(misfit.fault.route == route or (misfit.is_shape and misfit.is_under(route)) for route in known)


def _misspelt_is_not_missing(misfits: Misfits, _: Any) -> Misfits:
    """``Titel:`` is one fault, not an unknown key and a missing one."""
    found = {(*misfit.route[:-1], misfit.near) for misfit in misfits if misfit.near}
    return [misfit for misfit in misfits if misfit.fault.kind != "missing" or misfit.fault.route not in found]


def _not_as_printed(misfits: Misfits, _: Any) -> Misfits:
    """A mapping where a value is wanted, with neither tryckt nor notering in it."""
    settled: Misfits = []
    for misfit in misfits:
        fault = misfit.fault
        tagged = next((i for i, part in enumerate(fault.loc) if part == f"{TAG_MARK}printed"), None)
        if tagged is None or fault.kind != "missing" or {"tryckt", "notering"} & set(fault.input):
            settled.append(misfit)
            continue
        route = fault.route[:-1]
        finding = Finding(
            "NP117",
            fault.place,
            say("{key} ska vara ett värde", key=str(route[-1])),
            hint=say(
                "Skriv värdet på samma rad som {key}, efter kolonet. Belopp för flera år skrivs som en tabell, under "
                "tabeller: med en kolumn för varje år.",
                key=str(route[-1]),
            )
            if route[-1] == "belopp" and all(isinstance(read_time_period(str(key)), TimePeriod) for key in fault.input)
            else say("Skriv värdet på samma rad som {key}, efter kolonet.", key=str(route[-1])),
        )
        finding = replace(finding, where=Place(fault.file, route))
        settled = [other for other in settled if not other.is_under(route)]
        settled.append(Misfit(finding, route, replace(fault, loc=route, kind="text_expected")))
    printed = {misfit.route for misfit in settled if misfit.fault.kind == "text_expected"}
    return [m for m in settled if m.route in printed or not any(m.is_under(route) for route in printed)]


def _missing_id(misfits: Misfits, _: Any) -> Misfits:
    """``delmål:`` with ``titel: …`` straight under it: the line with the id is not there."""
    for misfit in misfits:
        fault, parent = misfit.fault, misfit.route[:-1]
        model = entry_model(annotation_at(fault.model, fault.loc[:-1])) if parent else None
        if fault.kind != "model_type" or not isinstance(fault.input, str) or misfit.route[-1] not in aliases(model):
            continue
        key, heading = str(misfit.route[-1]), str(parent[-1])
        finding = Finding(
            "NP117",
            fault.place.key(),
            say("Det saknas ett id mellan {heading} och {key}", heading=heading, key=key),
            hint=say(
                "Skriv ett id på en egen rad under {heading}, till exempel {id}:, och dra in raderna under det två "
                "mellanslag till.",
                heading=heading,
                id=suggest_id(fault.input)[:40].rsplit("-", 1)[0] or "ett-id",
            ),
        )
        kept = [other for other in misfits if not other.is_under(parent)]
        return _missing_id([*kept, Misfit(finding, parent, replace(fault, kind="missing_id"))], _)
    return misfits


def _missing_heading(misfits: Misfits, _: Any) -> Misfits:
    """Several objects straight under another: one line is missing, above the first."""
    seen: set[Route] = set()
    kept = []
    for misfit in misfits:
        lacks_heading = misfit.fault.kind == "extra_forbidden" and "heading" in dict(_hint_values(misfit))
        if lacks_heading and misfit.route[:-1] in seen:
            continue
        if lacks_heading:
            seen.add(misfit.route[:-1])
        kept.append(misfit)
    return kept


def _hint_values(misfit: Misfit) -> tuple[tuple[str, Any], ...]:
    return misfit.finding.hint.values if misfit.finding.hint else ()


_PASSES: tuple[Pass, ...] = (
    lost_below_an_id,
    _missing_id,
    _not_as_printed,
    lost_below_a_key,
    _misspelt_is_not_missing,
    _missing_heading,
)
