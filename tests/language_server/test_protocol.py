"""An editor that speaks the protocol: what is asked as VS Code asks it, and what is answered."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from ..lacking import ROOT

PLAN = ROOT / "plans" / "2024"
GOAL = "mål/4-jämlik-och-tillgänglig-vård.yaml"
pytestmark = pytest.mark.asyncio(loop_scope="module")


def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("arbetsyta") / "plans" / "2024"
    shutil.copytree(PLAN, folder)
    return folder


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory)


@pytest_lsp.fixture(
    scope="module",
    config=ClientServerConfig(server_command=[sys.executable, "-m", "nplan", "lsp"]),
)
async def client(lsp_client: LanguageClient, plan: Path) -> AsyncIterator[None]:
    for question in (
        types.CLIENT_REGISTER_CAPABILITY,
        types.WORKSPACE_CODE_LENS_REFRESH,
        types.WORKSPACE_INLAY_HINT_REFRESH,
    ):
        lsp_client.feature(question)(_nothing)
    params = types.InitializeParams(
        capabilities=client_capabilities("visual-studio-code"),
        workspace_folders=[types.WorkspaceFolder(plan.parents[1].as_uri(), "arbetsyta")],
        root_uri=plan.parents[1].as_uri(),
        initialization_options={"paus": 0.01},
        locale="sv",
    )
    await lsp_client.initialize_session(params)
    yield
    await lsp_client.shutdown_session()


def _nothing(*_: object) -> None:
    """What VS Code answers to what it is only told."""


def opened(client: LanguageClient, plan: Path, file: str, text: str | None = None) -> str:
    """Open a file, with its own text or another."""
    address = (plan / file).as_uri()
    words = (plan / file).read_text("utf-8") if text is None else text
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem(address, "namndplan", 1, words))
    )
    return address


def closed(client: LanguageClient, address: str) -> None:
    client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(address)))


async def until(client: LanguageClient, address: str, code: str, is_there: bool = True) -> list[types.Diagnostic]:
    """Wait until a code is, or is no more, among the findings of a file."""
    for _ in range(2000):
        found = list(client.diagnostics.get(address, ()))
        if any(one.code == code for one in found) == is_there and address in client.diagnostics:
            return found
        await asyncio.sleep(0.01)
    raise AssertionError([one.code for one in client.diagnostics.get(address, ())])


def at(text: str, word: str, more: int = 0) -> types.Position:
    """Where a word begins, in UTF-16."""
    before = text[: text.index(word) + more]
    line = before.rpartition("\n")[2]
    return types.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)


async def test_the_whole_plan_is_checked_when_its_folder_is_opened(client: LanguageClient) -> None:
    for _ in range(3000):
        if sum(map(len, client.diagnostics.values())) > 20:
            break
        await asyncio.sleep(0.01)
    assert {one.source for found in client.diagnostics.values() for one in found} == {"nplan"}
    assert sum(map(len, client.diagnostics.values())) > 20


async def test_what_is_typed_is_found_and_the_file_on_disk_is_untouched(client: LanguageClient, plan: Path) -> None:
    file = "nämnder/regionstyrelsen/uppdrag/hyrberoende.yaml"
    before = (plan / file).read_bytes()
    address = opened(client, plan, file, before.decode().replace("[hyrberoende]", "[hyrberoende, hyr]"))
    found = await until(client, address, "NP301")
    assert [one.message.partition("\n")[0] for one in found if one.code == "NP301"] == [
        "Det finns inget uppdrag med id hyr i mappen uppdrag"
    ]
    assert (plan / file).read_bytes() == before
    closed(client, address)
    await until(client, address, "NP301", is_there=False)


async def test_columns_are_counted_in_utf_16(client: LanguageClient, plan: Path) -> None:
    text = "titel: 🎭🎭 Teater\ntill: [regionstyrelsen]\nsvarar_mot: [finns-inte]  # 🎭\n"
    address = opened(client, plan, "nämnder/regionstyrelsen/uppdrag/teater.yaml", text.replace("titel", "titel "))
    address_2 = opened(client, plan, "nämnder/regionstyrelsen/uppdrag/teater-2.yaml", f"{text}till_: 🎭 x\n")
    found = await until(client, address_2, "NP103")
    (unknown,) = (one for one in found if one.code == "NP103")
    assert (unknown.range.start.line, unknown.range.start.character) == (3, 0)
    (dangling,) = (one for one in found if one.code == "NP301")
    assert dangling.range == types.Range(types.Position(2, 13), types.Position(2, 23))
    hover = await client.text_document_hover_async(
        types.HoverParams(types.TextDocumentIdentifier(address_2), at(text, "regionstyrelsen", 3))
    )
    assert hover is not None
    assert "Regionstyrelsen" in str(hover.contents)
    closed(client, address)
    closed(client, address_2)


async def test_an_id_is_completed_with_its_title(client: LanguageClient, plan: Path) -> None:
    text = "titel: Något\ntill: [regionstyrelsen]\nsvarar_mot: [hyr"
    address = opened(client, plan, "nämnder/regionstyrelsen/uppdrag/nytt.yaml", text)
    found = await client.text_document_completion_async(
        types.CompletionParams(types.TextDocumentIdentifier(address), at(text + "§", "§"))
    )
    assert isinstance(found, types.CompletionList)
    (item,) = (one for one in found.items if one.label == "hyrberoende")
    assert item.detail == "Formalisera arbetet med att minska hyrberoende"
    assert isinstance(item.text_edit, types.TextEdit)
    assert item.text_edit.range.start == types.Position(2, 13)
    closed(client, address)


async def test_an_empty_file_is_offered_its_skeleton(client: LanguageClient, plan: Path) -> None:
    address = opened(client, plan, "uppdrag/nytt-uppdrag.yaml", "")
    found = await client.text_document_completion_async(
        types.CompletionParams(types.TextDocumentIdentifier(address), types.Position(0, 0))
    )
    assert isinstance(found, types.CompletionList)
    first = found.items[0]
    assert first.insert_text_format is types.InsertTextFormat.Snippet
    assert isinstance(first.text_edit, types.TextEdit)
    assert first.text_edit.new_text.startswith("titel: $1\n")
    closed(client, address)


async def test_a_rename_moves_the_file_and_every_reference(client: LanguageClient, plan: Path) -> None:
    file = "nämnder/regionstyrelsen/uppdrag/hyrberoende.yaml"
    address, text = opened(client, plan, file), (plan / file).read_text("utf-8")
    where = at(text, "[hyrberoende]", 3)
    asked = types.RenameParams(types.TextDocumentIdentifier(address), where, "hyrd-personal")
    edit = await client.text_document_rename_async(asked)
    assert edit is not None
    moves = [one for one in edit.document_changes or () if isinstance(one, types.RenameFile)]
    assert [one.new_uri for one in moves] == [(plan / "uppdrag" / "hyrd-personal.yaml").as_uri()]
    touched = {one.text_document.uri for one in edit.document_changes or () if isinstance(one, types.TextDocumentEdit)}
    assert {address, (plan / "nämnder/regionstyrelsen/nämndplan.yaml").as_uri()} <= touched
    closed(client, address)


async def test_a_taken_id_is_refused_in_words(client: LanguageClient, plan: Path) -> None:
    file = "nämnder/regionstyrelsen/uppdrag/hyrberoende.yaml"
    address, text = opened(client, plan, file), (plan / file).read_text("utf-8")
    asked = types.RenameParams(
        types.TextDocumentIdentifier(address), at(text, "[hyrberoende]", 3), "antidiskriminering"
    )
    with pytest.raises(Exception, match="finns redan"):
        await client.text_document_rename_async(asked)
    closed(client, address)


async def test_a_file_moved_in_the_explorer_takes_its_references_along(client: LanguageClient, plan: Path) -> None:
    old, new = ((plan / "uppdrag" / name).as_uri() for name in ("hyrberoende.yaml", "hyrda.yaml"))
    edit = await client.workspace_will_rename_files_async(types.RenameFilesParams([types.FileRename(old, new)]))
    assert edit is not None
    changes = edit.document_changes or ()
    assert not [one for one in changes if isinstance(one, types.RenameFile)]
    assert any(isinstance(one, types.TextDocumentEdit) and "hyrberoende" in one.text_document.uri for one in changes)


async def test_a_fix_is_offered_and_does_what_it_says(client: LanguageClient, plan: Path) -> None:
    file = "nämnder/regionstyrelsen/uppdrag/hyrberoende.yaml"
    text = (plan / file).read_text("utf-8").replace("[hyrberoende]", "[hyrberoend]")
    address = opened(client, plan, file, text)
    await until(client, address, "NP301")
    where = at(text, "[hyrberoend]", 1)
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(
            types.TextDocumentIdentifier(address), types.Range(where, where), types.CodeActionContext([])
        )
    )
    titles = [one.title for one in actions or ()]
    assert any(title.startswith("Rätta, om det är det som menas: ") for title in titles)
    assert "Låt stå, med ett skäl (NP301)" in titles
    closed(client, address)


async def test_formatting_does_what_a_safe_fix_may(client: LanguageClient, plan: Path) -> None:
    file = "uppdrag/hyrberoende.yaml"
    text = (plan / file).read_text("utf-8") + "notering: en  rad \n"
    address = opened(client, plan, file, text)
    edits = await client.text_document_formatting_async(
        types.DocumentFormattingParams(types.TextDocumentIdentifier(address), types.FormattingOptions(2, True))
    )
    assert all(one.range.start.line == text.count("\n") - 1 for one in edits or ())
    closed(client, address)


async def test_other_files_are_nobodys(client: LanguageClient, tmp_path: Path) -> None:
    outside = tmp_path / "annat.yaml"
    outside.write_text("a: 1\n", "utf-8")
    address = opened(client, tmp_path, "annat.yaml")
    hover = await client.text_document_hover_async(
        types.HoverParams(types.TextDocumentIdentifier(address), types.Position(0, 0))
    )
    assert hover is None
    assert address not in client.diagnostics


async def test_a_cancelled_question_does_no_harm(client: LanguageClient, plan: Path) -> None:
    address = opened(client, plan, "organisation.yaml")
    params = types.DocumentSymbolParams(types.TextDocumentIdentifier(address))
    asked = asyncio.ensure_future(
        client.protocol.send_request_async("textDocument/documentSymbol", params, msg_id="avbruten")
    )
    await asyncio.sleep(0)
    client.cancel_request(types.CancelParams("avbruten"))
    await asyncio.wait([asked])
    asked.exception()
    symbols = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(types.TextDocumentIdentifier(address))
    )
    assert symbols
    assert any(isinstance(one, types.DocumentSymbol) and one.detail == "regionstyrelsen" for one in symbols)
    closed(client, address)


async def test_a_half_typed_file_answers_from_what_it_said_before(client: LanguageClient, plan: Path) -> None:
    file = "organisation.yaml"
    text = (plan / file).read_text("utf-8")
    address = opened(client, plan, file, text)
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(uri=address, version=2),
            [types.TextDocumentContentChangeWholeDocument(text + "  }: [\n")],
        )
    )
    other = "uppdrag/hyrberoende.yaml"
    words = (plan / other).read_text("utf-8") + "from: \n"
    address_2 = opened(client, plan, other, words.replace("from: ", "från: "))
    found = await client.text_document_completion_async(
        types.CompletionParams(
            types.TextDocumentIdentifier(address_2), types.Position(words.count("\n") - 1, len("från: "))
        )
    )
    assert isinstance(found, types.CompletionList)
    assert "regionstyrelsen" in {one.label for one in found.items}
    closed(client, address)
    closed(client, address_2)


async def test_the_plan_is_a_tree_of_goals_boards_and_sub_goals(client: LanguageClient) -> None:
    plans = await client.protocol.send_request_async("nplan/outline", {})
    assert [one["title"] for one in plans] == ["2024"]
    goal = plans[0]["below"][0]
    board = next(one for one in goal["below"] if one["kind"] == "nämnd")
    assert any(one["kind"] == "delmål" and one["below"] for one in board["below"])
