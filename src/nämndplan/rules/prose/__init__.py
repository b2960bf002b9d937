"""Prose in Markdown (NP130–NP139)."""

from ..rule import Rule
from .footnote_without_mark import RULE as NP131
from .footnote_without_text import RULE as NP130

PROSE: tuple[Rule, ...] = (
    NP130,
    NP131,
)
