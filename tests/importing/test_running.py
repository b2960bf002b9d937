"""Running text in which no empty line and no border is left: what can be told from words, and what is in doubt."""

from __future__ import annotations

from typing import Any

import pytest
import typst

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.importing import Imported, ImportWishes, import_documents
from nämndplan.importing.fields import fields_at_end, figures_at_end, surest
from nämndplan.importing.heads import Role, loose_heads
from nämndplan.importing.leaves import pdf
from nämndplan.importing.leaves.pages import page_lines
from nämndplan.importing.leaves.plain import read
from nämndplan.model import AsPrinted, Assignment, Plan

# Made up.
NUMBERED = """Målsättning nr 1:
Fler läser för nöjes skull.
Styrtal Utfall, senast Årets Långsiktigt
kända värde målvärde målvärde
1. Andel barn som lånar en bok 2024: 41 % 45 % 60 %
varje månad, på eget kort
2. Antal lån till skolor 2024: 1 300 1 400 1 500
3. Öppna lokaler
a. På landet 2024: 12 % 15 % 20 %
b. I staden, alla
filialer 2024: 40 % 45 % 50 %
4. Andel nöjda som vi hoppas når upp till 70 % 75 % 80 %
5. Betyg i vår enkät (skala 1-5) 212 44 150 000 9
Sida 7
Målsättning nr 2:
Alla hittar till oss.
Regionstyrelsen får i uppdrag:
• Nr 4. Att skylta om vid infarten före den 1 juni, till
en kostnad av högst 20 000 kr.
• Nr 5. Att rita en karta.
2.1 Kulturnämnden
Nämnden får i uppdrag:
• Nr 6. Att öppna på söndagar.
"""

TWO_COLUMNS = """Soppkökets plan

Trygga gäster
Mål och indikatorer
Mål Indikator Önskat Nuläge Utfall Utfall Redo-
läge 2024 2023 2022 visas
Gäster Andel gäster som är nöjda med maten ↑ 66 % 61 60 År
som mår i köket K: 70 % K: 59 K: 58
bra M: 63 % M: 63 M: 64
Antal samtal (minuter) per dag ↓ 11,6 min 15,1 19 Delår
Uppdrag
4. Under 2026 ska kulturnämnden koka soppa.
"""

LISTS = """Ett varmt kök som lockar allt fler gäster in från gatan och torget
1. Fler gäster ska äta soppa.
2. Fler gäster ska stanna till
kaffet.
Indikatorer
• Antal tallrikar (ökande)
• Andel som äter upp (målvärde 75 %).
• Hur gott det är (enligt gästerna)
Riktade uppdrag samtliga nämnder
1. Koka mer soppa.
2. Diska snabbare
Sida 3
3. Torka borden.
Riktade uppdrag ansvarsområde disk
1. Köp en borste.
"""

MONEY = """Bilaga 1 Köksbudget 2026-2028
Budget Budget Plan
Tkr 2026 2027 2028
Soppans intäkter 1 018,7 1 018,7 1 019,2
Soppans kostnader - 7 720,6 - 7 914,8 - 8 089,1
Diskmedel -100 -100
Resultat 209,3 127,2 101,1
Alla belopp i tkr
"""


def brought_in(text: str) -> tuple[Imported, Plan]:
    result = import_documents([read("a.txt", text.encode("utf-8"))], ImportWishes())
    assert (result.lost, result.invented) == ((), ())
    return result, load(result.files).plan


def values(indicator: Any) -> dict[str, str]:
    """What is read of an indicator without a doubt, by key and period."""
    groups = {"utfall": indicator.every_outcome, "mål": indicator.every_target}
    return {
        f"{key} {period.printed if period else ''}".strip(): one.printed
        for key, group in groups.items()
        for period, one in group.items()
        if not isinstance(one, AsPrinted)
    }


def indicators(plan: Plan, id: str) -> list[Any]:
    goal: Any = plan.goals[id].value
    return [*goal.indicators.values(), *(each for node in goal.subgoals.values() for each in node.indicators.values())]


def test_rows_with_numbers_are_read_and_those_that_say_more_are_kept_as_printed() -> None:
    result, plan = brought_in(NUMBERED)
    first, second, third, fourth, fifth = indicators(plan, "1-fler-läser-för-nöjes-skull")
    assert first.title == "Andel barn som lånar en bok varje månad, på eget kort"
    assert list(values(first).values()) == ["41 %", "45 %", "60 %"]
    assert list(values(second).values()) == ["1 300", "1 400", "1 500"]
    assert [part.title for part in third.parts.values()] == ["a. På landet", "b. I staden, alla filialer"]
    assert [next(iter(values(part).values())) for part in third.parts.values()] == ["12 %", "40 %"]
    assert values(fourth) == values(fifth) == {}
    printed = {placed.doubt.printed: placed.doubt for placed in result.doubts}
    assert {"70 % 75 % 80 %", "212 44 150 000 9"} <= set(printed)
    assert len(printed["212 44 150 000 9"].readings) > 1


def test_each_doubt_stands_at_its_own_line() -> None:
    (result, _) = brought_in(NUMBERED)
    (doubt,) = [placed.doubt for placed in result.doubts if placed.doubt.printed == "212 44 150 000 9"]
    assert doubt.place.text(SWEDISH) == "rad 13"


def test_what_a_body_is_given_to_do_has_its_number_its_goal_and_the_body_of_the_heading_above() -> None:
    result, plan = brought_in(NUMBERED)
    given = [(item.value.number, item.value.to, item.value.goals) for item in plan.council_assignments.values()]
    second = "2-alla-hittar-till-oss"
    assert sorted(given) == [
        ("Nr 4", ("regionstyrelsen",), (second,)),
        ("Nr 5", ("regionstyrelsen",), (second,)),
        ("Nr 6", ("kulturnämnden",), ()),
    ]
    assert plan.goals[second].value.title == "Alla hittar till oss."
    assert [each.text for each in result.left] == ["Sida 7"]


def test_columns_of_words_that_run_together_are_a_doubt_and_their_values_are_not() -> None:
    result, plan = brought_in(TWO_COLUMNS)
    pleased, calls = indicators(plan, "trygga-gäster")
    assert values(pleased) == {"utfall 2024": "66 %", "utfall 2023": "61", "utfall 2022": "60", "mål": "↑"}
    assert values(pleased.parts["K"]) == {"utfall 2024": "70 %", "utfall 2023": "59", "utfall 2022": "58"}
    assert list(pleased.parts) == ["K", "M"]
    assert values(calls)["utfall 2024"] == "11,6 min"
    codes = {placed.doubt.code for placed in result.doubts}
    assert {"I111", "I103", "I109"} <= codes
    (given,) = plan.council_assignments.values()
    assert given.value.to == ("kulturnämnden",)


def test_lists_below_a_goal_are_its_sub_goals_and_what_is_measured() -> None:
    _, plan = brought_in(LISTS)
    (id,) = plan.goals
    goal: Any = plan.goals[id].value
    assert [node.title for node in goal.subgoals.values()] == [
        "Fler gäster ska äta soppa.",
        "Fler gäster ska stanna till kaffet.",
    ]
    assert {each.title: values(each).get("mål") for each in goal.indicators.values()} == {
        "Antal tallrikar": "ökande",
        "Andel som äter upp": "75 %",
        "Hur gott det är (enligt gästerna)": None,
    }


def test_lists_with_numbers_go_on_over_a_page_and_a_recipient_that_is_no_body_is_a_doubt() -> None:
    result, plan = brought_in(LISTS)
    given = {item.value.title: item.value.to for item in plan.council_assignments.values()}
    assert set(given) == {"Koka mer soppa.", "Diska snabbare", "Torka borden.", "Köp en borste."}
    assert given["Torka borden."] == ("samtliga-nämnder",)
    doubted = [placed.doubt.printed for placed in result.doubts if placed.doubt.code == "I109"]
    assert doubted == ["ansvarsområde disk"]


def test_figures_below_years_are_a_table_and_a_row_that_lacks_one_is_a_doubt() -> None:
    result, _ = brought_in(MONEY)
    text = result.files["ekonomi.yaml"].decode("utf-8")
    assert "| Tkr | Budget 2026 | Budget 2027 | Plan 2028 |" in text
    assert "| Soppans intäkter | 1 018,7 | 1 018,7 | 1 019,2 |" in text
    assert "| Soppans kostnader | - 7 720,6 | - 7 914,8 | - 8 089,1 |" in text
    assert "| Diskmedel | -100 -100 |  |  |" in text
    assert [placed.doubt.printed for placed in result.doubts if placed.doubt.code == "I102"] == ["-100 -100"]


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        (("Indikator Utfall Utfall Mål", "2023 2024 2026"), ["INDICATOR", "OUTCOME", "OUTCOME", "TARGET"]),
        (("Mått Önskat Nuläge Redo-", "läge 2024 visas"), ["INDICATOR", "TREND", "OUTCOME", "FREQUENCY"]),
        (("Styrtal Årets Långsiktigt", "målvärde målvärde"), ["INDICATOR", "TARGET", "LONG_TERM"]),
        (("Vår inriktning Mått Målvärde 2026",), ["SUBGOAL", "INDICATOR", "TARGET"]),
        (("Styrtal Årets Långsiktigt",), None),
        (("Mått och medel 2026",), None),
        (("Fler läser", "2024 2026"), None),
    ],
)
def test_headings_of_columns_may_go_on_in_a_second_line(lines: tuple[str, ...], roles: list[str] | None) -> None:
    heads = loose_heads(*lines)
    assert (heads and [head.role.name for head in heads]) == roles


TWO = loose_heads("Mått Målvärde 2026 Långsiktigt målvärde")


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("Nöjda gäster 75 % 80 %", ("75 %", "80 %")),
        ("Lån 1 450 tkr 1 150 tkr", ("1 450 tkr", "1 150 tkr")),
        ("Andel som väntar högst 75 % 80 %", None),  # högst 75 % may be the text's, and a cell blank
        ("Besök inom 30 65 %", None),
        ("Besök 0,5 0,6", None),  # no unit tells that the first is a value
        ("Kassan 212 44 150 000", None),
        ("Nöjda gäster 75 %", None),
        ("Platser 50/1 000 45/1 000", None),
    ],
)
def test_the_fields_of_a_line_are_sure_only_when_nothing_else_can_be_meant(
    line: str, fields: tuple[str, ...] | None
) -> None:
    assert TWO is not None
    found = surest(fields_at_end(line, [head for head in TWO if head.role is not Role.INDICATOR]))
    assert (found and found.fields) == fields


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("Skatter 9 309 9 724 10 101", ("9 309", "9 724", "10 101")),
        ("Disk -59,0 -116,5 -152,7", ("-59,0", "-116,5", "-152,7")),
        ("Reserv 0 -50 -50", ("0", "-50", "-50")),
        ("Etapp 2 100 200", None),
        ("Etapp 2 1 100 1 200", None),
        ("Ramar -12 151 -12 195", None),
        ("Soppa 1 200", None),
    ],
)
def test_figures_are_sure_only_when_one_way_to_part_them_is(line: str, figures: tuple[str, ...] | None) -> None:
    found = surest(figures_at_end(line, 3))
    assert (found and found.fields) == figures


def test_a_line_of_many_numbers_is_read_in_no_time() -> None:
    heads = loose_heads("Mått Trend Utfall 2020 Utfall 2021 Utfall 2022 Utfall 2023 Utfall 2024 Mål 2026")
    line = " ".join(["123"] * 400)
    assert heads is not None
    assert fields_at_end(line, heads[1:]) == []


ALIGNED = """En plan

Mål 1. Läslust

Delmål        Indikator                 Utfall 2024   Mål 2026
Fler läser    Antal lån i alla               12 000     18 000
              våra bibliotek
Fler hör      Antal ljudböcker                         150 000
Fler ser      Andel nöjda                      60 %

Här är en text som fortsätter över hela bredden av sidan.
"""
UNRULED = """#set text(size: 11pt)
#block(text(size: 22pt, "Mål 1. Läslust"))
#table(stroke: none, columns: (30mm, 40mm, 30mm, 30mm), [Delmål], [Indikator], [Utfall 2024], [Mål 2026],
[Fler läser], [Antal lån i alla våra bibliotek], [12 000], [18 000],
[Fler hör], [Antal ljudböcker], [], [150 000], [Fler ser], [Andel nöjda], [60 %], [])
#block("Här är en text som fortsätter över hela bredden av sidan.")
"""


def aligned(format: str) -> Any:
    if format == "txt":
        return read("a.txt", ALIGNED.encode("utf-8"))
    return pdf.read("a.pdf", typst.compile(UNRULED.encode("utf-8")))


@pytest.mark.parametrize("format", ["txt", "pdf"])
def test_cells_below_their_headings_are_told_from_where_they_stand(format: str) -> None:
    result = import_documents([aligned(format)], ImportWishes())
    assert (result.lost, result.invented) == ((), ())
    loans, heard, seen = indicators(load(result.files).plan, "1-läslust")
    assert values(loans) == {"utfall 2024": "12 000", "mål 2026": "18 000"}
    assert values(heard) == {"mål 2026": "150 000"}
    assert values(seen) == {"utfall 2024": "60 %"}
    doubted = [placed.doubt.printed for placed in result.doubts if placed.doubt.code == "I107"]
    assert doubted == ["Antal lån i alla våra bibliotek"]


def test_a_heading_after_an_empty_line_ends_the_table() -> None:
    text = ALIGNED.replace(
        "Här är en text", "Nämnden får i uppdrag att:\n1. Läsa högt.\n2. Köpa böcker.\n\nHär är en text"
    )
    plan = import_documents([read("a.txt", text.encode("utf-8"))], ImportWishes())
    found = load(plan.files).plan
    assert [each.title for each in indicators(found, "1-läslust")][1:] == ["Antal ljudböcker", "Andel nöjda"]
    assert [item.value.title for item in found.of(Assignment)] == ["Läsa högt.", "Köpa böcker."]
    assert (plan.lost, plan.invented) == ((), ())


def test_cells_that_reach_below_the_next_heading_are_no_cells() -> None:
    text = ALIGNED.replace("Antal ljudböcker            ", "Antal ljudböcker i kommunen ")
    plan = import_documents([read("a.txt", text.encode("utf-8"))], ImportWishes())
    found = indicators(load(plan.files).plan, "1-läslust")
    assert [each.title for each in found] == ["Antal lån i alla våra bibliotek"]
    assert plan.lost == ()


def test_numbers_and_heads_of_pages_are_told_from_values() -> None:
    pages = ["Text.", "4", "EN PLAN", "Mer.", "5", "EN PLAN", "Sida 6", "Soppa | 12", "Slut", "7"]
    assert sorted(page_lines(pages)) == [1, 2, 4, 5, 6]
    assert page_lines(["En plan | 8", "x", "En plan | 9"]) == {0, 2}
    assert page_lines(["Antal", "9", "Antal", "4"]) == set()
