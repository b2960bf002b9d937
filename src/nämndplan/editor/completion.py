"""What can be written at the cursor: keys with their meaning, ids with their titles, closed values, whole skeletons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from .. import lazy_re as re
from ..diagnostics import Language, Position, Route, Span
from ..frozen import frozen
from ..model import KINDS
from ..source import SourceText
from ..syntax import Tree
from .cursor import Cursor, cursor_at
from .read_ids import TO_ASSIGNMENTS, TO_BODIES, TO_GOALS
from .shapes import KeyShape, Shape, shape_at
from .things import Things

MOST = 300
"""So many proposals at a time: more are found by typing on."""


class ProposalKind(Enum):
    """What a proposal is."""

    KEY = "nyckel"
    ID = "id"
    VALUE = "värde"
    SKELETON = "skelett"


@frozen
class Proposal:
    """Something that can be written: ``text`` in the place of ``span``, with ``$1``, ``$2`` where one writes on.

    ``about`` is a few words beside it, ``page`` all there is to know, in Markdown.
    """

    label: str
    text: str
    span: Span
    sort: ProposalKind
    about: str = ""
    page: str = ""
    is_required: bool = False

    @property
    def plain(self) -> str:
        """The text for an editor that knows no places to write on at."""
        return re.sub(r"\$\{?\d(?::([^}]*)\})?", lambda match: match[1] or "", self.text)


def completions(
    source: SourceText, at: Position, things: Things, language: Language, with_keys: bool = True
) -> list[Proposal]:
    """What can be written at a position of a file, as it stands in the editor.

    ``with_keys`` is False where another server knows the keys and the closed values.
    """
    cursor = cursor_at(source, at)
    if cursor.is_prose or _file_kind(source.file) is None:
        return []
    found = list(_Proposing(source, at, cursor, things, language).all(with_keys))
    typed = cursor.typed.casefold()
    fitting = [one for one in found if not typed or _fits(typed, one)]
    return fitting[:MOST]


def _file_kind(file: str) -> str | None:
    return next((kind.path for kind in KINDS if kind.match(file) is not None), None)


def _fits(typed: str, proposal: Proposal) -> bool:
    """An id is found by its title's words too."""
    words = f"{proposal.label} {proposal.about}".casefold()
    return typed in words or all(part in words for part in typed.split())


@frozen
class _Proposing:
    source: SourceText
    at: Position
    cursor: Cursor
    things: Things
    language: Language

    @property
    def span(self) -> Span:
        return Span(self.source.file, self.cursor.start, self.at)

    def all(self, with_keys: bool) -> Iterator[Proposal]:
        """The ids first: they are what one cannot know."""
        cursor = self.cursor
        name = next((step for step in reversed(cursor.route) if isinstance(step, str)), "")
        if cursor.is_value:
            yield from self._ids(name)
        if not with_keys:
            return
        if cursor.is_value:
            shape = self._shape(cursor.route)
            yield from self._values(shape)
            if cursor.in_list and shape and shape.keys:
                yield from self._keys(shape, {})
            return
        if not self.source.text.strip() and (skeleton := self._skeleton()):
            yield skeleton
        shape = self._shape(cursor.route)
        if shape is None:
            return
        if shape.has_ids:
            yield from self._known_keys(name)
        yield from self._keys(shape, self._there())

    def _shape(self, route: Route) -> Shape | None:
        is_many = bool(re.search(r"^(mål|uppdrag):\s*$", self.source.text, re.MULTILINE)) and "titel" not in self._top()
        return shape_at(self.source.file, route, is_many)

    def _top(self) -> set[str]:
        return {match[1] for match in re.finditer(r"^([^\s#:]+):", self.source.text, re.MULTILINE)}

    def _there(self) -> set[str]:
        """The keys that the mapping has already: those at the cursor's depth, up and down from it."""
        found: set[str] = set()
        for step in (-1, 1):
            number = self.at.line + step
            while 1 <= number <= self.source.line_count:
                line = self.source.line(number)
                depth = len(line) - len(line.lstrip(" "))
                if line.strip() and not line.lstrip().startswith("#"):
                    if depth < self.cursor.indent:
                        break
                    if depth == self.cursor.indent and (match := re.match(r"\s*([^\s#:]+)\s*:", line)):
                        found.add(match[1])
                number += step
        return found

    def _keys(self, shape: Shape, there: set[str] | Mapping[str, Tree]) -> Iterator[Proposal]:
        for key in shape.keys:
            if key.name not in there:
                yield Proposal(
                    key.name, self._written(key), self.span, ProposalKind.KEY, key.meaning, is_required=key.is_required
                )

    def _written(self, key: KeyShape) -> str:
        inner = " " * (self.cursor.indent + 2)
        match key.holds:
            case "mapping":
                return f"{key.name}:\n{inner}$1"
            case "list":
                return f"{key.name}: [$1]"
            case _:
                return f"{key.name}: $1"

    def _skeleton(self) -> Proposal | None:
        """All keys that a file of this kind must have, and what else it mostly has."""
        shape = self._shape(())
        if shape is None or not shape.keys:
            return None
        usual = [key for key in shape.keys if key.is_required or key.name in _USUAL]
        lines = [self._written(key).replace("$1", f"${number}") for number, key in enumerate(usual, 1)]
        label = " + ".join(key.name for key in usual)
        return Proposal(
            label, "\n".join(lines) + "\n", self.span, ProposalKind.SKELETON, shape.meaning, is_required=True
        )

    def _values(self, shape: Shape | None) -> Iterator[Proposal]:
        for value in (*shape.values, *shape.examples) if shape else ():
            yield Proposal(value, value, self.span, ProposalKind.VALUE)

    def _ids(self, name: str) -> Iterator[Proposal]:
        if name in TO_ASSIGNMENTS:
            yield from self._things("uppdrag")
        elif name in TO_GOALS:
            yield from self._things("mål")
        elif name in TO_BODIES:
            yield from self._things("organ")

    def _known_keys(self, name: str) -> Iterator[Proposal]:
        """Keys that are ids of things elsewhere: those that a board received, and what is reported on."""
        kinds = {"mottagna_uppdrag": "uppdrag"}
        if self.source.file.startswith("uppföljning/"):
            kinds |= {"uppdrag": "uppdrag"}
        for proposal in self._things(kinds[name]) if name in kinds else ():
            yield Proposal(
                proposal.label, f"{proposal.text}:\n{' ' * (self.cursor.indent + 2)}$1", proposal.span, ProposalKind.ID,
                proposal.about, proposal.page,
            )  # fmt: skip

    def _things(self, kind: str) -> Iterator[Proposal]:
        for id in self.things.index.ids(kind):
            facts = self.things.said((kind, id))
            page = "\n".join(f"- {heading.text(self.language)}: {text}" for heading, text in facts)
            yield Proposal(id, id, self.span, ProposalKind.ID, self.things.title((kind, id)), page)


_USUAL = frozenset({"titel", "till", "svarar_mot", "delmål", "indikatorer", "beskrivning"})
