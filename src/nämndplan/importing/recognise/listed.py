"""Lists below headings: assignments below whom they are given to, and sub-goals and indicators below a goal."""

from __future__ import annotations

from ... import lazy_re as re
from ...frozen import frozen
from ...values import Comparison, Fault, Trend, read_target
from ..doubts import Doubt
from ..leaf import Block, LeafCell, LeafKind, TextLeaf
from ..reading import GoalDraft, HeadedPart, PlanDraft, source_of
from ..recipients import recipients
from ..tree import Node
from ..values import target_reader, value_node
from .assignments import Assignments
from .entries import new_indicator, new_subgoal
from .goals import goal_of_heading, is_goal_heading

_ITEM = re.compile(r"(?:(?P<number>\d{1,3})\.|(?P<printed>[Nn]r\.?\s*\d{1,3})\.?)\s+(?P<text>\S.*)", re.DOTALL)
_GIVEN = re.compile(r"(?P<to>\S.*?)\s+får i uppdrag(?:\s+att)?:?", re.IGNORECASE)
_DIRECTED = re.compile(
    r"(?:(?:riktade|särskilda)\s+)?uppdrag(?:\s+(?:till|för))?(?:\s+(?P<to>\S.*?))?:?", re.IGNORECASE
)
_THE_BODY = re.compile(r"nämnden|styrelsen|bolaget|förvaltningen", re.IGNORECASE)
_HEAD_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?\s+")
_INDICATORS = re.compile(r"(?:mål)?indikatorer|mått|nyckeltal|styrtal|mätetal", re.IGNORECASE)
_SUBGOALS = re.compile(r"delmål|mål|inriktningsmål|nämndmål|effektmål", re.IGNORECASE)
_BRACKETS = re.compile(r"(?P<title>\S.*?)\s*(?:\((?P<inner>[^()]+)\)|,\s+(?P<after>[ÖöMm]\w+))\.*")
_TARGET_IN_BRACKETS = re.compile(r"(?P<word>(?:målvärde|mål)\s*:?\s+)(?P<value>.*\d.*)", re.IGNORECASE)
_SHALL = re.compile(r"\s+ska\s+", re.IGNORECASE)


@frozen(slots=False)
class _Item:
    """A point of a list: its number as printed, and its words."""

    number: str
    text: str
    leaf: TextLeaf


def take_assignment_list(parts: list[HeadedPart], at: int, reading: PlanDraft) -> int:
    """Take a list of assignments below a heading that gives them."""
    if not reading.wants("uppdrag") or parts[at].heading is None:
        return 0
    under = _is_goal_alone(parts, at)
    part = parts[at + under]
    if part.heading is None:
        return 0
    given = _GIVEN.fullmatch(part.title)
    match = given or _DIRECTED.fullmatch(part.title)
    if match is None:
        return 0
    items, rest = _items(part, numbered_only=given is None)
    if not items or len(rest) > len(items):
        return 0
    to = match["to"] or ""
    cell = _recipient(to, parts, at + under)
    many = Assignments(part.title, source_of(part.heading.place, part.title), part.heading.place, reading)
    many.name = f"uppdrag till {cell.whole}" if given and cell else part.title
    many.goal = _goal_above(parts, at + under, reading)
    for item in items:
        own = cell if to else _in_sentence(item)
        number = LeafCell(item.number, item.leaf.place) if item.number else None
        many.add(item.text, (), own, (*part.heading.doubts, *item.leaf.doubts), number)
    many.put()
    for leaf in rest:
        reading.leave(leaf, "I108")
    for block in part.blocks:
        if not isinstance(block, TextLeaf):
            reading.leave_block(block, "I108")
    return 1 + under


def _is_goal_alone(parts: list[HeadedPart], at: int) -> int:
    """1 where a goal's heading has nothing below it but what somebody is given to do for it."""
    after = parts[at + 1].title if at + 1 < len(parts) else ""
    return int(is_goal_heading(parts[at].title) and not parts[at].blocks and bool(_GIVEN.fullmatch(after)))


def _goal_above(parts: list[HeadedPart], at: int, reading: PlanDraft) -> str:
    """The id of the goal whose heading stands above what bodies are given to do."""
    while at and _GIVEN.fullmatch(parts[at].title):
        at -= 1
    part = parts[at]
    if part.heading is None or not is_goal_heading(part.title) or reading.board:
        return ""
    return goal_of_heading(part, reading, part.heading.place).id


def _items(part: HeadedPart, numbered_only: bool) -> tuple[list[_Item], list[TextLeaf]]:
    items: list[_Item] = []
    rest: list[TextLeaf] = []
    for leaf in part.texts:
        number, text = _numbered(leaf)
        if number or (leaf.kind is LeafKind.BULLET and not numbered_only):
            items.append(_Item(number, text, leaf))
        else:
            rest.append(leaf)
    return items, rest


def _recipient(to: str, parts: list[HeadedPart], at: int) -> LeafCell | None:
    """The cell of recipients that a heading names; ”Nämnden” is the body of the nearest heading above."""
    heading = parts[at].heading
    if not to or heading is None:
        return None
    if _THE_BODY.fullmatch(to):
        to = next((body for part in reversed(parts[:at]) if (body := _body_of(part))), to)
    return LeafCell(to, heading.place)


def _body_of(part: HeadedPart) -> str:
    bare = _HEAD_NUMBER.sub("", part.title)
    found = recipients(bare) if part.heading else None
    return bare if found and len(found) == 1 else ""


def _in_sentence(item: _Item) -> LeafCell | None:
    """The bodies that ”ska” stands beside in an assignment's own words, always a doubt."""
    parted = _SHALL.split(item.text, maxsplit=1)
    if len(parted) == 1:
        return None
    before, after = (part.split() for part in parted)
    tries = [after[:end] for end in range(len(after), 0, -1)] + [before[at:] for at in range(len(before))]
    found = next((text for words in tries if recipients(text := " ".join(words))), None)
    if found is None:
        return None
    return LeafCell(found, item.leaf.place, (), (Doubt("I109", item.leaf.place, item.text, (), found),))


def take_goal_list(parts: list[HeadedPart], at: int, reading: PlanDraft) -> int:
    """Take a goal whose indicators are a list below a heading of their own, perhaps after a list of sub-goals."""
    part = parts[at]
    end = next((each for each in range(at + 1, min(at + 3, len(parts))) if _INDICATORS.fullmatch(parts[each].title)), 0)
    if not reading.wants("mål") or part.heading is None or not end:
        return 0
    between, below = parts[at + 1 : end], parts[end]
    bullets = [leaf for leaf in below.texts if leaf.kind is LeafKind.BULLET or _ITEM.fullmatch(leaf.text)]
    if not all(_SUBGOALS.fullmatch(each.title) for each in between) or not bullets or len(bullets) < len(below.blocks):
        return 0
    goal = goal_of_heading(part, reading, part.heading.place)
    for each in (*between, below):
        goal.sources.append(source_of(each.heading.place, each.title) if each.heading else "")
    for block in part.blocks:
        _subgoal_or_text(block, goal, reading, takes_bullets=False)
    for block in (block for each in between for block in each.blocks):
        _subgoal_or_text(block, goal, reading, takes_bullets=True)
    for leaf in bullets:
        _indicator(leaf, goal)
    return end - at + 1


def _subgoal_or_text(block: Block, goal: GoalDraft, reading: PlanDraft, *, takes_bullets: bool) -> None:
    if not isinstance(block, TextLeaf):
        reading.leave_block(block, "I108")
        return
    number, text = _numbered(block)
    if number or (takes_bullets and block.kind is LeafKind.BULLET):
        new_subgoal(goal, text, block.doubts)[:0] = [Node("nummer", number)] if number else []
    else:
        goal.texts.append(block)


def _numbered(leaf: TextLeaf) -> tuple[str, str]:
    """A point's number as printed ("" for none), and its words."""
    match = _ITEM.fullmatch(leaf.text)
    return (match["printed"] or f"{match['number']}.", match["text"]) if match else ("", leaf.text)


def _indicator(leaf: TextLeaf, goal: GoalDraft) -> None:
    number, text = _numbered(leaf)
    title, targets = _target_in(text, leaf)
    node = new_indicator(goal, None, title, leaf.doubts)
    if number:
        node.insert(0, Node("nummer", number))
    node += targets


def _target_in(text: str, leaf: TextLeaf) -> tuple[str, list[Node]]:
    """An indicator's title, and the direction or target in brackets after it: ”Sjukfrånvaro (minskande)”."""
    match = _BRACKETS.fullmatch(text)
    if match is None:
        return text, []
    inner = match["inner"] or match["after"]
    target = _TARGET_IN_BRACKETS.fullmatch(inner)
    value = target["value"] if target else inner
    read = read_target(value)
    if isinstance(read, Fault) or not (target or isinstance(read, Trend | Comparison)):
        return text, []
    node = value_node("målvärde", LeafCell(value, leaf.place), target_reader)
    node.covers = target["word"] if target else ""
    return match["title"], [node]
