"""Where commands look, and where they may write: no whole disks, no plan twice, nothing into a plan's folder."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from nämndplan.cli.commands import COMMANDS

from .plan import make_plan, nplan

ON_PLANS = ("validate", "summary", "baseline", "render")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return make_plan(tmp_path)


@pytest.mark.parametrize("command", ON_PLANS)
def test_a_folder_that_is_no_plan_is_said_at_once(command: str, plan: Path, tmp_path: Path) -> None:  # noqa: ARG001
    home = tmp_path / "hem"
    for number in range(30):
        (home / f"mapp{number}" / "mer").mkdir(parents=True)
    for place in (home, Path("/")):
        result = nplan(command, str(place))
        assert result.exit_code == 2
        assert "Hittar ingen plan" in result.stderr


def test_a_plan_that_has_lost_its_plan_yaml_is_still_a_plan(plan: Path) -> None:
    (plan / "plan.yaml").unlink()
    result = nplan("validate", str(plan), "--format", "concise")
    assert "NP104" in result.stdout


@pytest.mark.parametrize("command", ["validate", "summary"])
def test_a_plan_that_is_given_twice_is_checked_once(command: str, plan: Path, tmp_path: Path) -> None:
    once = nplan(command, str(plan)).stdout
    (tmp_path / "genväg").symlink_to(plan)
    spellings = [str(plan), f"{plan}/", f"{plan}/../{plan.name}", os.path.relpath(plan), str(tmp_path / "genväg")]
    assert nplan(command, *spellings).stdout == once


INSIDE = ("plan.yaml", "mål/ny.yaml", "rapport.txt", "ny-mapp/rapport.txt")


@pytest.mark.parametrize("name", INSIDE)
def test_nothing_is_written_into_a_plan(name: str, plan: Path) -> None:
    """By every command that has --output, also into a plan that the command is not about."""
    other = Path(shutil.copytree(plan, plan.parent / "en-annan"))
    before = {path: path.read_bytes() for path in other.rglob("*") if path.is_file()}
    for command in COMMANDS:
        if "--output" not in nplan(command, "--help").stdout:
            continue
        about = {"templates": ["--copy", "page.html"], "schema": [], "diff": [str(plan), str(other)]}
        result = nplan(command, *about.get(command, [str(plan)]), "--output", str(other / name))
        assert result.exit_code == 2, command
        assert {path: path.read_bytes() for path in other.rglob("*") if path.is_file()} == before, command


@pytest.mark.parametrize("words", [("validate", "-o"), ("export", "--xlsx"), ("diff", "{plan}", "-o")])
def test_nobody_is_waited_for(words: tuple[str, ...], plan: Path, tmp_path: Path) -> None:
    """A pipe that nobody reads is refused; one with a reader, such as the shell makes, is written to."""
    pipe = tmp_path / "rör"
    os.mkfifo(pipe)
    command, *more = (word.replace("{plan}", str(plan)) for word in words)
    result = nplan(command, str(plan), *more, str(pipe))
    assert (result.exit_code, pipe.is_fifo()) == (2, True), result.stderr
    assert "rör" in result.stderr


def test_a_pipe_that_is_read_is_written_to(plan: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "rör"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert nplan("validate", str(plan), "-o", str(pipe)).exit_code in {0, 1}
        assert os.read(reader, 100)
    finally:
        os.close(reader)
