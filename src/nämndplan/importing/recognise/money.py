"""Changes of a frame as lines with amounts: ”Ökade ramar: +191,7 Mkr”, bullets below it, and varav in brackets."""

from __future__ import annotations

from ... import lazy_re as re
from ..doubts import Doubt
from ..leaf import LeafKind, TextLeaf
from ..reading import HeadedPart, PlanDraft
from ..tree import Node, below, fresh_id

_UNIT = r"(?:Mkr|mkr|MKR|mnkr|Mnkr|tkr|kkr|kronor|kr|miljoner kronor|miljarder kronor|mdkr)"
_AMOUNT = rf"(?P<amount>(?:\+\s?-|[+\-−–±])?\s?\d[\d ]*(?:,\d+)?)\s*(?P<unit>{_UNIT})"
_LINE = re.compile(rf"(?P<title>\S.*?)\s*:?\s+{_AMOUNT}\.?(?:\s*\((?P<inner>.*)\))?\.?", re.DOTALL)
_INNER = re.compile(rf"(?:varav\s+)?(?P<title>\S.*?)\s*:?\s+{_AMOUNT}", re.DOTALL)
_TOTAL = re.compile(r"(?:totalt|summa|netto)\b", re.IGNORECASE)
_UNFUNDED = re.compile(r"ofinansierade", re.IGNORECASE)
_ENOUGH = 2


def take_money(parts: list[HeadedPart], at: int, reading: PlanDraft) -> int:
    """Take a heading with amounts below it."""
    part = parts[at]
    if not reading.wants("ekonomi") or not part.heading:
        return 0
    if _UNFUNDED.search(part.title) and not part.blocks:
        _nodes(reading).append(Node("ofinansierade", [Node("titel", part.title, part.heading.doubts)]))
        return 1
    found = [(leaf, _line(leaf.text)) for leaf in part.texts]
    matched = [(leaf, match) for leaf, match in found if match]
    if len(matched) < _ENOUGH or len(matched) * 2 < len(part.blocks):
        return 0
    units = {match["unit"] for _, match in matched}
    if len(units) != 1 or any(node.key == "ramförändringar" for node in _nodes(reading)):
        return 0
    _MoneyLines(part, units.pop(), reading).take(found)
    for block in part.blocks:
        if not isinstance(block, TextLeaf):
            reading.leave_block(block, "I108")
    return 1


def _line(text: str) -> re.Match[str] | None:
    """A line with one amount before its brackets: one with two is two lines run together."""
    match = _LINE.fullmatch(text)
    return match if match and not re.search(rf"\d\s*{_UNIT}\b", match["title"]) else None


def _nodes(reading: PlanDraft) -> list[Node]:
    return reading.files.setdefault(reading.path("ekonomi.yaml"), [])


class _MoneyLines:
    def __init__(self, part: HeadedPart, unit: str, reading: PlanDraft) -> None:
        self.unit, self.reading = unit, reading
        self.changes: list[Node] = []
        self.posts: list[Node] | None = None
        self.total: Node | None = None
        nodes = _nodes(reading)
        if part.heading and not any(node.key == "titel" for node in nodes):
            nodes.insert(0, Node("titel", part.title, part.heading.doubts))
        elif part.heading:
            reading.leave(part.heading, "I108")

    def take(self, found: list[tuple[TextLeaf, re.Match[str] | None]]) -> None:
        for leaf, match in found:
            if match is None:
                self.reading.leave(leaf, "I108")
            elif _TOTAL.match(match["title"]) and self.total is None:
                self._total(leaf, match)
            elif leaf.kind is LeafKind.BULLET and self.posts is not None and leaf.level > 1 and self.posts:
                self._below(self.posts[-1], [match], leaf)
            elif leaf.kind is LeafKind.BULLET:
                self._post(leaf, match)
            else:
                self._change(leaf, match)
        nodes = _nodes(self.reading)
        at = next((at for at, node in enumerate(nodes) if node.key == "titel"), -1) + 1
        nodes[at:at] = [Node("enhet", self.unit), Node("ramförändringar", list(self.changes))]
        if self.total:
            nodes.insert(at + 2, self.total)

    def _entries(self, match: re.Match[str], doubts: tuple[Doubt, ...] = ()) -> list[Node]:
        return [Node("titel", match["title"], doubts), Node("belopp", match["amount"].strip(), covers=match["unit"])]

    def _change(self, leaf: TextLeaf, match: re.Match[str]) -> None:
        self.posts = []
        entries = self._entries(match, leaf.doubts)
        self.changes.append(Node(fresh_id(match["title"], [node.key for node in self.changes], "post"), entries))
        self._rest(entries, match, leaf)

    def _post(self, leaf: TextLeaf, match: re.Match[str]) -> None:
        if self.posts is None:
            self._change(leaf, match)
            self.posts = None
            return
        self.posts = below(self.changes[-1].entries, "poster")
        entries = self._entries(match, leaf.doubts)
        self.posts.append(Node(fresh_id(match["title"], [node.key for node in self.posts], "post"), entries))
        if match["inner"]:
            inner = [_INNER.fullmatch(one.strip()) for one in re.split(r",\s+(?=[^\d\s])", match["inner"])]
            whole = [one for one in inner if one and one["unit"] == self.unit]
            if len(whole) == len(inner):
                self._below(self.posts[-1], whole, leaf)
            else:
                entries.append(Node("notering", match["inner"]))

    def _below(self, post: Node, matches: list[re.Match[str]], leaf: TextLeaf) -> None:
        inner = below(post.entries, "varav")
        for match in matches:
            id = fresh_id(match["title"], [node.key for node in inner], "post")
            inner.append(Node(id, self._entries(match, leaf.doubts)))

    def _rest(self, entries: list[Node], match: re.Match[str], leaf: TextLeaf) -> None:
        if match["inner"]:
            entries.append(Node("notering", match["inner"], leaf.doubts))

    def _total(self, leaf: TextLeaf, match: re.Match[str]) -> None:
        entries = [Node("belopp", match["amount"].strip(), leaf.doubts, covers=f"{match['title']} {match['unit']}")]
        self._rest(entries, match, leaf)
        self.total = Node("totalt", entries)
