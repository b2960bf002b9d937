from __future__ import annotations

import json
from pathlib import Path

import pytest

from nämndplan.plan_folders import BASELINE_FILE

from .plan import TWO_UNKNOWN, UNKNOWN, make_plan, nplan, write


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return make_plan(tmp_path)


def test_known_findings_are_quiet_and_counted(plan: Path) -> None:
    assert nplan("validate", plan).exit_code == 1
    made = nplan("baseline", plan)
    assert made.exit_code == 0
    assert "kända fynd" in made.stdout
    result = nplan("validate", plan)
    assert result.exit_code == 0
    assert "NP502" not in result.stdout
    assert "i baslinjen" in " ".join(result.stdout.split())
    assert "Inga nya fel, men felen i baslinjen hindrar publicering" in result.stdout
    assert nplan("validate", plan, "--no-baseline").exit_code == 1


def test_a_new_finding_fails(plan: Path) -> None:
    nplan("baseline", plan)
    write(plan, "titel: Ett annat uppdrag\ntill: [teatern]\n", "uppdrag/teater.yaml")
    result = nplan("validate", plan, "--select", "NP502", "-f", "concise")
    assert result.exit_code == 1
    assert result.stdout.count("NP502") == 1


def test_a_finding_like_a_known_one_is_new(plan: Path) -> None:
    nplan("baseline", plan)
    write(plan, TWO_UNKNOWN)
    assert nplan("validate", plan, "--select", "NP502").exit_code == 1


def test_lines_may_move(plan: Path) -> None:
    nplan("baseline", plan)
    write(plan, "# en kommentar\n\n" + UNKNOWN)
    assert nplan("validate", plan).exit_code == 0


def test_mended_findings_are_told_and_the_file_shrinks(plan: Path) -> None:
    write(plan, TWO_UNKNOWN)
    nplan("baseline", plan)
    assert len(known(plan)) == 2
    write(plan, UNKNOWN)
    assert "i baslinjen är rättat" in nplan("validate", plan, "-f", "concise").stdout
    assert json.loads(nplan("validate", plan, "-f", "json").stdout)["mended"] == 1
    write(plan, "titel: Nytt uppdrag\ntill: [teatern]\n", "uppdrag/teater.yaml")
    made = nplan("baseline", plan).stdout
    assert "rättade har tagits bort" in made
    assert "har inte tagits med" in made
    assert known(plan) == ["uppdrag/minska-resor.yaml"]
    assert nplan("validate", plan, "--select", "NP502").exit_code == 1
    nplan("baseline", plan, "--add")
    assert known(plan) == ["uppdrag/minska-resor.yaml", "uppdrag/teater.yaml"]
    assert nplan("validate", plan).exit_code == 0


def known(plan: Path) -> list[str]:
    """The files of the unknown recipients in the baseline."""
    rows = json.loads((plan / BASELINE_FILE).read_text("utf-8"))["fynd"]
    return [row["fil"] for row in rows if row["kod"] == "NP502"]


def test_an_emptied_baseline_goes_away(plan: Path) -> None:
    (plan / BASELINE_FILE).write_text('{"version": 1, "fynd": []}', "utf-8")
    assert "behövs inte" in nplan("baseline", plan).stdout
    assert not (plan / BASELINE_FILE).exists()


def test_a_finding_whose_line_is_edited_stays_known(plan: Path) -> None:
    nplan("baseline", plan)
    write(plan, UNKNOWN.rstrip() + "  # en kommentar\n")
    assert nplan("validate", plan).exit_code == 0


def test_what_could_not_be_read_is_never_known(plan: Path) -> None:
    write(plan, UNKNOWN + "okänd: x\n")
    assert "1 fel betyder att något inte gick att läsa" in nplan("baseline", plan).stdout
    result = nplan("validate", plan, "-f", "concise")
    assert result.exit_code == 1
    assert "NP103" in result.stdout


def test_another_file(plan: Path, tmp_path: Path) -> None:
    nplan("baseline", plan)
    moved = tmp_path / "känt.json"
    (plan / BASELINE_FILE).rename(moved)
    assert nplan("validate", plan).exit_code == 1
    assert nplan("validate", plan, "--baseline", moved).exit_code == 0


@pytest.mark.parametrize(
    "text", ["", "[]", '{"version": 2, "fynd": []}', '{"version": 1, "fynd": [{"fil": 1}]}', "[" * 9999]
)
def test_a_broken_file_ends_with_2(plan: Path, text: str) -> None:
    (plan / BASELINE_FILE).write_text(text, "utf-8")
    result = nplan("validate", plan)
    assert result.exit_code == 2
    assert "går inte att läsa som baslinje" in result.stderr
    assert "Traceback" not in result.output


def test_is_the_same_every_time(plan: Path) -> None:
    nplan("baseline", plan)
    first = (plan / BASELINE_FILE).read_bytes()
    nplan("baseline", plan)
    assert (plan / BASELINE_FILE).read_bytes() == first
    assert [path.name for path in plan.iterdir() if ".nplan-ny-" in path.name] == []
