"""Whatever is wrong in a follow-up has its own finding, at its place; and the plan stays as it is."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from nämndplan.driver import load

from .made import INTERIM, YEAR, codes, plan_of

PLAN = {
    "nämnder/styrelsen/nämndplan.yaml": {"titel": "Styrelsens plan"},
    "nämnder/styrelsen/mål/1-hälsa.yaml": {
        "delmål": {
            "d": {
                "titel": "Hälsan blir bättre",
                "indikatorer": {
                    "i": {"titel": "Andel friska", "enhet": "%", "riktning": "öka", "målvärde": "75", "frekvens": "år"}
                },
                "aktiviteter": {"a": {"titel": "Hålla en kurs"}},
            }
        }
    },
    "uppdrag/resor.yaml": {"titel": "Res mindre", "till": ["styrelsen"]},
}
PERIOD = "uppföljning/p/uppföljning.yaml"
GOALS = "uppföljning/p/nämnder/styrelsen/mål/1-hälsa.yaml"
ASSIGNMENT = "uppföljning/p/nämnder/styrelsen/uppdrag/resor.yaml"
TOLD = {ASSIGNMENT: {"status": "pågår"}}
PRINCIPLE = {"delmål": {"nås": "alla"}, "mål": {"nås": "alla"}}


def found(files: dict[str, Any], principle: dict[str, Any] | None = None) -> list[tuple[str, str]]:
    return codes(plan_of({**PLAN, PERIOD: INTERIM, **TOLD, **files}, PRINCIPLE if principle is None else principle))


def indicator(**report: Any) -> dict[str, Any]:
    return {GOALS: {"delmål": {"d": {"indikatorer": {"i": report}}}}}


def test_a_whole_follow_up_has_no_finding() -> None:
    assert found(indicator(prognos="80 %")) == []


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"uppföljning/q/nämnder/styrelsen/uppdrag/resor.yaml": {"status": "pågår"}}, ["NP932"]),
        ({GOALS: {"delmål": {"x": {"bedömning": "nås"}}}}, ["NP929"]),
        ({GOALS: {"delmål": {"x": {"indikatorer": {"i": {"prognos": "80"}}}}}}, ["NP929"]),
        ({"uppföljning/p/nämnder/styrelsen/mål/9-annat.yaml": {"bedömning": "nås"}}, ["NP929"]),
        ({"uppföljning/p/nämnder/styrelsen/uppdrag/okänt.yaml": {"status": "pågår"}}, ["NP929"]),
        ({"uppföljning/p/nämnder/styrelse/uppföljning.yaml": {"titel": "X"}}, ["NP929"]),
        (indicator(prognos="80 st"), ["NP922"]),
        (indicator(prognos="80", enhet="st"), ["NP922"]),
        (indicator(prognos="Ja"), ["NP922"]),
        (indicator(utfall="80 %"), ["NP924"]),
        (indicator(prognos="80 %", bedömning="nås inte", åtgärd="Mer."), ["NP921"]),
        (indicator(prognos="80 %", bedömning="nås inte", åtgärd="Mer.", skäl="Mätfel."), []),
        (indicator(prognos="70 %"), ["NP927"]),
        (indicator(prognos="70 %", åtgärd="Mer."), []),
        (indicator(bedömning="nåss"), ["NP936"]),
        ({GOALS: {"delmål": {"d": {"aktiviteter": {"a": {"status": "gjort"}}}}}}, ["NP936"]),
        ({ASSIGNMENT: {"kommentar": "Vi gör det."}}, ["NP925"]),
        ({ASSIGNMENT: {"status": "genomfört", "färdigt": "80 %"}}, ["NP938"]),
        ({ASSIGNMENT: {"status": "genomfört", "färdigt": "100 %"}}, []),
        ({ASSIGNMENT: {"status": "genomfört", "kommentar": "Väntas bli klart i vår."}}, ["NP938"]),
        ({ASSIGNMENT: {"status": "pågår", "kommentar": "Väntas bli klart i vår."}}, []),
        ({ASSIGNMENT: {"titel": "Gammalt", "från_plan": "2023", "status": "pågår"}}, []),
    ],
)
def test_each_has_its_own_finding(files: dict[str, Any], expected: list[str]) -> None:
    assert [code for code, _ in found(files)] == expected


def test_the_year_end() -> None:
    files = {PERIOD: YEAR, **indicator(utfall="80 %", prognos="79 %"), ASSIGNMENT: {"status": "pågår"}}
    assert [code for code, _ in found(files)] == ["NP939", "NP931"]
    files = {PERIOD: YEAR, GOALS: {"delmål": {"d": {"kommentar": "Bra."}}}, ASSIGNMENT: {"status": "genomfört"}}
    assert [code for code, _ in found(files)] == ["NP923"]


def test_a_board_that_reports_nothing_is_told_of_once() -> None:
    loaded = plan_of({**PLAN, PERIOD: YEAR}, PRINCIPLE)
    assert codes(loaded) == [("NP941", PERIOD)]


def test_the_councils_judgement_is_compared_with_what_all_boards_make() -> None:
    files = {**indicator(prognos="80 %"), "uppföljning/p/mål/1-hälsa.yaml": {"bedömning": "nås delvis"}}
    assert found(files) == [("NP921", "uppföljning/p/mål/1-hälsa.yaml")]
    assert found(files, {"delmål": {"nås": "alla"}}) == []


@pytest.mark.parametrize(
    ("first", "second", "goal", "expected"),
    [
        ({"utfall": "70 %", "bedömning": "nås"}, {"utfall": "80 %"}, "nås delvis", ["i"]),
        ({"utfall": "70 %", "bedömning": "nås", "skäl": "Mätfel."}, {"utfall": "80 %"}, "nås delvis", ["d"]),
        ({"utfall": "70 %", "bedömning": "nås"}, {"utfall": "70 %"}, "nås", ["d", "i"]),
        ({"utfall": "80 %"}, {"utfall": "80 %"}, "nås delvis", ["d"]),
        ({"utfall": "80 %"}, {"utfall": "61"}, "nås delvis", []),
        ({"utfall": "70 %"}, {"utfall": "61"}, "nås", ["d"]),
    ],
)
def test_a_goal_rests_on_its_indicators(
    first: dict[str, Any], second: dict[str, Any], goal: str, expected: list[str]
) -> None:
    """What the figures gainsay, and an outcome that cannot be judged ("61"), make the goal's judgement unsure."""
    other = {"titel": "Andel som uppger minskat bruk", "enhet": "%", "målvärde": "60", "frekvens": "år"}
    plan = deepcopy(PLAN)
    node = plan["nämnder/styrelsen/mål/1-hälsa.yaml"]["delmål"]["d"]  # type: ignore[index]
    node["indikatorer"]["i2"] = other if second["utfall"] == "61" else node["indikatorer"]["i"]
    told = {"åtgärd": "Mer.", "indikatorer": {"i": {"åtgärd": "Mer.", **first}, "i2": {"åtgärd": "Mer.", **second}}}
    partly = {"nås_delvis": "minst hälften"} if goal == "nås delvis" else {}
    rule = {"nås": "alla", **partly, "obedömda": "räknas bort"}
    done = {ASSIGNMENT: {"status": "genomfört"}}
    files = {**plan, PERIOD: YEAR, **done, GOALS: {"delmål": {"d": {"bedömning": goal, **told}}}}
    said = [item for item in plan_of(files, {"delmål": rule}).diagnostics if item.code == "NP921"]
    routes = [item.where.route for item in said if item.where]
    assert ["i" if "indikatorer" in route else "d" for route in routes] == expected


def test_a_renamed_thing_is_found_by_its_earlier_id() -> None:
    plan = {**PLAN}
    goal = plan["nämnder/styrelsen/mål/1-hälsa.yaml"]["delmål"]["d"]  # type: ignore[index]
    plan["nämnder/styrelsen/mål/1-hälsa.yaml"] = {"delmål": {"nytt": {**goal, "tidigare": ["d"]}}}
    loaded = plan_of({**plan, PERIOD: INTERIM, **TOLD, GOALS: {"delmål": {"d": {"bedömning": "nås"}}}}, PRINCIPLE)
    assert codes(loaded) == []


def test_a_half_typed_file_is_a_finding_and_hides_nothing_else() -> None:
    files = {
        "plan.yaml": b"titel: P\norganisation: O\n\xc3\xa5r: 2024\n",
        "organisation.yaml": b"organ:\n  styrelsen: {namn: Styrelsen, typ: styrelse}\n",
        PERIOD: "titel: D\nslag: tertialrapport\nperiod: 2024-01-01–2024-0".encode(),
        ASSIGNMENT: b'status: "p',
    }
    loaded = load(files)
    errors = {(item.code, item.primary.span.file) for item in loaded.diagnostics if item.code < "NP2"}
    assert errors == {("NP118", PERIOD), ("NP101", ASSIGNMENT)}
    assert loaded.plan.settings is not None


def test_the_plan_is_the_same_with_and_without_a_follow_up() -> None:
    alone = plan_of(PLAN, PRINCIPLE)
    followed = plan_of({**PLAN, PERIOD: INTERIM, **TOLD, **indicator(prognos="80 %")}, PRINCIPLE)
    assert [(item.place, item.value) for item in alone.plan.items] == [
        (item.place, item.value) for item in followed.plan.items
    ]
    assert followed.plan.reports
    assert alone.diagnostics == followed.diagnostics


def test_a_printed_sum_and_the_plans_own_amount_are_checked_in_a_report() -> None:
    """Tables of a report are read as the plan's are, and a row may be said to be the same as one of the plan's."""
    frame = {"enhet": "mnkr", "rutor": "Nämnd | 2024\nSumma | -100,0\n"}
    drift = {
        "enhet": "mnkr",
        "kolumner": {"b": {"år": "2024", "slag": "budget"}},
        "rutor": "Post | Budget 2024\nKansli | -40,0\nTrafik | -50,0\nSumma | -91,0\n",
        "rader": {"Summa": {"summerar": "alla", "samma_som": "ram/Summa"}},
    }
    files = {
        "nämnder/styrelsen/ekonomi.yaml": {"tabeller": {"ram": frame}},
        "uppföljning/p/nämnder/styrelsen/ekonomi.yaml": {"tabeller": {"drift": drift}},
    }
    loaded = plan_of({**PLAN, PERIOD: INTERIM, **TOLD, **indicator(prognos="80 %"), **files}, PRINCIPLE)
    assert codes(loaded, "NP6") == [
        ("NP615", "uppföljning/p/nämnder/styrelsen/ekonomi.yaml"),
        ("NP619", "uppföljning/p/nämnder/styrelsen/ekonomi.yaml"),
    ]
