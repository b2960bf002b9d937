"""From a plan's files to all there is to say about it: the one way through, in order.

Every command goes this way: ``check`` when the findings are enough, ``load`` when the plan itself is wanted too,
``load_differing`` when two states of a plan are to be compared.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import field, replace
from pathlib import Path

from .diagnostics import Breakdown, Diagnostic, Place, Severity
from .entry_points import Plugin, plugins_named
from .frozen import frozen
from .incremental import NO_STORE
from .incremental.parts import UNREADABLE, Kept, KeyValueStore
from .incremental.workers import shared_out
from .lint import Inspected, Silenced, conclude, inspect, silences_of
from .lowering import Documents, PartsAtHand, PlanLayout, PlanPart, ReadPart, lay_out, read_part, whole
from .model import Plan, PlanSettings
from .progress import followed
from .source import Files, SourceText
from .source.state import PlanState, alike
from .syntax import Document
from .timing import phase

Source = Path | Mapping[str, bytes]
"""A plan's folder, or its files' bytes by their paths inside the plan."""


@frozen(slots=False)
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


@frozen(slots=False, kw_only=True)
class Loaded(Result):
    """A result, and the plan that it is about, as far as it could be read."""

    plan: Plan
    documents: Mapping[str, Document] = field(default_factory=dict, repr=False, compare=False)

    def without_texts(self) -> Loaded:
        """The same for whoever shows no places: texts and trees are half of what a plan takes in memory."""
        return replace(self, texts={}, documents={})

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
    source: Source,
    *,
    instead: Mapping[str, bytes] | None = None,
    store: KeyValueStore = NO_STORE,
    jobs: int = 1,
    at_hand: PartsAtHand | None = None,
) -> Loaded:
    """Check a plan as ``check`` does, and keep the plan.

    All files are read, in this process; what was found in unchanged parts is still known, and what
    is left for the rules is shared between processes. ``at_hand`` are the parts as this process read them before.
    """
    result, parts = _run(source, instead or {}, store, jobs, keeps_plan=True, at_hand=at_hand)
    documents = {file: document for part in parts for file, document in part.documents.items()}
    plan = whole(parts)
    if at_hand is None:
        for part in parts:
            part.plan.forget()
    return Loaded(**vars(result), plan=plan, documents=documents)


def settings_of(source: Source) -> PlanSettings | None:
    """What a plan says of itself. Its plan.yaml alone is read, and no code of the packages that it names is run."""
    files = Files.of(source, {})
    council = lay_out(files.found).council
    own = tuple(file for file in council.files if file.file == "plan.yaml")
    return read_part(replace(council, files=own), files.read).plan.settings


@frozen
class Differing:
    """Two states of a plan as far as they differ, and the files that hold the same in both.

    ``has_renamed`` is true when either has files that the other has not: some may be others renamed.
    """

    before: Loaded
    after: Loaded
    same: frozenset[str]
    has_renamed: bool


def load_differing(before: PlanState, after: PlanState) -> Differing:
    """Read what there is to compare of two states of a plan; nothing is checked. Raises what fetching files raises.

    What holds the same bytes in both says the same. So of the boards only those are read in which something
    differs, beside the council's part, which they are seen against; and that once, when nothing of it differs.
    """
    with phase("find"):
        same = alike(before, after)
        old, new = lay_out(before.found), lay_out(after.found)
        owners = {part.board for part in (*old.parts, *new.parts) if not same.issuperset(part.names)}
        owners |= {board for board, _ in old.misplaced ^ new.misplaced}
    first = _council(before, old)
    second = _council(after, new) if "" in owners else first
    names, new_names = ({found.file for found in state.found} for state in (before, after))
    sides = _as_far(before, old, owners, first), _as_far(after, new, owners, second)
    return Differing(*sides, same, bool(names - new_names) and bool(new_names - names))


def _council(state: PlanState, layout: PlanLayout) -> ReadPart:
    return read_part(layout.council, state.fetched(file.found for file in layout.council.files).read)


def _as_far(state: PlanState, layout: PlanLayout, owners: Container[str], council: ReadPart) -> Loaded:
    """The council's part and these boards'. Where nobody can look, things are not gone but unknown."""
    wanted = [part for part in layout.boards if part.board in owners]
    files = state.fetched(file.found for part in wanted for file in part.files)
    parts = [council, *(read_part(part, files.read, council.plan) for part in followed("read", wanted))]
    documents = {file: document for part in parts for file, document in part.documents.items()}
    plan, closed = whole(parts), tuple(map(Place, state.closed))
    return Loaded(
        texts={file: document.source for file, document in documents.items()},
        breakdowns=tuple(breakdown for part in parts for breakdown in part.breakdowns),
        file_count=sum(len(part.files) for part in layout.parts),
        plan=replace(plan, faults=(*plan.faults, *closed)) if closed else plan,
        documents=documents,
    )


def _run(
    source: Source,
    instead: Mapping[str, bytes],
    store: KeyValueStore,
    jobs: int,
    keeps_plan: bool,
    at_hand: PartsAtHand | None = None,
) -> tuple[Result, list[ReadPart]]:
    """The result, and the parts that are still held: all of them, or the council's alone.

    A board is let go of as soon as it has been inspected, unless the plan is wanted.
    """
    with phase("find"):
        files = Files.of(source, instead)
        layout = lay_out(files.found)
    kept = Kept(store, layout, files.held)
    pictures = {found.file: files.picture_fault(found) for found in layout.pictures}
    read = at_hand.read if at_hand else read_part
    council = read(layout.council, files.read, pictures=pictures)
    wanted = layout.boards if keeps_plan else ()
    boards = {part.board: read(part, files.read, council.plan) for part in followed("read", wanted)}

    known = kept.known(council, is_all_read=keeps_plan)
    around = silences_of(council)

    def inspected(part: PlanPart) -> Inspected:
        board = boards.get(part.board) or read_part(part, files.read, council.plan)
        return inspect(board, council, around)

    fresh = shared_out([part for part in layout.boards if part.board not in known], inspected, jobs)
    if layout.council.board not in known:
        fresh[layout.council.board] = inspect(council)
    kept.keep(fresh)

    parts = layout.parts
    plan_files = {file.file: file.found for part in parts for file in part.files}
    held = [council, *boards.values()]
    documents = Documents(plan_files, files.read, held)
    found = [known.get(part.board) or fresh[part.board] for part in parts]
    diagnostics, silenced, breakdowns = conclude(council.plan, found, [*files.findings, *layout.findings], documents)
    plugins = tuple(plugins_named(council.plan.settings.plugins)) if council.plan.settings else ()
    return Result(diagnostics, documents.texts, silenced, breakdowns, len(plan_files), plugins), held
