"""What is installed is locked: everything asked for, by hash, from nowhere in particular."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ..docs.scripts import script

ROOT = Path(__file__).parents[2]
LOCK = script("lock")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    return tmp_path


def test_locks_hold_what_is_asked_for() -> None:
    assert list(LOCK.problems(ROOT)) == []


def test_every_requirement_is_looked_for(checkout: Path) -> None:
    """The program's own, those of extras, and those of a group within a group."""
    for lock in LOCK.LOCKS:
        lock.path(checkout).write_text("", "utf-8")
    missing = set(LOCK.problems(checkout))
    assert {f"requirements/program.txt: {name} is missing" for name in ("typer", "typst", "python-docx")} <= missing
    assert "requirements/program.txt: pytest is missing" not in missing
    assert {f"requirements/dev.txt: {name} is missing" for name in ("typer", "pytest", "ruff")} <= missing


def test_lower_bound_above_the_lock_is_told(checkout: Path) -> None:
    pyproject = checkout / "pyproject.toml"
    pyproject.write_text(pyproject.read_text("utf-8").replace('"jinja2>=', '"jinja2>=99.'), "utf-8")
    found = list(LOCK.problems(checkout))
    assert [line.partition(" is ")[0] for line in found] == [
        "requirements/program.txt: jinja2",
        "requirements/dev.txt: jinja2",
        "requirements/lowest.txt: jinja2",
        "requirements/lowest.txt: jinja2",
    ]


def test_lowest_is_the_bound_itself(checkout: Path) -> None:
    """A bound that was lowered without being tried."""
    pyproject = checkout / "pyproject.toml"
    pyproject.write_text(pyproject.read_text("utf-8").replace('"rich>=13.9"', '"rich>=13"'), "utf-8")
    (found,) = LOCK.problems(checkout)
    assert found == "requirements/lowest.txt: rich is 13.9.0, which is not the bound itself in rich>=13"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("left-pad==1.0", "left-pad has no hash"),
        ("left-pad==1.0 --hash=md5:00", "left-pad has no hash"),
        ("left-pad @ https://packages.example/left-pad.whl", "what is this: left-pad @"),
        ("--index-url https://packages.example/simple", "an address: https://packages.example/simple"),
        ("--extra-index-url packages.example", "what is this: --extra-index-url"),
        ("--find-links wheels", "what is this: --find-links"),
        ("-e .", "what is this: -e ."),
        ("left-pad>=1.0", "what is this: left-pad>=1.0"),
    ],
)
def test_strangers_in_a_lock_are_told(checkout: Path, line: str, said: str) -> None:
    lock = LOCK.DEV.path(checkout)
    lock.write_text(f"{lock.read_text('utf-8')}{line}\n", "utf-8")
    assert any(said in fault for fault in LOCK.problems(checkout))


def test_hashes_are_for_every_platform() -> None:
    """A package with compiled parts has a wheel for each, and each its hash."""
    text = LOCK.PROGRAM.path(ROOT).read_text("utf-8")
    counts = {match["name"]: match["rest"].count("--hash=") for match in LOCK.PIN.finditer(text)}
    assert counts["pydantic-core"] > 20
    assert "colorama==" in text  # wanted on Windows alone
