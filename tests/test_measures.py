"""Findings that an auditor would sign: planted faults are found, and each finding of plans/2024 is defended."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from nämndplan.driver import load

ROOT = Path(__file__).parents[1]
LABELLED = Path(__file__).parent / "labelled"
DEFENDED = Path(__file__).parent / "data" / "plans-2024-fynd.tsv"


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def test_planted_faults_are_found_and_nothing_else_is_said() -> None:
    faults = script("plant_faults")
    assert faults.codes(faults.clean_plan()) == []
    found, lost, others = faults.planted(100, 2026)
    assert found >= 95, lost
    assert len(others) <= 5, others


def test_each_finding_of_the_regions_plan_is_defended_in_a_line() -> None:
    rows = [line.split("\t") for line in DEFENDED.read_text("utf-8").splitlines()[1:]]
    assert all(len(row) == 3 and row[2] for row in rows)
    said = sorted((item.code, item.primary.span.file) for item in load(ROOT / "plans" / "2024").diagnostics)
    assert said == sorted((code, file) for code, file, _ in rows)


@pytest.mark.parametrize("folder", sorted(LABELLED.iterdir()), ids=lambda folder: folder.name)
def test_nothing_that_was_judged_false_is_said_again(folder: Path) -> None:
    """And no true finding is lost. What a new rule says of these plans is for somebody to judge."""
    result = script("measure_findings").measure(folder)
    assert not result.false, [str(item) for item in result.false]
    assert not result.lost, result.lost
