"""Faults of our own.

See docs/adr/030-faults-of-ours.md.
"""

from __future__ import annotations

from ..frozen import frozen


@frozen
class Breakdown:
    """A fault of ours: the rule or the file that the check broke down at, and what Python said."""

    what: str
    error: Exception
