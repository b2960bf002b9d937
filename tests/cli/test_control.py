"""Silencing with reasons, seen from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .plan import LITEN, UNKNOWN, make_plan, nplan, write

REASON = "bolaget bildas i maj"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return make_plan(tmp_path)


def report(plan: Path, *words: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(nplan("validate", plan, "-f", "json", *words).stdout)
    return document


def codes(plan: Path) -> set[str]:
    """The codes about the assignment and about plan.yaml."""
    files = ("uppdrag/minska-resor.yaml", "plan.yaml")
    return {item["code"] for item in report(plan)["findings"] if item["file"].endswith(files)} & {
        "NP502",
        "NP910",
        "NP103",
    }


def with_rules(plan: Path, rules: str) -> None:
    write(plan, (LITEN / "plan.yaml").read_text("utf-8") + "regler:\n" + rules, "plan.yaml")


@pytest.mark.parametrize(
    "text",
    [
        UNKNOWN.rstrip() + f"  # nplan: tillåt NP502 {REASON}\n",
        UNKNOWN.rstrip() + f"  #nplan:tillåt NP502: {REASON}\n",
        UNKNOWN.rstrip() + f"  # sidan 4  # nplan: tillåt NP502 – {REASON}\n",
        UNKNOWN.replace("till:", f"# nplan: tillåt NP502 {REASON}\ntill:"),
        UNKNOWN.replace("till:", f"# nplan: tillåt NP502 {REASON}\n# och mer\n\ntill:"),
    ],
)
def test_a_reason_at_the_line_silences(plan: Path, text: str) -> None:
    write(plan, text)
    assert codes(plan) == set()
    (silenced,) = report(plan)["silenced"]
    assert (silenced["code"], silenced["by"], silenced["reason"]) == ("NP502", "line", REASON)
    assert "1 tystad (1 vid raden)" in report(plan)["verdict"]


@pytest.mark.parametrize(
    "text",
    [
        UNKNOWN.rstrip() + "  # nplan: tillåt NP502\n",
        UNKNOWN.rstrip() + "  # nplan: tillåt NP502 …\n",
        UNKNOWN.rstrip() + f"  # nplan: tillåt NP503 {REASON}\n",
        UNKNOWN.rstrip() + f"  # nplan: tyst NP502 {REASON}\n",
        UNKNOWN + f"# nplan: tillåt NP502 {REASON}\n",
        f"# nplan: tillåt NP502 {REASON}\n" + UNKNOWN,
    ],
)
def test_what_does_not_silence_is_told(plan: Path, text: str) -> None:
    write(plan, text)
    assert codes(plan) == {"NP502", "NP910"}


@pytest.mark.parametrize(
    "text",
    [
        UNKNOWN + f'notering: "a # nplan: tillåt NP502 {REASON}"\n',
        UNKNOWN + f"beskrivning: |\n  a\n  # nplan: tillåt NP502 {REASON}\n",
        UNKNOWN + f"notering: a#nplan: tillåt NP502 {REASON}\n".replace("nplan: ", "nplan:"),
    ],
)
def test_text_that_looks_like_a_comment_is_text(plan: Path, text: str) -> None:
    write(plan, text)
    assert codes(plan) == {"NP502"}


def test_several_codes_in_one_comment(plan: Path) -> None:
    write(plan, UNKNOWN.rstrip() + f"  # nplan: tillåt NP502, NP503 {REASON}\n")
    (unused,) = [item for item in report(plan)["findings"] if item["code"] == "NP910"]
    assert "NP503" in unused["message"]


def test_a_comment_speaks_of_the_whole_text_that_begins_on_its_line() -> None:
    from nämndplan.source import SourceText
    from nämndplan.syntax import comments, parse

    text = "a: 1\n# nplan 1\nb: |  # nplan 2\n  x\n  # nplan 3\n  y\nc: >-\n  z\n# nplan 4\n"
    document, _ = parse(SourceText("a.yaml", text))
    assert [(item.text, item.first, item.last) for item in comments(document, "nplan")] == [
        ("# nplan 1", 3, 6),
        ("# nplan 2", 3, 6),
        ("# nplan 4", 9, 9),
    ]


def test_plan_yaml_switches_off_with_a_reason(plan: Path) -> None:
    with_rules(plan, f"  NP502: {{nivå: av, motivering: {REASON}}}\n")
    assert codes(plan) == set()
    assert "1 tystad (1 i plan.yaml)" in report(plan)["verdict"]


def test_plan_yaml_without_a_reason_switches_nothing_off(plan: Path) -> None:
    with_rules(plan, "  NP502: {nivå: av}\n")
    found = {item["code"] for item in report(plan)["findings"]}
    assert {"NP104", "NP502"} <= found


def test_plan_yaml_sets_another_severity(plan: Path) -> None:
    with_rules(plan, f"  NP502: {{nivå: upplysning, motivering: {REASON}}}\n")
    assert [item["severity"] for item in report(plan)["findings"] if item["code"] == "NP502"] == ["info"]


@pytest.mark.parametrize(
    ("rule", "hint"), [("NP5O2", "NP502"), ("np502", "NP502"), ("unknown-recipient", "NP502"), ("hej", "nplan rules")]
)
def test_an_unknown_code_in_plan_yaml_is_an_error(plan: Path, rule: str, hint: str) -> None:
    with_rules(plan, f"  {rule}: {{nivå: av, motivering: {REASON}}}\n")
    (found,) = [item for item in report(plan)["findings"] if item["code"] == "NP103"]
    assert found["severity"] == "error"
    assert hint in found["hint"]
    assert rule in found["message"]


@pytest.mark.parametrize("level", ["av", "varning", "upplysning"])
def test_what_could_not_be_read_cannot_be_switched_off(plan: Path, level: str) -> None:
    with_rules(plan, f"  NP103: {{nivå: {level}, motivering: {REASON}}}\n")
    write(plan, UNKNOWN + f"okänd: x  # nplan: tillåt NP103 {REASON}\n")
    document = report(plan)
    assert [item["severity"] for item in document["findings"] if item["code"] == "NP103"] == ["error"]
    assert len([item for item in document["findings"] if item["code"] == "NP910"]) == 2
    assert document["silenced"] == []


def test_a_switch_that_silences_nothing_is_told(plan: Path) -> None:
    write(plan, UNKNOWN.replace("bolagsstyrelsen", "styrelsen"))
    with_rules(plan, f"  NP502: {{nivå: av, motivering: {REASON}}}\n")
    assert codes(plan) == {"NP910"}


def test_the_verdict_counts_each_kind(plan: Path) -> None:
    write(plan, f"titel: A  # nplan: tillåt NP501 {REASON}\n")
    write(plan, "titel: B\ntill: [okända]\n", "uppdrag/b.yaml")
    with_rules(plan, f"  NP502: {{nivå: av, motivering: {REASON}}}\n")
    assert "2 tystade (1 vid raden, 1 i plan.yaml)" in report(plan)["verdict"]
