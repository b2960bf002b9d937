"""What each fix makes of a line, and that no fix does more than it says."""

from __future__ import annotations

import re

import pytest

from nämndplan.compile import compile_files
from nämndplan.diagnostics import Severity
from nämndplan.rules import RULES, Rule

from ..rules.casefile import Case
from ..rules.test_rules import cases_of
from .small import after, mended, small_plan

TO = "till: [styrelsen]\n"
BOARD = "nämnder/styrelsen"
SUBGOAL = (
    "delmål:\n  trygg:\n    titel: Tryggheten ökar\n    indikatorer:\n      samtal:\n        titel: Antal samtal\n"
)
MONEY = "enhet: mnkr\nramförändringar:\n  a:\n    titel: A\n    belopp: +1\n  b:\n    titel: B\n    belopp: -2\n"

TABLE = [
    # code, safe, file, before, after
    ("NP106", True, "uppdrag/a", "titel: Minska a\u030ak\n" + TO, "titel: Minska åk\n" + TO),
    ("NP106", True, "uppdrag/a", "titel: Minska tjänste\u00adresor  # x\u200by\n" + TO, "titel: Minska tjänsteresor  # xy\n" + TO),
    ("NP106", True, "uppdrag/a", "titel: Minska\u2028resor\n" + TO, "titel: Minska resor\n" + TO),
    ("NP106", True, "uppdrag/a", "titel: Minska\x0bresor\n" + TO, "titel: Minskaresor\n" + TO),
    ("NP106", True, "uppdrag/a", "tit\u00adel: Minska resor\n" + TO, "titel: Minska resor\n" + TO),
    ("NP106", False, "uppdrag/a", "titel: Minska\u200f resor\n" + TO, "titel: Minska resor\n" + TO),
    ("NP107", True, "uppdrag/a", "titel: 'Minska  resor   nu'\n" + TO, "titel: 'Minska resor nu'\n" + TO),
    ("NP107", True, "uppdrag/a", 'titel: " Minska resor "\n' + TO, 'titel: "Minska resor"\n' + TO),
    ("NP107", True, "uppdrag/a", "titel: Minska resor\u00a0\n" + TO, "titel: Minska resor\n" + TO),
    ("NP107", True, "uppdrag/a", "titel: 25\u00a0 resor\n" + TO, "titel: 25\u00a0resor\n" + TO),
    ("NP107", True, "uppdrag/a", "titel: A\nbeskrivning: |\n  ett  två ett  två\n\n  - ett  två\n" + TO, "titel: A\nbeskrivning: |\n  ett två ett två\n\n  - ett två\n" + TO),
    ("NP107", False, "uppdrag/a", "titel: A\nbeskrivning: |\n  `kod  kod`\n" + TO, "titel: A\nbeskrivning: |\n  `kod kod`\n" + TO),
    ("NP108", True, "uppdrag/a", "titel: Minska resor\nperiod: 2024-2027\n" + TO, "titel: Minska resor\nperiod: 2024–2027\n" + TO),
    ("NP108", True, "uppdrag/a", "titel: Plan för 2024 - 2027, 2024 - 2027\n" + TO, "titel: Plan för 2024–2027, 2024–2027\n" + TO),
    ("NP207", True, f"{BOARD}/ekonomi", MONEY + "  c:\n    titel: C\n    belopp: + 3,5  # +\n", MONEY + "  c:\n    titel: C\n    belopp: +3,5  # +\n"),
    ("NP207", True, f"{BOARD}/ekonomi", MONEY + "  c:\n    titel: C\n    belopp: '+- 0'\n", MONEY + "  c:\n    titel: C\n    belopp: '±0'\n"),
    ("NP207", True, f"{BOARD}/ekonomi", MONEY + "  c:\n    titel: C\n    belopp: −3\n  d:\n    titel: D\n    belopp: -3\n", MONEY + "  c:\n    titel: C\n    belopp: -3\n  d:\n    titel: D\n    belopp: -3\n"),
    ("NP503", True, "uppdrag/a", "titel: Minska resor\ntill: [Vårdnämnd, 'vårdnämnd', styrelsen]\n", "titel: Minska resor\ntill: [Vårdnämnden, 'vårdnämnden', styrelsen]\n"),
    ("NP608", True, f"{BOARD}/ekonomi", MONEY.replace("mnkr", "Mkr  # i miljoner"), MONEY.replace("mnkr", "mnkr  # i miljoner")),
    ("NP608", False, "uppdrag/a", "titel: Spara 25 Mkr och 3 Mkr\n" + TO, "titel: Spara 25 mnkr och 3 mnkr\n" + TO),
    ("NP608", False, f"{BOARD}/ekonomi", MONEY.replace("mnkr", "msek"), MONEY.replace("mnkr", "mnkr")),
    ("NP101", False, "uppdrag/a", "titel: Resor: färre  # fler\n" + TO, 'titel: "Resor: färre"  # fler\n' + TO),
    ("NP101", False, "uppdrag/a", "titel: [Nya] resor\n" + TO, 'titel: "[Nya] resor"\n' + TO),
    ("NP101", False, "uppdrag/a", "titel:Resor\n" + TO, "titel: Resor\n" + TO),
    ("NP101", False, f"{BOARD}/ekonomi", MONEY.replace("-2", "- 2"), MONEY),
    ("NP101", False, f"{BOARD}/mål/1-trygghet", SUBGOAL + "        målvärde: >0 mnkr\n", SUBGOAL + '        målvärde: ">0 mnkr"\n'),
    ("NP101", False, f"{BOARD}/mål/1-trygghet", SUBGOAL + "        målvärde: *ja\n", SUBGOAL + '        målvärde: "*ja"\n'),
    ("NP103", False, "uppdrag/a", "titl: Minska resor\n" + TO, "titel: Minska resor\n" + TO),
    ("NP103", False, f"{BOARD}/mål/1-trygghet", SUBGOAL + "        utfal:\n          2022: 7\n        målvärde: 8\n", SUBGOAL + "        utfall:\n          2022: 7\n        målvärde: 8\n"),
    ("NP111", False, f"{BOARD}/mål/1-trygghet", SUBGOAL + "        utfall: {2022: 11,11}\n        målvärde: 12\n", SUBGOAL + '        utfall: {2022: "11,11"}\n        målvärde: 12\n'),
    ("NP112", False, "uppdrag/a", "titel: FÃ¤rre resor pÃ¥ vÃ¤g\n" + TO, "titel: Färre resor på väg\n" + TO),
    ("NP114", False, "uppdrag/a", "titel: Resor\nmål:\n\t- 1-trygghet\n" + TO, "titel: Resor\nmål:\n  - 1-trygghet\n" + TO),
    ("NP118", False, f"{BOARD}/mål/1-trygghet", SUBGOAL + "        riktning: minskar\n        målvärde: 8\n", SUBGOAL + "        riktning: minska\n        målvärde: 8\n"),
    ("NP204", False, f"{BOARD}/mål/1-trygghet", SUBGOAL + "        målvärde: 97.1\n", SUBGOAL + "        målvärde: 97,1\n"),
    ("NP301", False, "uppdrag/a", "titel: Resor\nmål: [1-trygheten]\n" + TO, "titel: Resor\nmål: [1-trygghet]\n" + TO),
    ("NP502", False, "uppdrag/a", "titel: Resor\ntill: [styrlesen, vårdnämnden]\n", "titel: Resor\ntill: [styrelsen, vårdnämnden]\n"),
    ("NP902", False, "uppdrag/a", "titel: Funktionhinder och funktionhinder\nbeskrivning: |\n  de uppsatt\n  målen\n" + TO, "titel: Funktionshinder och funktionshinder\nbeskrivning: |\n  de uppsatta\n  målen\n" + TO),
]  # fmt: skip
FIXABLE = {code for code, *_ in TABLE}


@pytest.mark.parametrize(("code", "is_safe", "file", "wrong", "right"), TABLE)
def test_a_fix_gives_the_right_text(code: str, is_safe: bool, file: str, wrong: str, right: str) -> None:
    files = small_plan(**{file.replace("/", "__"): wrong})
    found = [item for item in compile_files(files).diagnostics if item.code == code]
    assert found
    assert {item.repair.is_safe for item in found if item.repair} == {is_safe}
    result = mended(files, unsafe=True, codes=frozenset({code}))
    assert after(files, result)[f"{file}.yaml"].decode() == right
    assert set(result.after) == {f"{file}.yaml"}
    assert code not in {item.code for item in result.compiled.diagnostics if item.repair}
    assert not result.harmful


@pytest.mark.parametrize(("code", "is_safe", "file", "wrong", "right"), TABLE)
def test_only_safe_fixes_are_made_unasked(code: str, is_safe: bool, file: str, wrong: str, right: str) -> None:
    files = small_plan(**{file.replace("/", "__"): wrong})
    assert bool(mended(files, unsafe=False, codes=frozenset({code})).after) == is_safe


CASES = [pytest.param(case, id=f"{rule.code}-{case.name}") for rule in RULES for case in cases_of(rule)]


def files_of(case: Case) -> dict[str, bytes]:
    removed = {path for path, text in case.files.items() if text.strip() == "(borttagen)"}
    files = {**small_plan(), **{path: text.encode() for path, text in case.files.items()}}
    return {path: data for path, data in files.items() if path not in removed}


@pytest.mark.parametrize("case", CASES)
def test_every_case_of_every_rule_is_mended_once_and_for_all(case: Case) -> None:
    """No new errors, no line more or less, comments as they were, and nothing left to do the second time."""
    files = files_of(case)
    before = compile_files(files)
    result = mended(files)
    assert result.compiled.count(Severity.ERROR) <= before.count(Severity.ERROR)
    assert {item.code for item in before.diagnostics if item.repair} <= FIXABLE
    for file, data in result.after.items():
        assert data.count(b"\n") == files[file].count(b"\n")
        if not re.search(rb"(?m)^ +#", files[file]) and not {"NP106", "NP112"} & {
            item.code for item in before.diagnostics
        }:
            assert comments(data) == comments(files[file])
    again = mended(after(files, result))
    assert again.after == {}
    assert {item.code for item in result.compiled.diagnostics if item.repair} == {item.code for item in again.harmful}


def comments(data: bytes) -> list[str]:
    return re.findall(r"(?m)(?:^|\s)#.*$", data.decode())


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.code in FIXABLE], ids=lambda rule: rule.code)
def test_a_fix_of_a_rules_own_cases_leaves_no_such_finding(rule: Rule) -> None:
    for case in cases_of(rule):
        result = mended(files_of(case))
        assert not [item for item in result.compiled.diagnostics if item.code == rule.code and item.repair]
