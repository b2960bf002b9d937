"""Faults found on the way from bytes to a typed plan (NP101–NP199)."""

from ..rule import Rule

READING: tuple[Rule, ...] = ()
