"""The plan as it takes shape: what the recognisers add to, and what is known of the plan that it is put into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from .. import lazy_re as re
from ..diagnostics import Sentence
from ..model import CouncilGoal, Organisation, Plan
from .doubts import Doubt
from .leaf import Block, LeafCell, LeafKind, TextLeaf, leaves_of, squeezed
from .tree import Ids, Node, fresh_id, in_swedish

Leafy = TextLeaf | LeafCell


@dataclass
class HeadedPart:
    """A heading, and what stands below it up to the next."""

    heading: TextLeaf | None
    blocks: list[Block] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The heading's words."""
        return self.heading.text if self.heading else ""

    @property
    def level(self) -> int:
        """How deep the heading is; 0 without one."""
        return self.heading.level if self.heading else 0

    @property
    def texts(self) -> list[TextLeaf]:
        """What is neither heading nor table."""
        return [block for block in self.blocks if isinstance(block, TextLeaf)]


@dataclass
class GoalDraft:
    """A goal that is being put together; its tables may stand on several slides."""

    id: str
    number: str
    title: str
    subgoals: list[Node] = field(default_factory=list)
    indicators: list[Node] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    texts: list[TextLeaf] = field(default_factory=list)


@dataclass
class PlanDraft:
    """What has been read so far. ``existing`` is the plan in the folder that the files are to go to.

    ``proposed`` are bodies for a register that is there already.
    ``area`` is the nearest heading above that names something, unlike ”Mål och indikatorer”.
    """

    board: str = ""
    existing: Plan | None = None
    only: str = ""
    files: dict[str, list[Node]] = field(default_factory=dict)
    goals: dict[str, GoalDraft] = field(default_factory=dict)
    sections: list[Node] = field(default_factory=list)
    received: list[Node] = field(default_factory=list)
    bodies: dict[str, Node] = field(default_factory=dict)
    groups: dict[str, Node] = field(default_factory=dict)
    proposed: dict[str, Node] = field(default_factory=dict)
    left: list[tuple[Leafy, str]] = field(default_factory=list)
    beside: list[Doubt] = field(default_factory=list)
    years: list[str] = field(default_factory=list)
    area: TextLeaf | None = None
    title: TextLeaf | None = None

    def wants(self, kind: str) -> bool:
        """True when all sorts of things are looked for, or this one."""
        return self.only in {"", kind}

    def path(self, name: str) -> str:
        """The path of a file in the board's folder, or the plan's."""
        return f"nämnder/{self.board}/{name}" if self.board else name

    def leave(self, leaf: Leafy, code: str) -> None:
        """Leave something over."""
        self.left.append((leaf, code))

    def leave_block(self, block: Block, code: str) -> None:
        """Leave all of a block over."""
        for leaf in leaves_of(block):
            if text_of_leaf(leaf):
                self.leave(leaf, code)

    def goal(self, heading: str, source: str, number: str = "", title: str = "") -> GoalDraft:
        """The goal of this number and title, which may have been met before."""
        key = f"{number}/{title or heading}".casefold()
        if key not in self.goals:
            known = self._known_goal(title or heading)
            taken = {draft.id for draft in self.goals.values()}
            id = known or fresh_id(f"{number} {title or heading}", taken, "mål")
            self.goals[key] = GoalDraft(id, number, title or heading)
        draft = self.goals[key]
        if source and source not in draft.sources:
            draft.sources.append(source)
        return draft

    def _known_goal(self, title: str) -> str:
        goals = self.existing.goals if self.existing and self.board else {}
        for id, goal in goals.items():
            value = goal.value
            if isinstance(value, CouncilGoal) and plain(value.title) == plain(title):
                return id
        return ""

    def body(self, name: str, doubt: Doubt | None = None) -> tuple[str, Doubt | None]:
        """The id of a body by any of its names, put into the register when it is new."""
        if self.existing and (found := self.existing.register.find(name)):
            return found.id, None
        id = fresh_id(name, (), "organ")
        if self.existing and self.existing.of(Organisation):
            self.proposed.setdefault(id, Node(id, [Node("namn", name), Node("typ", type_of(name), is_ours=True)]))
            return id, Doubt("I109", doubt.place, name, (), id) if doubt else None
        if types := _GROUP.fullmatch(name):
            kinds = tuple(kind for word, kind in _KINDS if word in types["types"].casefold())
            if id not in self.groups:
                self.groups[id] = Node(id, [Node("namn", name), Node("typer", Ids(kinds))])
            return id, None
        if id not in self.bodies:
            self.bodies[id] = Node(id, [Node("namn", name), Node("typ", type_of(name), is_ours=True)])
        elif name[:1].isupper():
            self.bodies[id].entries[0].value = name
        return id, None


_TYPE = r"(?:nämnder|styrelser|beredningar|förvaltningar|bolag)(?:na)?"
_GROUP = re.compile(rf"(?:alla|samtliga) (?P<types>{_TYPE}(?:(?:,| och| samt) {_TYPE})*)", re.IGNORECASE)
_KINDS = (
    ("nämnder", "nämnd"),
    ("styrelser", "styrelse"),
    ("beredningar", "beredning"),
    ("förvaltningar", "förvaltning"),
    ("bolag", "bolag"),
)
_TYPES = (
    (r"fullmäktige\b", "fullmäktige"),
    (r"förvaltning(en)?\b|kontor(et)?\b", "förvaltning"),
    (r"beredning", "beredning"),
    (r"nämnd(en)?\b", "nämnd"),
    (r"styrelsen?\b", "styrelse"),
    (r"bolag(et)?\b|\bAB\b", "bolag"),
    (r"enhet(en)?\b", "enhet"),
)


def type_of(name: str) -> str:
    """What kind of body a name tells of."""
    return next((kind for pattern, kind in _TYPES if re.search(pattern, name, re.IGNORECASE)), "annat")


def text_of_leaf(leaf: Leafy) -> str:
    """All that stands in a leaf."""
    return leaf.whole if isinstance(leaf, LeafCell) else leaf.text


def plain(text: str) -> str:
    """A text whatever its capitals and its full stop, to be found by."""
    return squeezed(text).casefold().rstrip(".:")


def source_of(place: Sentence, text: str) -> str:
    """Where something stands, for a comment."""
    return f"{in_swedish(place)}: {text}"


def parts_of(blocks: Iterable[Block]) -> list[HeadedPart]:
    """The blocks by the headings above them."""
    parts = [HeadedPart(None)]
    for block in blocks:
        if isinstance(block, TextLeaf) and block.kind is LeafKind.HEADING:
            parts.append(HeadedPart(block))
        elif not (isinstance(block, TextLeaf) and block.kind is LeafKind.PAGE):
            parts[-1].blocks.append(block)
    return [part for part in parts if part.heading or part.blocks]
