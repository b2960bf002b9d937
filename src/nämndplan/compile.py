"""From a folder to a checked plan: the whole way, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .check import Breakdown, judge, run_rules
from .control import Silenced
from .diagnostics import Diagnostic, Finding, Place, Severity
from .load import classify, load_file, meant_files
from .model import Plan, is_picture
from .progress import followed
from .source import FoundFile, SourceText, find_files, read_bytes, read_file
from .source.read import Read
from .timing import phase
from .tree import Document, parse


@dataclass(frozen=True)
class Compiled:
    """A plan with everything there is to say about it.

    ``texts`` are the files that could be read, for excerpts in reports.
    ``silenced`` is what the plan has chosen, with reasons, not to hear of.
    ``breakdowns`` are faults of ours: while there are any, not everything has been said.
    """

    plan: Plan
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, SourceText]
    silenced: tuple[Silenced, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many diagnostics of a severity there are."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)

    @property
    def has_errors(self) -> bool:
        """True when the plan must not be published."""
        return self.count(Severity.ERROR) > 0


def compile_folder(folder: Path, instead: Mapping[str, bytes] | None = None) -> Compiled:
    """Compile the plan in a folder; ``instead`` holds what some of its files are to be read as."""
    with phase("find"):
        files, findings = find_files(folder)
    changed = instead or {}

    def read(found: FoundFile) -> Read:
        return read_bytes(found.file, changed[found.file]) if found.file in changed else read_file(found)

    return _compile(files, read, findings)


def compile_files(files: Mapping[str, bytes]) -> Compiled:
    """Compile a plan that is held in memory: its files' bytes by their paths inside the plan."""
    found = tuple(FoundFile(file, Path(file)) for file in sorted(files))
    return _compile(found, lambda file: read_bytes(file.file, files[file.file]), ())


def _compile(files: Iterable[FoundFile], read: Callable[[FoundFile], Read], found: tuple[Finding, ...]) -> Compiled:
    files = tuple(files)
    plan_files, unplaced = classify(files)
    meant = meant_files(files, plan_files)
    findings = [*found, *unplaced]
    documents: dict[str, Document] = {}
    roots, faults = [], [Place(path) for path in sorted(meant)]
    broken: list[Breakdown] = []
    for plan_file in followed("read", plan_files):
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
    pictures = frozenset(found_file.file for found_file in files if is_picture(found_file.file))
    known = frozenset(plan_file.file for plan_file in plan_files)
    plan = Plan(tuple(roots), known, tuple(faults), pictures, meant)
    with phase("rules"):
        said, broken_rules = run_rules(plan)
    broken += broken_rules
    with phase("judge"):
        judged = judge([*findings, *said], documents, plan, is_whole=not broken)
    texts = {file: document.source for file, document in documents.items()}
    return Compiled(plan, judged.diagnostics, texts, judged.silenced, tuple(broken))
