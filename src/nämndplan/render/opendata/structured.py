"""The whole plan as JSON, and the schema that says what stands where.

Exact numbers are texts with a decimal point (JSON has binary floats in most readers);
every key is always there, null when the plan says nothing.
"""

from __future__ import annotations

import json
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from ...view.records import RECORD_KINDS, RecordColumn, Records, RecordTable, columns_of
from .names import SCHEMA

VERSION = 1
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TYPES: dict[type, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    Decimal: {"type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"},
    date: {"type": "string", "format": "date"},
}


def as_json(records: Records, schema: str = SCHEMA) -> bytes:
    """plan.json: the plan, then every table as a list."""
    document: dict[str, Any] = {"$schema": schema, "version": VERSION}
    for table in records.tables:
        rows = [_plain(record) for record in table.records]
        document[table.name] = rows[0] if table.name == "plan" else rows
    return _text(document)


def _plain(value: object) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {column.name: _plain(getattr(value, column.field)) for column in columns_of(type(value))}
    match value:
        case tuple():
            return [_plain(item) for item in value]
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case _:
            return value


def as_schema(kinds: tuple[RecordTable, ...] = RECORD_KINDS, name: str = SCHEMA) -> bytes:
    """plan.schema.json."""
    properties: dict[str, Any] = {
        "$schema": {"const": name, "description": "Schemat som filen följer."},
        "version": {"const": VERSION, "description": "Formatets version; höjs när något som fanns får en ny mening."},
    }
    definitions: dict[str, Any] = {}
    for table in kinds:
        properties[table.name] = _table(table)
        definitions[table.kind.__name__] = _object(table.columns, table.meaning, definitions)
    schema = {
        "$schema": _DIALECT,
        "title": "En nämndplan med fullmäktiges mål och uppdrag, och hur det gått, som öppna data",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }
    return _text(schema)


def _table(table: RecordTable) -> dict[str, Any]:
    reference = {"$ref": f"#/$defs/{table.kind.__name__}"}
    return reference if table.name == "plan" else {"type": "array", "items": reference, "description": table.meaning}


def _object(columns: tuple[RecordColumn, ...], meaning: str, definitions: dict[str, Any]) -> dict[str, Any]:
    return {
        "description": meaning,
        "type": "object",
        "properties": {column.name: _column(column, definitions) for column in columns},
        "required": [column.name for column in columns],
        "additionalProperties": False,
    }


def _column(column: RecordColumn, definitions: dict[str, Any]) -> dict[str, Any]:
    schema = _type(column, definitions)
    if column.many:
        schema = {"type": "array", "items": schema}
    elif not column.required:
        schema = {"anyOf": [schema, {"type": "null"}]}
    return {"description": column.meaning, **schema}


def _type(column: RecordColumn, definitions: dict[str, Any]) -> dict[str, Any]:
    if column.parts:
        name = column.type.__name__
        definitions[name] = _object(column.parts, (column.type.__doc__ or "").strip(), definitions)
        return {"$ref": f"#/$defs/{name}"}
    if issubclass(column.type, Enum):
        return {"enum": [choice.value for choice in column.type]}
    return dict(_TYPES[column.type])


def _text(document: dict[str, Any]) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
