from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from nämndplan.report import REPORTS

from .plan import UNKNOWN, make_plan, nplan, write

ONLY = ("--select", "NP502")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    make_plan(tmp_path)
    return Path("plans/liten")


def test_an_error_ends_with_1_and_is_shown_where_it_stands(plan: Path) -> None:
    result = nplan("validate", plan)
    assert result.exit_code == 1
    assert "┌─ plans/liten/uppdrag/minska-resor.yaml:2:8" in result.stdout
    assert result.stderr == ""


def test_a_sound_plan_ends_with_0(plan: Path) -> None:
    write(plan, "titel: Minska resandet i tjänsten\ntill: [styrelsen]\n")
    assert nplan("validate", plan, *ONLY).exit_code == 0


def test_warnings_stop_only_when_asked(plan: Path) -> None:
    write(
        plan,
        UNKNOWN.replace("\n", "  # nplan: tillåt NP502\n", 1).replace("till: [bolagsstyrelsen]", "till: [styrelsen]"),
    )
    assert nplan("validate", plan, "--select", "NP910").exit_code == 0
    assert nplan("validate", plan, "--select", "NP910", "--strict").exit_code == 1


def test_paths_are_shown_as_the_user_gave_them(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert nplan("validate", "-f", "concise").stdout.startswith("plans/liten/")
    assert nplan("validate", "plans", "-f", "concise").stdout.startswith("plans/liten/")
    assert nplan("validate", tmp_path / "plans", "-f", "concise").stdout.startswith(f"{tmp_path}/plans/liten/")
    monkeypatch.chdir(plan)
    assert nplan("validate", ".", *ONLY, "-f", "concise").stdout.startswith("uppdrag/minska-resor.yaml:2:8: ")


def test_the_same_plan_twice_is_read_once(plan: Path) -> None:
    assert nplan("validate", plan, plan, *ONLY, "-f", "concise").stdout.count("NP502") == 1


@pytest.mark.parametrize("format", REPORTS)
def test_every_format_ends_with_the_same_code(plan: Path, format: str) -> None:
    result = nplan("validate", plan, "-f", format)
    assert result.exit_code == 1
    assert "NP502" in result.stdout
    assert "Planen kan inte publiceras" in result.stdout + result.stderr


def test_help_names_every_format() -> None:
    text = " ".join(nplan("validate", "--help").stdout.split())
    assert f": {', '.join(list(REPORTS)[:-1])} och {list(REPORTS)[-1]}." in text


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (["NP502"], "NP502"),
        (["np502"], "NP502"),
        (["NP5"], "NP5.."),
        (["unknown-recipient"], "NP502"),
        (["NP401,NP502"], "NP401|NP502"),
        (["NP401", "--select", "NP502"], "NP401|NP502"),
    ],
)
def test_select(plan: Path, words: list[str], codes: str) -> None:
    found = {item["code"] for item in findings("validate", plan, "--select", *words)}
    assert "NP502" in found
    assert all(re.fullmatch(codes, code) for code in found)


def test_ignore(plan: Path) -> None:
    assert "NP502" not in {item["code"] for item in findings("validate", plan, "--ignore", "NP5")}
    result = nplan("validate", plan, "--ignore", "NP502")
    assert result.exit_code == 0
    assert "Inga fel i urvalet" in result.stdout
    assert "utanför urvalet" in result.stdout


def test_what_could_not_be_read_is_always_told(plan: Path) -> None:
    write(plan, UNKNOWN + "okänd_nyckel: x\n")
    assert {item["code"] for item in findings("validate", plan, "--select", "NP401")} == {"NP103"}
    assert {item["code"] for item in findings("validate", plan, "--ignore", "NP")} == {"NP103"}


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["--select", "NP50"], None),
        (["--select", "NQ502"], "Menade du NP502?"),
        (["--ignore", "unknown-recipent"], "Menade du NP502?"),
        (["--select", "zzz"], "nplan rules visar alla."),
        (["--format", "jsn"], "Menade du json?"),
        (["--format", "xml"], "--format kan inte vara ”xml”."),
        (["--statistics", "--format", "json"], "--statistics"),
        (["--baseline", "saknas.json"], "saknas.json går inte att läsa"),
        (["--output", "saknas/rapport.txt"], "saknas/rapport.txt går inte att skriva"),
    ],
)
def test_wrong_use_ends_with_2(plan: Path, words: list[str], answer: str | None) -> None:
    result = nplan("validate", plan, *words)
    assert result.exit_code == (1 if answer is None else 2)
    if answer:
        assert result.stderr.startswith("nplan: ")
        assert answer in result.stderr
        assert result.stdout == ""


@pytest.mark.parametrize("name", ["finns-inte", "plan.yaml"])
def test_a_path_that_is_no_folder_ends_with_2(plan: Path, name: str) -> None:
    result = nplan("validate", plan / name)
    assert result.exit_code == 2
    assert str(plan / name) in result.stderr


def test_no_plan_at_all_ends_with_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = nplan("validate")
    assert result.exit_code == 2
    assert "Hittar ingen plan" in result.stderr


def test_a_plan_file_with_another_name_is_pointed_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plans" / "2026").mkdir(parents=True)
    (tmp_path / "plans" / "2026" / "plan.yaml.txt").write_text("titel: Plan", "utf-8")
    monkeypatch.chdir(tmp_path)
    result = nplan("validate")
    assert result.exit_code == 2
    assert "Menade du plans/2026/plan.yaml.txt?" in result.stderr


def test_the_plan_that_we_stand_in_is_meant_when_nothing_is_named(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plan)
    named, unnamed = nplan("validate", "."), nplan("validate")
    assert (unnamed.exit_code, unnamed.stdout) == (named.exit_code, named.stdout)
    assert unnamed.exit_code == 1


def test_output_goes_to_a_file_and_the_verdict_beside_it(plan: Path) -> None:
    result = nplan("validate", plan, "-f", "json", "-o", "rapport.json")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("Planen kan inte publiceras: ")
    assert json.loads(Path("rapport.json").read_text("utf-8"))["errors"] >= 1
    assert sorted(path.name for path in Path().iterdir()) == ["plans", "rapport.json"]


def test_statistics(plan: Path) -> None:
    lines = nplan("validate", plan, "--select", "NP502", "--statistics").stdout.splitlines()
    assert lines[0] == "1  NP502 fel        Okänd mottagare"
    assert lines[-1].endswith("urvalet.") or lines[-1].startswith("Planen")


def test_gitlab_has_its_verdict_beside_it(plan: Path) -> None:
    result = nplan("validate", plan, "-f", "gitlab")
    assert json.loads(result.stdout)
    assert result.stderr.startswith("Planen kan inte publiceras: ")


@pytest.mark.parametrize(
    ("environment", "words", "coloured"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({}, ["--color", "always"], True),
        ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
    ],
)
def test_colour(
    plan: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], words: list[str], coloured: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[1;31m" in nplan("validate", plan, *words).stdout) == coloured


def test_machine_formats_are_never_coloured(plan: Path) -> None:
    for format in set(REPORTS) - {"full", "concise"}:
        assert "\x1b" not in nplan("validate", plan, "-f", format, "--color", "always").stdout


def findings(*words: str | Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(nplan(*words, "-f", "json").stdout)["findings"]
    return found
