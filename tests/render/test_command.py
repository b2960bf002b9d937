"""nplan render and nplan summary, as a user meets them."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from nämndplan.render.publish import MANIFEST

from ..golden import assert_golden
from ..torture import runner
from ..torture.runner import Run

ROOT = Path(__file__).parents[2]
LITEN = ROOT / "tests" / "plans" / "liten"
RIK = ROOT / "tests" / "plans" / "rik"
GOLDEN = Path(__file__).parent / "golden"


def nplan(*arguments: str | Path, cwd: Path) -> Run:
    """nplan in a folder, in a process of its own that has loaded the program already."""
    return runner.nplan(*arguments, before=lambda: os.chdir(cwd), timeout=60)


def process(*arguments: str | Path, cwd: Path, **environment: str) -> None:
    """nplan in a process that has loaded nothing, as the environment decides before anything is."""
    subprocess.run(
        [sys.executable, "-m", "nplan", *map(str, arguments)], cwd=cwd, env={**os.environ, **environment}, check=True
    )


@pytest.fixture
def work(tmp_path: Path) -> Path:
    shutil.copytree(LITEN, tmp_path / "plans" / "2024")
    return tmp_path


def test_both_formats_are_published_by_default(work: Path) -> None:
    run = nplan("render", cwd=work)
    assert run.code == 0
    assert "kontakt saknas i plan.yaml" in run.err
    assert run.out.startswith("Plan för Lilla kommunen finns nu i build/2024: ")
    assert run.out.endswith(" filer, börja med index.html.\n")
    names = {path.name for path in (work / "build" / "2024").iterdir()}
    assert {"index.html", "hela-planen.html", "plan.md", ".nplan-manifest.json"} <= names


def test_the_manifest_tells_names_sizes_and_hashes(work: Path) -> None:
    nplan("render", cwd=work)
    folder = work / "build" / "2024"
    entries = json.loads((folder / MANIFEST).read_text("utf-8"))["files"]
    assert {entry["name"] for entry in entries} == {path.name for path in folder.iterdir()} - {MANIFEST}
    for entry in entries:
        content = (folder / entry["name"]).read_bytes()
        assert (entry["bytes"], entry["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())


@pytest.mark.parametrize("board", ["vårdnämnden", "VN"])
def test_one_board_alone(board: str, tmp_path: Path) -> None:
    assert nplan("render", RIK, "-o", "ut", "--board", board, cwd=tmp_path).code == 0
    names = {path.name for path in (tmp_path / "ut").iterdir()}
    assert "namnd-vardnamnden.html" in names
    assert "namnd-styrelsen.html" not in names
    assert "Ställ om till nära vård" in (tmp_path / "ut" / "plan.md").read_text("utf-8")
    assert "Samordningen förbättras" not in (tmp_path / "ut" / "plan.md").read_text("utf-8")


def test_one_format_and_another_folder(work: Path) -> None:
    assert nplan("render", "plans/2024", "-o", "ut", "--format", "md", cwd=work).code == 0
    assert {path.name for path in (work / "ut").iterdir()} == {"plan.md", ".nplan-manifest.json"}


def test_several_plans_each_get_a_folder(work: Path) -> None:
    shutil.copytree(LITEN, work / "plans" / "2025")
    assert nplan("render", "-o", "ut", cwd=work).code == 0
    assert {path.name for path in (work / "ut").iterdir()} == {"2024", "2025"}


def test_a_plan_with_errors_is_not_published_and_the_earlier_output_stays(work: Path) -> None:
    nplan("render", cwd=work)
    before = (work / "build" / "2024" / "plan.md").read_bytes()
    goal = work / "plans" / "2024" / "mål" / "1-trygghet.yaml"
    goal.write_text("titell: Fel\n", "utf-8")
    run = nplan("render", cwd=work)
    assert run.code == 1
    assert "titell" in run.out
    assert "Planen kan inte publiceras" in run.out
    assert (work / "build" / "2024" / "plan.md").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["render", "--format", "htlm"], "Menade du html?"),
        (["render", "--templates", "finns-inte"], "--templates"),
        (["render", "-o", "plans/2024/ut"], "planens egen mapp"),
        (["render", "-o", "."], "nplan inte har skrivit"),
        (["render", "saknas"], "saknas finns inte"),
        (["render", "--board", "nämnden"], "Välj bland"),
        (["summary", "saknas"], "saknas finns inte"),
    ],
)
def test_wrong_use_is_explained(arguments: list[str], words: str, work: Path) -> None:
    run = nplan(*arguments, cwd=work)
    assert run.code == 2
    assert words in run.err
    assert "Traceback" not in run.err


def test_a_faulty_template_is_explained(work: Path) -> None:
    (work / "templates" / "html").mkdir(parents=True)
    (work / "templates" / "html" / "page.html").write_text("\n{{ plan.finns_inte }}", "utf-8")
    run = nplan("render", cwd=work)
    assert run.code == 2
    assert "templates/html/page.html:2" in run.err
    assert "finns_inte" in run.err
    assert not (work / "build").exists()


def test_the_same_input_gives_the_same_bytes(work: Path) -> None:
    shutil.copytree(RIK, work / "plans" / "rik")
    process("render", "-o", "ett", cwd=work, PYTHONHASHSEED="1", LC_ALL="C", TZ="Asia/Tokyo")
    process("render", "-o", "två", cwd=work, PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="UTC")
    one, two = (
        {path.relative_to(work / folder): path.read_bytes() for path in (work / folder).rglob("*") if path.is_file()}
        for folder in ("ett", "två")
    )
    assert one == two
    assert len(one) > 30


def test_the_markdown_is_as_agreed(tmp_path: Path) -> None:
    nplan("render", RIK, "-o", tmp_path / "ut", "--format", "md", cwd=tmp_path)
    assert_golden(GOLDEN / "rik.md", (tmp_path / "ut" / "plan.md").read_text("utf-8"))


def test_the_summary_is_as_agreed_and_fits_80_columns(tmp_path: Path) -> None:
    run = nplan("summary", RIK, cwd=tmp_path)
    assert run.code == 0
    assert max(map(cell_len, run.out.splitlines())) <= 80
    body = run.out[: run.out.index("Planen kan publiceras: 0 fel")]
    assert_golden(GOLDEN / "rik-summary.txt", body)


def test_a_plan_that_cannot_be_read_is_still_summarised(work: Path) -> None:
    (work / "plans" / "2024" / "plan.yaml").write_text("titel: Bara en titel\n", "utf-8")
    run = nplan("summary", cwd=work)
    assert run.code == 0
    assert "Planen kan inte publiceras" in run.out
