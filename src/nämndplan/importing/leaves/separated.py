"""CSV: one table, with whatever stands between its values."""

from __future__ import annotations

import csv
from io import StringIO

from ...diagnostics import say
from ..leaf import LeafCell, LeafTable, SourceDocument, squeezed
from .plain import text_of

MARKS = ";\t,"


def read(name: str, content: bytes) -> SourceDocument:
    """Read a file of separated values."""
    text = text_of(name, content)
    first = text.split("\n", 1)[0]
    mark = max(MARKS, key=first.count)
    rows = []
    for number, row in enumerate(csv.reader(StringIO(text), delimiter=mark), 1):
        if any(value.strip() for value in row):
            places = (say("rad {row}, kolumn {column}", row=number, column=column) for column in range(1, len(row) + 1))
            rows.append(tuple(LeafCell(squeezed(value), place) for value, place in zip(row, places, strict=True)))
    return SourceDocument(name, (LeafTable(tuple(rows), say("tabellen")),) if rows else ())
