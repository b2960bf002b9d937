"""Financial goals (NP701–NP799)."""

from ..rule import Rule
from .binding_strength import RULE as NP705
from .budget_misses_goal import RULE as NP707
from .financial_goal_without_threshold import RULE as NP701
from .geh_perspective_missing import RULE as NP706
from .limit_differs_from_text import RULE as NP708
from .threshold_operator_missing import RULE as NP702
from .trajectory_impossible import RULE as NP704
from .year_mismatch import RULE as NP703

FINANCE: tuple[Rule, ...] = (
    NP701,
    NP702,
    NP703,
    NP704,
    NP705,
    NP706,
    NP707,
    NP708,
)
