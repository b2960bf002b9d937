"""Whether a year is likely to be another one with two digits swapped: 2042 for 2024, 2052 for 2025."""

from __future__ import annotations

_NEAR_BEFORE, _NEAR_AFTER = 2, 4
"""The years that a plan mostly speaks of: those of the newest outcomes, its own and those of a term of office."""
_ROUND = 5
"""Long-term targets are set for 2030, 2045 and 2050."""
_FAR = 10


def swapped_year(said: int, plan_year: int) -> int | None:
    """The year that was probably meant, when one far ahead has its last two digits turned; else None."""
    tens, units = divmod(said % 100, 10)
    meant = said - said % 100 + 10 * units + tens
    is_near = plan_year - _NEAR_BEFORE <= meant <= plan_year + _NEAR_AFTER
    return meant if is_near and said > plan_year + _FAR and said % _ROUND else None
