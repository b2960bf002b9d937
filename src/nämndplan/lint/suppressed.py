"""A finding that the plan has chosen not to hear of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..diagnostics import Finding


class By(Enum):
    """Where a finding was silenced."""

    LINE = "line"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding, where it was silenced, and the reason that was given."""

    finding: Finding
    by: By
    reason: str
