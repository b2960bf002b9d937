"""A new output format is one module and one line in FORMATS: commands, help and the site's page of files know of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .made import ROOT

LITEN = ROOT / "tests" / "plans" / "liten"
MODULE = '''"""The plan's headings, a line each (made up)."""

from ..diagnostics import say
from ..view import Download
from .format import Format


def _files(view, templates):
    yield "rubriker.txt", "\\n".join(section.heading for section in view.sections).encode()


def _offers(view):
    yield Download("rubriker.txt", "Text", say("hela planen som enkel text"))


HEADINGS = Format("txt", _files, offers=_offers)
'''


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program with one more format: one file written, and one changed."""
    top = tmp_path_factory.mktemp("more")
    for name in ("src", "templates"):
        shutil.copytree(ROOT / name, top / name, ignore=shutil.ignore_patterns("__pycache__"))
    render = top / "src" / "nämndplan" / "render"
    (render / "headings.py").write_text(MODULE, "utf-8")
    formats = render / "__init__.py"
    before = formats.read_text("utf-8")
    after = before.replace("DATA)", "DATA, HEADINGS)").replace(
        "from .html import", "from .headings import HEADINGS\nfrom .html import"
    )
    assert after.count("HEADINGS") == 2
    formats.write_text(after, "utf-8")
    return top / "src"


def nplan(sources: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(sources), "PYTHONUTF8": "1", "CI": "1"}
    command = [sys.executable, "-m", "nplan", *words]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_it_can_be_asked_for_and_readers_are_led_to_it(sources: Path, tmp_path: Path) -> None:
    run = nplan(sources, "render", str(LITEN), "-o", str(tmp_path / "ut"), "-f", "html", "-f", "txt")
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "ut" / "rubriker.txt").read_text("utf-8").splitlines()
    assert 'href="rubriker.txt"' in (tmp_path / "ut" / "hamta.html").read_text("utf-8")


def test_it_is_among_the_choices(sources: Path, tmp_path: Path) -> None:
    run = nplan(sources, "render", str(LITEN), "-o", str(tmp_path / "ut"), "-f", "tzt")
    assert run.returncode == 2
    assert "Menade du txt?" in run.stderr
