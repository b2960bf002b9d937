"""Assignments with their recipients: Riktade uppdrag | Riktas till."""

from __future__ import annotations

from difflib import SequenceMatcher

from ... import lazy_re as re
from ...diagnostics import Sentence
from ..doubts import Doubt
from ..heads import Role, heads_of, loose_assignments
from ..leaf import LeafCell, LeafTable, LooseTable, TextLeaf, squeezed, without_bullet
from ..reading import HeadedPart, PlanDraft, plain, source_of
from ..recipients import recipients, recipients_at_end
from ..tree import Ids, Node, Texts, fresh_id

_ALIKE = 0.85
"""So alike two texts are one assignment, worded anew."""
_FROM_COUNCIL = re.compile(r"från\s+(?:region|kommun)?fullmäktige", re.IGNORECASE)


def take_assignments(table: LeafTable | LooseTable, part: HeadedPart, reading: PlanDraft) -> bool:  # noqa: ARG001
    """Take a table of assignments."""
    if not reading.wants("uppdrag"):
        return False
    if isinstance(table, LooseTable):
        return _take_loose(table, reading)
    first = [cell.whole if cell else "" for cell in table.rows[0]]
    roles = [head.role for head in heads_of(first)]
    what = next((at for at, text in enumerate(first) if "uppdrag" in text.casefold()), None)
    if what is None or Role.RECIPIENT not in roles or Role.INDICATOR in roles:
        return False
    roles[what] = Role.ASSIGNMENT
    many = Assignments(first[what], source_of(table.place, " | ".join(filter(None, first))), table.place, reading)
    _AssignmentRows(roles, many, reading).take(table)
    many.put()
    return True


class _AssignmentRows:
    """The rows of a table of assignments; recipients may stand once for several rows."""

    def __init__(self, roles: list[Role], many: Assignments, reading: PlanDraft) -> None:
        self.roles, self.many, self.reading = roles, many, reading

    def take(self, table: LeafTable) -> None:
        above: LeafCell | None = None
        for row in table.rows[1:]:
            by_role: dict[Role, LeafCell] = {}
            for role, cell in zip(self.roles, row, strict=False):
                if cell is None or not cell.whole:
                    continue
                if role in {Role.ASSIGNMENT, Role.RECIPIENT, Role.NUMBER} and role not in by_role:
                    by_role[role] = cell
                else:
                    self.reading.leave(cell, "I108")
            given = by_role.get(Role.RECIPIENT)
            above = given or (above if None in row else None)
            if cell := by_role.get(Role.ASSIGNMENT):
                self.many.add(
                    cell.text or cell.whole,
                    cell.bullets if cell.text else (),
                    above,
                    cell.doubts,
                    by_role.get(Role.NUMBER),
                )
            elif given:
                self.reading.leave(given, "I103")


def _likeness(one: str, other: str) -> float:
    first, second = plain(one), plain(other)
    return 1.0 if first == second else SequenceMatcher(None, first, second, autojunk=False).ratio()


class Assignments:
    """A list of assignments that is being put together; ``name`` its file's, and ``goal`` the id of what it is for."""

    def __init__(self, head: str, source: str, place: Sentence, reading: PlanDraft) -> None:
        self.head, self.source, self.place, self.reading = head, source, place, reading
        self.nodes: list[Node] = []
        self.name, self.goal = head, ""

    def add(
        self,
        title: str,
        parts: tuple[str, ...],
        given: LeafCell | None,
        doubts: tuple[Doubt, ...] = (),
        number: LeafCell | None = None,
    ) -> None:
        """Add one, with its recipients as they are printed."""
        entries = [Node("nummer", number.whole)] if number and number.whole else []
        id, others = self._id(title)
        if others:
            doubts = (*doubts, Doubt("I103", self.place, title, (others, "ett annat uppdrag"), id))
        entries.append(Node("titel", title, doubts))
        if given and given.whole:
            entries.append(self._to(given))
        if self.goal:
            entries.append(Node("mål", Ids((self.goal,))))
        if parts:
            entries.append(Node("delar", Texts(parts)))
        self.nodes.append(Node(id, entries))

    def _to(self, given: LeafCell) -> Node:
        names = recipients(given.whole)
        doubts = list(given.doubts)
        if names is None:
            names = (given.whole,)
            doubts.append(Doubt("I109", given.place, given.whole, (), given.whole))
        ids = []
        for name in names:
            id, doubt = self.reading.body(name, Doubt("I109", given.place, name))
            ids.append(id)
            doubts += [doubt] if doubt else []
        return Node("till", Ids(tuple(dict.fromkeys(ids))), tuple(doubts), source=given.whole)

    def _id(self, title: str) -> tuple[str, str]:
        """The id of an assignment: the council's own where this is its, with the council's words where they differ."""
        taken = [node.key for node in self.nodes]
        if self._is_received() and self.reading.existing:
            given = {id: item.value.title for id, item in self.reading.existing.council_assignments.items()}
            alike = {id: _likeness(title, other) for id, other in given.items() if id not in taken}
            id = max(alike, key=lambda each: alike[each], default="")
            if id and alike[id] >= _ALIKE:
                return id, "" if alike[id] == 1 else given[id]
        return fresh_id(title, taken, "uppdrag"), ""

    def _is_received(self) -> bool:
        return bool(self.reading.board and _FROM_COUNCIL.search(self.head))

    def put(self) -> None:
        """Put the list into the plan."""
        if not self.nodes:
            return
        if self._is_received():
            self.nodes[0].source = self.source
            self.reading.received += self.nodes
            return
        name = fresh_id(
            self.name, [path.rpartition("/")[2].removesuffix(".yaml") for path in self.reading.files], "uppdrag"
        )
        self.reading.files[self.reading.path(f"uppdrag/{name}.yaml")] = [
            Node("rubrik", self.head, source=self.source),
            Node("uppdrag", list(self.nodes)),
        ]


def _take_loose(table: LooseTable, reading: PlanDraft) -> bool:
    head = loose_assignments(table.head.text)
    if head is None:
        return False
    many = Assignments(head["head"], source_of(table.head.place, table.head.text), table.head.place, reading)
    waiting: list[str] = []
    place = table.head.place
    lines = [
        (line, block.place, at == len(block.lines) - 1) for block in table.blocks for at, line in enumerate(block.lines)
    ]
    for number, (line, where, ends) in enumerate(lines):
        if not waiting:
            place = where
        waiting.append(line)
        after = lines[number + 1][0] if number + 1 < len(lines) else ""
        if after and (after[:1].islower() or without_bullet(after) is not None):
            continue
        if not ends and not after[:1].isupper():
            continue
        found = _ended(waiting)
        if found:
            title, parts, names = found
            many.add(title, parts, LeafCell(names, where))
            waiting = []
    if waiting:
        reading.leave(TextLeaf(table.head.kind, squeezed(" ".join(waiting)), place), "I107")
    many.put()
    return True


def _ended(lines: list[str]) -> tuple[str, tuple[str, ...], str] | None:
    """An assignment whose recipients have come: its title, its parts, and the recipients as they are printed."""
    text = squeezed(" ".join(lines))
    found = recipients_at_end(text)
    if found is None or not found[0]:
        return None
    words, _ = found
    names = text[len(words) :].strip()
    title: list[str] = []
    parts: list[list[str]] = []
    kept = len(words)
    at = 0
    for line in lines:
        own = squeezed(line)
        room = max(0, kept - at)
        at += len(own) + 1
        own = own[:room].rstrip()
        if not own:
            continue
        bare = without_bullet(own)
        if bare is not None:
            parts.append([bare])
        else:
            (parts[-1] if parts else title).append(own)
    return squeezed(" ".join(title)), tuple(squeezed(" ".join(part)) for part in parts), names
