"""The JSON Schemas that editors use, made from the models.

Draft 7, since that is what YAML editors implement. No unions: an editor gives one
message per fault. Titles are the Swedish keys, descriptions explain them on hover.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from .. import lazy_re as re
from .base import Model
from .kinds import KINDS

DIALECT = "http://json-schema.org/draft-07/schema#"


class _EditorSchema(GenerateJsonSchema):
    """pydantic's generator without null alternatives and defaults."""

    def generate(self, schema: CoreSchema, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        """The schema, in the dialect that editors know."""
        return {"$schema": DIALECT, **super().generate(schema, mode)}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """An optional key is left out, never null."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Defaults are for us; in an editor they would be offered as text to insert."""
        return self.generate_inner(schema["schema"])


def schema_files() -> Iterator[tuple[str, str]]:
    """Every schema file's name and text, each once."""
    for kind in {kind.schema: kind for kind in KINDS}.values():
        schema = _schema_of(kind.model)
        if kind.several:
            key, model = kind.several
            many = _schema_of(model)
            definitions = {**schema.pop("definitions"), **many.pop("definitions")}
            dialect = schema.pop("$schema")
            many.pop("$schema")
            schema = {
                "$schema": dialect,
                "if": {"required": [key]},
                "then": many,
                "else": schema,
                "definitions": definitions,
            }
        schema["definitions"] = _referred_to(schema)
        schema["title"] = kind.path
        yield f"{kind.schema}.json", json.dumps(_tidy(schema), ensure_ascii=False, indent=2) + "\n"


def _referred_to(schema: dict[str, Any]) -> dict[str, Any]:
    """The definitions that something leads to: older pydantics keep also those that are written out."""
    definitions: dict[str, Any] = schema["definitions"]
    found: set[str] = set()
    waiting: list[Any] = [{key: value for key, value in schema.items() if key != "definitions"}]
    while waiting:
        names = set(re.findall(r'"#/definitions/([^"]+)"', json.dumps(waiting.pop(), ensure_ascii=False))) - found
        found |= names
        waiting += [definitions[name] for name in names]
    return {name: definition for name, definition in definitions.items() if name in found}


def _schema_of(model: type[Model]) -> dict[str, Any]:
    schema = model.model_json_schema(ref_template="#/definitions/{model}", schema_generator=_EditorSchema)
    schema["definitions"] = schema.pop("$defs", {})
    return schema


def editor_globs() -> dict[str, list[str]]:
    """Which files each schema is for, as the YAML extension of VS Code wants it."""
    globs: dict[str, list[str]] = {}
    for kind in KINDS:
        pattern = kind.path.replace("{id}", "*").replace("{board}", "*").replace("{period}", "*")
        globs.setdefault(f"./schemas/{kind.schema}.json", []).append(f"plans/*/{pattern}")
    return globs


def _tidy(schema: Any) -> Any:
    """English docstrings are for developers; titles are the keys themselves."""
    if isinstance(schema, list):
        return [_tidy(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    tidy = {key: _tidy(value) for key, value in schema.items()}
    for name, field in tidy.get("properties", {}).items():
        field["title"] = name
    if "patternProperties" in tidy:
        tidy["additionalProperties"] = False
    for definition in tidy.get("definitions", {}).values():
        definition.pop("description", None)
        definition.pop("title", None)
    for branch in ("then", "else"):
        if isinstance(tidy.get(branch), dict):
            tidy[branch].pop("description", None)
            tidy[branch].pop("title", None)
    if "$schema" in tidy:
        tidy.pop("description", None)
    return tidy
