"""Faults of our own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A fault of ours: the rule or the file that the check broke down at, and what Python said."""

    what: str
    error: Exception
