"""Many plans as one data set: Parquet by organisation and plan, with its own description.

See docs/adr/051-a-data-set-of-plans.md.
"""

from .assembled import Assembled, assembled
from .changes import YearPair, changes_table, is_known, with_changes, year_pairs
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
    "YearPair",
    "assembled",
    "changes_table",
    "identity_of",
    "is_known",
    "known_in",
    "plan_tables",
    "revision_of",
    "with_changes",
    "year_pairs",
]
