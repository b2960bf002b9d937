"""Goals with sub-goals and indicators: Delmål | Indikator | Utfall 2022 | Mål 2024, in any order and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ... import lazy_re as re
from ...diagnostics import Sentence
from ..doubts import Doubt
from ..heads import HeadOfColumn, Role, heads_of, is_goal_head, loose_heads
from ..leaf import LeafCell, LeafKind, LeafTable, LooseTable, TextLeaf
from ..reading import GoalDraft, HeadedPart, PlanDraft, source_of
from ..tree import Node
from ..values import as_printed, cell_of, divided, target_reader, value_node, values_at_end
from .entries import (
    INNER_CAPITAL,
    NAMES,
    new_indicator,
    new_subgoal,
    put,
    put_outcome,
    put_target,
    title_of,
)
from .running import running_table

_GOAL = re.compile(
    r"(?:(?:region|kommun)?mål|målsättning|målområde|perspektiv|inriktningsmål)\s*(?:nr\s*)?"
    r"(?P<number>\d+|[A-Z])\s*[.:]?\s+(?P<title>\S.*)",
    re.IGNORECASE,
)
_OF_ANY_AREA = re.compile(
    r"(?:mål(?:en)?,? (?:och|samt) )?(?:indikatorer|mått|nyckeltal|styrtal)|(?:\w+ )?inriktning(?:ar)?,? och mått"
    r"|(?:nämndens |våra )?mål|uppdrag",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s*(?:\(\s*\d+\s*(?:(?:/|av)\s*\d+\s*)?\)|[,–-]?\s*\(?forts(?:ättning)?\.?\)?)$", re.IGNORECASE)
_YEAR = re.compile(r"^(?:19|20)\d\d$|^[-–]$")
_TEXT_KEYS = {Role.UNIT, Role.OWNER, Role.SOURCE, Role.FREQUENCY}


def take_goals(table: LeafTable | LooseTable, part: HeadedPart, reading: PlanDraft) -> bool:
    """Take a table of what is measured."""
    if not reading.wants("mål"):
        return False
    if isinstance(table, LooseTable):
        return _take_loose(table, part, reading)
    heads, start = _find_heads(table)
    if heads is None:
        return False
    _GoalRows(heads, part, table, reading).take(start)
    return True


def _find_heads(table: LeafTable) -> tuple[list[HeadOfColumn] | None, int]:
    for number, row in enumerate(table.rows[:4]):
        heads = heads_of(cell.whole if cell else "" for cell in row)
        if is_goal_head(heads):
            return heads, number + 1
    return None, 0


def is_of_any_area(heading: str) -> bool:
    """True for a heading that stands in every part of a plan, and names none: ”Mål och indikatorer”."""
    return bool(_OF_ANY_AREA.fullmatch(heading))


def is_goal_heading(heading: str) -> bool:
    """True for a heading that says that it is a goal's: ”Mål 1. Läslust”."""
    return bool(_GOAL.fullmatch(heading))


def goal_of_heading(part: HeadedPart, reading: PlanDraft, place: Sentence) -> GoalDraft:
    """The goal that a heading names; a goal that goes on over several slides is one."""
    if part.heading and is_of_any_area(part.title) and reading.area:
        area = reading.area
        readings = (area.text, part.title)
        doubt = Doubt("I103", part.heading.place, part.title, readings, area.text)
        draft = goal_of_heading(HeadedPart(replace(area, doubts=(doubt,))), reading, place)
        draft.sources.append(source_of(part.heading.place, part.title))
        return draft
    heading = part.title
    bare = _GOES_ON.sub("", heading)
    match = _GOAL.fullmatch(bare)
    source = source_of(part.heading.place if part.heading else place, heading) if heading else ""
    draft = reading.goal(bare or "Mål", source, match["number"] if match else "", match["title"] if match else "")
    if part.heading:
        draft.doubts += [doubt for doubt in part.heading.doubts if doubt not in draft.doubts]
    return draft


class _GoalRows:
    """The rows of a table, one after the other."""

    def __init__(self, heads: list[HeadOfColumn], part: HeadedPart, table: LeafTable, reading: PlanDraft) -> None:
        self.heads, self.part, self.table, self.reading = heads, part, table, reading
        self.goal: GoalDraft | None = None
        self.subgoal: list[Node] | None = None
        self.told: set[int] = set()
        reading.years += [head.period for head in heads if head.role is Role.TARGET and head.period]

    def take(self, start: int) -> None:
        top = [cell for row in self.table.rows[:start] for cell in row if cell and cell.whole]
        self.source = source_of(self.table.place, " | ".join(cell.whole for cell in top))
        for row in self.table.rows[start:]:
            self._row(row)

    def _cells(
        self, row: tuple[LeafCell | None, ...], *roles: Role
    ) -> Iterator[tuple[int, HeadOfColumn, LeafCell | None]]:
        for column, (head, cell) in enumerate(zip(self.heads, row, strict=False)):
            if head.role in roles:
                yield column, head, cell

    def _row(self, row: tuple[LeafCell | None, ...]) -> None:
        indicator = next((cell for _, _, cell in self._cells(row, Role.INDICATOR) if cell and cell.whole), None)
        filled = [cell for cell in row if cell and cell.whole]
        if not filled:
            return
        if (
            indicator is None
            and len(filled) == 1
            and len(row) > 1
            and not any(cell in filled for _, _, cell in self._cells(row, Role.SUBGOAL, Role.GOAL))
        ):
            self.reading.leave(filled[0], "I103")
            return
        self._holders(row, indicator)
        if indicator is None:
            for _, _, cell in self._cells(row, Role.OUTCOME, Role.TARGET, Role.LONG_TERM, *_TEXT_KEYS):
                if cell and cell.whole:
                    self.reading.leave(cell, "I103")
        else:
            self._indicator(row, indicator)
        for column, _, cell in self._cells(row, Role.UNKNOWN):
            if cell and cell.whole:
                self.reading.leave(cell, "I102" if column not in self.told else "I108")
                self.told.add(column)

    def _holders(self, row: tuple[LeafCell | None, ...], indicator: LeafCell | None) -> None:
        self.unsure: tuple[Doubt, ...] = ()
        for _, _, cell in self._cells(row, Role.GOAL):
            if cell and cell.whole:
                self.goal = goal_of_heading(
                    HeadedPart(TextLeaf(LeafKind.HEADING, cell.whole, cell.place)), self.reading, cell.place
                )
                self.subgoal = None
        if self.goal is None:
            self.goal = goal_of_heading(self.part, self.reading, self.table.place)
        if self.source not in self.goal.sources:
            self.goal.sources.append(self.source)
        for _, _, cell in self._cells(row, Role.SUBGOAL):
            if cell and cell.whole:
                self.subgoal = new_subgoal(self.goal, cell.whole, cell.doubts)
            elif cell is not None and indicator is not None and self.subgoal is not None:
                above = title_of(self.subgoal)
                self.unsure = (Doubt("I103", cell.place, indicator.whole, (above, "ett annat delmål"), above),)

    def _indicator(self, row: tuple[LeafCell | None, ...], cell: LeafCell) -> None:
        if self.goal is None:
            return
        node = new_indicator(self.goal, self.subgoal, cell.whole, (*cell.doubts, *self.unsure))
        numbers = [each for _, _, each in self._cells(row, Role.NUMBER) if each and each.whole]
        node[:0] = [Node("nummer", each.whole, each.doubts) for each in numbers[:1]]
        for role in (Role.UNIT, Role.OWNER, Role.SOURCE, Role.FREQUENCY):
            for _, _, each in self._cells(row, role):
                if each and each.whole:
                    put(node, role.value, Node(role.value, each.whole, each.doubts), self.reading, each)
        for _, head, each in self._cells(row, Role.OUTCOME):
            if each and each.whole:
                put_outcome(node, head.period, each, self.reading)
        targets = [(head, each) for _, head, each in self._cells(row, Role.TARGET) if each and each.whole]
        for head, each in targets:
            put_target(node, head.period, each, self.reading, is_alone=len(targets) == 1)
        for _, _, each in self._cells(row, Role.LONG_TERM):
            if each and each.whole:
                put(node, "långsiktigt", value_node("långsiktigt", each, target_reader), self.reading, each)


def _take_loose(table: LooseTable, part: HeadedPart, reading: PlanDraft) -> bool:
    heads = loose_heads(*(table.head.lines or (table.head.text,)))
    if heads is None or not is_goal_head(heads):
        return False
    running = None if _has_borders(table) else running_table(table, heads)
    if running is None and not _has_borders(table):
        return False
    goal = goal_of_heading(part, reading, table.head.place)
    if running:
        running.put(goal, reading)
    else:
        _Loose(heads, goal, reading).take(table.blocks)
    goal.sources.append(source_of(table.head.place, table.head.text))
    reading.years += [head.period for head in heads if head.role is Role.TARGET and head.period]
    return True


def _has_borders(table: LooseTable) -> bool:
    """True when empty lines part the cells: no block then has values in the midst of its words."""
    if not table.blocks:
        return False
    for block in table.blocks:
        ends = [_YEAR.sub("", values_at_end(line)[1]) for line in block.lines]
        if any(ends[:-1]):
            return False
    return any(values_at_end(block.text)[1] for block in table.blocks)


class _Loose:
    """The blocks of a table without borders: texts until a value comes, which ends a row."""

    def __init__(self, heads: list[HeadOfColumn], goal: GoalDraft, reading: PlanDraft) -> None:
        self.goal, self.reading = goal, reading
        self.values = [head for head in heads if head.role in {Role.OUTCOME, Role.TARGET, Role.LONG_TERM}]
        self.has_subgoals = any(head.role is Role.SUBGOAL for head in heads)
        self.in_order = [head.role for head in heads][:2] == [Role.SUBGOAL, Role.INDICATOR] or not self.has_subgoals
        self.subgoal: list[Node] | None = None

    def take(self, blocks: tuple[TextLeaf, ...]) -> None:
        waiting: list[TextLeaf] = []
        for number, block in enumerate(blocks):
            text, values = values_at_end(block.text)
            after = blocks[number + 1].text if number + 1 < len(blocks) else ""
            if text and after and not values_at_end(after)[0]:
                text, values = block.text, ""  # the values come by themselves: what ends the words belongs to them
            if text:
                waiting.append(TextLeaf(block.kind, text, block.place, 1, block.doubts, block.lines))
            if values:
                self._row(waiting, values, block.place)
                waiting = []
        for block in waiting:
            self.reading.leave(block, "I103")

    def _row(self, texts: list[TextLeaf], values: str, place: Sentence) -> None:
        if not texts or len(texts) > 2 or not self.in_order:
            for text in texts:
                self.reading.leave(text, "I107")
            self.reading.leave(cell_of(values, place), "I107")
            return
        doubts: tuple[Doubt, ...] = ()
        if len(texts) == 2 and self.has_subgoals:
            self.subgoal = new_subgoal(self.goal, texts[0].text, (*texts[0].doubts, *_run_together(texts[0])))
        elif len(texts) == 1 and self.has_subgoals:
            doubts = _run_together(texts[0])
            if doubts and (border := _border(texts[0])):
                self.subgoal = new_subgoal(self.goal, texts[0].text[:border].rstrip(), doubts)
                texts = [TextLeaf(texts[0].kind, texts[0].text[border:].lstrip(), texts[0].place)]
            elif self.subgoal is None:
                doubts = (Doubt("I103", texts[0].place, texts[0].text, ("delmål", "indikator"), "indikator"),)
        last = texts[-1]
        more = _run_together(last) if len(texts) == 2 else ()
        node = new_indicator(self.goal, self.subgoal, last.text, (*last.doubts, *doubts, *more))
        self._values(node, values, place)

    def _values(self, node: list[Node], values: str, place: Sentence) -> None:
        if len(self.values) == 1:
            self._put(node, self.values[0], values, place)
            return
        pair, readings = divided(values) if len(self.values) == 2 else (None, ())
        if pair:
            for head, value in zip(self.values, pair, strict=True):
                self._put(node, head, value, place)
            return
        is_single = len(values.split()) == 1 or target_reader(values) is not None
        columns = tuple(f"{NAMES[head.role]} {head.period}".strip() for head in self.values)
        code = "I102" if is_single and len(readings) < 2 else "I101"
        doubt = Doubt(code, place, values, readings if code == "I101" else columns, f"tryckt: {values}")
        head = self.values[-1]
        key = NAMES[head.role]
        printed = as_printed(head.period or key, values, place, doubt)
        node.append(
            Node(key, [printed]) if head.period and key != "långsiktigt" else Node(key, printed.value, printed.doubts)
        )

    def _put(self, node: list[Node], head: HeadOfColumn, value: str, place: Sentence) -> None:
        cell = cell_of(value, place)
        if head.role is Role.OUTCOME:
            put_outcome(node, head.period, cell, self.reading)
        elif head.role is Role.TARGET:
            put_target(node, head.period, cell, self.reading, is_alone=True)
        else:
            put(node, "långsiktigt", value_node("långsiktigt", cell, target_reader), self.reading, cell)


def _border(leaf: TextLeaf) -> int:
    """Where a second text seems to begin in a line: at a capital in the midst of it."""
    match = INNER_CAPITAL.search(leaf.text)
    return match.end() if match else 0


def _run_together(leaf: TextLeaf) -> tuple[Doubt, ...]:
    found = list(INNER_CAPITAL.finditer(leaf.text))
    if not found:
        return ()
    readings = tuple(f"{leaf.text[: match.start()]} | {leaf.text[match.end() :]}" for match in found[:3])
    return (Doubt("I111", leaf.place, leaf.text, (*readings, leaf.text), "delat vid den första stora bokstaven"),)
