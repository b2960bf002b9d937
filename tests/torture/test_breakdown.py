"""A fault of ours: exit 3, one calm sentence, a report file – and all that was found so far, marked as not all."""

from __future__ import annotations

import json
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from nämndplan import rules
from nämndplan.diagnostics import Breakdown, Finding, Place, say
from nämndplan.lint import engine
from nämndplan.lowering import read
from nämndplan.report import REPORTS
from nämndplan.rules import Rule

from ..cli.plan import ASSIGNMENT
from .runner import Run, nplan

LITEN = Path(__file__).parents[2] / "tests" / "plans" / "liten"
BROKEN = "NP503"
"""A rule that comes after the one that finds something, and before others that do."""

WRONG = {ASSIGNMENT: "titel: Minska resandet\ntill: [teaterstyrelsen]\n", "styrdokument.yaml": "\tx\n"}
"""NP502 of a rule; NP114 while reading."""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(LITEN, tmp_path / "plan"))
    for file, text in WRONG.items():
        (folder / file).write_text(text, "utf-8")
    return folder


def rule_that_breaks(tmp_path: Path, code: str = BROKEN) -> Callable[[], None]:
    """One rule says something and then raises; reports of faults go where the test finds them."""

    def breaking(_: object) -> object:
        yield Finding(code, Place(ASSIGNMENT), say("Sagt innan det gick sönder"))
        raise RecursionError("\x1b[2J oj")

    def break_us() -> None:
        import tempfile

        tempfile.tempdir = str(tmp_path)
        Breakdown.__init__ = QUIET  # type: ignore[method-assign]
        broken = Rule(code, "broken", rules.BY_CODE[code].severity, "Trasig", check_plan=breaking)  # type: ignore[arg-type]
        engine.RULES = tuple(broken if rule.code == code else rule for rule in rules.RULES)

    return break_us


QUIET = Breakdown.__init__
"""As it is outside tests, where it does not raise."""


def calm(run: Run, tmp_path: Path) -> str:
    """The report file's text, when all else is as it should be."""
    assert run.code == 3
    assert "Traceback" not in run.out + run.err
    assert "\x1b" not in run.out + run.err
    [report] = tmp_path.glob("nplan-fel-*.txt")
    assert str(report) in run.err
    assert len(run.err.splitlines()) == 1 + run.err.count("Granskningen")
    text = report.read_text("utf-8")
    report.unlink()
    return text


@pytest.mark.parametrize("format", REPORTS)
def test_what_was_found_is_shown_in_every_format_and_called_incomplete(plan: Path, tmp_path: Path, format: str) -> None:
    whole = nplan("validate", plan, "--format", format)
    run = nplan("validate", plan, "--format", format, before=rule_that_breaks(tmp_path))
    report = calm(run, tmp_path)
    assert "RecursionError" in report
    assert f"nplan: {BROKEN}" in report
    said = re.compile(r"\bNP\d{3}\b")
    assert set(said.findall(whole.out)) >= {"NP502", "NP114"}
    assert set(said.findall(run.out)) == set(said.findall(whole.out)) | {BROKEN}
    assert "Sagt innan det gick sönder" in run.out
    marked = run.err if format == "gitlab" else run.out
    assert f"Granskningen är inte hel: nplan gick sönder vid {BROKEN}" in marked.replace("\n", " ")


def test_machines_are_told_in_their_own_way(plan: Path, tmp_path: Path) -> None:
    def out(format: str) -> str:
        return nplan("validate", plan, "--format", format, before=rule_that_breaks(tmp_path)).out

    assert json.loads(out("json"))["complete"] is False
    [run] = json.loads(out("sarif"))["runs"]
    assert run["invocations"][0]["executionSuccessful"] is False
    [suite] = ET.fromstring(out("junit"))  # noqa: S314
    assert suite.get("errors") == "1"
    assert [case.get("name") for case in suite if case.find("error") is not None] == [BROKEN]
    assert any(line.startswith("::error title=nplan::") for line in out("github").splitlines())


def test_a_file_that_we_break_down_at_costs_no_other_file(plan: Path, tmp_path: Path) -> None:
    def break_us() -> None:
        rule_that_breaks(tmp_path)()
        engine.RULES = rules.RULES
        load = read.load_file

        def broken(file: object, document: object) -> object:
            if getattr(file, "file", "") == "organisation.yaml":
                raise AssertionError("oj")
            return load(file, document)  # type: ignore[arg-type]

        read.load_file = broken  # type: ignore[assignment]

    run = nplan("validate", plan, before=break_us)
    assert "nplan: organisation.yaml" in calm(run, tmp_path)
    assert "NP114" in run.out
    assert "NP104" not in run.out, "the file is there; it is we who could not read it"


@pytest.mark.parametrize("words", [("summary",), ("render", "-o", "ut"), ("baseline",), ("validate", "--fix")])
def test_nothing_is_written_on_the_strength_of_half_a_check(
    plan: Path, tmp_path: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in WRONG:
        shutil.copy(LITEN / file, plan / file)
    (plan / ASSIGNMENT).write_text("titel: Minska \u200bresandet\ntill: [styrelsen]\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    before = {path: path.read_bytes() for path in plan.rglob("*.yaml")}
    run = nplan(words[0], plan, *words[1:], before=rule_that_breaks(tmp_path, "NP901"))
    assert "RecursionError" in calm(run, tmp_path)
    assert {path: path.read_bytes() for path in plan.rglob("*.yaml")} == before
    assert [path.name for path in tmp_path.iterdir()] == ["plan"]
    assert words[0] == "baseline" or "Granskningen är inte hel" in run.out.replace("\n", " ")
