"""Many plans as one data set: Parquet by organisation and plan, with its own description.

See docs/adr/051-a-data-set-of-plans.md.
"""

from .assembled import Assembled, assembled
from .identity import PlanKey, identity_of
from .known import EarlierData, known_in
from .plan_tables import LeftOut, PlanTables, Unchanged, plan_tables, revision_of

__all__ = [
    "Assembled",
    "EarlierData",
    "LeftOut",
    "PlanKey",
    "PlanTables",
    "Unchanged",
    "assembled",
    "identity_of",
    "known_in",
    "plan_tables",
    "revision_of",
]
