"""How the parts of a plan hang together (NP301–NP399)."""

from ..rule import Rule
from .count_claim_mismatch import RULE as NP308
from .cycle import RULE as NP304
from .dangling_reference import RULE as NP301
from .disposition_repeated_part import RULE as NP322
from .disposition_unknown_part import RULE as NP321
from .disposition_unplaced_part import RULE as NP323
from .duplicate_goal import RULE as NP303
from .duplicate_id import RULE as NP302
from .goal_order_accidental import RULE as NP324
from .goal_without_subgoal import RULE as NP306
from .near_duplicate import RULE as NP309
from .orphan_item import RULE as NP305
from .other_years import RULE as NP311
from .sequence_gap import RULE as NP310
from .subgoal_without_indicator import RULE as NP307

STRUCTURE: tuple[Rule, ...] = (
    NP301,
    NP302,
    NP303,
    NP304,
    NP305,
    NP306,
    NP307,
    NP308,
    NP309,
    NP310,
    NP311,
    NP321,
    NP322,
    NP323,
    NP324,
)
