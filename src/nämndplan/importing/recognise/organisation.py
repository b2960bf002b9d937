"""The register of bodies: a table of names, perhaps with what each is."""

from __future__ import annotations

from ..heads import Role, heads_of
from ..leaf import LeafTable, LooseTable
from ..reading import HeadedPart, PlanDraft


def take_organisation(table: LeafTable | LooseTable, part: HeadedPart, reading: PlanDraft) -> bool:  # noqa: ARG001
    """Take a table of bodies."""
    if isinstance(table, LooseTable) or not reading.wants("organisation"):
        return False
    roles = [head.role for head in heads_of(cell.whole if cell else "" for cell in table.rows[0])]
    if Role.BODY not in roles or not set(roles) <= {Role.BODY, Role.BODY_TYPE}:
        return False
    for cell in table.rows[0]:
        if cell and cell.whole:
            reading.leave(cell, "")
    for row in table.rows[1:]:
        for role, cell in zip(roles, row, strict=False):
            if cell and cell.whole:
                if role is Role.BODY:
                    reading.body(cell.whole)
                else:
                    reading.leave(cell, "I108")
    return True
