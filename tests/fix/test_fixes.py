"""What each fix makes of a line, and that no fix does more than it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from nämndplan.diagnostics import Severity
from nämndplan.driver import Loaded, load
from nämndplan.i18n import SWEDISH
from nämndplan.rules import RULES
from nämndplan.view.context import Context

from ..rules.casefile import Case
from ..rules.test_rules import cases_of
from .small import after, mended, small_plan

HERE = Path(__file__).parent


A_PERIOD = {
    "uppföljning/delår/uppföljning.yaml": (
        "titel: Uppföljning per augusti\nslag: tertialrapport\nperiod: 2024-01-01–2024-08-31\n".encode()
    )
}
"""What a report's other files lie beside."""


@dataclass(frozen=True)
class Row:
    """One fix: a file before and after it. In table.txt - and + mark the lines that differ, \\u00ad a character."""

    code: str
    is_safe: bool
    file: str
    wrong: str
    right: str

    @property
    def files(self) -> dict[str, bytes]:
        return {
            **small_plan(),
            **(A_PERIOD if self.file.startswith("uppföljning/") else {}),
            self.file: self.wrong.encode(),
        }


def rows() -> Iterator[tuple[str, Row]]:
    for block in re.split(r"^== ", (HERE / "table.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, file, *lines = block.rstrip("\n").split("\n")
        code, _, option = head.partition(":")[0].partition(" ")
        texts = [re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), line) for line in lines]
        wrong, right = (
            "".join(f"{text[2:]}\n" for text in texts if text[:2] in {mark, "  ", ""}) for mark in ("- ", "+ ")
        )
        yield head, Row(code, option == "--fix", file.removeprefix("-- "), wrong, right)


TABLE = [pytest.param(row, id=head) for head, row in rows()]
FIXABLE = {row.code for _, row in rows()}


@pytest.mark.parametrize("row", TABLE)
def test_a_fix_gives_the_right_text(row: Row) -> None:
    found = [item for item in load(row.files).diagnostics if item.code == row.code]
    assert found
    assert {item.repair.is_safe for item in found if item.repair} == {row.is_safe}
    result = mended(row.files, unsafe=True, codes=frozenset({row.code}))
    assert after(row.files, result)[row.file].decode() == row.right
    assert set(result.after) == {row.file}
    assert row.code not in {item.code for item in result.result.diagnostics if item.repair}
    assert not result.harmful


@pytest.mark.parametrize("row", TABLE)
def test_only_safe_fixes_are_made_unasked(row: Row) -> None:
    assert bool(mended(row.files, unsafe=False, codes=frozenset({row.code})).after) == row.is_safe


def test_the_end_of_a_dos_file_goes() -> None:
    right = {**small_plan(), "uppdrag/a.yaml": b"titel: Minska resor\ntill: [styrelsen]\n"}
    wrong = {**right, "uppdrag/a.yaml": right["uppdrag/a.yaml"] + b"\x1a"}
    assert after(wrong, mended(wrong, unsafe=False, codes=frozenset({"NP106"}))) == right


CASES = [
    pytest.param(rule.code, case, id=f"{rule.code}-{case.name}")
    for rule in RULES
    for case in cases_of(rule)
    if case.wrong
]
"""What is right has nothing of its rule to mend: tests/rules holds that."""


def files_of(case: Case) -> dict[str, bytes]:
    removed = {path for path, text in case.files.items() if text.strip() == "(borttagen)"}
    files = {**small_plan(), **{path: text.encode() for path, text in case.files.items()}}
    return {path: data for path, data in files.items() if path not in removed}


@pytest.mark.parametrize(("code", "case"), CASES)
def test_every_wrong_case_of_every_rule_is_mended_once_and_for_all(code: str, case: Case) -> None:
    """No new errors, no line more or less but the edition's, comments as they were, nothing left the second time.

    Nothing at all is left of what the rule itself can mend in its own cases.
    """
    files = files_of(case)
    before = load(files)
    if not any(item.repair for item in before.diagnostics):
        return  # there is nothing to mend
    result = mended(files)
    assert result.result.count(Severity.ERROR) <= before.count(Severity.ERROR)
    assert {item.code for item in before.diagnostics if item.repair} <= FIXABLE
    for file, data in result.after.items():
        assert lines_but_the_edition(data) == lines_but_the_edition(files[file])
        if not re.search(rb"(?m)^ +#", files[file]) and not {"NP106", "NP112"} & {
            item.code for item in before.diagnostics
        }:
            assert comments(data) == comments(files[file])
    assert not [item for item in result.result.diagnostics if item.code == code and item.repair]
    # Where nothing was changed, the second time would be the first once more.
    again = mended(after(files, result)) if result.after else result
    assert again.after == {}
    assert {item.code for item in result.result.diagnostics if item.repair} == {item.code for item in again.harmful}


def lines_but_the_edition(data: bytes) -> int:
    """Without those that bring a plan over to the second edition."""
    return len(re.findall("(?m)^(?!utgåva: |nummer: |uppställning:$|  mål: {rubrik: ).*$".encode(), data))


TABLE = "enhet: mnkr\ntabeller:\n  ramar:\n    rutor: |\n      Post | 2024\n      Ram | 2,0\n"


@pytest.mark.parametrize("levels", ["[Regionmål, Delmål]", "[Inriktning, Delmål]", "[{}, Delmål]"])
def test_a_plan_brought_over_to_the_second_edition_prints_the_same_numbers(levels: str) -> None:
    settings = f"titel: Plan\norganisation: Lilla kommunen\når: 2024\nnivåer: {levels}\n"
    files = small_plan(plan=settings, ekonomi=TABLE)
    result = mended(files, unsafe=False, codes=frozenset({"NP129"}))
    before, afterwards = (headings(load(each)) for each in (files, after(files, result)))
    assert b"utg\xc3\xa5va: 2" in result.after["plan.yaml"]
    assert before == afterwards
    assert before[0].startswith(("Mål 1. ", "Inriktning 1. ", "1. "))


def test_a_plan_is_not_brought_over_where_its_numbers_could_change() -> None:
    """It has a layout already: what it would print is for a person to say."""
    settings = "titel: Plan\norganisation: Lilla kommunen\når: 2024\nuppställning:\n  mål: {form: lista}\n"
    found = [item for item in load(small_plan(plan=settings, ekonomi=TABLE)).diagnostics if item.code == "NP129"]
    assert [item.repair for item in found] == [None]


def headings(compiled: Loaded) -> list[str]:
    assert compiled.plan.settings is not None
    context = Context(compiled.plan, compiled.plan.settings, SWEDISH)
    return [context.goal_heading(id) for id in compiled.plan.goals]


def comments(data: bytes) -> list[str]:
    return re.findall(r"(?m)(?:^|\s)#.*$", data.decode())


INDICATOR = """\
delmål:
  delmålet:
    titel: Vardagen är trygg
    indikatorer:
      måttet:
        titel: Andel trygga
        riktning: öka
        frekvens: {frequency}
        utfall:
          2023: 61 %
        målvärde: {target}
"""
HOME = "nämnder/styrelsen/mål/1-trygghet.yaml"
AS_THEY_STAND = [
    *(("72 %", wording) for wording in ("var tredje månad", "vart 5:e år", "vart tionde år", "vart tredj år", "årlig")),
    *(("72 %", wording) for wording in ("månadsvis, tertialvis", "vid behov", "halvårlig", "kvartalvis")),
    *((target, "år") for target in ("72–70 %", "25,000 st", "72 % / 70 %", "fler än 2022", "72 % (70)", "1e3", "７２")),
    *((target, "år") for target in ("öka till 72 %", "K 70, M 74", "minst 72 %*", "minska 2-3 %", "5 % mer än riket")),
]


@pytest.mark.parametrize(("target", "frequency"), AS_THEY_STAND)
def test_no_fix_writes_another_value(target: str, frequency: str) -> None:
    files = {**small_plan(), HOME: INDICATOR.format(target=target, frequency=frequency).encode()}
    assert after(files, mended(files, unsafe=True))[HOME] == files[HOME]
