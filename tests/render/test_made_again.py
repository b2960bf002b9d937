"""Published again, of the pages and of the document that they are cut from only that is made which rests on a change.

What is published is always what is published from nothing.
"""

from __future__ import annotations

import base64
import random
import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nämndplan.diagnostics import Language
from nämndplan.driver import load
from nämndplan.i18n import ENGLISH, SWEDISH
from nämndplan.incremental.parts import MemoryStore
from nämndplan.render import FORMATS, MANIFEST, KnownPages, Templates, publish, template_folders
from nämndplan.view import BoardsAtHand, Page, states_of, view_of
from nämndplan.view.anchors import folded

from ..view.test_boards_at_hand import BOARD, BOARDS, EDITS, GOAL, OTHER, REGION, Files, changed, files_of

MADE_OF_DRAFTS = [format for format in FORMATS if format.drafts]
(HTML,) = (format for format in FORMATS if format.name == "html")
ASSIGNMENT = min(file for file in REGION if file.startswith("uppdrag/"))


class Publisher:
    """Publishes plans into a folder, with what it knows from the times before."""

    def __init__(self, folder: Path, store: MemoryStore | None = None, plan: Path | None = None) -> None:
        self.folder, self.store, self.plan = folder, MemoryStore(store or {}), plan

    def publish(self, files: Files, language: Language = SWEDISH) -> dict[str, bytes]:
        """What then stands in the folder."""
        loaded, at_hand = load(files), BoardsAtHand.kept_in(self.store)
        view = view_of(loaded.plan, language, loaded, at_hand, states_of(loaded.texts))
        if view:
            templates = Templates(template_folders(None, self.folder), language, (), self.plan)
            drafts = [draft for format in MADE_OF_DRAFTS for draft in format.drafted(view, templates)]
            publish(self.folder, drafts, KnownPages(self.store))
            at_hand.keep()
        return {path.name: path.read_bytes() for path in self.folder.glob("*.*") if path.name != MANIFEST}


def from_nothing(files: Files, language: Language = SWEDISH) -> Mapping[str, bytes]:
    """The same files, made whole."""
    loaded = load(files)
    view = view_of(loaded.plan, language, loaded)
    assert view
    templates = Templates(template_folders(None, Path("plan")), language)
    return {name: content for format in MADE_OF_DRAFTS for name, content in format.files(view, templates)}


class Made:
    """What has been made: boards' sections of the document, and pages, or pieces of them."""

    def __init__(self) -> None:
        self.boards: list[str] = []
        self.pages: set[str] = set()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Made:
    found = Made()
    document, html = import_module("nämndplan.view.document"), import_module("nämndplan.render.html")
    board, pieces = document._board, html._pieces

    def counted(context: Any, one: str) -> Any:
        found.boards.append(one)
        return board(context, one)

    def counted_pieces(page: Page, *rest: Any) -> Any:
        return (replace(piece, make=partial(laid_out, page, piece.make)) for piece in pieces(page, *rest))

    def laid_out(page: Page, make: Any) -> Any:
        found.pages.add(page.address)
        return make()

    monkeypatch.setattr(document, "_board", counted)
    monkeypatch.setattr(html, "_pieces", counted_pieces)
    return found


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Publisher, dict[str, bytes]]:
    publisher = Publisher(tmp_path_factory.mktemp("först") / "ut")
    return publisher, publisher.publish(REGION)


@pytest.fixture
def publisher(first: tuple[Publisher, dict[str, bytes]], tmp_path: Path) -> Publisher:
    """One that has published the region."""
    before, _ = first
    return Publisher(Path(shutil.copytree(before.folder, tmp_path / "ut")), before.store)


def page_of(board: str) -> str:
    return f"namnd-{folded(board)}.html"


CHANGES = {
    "an indicator": changed(REGION, f"nämnder/{BOARD}/{GOAL}", r"(utfall:\n +[0-9]+: )[0-9]+", r"\g<1>77"),
    "a goal of the council's": changed(REGION, GOAL, "titel: ", "titel: Xylofonen och "),
    "an assignment": changed(REGION, ASSIGNMENT, "titel: ", "titel: Xylofonen och "),
    "the name of the plan": changed(REGION, "plan.yaml", "titel: ", "titel: Xylofonen och "),
    "nothing": REGION,
}


@pytest.mark.parametrize("change", CHANGES)
def test_exactly_that_is_made_which_shows_the_change(
    change: str, publisher: Publisher, made: Made, first: tuple[Publisher, dict[str, bytes]]
) -> None:
    after = publisher.publish(CHANGES[change])
    assert made.pages == {name for name, page in after.items() if name.endswith(".html") and first[1][name] != page}
    expected = {
        "an indicator": {BOARD},
        "a goal of the council's": {BOARD},
        "an assignment": {board for board in BOARDS if b"Xylofonen" in after[page_of(board)].partition(b"<main")[2]},
        "the name of the plan": BOARDS,
        "nothing": set(),
    }
    assert sorted(made.boards) == sorted(expected[change])
    assert after == from_nothing(CHANGES[change])


@pytest.mark.parametrize("lost", ["what was kept", "the pages", "the language", "the program"])
def test_everything_is_made_when_something_else_is_what_it_was_not(
    lost: str, publisher: Publisher, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    match lost:
        case "what was kept":
            publisher.store.clear()
        case "the pages":
            shutil.rmtree(publisher.folder)
        case "the program":
            for module in ("nämndplan.view.boards_at_hand", "nämndplan.render.draft"):
                monkeypatch.setattr(import_module(module), "program_digest", lambda: b"another")
    language = ENGLISH if lost == "the language" else SWEDISH
    after = publisher.publish(REGION, language)
    assert set(made.boards) == BOARDS
    assert made.pages == {name for name in after if name.endswith(".html")}
    assert after == from_nothing(REGION, language)


def test_a_page_that_somebody_has_changed_is_made_again_with_what_stands_on_it(
    publisher: Publisher, made: Made, first: tuple[Publisher, dict[str, bytes]]
) -> None:
    (publisher.folder / page_of(OTHER)).write_bytes(b"")
    assert publisher.publish(REGION) == first[1]
    assert (made.boards, made.pages) == ([OTHER], {page_of(OTHER)})


def without_outcomes(text: bytes) -> bytes:
    return re.sub(r"^( *)utfall:.*\n(?:\1 +.*\n)*", "", text.decode(), flags=re.MULTILINE).encode()


def test_what_is_added_to_a_section_may_rest_on_other_boards(tmp_path: Path) -> None:
    """No table tells where indicators stand in a plan without outcomes: when the only one goes, all of them change."""
    first = min(file for file in REGION if f"/{OTHER}/mål/" in file)
    nothing = {file: without_outcomes(text) for file, text in REGION.items()}
    publisher = Publisher(tmp_path / "ut")
    before = publisher.publish({**nothing, first: REGION[first]})
    after = publisher.publish(nothing)
    assert after == from_nothing(nothing)
    assert before[page_of(BOARD)] != after[page_of(BOARD)]


def test_a_page_is_another_when_a_picture_on_it_is(tmp_path: Path) -> None:
    file = f"nämnder/{BOARD}/{GOAL}"
    begins = "beskrivning: |\n  "
    told = changed(REGION, file, re.escape(begins), f"{begins}![Vägen](utseende/vagen.svg)\n\n  ")
    picture = tmp_path / "plan" / "utseende" / "vagen.svg"
    picture.parent.mkdir(parents=True)
    publisher = Publisher(tmp_path / "ut", plan=tmp_path / "plan")
    shown = []
    for width in (8, 9):
        size = f'width="{width}" height="8"'
        picture.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" {size}><rect {size}/></svg>', "utf-8")
        address = base64.b64encode(picture.read_bytes())
        shown.append({name for name, page in publisher.publish(told).items() if address in page})
    assert shown[0] == shown[1]
    assert {page_of(BOARD), "hela-planen.html"} < shown[1]


def test_a_page_is_another_when_something_that_it_leads_to_has_moved() -> None:
    loaded, store = load(REGION), MemoryStore()

    def digests(moved: str) -> dict[str, bytes]:
        at_hand = BoardsAtHand.kept_in(store)
        view = view_of(loaded.plan, SWEDISH, loaded, at_hand, states_of(loaded.texts))
        assert view
        assert view.site
        places = {**view.site.pages[0].places, **({moved: "annanstans.html"} if moved else {})}
        site: Any = SimpleNamespace(pages=[replace(page, places=places) for page in view.site.pages], moved=())
        templates = Templates(template_folders(None, Path("plan")), SWEDISH)
        drafts = dict(HTML.drafted(replace(view, site=site), templates))
        at_hand.keep()
        return {address: draft.shows() for address, draft in drafts.items() if draft.shows}

    before, again = digests(""), digests("")
    assert before == again
    assignment = folded(f"uppdrag-{Path(ASSIGNMENT).stem}")
    after = digests(assignment)
    leading = {address for address, page in from_nothing(REGION).items() if f'#{assignment}"' in page.decode()}
    assert page_of(BOARD) in leading
    assert {address for address in before if before[address] != after[address]} == leading & before.keys()


@given(st.sampled_from(["liten", "fem-nivåer", "rik"]), st.integers(0, 2**32))
@settings(max_examples=2, deadline=None)
def test_whatever_is_changed_what_is_published_is_as_from_nothing(name: str, seed: int) -> None:
    chosen, files = random.Random(seed), files_of(name)  # noqa: S311
    with TemporaryDirectory() as folder:
        publisher = Publisher(Path(folder) / "ut")
        publisher.publish(files)
        for _ in range(2):
            chosen.choice(EDITS)(files, chosen)
            if load(files).plan.settings:
                assert publisher.publish(files) == from_nothing(files)
