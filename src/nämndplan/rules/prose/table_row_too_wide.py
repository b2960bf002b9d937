"""Raden i en tabell i löpande text har fler rutor än rubrikerna

Vad
    En tabell i en löpande text har en rad med fler rutor än raden med rubriker.

Varför
    Markdown utelämnar rutorna som blir över. De skulle saknas när planen publiceras, utan
    att någon märker det.

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          | Skola | Platser |
          |---|---|
          | Norra | 120 | 130 |  # FEL NP138

Rätt
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          | Skola | 2024 | 2025 |
          |---|---|---|
          | Norra | 120 | 130 |
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ...values import wide_rows
from ..published_text import published_texts
from ..rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """Every row by itself."""
    for text in published_texts(plan):
        for row in wide_rows(text.text) if text.is_prose else ():
            yield Finding(
                "NP138",
                text.place.saying(row.written),
                say("Raden har {count} rutor, men tabellen har {wanted} rubriker", count=row.count, wanted=row.wanted),
                hint=say("Lägg till en rubrik, också en tom. Är lodstrecket en del av texten: skriv \\| i rutan."),
            )


RULE = Rule("NP138", "table-row-too-wide", Severity.ERROR, __doc__, check_plan=check)
