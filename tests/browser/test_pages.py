"""The published page in a real browser: accessible, valid, self-contained, never wider than the window."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from nämndplan.compile import compile_folder
from nämndplan.language import SWEDISH
from nämndplan.render import Templates, template_folders
from nämndplan.render.html import HTML
from nämndplan.view import view_of

ROOT = Path(__file__).parents[2]
PLANS = [ROOT / "plans" / "2024", ROOT / "tests" / "plans" / "rik"]
NODE_MODULES = ROOT / "tests" / "node" / "node_modules"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
VNU = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"


def lacking(needed: dict[str, bool]) -> str:
    """What to install before these tests can run; "" when nothing is lacking."""
    names = [name for name, present in needed.items() if not present]
    return f"NOT CHECKED IN A BROWSER, lacking: {', '.join(names)}" if names else ""


BROWSER = lacking(
    {
        "chromium": CHROMIUM is not None,
        "node": shutil.which("node") is not None,
        "npm ci in tests/node": (NODE_MODULES / "playwright-core").exists() and (NODE_MODULES / "axe-core").exists(),
    }
)
CHECKER = lacking({"java": shutil.which("java") is not None, "npm ci in tests/node": VNU.exists()})


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The pages of some plans, on disk."""
    folder = tmp_path_factory.mktemp("pages")
    written = []
    for plan in PLANS:
        view = view_of(compile_folder(plan).plan, SWEDISH)
        assert view is not None
        [(_, content)] = HTML.files(view, Templates(template_folders(None, plan), SWEDISH))
        written.append(folder / f"{plan.name}.html")
        written[-1].write_bytes(content)
    return written


@pytest.mark.skipif(bool(BROWSER), reason=BROWSER)
def test_axe_finds_nothing_at_any_width_in_light_and_dark(pages: list[Path]) -> None:
    command = ["node", str(Path(__file__).with_name("inspect.mjs")), str(CHROMIUM), *map(str, pages)]
    run = subprocess.run(  # noqa: S603
        command, capture_output=True, encoding="utf-8", timeout=300, check=False
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == []


@pytest.mark.skipif(bool(CHECKER), reason=CHECKER)
def test_the_html_checker_finds_nothing(pages: list[Path]) -> None:
    command = ["java", "-jar", str(VNU), "--format", "text", "--exit-zero-always", *map(str, pages)]
    run = subprocess.run(  # noqa: S603
        command, capture_output=True, encoding="utf-8", timeout=300, check=True
    )
    findings = [line for line in run.stderr.splitlines() if ": error:" in line or ": warning:" in line]
    assert findings == []


def test_every_link_inside_a_page_leads_somewhere(pages: list[Path]) -> None:
    for page in pages:
        text = page.read_text("utf-8")
        ids = re.findall(r' id="([^"]*)"', text)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r' href="#([^"]*)"', text)) <= set(ids)
        assert all(id.isascii() for id in ids)


def test_a_page_asks_for_nothing(pages: list[Path]) -> None:
    for page in pages:
        text = page.read_text("utf-8")
        assert not any(word in text for word in ("<script", "<link", "<img", "<iframe", "@import", "url("))
