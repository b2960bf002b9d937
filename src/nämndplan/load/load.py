"""From trees to typed models; what is wrong is left out, so that the rest can be checked."""

from __future__ import annotations

import copy
from typing import Any

from pydantic import ValidationError

from ..diagnostics import Finding, Place, Route, Span, say
from ..model import Item, Model
from ..tree import Document, Tree
from .classify import PlanFile
from .faults import explain_error

MAX_ROUNDS = 10

Loaded = tuple[Item[Any] | None, tuple[Finding, ...], tuple[Place, ...]]
"""The file's object, what was found, and the places that cannot be relied on."""


def load_file(plan_file: PlanFile, document: Document) -> Loaded:
    """Read one file's tree as the model of its kind."""
    file = plan_file.file
    faults = tuple(Place(file, route) for route in document.faults)
    if document.tree is None:
        return None, (), faults
    if not isinstance(document.tree, dict):
        headline = say("Filen ska bestå av nycklar och värden")
        hint = say("Börja varje rad överst i filen med en nyckel och kolon, till exempel titel: …")
        return None, (Finding("NP117", Place(file), headline, hint=hint),), (Place(file),)
    if not document.tree:
        headline = say("Filen är tom")
        hint = say("Skriv innehållet, eller ta bort filen.")
        return None, (Finding("NP104", Span(file), headline, hint=hint),), (Place(file),)
    value, findings, routes = _validate(plan_file.kind.model, document.tree, file)
    places = (*faults, *(Place(file, route) for route in routes))
    if value is None:
        return None, findings, (*places, Place(file))
    return Item(plan_file.id or plan_file.board, value, Place(file), plan_file.board), findings, places


def _validate(
    model: type[Model], tree: dict[str, Tree], file: str
) -> tuple[Model | None, tuple[Finding, ...], list[Route]]:
    """Validate; on errors report them, leave out what they spoil, and try what remains."""
    try:
        return model.model_validate(tree), (), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
    faults = [explain_error(error, file, model) for error in errors]
    findings = tuple(fault.finding for fault in faults)
    routes = [fault.route for fault in faults]
    value, more = _rest(model, tree, list(routes))
    return value, findings, routes + more


def _rest(model: type[Model], tree: dict[str, Tree], spoiled: list[Route]) -> tuple[Model | None, list[Route]]:
    """The model of what remains without the spoiled routes; leaving out may spoil more."""
    remaining = copy.deepcopy(tree)
    more: list[Route] = []
    for _ in range(MAX_ROUNDS):
        if not spoiled or not all(spoiled):
            break
        for route in spoiled:
            _leave_out(remaining, route)
        try:
            return model.model_validate(remaining), more
        except ValidationError as error:
            details = error.errors(include_url=False)
        spoiled = [explain_error(error, "", model).route for error in details]
        more.extend(spoiled)
    return None, more


def _leave_out(tree: dict[str, Any], route: Route) -> None:
    """Remove an entry; a fault inside a list removes the whole list."""
    keys = list(route)
    first_index = next((i for i, key in enumerate(keys) if isinstance(key, int)), len(keys))
    *parents, last = keys[:first_index]
    for key in parents:
        if not isinstance(tree := tree.get(key, {}), dict):  # type: ignore[arg-type]
            return
    tree.pop(last, None)  # type: ignore[arg-type]
