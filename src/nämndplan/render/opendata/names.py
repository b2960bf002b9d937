"""What the files of open data are called; their names are addresses, so they are ASCII."""

from __future__ import annotations

from ...view.anchors import folded
from ...view.records import RecordTable

FOLDER = "data"
JSON, SCHEMA, PACKAGE, WORKBOOK, RECORD, STRATML = (
    "plan.json",
    "plan.schema.json",
    "datapackage.json",
    "plan.xlsx",
    "dcat.rdf",
    "plan.stratml.xml",
)


def named(file: str, stem: str) -> str:
    """What a file is called beside other documents: a report's plan.json is rapport.json."""
    return file.replace("plan.", f"{stem}.", 1)


def resource(table: str) -> str:
    """A table's name in the data package: finansiella-mål is finansiella-mal."""
    return folded(table)


def csv_file(table: RecordTable) -> str:
    """A table's CSV file."""
    return f"{resource(table.name)}.csv"
