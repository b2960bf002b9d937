"""pydantic's errors in the analyst's words: one misfit per fault, at the right place."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from ... import lazy_re as re
from ...diagnostics import Finding, Sentence, likely, say
from ...model import Model
from ...values import Fault
from .keys import empty, missing, unknown
from .misfit import Misfit, ModelFault
from .shapes import SHAPES, other, wrong_shape

Tree = Mapping[str, Any]

_SAME = {
    "svenska": "sv",
    "engelska": "en",
    "avstängd": "av",
    "info": "upplysning",
    **dict.fromkeys(("kommunfullmäktige", "regionfullmäktige", "förbundsfullmäktige"), "fullmäktige"),
    **dict.fromkeys(("direktion", "förbundsdirektion", "kommunstyrelse", "regionstyrelse"), "styrelse"),
    **dict.fromkeys(("gemensam nämnd", "delegation"), "nämnd"),
    **dict.fromkeys(("utskott", "råd", "kommitté"), "beredning"),
    **dict.fromkeys(("kontor", "sektor"), "förvaltning"),
    **dict.fromkeys(("avdelning", "verksamhet", "skola"), "enhet"),
    **dict.fromkeys(("aktiebolag", "ab", "kommunalt bolag", "regionalt bolag"), "bolag"),
    **dict.fromkeys(
        ("medlemskommun", "kommun", "region", "kommunalförbund", "revision", "revisorer", "stiftelse", "förening"),
        "annat",
    ),
    **dict.fromkeys(("vd", "direktör", "förbundsdirektör", "kommundirektör", "regiondirektör"), "annat"),
}
"""Other words that people write for one of the words to choose between."""


def explain_error(error: ErrorDetails, file: str, model: type[Model], tree: Tree) -> Misfit:
    """Turn one pydantic error into a misfit."""
    fault = ModelFault(error["type"], error["loc"], error["input"], error.get("ctx", {}), file, model)
    if fault.kind == "extra_forbidden":
        return unknown(fault, value_at(tree, fault.route[:-1]))
    return _EXPLAINERS.get(fault.kind, other)(fault)


def value_at(tree: Any, route: tuple[str | int, ...]) -> Any:
    """What stands at a route; an empty mapping when nothing does."""
    for part in route:
        if isinstance(tree, dict):
            tree = tree.get(part, {})
        else:
            tree = tree[part] if isinstance(tree, tuple) and isinstance(part, int) and part < len(tree) else {}
    return tree


def _value_fault(fault: ModelFault) -> Misfit:
    value: Fault = fault.context["fault"]
    return Misfit(Finding(value.code, fault.place, value.headline, hint=value.hint), fault.route, fault)


def _not_allowed(fault: ModelFault) -> Misfit:
    allowed = tuple(re.findall(r"'([^']*)'", str(fault.context.get("expected", ""))))
    return _choice(fault, allowed)


def _wrong_pattern(fault: ModelFault) -> Misfit:
    return _choice(fault, tuple(re.findall(r"[a-z]+", str(fault.context.get("pattern", "")))))


def _choice(fault: ModelFault, allowed: tuple[str, ...]) -> Misfit:
    if not isinstance(fault.input, str):
        return wrong_shape(fault)
    if not fault.input.strip():
        return empty(fault)
    headline = say("{name} kan inte vara ”{value}”", name=fault.name, value=fault.input)
    written = fault.input.strip().casefold()
    close = next(iter(difflib.get_close_matches(written, allowed, n=1, cutoff=0.7)), "")
    close = same if (same := _SAME.get(written, "")) in allowed else close
    fix = likely(fault.place, close) if close and not fault.is_key else None
    finding = Finding("NP118", fault.place, headline, hint=_did_you_mean(close, allowed), fix=fix)
    return Misfit(finding, fault.route, fault)


def _did_you_mean(close: str, allowed: tuple[str, ...]) -> Sentence:
    if close:
        return say("Menade du {close}? Välj mellan {allowed}.", close=close, allowed=allowed)
    return say("Välj mellan {allowed}.", allowed=allowed)


_EXPLAINERS: Mapping[str, Callable[[ModelFault], Misfit]] = {
    **dict.fromkeys(SHAPES, wrong_shape),
    "missing": missing,
    "empty": empty,
    "fault": _value_fault,
    "enum": _not_allowed,
    "string_pattern_mismatch": _wrong_pattern,
}
