"""docs/import.md is true: its steps lead from a Word file to a plan that holds, and its answers are nplan's own."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest

from nämndplan.diagnostics import Severity
from nämndplan.driver import load
from nämndplan.importing.doubts import CODES

from .. import golden
from .walk import Walk, walk, with_answers

PAGE = Path(__file__).parents[2] / "docs" / "import.md"
TEXT = PAGE.read_text("utf-8")


def last_years_file(path: Path) -> None:
    """A made-up board's plan, with a merged cell, a misprint, a list, and something in the header."""
    document = docx.Document()
    document.add_paragraph("Kulturnämndens plan 2026", style="Title")
    document.sections[0].header.paragraphs[0].text = "Beslutad 2025-12-04"
    document.add_heading("Förutsättningar", 1)
    document.add_paragraph("Biblioteken har fått fler besökare.")
    document.add_paragraph("Filialen i söder byggs om.", style="List Bullet")
    document.add_heading("Mål 1. Läslust i hela kommunen", 1)
    rows = [
        ["Delmål", "Indikator", "Utfall 2024", "Mål 2026"],
        ["Fler barn läser", "Antal lån av barnböcker", "12 400", "14 000"],
        ["", "Antal besök i sagostunden", "41 20", "5 000"],
    ]
    table = document.add_table(3, 4)
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    document.add_heading("Uppdrag", 1)
    given = document.add_table(2, 2)
    for at, row in enumerate(
        [["Uppdrag till förvaltningen", "Riktas till"], ["Ta fram en läsplan", "Kulturförvaltningen"]]
    ):
        for column, text in enumerate(row):
            given.cell(at, column).text = text
    document.save(str(path))


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Walk, Path]:
    folder = tmp_path_factory.mktemp("import")
    last_years_file(folder / "nämndplan.docx")
    return walk(TEXT, folder), folder


def test_the_answers_are_what_nplan_says(walked: tuple[Walk, Path]) -> None:
    fresh = with_answers(TEXT, walked[0])
    if golden.REWRITE:
        PAGE.write_text(fresh, "utf-8")
    assert fresh == PAGE.read_text("utf-8")


def test_doubts_are_told_by_the_exit_code_and_the_plan_holds_in_the_end(walked: tuple[Walk, Path]) -> None:
    done, folder = walked
    assert [code for _, code in done.commands] == [1, 1, 0, 0, 0, 0]
    result = load(folder / "plans" / "2026")
    assert result.count(Severity.ERROR) == 0
    assert {item.code for item in result.diagnostics}.isdisjoint({"NP123", "NP211"})


def test_every_code_of_a_doubt_is_explained() -> None:
    assert re.findall(r"^\| (I[0-9]{3}) \|", TEXT, re.MULTILINE) == sorted(CODES)
