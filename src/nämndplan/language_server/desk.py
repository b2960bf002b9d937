"""What the features share: the sessions, the editor's abilities, and what is known while one types."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from ..diagnostics import Diagnostic, Language, Position, Replacement, Severity, Span, say
from ..editor.session import Known, Session
from ..editor.things import Things
from ..frozen import frozen
from .places import Places
from .plans import Plans

UNABLE = say(
    "Redigeraren kan inte byta namn på filer, och id:t är en fils namn. Byt det i VS Code eller Neovim, eller för hand."
)
PAUSE = 0.15
"""Seconds after the last key before the plan is checked again."""
SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


@frozen
class Asked:
    """A file that something is asked about, and what is known of its plan as it is now."""

    session: Session
    file: str
    things: Things
    places: Places


@dataclass
class Desk:
    """The state behind the features."""

    server: LanguageServer
    language: Language
    plans: Plans = field(default_factory=Plans)
    pause: float = PAUSE
    _tasks: dict[Path, asyncio.Task[None]] = field(default_factory=dict)
    _shown: dict[Path, set[str]] = field(default_factory=dict)

    # What the editor tells.

    def opened(self, address: str) -> None:
        """A file is open, or has changed in the editor."""
        if found := self.plans.find(address):
            self.plans.opened(found, address)
            text = self.server.workspace.get_text_document(address).source
            found.session.type(found.file, text.encode("utf-8", "replace"))
            self.check(found.session)

    def closed(self, address: str) -> None:
        """A file is as on disk again."""
        if found := self.plans.find(address):
            found.session.close(found.file)
            self.check(found.session)

    def on_disk(self, addresses: Iterable[str]) -> None:
        """Files were saved, made, moved or removed by anybody."""
        sessions = {id(found.session): found.session for one in addresses if (found := self.plans.find(one))}
        for session in sessions.values():
            session.look_again()
            self.check(session)

    # What is known.

    def check(self, session: Session) -> None:
        """Check a plan when nothing has been typed for a moment; what was under way is given up."""
        if (before := self._tasks.get(session.folder)) is not None:
            before.cancel()
        self._tasks[session.folder] = asyncio.get_running_loop().create_task(self._checked(session))

    async def settled(self) -> None:
        """Wait until everything has been checked."""
        while tasks := [task for task in self._tasks.values() if not task.done()]:
            await asyncio.wait(tasks)

    async def _checked(self, session: Session) -> None:
        await asyncio.sleep(self.pause)
        told: Known | None = session.known
        for _ in session.update():
            if session.known is not told:
                told = session.known
                self._publish(session)
            await asyncio.sleep(0)
        self._publish(session)
        self._refresh()

    async def ask(self, address: str) -> Asked | None:
        """What is known of a file's plan, with what has been typed since it was checked; None outside plans."""
        found = self.plans.find(address)
        if found is None:
            return None
        while found.session.known is None:
            if found.session.folder not in self._tasks:
                self.check(found.session)
            await asyncio.wait([self._tasks[found.session.folder]])
        known = found.session.read()
        things = Things(found.session.index, known)
        return Asked(found.session, found.file, things, self.places(known, found.file))

    def things(self, session: Session) -> Things:
        """The things of a plan, as far as it is known."""
        return Things(session.index, session.read())

    def places(self, known: Known, file: str) -> Places:
        """Positions in a file."""
        return Places(self.server.workspace.position_codec, known.texts.get(file))

    # What the editor is told.

    def _publish(self, session: Session) -> None:
        known = session.known
        if known is None:
            return
        by_file: dict[str, list[types.Diagnostic]] = {}
        for diagnostic in known.shown:
            by_file.setdefault(diagnostic.primary.span.file, []).append(self.diagnostic(session, known, diagnostic))
        before = self._shown.get(session.folder, set())
        for file in sorted({*by_file, *before, *session.opened}):
            address = self.plans.address(session, file)
            version = None
            if file in session.opened:
                version = self.server.workspace.get_text_document(address).version
            self.server.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(address, by_file.get(file, []), version)
            )
        self._shown[session.folder] = set(by_file)

    def diagnostic(self, session: Session, known: Known, diagnostic: Diagnostic) -> types.Diagnostic:
        """A finding as the editor shows it: what is wrong, and what to do."""
        span, language = diagnostic.primary.span, self.language
        message = diagnostic.headline.text(language)
        if diagnostic.primary.text:
            message += f" ({diagnostic.primary.text.text(language)})"
        if diagnostic.hint:
            message += f"\n{diagnostic.hint.text(language)}"
        related = [
            types.DiagnosticRelatedInformation(
                self.location(session, known, note.span), note.text.text(language) if note.text else ""
            )
            for note in diagnostic.notes
        ]
        return types.Diagnostic(
            self.places(known, span.file).range(span),
            message,
            SEVERITIES[diagnostic.severity],
            diagnostic.code,
            source="nplan",
            related_information=related or None,
        )

    def _refresh(self) -> None:
        """Lenses and hints may say something else now."""
        workspace = self.server.client_capabilities.workspace
        if workspace and workspace.code_lens and workspace.code_lens.refresh_support:
            self.server.workspace_code_lens_refresh(None)
        if workspace and workspace.inlay_hint and workspace.inlay_hint.refresh_support:
            self.server.workspace_inlay_hint_refresh(None)

    # Answers in the protocol's form.

    def location(self, session: Session, known: Known, span: Span) -> types.Location:
        """A stretch of one of the plan's files."""
        return types.Location(self.plans.address(session, span.file), self.places(known, span.file).range(span))

    def change(
        self,
        asked: Asked,
        edits: Mapping[str, Iterable[Replacement]],
        moves: Mapping[str, str] | None = None,
        new_files: Mapping[str, str] | None = None,
    ) -> types.WorkspaceEdit | None:
        """Edits, files to make and files to move; None when the editor can do no such thing."""
        session, known = asked.session, asked.things.known
        by_address = {
            self.plans.address(session, file): [self.places(known, file).edit(one) for one in replacements]
            for file, replacements in edits.items()
        }
        if not moves and not new_files and not self._can("edits"):
            return types.WorkspaceEdit(changes=by_address)
        if (moves and not self._can("rename")) or (new_files and not self._can("create")):
            return None
        steps: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile] = []
        for address, found in by_address.items():
            document = self.server.workspace.text_documents.get(address)
            version = document.version if document else None
            steps.append(types.TextDocumentEdit(types.OptionalVersionedTextDocumentIdentifier(address, version), found))
        for file, text in (new_files or {}).items():
            address = self.plans.address(session, file)
            start = types.Position(0, 0)
            steps.append(types.CreateFile(address, options=types.CreateFileOptions(ignore_if_exists=True)))
            steps.append(
                types.TextDocumentEdit(
                    types.OptionalVersionedTextDocumentIdentifier(address, None),
                    [types.TextEdit(types.Range(start, start), text)],
                )
            )
        for old, new in (moves or {}).items():
            steps.append(types.RenameFile(self.plans.address(session, old), self.plans.address(session, new)))
        return types.WorkspaceEdit(document_changes=steps)

    def _can(self, what: str) -> bool:
        workspace = self.server.client_capabilities.workspace
        abilities = workspace.workspace_edit if workspace else None
        if abilities is None:
            return False
        # Neovim's first versions name the operations, and not that they come as document changes.
        operations = [str(getattr(one, "value", one)) for one in abilities.resource_operations or ()]
        return bool(abilities.document_changes) if what == "edits" else what in operations


def position(asked: Asked, at: types.Position) -> Position:
    """Where the editor's cursor is, in the file that it asks about."""
    return asked.places.ours(at)
