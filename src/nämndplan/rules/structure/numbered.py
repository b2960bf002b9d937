"""The numbers that council goals carry in their file names: 4-tillgänglig-vård, 1-2-skola."""

from __future__ import annotations

from ... import lazy_re as re

_NUMBER = re.compile(r"([0-9]{1,3}(?:-[0-9]{1,3})*)(?=-|$)")


def goal_number(id: str) -> str:
    """The number that an id begins with, "1-2" where it has several steps, or ""."""
    match = _NUMBER.match(id)
    return match[1] if match else ""
