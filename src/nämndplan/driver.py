"""From a plan's files to all there is to say about it: the one way through, in order.

Every command goes this way: ``check`` when the findings are enough, ``load`` when the plan itself is wanted too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .diagnostics import Breakdown, Diagnostic, Place, Severity
from .entry_points import Plugin, plugins_named
from .incremental import NO_STORE
from .incremental.parts import UNREADABLE, Kept, KeyValueStore
from .incremental.workers import shared_out
from .lint import Inspected, Silenced, conclude, inspect, silences_of
from .lowering import Documents, PlanPart, ReadPart, lay_out, read_part, whole
from .model import Plan
from .progress import followed
from .source import Files, SourceText
from .syntax import Document
from .timing import phase

Source = Path | Mapping[str, bytes]
"""A plan's folder, or its files' bytes by their paths inside the plan."""


@dataclass(frozen=True)
class Result:
    """Everything there is to say about a plan.

    ``texts`` are the files that can be read, for excerpts in reports.
    ``silenced`` is what the plan has chosen, with reasons, not to hear of.
    ``breakdowns`` are faults of ours: while there are any, not everything has been said.
    ``plugins`` are the packages that the plan names, whose rules were run beside ours.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, SourceText] = field(default_factory=dict)
    silenced: tuple[Silenced, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    file_count: int = 0
    plugins: tuple[Plugin, ...] = ()

    @property
    def is_certain(self) -> bool:
        """True when the same files must give this again: all could be read, and nothing but our rules was asked."""
        codes = {*(item.code for item in self.diagnostics), *(item.finding.code for item in self.silenced)}
        return UNREADABLE not in codes and not self.breakdowns and not self.plugins

    def count(self, severity: Severity) -> int:
        """How many diagnostics of a severity there are."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)

    @property
    def has_errors(self) -> bool:
        """True when the plan must not be published."""
        return self.count(Severity.ERROR) > 0


@dataclass(frozen=True, kw_only=True)
class Loaded(Result):
    """A result, and the plan that it is about, as far as it could be read."""

    plan: Plan
    documents: Mapping[str, Document] = field(default_factory=dict, repr=False, compare=False)

    def line_of(self, place: Place) -> int | None:
        """The line that a place is on; None when its file could not be parsed."""
        document = self.documents.get(place.file)
        return document.locate(place).start.line if document else None


def check(
    source: Source, *, instead: Mapping[str, bytes] | None = None, store: KeyValueStore = NO_STORE, jobs: int = 1
) -> Result:
    """Check a plan. It never raises on what the files hold.

    ``instead`` is what some files are to be read as, whatever they hold. ``store`` keeps what was
    found in each part of the plan, so that a part whose files have not changed is not read again.

    ``jobs`` is how many processes may share the work; each takes some of the boards. They are
    forked: threads would wait for each other, since nearly all of it is Python's own work, and a new
    process would have to load the program and the council's part, which a copy of ours has already.
    Where there is no fork, or other threads run, there is one process. The result is the same.
    """
    return _run(source, instead or {}, store, jobs, keeps_plan=False)[0]


def load(
    source: Source, *, instead: Mapping[str, bytes] | None = None, store: KeyValueStore = NO_STORE, jobs: int = 1
) -> Loaded:
    """Check a plan as ``check`` does, and keep the plan.

    All files are read, in this process; what was found in unchanged parts is still known, and what
    is left for the rules is shared between processes.
    """
    result, parts = _run(source, instead or {}, store, jobs, keeps_plan=True)
    documents = {file: document for part in parts for file, document in part.documents.items()}
    return Loaded(**vars(result), plan=whole(parts), documents=documents)


def _run(
    source: Source, instead: Mapping[str, bytes], store: KeyValueStore, jobs: int, keeps_plan: bool
) -> tuple[Result, list[ReadPart]]:
    """The result, and the parts that are still held: all of them, or the council's alone.

    A board is let go of as soon as it has been inspected, unless the plan is wanted.
    """
    with phase("find"):
        files = Files.of(source, instead)
        layout = lay_out(files.found)
    kept = Kept(store, layout, files.held)
    pictures = {found.file: files.picture_fault(found) for found in layout.pictures}
    council = read_part(layout.council, files.read, pictures=pictures)
    wanted = layout.boards if keeps_plan else ()
    boards = {part.board: read_part(part, files.read, council.plan) for part in followed("read", wanted)}

    known = kept.known(council, is_all_read=keeps_plan)
    around = silences_of(council)

    def inspected(part: PlanPart) -> Inspected:
        board = boards.get(part.board) or read_part(part, files.read, council.plan)
        return inspect(board, council, around)

    fresh = shared_out([part for part in layout.boards if part.board not in known], inspected, jobs)
    if layout.council.board not in known:
        fresh[layout.council.board] = inspect(council)
    kept.keep(fresh)

    parts = (layout.council, *layout.boards)
    plan_files = {file.file: file.found for part in parts for file in part.files}
    held = [council, *boards.values()]
    documents = Documents(plan_files, files.read, held)
    found = [known.get(part.board) or fresh[part.board] for part in parts]
    diagnostics, silenced, breakdowns = conclude(council.plan, found, [*files.findings, *layout.findings], documents)
    plugins = tuple(plugins_named(council.plan.settings.plugins)) if council.plan.settings else ()
    return Result(diagnostics, documents.texts, silenced, breakdowns, len(plan_files), plugins), held
