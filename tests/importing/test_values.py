"""Values run together at the end of a line, and lists of recipients: what has one reading, and what has several."""

from __future__ import annotations

import pytest

from nämndplan.importing.heads import Role, heads_of, is_loose_head, loose_heads
from nämndplan.importing.leaf import words
from nämndplan.importing.leaves.xlsx import printed_value
from nämndplan.importing.recipients import recipients, recipients_at_end
from nämndplan.importing.values import divided, values_at_end


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("18 18", ("18", "18")),
        ("2 434 1 973", ("2 434", "1 973")),
        ("50 % 60 %", ("50 %", "60 %")),
        ("11,11 11", ("11,11", "11")),
        ("69 500 000 25 000 000", ("69 500 000", "25 000 000")),
        ("Ja Nej", ("Ja", "Nej")),
    ],
)
def test_two_values_that_can_be_parted_in_one_way(text: str, pair: tuple[str, str]) -> None:
    assert divided(text) == (pair, ())


@pytest.mark.parametrize(
    "text", ["235 241 276 230", "212 44 150 000", "1 200 300", "5 4 000 000", "1 2 3", "70 %", "- 4"]
)
def test_what_can_be_parted_in_several_ways_is_not_parted(text: str) -> None:
    pair, readings = divided(text)
    assert pair is None
    assert text in readings


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Andel nöjda 85 % 90 %", ("Andel nöjda", "85 % 90 %")),
        ("Ja", ("", "Ja")),
        ("Öka i jämförelse med läget", ("Öka i jämförelse med läget", "")),
        ("Resultat -5,5", ("Resultat", "-5,5")),
        ("Barn- och ungdomspsykiatri", ("Barn- och ungdomspsykiatri", "")),
    ],
)
def test_the_values_that_a_line_ends_with(line: str, parts: tuple[str, str]) -> None:
    assert values_at_end(line) == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hälso- och sjukvårdsnämnden och regionstyrelsen", ("Hälso- och sjukvårdsnämnden", "regionstyrelsen")),
        ("Miljönämnden, byggnadsnämnden samt styrelsen", ("Miljönämnden", "byggnadsnämnden", "styrelsen")),
        ("Alla nämnder och styrelser", ("Alla nämnder och styrelser",)),
        ("Beredningen för samverkan och regional utveckling", ("Beredningen för samverkan och regional utveckling",)),
        ("Regionstyrelsens förvaltning", ("Regionstyrelsens förvaltning",)),
        ("Enhetschefen", None),
        ("Minska resandet", None),
    ],
)
def test_recipients_in_a_cell(text: str, names: tuple[str, ...] | None) -> None:
    assert recipients(text) == names


def test_recipients_at_the_end_of_a_line_begin_with_a_capital() -> None:
    assert recipients_at_end("Minska köerna Vårdnämnden") == ("Minska köerna", ("Vårdnämnden",))
    assert recipients_at_end("Stärka samarbetet mellan vårdnämnden och styrelsen") is None


@pytest.mark.parametrize(
    ("heads", "roles"),
    [
        ("Delmål|Indikator|Utfall 2022|Mål 2024", [Role.SUBGOAL, Role.INDICATOR, Role.OUTCOME, Role.TARGET]),
        ("Mål|Mått|Nuläge|Målvärde", [Role.GOAL, Role.INDICATOR, Role.OUTCOME, Role.TARGET]),
        ("Indikator|Mål|Utfall 2023", [Role.INDICATOR, Role.TARGET, Role.OUTCOME]),
        ("Uppdrag|Riktas till", [Role.ASSIGNMENT, Role.RECIPIENT]),
        ("Nämnd|2026|Belopp", [Role.UNKNOWN, Role.UNKNOWN, Role.UNKNOWN]),
    ],
)
def test_what_columns_hold_by_their_headings(heads: str, roles: list[Role]) -> None:
    assert [head.role for head in heads_of(heads.split("|"))] == roles


def test_a_line_of_headings_is_nothing_else() -> None:
    assert loose_heads("Delmål Indikator Utfall 2022 Mål 2024")
    assert loose_heads("Våra mål och indikatorer för 2024") is None
    assert is_loose_head("Riktade uppdrag från fullmäktige till nämnd Riktas till")
    assert not is_loose_head("Målen följs upp med indikatorer varje år.")


@pytest.mark.parametrize(
    ("value", "number_format", "printed"),
    [
        (0.6, "0%", ("60 %", "60 %")),
        (0.6789, "0%", ("68 %", "67,89 %")),
        (25777, "#,##0", ("25 777", "25 777")),
        (11.1, "General", ("11,1", "11,1")),
        (-140.1, "0.0", ("-140,1", "-140,1")),
        (24.0, "General", ("24", "24")),
        (True, "General", ("SANT", "SANT")),
        ("Ja", "General", ("Ja", "Ja")),
    ],
)
def test_a_number_in_a_workbook_is_what_it_shows(value: object, number_format: str, printed: tuple[str, str]) -> None:
    assert printed_value(value, number_format) == printed


def test_words_keep_their_signs_and_numbers_their_decimals() -> None:
    assert words("Ramen: −140,1 Mkr (+ 2,3), 60 % år 2021–2030.") == [
        "ramen", "−140,1", "mkr", "+2,3", "60", "%", "år", "2021", "2030",
    ]  # fmt: skip
