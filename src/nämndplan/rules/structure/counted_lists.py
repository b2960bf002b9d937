"""A list whose sentence says how many points it has: fyra prioriterade områden:, and then five."""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...model import Assignment, Plan
from ...values.number_words import NUMBER_WORDS
from ..published_text import PublishedText
from ..vocabulary import one_of, texts_with

_COUNTS = {word: number for word, number in NUMBER_WORDS.items() if 1 < number <= 20}
_SAID = re.compile(
    rf"(?<![\w-])(?P<count>{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
    r"(?:\s+(?!av\b|till\b|från\b)[^\W\d]+){1,4}:\s*$",
    re.IGNORECASE,
)
_NOT_THE_POINTS = re.compile(
    r"\b(?:varav|år(?:en|et)?|dag\w*|veck\w*|månad\w*|timm\w*|gång\w*"
    r"|procent|miljoner|bland annat|exempelvis|till exempel|främst|per)\b",
    re.IGNORECASE,
)
_POINT = re.compile(r"(?P<mark>[-*•]|[0-9]{1,2}[.)])[ \t]+\S")
_FEWEST = 2


def claims(plan: Plan) -> Iterator[tuple[PublishedText, str, int, int]]:
    """Each such sentence where the two differ: its text, its words, how many it says and how many there are."""
    for text in texts_with(one_of(_COUNTS), plan):
        if text.is_prose:
            yield from ((text, *claim) for claim in _in_prose(text.text.splitlines()))
        elif isinstance(text.item.value, Assignment) and text.route == ("titel",):
            said, parts = _said(text.text), len(text.item.value.parts)
            if said and parts >= _FEWEST and parts != said[1]:
                yield text, *said, parts


def _in_prose(lines: list[str]) -> Iterator[tuple[str, int, int]]:
    for at, line in enumerate(lines):
        said = _said(line) if line.rstrip().endswith(":") else None
        points = _points(lines, at + 1) if said else 0
        if said and points >= _FEWEST and points != said[1]:
            yield *said, points


def _said(line: str) -> tuple[str, int] | None:
    """How many a line says that follow, with its words."""
    said = _SAID.search(line)
    if said is None or _NOT_THE_POINTS.search(said[0]):
        return None
    return said[0].strip(), _COUNTS[said["count"].casefold()]


def _points(lines: list[str], start: int) -> int:
    """The points of the list that begins there; 0 where it is not certain where it ends."""
    marks: list[str] = []
    for at in range(start, len(lines)):
        line = lines[at]
        if point := _POINT.match(line):
            marks.append(point["mark"][-1])
        elif line.strip() and not (marks and line[0] in " \t"):
            is_more = not line.rstrip().endswith(":") and any(_POINT.match(other) for other in lines[at : at + 4])
            return 0 if is_more or len({*marks}) > 1 else len(marks)
    return len(marks) if len({*marks}) == 1 else 0
