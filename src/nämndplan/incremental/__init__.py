"""What is kept between runs, in ``.nplan_cache`` in the plan's folder. It never raises, and is always dispensable.

Nothing heavy is imported here: to look in the cache has to cost less than what it saves.
"""

from .digest import digest
from .program import program_digest
from .replay import Case, Verdict
from .secret import secret_in
from .snapshot import UNSETTLED, Snapshot, snapshot_of
from .store import FOLDER, NO_STORE, Store, open_store

__all__ = [
    "FOLDER",
    "NO_STORE",
    "UNSETTLED",
    "Case",
    "Snapshot",
    "Store",
    "Verdict",
    "digest",
    "open_store",
    "program_digest",
    "secret_in",
    "snapshot_of",
]
