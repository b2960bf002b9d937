"""The command line as a whole: help, wrong use, our own faults, and real processes."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nämndplan.cli.app import commands
from nämndplan.cli.commands import COMMANDS
from nämndplan.report.manual import parts
from nämndplan.rules import RULES

from ..lacking import needs
from .plan import make_plan, nplan

ROOT = Path(__file__).parents[2]
NPLAN = Path(sys.executable).with_name("nplan")
ENGLISH = re.compile(
    r"\b(Usage|Options?|Arguments|Commands?|Error|Try|Show|default|required|Missing|No such|Invalid|Got|exit)\b"
)


@pytest.mark.parametrize("words", [[], ["--help"], *([name, "--help"] for name in COMMANDS)], ids=" ".join)
def test_help_is_swedish(words: list[str]) -> None:
    result = nplan(*words)
    assert result.exit_code == (0 if words else 2)
    assert "Användning: " in result.output
    assert not ENGLISH.search(result.output), ENGLISH.search(result.output)
    assert all(len(line) <= 80 for line in result.output.splitlines())


@pytest.mark.parametrize("name", COMMANDS)
def test_help_explains_every_option_and_argument(name: str) -> None:
    command = commands()[name]
    text = nplan(name, "--help").output
    assert command.help
    for param in command.params:
        assert param.help, f"{name} {param.name}"
        assert any(option in text for option in [*param.opts, param.metavar or "-"])


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["valdate"], "Menade du validate?"),
        (["zzz"], "Kommandot zzz finns inte"),
        (["validate", "--fromat", "json"], "Menade du --format?"),
        (["validate", "--zzz"], "Flaggan --zzz finns inte"),
        (["validate", "--format"], "--format ska följas av ett värde"),
        (["validate", "--strict=1"], "--strict tar inget värde"),
        (["validate", "--color", "alwys"], "Menade du always?"),
        (["explain"], "REGEL saknas"),
        (["explain", "NP401", "NP402"], "tar inte emot ”NP402”"),
    ],
)
def test_wrong_use_is_answered_in_swedish(words: list[str], answer: str) -> None:
    result = nplan(*words)
    assert result.exit_code == 2
    assert answer in result.stderr
    assert result.stdout == ""
    assert not ENGLISH.search(result.output), result.output


def test_a_fault_of_ours_is_calm(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("hemligt")

    monkeypatch.setattr("nämndplan.cli.commands.validate.check_plan", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    result = nplan("validate", make_plan(tmp_path))
    assert result.exit_code == 3
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert "det beror inte på planen" in line
    (report,) = tmp_path.glob("nplan-fel-*.txt")
    assert str(report) in line
    assert "ZeroDivisionError: hemligt" in report.read_text("utf-8")


def test_an_interruption_is_quiet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("nämndplan.cli.commands.validate.check_plan", interrupted)
    result = nplan("validate", make_plan(tmp_path))
    assert result.exit_code == 130
    assert result.output == ""


def test_version() -> None:
    assert re.fullmatch(r"nplan \d+\.\d+\.\d+\S*\n", nplan("--version").stdout)


# explain and rules


@pytest.mark.parametrize("word", ["NP401", "np401", "indicator-without-target"])
def test_explain_finds_a_rule_by_code_and_by_name(word: str) -> None:
    result = nplan("explain", word)
    assert result.exit_code == 0
    assert result.stdout.startswith("NP401 indicator-without-target (fel)\nIndikator utan målvärde\n")
    assert "rules/indicators/indicator_without_target.py" in result.stdout


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_explain_shows_all_four_parts(rule: object) -> None:
    from nämndplan.i18n import SWEDISH
    from nämndplan.report.manual import page_data, page_markdown
    from nämndplan.rules import Rule

    assert isinstance(rule, Rule)
    assert [part.heading for part in parts(rule, SWEDISH)] == ["Vad", "Varför", "Fel", "Rätt"]
    assert set(page_data(rule, SWEDISH)) >= {"what", "why", "wrong", "right"}
    fences = [line for line in page_markdown(rule, SWEDISH) if line.startswith("```")]
    assert len(fences) % 2 == 0


def test_examples_are_of_the_years_of_the_plan_that_we_stand_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "2024: 18 000" in nplan("explain", "NP406").stdout
    (tmp_path / "plan.yaml").write_text("titel: Plan\norganisation: Exempelby\når: 2031\n", "utf-8")
    page = nplan("explain", "NP406").stdout
    assert "2031: 18 000" in page
    assert "2030: 25 777" in page
    assert "2024" not in page
    (tmp_path / "plan.yaml").write_text("titel: [", "utf-8")
    assert "2024: 18 000" in nplan("explain", "NP406").stdout


def test_explain_in_other_formats() -> None:
    assert nplan("explain", "NP401", "-f", "md").stdout.startswith("# NP401 Indikator utan målvärde\n")
    assert json.loads(nplan("explain", "NP401", "-f", "json").stdout)["code"] == "NP401"


@pytest.mark.parametrize(("word", "near"), [("NP4O1", "NP401"), ("indicator-without-taget", "NP401"), ("zz", "")])
def test_explain_of_an_unknown_rule_ends_with_2(word: str, near: str) -> None:
    result = nplan("explain", word)
    assert result.exit_code == 2
    assert (f"Menade du {near}?" if near else "nplan rules visar alla") in result.stderr


def test_rules_lists_them_all() -> None:
    lines = nplan("rules").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in RULES]
    listed = json.loads(nplan("rules", "-f", "json").stdout)
    assert [item["code"] for item in listed] == [rule.code for rule in RULES]


def test_the_printed_manual_is_fresh() -> None:
    assert nplan("rules", "-f", "md").stdout == (ROOT / "docs" / "regler.md").read_text("utf-8"), "run make docs"


# Real processes


def process(*words: str, cwd: Path, **settings: str) -> subprocess.CompletedProcess[bytes]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHON"))}
    return subprocess.run(
        [NPLAN, *words],
        cwd=cwd,
        env={**environment, **settings},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("settings", [{"LC_ALL": "C.UTF-8"}, {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}])
def test_writes_swedish_in_any_locale(tmp_path: Path, settings: dict[str, str]) -> None:
    make_plan(tmp_path)
    done = process("validate", cwd=tmp_path, **settings)
    assert done.returncode == 1, done.stderr.decode()
    assert "plans/liten/uppdrag/minska-resor.yaml" in done.stdout.decode("utf-8")
    assert done.stderr == b""


@needs("posix")
@pytest.mark.parametrize("format", ["full", "json"])
def test_a_reader_that_leaves_is_no_trouble(tmp_path: Path, format: str) -> None:
    make_plan(tmp_path)
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [NPLAN, "validate", "-f", format],
        cwd=tmp_path,
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert done.stderr == b""
    assert done.returncode == 128 + signal.SIGPIPE
