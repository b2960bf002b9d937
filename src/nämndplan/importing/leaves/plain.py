"""Running text, as it comes out of a PDF or a mail: lines, empty lines, and what can be told from them."""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Sentence, say
from ...source.encoding import decode
from ..heads import is_loose_head
from ..leaf import Block, LeafKind, LooseTable, SourceDocument, TextLeaf, squeezed, without_bullet
from .aligned import AlignedLine, Stretch, aligned_table
from .pages import page_lines
from .sections import Lines, Section, is_heading, is_next_item, sections_of
from .unreadable import UnreadableDocument

MOST_LINES = 100_000
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d+)*)\.?\s+[^\W\d_]")
_NAMED = re.compile(
    r"(?:mål|målsättning|målområde|perspektiv|inriktningsmål|bilaga)\b[^.]{0,4}\s?(?:nr )?[\dA-Z:]", re.IGNORECASE
)
_FAR_APART = 3
"""So many empty lines part two pages, or two slides."""
_RARELY = 5
_ROOM = 1
_STRETCH = re.compile(r"\S+(?: \S+)*")
_LEFT_OUT = re.compile(r"\[\s?(?:\.\.\.|…)\s?\]")
"""Something was left out here, such as pages of the original."""
_UNFINISHED = re.compile(r"(?:\b(?:i|för|och|av|till|på|med|om|en|ett|samt)|-)$")
_BELOW_TABLE = re.compile(r"(?:alla |samtliga )?belopp\b", re.IGNORECASE)
_SHORT = 0.75
"""A heading does not reach so far across the page, in parts of the longest lines."""


def read(name: str, content: bytes) -> SourceDocument:
    """Read a text file."""
    return SourceDocument(name, tuple(blocks_of(text_of(name, content))))


def text_of(name: str, content: bytes) -> str:
    """The text of a file in any encoding that Swedish programs use. Raises UnreadableDocument."""
    text, _ = decode(name, content)
    if text is None or "\0" in text:
        raise UnreadableDocument(name, say("filen är ingen text"))
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MOST_LINES:
        raise UnreadableDocument(name, say("filen har fler än {most} rader", most=MOST_LINES))
    return text.replace("\f", "\n\n\n\n")


def blocks_of(text: str) -> Iterator[Block]:
    """The blocks of a running text."""
    given = text.split("\n")
    pages = page_lines(given)
    yield from (TextLeaf(LeafKind.PAGE, squeezed(given[at]), say("rad {line}", line=at + 1)) for at in sorted(pages))
    lines = _with_bullets(given)
    lengths = sorted(len(line) for line in lines if line.strip())
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    table: list[Lines] = []
    for group, far in _whole(list(_groups(lines, pages))):
        for number, section in enumerate(sections_of(group, width)):
            first = number == 0
            begins = far or _begins(section, width) if first else section.begins
            if table and (begins or section.head):
                yield from _table(table, width)
                table = []
            if section.figures:
                yield section.figures
            elif section.head:
                table = [section.lines[: section.head], *filter(None, [section.lines[section.head :]])]
            elif table:
                table.append(section.lines)
            else:
                yield from _leaves(section.lines, width, section.headings)
    if table:
        yield from _table(table, width)


def _with_bullets(lines: list[str]) -> list[str]:
    """Bullets that were lost on the way and left a space behind, where hardly any other line begins with one."""
    filled = [line for line in lines if line.strip()]
    if sum(line[0].isspace() for line in filled) * _RARELY > len(filled):
        return lines
    return [f"• {line.lstrip()}" if re.match(r" {1,3}[A-ZÅÄÖ0-9]", line) else line for line in lines]


def _groups(lines: list[str], pages: set[int]) -> Iterator[tuple[Lines, bool]]:
    """Lines with no empty one between them, and whether much is empty before them; numbers of pages are no lines."""
    group: Lines = []
    empty, far, turned = 0, False, False
    for number, line in enumerate(lines, 1):
        if number - 1 in pages:
            turned = True
            continue
        if turned and group and line[:1].isupper() and group[-1][1].rstrip().endswith("."):
            yield group, far
            group = []
        turned = turned and not line.strip()
        if _LEFT_OUT.fullmatch(line.strip()):
            empty += _FAR_APART
        elif line.strip():
            if not group:
                far = empty >= _FAR_APART
            group.append((number, line))
            empty = 0
            continue
        else:
            empty += 1
        if group:
            yield group, far
            group = []
    if group:
        yield group, far


def _whole(groups: list[tuple[Lines, bool]]) -> Iterator[tuple[Lines, bool]]:
    """Groups that a stray empty line has parted are one, but for the cells of a table, which empty lines do part."""
    in_table = False
    held: tuple[Lines, bool] | None = None
    for group, far in groups:
        is_head = any(is_loose_head(squeezed(line)) for _, line in group)
        in_table = is_head or (in_table and not far)
        if held and not in_table and not far and _goes_on(held[0][-1][1], group[0][1], held[0]):
            held = ([*held[0], *group], held[1])
            continue
        if held:
            yield held
        held = (group, far)
    if held:
        yield held


def _goes_on(last: str, first: str, above: Lines) -> bool:
    text = " ".join(line for _, line in above)
    return text.count("(") > text.count(")") or (first[:1].islower() and last.rstrip()[-1:] not in ".:")


def _place(group: Lines) -> Sentence:
    return say("rad {line}", line=group[0][0])


def _joined(group: Lines) -> TextLeaf:
    lines = tuple(line.strip() for _, line in group)
    places = tuple(say("rad {line}", line=number) for number, _ in group)
    return TextLeaf(LeafKind.PARAGRAPH, squeezed(" ".join(lines)), _place(group), lines=lines, places=places)


def _table(table: list[Lines], width: int) -> Iterator[Block]:
    """A table: its headings, and lines below them. Where columns are kept apart by spaces there are cells."""
    lines = [_aligned(line, apart=number == 0) for group in table for number, line in enumerate(group)]
    place = say("tabellen på rad {line}", line=table[0][0][0])
    found = aligned_table(lines, len(table[0]), place, _ROOM) if len(lines[0].stretches) > 1 else None
    if found is None:
        yield LooseTable(_joined(table[0]), tuple(map(_joined, table[1:])))
        return
    yield found[0]
    rest = [line for group in table for line in group][found[1] :]
    if rest:
        yield from _leaves(rest, width, 0)


def _aligned(line: tuple[int, str], *, apart: bool) -> AlignedLine:
    number, text = line
    found = _STRETCH.finditer(text.expandtabs(8))
    stretches = tuple(Stretch(match.start(), match.end(), squeezed(match[0])) for match in found)
    return AlignedLine(stretches, say("rad {line}", line=number), apart)


def _begins(section: Section, width: int) -> bool:
    """True after an empty line where a heading stands, so that a table above it does not go on."""
    first = section.lines[0][1]
    return is_heading(squeezed(first)) or (_level(squeezed(first)) is not None and len(first) <= width)


def _level(line: str) -> int | None:
    """How deep a heading is that says so itself; None for any other line."""
    if (match := _NUMBERED.match(line)) and not line.endswith((".", ",")):
        return match[1].count(".") + 1
    return 1 if _NAMED.match(line) else None


def _leaves(group: Lines, width: int, headings: int) -> Iterator[TextLeaf]:
    at = 0
    first = squeezed(group[0][1])
    most = headings or _heading_lines(group, width)
    while at < len(group) and without_bullet(group[at][1]) is None and at < most:
        at += 1
    if at:
        text = squeezed(" ".join(line for _, line in group[:at]))
        lines = tuple(squeezed(line) for _, line in group[:at])
        yield TextLeaf(LeafKind.HEADING, text, _place(group), _level(first) or 3, lines=lines)
    current: Lines = []
    bullet = False
    for number, line in group[at:]:
        bare = without_bullet(line)
        if bare is None and current and (_ends(current[-1][1], line, width) or is_next_item(current, line)):
            yield _leaf(current, bullet)
            current, bullet = [(number, line)], False
        elif bare is not None:
            if current:
                yield _leaf(current, bullet)
            current, bullet = [(number, bare)], True
        else:
            current.append((number, line))
    if current:
        yield _leaf(current, bullet)


def _ends(line: str, after: str, width: int) -> bool:
    """True when a line stops short, and the one after it begins anew."""
    word = after.split(maxsplit=1)[0]
    return len(line.rstrip()) + len(word) + 1 < width * _SHORT and word[:1].isupper() and line.rstrip()[-1:] not in ",-"


def _is_figure(line: str) -> bool:
    return bool(re.search(r"(?:[\d,]\s*(?:%|[MmTtKk]?n?kr)\.?|\d)$", line)) and not re.search(r"\b20\d\d$", line)


def _leaf(lines: Lines, bullet: bool) -> TextLeaf:
    whole = _joined(lines)
    kind = LeafKind.BULLET if bullet else LeafKind.PARAGRAPH
    return TextLeaf(kind, whole.text, whole.place, lines=whole.lines)


def _heading_lines(group: Lines, width: int) -> int:
    """How many of the first lines are a heading."""
    lines = [squeezed(line) for _, line in group]
    first = lines[0]
    if (first.endswith((".", ",", ";")) and not _NUMBERED.match(first)) or _BELOW_TABLE.match(first):
        return 0
    goes_on = len(lines) > 1 and (lines[1][:1].islower() or bool(_UNFINISHED.search(first)))
    if _level(first) is not None and len(first) < 200:
        return 2 if goes_on and len(lines) == 2 else 1
    if len(first) > width * _SHORT or not first[:1].isupper() or first.endswith(":") or _is_figure(first):
        return 0
    if len(lines) == 1:
        return 1
    if goes_on or first.endswith("-"):
        return 2 if len(lines) == 2 and len(lines[1]) < width * _SHORT and lines[1][-1:] not in ".,;" else 0
    return 1
