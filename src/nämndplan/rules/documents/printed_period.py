"""The years that a governing document holds for: what ``period`` says, or the years in its name."""

from __future__ import annotations

import re

from ...diagnostics import Place
from ...model import GoverningDocument, Item
from ...values import Period, read_period

_YEARS = re.compile(r"(?<![0-9–:-])(?:19|20)[0-9]{2}\s?[–-]\s?(?:19|20)[0-9]{2}(?![0-9:–-])")


def period_of(document: Item[GoverningDocument]) -> tuple[Period | None, Place]:
    """The period, and where it stands: Kulturplan 2025–2028 says it in its name."""
    if document.value.period is not None:
        return document.value.period, document.at("period")
    years = _YEARS.search(document.value.title)
    found = read_period(re.sub(r"\s?[–-]\s?", "–", years[0])) if years else None
    title = document.at("titel")
    return (found, title.saying(years[0])) if years and isinstance(found, Period) else (None, title)
