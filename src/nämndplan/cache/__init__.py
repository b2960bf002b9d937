"""What is kept between runs, in ``.nplan_cache`` in the plan's folder. It never raises, and is always dispensable.

Nothing heavy is imported here: to look in the cache has to cost less than what it saves.
"""

from .digest import digest
from .program import program_digest
from .secret import secret_in
from .snapshot import UNSETTLED, Snapshot, is_passed_over, snapshot_of
from .store import FOLDER, NO_STORE, Store, open_store
from .verdict import Case, Verdict

__all__ = [
    "FOLDER",
    "NO_STORE",
    "UNSETTLED",
    "Case",
    "Snapshot",
    "Store",
    "Verdict",
    "digest",
    "is_passed_over",
    "open_store",
    "program_digest",
    "secret_in",
    "snapshot_of",
]
