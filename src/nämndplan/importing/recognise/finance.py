"""Financial goals: a heading that says so, a goal for each heading below it, and limits out of their sentences."""

from __future__ import annotations

from ... import lazy_re as re
from ..leaf import LeafKind, TextLeaf
from ..reading import HeadedPart, PlanDraft, source_of
from ..tree import Node, fresh_id, prose_of
from .prose import sub_parts

_HEADING = re.compile(r"(?:\d+(?:\.\d+)*\.?\s+)?finansiella\s+mål(?:sättningar)?", re.IGNORECASE)
_NUMBER = r"(?P<sign>minus\s+|[-−–])?(?P<number>\d[\d ]*(?:,\d+)?)\s*(?P<unit>procent|%)"
_LIMIT = re.compile(rf"\b(?P<word>minst|högst|lägst|max(?:imalt)?)\s+(?:[a-zåäö]+\s+till\s+)?{_NUMBER}", re.IGNORECASE)
_BINDING = re.compile(r"\b(ska|bör)\b", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)\s")
_YEAR_AFTER = re.compile(r"\s*(?:till|senast)\s+(?:år\s+)?((?:19|20)\d\d)")
_BASE = re.compile(r"\s*av\s+(?P<base>[^.;]+)")


def take_finance(parts: list[HeadedPart], at: int, reading: PlanDraft) -> int:
    """Take the financial goals."""
    part = parts[at]
    if not _HEADING.fullmatch(part.title) or not reading.wants("finansiella-mål") or reading.board:
        return 0
    below = sub_parts(parts, at)
    found = [_goal(each) for each in below if each.heading]
    goals = [goal for goal in found if goal]
    if not goals or len(goals) < len(found) or "finansiella-mål.yaml" in reading.files:
        return 0
    nodes = [Node("titel", part.title, part.heading.doubts if part.heading else ())]
    if part.texts:
        nodes.append(
            Node("beskrivning", prose_of((leaf.text, int(leaf.kind is LeafKind.BULLET)) for leaf in part.texts))
        )
    holders: list[Node] = []
    for goal in goals:
        title = str(goal[0].value)
        holders.append(Node(fresh_id(title, [node.key for node in holders], "mål"), goal))
    nodes.append(Node("mål", holders))
    if part.heading:
        nodes[0].source = source_of(part.heading.place, part.title)
    reading.files["finansiella-mål.yaml"] = nodes
    for each in (part, *below):
        for block in each.blocks:
            if not isinstance(block, TextLeaf):
                reading.leave_block(block, "I108")
    return 1 + len(below)


def _goal(part: HeadedPart) -> list[Node] | None:
    """A goal's entries; None where no limit can be read in what stands below a heading."""
    nodes = [Node("titel", part.title, part.heading.doubts if part.heading else ())]
    limits: list[Node] = []
    described: list[TextLeaf] = []
    for leaf in part.texts:
        found = limit_in(leaf.text)
        if found and found[1] and found[2]:
            limits.append(Node(found[0], [*found[3], Node("text", leaf.text)], leaf.doubts))
        else:
            described.append(leaf)
            if found:
                limits.append(Node(found[0], found[3], leaf.doubts))
    if not limits:
        return None
    if described:
        texts = [(leaf.text, int(leaf.kind is LeafKind.BULLET)) for leaf in described]
        doubts = tuple(doubt for leaf in described for doubt in leaf.doubts)
        nodes.append(Node("beskrivning", prose_of(texts), doubts))
    by_year: dict[str, Node] = {}
    for limit in limits:
        if limit.key in by_year:
            return None
        by_year[limit.key] = limit
    nodes.append(Node("målvärde", list(by_year.values())))
    return nodes


def limit_in(text: str) -> tuple[str, bool, bool, list[Node]] | None:
    """The limit in a sentence: its year, whether the year stands first, whether it is all of it, its entries."""
    limits = list(_LIMIT.finditer(text))
    binding = _BINDING.search(text)
    if len(limits) != 1 or binding is None:
        return None
    limit = limits[0]
    first, after = _YEAR_FIRST.match(text), _YEAR_AFTER.match(text, limit.end())
    year = after or first
    if year is None:
        return None
    sign = " ".join(filter(None, [(limit["sign"] or "").strip(), limit["number"].strip()]))
    sign = sign.replace("- ", "-")
    nodes = [Node("värde", f"{limit['word'].lower()} {sign} {limit['unit']}")]
    base = _BASE.match(text, limit.end())
    if base and not after:
        nodes.append(Node("bas", base["base"].strip()))
    nodes.append(Node("bindning", binding[1].lower(), is_ours=True))
    return year[1], bool(first), not after, nodes
