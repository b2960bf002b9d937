"""The server and its features, one function each: the protocol's question in, ``editor``'s answer out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import wraps
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from ..diagnostics import Language
from ..editor import actions as doing
from ..editor.completion import Proposal, ProposalKind, completions
from ..editor.hints import hints, lenses
from ..editor.hover import hover, rule_page
from ..editor.navigation import Symbol, definition, find, links, references, symbols
from ..editor.outline import Branch, outline
from ..editor.rename import Refused, prepare, rename
from ..editor.session import Session
from ..editor.things import Things
from ..i18n import language_of
from .desk import UNABLE, Asked, Desk, position

NAME = "nplan"
SHOW_REFERENCES = "nplan.visaHänvisningar"
OUTLINE = "nplan/outline"
"""A question of our own: the plans that are open, as trees."""
LOOK_AT = "**/*.yaml"
MOST_PAUSE = 10
"""Seconds: what ``paus`` among the editor's initialization options may be, the pause after the last key."""
_KINDS = {
    ProposalKind.KEY: types.CompletionItemKind.Property,
    ProposalKind.ID: types.CompletionItemKind.Reference,
    ProposalKind.VALUE: types.CompletionItemKind.EnumMember,
    ProposalKind.SKELETON: types.CompletionItemKind.Snippet,
}
_SYMBOLS = {
    "mål": types.SymbolKind.Class,
    "delmål": types.SymbolKind.Class,
    "indikatorer": types.SymbolKind.Number,
    "aktiviteter": types.SymbolKind.Event,
    "uppdrag": types.SymbolKind.Method,
    "organ": types.SymbolKind.Module,
    "tabeller": types.SymbolKind.Array,
    "avsnitt": types.SymbolKind.String,
}

T = TypeVar("T")


def make_server(language: Language, with_keys: bool = True) -> LanguageServer:
    """A server that speaks ``language`` unless the editor asks for another that it knows.

    ``with_keys`` is False where another server completes and explains keys and closed values.
    """
    server = LanguageServer(NAME, version("namndplan"), text_document_sync_kind=types.TextDocumentSyncKind.Incremental)
    desk = Desk(server, language)
    _register(server, desk, with_keys)
    return server


def _register(server: LanguageServer, desk: Desk, with_keys: bool) -> None:  # noqa: C901, PLR0915  (a list of features)
    def asked(answer: Callable[[Asked, Any], T]) -> Callable[[Any], Awaitable[T | None]]:
        """A feature that is about one file; it has nothing to say outside a plan."""

        @wraps(answer)
        async def of_file(params: Any) -> T | None:
            found = await desk.ask(params.text_document.uri)
            return answer(found, params) if found else None

        return of_file

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        desk.language = language_of((params.locale or "")[:2]) or desk.language
        options = params.initialization_options
        pause = options.get("paus") if isinstance(options, dict) else None
        if isinstance(pause, int | float) and 0 <= pause <= MOST_PAUSE:
            desk.pause = float(pause)

    @server.feature(types.INITIALIZED)
    def initialized(_: types.InitializedParams) -> None:
        workspace = server.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace else None
        if watching and watching.dynamic_registration:
            options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(LOOK_AT)])
            registration = types.Registration("planer", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            server.client_register_capability(types.RegistrationParams([registration]))
        for folder in server.workspace.folders.values():
            root = to_fs_path(folder.uri)
            for plan in desk.plans.in_folder(Path(root)) if root else ():
                desk.on_disk([(plan / "plan.yaml").as_uri()])

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        desk.opened(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        desk.opened(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        desk.on_disk([params.text_document.uri])

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        desk.closed(params.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_watched(params: types.DidChangeWatchedFilesParams) -> None:
        desk.on_disk([change.uri for change in params.changes])

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION,
        types.CompletionOptions(trigger_characters=["[", ",", " ", "-"], resolve_provider=False),
    )
    @asked
    def complete(asked: Asked, params: types.CompletionParams) -> types.CompletionList:
        source = asked.things.known.texts.get(asked.file)
        at = position(asked, params.position)
        found = completions(source, at, asked.things, desk.language, with_keys) if source else []
        return types.CompletionList(False, [_item(server, asked, number, one) for number, one in enumerate(found)])

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    @asked
    def hovered(asked: Asked, params: types.HoverParams) -> types.Hover | None:
        at = position(asked, params.position)
        told = hover(asked.things, asked.file, at, desk.language, with_keys)
        pages = [
            rule_page(one.code, desk.language)
            for one in asked.things.known.of_file(asked.file)
            if one.primary.span.start <= at <= one.primary.span.end
        ]
        texts = [*([told.text] if told else []), *dict.fromkeys(filter(None, pages))]
        content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(texts))
        return types.Hover(content, asked.places.range(told.span) if told else None) if texts else None

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    @asked
    def defined(asked: Asked, params: types.DefinitionParams) -> list[types.Location]:
        spans = definition(asked.things, asked.file, position(asked, params.position))
        return [desk.location(asked.session, asked.things.known, span) for span in spans]

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    @asked
    def referred(asked: Asked, params: types.ReferenceParams) -> list[types.Location]:
        at, with_home = position(asked, params.position), params.context.include_declaration
        spans = references(asked.things, asked.file, at, with_home)
        return [desk.location(asked.session, asked.things.known, span) for span in spans]

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    @asked
    def held(asked: Asked, _: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        return [_symbol(asked, spot) for spot in symbols(asked.things, asked.file)]

    @server.feature(types.WORKSPACE_SYMBOL)
    async def found(params: types.WorkspaceSymbolParams) -> list[types.SymbolInformation]:
        await desk.settled()
        answers = []
        for session in desk.plans.sessions.values():
            things = desk.things(session)
            for spot in find(things, params.query):
                name = f"{spot.name}: {spot.title}" if spot.title else spot.name
                place = desk.location(session, things.known, spot.span)
                answers.append(types.SymbolInformation(place, name, _symbol_kind(spot)))
        return answers

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_LINK)
    @asked
    def linked(asked: Asked, _: types.DocumentLinkParams) -> list[types.DocumentLink]:
        return [
            types.DocumentLink(
                asked.places.range(link.span), link.address or desk.plans.address(asked.session, link.file)
            )
            for link in links(asked.things, asked.file)
        ]

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    @asked
    def may_rename(asked: Asked, params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
        found = prepare(asked.things, asked.file, position(asked, params.position))
        return types.PrepareRenamePlaceholder(asked.places.range(found.span), found.key[-1]) if found else None

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    @asked
    def renamed(asked: Asked, params: types.RenameParams) -> types.WorkspaceEdit | None:
        found = prepare(asked.things, asked.file, position(asked, params.position))
        if found is None:
            return None
        try:
            done = rename(asked.things, found.key, params.new_name)
        except Refused as refused:
            raise JsonRpcInvalidParams(refused.sentence.text(desk.language)) from refused
        change = desk.change(asked, done.edits, moves=done.moves)
        if change is None:
            raise JsonRpcInvalidParams(UNABLE.text(desk.language))
        return change

    @server.feature(
        types.WORKSPACE_WILL_RENAME_FILES,
        types.FileOperationRegistrationOptions(
            [types.FileOperationFilter(types.FileOperationPattern("**/{mål,uppdrag}/*.yaml"), "file")]
        ),
    )
    async def moved(params: types.RenameFilesParams) -> types.WorkspaceEdit | None:
        for file in params.files:
            asked = await desk.ask(file.old_uri)
            one = asked.things.of_file(asked.file) if asked else None
            new = desk.plans.find(file.new_uri)
            if asked is None or one is None or new is None or Path(new.file).parent != Path(asked.file).parent:
                continue
            try:
                done = rename(asked.things, one.key, Path(new.file).stem)
            except Refused:
                continue  # it is the file's name all the same; what is wrong with it is a finding
            moves = {old: to for old, to in done.moves.items() if old != asked.file}
            return desk.change(asked, done.edits, moves=moves)
        return None

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions([types.CodeActionKind.QuickFix]),
    )
    @asked
    def offered(asked: Asked, params: types.CodeActionParams) -> list[types.CodeAction]:
        start, end = asked.places.ours(params.range.start), asked.places.ours(params.range.end)
        found = [_action(desk, asked, one) for one in doing.actions(asked.things, asked.file, start, end)]
        return [one for one in found if one]

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS, types.CodeLensOptions(resolve_provider=False))
    @asked
    def over(asked: Asked, params: types.CodeLensParams) -> list[types.CodeLens]:
        answers = []
        for lens in lenses(asked.things, asked.file):
            spans = [asked.things.locate(one) for one in asked.things.index.of(lens.key) if not one.is_home]
            places = [desk.location(asked.session, asked.things.known, span) for span in spans if span]
            start = asked.places.position(lens.span.start)
            arguments: list[Any] = [params.text_document.uri, start, places]
            text = lens.text.text(desk.language)
            command = types.Command(text, SHOW_REFERENCES if places else "", arguments=arguments if places else None)
            answers.append(types.CodeLens(asked.places.range(lens.span), command))
        return answers

    @server.feature(types.TEXT_DOCUMENT_INLAY_HINT)
    @asked
    def beside(asked: Asked, params: types.InlayHintParams) -> list[types.InlayHint]:
        first, last = params.range.start.line + 1, params.range.end.line + 1
        return [
            types.InlayHint(
                asked.places.position(hint.span.end),
                hint.text,
                tooltip=hint.why.text(desk.language),
                padding_left=True,
            )
            for hint in hints(asked.things, asked.file, desk.language)
            if first <= hint.span.start.line <= last
        ]

    @server.feature(OUTLINE)
    async def outlined(_: Any) -> list[dict[str, Any]]:
        await desk.settled()
        found = []
        for folder, session in desk.plans.sessions.items():
            things = desk.things(session)
            below = [_branch(desk, session, things, one) for one in outline(things)]
            found.append({"title": folder.name, "folder": str(folder), "below": below})
        return found

    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    async def formatted(params: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
        await desk.settled()  # a fix has to be about the text as it is
        asked = await desk.ask(params.text_document.uri)
        return [asked.places.edit(one) for one in doing.formatting(asked.things, asked.file)] if asked else None


def _branch(desk: Desk, session: Session, things: Things, one: Branch) -> dict[str, Any]:
    """A branch of the outline, in JSON."""
    place = desk.location(session, things.known, one.span)
    start = place.range.start
    return {
        "kind": one.kind,
        "title": one.title,
        "about": one.about,
        "address": place.uri,
        "line": start.line,
        "character": start.character,
        "below": [_branch(desk, session, things, below) for below in one.below],
    }


def _item(server: LanguageServer, asked: Asked, number: int, one: Proposal) -> types.CompletionItem:
    completion = server.client_capabilities.text_document and server.client_capabilities.text_document.completion
    item = completion.completion_item if completion else None
    with_places = bool(item and item.snippet_support) and "$" in one.text
    return types.CompletionItem(
        one.label,
        kind=_KINDS[one.sort],
        label_details=types.CompletionItemLabelDetails(description=one.about) if one.sort is ProposalKind.ID else None,
        detail=one.about or None,
        documentation=types.MarkupContent(types.MarkupKind.Markdown, one.page) if one.page else None,
        sort_text=f"{number:04}",
        # The editor sifts by what is typed: an id is found by its title's words too.
        filter_text=f"{one.label} {one.about}" if one.sort is ProposalKind.ID else one.label,
        insert_text_format=types.InsertTextFormat.Snippet if with_places else types.InsertTextFormat.PlainText,
        insert_text_mode=types.InsertTextMode.AsIs,
        text_edit=types.TextEdit(asked.places.range(one.span), one.text if with_places else one.plain),
    )


def _symbol(asked: Asked, spot: Symbol) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        spot.title or spot.name,
        _symbol_kind(spot),
        asked.places.range(spot.whole),
        asked.places.range(spot.span),
        detail=spot.name,
        children=[_symbol(asked, inner) for inner in spot.inner],
    )


def _symbol_kind(spot: Symbol) -> types.SymbolKind:
    kind = spot.key[-2] if len(spot.key) > 1 else ""
    return _SYMBOLS.get(kind, types.SymbolKind.Object)


def _action(desk: Desk, asked: Asked, one: doing.Action) -> types.CodeAction | None:
    by_file: dict[str, list[Any]] = {}
    for replacement in one.edits:
        by_file.setdefault(replacement.span.file, []).append(replacement)
    change = desk.change(asked, by_file, new_files=one.new_files)
    if change is None:
        return None
    about: Sequence[types.Diagnostic] = ()
    if one.about:
        about = [desk.diagnostic(asked.session, asked.things.known, one.about)]
    return types.CodeAction(
        one.title.text(desk.language),
        types.CodeActionKind.QuickFix,
        diagnostics=list(about) or None,
        is_preferred=one.is_best or None,
        edit=change,
    )
