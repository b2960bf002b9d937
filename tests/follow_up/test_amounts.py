"""Amounts in a report's text against its tables, and numbers that nobody can read."""

from __future__ import annotations

import pytest

from .made import YEAR, codes, plan_of

GRID = "Verksamhet | Utfall | Budget | Avvikelse\nGator och parker | -1 950 | -1 000 | -950\n"
GRID += "Gem adm kultur och fritid | -2 612 | -4 005 | 1 394\nMuseum | -8 417 | -8 603 | 186\n"


def found(text: str, heading: str = "Året i korthet", unit: str = "tkr", grid: str = GRID) -> list[str]:
    board = "uppföljning/året/nämnder/styrelsen"
    files = {
        "uppföljning/året/uppföljning.yaml": YEAR,
        f"{board}/uppföljning.yaml": {"avsnitt": {"drift": {"rubrik": heading, "text": text}}},
        f"{board}/ekonomi.yaml": {"enhet": unit, "tabeller": {"drift": {"titel": "Drift", "rutor": grid}}},
        "nämnder/styrelsen/nämndplan.yaml": {"titel": "Styrelsens plan"},
    }
    return [code for code, _ in codes(plan_of(files), "NP943")]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Gator och parker redovisar ett underskott på 0,4 mnkr.", ""),
        ("Underskottet för gator och parker är 900 tkr.", ""),
        ("Vintern var lång. Gatorna och parkerna avviker med 1,95 mnkr. Sedan kom våren.", "Gator och parker"),
        (
            "Verksamheten redovisar ett överskott mot budget om 1 262 mnkr.",
            "Gemensam administration, kultur och fritid",
        ),
        ("Överskottet blev 1 394 mnkr.", "Gem adm kultur och fritid"),
        ("Avvikelsen för gator och parker är 950 kronor.", ""),
        ("Gator och parker har ett underskott på 0,94 mnkr.", ""),
        ("Gator och parker: underskott 96 mkr", ""),
    ],
)
def test_an_amount_that_the_row_does_not_have_is_told(text: str, heading: str) -> None:
    is_whole = "1,95" in text  # the row has it, as its outcome
    assert found(text, heading or "Året i korthet") == ([] if is_whole else ["NP943"])


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Gator och parker redovisar ett underskott på 0,95 mnkr.", ""),
        ("Gator och parker redovisar ett underskott på 1 mnkr.", ""),
        ("Gator och parker redovisar ett underskott på 950 tkr.", ""),
        ("Gator och parker redovisar ett underskott på 950 000 kronor.", ""),
        ("Överskottet blev 1,4 mnkr.", "Gemensam administration för kultur och fritid"),
        ("Gator och parker kostade 0,4 mnkr mer för saltet.", ""),
        ("Gator och parker har ett underskott.", ""),
        ("Gator och parker har ett underskott på 3 %.", ""),
        ("Underskottet på 0,4 mnkr beror på snön.", ""),
        ("Museet redovisar ett överskott på 0,4 mnkr.", ""),
        ("Parkerna redovisar ett underskott på 0,4 mnkr.", ""),
        ("Av underskottet för gator och parker är 0,4 mnkr lön och 0,55 mnkr salt.", ""),
        ("Gator har ett underskott. Parker kostade 0,4 mnkr.", ""),
        ("", "Gator och parker"),
    ],
)
def test_what_agrees_or_cannot_be_compared_is_silent(text: str, heading: str) -> None:
    assert found(text or "Inget.", heading or "Året i korthet") == []


@pytest.mark.parametrize(
    ("unit", "grid"), [("antal", GRID), ("", GRID), ("tkr", GRID.replace("-1 950", "-1 95")), ("tkr", "A | B\nC | 1\n")]
)
def test_a_row_whose_amounts_are_not_all_known_says_nothing(unit: str, grid: str) -> None:
    assert found("Gator och parker redovisar ett underskott på 0,4 mnkr.", unit=unit, grid=grid) == []


@pytest.mark.parametrize(("value", "told"), [("ung 116 000", []), ("ung. 9", []), ("omkring 12 å 14", ["NP209"])])
def test_a_number_that_is_not_read_is_told_of_in_reports_too(value: str, told: list[str]) -> None:
    goal = "nämnder/styrelsen/mål/1-hälsa.yaml"
    files = {
        goal: {"indikatorer": {"lån": {"titel": "Lån", "målvärde": "10"}}},
        "uppföljning/året/uppföljning.yaml": YEAR,
        f"uppföljning/året/{goal}": {"indikatorer": {"lån": {"utfall": value}}},
    }
    assert [code for code, file in codes(plan_of(files), "NP209") if file.startswith("uppföljning/")] == told
