"""From a folder to a checked plan: the whole way, in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .diagnostics import Breakdown, Diagnostic, Finding, Severity
from .lint import Silenced, conclude, inspect, silences_of
from .lowering import ReadPart, lay_out, read_part, whole
from .lowering.read import Read
from .model import Plan
from .progress import followed
from .source import FoundFile, SourceText, find_files, read_bytes, read_file
from .timing import phase


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

    @property
    def file_count(self) -> int:
        """How many files the plan has."""
        return len(self.plan.files)

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

    def read(found: FoundFile) -> tuple[SourceText | None, tuple[Finding, ...]]:
        return read_bytes(found.file, changed[found.file]) if found.file in changed else read_file(found)

    return _compile(files, read, findings)


def compile_files(files: Mapping[str, bytes]) -> Compiled:
    """Compile a plan that is held in memory: its files' bytes by their paths inside the plan."""
    found = tuple(FoundFile(file, file) for file in sorted(files))
    return _compile(found, lambda file: read_bytes(file.file, files[file.file]), ())


def _compile(files: Iterable[FoundFile], read: Read, found: tuple[Finding, ...]) -> Compiled:
    with phase("find"):
        layout = lay_out(files)
    council = read_part(layout.council, read, pictures=layout.pictures)
    around = silences_of(council)
    boards: list[ReadPart] = []
    inspected = [inspect(council)]
    for part in followed("boards", layout.boards):
        board = read_part(part, read, council.plan)
        boards.append(board)
        inspected.append(inspect(board, council, around))
    documents = {file: document for part in (council, *boards) for file, document in part.documents.items()}
    judged = conclude(council.plan, inspected, [*found, *layout.findings], documents)
    texts = {file: document.source for file, document in documents.items()}
    return Compiled(whole(council, boards), judged.diagnostics, texts, judged.silenced, judged.breakdowns)
