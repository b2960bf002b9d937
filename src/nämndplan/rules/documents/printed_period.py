"""The years that a governing document holds for: what ``period`` says, or the years in its name."""

from __future__ import annotations

from ... import lazy_re as re
from ...diagnostics import Place
from ...model import GoverningDocument, Item
from ...values import Period

_YEAR = r"(?:19|20)[0-9]{2}"
_YEARS = re.compile(
    rf"(?<![0-9–:-])(?P<start>{_YEAR})(?:\s?[–-]\s?(?P<end>{_YEAR})|–(?P<short>[0-9]{{2}}))(?![0-9:–-])"
    rf"|\b(?:till och med|t\.?\s?o\.?\s?m\.?)\s+(?P<last>{_YEAR})(?![0-9:])",
    re.IGNORECASE,
)
_ONE_YEAR = re.compile(rf"(?<![0-9:/–-]){_YEAR}(?![0-9:/–])")


def period_of(document: Item[GoverningDocument]) -> tuple[Period | None, Place]:
    """The period, and where it stands: Kulturplan 2025–2028 says it in its name, and so does förlängd till 2030."""
    if document.value.period is not None:
        return document.value.period, document.at("period")
    name, title = document.value.title, document.at("titel")
    years = _YEARS.search(name)
    if years is None:
        return None, title
    start = years["start"] and int(years["start"])
    end = int(years["end"] or years["last"] or years["start"][:2] + years["short"])
    later = [int(year) for year in _ONE_YEAR.findall(name, years.end())]
    return Period(start or None, max(end, *later) if later else end, years[0]), title.saying(years[0])
