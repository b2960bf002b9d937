"""tests/plans/rik and uppföljd, which is followed up, use every key that there is, and have no errors: what they show
is all there is to show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from nämndplan.diagnostics import Severity
from nämndplan.driver import Loaded, load
from nämndplan.model import KINDS, AsPrinted, Model, RuleSetting

RIK = Path(__file__).parents[1] / "plans" / "rik"
FOLLOWED_UP = RIK.parent / "uppföljd"
CONTROL = {RuleSetting}
"""What steers the checking and is no part of what a plan says."""


@pytest.fixture(scope="module")
def rik() -> Loaded:
    return load(RIK)


@pytest.fixture(scope="module")
def followed_up() -> Loaded:
    return load(FOLLOWED_UP)


def models_in(value: Any) -> Iterator[Model]:
    """Every model inside a value."""
    if isinstance(value, Model):
        yield value
        for name in type(value).model_fields:
            yield from models_in(getattr(value, name))
    elif isinstance(value, dict):
        for child in value.values():
            yield from models_in(child)
    elif isinstance(value, tuple):
        for child in value:
            yield from models_in(child)


def models_reachable() -> set[type[Model]]:
    """Every model that a plan may hold."""
    found: set[type[Model]] = {AsPrinted}

    def visit(annotation: Any) -> None:
        if isinstance(annotation, type) and issubclass(annotation, Model):
            if annotation not in found:
                found.add(annotation)
                for field in annotation.model_fields.values():
                    visit(field.annotation)
            return
        for argument in getattr(annotation, "__args__", ()):
            visit(argument)

    for kind in KINDS:
        visit(kind.model)
    return found


def test_have_no_errors(rik: Loaded, followed_up: Loaded) -> None:
    found = (*rik.diagnostics, *followed_up.diagnostics)
    assert [item for item in found if item.severity is Severity.ERROR] == []


def test_use_every_key_of_every_model(rik: Loaded, followed_up: Loaded) -> None:
    used: dict[type[Model], set[str]] = {}
    for root in (*rik.plan.roots, *followed_up.plan.roots, *followed_up.plan.reports):
        for model in models_in(root.value):
            used.setdefault(type(model), set()).update(model.model_fields_set)
    wanted = {model: set(model.model_fields) for model in models_reachable() - CONTROL}
    unused = {model.__name__: names - used.get(model, set()) for model, names in wanted.items()}
    unused["PlanSettings"] -= {"rules"}
    assert {name: names for name, names in unused.items() if names} == {}
