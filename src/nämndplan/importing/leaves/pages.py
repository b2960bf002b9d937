"""Numbers and heads of pages in running text: lines that come again with a number that grows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ... import lazy_re as re
from ..leaf import squeezed

_NUMBERED = (
    re.compile(r"(?P<key>sida)\s+(?P<number>\d{1,4})(?:\s*(?:av|/)\s*\d{1,4}|\s*\(\d{1,4}\))?", re.IGNORECASE),
    re.compile(r"(?P<number>\d{1,4})\s*(?P<key>\(\d{1,4}\))"),
    re.compile(r"(?P<key>\S.{2,80}?)\s*\|\s*(?P<number>\d{1,4})"),
)
_GOES_ON = re.compile(r"forts(?:\.|ätter|ättning)?\s+(?:på\s+)?nästa\s+sida\.?", re.IGNORECASE)
_LONE = re.compile(r"\d{1,4}")


def page_lines(lines: Sequence[str]) -> set[int]:
    """The indexes of the lines that belong to the page and not to the text."""
    filled = [(at, squeezed(line)) for at, line in enumerate(lines) if line.strip()]
    found: dict[str, list[tuple[int, tuple[int, ...]]]] = {}
    for position, (at, line) in enumerate(filled):
        match = next((match for pattern in _NUMBERED if (match := pattern.fullmatch(line))), None)
        if match:
            found.setdefault(match["key"].casefold(), []).append((int(match["number"]), (at,)))
        elif position and _LONE.fullmatch(filled[position - 1][1]):
            # A number alone may be a value: it is a page's where the same line follows it every time.
            key = f"after {line.casefold()}"
            found.setdefault(key, []).append((int(filled[position - 1][1]), (filled[position - 1][0], at)))
    count: dict[str, int] = {}
    for _, line in filled:
        count[line.casefold()] = count.get(line.casefold(), 0) + 1
    taken = {at for at, line in filled if _GOES_ON.fullmatch(line)}
    for key, places in found.items():
        numbers = [number for number, _ in places]
        grows = all(one < other for one, other in pairwise(numbers))
        often = len(places) > 1 or key == "sida"
        if key.startswith("after ") and count[key.removeprefix("after ")] != len(places):
            continue
        if grows and often:
            taken |= {at for _, own in places for at in own}
    return taken
