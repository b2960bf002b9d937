from __future__ import annotations

import re
from pathlib import Path

from nämndplan.diagnostics import Finding, Place, Position, Severity, Span, say
from nämndplan.driver import compile_files
from nämndplan.lint import By, Inspected, Judged, Silences, conclude, is_fixed
from nämndplan.lint.judge import Judgement
from nämndplan.lint.locate import Desk
from nämndplan.model import Plan
from nämndplan.rules import BY_CODE, RULES
from nämndplan.source import SourceText
from nämndplan.syntax import Document, parse

from .rules.casefile import base_plan

FILE = "uppdrag/a.yaml"


def document(text: str) -> dict[str, Document]:
    return {FILE: parse(SourceText(FILE, text))[0]}


def judge(findings: list[Finding], documents: dict[str, Document], plan: Plan) -> Judged:
    """What comes of findings alone, without any rule's."""
    silences, judgement = Silences(), Judgement()
    for one in documents.values():
        silences.read(one)
    judgement.add(findings, Desk(documents, plan.settings, silences))
    part = Inspected(
        tuple(judgement.diagnostics),
        tuple(judgement.silenced),
        allowed=silences.allowed,
        used=silences.used,
        is_sure=not plan.faults,
    )
    judged = conclude(plan, [part], [], documents)
    return Judged(tuple(item for item in judged.diagnostics if item.code != "NP706"), judged.silenced)


def finding(code: str, *route: str, headline: str = "Rubrik") -> Finding:
    return Finding(code, Place(FILE, route), say(headline))


def test_findings_are_located_weighed_and_put_in_order() -> None:
    judged = judge([finding("NP406", "b"), finding("NP401", "a")], document("a: x\nb: yy\n"), Plan(()))
    assert [(item.code, item.severity) for item in judged.diagnostics] == [
        ("NP401", Severity.ERROR),
        ("NP406", Severity.WARNING),
    ]
    assert judged.diagnostics[1].primary.span == Span(FILE, Position(2, 4), Position(2, 6))


def test_the_order_does_not_depend_on_who_came_first() -> None:
    findings = [finding("NP401", "b"), finding("NP401", "a"), finding("NP401", "a", headline="Annan")]
    documents = document("a: x\nb: y\n")
    assert judge(findings, documents, Plan(())) == judge(findings[::-1], documents, Plan(()))


def test_the_same_finding_twice_is_told_once() -> None:
    judged = judge([finding("NP401", "a"), finding("NP401", "a")], document("a: x\n"), Plan(()))
    assert len(judged.diagnostics) == 1


def test_a_finding_about_a_file_that_is_not_there_stands_at_its_beginning() -> None:
    (diagnostic,) = judge([finding("NP401", "a")], {}, Plan(())).diagnostics
    assert diagnostic.primary.span == Span(FILE)


def test_a_comment_silences_only_its_own_code_and_line() -> None:
    findings = [finding("NP406", "a"), finding("NP407", "a"), finding("NP406", "b")]
    judged = judge(findings, document("a: x  # nplan: tillåt NP406 ett skäl\nb: y\n"), Plan(()))
    assert [(item.code, item.primary.span.start.line) for item in judged.diagnostics] == [("NP407", 1), ("NP406", 2)]
    assert [(item.finding.code, item.by, item.reason) for item in judged.silenced] == [("NP406", By.LINE, "ett skäl")]


def test_silencing_is_not_called_unused_while_something_could_not_be_read() -> None:
    documents = document("a: x  # nplan: tillåt NP406 ett skäl\n")
    assert [item.code for item in judge([], documents, Plan(())).diagnostics] == ["NP910"]
    assert judge([], documents, Plan((), faults=(Place("mål/1.yaml"),))).diagnostics == ()


def test_remarks_about_silencing_can_be_silenced_in_plan_yaml() -> None:
    files = base_plan()
    files["uppdrag/minska-resor.yaml"] += "# nplan: tillåt NP406 ett skäl\n"
    codes = [item.code for item in compile_files(encoded(files)).diagnostics]
    assert "NP910" in codes
    files["plan.yaml"] += "regler:\n  NP910:\n    nivå: av\n    motivering: ett skäl\n"
    compiled = compile_files(encoded(files))
    assert "NP910" not in [item.code for item in compiled.diagnostics]
    assert [item.by for item in compiled.silenced if item.finding.code == "NP910"] == [By.PLAN]


def encoded(files: dict[str, str]) -> dict[str, bytes]:
    return {file: text.encode() for file, text in files.items()}


def test_what_nobody_may_switch_off_is_what_could_not_be_read() -> None:
    fixed = {rule.code for rule in RULES if is_fixed(rule.code)}
    assert fixed == {
        *("NP101", "NP102", "NP103", "NP104", "NP111", "NP112", "NP113", "NP114", "NP115", "NP117", "NP118"),
        *("NP201", "NP202", "NP302"),
    }


def test_every_code_that_is_reported_has_a_rule() -> None:
    source = Path(__file__).parents[1] / "src"
    reported = {
        code
        for path in source.rglob("*.py")
        for code in re.findall(r'\b(?:Finding|Fault|ModelFault)\(\s*"(NP[0-9]{3})"', path.read_text("utf-8"))
    }
    assert reported <= set(BY_CODE)
