"""Every rule finds its faults, at the right lines, and nothing else; and says so well."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nämndplan.i18n import SWEDISH
from nämndplan.report import Checked
from nämndplan.report.full import full
from nämndplan.rules import RULES, Rule

from ..golden import assert_golden
from .casefile import Case, found, marks, read_cases

HERE = Path(__file__).parent
PARTS = ("Vad", "Varför", "Fel", "Rätt")


def case_file(rule: Rule) -> Path:
    return HERE / "cases" / f"{rule.code}.txt"


def page_part(rule: Rule, part: str) -> str:
    """The text below one heading of a rule's manual page, without its indentation."""
    match = re.search(rf"^{part}\n((?:    .*\n|\n)+)", rule.page + "\n", re.MULTILINE)
    assert match, f"{rule.code} has no part {part}"
    return re.sub(r"^    ", "", match[1], flags=re.MULTILINE)


def page_case(rule: Rule, part: str) -> Case | None:
    """The example of a manual page as a case; its first line names the file."""
    body = page_part(rule, part)
    files = re.split(r"^# (\S+\.yaml)\n", body, flags=re.MULTILINE)
    if len(files) < 3:
        return None
    texts = dict(zip(files[1::2], files[2::2], strict=True))
    return Case(f"manualsidan, {part}", part == "Fel", texts, marks(texts))


def cases_of(rule: Rule) -> list[Case]:
    pages = [case for part in ("Fel", "Rätt") if (case := page_case(rule, part))]
    path = case_file(rule)
    return pages + (read_cases(path.read_text("utf-8")) if path.exists() else [])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_finds_what_the_cases_say_in_the_words_that_are_agreed(rule: Rule) -> None:
    lines, astray = [], {}
    for case in cases_of(rule):
        compiled = case.compile()
        if (seen := found(compiled, rule.code)) != case.expected:
            astray[case.name] = {"missed": case.expected - seen, "said too much": seen - case.expected}
        assert any(code == rule.code for _, code, _, _ in case.expected) == case.wrong, case.name
        if case.wrong:
            own = tuple(item for item in compiled.diagnostics if item.code == rule.code)
            report = full([Checked("plan", own, compiled.texts, len(compiled.texts))], SWEDISH)
            lines += [f"=== {case.name}", *(line.plain for line in report)][:-1]
    assert astray == {}
    assert_golden(HERE / "golden" / f"{rule.code}.txt", "\n".join(lines) + "\n")


def test_each_has_a_manual_page_in_four_parts() -> None:
    assert [(rule.code, part) for rule in RULES for part in PARTS if not page_part(rule, part).strip()] == []
    assert [rule.code for rule in RULES if not 0 < len(rule.title) <= 70] == []


def test_each_has_a_wrong_and_a_right_case() -> None:
    assert [rule.code for rule in RULES if {case.wrong for case in cases_of(rule)} != {True, False}] == []


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_file_is_about_a_rule() -> None:
    codes = {rule.code for rule in RULES}
    for folder in ("cases", "golden"):
        assert {path.stem for path in (HERE / folder).iterdir()} <= codes


def test_every_rule_module_is_listed() -> None:
    import nämndplan.rules as package

    folder = Path(package.__file__).parent
    modules = {path.stem for path in folder.rglob("*.py") if "\nRULE = " in path.read_text("utf-8")}
    assert len(modules) == len(RULES)
    assert modules == {rule.name.replace("-", "_") for rule in RULES}
