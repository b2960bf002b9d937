"""What plans have in common across years, periods and revisions: identity, and values as promises.

Differences, follow-up, import and rollover stand on these two.
"""

from .identity import Candidate, Evidence, How, Identity, Matching, Pair, identity_of, match
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
