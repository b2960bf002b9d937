"""Frame changes and sums (NP601–NP699)."""

from ..rule import Rule
from .exclusion_note_missing import RULE as NP607
from .frame_change_without_amount import RULE as NP609
from .mirror_mismatch import RULE as NP603
from .mixed_money_unit import RULE as NP605
from .money_abbreviation import RULE as NP608
from .subbreakdown_mismatch import RULE as NP604
from .sum_mismatch import RULE as NP601
from .total_mismatch import RULE as NP602
from .zero_sum_transfer import RULE as NP606

ECONOMY: tuple[Rule, ...] = (
    NP601,
    NP602,
    NP603,
    NP604,
    NP605,
    NP606,
    NP607,
    NP608,
    NP609,
)
