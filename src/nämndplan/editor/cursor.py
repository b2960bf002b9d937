"""Where in a file the cursor stands, told from the lines alone: a half-typed file cannot be parsed."""

from __future__ import annotations

from .. import lazy_re as re
from ..diagnostics import Position, Route
from ..frozen import frozen
from ..source import SourceText

_LINE = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)(?:(?P<key>\"[^\"]*\"|'[^']*'|[^\s#\"'\[{][^#]*?)\s*:(?=\s|$)(?P<value>.*))?"
)
_ITEM = re.compile(r"[\[,]\s*([^\[\],]*)$")
MOST_LINES = 2_000
"""So far upwards from the cursor that its surroundings are looked for."""


@frozen
class Cursor:
    """Where the cursor stands.

    ``route`` leads to the mapping, or to the value, that is being written; ``is_value`` is True in a value, also in
    the items of a list. ``typed`` is what stands there before the cursor, from ``start``; ``indent`` is how deep a
    key of this mapping stands. ``is_prose`` is True in a text of several lines, and in a comment.
    """

    route: Route
    is_value: bool
    typed: str
    start: Position
    indent: int
    is_prose: bool = False
    in_list: bool = False


@frozen
class _Key:
    column: int
    name: str
    value: str


def cursor_at(source: SourceText, at: Position) -> Cursor:
    """The surroundings of a position."""
    line = source.line(at.line)
    before = line[: at.column - 1]
    indent = len(before) - len(before.lstrip(" "))
    match = _LINE.match(before)
    dashes = match["dashes"] if match else ""
    if not dashes and before.strip() == "-":
        dashes = "- "
    own = _key_of(before)
    depth = own.column if own else indent
    above, is_prose = _above(source, at.line, indent if dashes else depth, bool(dashes))
    if "#" in before and re.search(r"(^|\s)#", before):
        is_prose = True
    route: Route = tuple(key.name for key in above)
    if dashes:
        route = (*route, 0)
    if own and (value := before[before.index(":", own.column) + 1 :]) is not None:
        listed = _ITEM.search(value)
        typed = listed[1] if listed else value.lstrip()
        start = Position(at.line, at.column - len(typed))
        key: Route = (*route, own.name)
        return Cursor((*key, 0) if listed else key, True, typed, start, own.column, is_prose, listed is not None)
    typed = before[indent + len(dashes) :] if len(before) >= indent + len(dashes) else ""
    start = Position(at.line, at.column - len(typed))
    if above and (listed := _ITEM.search(above[-1].value + before if above[-1].value.lstrip().startswith("[") else "")):
        return Cursor(
            (*route, 0),
            True,
            listed[1].lstrip(),
            Position(at.line, at.column - len(listed[1].lstrip())),
            indent,
            is_prose,
            True,
        )
    return Cursor(route, bool(dashes), typed.lstrip(), start, indent + len(dashes), is_prose, bool(dashes))


def _key_of(line: str) -> _Key | None:
    match = _LINE.match(line)
    if match is None or match["key"] is None:
        return None
    return _Key(match.start("key"), match["key"].strip("\"'"), match["value"] or "")


def _above(source: SourceText, number: int, depth: int, in_list: bool) -> tuple[list[_Key], bool]:
    """The keys that the line stands below, outermost first; and whether it stands in a text of several lines."""
    found: list[_Key] = []
    for above in range(number - 1, max(0, number - MOST_LINES), -1):
        line = source.line(above)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key = _key_of(line)
        if key is None:
            continue
        is_parent = key.column < depth or (in_list and key.column <= depth and not found)
        if not is_parent:
            continue
        if key.value.strip()[:1] in {"|", ">"} and not found:
            return [], True
        if key.value.strip()[:1] in {"|", ">"}:
            continue
        found.insert(0, key)
        depth, in_list = key.column, False
        if depth == 0:
            break
    return found, False
