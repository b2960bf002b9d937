"""Reading on past what does not fit a model; it is left out, so that the rest can be checked.

pydantic says "Input should be a valid dictionary"; the analyst needs the key, and what to
write there. Only files with such faults load what stands in this folder.
"""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from ...diagnostics import Finding, Place, Route, Span, say
from ...model import Model
from ...syntax import Document, Tree
from .explain import explain_error, value_at
from .misfit import Misfit
from .settle import settle

MAX_ROUNDS = 10
MOST_MISFITS = 300
"""So many faults in one file are enough to say: they are compared with each other, and nobody reads more."""

Recovered = tuple[Model | None, tuple[Finding, ...], tuple[Route, ...]]
"""What could be read, what was found, and the routes that cannot be relied on."""


def read_on(model: type[Model], file: str, document: Document, error: ValidationError) -> Recovered:
    """Read a tree that its model refused with an error, as far as it goes."""
    reading = _Reading(model, file, document)
    value = reading.read(error)
    return value, tuple(reading.findings), tuple(reading.spoiled)


class _Reading:
    """Validates a tree; on errors reports them, leaves out what they spoil, and tries what remains.

    A key that is misspelt beyond doubt is read as the key it was meant to be, so
    that what stands under it is checked in the same run.
    """

    def __init__(self, model: type[Model], file: str, document: Document) -> None:
        self.model = model
        self.file = file
        self.known = document.faults
        self.tree: Any = document.tree
        self.findings: list[Finding] = []
        self.spoiled: list[Route] = []
        self._written: dict[Route, str] = {}
        """The keys that were read as others: the route they are read at, and how they are written."""

    def read(self, error: ValidationError) -> Model | None:
        """The model of what can be read; None when nothing can."""
        fresh: list[Route] = [()]
        for _ in range(MAX_ROUNDS):
            errors = error.errors(include_url=False)
            misfits = [explain_error(error, self.file, self.model, self.tree) for error in errors[:MOST_MISFITS]]
            for misfit in settle(misfits, self.tree, self.known):
                self.spoiled += [misfit.route] if misfit.route else []
                # What is missing elsewhere has been left out by us.
                if any(misfit.is_under(route) for route in fresh):
                    self.findings.append(self._as_written(misfit.finding))
            if len(errors) > MOST_MISFITS:
                self.findings.append(self._too_many(len(errors)))
                return None
            fresh = self._pass_over(misfits)
            if () in self.spoiled:
                return None
            try:
                return self.model.model_validate(self.tree)
            except ValidationError as another:
                error = another
        return None

    def _too_many(self, count: int) -> Finding:
        headline = say(
            "Filen har {count} fel i nycklar och värden; de första {most} visas", count=count, most=MOST_MISFITS
        )
        hint = say("Rätta dem först. Resten av filen granskas när de är rättade.")
        return Finding("NP117", Span(self.file), headline, hint=hint)

    def _pass_over(self, misfits: list[Misfit]) -> list[Route]:
        """Leave out what does not fit, or read it as what was meant; the routes of the latter."""
        self.tree = copy.deepcopy(self.tree)
        renamed = []
        for misfit in misfits:
            self.spoiled.append(misfit.route)
            parent = value_at(self.tree, misfit.route[:-1])
            if misfit.is_sure and isinstance(parent, dict) and misfit.route[-1] in parent and misfit.near not in parent:
                renamed.append(self._rename(parent, misfit))
            else:
                _leave_out(self.tree, misfit.route)
        return renamed

    def _rename(self, parent: dict[str, Tree], misfit: Misfit) -> Route:
        written = str(misfit.route[-1])
        entries = [(misfit.near if key == written else key, value) for key, value in parent.items()]
        parent.clear()
        parent.update(entries)
        route = (*misfit.route[:-1], misfit.near)
        self._written[route] = written
        self.spoiled.append(route)
        return route

    def _as_written(self, finding: Finding) -> Finding:
        """The finding at the keys that stand in the file."""
        place = finding.where
        if not self._written or not isinstance(place, Place):
            return finding
        route = tuple(self._written.get(place.route[: i + 1], part) for i, part in enumerate(place.route))
        where = replace(place, route=route)
        fix = finding.fix and replace(finding.fix, edits=tuple(replace(e, where=where) for e in finding.fix.edits))
        return replace(finding, where=where, fix=fix)


def _leave_out(tree: dict[str, Any], route: Route) -> None:
    """Remove an entry; a fault inside a list removes the whole list."""
    keys = list(route)
    first_index = next((i for i, key in enumerate(keys) if isinstance(key, int)), len(keys))
    if not first_index:
        return
    *parents, last = keys[:first_index]
    for key in parents:
        if not isinstance(tree := tree.get(key, {}), dict):  # type: ignore[arg-type]
            return
    tree.pop(last, None)  # type: ignore[arg-type]
