"""From the files of a part to its objects; and single files, when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeVar

from ..diagnostics import Breakdown, Finding, Place, Sentence
from ..frozen import frozen
from ..model import BoardPart, Item, Plan
from ..source import FoundFile, SourceText
from ..syntax import Document, parse
from ..timing import phase
from .layout import PlanPart
from .lower import load_again, load_file

Read = Callable[[FoundFile], tuple[SourceText | None, tuple[Finding, ...]]]
"""How a file is read: its text, or None, and what is wrong with it."""


@frozen
class ReadPart:
    """A part of the plan, as far as it could be read.

    ``documents`` are the files that could be parsed; ``breakdowns`` the files that we broke down at.
    """

    part: PlanPart
    plan: Plan
    documents: dict[str, Document]
    findings: tuple[Finding, ...]
    breakdowns: tuple[Breakdown, ...]


def read_part(
    part: PlanPart,
    read: Read,
    council: Plan | None = None,
    pictures: Mapping[str, Sentence | None] = MappingProxyType({}),
) -> ReadPart:
    """Read a part; ``council`` is the council's, which a board's is seen against.

    ``pictures`` are those that the plan has, and what is wrong with each.
    """
    documents: dict[str, Document] = {}
    findings: list[Finding] = []
    roots: list[Item[Any]] = []
    reports: list[Item[Any]] = []
    faults = [Place(path) for path in sorted(part.meant)]
    broken: list[Breakdown] = []
    for plan_file in part.files:
        with phase("read"):
            text, unread = read(plan_file.found)
        findings += unread
        if text is None:
            faults.append(plan_file.place)
            continue
        try:
            with phase("parse"):
                document, slips = parse(text)
            with phase("models"):
                root, misfits, spoiled = load_file(plan_file, document)
                misfits += load_again(plan_file, document) if document.twice else ()
        except Exception as error:
            broken.append(Breakdown(plan_file.file, error))
            faults.append(plan_file.place)
            continue
        documents[plan_file.file] = document
        findings += (*slips, *misfits)
        faults += spoiled
        if root is not None:
            (reports if plan_file.kind.is_report else roots).append(root)
    files = frozenset(plan_file.file for plan_file in part.files)
    content = (tuple(roots), files, tuple(faults), pictures, part.meant, tuple(reports))
    plan = BoardPart(*content, council=council) if council else Plan(*content)
    return ReadPart(part, plan, documents, tuple(findings), tuple(broken))


class PartsAtHand:
    """The parts of one plan as they were read, for whoever reads it again and again.

    Files are read each time. A part with the same texts as last time, seen against the same council's part, is the
    same objects, and with them all that has been worked out about them.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[object, ReadPart]] = {}

    def read(
        self,
        part: PlanPart,
        read: Read,
        council: Plan | None = None,
        pictures: Mapping[str, Sentence | None] = MappingProxyType({}),
    ) -> ReadPart:
        """As ``read_part``."""
        texts = {}
        for file in part.files:
            with phase("read"):
                texts[file.found] = read(file.found)
        state = part, texts, pictures
        known_state, known = self._known.get(part.board, (None, None))
        if known is None or known_state != state or (council and known.plan.common is not council):
            known = read_part(part, texts.__getitem__, council, pictures)
            self._known[part.board] = state, known
        return known


def whole(parts: Sequence[ReadPart]) -> Plan:
    """The plan of all its parts, the council's first, in the order of files."""
    return Plan(
        _in_order(root for part in parts for root in part.plan.roots),
        frozenset(file for part in parts for file in part.plan.files),
        tuple(fault for part in parts for fault in part.plan.faults),
        parts[0].plan.pictures,
        frozenset(path for part in parts for path in part.plan.unplaced),
        _in_order(root for part in parts for root in part.plan.reports),
    )


def _in_order(roots: Iterable[Item[Any]]) -> tuple[Item[Any], ...]:
    return tuple(sorted(roots, key=lambda root: root.place.file))


T = TypeVar("T")


class OnDemand(Mapping[str, T]):
    """Things by their files, each made when it is first asked for; what cannot be made is not there."""

    def __init__(self, files: Iterable[str], make: Callable[[str], T | None], at_hand: Mapping[str, T]) -> None:
        self._files, self._make = frozenset(files), make
        self._made: dict[str, T | None] = dict(at_hand)

    def __getitem__(self, file: str) -> T:
        if file not in self._made:
            self._made[file] = self._make(file) if file in self._files else None
        made = self._made[file]
        if made is None:
            raise KeyError(file)
        return made

    def __contains__(self, file: object) -> bool:
        return isinstance(file, str) and self.get(file) is not None

    def __iter__(self) -> Iterator[str]:
        return (file for file in sorted(self._files) if file in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Documents(OnDemand[Document]):
    """The files that can be parsed, and their ``texts``: few have findings. Those of held parts have been parsed."""

    def __init__(self, files: Mapping[str, FoundFile], read: Read, held: Iterable[ReadPart]) -> None:
        parsed = {file: document for part in held for file, document in part.documents.items()}
        sources = {file: document.source for file, document in parsed.items()}
        self.texts = texts = OnDemand(files, lambda file: read(files[file])[0], sources)
        # Without a way back to ourselves: nobody looks for garbage, and all texts would stay.
        super().__init__(files, lambda file: parse(texts[file])[0] if file in texts else None, parsed)
