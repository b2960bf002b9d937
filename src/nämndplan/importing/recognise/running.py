"""Goals in running lines: a table of which no border is left, read by the fields that its lines end with.

A line that ends with a field for each column begins a row; the lines after it go on in its words. Whatever has more
than one reading is kept as it is printed.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ... import lazy_re as re
from ...diagnostics import Sentence
from ...frozen import frozen
from ..doubts import Doubt
from ..fields import LineOfFields, fields_at_end, has_shape, parted_fields, surest
from ..heads import HeadOfColumn, Role
from ..leaf import LeafKind, LooseTable, TextLeaf, squeezed
from ..reading import GoalDraft, PlanDraft
from ..tree import Node, below, fresh_id
from ..values import as_printed, cell_of
from .entries import (
    INNER_CAPITAL,
    NAMES,
    new_indicator,
    new_subgoal,
    put_field,
    put_outcome,
    put_target,
)

_MOST_READINGS = 4
_HOLDERS = {Role.GOAL, Role.SUBGOAL}
_VALUES = {Role.OUTCOME, Role.TARGET, Role.LONG_TERM}
_ITEM = re.compile(r"(?P<mark>(?:\d{1,2}|[a-z])\.)\s+(?=\S)")
_FIGURES = re.compile(r"\d\s?%|(?<![\w–-])\d[\d ]*(?:,\d+)?$")
_NO_BORDER = re.compile(
    r"^(?:Region|Kommunen)$|\b(?:i|med|på|av|för|till|från|om|hos|per|och|eller|inom|vid|enligt)$", re.IGNORECASE
)


@dataclass
class _Row:
    """The lines of a row: its words, the fields of its first line, and those of its parts."""

    place: Sentence
    words: list[str]
    ways: list[LineOfFields] = field(default_factory=list)
    fields: str = ""
    parts: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    mark: str = ""
    is_mixed: bool = False

    @property
    def text(self) -> str:
        """The words, as they stand."""
        return squeezed(" ".join(self.words))

    @property
    def sure(self) -> LineOfFields | None:
        """The fields, when they can be read in one way."""
        return None if self.is_mixed else surest(self.ways)


@frozen(slots=False)
class RunningTable:
    """A table in running lines: its columns after the words, its rows, and the lines before the first."""

    columns: list[HeadOfColumn]
    has_holder: bool
    rows: list[_Row]
    before: list[tuple[str, Sentence]]

    def put(self, goal: GoalDraft, reading: PlanDraft) -> None:
        """Put it into a goal."""
        for line, place in self.before:
            reading.leave(TextLeaf(LeafKind.PARAGRAPH, line, place), "I107")
        _Rows(self.columns, goal, reading, self.has_holder).take(self.rows)


def running_table(table: LooseTable, heads: list[HeadOfColumn]) -> RunningTable | None:
    """The rows of a table in running lines; None where its columns' fields cannot be told from words."""
    count = next((at for at, head in enumerate(heads) if head.role is Role.INDICATOR), -1) + 1
    columns = heads[count:]
    if {head.role for head in heads[:count]} - _HOLDERS != {Role.INDICATOR}:
        return None
    if not any(head.role in _VALUES or head.role is Role.TREND for head in columns) or not all(map(has_shape, columns)):
        return None
    lines = [(squeezed(line), place) for block in table.blocks for line, place in block.placed_lines]
    rows, before = _rows(lines, columns)
    return RunningTable(columns, count > 1, rows, before) if rows else None


def _rows(
    lines: list[tuple[str, Sentence]], columns: list[HeadOfColumn]
) -> tuple[list[_Row], list[tuple[str, Sentence]]]:
    rows: list[_Row] = []
    before: list[tuple[str, Sentence]] = []
    outcomes = sum(head.role in _VALUES for head in columns)
    is_numbered = bool(lines) and bool(_ITEM.match(lines[0][0]))
    for whole, place in lines:
        item = _ITEM.match(whole) if is_numbered else None
        line = whole[item.end() :] if item else whole
        ways = fields_at_end(line, columns)
        part = parted_fields(line, outcomes) if outcomes > 1 else None
        if item or (not is_numbered and ways and any(way.text for way in ways)):
            row = _Row(place, [ways[-1].text if ways else line], ways, mark=item["mark"] if item else "")
            row.fields = line[len(ways[-1].text) :].strip() if ways else ""
            row.is_mixed = not ways and bool(_FIGURES.search(line))
            rows.append(row)
        elif not rows:
            before.append((line, place))
        elif part and rows[-1].sure:
            rows[-1].words += filter(None, [part[0]])
            rows[-1].parts.append((part[1], part[2]))
        else:
            _goes_on(rows[-1], line, ways)
    return rows, before


def _goes_on(row: _Row, line: str, ways: list[LineOfFields]) -> None:
    """A line that belongs to the row above: words, or fields that stand lower."""
    if ways and not row.ways and not row.is_mixed:
        row.ways, row.fields = ways, line[len(ways[-1].text) :].strip()
        row.words.append(ways[-1].text)
        return
    row.is_mixed |= bool(ways) or bool(_FIGURES.search(line)) or _says_twice(line)
    row.words.append(line)


def _says_twice(line: str) -> bool:
    """True for a line that ends with the same words twice: something is added to the values of two columns."""
    words = re.sub(r"[^\w ]", "", line.casefold()).split()
    return any(words[-size:] == words[-2 * size : -size] for size in range(1, len(words) // 2 + 1))


class _Rows:
    def __init__(self, columns: list[HeadOfColumn], goal: GoalDraft, reading: PlanDraft, has_holder: bool) -> None:
        self.columns, self.goal, self.reading, self.has_holder = columns, goal, reading, has_holder
        self.subgoal: list[Node] | None = None
        self.above: list[Node] | None = None

    def take(self, rows: list[_Row]) -> None:
        """Put each row into the goal."""
        for row in rows:
            self._row(row)

    def _row(self, row: _Row) -> None:
        text = row.text
        if not text:
            self.reading.leave(TextLeaf(LeafKind.PARAGRAPH, row.fields, row.place), "I107")
            return
        doubts = self._holder(row) if self.has_holder else self._wrapped(row)
        is_part = bool(re.match("[a-z]", row.mark)) and self.above is not None
        title = row.text
        if is_part and self.above is not None:
            title = f"{row.mark} {title}"
            parts = below(self.above, "uppdelning")
            node = [Node("titel", title, doubts)]
            parts.append(Node(fresh_id(title, [each.key for each in parts], "del"), node))
        else:
            node = new_indicator(self.goal, self.subgoal, title, doubts)
            self.above = node
            if row.mark:
                node.insert(0, Node("nummer", row.mark))
        sure = row.sure
        if sure:
            self._put(node, sure.fields, row.place, self.columns)
            self._parts(node, row)
        elif row.fields:
            self._as_printed(node, row)

    def _wrapped(self, row: _Row) -> tuple[Doubt, ...]:
        """A doubt about words that stand on several lines: some may belong to another column."""
        if len(row.words) == 1:
            return ()
        return (Doubt("I107", row.place, row.text, (" / ".join(row.words),), row.text),)

    def _holder(self, row: _Row) -> tuple[Doubt, ...]:
        """The words of two columns run together: parted at a capital, which is a doubt in any case."""
        whole = row.text
        first = row.words[0]
        border = next((at for at in INNER_CAPITAL.finditer(first) if not _NO_BORDER.search(first[: at.start()])), None)
        if border and first[:1].isupper():
            doubt = Doubt("I111", row.place, whole, (f"{first[: border.start()]} | {first[border.end() :]}", first), "")
            title = first[: border.start()]
            self.subgoal = new_subgoal(self.goal, title, (_written(doubt, title),))
            row.words[0] = first[border.end() :]
        return (Doubt("I111", row.place, whole, (" / ".join(row.words),), row.text),)

    def _put(self, node: list[Node], fields: tuple[str, ...], place: Sentence, columns: list[HeadOfColumn]) -> None:
        targets = sum(head.role is Role.TARGET for head in columns)
        for head, text in zip(columns, fields, strict=True):
            cell = cell_of(text, place)
            if head.role is Role.OUTCOME:
                put_outcome(node, head.period, cell, self.reading)
            elif head.role is Role.TARGET:
                put_target(node, head.period, cell, self.reading, is_alone=targets == 1)
            elif head.role is Role.TREND and any(each.role is Role.TARGET for each in columns):
                self.reading.leave(TextLeaf(LeafKind.PARAGRAPH, text, place), "")
            else:
                put_field(node, NAMES[head.role], cell, self.reading)

    def _parts(self, node: list[Node], row: _Row) -> None:
        columns = [head for head in self.columns if head.role in _VALUES]
        for label, fields in row.parts:
            parts = below(node, "uppdelning")
            inner: list[Node] = []
            self._put(inner, fields, row.place, columns)
            parts.append(Node(label, inner, covers=" ".join([label] * len(fields))))

    def _as_printed(self, node: list[Node], row: _Row) -> None:
        head = next(each for each in reversed(self.columns) if each.role in _VALUES or each.role is Role.TREND)
        readings = tuple(" | ".join(way.fields) for way in row.ways[:_MOST_READINGS])
        doubt = Doubt("I107", row.place, row.fields, readings if len(readings) > 1 else (), f"tryckt: {row.fields}")
        key = NAMES[head.role]
        printed = as_printed(head.period or key, row.fields, row.place, doubt)
        node.append(
            Node(key, [printed]) if head.period and key != "långsiktigt" else Node(key, printed.value, printed.doubts)
        )


def _written(doubt: Doubt, text: str) -> Doubt:
    return Doubt(doubt.code, doubt.place, doubt.printed, doubt.readings, text)
