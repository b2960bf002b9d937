"""What plans have in common across years, periods and revisions: identity, and values as promises.

Differences, follow-up, import and rollover stand on these two.
"""

from .candidates import Candidate, Evidence
from .identity import How, Identity, Matching, Pair, Parting, identity_of, match
from .promise import Stated, Verdict, compare
from .stamps import Reworded, reworded, stamp_of, stamped, stamps_place
from .words import Mark, Piece, pieces, same_meaning

__all__ = [
    "Candidate",
    "Evidence",
    "How",
    "Identity",
    "Mark",
    "Matching",
    "Pair",
    "Parting",
    "Piece",
    "Reworded",
    "Stated",
    "Verdict",
    "compare",
    "identity_of",
    "match",
    "pieces",
    "reworded",
    "same_meaning",
    "stamp_of",
    "stamped",
    "stamps_place",
]
