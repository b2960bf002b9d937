"""Words, silencing and output (NP901–NP999)."""

from ..rule import Rule
from .colour_hard_to_read import RULE as NP911
from .does_not_add_up import RULE as NP917
from .doubled_word import RULE as NP915
from .heading_skip import RULE as NP904
from .impossible_in_text import RULE as NP916
from .level_without_plural import RULE as NP913
from .list_punctuation import RULE as NP909
from .logo_missing import RULE as NP912
from .long_sentence import RULE as NP903
from .misspelling import RULE as NP902
from .name_written_two_ways import RULE as NP914
from .suppression_without_effect import RULE as NP910
from .unexplained_abbreviation import RULE as NP901
from .value_not_shown import RULE as NP920

WORDING: tuple[Rule, ...] = (
    NP901,
    NP902,
    NP903,
    NP904,
    NP909,
    NP910,
    NP911,
    NP912,
    NP913,
    NP914,
    NP915,
    NP916,
    NP917,
    NP920,
)
