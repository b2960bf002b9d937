"""Published again: the same bytes as from nothing, and only the pages that show what has changed are written."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from benchmarks.generate import generate

from nämndplan.cli.commands.render import render
from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render import FORMATS, MANIFEST, Templates, default_templates, template_folders
from nämndplan.view import Page, view_of

FILES = 40
BOARD = "nämnder/västeråsnämnden"


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def published(plan: Path, output: Path) -> dict[str, bytes]:
    assert render([plan], output=output) == 0
    return content(output)


def places(folder: Path) -> dict[str, int]:
    """Where on the disk each file is; one that has been written has another place."""
    return {path.relative_to(folder).as_posix(): path.stat().st_ino for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan and its pages."""
    work = tmp_path_factory.mktemp("plan")
    generate(work / "plan", FILES)
    published(work / "plan", work / "ut")
    return work


@pytest.fixture
def work(first: Path, tmp_path: Path) -> Path:
    shutil.copytree(first, tmp_path / "arbete")
    return tmp_path / "arbete"


def replaced(plan: Path, file: str, old: str, new: str) -> None:
    text = (plan / file).read_text("utf-8")
    assert old in text
    (plan / file).write_text(text.replace(old, new, 1), "utf-8")


def a_title(plan: Path) -> None:
    replaced(plan, _goal(plan), "titel: ", "titel: Xylofonen och ")


def a_source(plan: Path) -> None:
    replaced(plan, _goal(plan), "källa: ", "källa: Enkät och ")


def a_file_more(plan: Path) -> None:
    text = next((plan / "uppdrag").glob("*.yaml")).read_text("utf-8")
    (plan / "uppdrag" / "ännu-ett.yaml").write_text(text.replace("ordning: ", "ordning: 9"), "utf-8")


def a_file_less(plan: Path) -> None:
    (plan / "nämnder" / _board(plan) / "ekonomi.yaml").unlink()


def another_name(plan: Path) -> None:
    board = plan / "nämnder" / _board(plan) / "uppdrag"
    found = min(board.glob("*.yaml"))
    found.rename(found.with_name("ett-annat-namn.yaml"))


def touched(plan: Path) -> None:
    for path in plan.rglob("*.yaml"):
        os.utime(path)


def the_name_of_the_plan(plan: Path) -> None:
    replaced(plan, "plan.yaml", "titel: ", "titel: Den nya ")


def _board(plan: Path) -> str:
    return next(path.parent.name for path in sorted(plan.glob("nämnder/*/ekonomi.yaml")))


def _goal(plan: Path) -> str:
    return next(str(path.relative_to(plan)) for path in sorted(plan.glob("nämnder/*/mål/*.yaml")))


@pytest.mark.parametrize(
    "change", [a_title, a_source, a_file_more, a_file_less, another_name, touched, the_name_of_the_plan]
)
def test_what_is_published_again_is_what_is_published_from_nothing(change: Callable[[Path], None], work: Path) -> None:
    change(work / "plan")
    assert published(work / "plan", work / "ut") == published(work / "plan", work / "ny")


def test_change_upon_change_leaves_nothing_behind(work: Path) -> None:
    for change in (a_file_more, a_title, another_name, a_file_less, a_source):
        change(work / "plan")
        published(work / "plan", work / "ut")
    assert content(work / "ut") == published(work / "plan", work / "ny")


def test_a_damaged_output_is_made_whole(work: Path) -> None:
    whole = content(work / "ut")
    (work / "ut" / "index.html").write_bytes(whole["index.html"].replace(b"<", b">", 1))
    (work / "ut" / "plan.md").unlink()
    (work / "ut" / "sok.html").write_bytes(b"")
    assert published(work / "plan", work / "ut") == whole


def test_nothing_is_written_when_nothing_has_changed(work: Path) -> None:
    before = places(work / "ut")
    published(work / "plan", work / "ut")
    after = places(work / "ut")
    assert {name for name in before if before[name] != after[name]} <= {MANIFEST}


def test_only_the_pages_that_show_it_are_written(work: Path) -> None:
    before = places(work / "ut")
    a_title(work / "plan")
    pages = published(work / "plan", work / "ut")
    after = places(work / "ut")
    written = {name for name in after if before.get(name) != after[name]} - {MANIFEST}
    assert written == {name for name, page in pages.items() if b"Xylofonen" in page}
    assert 3 < len(written) < len(pages) / 2


@pytest.fixture
def laid_out(work: Path, monkeypatch: pytest.MonkeyPatch) -> _Made:
    """The pages that are laid out, for a user with a cache of their own."""
    made = _Made()
    html = import_module("nämndplan.render.html")
    real = html._pieces

    def counted(page: Page, *rest: Any) -> Any:
        for piece, section in zip(real(page, *rest), ("", *(one.anchor for one in page.sections), ""), strict=True):
            yield replace(piece, make=partial(laid, page.address, section, piece.make))

    def laid(address: str, section: str, make: Callable[[], bytes]) -> bytes:
        made.add(address, section if address == "hela-planen.html" else "")
        return make()

    lay_out = html._laid_out

    def whole(by: Any, shared: Any, template: str, **shown: Any) -> bytes:
        if template == "html/page.html":
            made.add(shown["page"].address, "")
        content: bytes = lay_out(by, shared, template, **shown)
        return content

    monkeypatch.setattr(html, "_pieces", counted)
    monkeypatch.setattr(html, "_laid_out", whole)
    monkeypatch.setenv("XDG_CACHE_HOME", str(work / "cache"))
    return made


class _Made(list[str]):
    """The addresses of pages, once each, and the sections of those that are made in pieces."""

    def __init__(self) -> None:
        self.sections: list[str] = []

    def add(self, address: str, section: str) -> None:
        if address not in self:
            self.append(address)
        self.sections += filter(None, [section])

    def clear(self) -> None:
        super().clear()
        self.sections.clear()


def published_with_cache(plan: Path, output: Path) -> dict[str, bytes]:
    assert render([plan], output=output, cache=True) == 0
    return content(output)


def a_council_goal(plan: Path) -> None:
    replaced(plan, min(path.relative_to(plan).as_posix() for path in plan.glob("mål/*.yaml")), "titel: ", "titel: Xi ")


def an_outcome(plan: Path) -> None:
    """Another number for an indicator, and nothing else."""
    file = plan / _goal(plan)
    text, count = re.subn(r"(utfall:\n +[0-9]+: )[0-9]+", r"\g<1>77", file.read_text("utf-8"), count=1)
    assert count
    file.write_text(text, "utf-8")


@pytest.mark.parametrize(
    "change", [a_title, a_source, an_outcome, a_council_goal, a_file_less, another_name, a_file_more]
)
def test_exactly_the_pages_that_show_it_are_laid_out(
    change: Callable[[Path], None], work: Path, laid_out: _Made
) -> None:
    before = published_with_cache(work / "plan", work / "ut")
    assert sorted(laid_out) == sorted(name for name in before if name.endswith(".html"))
    laid_out.clear()
    change(work / "plan")
    after = published_with_cache(work / "plan", work / "ut")
    changed = {name for name, page in after.items() if before.get(name) != page and name.endswith(".html")}
    assert sorted(laid_out) == sorted(changed)
    assert after == published(work / "plan", work / "ny")


def test_the_page_with_everything_is_put_together_from_what_it_was(work: Path, laid_out: _Made) -> None:
    """Of its sections the one that shows the change is laid out; the rest are taken from the page as it stands."""
    published_with_cache(work / "plan", work / "ut")
    whole = list(laid_out.sections)
    assert len(whole) == len(set(whole)) > 5
    for change in (an_outcome, a_source):
        laid_out.clear()
        change(work / "plan")
        after = published_with_cache(work / "plan", work / "ut")
        assert laid_out.sections == [_board(work / "plan").replace("ä", "a").replace("å", "a").replace("ö", "o")]
    assert after == published(work / "plan", work / "ny")


def test_pieces_of_a_page_that_somebody_has_changed_are_not_believed(work: Path, laid_out: _Made) -> None:
    before = published_with_cache(work / "plan", work / "ut")
    page = work / "ut" / "hela-planen.html"
    text = before[page.name]
    middle = len(text) // 2
    page.write_bytes(text[:middle] + b"!" + text[middle:])
    laid_out.clear()
    assert published_with_cache(work / "plan", work / "ut") == before
    assert 1 < len(laid_out.sections) < 20


def test_what_is_made_in_pieces_is_what_its_template_makes(work: Path) -> None:
    loaded = load(work / "plan")
    view = view_of(loaded.plan, SWEDISH, loaded)
    assert view
    assert view.site
    templates = Templates(template_folders(None, work / "plan"), SWEDISH, (), work / "plan")
    for format, file, template in (
        ("html", "hela-planen.html", "html/page.html"),
        ("md", "plan.md", "markdown/plan.md"),
    ):
        (found,) = (one for one in FORMATS if one.name == format)
        pieces = dict(found.drafted(view, templates))[file]
        assert pieces.pieces
        assert len(list(pieces.pieces())) > 5
        # With templates of somebody else's, that say what ours say, they are made whole.
        own = work / "mallar" / template
        own.parent.mkdir(parents=True)
        own.write_bytes(default_templates()[template].read_bytes())
        whole = dict(found.drafted(view, replace(templates, folders=(work / "mallar", *templates.folders))))[file]
        assert not whole.pieces
        assert whole.make() == pieces.make()


def test_nothing_is_laid_out_when_nothing_has_changed(work: Path, laid_out: _Made) -> None:
    before = published_with_cache(work / "plan", work / "ut")
    laid_out.clear()
    touched(work / "plan")
    assert published_with_cache(work / "plan", work / "ut") == before
    assert laid_out == []


def test_a_page_that_is_not_as_it_was_is_laid_out_again(work: Path, laid_out: _Made) -> None:
    """Whatever it says of itself: what stands in the output is read."""
    before = published_with_cache(work / "plan", work / "ut")
    laid_out.clear()
    page = work / "ut" / "index.html"
    about = page.stat()
    page.write_bytes(before["index.html"].replace(b"<", b">", 1))
    os.utime(page, ns=(about.st_atime_ns, about.st_mtime_ns))
    (work / "ut" / "sok.html").unlink()
    assert published_with_cache(work / "plan", work / "ut") == before
    assert sorted(laid_out) == ["index.html", "sok.html"]


def test_other_templates_lay_out_everything(work: Path, laid_out: _Made) -> None:
    published_with_cache(work / "plan", work / "ut")
    own = work / "mallar" / "html"
    own.mkdir(parents=True)
    (own / "footer.html").write_text("<footer>{{ plan.facts.facts | length }}</footer>", "utf-8")
    for _ in range(2):
        laid_out.clear()
        assert render([work / "plan"], output=work / "ut", templates=work / "mallar", cache=True) == 0
        assert len(laid_out) == len(list((work / "ut").glob("*.html")))


def test_of_the_document_too_only_what_shows_it_is_made(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command keeps what tests/render/test_made_again.py counts."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(work / "cache"))
    made: list[str] = []
    document = import_module("nämndplan.view.document")
    real = document._board
    monkeypatch.setattr(document, "_board", lambda context, board: (made.append(board), real(context, board))[1])
    for change, expected in ((touched, [_board(work / "plan")]), (touched, []), (a_title, [_board(work / "plan")])):
        made.clear()
        change(work / "plan")
        published_with_cache(work / "plan", work / "ut")
        assert made == expected


def test_the_pages_are_counted(work: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Cold, unchanged, one changed: as many files as are told are written."""
    asked: list[str] = []
    publishing = import_module("nämndplan.render.publish")
    real = publishing.write_new
    monkeypatch.setattr(publishing, "write_new", lambda path, *rest: (asked.append(path.name), real(path, *rest)))
    counts = []
    for change, output in ((touched, "ny"), (touched, "ny"), (a_title, "ny")):
        change(work / "plan")
        asked.clear()
        published(work / "plan", work / output)
        counts.append(len([name for name in asked if not name.startswith(MANIFEST)]))
    said = capsys.readouterr().out
    cold, unchanged, changed = counts
    assert (cold, unchanged) == (len(content(work / "ny")) - 1, 0)
    assert 3 < changed < cold / 2
    assert f"{cold} filer, varav {cold} oförändrade" in said
    assert f"{cold} filer, varav {cold - changed} oförändrade" in said
