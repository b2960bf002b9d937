"""Lines without an empty one between them, parted where one of them begins something: a heading, a table, figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ... import lazy_re as re
from ...diagnostics import say
from ...frozen import frozen
from ..heads import is_loose_head
from ..leaf import LeafTable, squeezed, without_bullet
from .figures import ends_with_figures, is_above_years, table_of_figures, years_of

Lines = list[tuple[int, str]]
"""Lines with their numbers."""

_OF_ITS_OWN = re.compile(
    r"(?:mål|målsättning|målområde|inriktningsmål|perspektiv)\s*(?:nr\s*)?\d+\s*[.:]?(?:\s+\S.*)?"
    r"|bilaga\s+\d+\b.*|\d+(?:\.\d+)+\.?\s+[A-ZÅÄÖ].*"
    r"|(?:mål och )?(?:indikatorer|mått|nyckeltal|styrtal)|(?:långsiktig )?inriktning och mått"
    r"|delmål|inriktningsmål|nämndmål|övergripande mål|finansiella mål(?:sättningar)?"
    r"|uppdrag|(?:riktade|särskilda) uppdrag\b.*|\S.*\bfår i uppdrag(?: att)?:",
    re.IGNORECASE,
)
_WITHOUT_TITLE = re.compile(r"(?:mål|målsättning|målområde)\s*(?:nr\s*)?\d+\s*[.:]?", re.IGNORECASE)
_LONGEST = 110
_FIRST_ITEM = re.compile(r"1\.\s+\S")
_ITEM = re.compile(r"(\d{1,2})\.\s+\S")
_FOOTNOTE = re.compile(r"\d{1,2}\s+[A-ZÅÄÖ]|\*")
_SHORT = 0.75
_FEWEST_ROWS = 2


@frozen(slots=False)
class Section:
    """Lines that belong together: ``head`` of them are a table's headings, or ``headings`` of them a heading.

    ``begins`` says that a table above it has come to its end. ``figures`` is what the lines are a table of.
    """

    lines: Lines
    head: int = 0
    headings: int = 0
    begins: bool = False
    figures: LeafTable | None = None


def sections_of(group: Lines, width: int) -> Iterator[Section]:
    """The sections of some lines. ``width`` is how long the long ones are."""
    lines = [squeezed(line) for _, line in group]
    at = start = head = headings = 0
    begins = in_table = False
    while at < len(group):
        found = _figures(group, lines, at)
        heads = _heads(lines, at)
        turned = bool(at) and group[at][0] - group[at - 1][0] > 1
        titles = 0 if heads or found else _titles(lines, at, width, in_table, turned)
        ends = in_table and lines[at].startswith("*")
        if (heads or found or titles or ends) and start < at:
            yield Section(group[start:at], head, headings, begins)
            start, head, headings, begins = at, 0, 0, False
        if found:
            table, end = found
            yield Section(group[at:end], figures=table, begins=True)
            start = at = end
            head = headings = 0
            begins = in_table = False
            continue
        if heads or titles or ends:
            head, headings, begins, in_table = heads, titles, bool(titles or ends), bool(heads)
        at += heads or titles or 1
    if start < len(group):
        yield Section(group[start:], head, headings, begins)


def is_heading(line: str) -> bool:
    """True for a line that is a heading by its own words: Delmål, Bilaga 2, Nämnden får i uppdrag att:."""
    return _OF_ITS_OWN.fullmatch(line) is not None


def _heads(lines: Sequence[str], at: int) -> int:
    """How many lines from here are the headings of a table."""
    if at + 1 < len(lines) and is_loose_head(lines[at], lines[at + 1]):
        return 2
    return int(is_loose_head(lines[at]))


def _figures(group: Lines, lines: Sequence[str], at: int) -> tuple[LeafTable, int] | None:
    """A table of figures that begins here, and where it ends."""
    first = years_of(lines[at])
    above = ""
    top = at
    if first is None and at + 1 < len(lines) and (first := years_of(lines[at + 1])):
        above, top = lines[at], at + 1
    if first is None or (above and not is_above_years(above, first[1])):
        return None
    end = top + 1
    while end < len(lines) and ends_with_figures(lines[end]):
        end += 1
    if end - top - 1 < _FEWEST_ROWS:
        return None
    rows = [(say("rad {line}", line=group[each][0]), lines[each]) for each in range(top + 1, end)]
    label, years = first
    return table_of_figures((label, years, above), rows, say("rad {line}", line=group[at][0])), end


def _titles(lines: Sequence[str], at: int, width: int, in_table: bool, turned: bool) -> int:
    """How many lines from here are a heading, by its own words, or by the list with numbers that follows it.

    ``turned`` says that a page begins here.
    """
    line = lines[at]
    if line.endswith((".", ",", ";")) or len(line) > _LONGEST or not (line[:1].isupper() or line[:1].isdigit()):
        return 0
    if at and not (turned or in_table) and not _has_ended(lines[at - 1], width):
        return 0
    if is_heading(line):
        return _with_title(lines, at)
    follows = at + 1 < len(lines) and bool(_FIRST_ITEM.match(lines[at + 1]))
    return int(follows and not in_table and not line.endswith(":") and not _ITEM.match(line))


def _with_title(lines: Sequence[str], at: int) -> int:
    """One line, or two where the first is nothing but a goal's number."""
    after = lines[at + 1] if at + 1 < len(lines) else ""
    takes_next = bool(_WITHOUT_TITLE.fullmatch(lines[at])) and after[:1].isupper() and not is_heading(after)
    return 2 if takes_next and without_bullet(after) is None else 1


def _has_ended(line: str, width: int) -> bool:
    """True for a line after which something new may begin."""
    is_short = len(line) < width * _SHORT and line[-1:] not in ",-"
    return line.endswith((".", ":", "!", "?", ")")) or is_short or is_heading(line)


def is_next_item(current: Lines, line: str) -> bool:
    """True for a line that begins the next item of a list with numbers, or a note below the text."""
    item = _ITEM.match(squeezed(line))
    ended = current[-1][1].rstrip().endswith((".", ":"))
    if item is None:
        return ended and bool(_FOOTNOTE.match(squeezed(line)))
    before = _ITEM.match(squeezed(current[0][1]))
    return int(item[1]) == (int(before[1]) + 1 if before else 1)
