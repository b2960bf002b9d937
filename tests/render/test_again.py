"""Published again: the same bytes as from nothing, and only the pages that show what has changed are written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from benchmarks.generate import generate

from nämndplan.cli.commands.render import render
from nämndplan.render.publish import MANIFEST

FILES = 60
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
        counts.append(len([name for name in asked if name != MANIFEST]))
    said = capsys.readouterr().out
    cold, unchanged, changed = counts
    assert (cold, unchanged) == (len(content(work / "ny")) - 1, 0)
    assert 3 < changed < cold / 2
    assert f"{cold} filer, varav {cold} oförändrade" in said
    assert f"{cold} filer, varav {cold - changed} oförändrade" in said
