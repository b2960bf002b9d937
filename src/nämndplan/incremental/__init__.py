"""What is kept between runs, in the user's own cache folder. It never raises, and is always dispensable.

Nothing heavy is imported here: to look in the cache has to cost less than what it saves.
``docs/adr/003-cache.md`` tells what makes a kept answer safe to show.
"""

from .digest import digest
from .program import program_digest
from .replay import Recording, Verdict, replayed
from .snapshot import UNSETTLED, Snapshot, snapshot_of
from .store import NO_STORE, Store

__all__ = [
    "NO_STORE",
    "UNSETTLED",
    "Recording",
    "Snapshot",
    "Store",
    "Verdict",
    "digest",
    "program_digest",
    "replayed",
    "snapshot_of",
]
