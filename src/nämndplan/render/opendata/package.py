"""The CSV files as a Frictionless Data Package: every column's type and meaning, keys and references."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from ...view.records import Published, Records, RecordTable
from .arrow import SmallInt
from .leaves import LIST_MARK, Leaf, leaves
from .names import csv_file, resource

_TYPES = {str: "string", int: "integer", SmallInt: "integer", Decimal: "number", bool: "boolean", date: "date"}
_LIST = f" Flera värden skiljs åt av ”{LIST_MARK.strip()}”."


def as_package(records: Records) -> bytes:
    """datapackage.json."""
    plan, address = records.plan, records.plan.published.address
    package = {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "profile": "tabular-data-package",
        "name": resource(f"{plan.organisation}-{plan.title}"),
        "title": f"{plan.title}, {plan.organisation}",
        "description": "Text som börjar med = + - eller @ har en apostrof före sig, så att inget kalkylprogram tar "
        "den för en formel. Ta bort apostrofen för att få texten som den är.",
        **({"homepage": address} if address else {}),
        **_licence(plan.published),
        "sources": [{"title": plan.title, **({"path": address} if address else {})}],
        "contributors": [{"title": plan.organisation, "role": "publisher"}],
        "resources": [_resource(table) for table in records.tables],
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode()


def _licence(published: Published) -> dict[str, Any]:
    if published.licence is None:
        return {}
    return {"licenses": [{"name": published.licence, "path": published.licence_address}]}


def _resource(table: RecordTable) -> dict[str, Any]:
    return {
        "name": resource(table.name),
        "title": table.name.replace("-", " ").capitalize(),
        "description": table.meaning,
        "path": csv_file(table),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": _schema(table),
    }


def _schema(table: RecordTable) -> dict[str, Any]:
    columns = leaves(table)
    references = [
        {"fields": column.name, "reference": _reference(table, column)} for column in columns if column.refers
    ]
    return {
        "fields": [field_of(column, table.key) for column in columns],
        "missingValues": [""],
        **({"primaryKey": list(table.key)} if table.key else {}),
        **({"foreignKeys": references} if references else {}),
    }


def _reference(table: RecordTable, column: Leaf) -> dict[str, str]:
    other, field = column.refers.split(".")
    return {"resource": "" if other == table.name else resource(other), "fields": field}


def field_of(column: Leaf, key: tuple[str, ...], many: str = "string") -> dict[str, Any]:
    """A column's type and meaning; ``many`` is what several values in it are: one text, or an array."""
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if (column.name,) == key:
        constraints["unique"] = True
    if issubclass(column.type, Enum):
        constraints["enum"] = [choice.value for choice in column.type]
    return {
        "name": column.name,
        "type": many if column.many else _TYPES.get(column.type, "string"),
        "description": column.meaning + (_LIST if column.many and many == "string" else ""),
        **({"constraints": constraints} if constraints else {}),
    }
