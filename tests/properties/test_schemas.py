"""What an editor's schema accepts the model accepts, and the other way round, save for a listed few."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import ValidationError

from nämndplan.model import KINDS as FILE_KINDS
from nämndplan.model.json_schema import schema_files

from . import strategies

SCHEMAS = {name.removesuffix(".json"): Draft7Validator(json.loads(text)) for name, text in schema_files()}
MODELS = {kind.schema: kind.model for kind in FILE_KINDS}

ONLY_THE_MODEL_REFUSES = {
    "fault": "the form of a number, a period or a date that is no day: JSON Schema has no words for it",
    "empty": "a key with nothing after its colon: an editor shows that one is about to write there",
}
"""Kinds of pydantic's errors that the schema may have nothing against, with the reason."""

WRONG: tuple[Any, ...] = (
    [],
    ["x"],
    {},
    {"x": "y"},
    "",
    "värde",
    "212 44",
    {"tryckt": "x"},
    [["x"]],
    "2024-02-30",
    "JA",
)
UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


def places(tree: Any, route: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The routes of all entries."""
    entries = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in entries:
        yield (*route, key)
        yield from places(value, (*route, key))


def mutated(tree: strategies.Tree, chance: random.Random) -> strategies.Tree:
    """The tree with one thing wrong with it, or right in another way."""
    tree = copy.deepcopy(tree)
    *above, key = chance.choice(list(places(tree)))
    parent: Any = tree
    for part in above:
        parent = parent[part]
    change = chance.choice(("drop", "misspell", "replace", "replace", "add"))
    if change == "replace" or isinstance(key, int):
        parent[key] = chance.choice(WRONG)
    elif change == "add":
        parent[chance.choice(("okänd", "titel", "x y", "1999", "å"))] = chance.choice(WRONG)
    else:
        value = parent.pop(key)
        parent.update({f"{key}x": value} if change == "misspell" else {})
    return tree


def refusals(name: str, tree: strategies.Tree) -> list[dict[str, Any]]:
    try:
        MODELS[name].model_validate(as_tuples(tree))
    except ValidationError as error:
        return [dict(found) for found in error.errors(include_url=False)]
    return []


def as_tuples(tree: Any) -> Any:
    """As our reader gives it."""
    if isinstance(tree, dict):
        return {key: as_tuples(value) for key, value in tree.items()}
    return tuple(map(as_tuples, tree)) if isinstance(tree, list) else tree


@pytest.mark.parametrize("name", strategies.KINDS)
def test_schema_and_model_agree(name: str) -> None:
    @settings(max_examples=60, suppress_health_check=UNHURRIED, phases=[Phase.generate])
    @given(strategies.KINDS[name], st.randoms(use_true_random=False))
    def agree(tree: strategies.Tree, chance: random.Random) -> None:
        assert SCHEMAS[name].is_valid(tree)
        assert refusals(name, tree) == []
        wrong = mutated(tree, chance)
        refused = refusals(name, wrong)
        left = [error for error in refused if error["type"] not in ONLY_THE_MODEL_REFUSES]
        complaints = [error.message for error in SCHEMAS[name].iter_errors(wrong)]
        if complaints:
            assert refused, (complaints, wrong)
        else:
            assert left == [], wrong

    agree()
