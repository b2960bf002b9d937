"""Titles that say within what time something is done, and times themselves; the words stand in words/in_time.txt."""

from __future__ import annotations

from functools import cache

from ... import lazy_re as re
from ...values.number_words import NUMBER_WORDS
from ...word_list import listed, word_list

_SHARE = re.compile(r"\bandel(?:en)?\b", re.IGNORECASE)
_SHARE_LAST = re.compile(r",\s*andel\s*(?:\(%\))?\s*$", re.IGNORECASE)


def keeps_a_time(title: str) -> bool:
    """True for "Andel väntande högst 90 dagar": a share of those for whom it is done in time is to grow."""
    if _done_in_time().search(title):
        return True
    share = _SHARE.search(title)
    start = share.end() if share and not _SHARE_LAST.search(title) else 0
    return bool(share and _time_limit().search(title, start) and not _listed("kommer tillbaka").search(title))


def limit_in_time(title: str) -> tuple[str, str] | None:
    """Andel and högst 90 dagar, where a title is of a share of those for whom it is done in time."""
    share = _SHARE.match(title)
    limit = _time_limit().search(title, share.end()) if share and keeps_a_time(title) else None
    return (share[0], limit[0]) if share and limit else None


def keeps_a_limit_in_time(title: str) -> bool:
    """True for "Väntetid till plats högst två veckor": in per cent it is the share for whom it is so."""
    return _time_limit().search(title) is not None and not _listed("kommer tillbaka").search(title)


def is_a_time(title: str, unit: str) -> bool:
    """True for "Anspänningstid" in seconds: how long something takes is better for being short."""
    durations = word_list(__package__, "in_time")["mått"]
    is_duration = unit.casefold() in durations or any(word in title.casefold() for word in durations)
    return is_duration and _listed("längd").search(title) is not None and not _listed("ingen längd").search(title)


@cache
def _time_limit() -> re.Pattern[str]:
    """Inom tre arbetsdagar, högst 90 dagar, inom maximal ledtid."""
    limit, unit, set_time = (_listed(section).pattern for section in ("gräns", "tid", "utsatt"))
    number = f"(?:[0-9]+|{'|'.join(NUMBER_WORDS)})"
    return re.compile(
        rf"{limit}\s+{number}\s*{unit}|\binom\s+[0-9]\s+år\b|\binom\s+(?:\w+\s+){{0,2}}{set_time}", re.IGNORECASE
    )


@cache
def _done_in_time() -> re.Pattern[str]:
    return re.compile(rf"{_listed('gjort').pattern}\s+inom\b", re.IGNORECASE)


def _listed(section: str) -> re.Pattern[str]:
    return listed(__package__, "in_time", section)
