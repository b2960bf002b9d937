"""The benchmarks run, on tiny plans, so that they cannot rot. Nothing here is timed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from benchmarks.contenders import Arena, renderers, starters, validators
from benchmarks.faults import FAULTS, with_faults
from benchmarks.generate import generate
from benchmarks.goals import COLD, GOALS, UNCHANGED, table
from benchmarks.measure import Contender, Cost, measure
from benchmarks.plan import plan_files
from benchmarks.region import FEWEST_FILES, Region
from benchmarks.run import PARTS, report
from benchmarks.words import place

from nämndplan.diagnostics import Severity
from nämndplan.driver import load

NPLAN = str(Path(sys.executable).with_name("nplan"))


def _bytes(files: int, faulty: float = 0.0, seed: int = 0) -> dict[str, bytes]:
    return {file: text.encode() for file, text in with_faults(plan_files(Region(files, seed)), faulty, seed)}


@pytest.mark.parametrize("files", [FEWEST_FILES, 30, 31, 80])
def test_a_plan_has_as_many_files_as_asked_and_no_errors(files: int) -> None:
    plan = _bytes(files)
    assert len(plan) == files
    found = load(plan)
    assert [d for d in found.diagnostics if d.severity is Severity.ERROR] == []


def test_a_file_is_about_two_kilobytes() -> None:
    plan = _bytes(1000)
    assert 1500 < sum(map(len, plan.values())) / len(plan) < 2500


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    assert _bytes(40, 0.5, seed=1) == _bytes(40, 0.5, seed=1)
    assert _bytes(40, 0.5, seed=1) != _bytes(40, 0.5, seed=2)


def test_about_the_asked_share_of_files_is_faulty() -> None:
    good, bad = _bytes(500), _bytes(500, 0.1)
    assert 30 <= sum(good[file] != bad[file] for file in good) <= 70


def test_every_fault_is_found() -> None:
    good, bad = _bytes(30), _bytes(30, 1.0)
    whole = {"plan.yaml", "organisation.yaml"}
    assert {file for file in good if good[file] == bad[file]} == whole
    said = (one for diagnostic in load(bad).diagnostics for one in (diagnostic, *diagnostic.each))
    found = {one.primary.span.file for one in said}
    assert found >= set(good) - whole


def test_every_kind_of_fault_is_made() -> None:
    plan = list(plan_files(Region(60)))
    for fault in FAULTS:
        assert any(fault(text) != text for _, text in plan), fault.__name__


def test_every_place_has_its_own_name() -> None:
    assert len({place(number) for number in range(20_000)}) == 20_000


def test_too_few_files_are_refused() -> None:
    with pytest.raises(ValueError, match="at least"):
        list(plan_files(Region(FEWEST_FILES - 1)))


def test_the_same_plan_is_written_to_disk(tmp_path: Path) -> None:
    size = generate(tmp_path / "plan", FEWEST_FILES)
    written = {path.relative_to(tmp_path / "plan").as_posix(): path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    assert written == _bytes(FEWEST_FILES)
    assert size == sum(map(len, written.values()))


def test_the_report_has_a_row_for_each_way_of_validating(tmp_path: Path) -> None:
    parts = [part for part in PARTS if part != "serve"]  # which waits for files to be known by their times
    lines = list(report([FEWEST_FILES], 1, NPLAN, tmp_path / "no peers", tmp_path / "home", parts=parts))
    text = "\n".join(lines)
    assert "Not installed: check-jsonschema," in lines[0]
    for row in ("nplan, cold", "nplan, nothing changed", "nplan, one file changed", "nplan diff, one file changed"):
        assert f"| {row} | " in text


def test_a_changed_file_differs_every_time(tmp_path: Path) -> None:
    arena = Arena(tmp_path, FEWEST_FILES, NPLAN, tmp_path / "no peers")
    generate(arena.plan, FEWEST_FILES)
    generate(arena.home / "faulty", FEWEST_FILES)
    edit = next(one.before for one in validators(arena) if "one file changed" in one.name)
    seen = set()
    for _ in range(3):
        edit()
        seen.add(tuple(path.read_bytes() for path in sorted(arena.plan.rglob("*.yaml"))))
    assert len(seen) == 3


def test_a_contender_that_fails_is_named_and_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = Contender("bad", (sys.executable, "-c", "import sys; sys.exit('no good')"), tmp_path, fine=(0,))
    good = Contender("good", (sys.executable, "-c", "pass"), tmp_path)
    assert list(measure([bad, good], 2)) == ["good"]
    assert capsys.readouterr().err == "bad: ended with 1: no good\n"


def test_without_peers_only_nplan_takes_part(tmp_path: Path) -> None:
    arena = Arena(tmp_path, FEWEST_FILES, NPLAN, tmp_path / "no peers")
    generate(arena.plan, FEWEST_FILES)
    assert all(one.name.startswith(("nplan", "python")) for one in [*starters(arena), *renderers(arena)])


def test_a_goal_is_held_against_what_was_measured_in_the_same_run() -> None:
    validate = {COLD: Cost(0.6, 1, 50e6), UNCHANGED: Cost(0.02, 1, 1e6), "yamllint": Cost(0.3, 1, 1e6)}
    render = {COLD: Cost(9, 1, 280e6), UNCHANGED: Cost(0.03, 1, 1e6)}
    start = {"python -c pass": Cost(0.01, 1, 1e6)}
    measured = {("validate", 30): validate, ("render", 30): render, ("render", 10_000): render, ("start", 30): start}
    lines = list(table(measured))
    assert lines[2:] == [
        "| validate, 30 files, cold | ≤ 1 × yamllint | 2.00 × (0.600 s beside 0.300 s) | missed |",
        "| validate, 30 files, nothing changed | ≤ 1.5 × python -c pass | 2.00 × (0.020 s beside 0.010 s) | missed |",
        "| render, 30 files, nothing changed | ≤ 2 × validate | 1.50 × (0.030 s beside 0.020 s) | reached |",
        "| render, 10,000 files, cold | ≤ 300 MB | 280 MB | reached |",
    ]


def test_every_goal_is_about_a_part_that_is_timed() -> None:
    assert {goal.part for goal in GOALS} <= set(PARTS)
