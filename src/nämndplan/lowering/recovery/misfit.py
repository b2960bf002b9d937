"""A part of a file that does not fit the model, in the analyst's words."""

from __future__ import annotations

from typing import Any

from ...diagnostics import Finding, On, Place, Route, Sentence, say
from ...frozen import frozen
from ...model import TAG_MARK, Model
from .models import Loc

SHAPE_CODES = frozenset({"NP103", "NP104", "NP117"})
"""Faults of shape, as against faults of a single value."""


@frozen
class ModelFault:
    """One of pydantic's errors: what kind, where, and about which value."""

    kind: str
    loc: Loc
    input: Any
    context: dict[str, Any]
    file: str
    model: type[Model]

    @property
    def is_key(self) -> bool:
        """True when it is the key that is wrong, not what stands under it."""
        return bool(self.loc) and self.loc[-1] == "[key]"

    @property
    def route(self) -> Route:
        """The location as keys of the file."""
        parts = self.loc[:-1] if self.is_key else self.loc
        return tuple(part for part in parts if not str(part).startswith(TAG_MARK))

    @property
    def parent(self) -> Loc:
        """The location of what the value stands in."""
        end = max((i for i, part in enumerate(self.loc) if not str(part).startswith((TAG_MARK, "["))), default=0)
        return self.loc[:end]

    @property
    def place(self) -> Place:
        """What to underline."""
        return Place(self.file, self.route, On.KEY if self.is_key else On.VALUE)

    @property
    def key(self) -> str:
        """The key that the value stands under."""
        return next((part for part in reversed(self.route) if isinstance(part, str)), self.file)

    @property
    def name(self) -> Sentence:
        """The key, or the place in the list under it."""
        if self.route and isinstance(self.route[-1], int):
            return say("Punkt {number} i {key}", number=self.route[-1] + 1, key=self.key)
        return say("{key}", key=self.key)


@frozen
class Misfit:
    """A finding, and the route of what has to be left out of the model because of it.

    ``near`` is the key that a misspelt one is like. With ``is_sure`` it can be read
    as that key, so that what stands under it is checked too.
    """

    finding: Finding
    route: Route
    fault: ModelFault
    near: str = ""
    is_sure: bool = False

    @property
    def is_shape(self) -> bool:
        """True when it is about keys and shapes, and not about one value."""
        return self.finding.code in SHAPE_CODES or self.fault.is_key

    def is_under(self, route: Route) -> bool:
        """True when what is left out stands at a route or below it."""
        return self.route[: len(route)] == route
