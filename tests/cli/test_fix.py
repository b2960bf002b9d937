"""nplan validate --fix, --unsafe and --diff."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from ..lacking import needs
from .plan import ASSIGNMENT, make_plan, nplan, write

SAFE = "titel: Minska  resor  # nu\ntill: [Vårdnämnd]\nperiod: 2024-2027\n"
SAFE_RIGHT = "titel: Minska  resor  # nu\ntill: [Vårdnämnden]\nperiod: 2024–2027\n"
MIXED = "titel: Minska  resor\ntill: [styrlesen]\nperiod: 2024-2027\n"
MIXED_SAFE = MIXED.replace("2024-2027", "2024–2027")
MIXED_RIGHT = "titel: Minska resor\ntill: [styrelsen]\nperiod: 2024–2027\n"
CODES = ("--select", "NP107,NP108,NP502,NP503")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    make_plan(tmp_path, assignment=MIXED)
    return Path("plans/liten")


def text(plan: Path) -> str:
    return (plan / ASSIGNMENT).read_text("utf-8")


def snapshot(plan: Path) -> dict[Path, tuple[bytes, int]]:
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in plan.rglob("*") if path.is_file()}


def test_safe_fixes_are_written_and_told_and_no_title_is_touched(plan: Path) -> None:
    write(plan, SAFE)
    result = nplan("validate", plan, "--fix", *CODES)
    assert (result.exit_code, text(plan)) == (0, SAFE_RIGHT)
    assert result.stderr.splitlines() == [
        "Rättat: 2 ställen i 1 fil.",
        "  NP108 Fel streck i en period",
        "    plans/liten/uppdrag/minska-resor.yaml:3",
        "  NP503 Organets namn är skrivet på ett annat sätt",
        "    plans/liten/uppdrag/minska-resor.yaml:2",
    ]
    assert "2 rättade" in " ".join(result.stdout.split())


def test_running_twice_changes_nothing_more(plan: Path) -> None:
    nplan("validate", plan, "--fix", "--unsafe")
    before = snapshot(plan)
    result = nplan("validate", plan, "--fix", "--unsafe")
    assert snapshot(plan) == before
    assert result.stderr == "Inget att rätta.\n"


def test_the_exit_code_tells_of_what_remains(plan: Path) -> None:
    result = nplan("validate", plan, "--fix", *CODES)
    assert result.exit_code == 1
    assert text(plan) == MIXED_SAFE
    assert "[kan rättas med --fix --unsafe]" in result.stdout
    assert "2 fynd kan rättas med --fix --unsafe." in result.stdout
    result = nplan("validate", plan, "--fix", "--unsafe", *CODES)
    assert (result.exit_code, text(plan)) == (0, MIXED_RIGHT)


def test_only_what_would_be_reported_is_fixed(plan: Path) -> None:
    assert nplan("validate", plan, "--fix", "--unsafe", "--select", "NP503").stderr == "Inget att rätta.\n"
    assert nplan("validate", plan, "--fix", "--ignore", "NP108").stderr == "Inget att rätta.\n"
    nplan("baseline", plan)
    assert nplan("validate", plan, "--fix", "--unsafe").stderr == "Inget att rätta.\n"
    assert text(plan) == MIXED
    nplan("validate", plan, "--fix", "--no-baseline")
    assert text(plan) != MIXED


def test_the_diff_is_shown_and_nothing_is_written(plan: Path) -> None:
    before = snapshot(plan)
    for options in (("--diff",), ("--diff", "--fix"), ("--diff", "--fix", "--unsafe")):
        result = nplan("validate", plan, *options, *CODES)
        assert snapshot(plan) == before
        assert result.exit_code == 1
        assert result.stdout.startswith("--- a/plans/liten/uppdrag/minska-resor.yaml\n")
        assert ("+till: [styrelsen]" in result.stdout) == ("--unsafe" in options)
        assert "Inget är skrivet; --fix skriver." in result.stderr


@needs("git")
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_git_can_apply_the_diff(plan: Path, tmp_path: Path, ending: str) -> None:
    (plan / ASSIGNMENT).write_bytes(MIXED.replace("\n", ending).rstrip().encode())
    nplan("validate", plan, "--diff", "--unsafe", "-o", tmp_path / "rättning.diff", *CODES)
    command = ["git", "apply", "--verbose", str(tmp_path / "rättning.diff")]
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path)
    assert (plan / ASSIGNMENT).read_bytes() == MIXED_RIGHT.rstrip().replace("\n", ending).encode()


def test_a_plan_without_faults_has_an_empty_diff(plan: Path) -> None:
    write(plan, MIXED_RIGHT)
    result = nplan("validate", plan, "--diff", *CODES)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "Inget att rätta.\n")


def test_a_write_protected_file_is_named_and_nothing_changes(plan: Path) -> None:
    other = plan / "nämnder/styrelsen/nämndplan.yaml"
    other.write_text(other.read_text("utf-8").replace("titel: ", "titel: A\u0308ven ", 1), "utf-8")
    (plan / ASSIGNMENT).chmod(0o444)
    before = snapshot(plan)
    result = nplan("validate", plan, "--fix")
    assert result.exit_code == 2
    assert result.stderr == (
        "nplan: plans/liten/uppdrag/minska-resor.yaml går inte att skriva: den är skrivskyddad. Inget har ändrats.\n"
    )
    assert snapshot(plan) == before


def test_linked_files_are_read_but_not_changed(plan: Path) -> None:
    kept = plan / "uppdrag" / "egentligen.txt"
    (plan / ASSIGNMENT).rename(kept)
    (plan / ASSIGNMENT).symlink_to(kept.name)
    result = nplan("validate", plan, "--fix", *CODES)
    assert result.stderr == "Inget att rätta.\n"
    assert kept.read_text("utf-8") == MIXED
    assert "NP107" in result.stdout


def test_of_very_many_lines_the_first_are_told(plan: Path) -> None:
    write(plan, SAFE + "beskrivning: |\n" + "  Vi  gör\n" * 60)
    result = nplan("validate", plan, "--fix", "--unsafe", "--select", "NP107")
    told = next(line for line in result.stderr.splitlines() if line.endswith(", …"))
    assert len(told.split(", ")) == 51
    assert text(plan).count("Vi gör") == 60


def test_a_fix_that_does_harm_is_told(plan: Path) -> None:
    write(plan, "titel: Minska resor\nbeskrivnin: A\nbeskrivnig: B\ntill: [styrelsen]\n")
    result = nplan("validate", plan, "--fix", "--unsafe")
    assert "NP103 vid plans/liten/uppdrag/minska-resor.yaml:3:1 gjordes inte: det gav nya fel." in result.stderr
    assert result.exit_code == 1


def test_several_plans_are_mended_together(plan: Path, tmp_path: Path) -> None:
    shutil.copytree(plan, tmp_path / "plans" / "andra")
    result = nplan("validate", "--fix", *CODES)
    assert result.stderr.startswith("Rättat: 2 ställen i 2 filer.\n")
    assert text(tmp_path / "plans" / "andra") == text(plan) != MIXED


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--unsafe",), "--unsafe hör ihop med --fix eller --diff."),
        (("--diff", "-f", "json"), "--diff är en rapport för sig och går inte ihop med --format."),
    ],
)
def test_options_that_do_not_go_together(plan: Path, options: tuple[str, ...], words: str) -> None:
    result = nplan("validate", plan, *options)
    assert result.exit_code == 2
    assert words in result.stderr


def test_machines_get_the_edits(plan: Path) -> None:
    document = json.loads(nplan("validate", plan, "-f", "json", *CODES).stdout)
    assert document["fixed"] == 0
    assert [finding["fix"]["safe"] for finding in document["findings"]] == [False, False, True]
    (edit,) = document["findings"][1]["fix"]["edits"]
    assert edit == {
        "file": "plans/liten/uppdrag/minska-resor.yaml",
        "line": 2,
        "column": 8,
        "end_line": 2,
        "end_column": 17,
        "text": "styrelsen",
    }
    document = json.loads(nplan("validate", plan, "--fix", "-f", "json", *CODES).stdout)
    assert document["fixed"] == 1


def test_a_diff_says_when_unsafe_has_more(plan: Path) -> None:
    write(plan, MIXED)
    assert "2 fynd till kan rättas med --unsafe" in nplan("validate", plan, "--diff").stderr
    assert "fynd till" not in nplan("validate", plan, "--diff", "--unsafe").stderr
    write(plan, SAFE.replace("  resor", " resor"))
    assert "fynd till" not in nplan("validate", plan, "--diff").stderr
