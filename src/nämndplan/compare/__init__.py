"""What plans have in common across years, periods and revisions: identity, and values as promises.

Differences, follow-up, import and rollover stand on these two.
"""

from .identity import Candidate, Evidence, How, Identity, Matching, Pair, identity_of, match
from .promise import Stated, Verdict, compare

__all__ = [
    "Candidate",
    "Evidence",
    "How",
    "Identity",
    "Matching",
    "Pair",
    "Stated",
    "Verdict",
    "compare",
    "identity_of",
    "match",
]
