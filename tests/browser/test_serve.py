"""nplan serve in a real browser: the page follows the files, and shows the findings where they belong."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ..cli.plan import ASSIGNMENT, make_plan
from .test_pages import CHROMIUM, in_a_browser

SOUND = "titel: {title}\ntill: [styrelsen]\n"
GOAL = """delmål:
  trygg-vardag:
    titel: Tryggheten i vardagen ökar
    indikatorer:
      trygga:
        titel: Andel trygga invånare
        riktning: öka
        enhet: "%"
        målvärde:
          2024: 75
"""
PAGE = "hela-planen.html"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return make_plan(tmp_path, assignment=SOUND.format(title="Minska resandet"))


@pytest.fixture
def url(plan: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "nplan", "serve", str(plan), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as run:
        assert run.stdout
        try:
            yield run.stdout.readline().split()[1]
        finally:
            run.terminate()


def watch(url: str, scratch: Path, steps: list[dict[str, str]]) -> list[dict[str, Any]]:
    """What the page shows after each step; nothing is to be complained of on the way."""
    node = shutil.which("node")
    assert node
    command = [node, str(Path(__file__).with_name("serve.mjs")), str(CHROMIUM), url, str(scratch), json.dumps(steps)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=900, check=False)
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    assert told["complaints"] == []
    return list(told["seen"])


@in_a_browser
def test_the_page_follows_the_files(plan: Path, url: str) -> None:
    own = plan.parent.parent / "templates" / "html"
    own.mkdir(parents=True)

    def step(wait: str, text: str = "", file: Path = plan / ASSIGNMENT) -> dict[str, str]:
        return {"page": PAGE, "wait": wait, "text": text, "file": str(file) if text else ""}

    first, edited, broken, unreadable, mended, indicator, template, faulty = watch(
        url,
        plan.parent.parent / "scratch",
        [
            step("Minska resandet"),
            step("Öka resandet", SOUND.format(title="Öka resandet")),
            step("teaterstyrelsen", SOUND.format(title="Öka resandet").replace("styrelsen", "teaterstyrelsen")),
            step("Sidan visar planen som den var innan", "titel: [Öka\n"),
            step("Cykla mer", SOUND.format(title="Cykla mer")),
            step("Andel trygga invånare", GOAL, plan / "nämnder" / "styrelsen" / "mål" / "1-trygghet.yaml"),
            step("EGET STYCKE", "<p>EGET STYCKE</p>", own / "paragraph.html"),
            step("paragraph.html:1: ”x” finns inte här", "{{ x }}", own / "paragraph.html"),
        ],
    )
    assert "Planen kan publiceras" in first["bar"]
    assert "Planen kan publiceras" in edited["bar"]

    assert "fel NP502" in broken["bar"]
    [note] = [note for note in broken["notes"] if "NP502" in note["text"]]
    assert note["at"] == note["inside"] == "uppdrag-minska-resor"

    assert "Planen kan inte publiceras" in unreadable["bar"]
    assert any(note["at"] == "uppdrag-minska-resor" for note in unreadable["notes"])

    [note] = [note for note in indicator["notes"] if "NP402" in note["text"]]
    assert note["at"] == note["inside"] == "styrelsen-mal-1-trygghet-trygg-vardag-trygga"
    assert note["cell"] == "Andel trygga invånare"

    for after in (mended, template, faulty):
        assert "Planen kan publiceras" in after["bar"]
        assert not any("NP502" in note["text"] for note in after["notes"])
