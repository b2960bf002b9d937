"""From the files of a part to its objects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..diagnostics import Breakdown, Finding, Place
from ..model import BoardPart, Plan
from ..source import FoundFile, SourceText
from ..syntax import Document, parse
from ..timing import phase
from .lower import load_file
from .parts import Part

Read = Callable[[FoundFile], tuple[SourceText | None, tuple[Finding, ...]]]
"""How a file is read: its text, or None, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class ReadPart:
    """A part of the plan, as far as it could be read.

    ``documents`` are the files that could be parsed; ``breakdowns`` the files that we broke down at.
    """

    part: Part
    plan: Plan
    documents: dict[str, Document]
    findings: tuple[Finding, ...]
    breakdowns: tuple[Breakdown, ...]


def read_part(part: Part, read: Read, council: Plan | None = None, pictures: frozenset[str] = frozenset()) -> ReadPart:
    """Read a part; ``council`` is the council's, which a board's is seen against."""
    documents: dict[str, Document] = {}
    findings: list[Finding] = []
    roots, faults = [], [Place(path) for path in sorted(part.meant)]
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
        except Exception as error:
            broken.append(Breakdown(plan_file.file, error))
            faults.append(plan_file.place)
            continue
        documents[plan_file.file] = document
        findings += (*slips, *misfits)
        faults += spoiled
        if root is not None:
            roots.append(root)
    files = frozenset(plan_file.file for plan_file in part.files)
    content = (tuple(roots), files, tuple(faults), pictures, part.meant)
    plan = BoardPart(*content, council=council) if council else Plan(*content)
    return ReadPart(part, plan, documents, tuple(findings), tuple(broken))


def whole(parts: Sequence[ReadPart]) -> Plan:
    """The plan of all its parts, the council's first, in the order of files."""
    return Plan(
        tuple(sorted((root for part in parts for root in part.plan.roots), key=lambda root: root.place.file)),
        frozenset(file for part in parts for file in part.plan.files),
        tuple(fault for part in parts for fault in part.plan.faults),
        parts[0].plan.pictures,
        frozenset(path for part in parts for path in part.plan.unplaced),
    )
