"""Prose in Markdown (NP130–NP139)."""

from ..rule import Rule
from .footnote_without_mark import RULE as NP131
from .footnote_without_text import RULE as NP130
from .letter_not_set import RULE as NP136
from .link_not_published import RULE as NP137
from .picture_missing import RULE as NP133
from .picture_outside_plan import RULE as NP132
from .picture_without_words import RULE as NP134
from .raw_html import RULE as NP135
from .table_row_too_wide import RULE as NP138

PROSE: tuple[Rule, ...] = (
    NP130,
    NP131,
    NP132,
    NP133,
    NP134,
    NP135,
    NP136,
    NP137,
    NP138,
)
