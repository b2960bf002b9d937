"""Indicators, outcomes and targets (NP401–NP499)."""

from ..rule import Rule
from .indicator_without_target import RULE as NP401

INDICATORS: tuple[Rule, ...] = (NP401,)
