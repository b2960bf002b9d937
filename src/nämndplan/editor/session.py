"""A plan while it is written: what lies on disk, with the texts that are open in an editor in place of it.

See docs/adr/052-the-language-server.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..diagnostics import Breakdown, Diagnostic
from ..frozen import frozen
from ..lint import Inspected, conclude, in_each_file, inspect, silences_of
from ..lowering import Documents, PlanLayout, PlanPart, ReadPart, lay_out, owner_of, read_part
from ..model import Plan
from ..source import Files, FoundFile, SourceText
from ..syntax import Document
from .index import Index


@frozen
class Known:
    """What is known of the plan just now: its parts by their boards (the council's is ""), and what they say.

    ``documents`` and ``texts`` are of the files as they were last read, also since.

    ``diagnostics`` of boards may be those of a moment ago while the council's part is written; ``is_settled`` is
    False then.
    """

    parts: Mapping[str, Plan]
    documents: Mapping[str, Document]
    texts: Mapping[str, SourceText]
    diagnostics: tuple[Diagnostic, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    is_settled: bool = False

    def of_file(self, file: str) -> list[Diagnostic]:
        """What there is to say of a file, also what is said of many."""
        return [item for item in self.shown if item.primary.span.file == file]

    @property
    def shown(self) -> Iterator[Diagnostic]:
        """The diagnostics as somebody who has one file open sees them."""
        return in_each_file(self.diagnostics)

    @property
    def council(self) -> Plan:
        """The council's part, which has the settings and the register."""
        return self.parts[""]

    def part_of(self, file: str) -> Plan:
        """The part that a file belongs to."""
        return self.parts.get(owner_of(file), self.council)


@dataclass(slots=True)
class _Part:
    """A part of the plan as it was last read, and inspected since; ``old`` is how it was inspected before that."""

    read: ReadPart
    inspected: Inspected | None = None
    old: Inspected | None = None


@dataclass
class Session:
    """A plan that is open in an editor: only the parts that something changes in are read and inspected again.

    The findings are those of ``nplan validate``, were everything saved.
    """

    folder: Path
    opened: dict[str, bytes] = field(default_factory=dict)
    index: Index = field(default_factory=Index)
    known: Known | None = None
    _layout: PlanLayout | None = None
    _files: Files = field(default_factory=lambda: Files(()))
    _on_disk: dict[str, tuple[int, int]] = field(default_factory=dict)
    _parts: dict[str, _Part] = field(default_factory=dict)
    _documents: dict[str, Document] = field(default_factory=dict)
    _texts: dict[str, SourceText] = field(default_factory=dict)
    _unread: set[str] = field(default_factory=set)

    def type(self, file: str, text: bytes) -> None:
        """What a file that is open in the editor holds now."""
        if file not in self.opened and file not in self._on_disk:
            self._layout = None
        self.opened[file] = text
        self._unread.add(file)

    def close(self, file: str) -> None:
        """The file is again what lies on disk."""
        if self.opened.pop(file, None) is not None:
            self._unread.add(file)
            self._layout = None

    def look_again(self) -> None:
        """Others may have changed something on disk."""
        self._layout = None

    def update(self) -> Iterator[None]:
        """Read and inspect what has changed, a step at a time; ``known`` is renewed on the way, and at the end.

        A board's part is inspected by itself. When the council's has changed, all boards' parts are inspected again:
        before that there is a first answer. One may stop between two steps, and begin anew later.
        """
        layout = self._laid_out()
        council = self._part(layout.council, None)
        for part in layout.boards:
            self._part(part, council.read.plan)
            yield
        parts = [self._parts[part.board] for part in (layout.council, *layout.boards)]
        if council.inspected is None:
            council.inspected = inspect(council.read)
        if sum(part.inspected is None for part in parts) > 1 and all(part.inspected or part.old for part in parts):
            self.known = self._concluded(layout, parts)
            yield
        around = silences_of(council.read)
        for each in parts:
            if each.inspected is None:
                each.inspected = inspect(each.read, council.read, around)
                yield
        self.known = self._concluded(layout, parts)

    def read(self) -> Known:
        """What the files say just now, with the findings of the last time that they were inspected."""
        layout = self._laid_out()
        if self.known is not None and not self._unread:
            return self.known
        council = self._part(layout.council, None)
        changed = {owner_of(file) for file in self._unread}
        for part in layout.boards:
            if self.known is None or part.board in changed or part.board not in self._parts:
                self._part(part, council.read.plan)
        before = self.known.diagnostics if self.known else ()
        self.known = Known(self._plans(), self._documents, self._texts, before)
        return self.known

    def settle(self) -> Known:
        """Everything there is to know, however long that takes."""
        for _ in self.update():
            pass
        assert self.known is not None  # noqa: S101  (the last step renews it)
        return self.known

    def _laid_out(self) -> PlanLayout:
        """What lies in the folder, with what is open there and not saved yet."""
        if self._layout is None:
            files = Files.of(self.folder)
            there = {found.file for found in files.found}
            unsaved = [FoundFile(file, str(self.folder / file)) for file in self.opened if file not in there]
            found = tuple(sorted((*files.found, *unsaved), key=lambda each: each.file))
            self._files = Files(found, files.findings, self.opened)
            now = {each.file: _state(each) for each in found}
            self._unread |= {file for file in {*now, *self._on_disk} if now.get(file) != self._on_disk.get(file)}
            self._on_disk = now
            self._layout = lay_out(found)
            boards = {part.board for part in self._layout.boards}
            for board in [board for board in self._parts if board and board not in boards]:
                self._forget({lost.file for lost in self._parts.pop(board).read.part.files})
        return self._layout

    def _part(self, part: PlanPart, council: Plan | None) -> _Part:
        """A part as it is now; read again only when something in it has changed."""
        known = self._parts.get(part.board)
        if known is None or known.read.part != part or any(file.file in self._unread for file in part.files):
            pictures = {} if council else {found.file: self._files.picture_fault(found) for found in self._pictures}
            read = read_part(part, self._files.read, council, pictures)
            self._parts[part.board] = _Part(read, None, (known.inspected or known.old) if known else None)
            self._indexed(read, known)
        elif council is not None and known.read.plan.common is not council:
            # The same words seen against another council's part.
            plan = known.read.plan.seen_against(council)
            self._parts[part.board] = _Part(replace(known.read, plan=plan), None, known.inspected or known.old)
        return self._parts[part.board]

    @property
    def _pictures(self) -> tuple[FoundFile, ...]:
        return self._layout.pictures if self._layout else ()

    def _indexed(self, read: ReadPart, before: _Part | None) -> None:
        """A file that cannot be parsed just now is known by what it last said."""
        here = {file.file for file in read.part.files}
        self._unread -= here
        self._forget({file.file for file in before.read.part.files} - here if before else set())
        for document in read.documents.values():
            if self._documents.get(document.file) is not document and document.tree is not None:
                self.index.put(document)
        self._documents |= read.documents
        self._texts |= {file: document.source for file, document in read.documents.items()}

    def _forget(self, files: set[str]) -> None:
        for file in files:
            self.index.forget(file)
            self._documents.pop(file, None)
            self._texts.pop(file, None)

    def _plans(self) -> dict[str, Plan]:
        return {board: part.read.plan for board, part in self._parts.items()}

    def _concluded(self, layout: PlanLayout, parts: list[_Part]) -> Known:
        found = [inspected for part in parts if (inspected := part.inspected or part.old)]
        held = [part.read for part in parts]
        files = {file.file: file.found for part in held for file in part.part.files}
        documents = Documents(files, self._files.read, held)
        before = [*self._files.findings, *layout.findings]
        diagnostics, _, breakdowns = conclude(held[0].plan, found, before, documents)
        is_settled = all(part.inspected for part in parts)
        return Known(self._plans(), self._documents, self._texts, diagnostics, breakdowns, is_settled)


def _state(found: FoundFile) -> tuple[int, int]:
    """What the system says of a file; nothing of one that is not saved."""
    try:
        about = found.path.stat()
    except OSError:
        return 0, 0
    return about.st_mtime_ns, about.st_size
