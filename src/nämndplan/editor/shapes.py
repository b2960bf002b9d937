"""What may stand at a route in a file: the keys with their meaning, and the closed values. From the schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from .. import lazy_re as re
from ..diagnostics import Route
from ..frozen import frozen
from ..model import KINDS
from ..model.json_schema import schema_files


@frozen
class KeyShape:
    """A key that may stand in a mapping. ``holds`` is "text", "list" or "mapping"."""

    name: str
    meaning: str
    is_required: bool
    holds: str


@frozen
class Shape:
    """What may stand at a place: keys, or ``values`` of a closed set; ``has_ids`` where the keys are ids."""

    keys: tuple[KeyShape, ...] = ()
    values: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    meaning: str = ""
    has_ids: bool = False


def shape_at(file: str, route: Route, is_many: bool = False) -> Shape | None:
    """What may stand at a route in a file; None in what is no file of a plan's, or no place in it."""
    for kind in KINDS:
        if kind.match(file) is not None:
            whole = _schemas()[kind.schema]
            definitions = whole.get("definitions", {})
            schema = (whole["then"] if is_many else whole["else"]) if "if" in whole else whole
            for step in route:
                found = _inside(_resolved(schema, definitions), step)
                if found is None:
                    return None
                schema = found
            return _shape(_resolved(schema, definitions), definitions)
    return None


@cache
def _schemas() -> dict[str, dict[str, Any]]:
    return {name.removesuffix(".json"): json.loads(text) for name, text in schema_files()}


def _resolved(schema: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """A schema with what it refers to, its own description before that's."""
    while True:
        if "$ref" in schema:
            rest = {key: value for key, value in schema.items() if key != "$ref"}
            schema = {**definitions[schema["$ref"].rpartition("/")[2]], **rest}
        elif "if" in schema and isinstance(schema.get("else"), dict):
            rest = {key: value for key, value in schema.items() if key not in {"if", "else"}}
            schema = {**schema["else"], **rest}
        elif len(schema.get("allOf", ())) == 1:
            rest = {key: value for key, value in schema.items() if key != "allOf"}
            schema = {**schema["allOf"][0], **rest}
        else:
            return schema


def _inside(schema: dict[str, Any], step: str | int) -> dict[str, Any] | None:
    if isinstance(step, int):
        items = schema.get("items")
        return items if isinstance(items, dict) else None
    if step in (properties := schema.get("properties", {})):
        return dict(properties[step])
    for pattern, found in schema.get("patternProperties", {}).items():
        if re.search(pattern, step):
            return dict(found)
    more = schema.get("additionalProperties")
    # An id that is half typed is one all the same.
    patterns = [found for found in schema.get("patternProperties", {}).values() if not properties]
    return dict(more) if isinstance(more, dict) else dict(patterns[0]) if patterns else None


def _shape(schema: dict[str, Any], definitions: dict[str, Any]) -> Shape:
    required = set(schema.get("required", ()))
    keys = tuple(
        KeyShape(name, found.get("description", ""), name in required, _holds(found))
        for name, raw in schema.get("properties", {}).items()
        for found in [_resolved(raw, definitions)]
    )
    has_ids = not keys and ("patternProperties" in schema or isinstance(schema.get("additionalProperties"), dict))
    values, examples = tuple(map(str, schema.get("enum", ()))), tuple(map(str, schema.get("examples", ())))
    return Shape(tuple(_in_order(keys)), values, examples, schema.get("description", ""), has_ids)


def _holds(schema: dict[str, Any]) -> str:
    types = schema.get("type", "string")
    if "string" in types:
        return "text"
    return "list" if types == "array" or "array" in types else "mapping"


def _in_order(keys: tuple[KeyShape, ...]) -> Iterator[KeyShape]:
    """Those that must be there first, each group in the order of the models."""
    yield from (key for key in keys if key.is_required)
    yield from (key for key in keys if not key.is_required)
