"""Governing documents, bodies and periods (NP801–NP899)."""

from ..rule import Rule

DOCUMENTS: tuple[Rule, ...] = ()
