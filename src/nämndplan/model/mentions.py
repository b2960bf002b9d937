"""Amounts in a text that are tied to cells of printed tables."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .types import Text

Mentions = Annotated[
    dict[Text, Text],
    Field(
        alias="nämns",
        description="Belopp i texten som står i en tabell: beloppet så som texten skriver det, och var det står, "
        "tabell/rad/kolumn.",
    ),
]
"""By the amount as the text beside it prints it: the table, the row and the column that have it too."""
