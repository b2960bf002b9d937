"""Pages of a plan whose every text is nasty, in a real browser: nothing runs, nobody is called, nothing is stopped."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.preview import SiteBuilder
from nämndplan.render import Templates, template_folders
from nämndplan.render.html import HTML
from nämndplan.report import REPORTS, Checked
from nämndplan.view import view_of

from ..torture.nasty import NASTY, RIK, nasty_files, refused_files, write_plan
from .test_pages import driven, in_a_browser

TURNS = int(os.environ.get("NPLAN_TURNS", "1"))
"""Each text begins with another nasty one in each."""


def site(turn: int, folder: Path) -> list[Path]:
    """The published pages."""
    compiled = load(nasty_files(turn))
    view = view_of(compiled.plan, SWEDISH, compiled)
    assert view is not None
    return written(dict(HTML.files(view, Templates(template_folders(None, RIK), SWEDISH, pictures=RIK))), folder)


def preview(folder: Path) -> list[Path]:
    """The pages of nplan serve, with the findings on them; without the reloading, which calls the server."""
    plan = write_plan(nasty_files(), folder / "plan")
    built = SiteBuilder(plan, "plan", None, lambda _: SWEDISH, SWEDISH, lambda error: pytest.fail(str(error))).build()
    pages = {name: page.replace(b"new EventSource(", b"new EventTarget(") for name, page in built.laid.pages.items()}
    return written(pages, folder / "preview")


def report(files: dict[str, bytes], page: Path) -> Path:
    """The report as a page."""
    compiled = load(files)
    checked = Checked("<b>plan</b>", compiled.diagnostics, compiled.texts, 1, compiled.silenced)
    return written({page.name: "\n".join(map(str, REPORTS["html"]([checked], SWEDISH))).encode()}, page.parent)[0]


def written(pages: dict[str, bytes], folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in pages.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in pages]


@in_a_browser
def test_nothing_of_the_plan_runs_or_calls(tmp_path: Path) -> None:
    pages = [page for turn in range(TURNS) for page in site(turn * 7, tmp_path / str(turn))]
    pages += [report(nasty_files(), tmp_path / "report.html"), report(refused_files(), tmp_path / "refused.html")]
    told = driven("hostile.mjs", *pages)
    assert isinstance(told, dict)
    assert told["complaints"] == []
    assert told["scripts"] > 0, "our own scripts are there, so scripts can run"


@in_a_browser
def test_nothing_of_the_plan_runs_in_the_preview(tmp_path: Path) -> None:
    told = driven("hostile.mjs", *preview(tmp_path))
    assert isinstance(told, dict)
    ours = [line for line in told["complaints"] if "policy" not in line and "Content Security Policy" not in line]
    assert [line for line in ours if "EventTarget" not in line and "addEventListener" not in line] == []


@in_a_browser
def test_such_a_page_would_be_found_out(tmp_path: Path) -> None:
    """Without our escaping and policy the same texts do run and call: the test can fail."""
    bare = written({"bare.html": f"<!doctype html><p>{' '.join(NASTY[:15])}</p>".encode()}, tmp_path)
    told = driven("hostile.mjs", *bare)
    assert isinstance(told, dict)
    assert any("code of the plan has run" in line for line in told["complaints"])
    assert any("asks for https://evil.example" in line for line in told["complaints"])
