"""Assignments, their recipients and answers (NP501–NP599)."""

from ..rule import Rule
from .assignment_without_recipient import RULE as NP501
from .unknown_recipient import RULE as NP502

ASSIGNMENTS: tuple[Rule, ...] = (
    NP501,
    NP502,
)
