"""Every status is what the numbers and the principle give, told by somebody who does not know how we count."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nämndplan.i18n import SWEDISH
from nämndplan.model import GoalNode, Indicator
from nämndplan.rules.follow_up.evaluation import evaluation
from nämndplan.rules.follow_up.status import Reason

from .made import INTERIM, YEAR, Tree, codes, plan_of

SUB_GOAL = "nämnder/styrelsen/mål/1-hälsa.yaml"
REPORT = "uppföljning/p/nämnder/styrelsen/mål/1-hälsa.yaml"


def statuses(
    indicators: dict[str, Any], reports: dict[str, Any], principle: dict[str, Any] | None = None, period: Any = INTERIM
) -> tuple[dict[str, str], str]:
    """The standing of each indicator, and that of the sub-goal."""
    loaded = plan_of(
        {
            SUB_GOAL: {"delmål": {"d": {"titel": "Delmålet", "indikatorer": indicators}}},
            "uppföljning/p/uppföljning.yaml": period,
            REPORT: {"delmål": {"d": {"indikatorer": reports}}},
        },
        principle,
    )
    found = evaluation("p", loaded.plan)
    assert found is not None
    each = {item.id: found.indicator(item).standing.value for item in loaded.plan.of(Indicator)}
    return each, found.subgoal(loaded.plan.of(GoalNode)[0]).standing.value


@pytest.mark.parametrize(
    ("indicator", "value", "expected"),
    [
        ({"målvärde": "75", "riktning": "öka"}, "75", "reached"),
        ({"målvärde": "75", "riktning": "öka"}, "74", "partly"),
        ({"målvärde": "75", "riktning": "öka"}, "71,25", "partly"),
        ({"målvärde": "75", "riktning": "öka"}, "71,24", "missed"),
        ({"målvärde": "75", "riktning": "minska"}, "75", "reached"),
        ({"målvärde": "75", "riktning": "minska"}, "78,75", "partly"),
        ({"målvärde": "75", "riktning": "minska"}, "79", "missed"),
        ({"målvärde": "75", "riktning": "oförändrad"}, "75", "reached"),
        ({"målvärde": "75", "riktning": "oförändrad"}, "90", "missed"),
        ({"målvärde": "minst 60 %"}, "60 %", "reached"),
        ({"målvärde": "minst 60 %"}, "61", "reached"),
        ({"målvärde": "> 60 %"}, "60 %", "partly"),
        ({"målvärde": "högst 60 %"}, "80 %", "missed"),
        ({"målvärde": "< 5"}, "5", "partly"),
        ({"målvärde": "18–22"}, "18", "reached"),
        ({"målvärde": "18–22"}, "23", "partly"),
        ({"målvärde": "18–22"}, "30", "missed"),
        ({"målvärde": "Ja"}, "Ja", "reached"),
        ({"målvärde": "Ja"}, "Nej", "missed"),
        ({"målvärde": "Ja"}, "5", "cannot-be-judged"),
        ({"målvärde": "6 av 8"}, "6 av 8", "reached"),
        ({"målvärde": "6 av 8"}, "3 av 8", "missed"),
        ({"målvärde": "6 av 8"}, "6 av 9", "cannot-be-judged"),
        ({"målvärde": "Plats 3 av 7"}, "Plats 2 av 7", "reached"),
        ({"målvärde": "Plats 3 av 7"}, "Plats 4 av 7", "missed"),
        ({"målvärde": "Topp 3"}, "Plats 3 av 21", "reached"),
        ({"målvärde": "öka", "utfall": {"2023": "10"}}, "11", "reached"),
        ({"målvärde": "öka", "utfall": {"2023": "10"}}, "10", "missed"),
        ({"målvärde": "minska", "utfall": {"2023": "10"}}, "9", "reached"),
        ({"målvärde": "öka"}, "11", "cannot-be-judged"),
        ({"målvärde": "minska med 10 % jämfört med 2023", "utfall": {"2023": "100"}}, "90", "reached"),
        ({"målvärde": "minska med 10 % jämfört med 2023", "utfall": {"2023": "100"}}, "95", "missed"),
        ({"målvärde": "100 mnkr", "riktning": "öka"}, "99 000 tkr", "partly"),
        ({"målvärde": "100 mnkr", "riktning": "öka"}, "100 000 tkr", "reached"),
        ({"målvärde": "75"}, "80", "cannot-be-judged"),
        ({"målvärde": "75", "riktning": "öka"}, "Stängt", "cannot-be-judged"),
        ({"målvärde": "75", "riktning": "öka"}, "-", "cannot-be-judged"),
        ({"målvärde": "minst 5"}, "< 5", "missed"),
        ({"målvärde": "högst 5"}, "< 5", "reached"),
        ({"målvärde": "högst 3"}, "< 5", "cannot-be-judged"),
        ({"målvärde": "minst 85"}, "ca 85", "cannot-be-judged"),
        ({"målvärde": "minst 110 000"}, "ca 116 000", "reached"),
        ({"målvärde": {"2030": "75"}, "riktning": "öka"}, "80", "cannot-be-judged"),
        ({"målvärde": {"2023": "70", "2030": "90"}, "riktning": "öka"}, "80", "reached"),
        ({"utan_målvärde": "Mäts för första gången."}, "80", "cannot-be-judged"),
        ({"målvärde": "0", "riktning": "minska"}, "1", "missed"),
    ],
)
def test_a_value_against_its_target(indicator: dict[str, Any], value: str, expected: str) -> None:
    each, _ = statuses({"i": {"titel": "Måttet", **indicator}}, {"i": {"prognos": value}}, {"nästan": "5 %"})
    assert each["i"] == expected


def test_the_forecast_within_the_year_and_the_outcome_at_its_end() -> None:
    indicator = {"i": {"titel": "Måttet", "målvärde": "75", "riktning": "öka"}}
    report = {"i": {"utfall": "60", "prognos": "80"}}
    assert statuses(indicator, report)[0]["i"] == "reached"
    assert statuses(indicator, report, period=YEAR)[0]["i"] == "missed"
    assert statuses(indicator, {"i": {"utfall": "80"}})[0]["i"] == "cannot-be-judged"


def test_not_reported_not_due_elsewhere_and_impossible_are_different_things() -> None:
    wanted = {"titel": "Måttet", "målvärde": "75", "riktning": "öka"}
    indicators = {id: {**wanted, "frekvens": "tertial"} for id in ("tyst", "ord", "annan")} | {
        "sällan": {**wanted, "frekvens": "år"}
    }
    reports = {"ord": {"prognos": "Stängt"}, "annan": {"följs_upp_av": "vårdnämnden"}}
    assert statuses(indicators, reports)[0] == {
        "tyst": "not-reported",
        "ord": "cannot-be-judged",
        "annan": "elsewhere",
        "sällan": "not-due",
    }


def test_parts_with_targets_of_their_own() -> None:
    parts = {"kvinnor": {"målvärde": "50"}, "män": {"målvärde": "60"}}
    indicator = {"i": {"titel": "Måttet", "riktning": "öka", "uppdelning": parts}}

    def judged(women: str, men: str) -> str:
        report = {"i": {"uppdelning": {"kvinnor": {"prognos": women}, "män": {"prognos": men}}}}
        return statuses(indicator, report)[0]["i"]

    assert [judged("50", "60"), judged("50", "59"), judged("49", "59"), judged("50", "Stängt")] == [
        "reached",
        "partly",
        "missed",
        "cannot-be-judged",
    ]


def test_parts_of_parts_with_targets_of_their_own() -> None:
    boys = {"uppdelning": {"yngre": {"målvärde": "60"}, "äldre": {"målvärde": "70"}}}
    parts = {"flickor": {"målvärde": "50", "uppdelning": {"yngre": {"målvärde": "99"}}}, "pojkar": boys}
    indicator = {"i": {"titel": "Måttet", "riktning": "öka", "uppdelning": parts}}

    def judged(younger: str, older: str) -> str:
        told = {"uppdelning": {"yngre": {"prognos": younger}, "äldre": {"prognos": older}}}
        report = {"i": {"uppdelning": {"flickor": {"prognos": "50"}, "pojkar": told}}}
        return statuses(indicator, report)[0]["i"]

    assert [judged("60", "70"), judged("60", "69"), judged("60", "Stängt")] == [
        "reached",
        "partly",
        "cannot-be-judged",
    ]


@pytest.mark.parametrize(
    ("planned", "told", "found"),
    [
        ({"flickor": {"uppdelning": {"yngre": {}}}}, {"flickor": {"uppdelning": {"yngre": {"utfall": "1"}}}}, 0),
        ({"flickor": {"uppdelning": {"yngre": {}}}}, {"flickor": {"uppdelning": {"ynger": {"utfall": "1"}}}}, 1),
        ({"flickor": {}, "pojkar": {}}, {"flikor": {"utfall": "1"}}, 1),
        ({"flickor": {}}, {"flickor": {"uppdelning": {"yngre": {"utfall": "1"}}}}, 0),
        ({}, {"flickor": {"utfall": "1"}}, 0),
    ],
    ids=["planned", "misspelled below a part", "misspelled", "a part that is not divided", "an indicator that is not"],
)
def test_a_part_that_the_plan_does_not_have(planned: Tree, told: Tree, found: int) -> None:
    loaded = plan_of(
        {
            SUB_GOAL: {"indikatorer": {"i": {"titel": "Måttet", "målvärde": "9", "uppdelning": planned}}},
            "uppföljning/p/uppföljning.yaml": INTERIM,
            REPORT: {"indikatorer": {"i": {"uppdelning": told}}},
        }
    )
    assert codes(loaded, "NP929") == [("NP929", REPORT)] * found


def test_a_hidden_value_is_in_no_sentence() -> None:
    loaded = plan_of(
        {
            SUB_GOAL: {"indikatorer": {"i": {"titel": "Antal elever", "målvärde": "högst 9"}}},
            "uppföljning/p/uppföljning.yaml": INTERIM,
            REPORT: {"indikatorer": {"i": {"prognos": "3", "dölj": "Få elever."}}},
        }
    )
    found = evaluation("p", loaded.plan)
    assert found is not None
    verdict = found.indicator(loaded.plan.of(Indicator)[0])
    assert verdict.standing.value == "reached"
    assert "3" not in verdict.why.said.text(SWEDISH)


# An oracle: what a person would say who has only the numbers and the rule; it shares nothing with ours.

OPERATORS = ("minst", "högst", "mer än", "mindre än", "öka", "minska")


def oracle(value: Decimal, operator: str, target: Decimal, nearly: int) -> str:
    wants_more = operator in {"minst", "mer än", "öka"}
    gap = target - value if wants_more else value - target
    if gap < 0 or (gap == 0 and operator not in {"mer än", "mindre än"}):
        return "reached"
    return "partly" if target and gap * 100 <= nearly * abs(target) else "missed"


def oracle_of_all(each: Sequence[str], reached: str, partly: str) -> str:
    count, all = sum(one == "reached" for one in each), len(each)

    def enough(rule: str) -> bool:
        if rule == "alla":
            return count == all
        if rule == "minst hälften":
            return 2 * count >= all
        if rule.endswith("%"):
            return count * 100 >= int(rule.split()[1]) * all
        return count >= int(rule.split()[1])

    return "reached" if enough(reached) else "partly" if enough(partly) else "missed"


NUMBER = st.integers(0, 400).map(lambda tenths: Decimal(tenths) / 10)
ROW = st.tuples(NUMBER, st.sampled_from(OPERATORS), NUMBER)


def written(number: Decimal) -> str:
    return f"{number:.1f}".replace(".", ",")


@given(
    st.lists(ROW, min_size=1, max_size=9),
    st.integers(0, 20),
    st.sampled_from(("alla", "minst hälften", "minst 80 %", "minst 2")),
    st.sampled_from(("minst hälften", "minst 1", "minst 30 %")),
)
@settings(max_examples=60, deadline=None)
def test_every_status_is_the_oracles(rows: list[Any], nearly: int, reached: str, partly: str) -> None:
    indicators, reports = {}, {}
    for place, (value, operator, target) in enumerate(rows):
        wanted: dict[str, Any] = {"titel": "Måttet", "målvärde": f"{operator} {written(target)}"}
        if operator in {"öka", "minska"}:
            wanted |= {"målvärde": written(target), "riktning": operator}
        indicators[f"i{place}"], reports[f"i{place}"] = wanted, {"prognos": written(value)}
    principle = {"nästan": f"{nearly} %", "delmål": {"nås": reached, "nås_delvis": partly}}
    each, whole = statuses(indicators, reports, principle)
    expected = [oracle(value, operator, target, nearly) for value, operator, target in rows]
    assert list(each.values()) == expected
    assert whole == oracle_of_all(expected, reached, partly)


@given(st.lists(st.sampled_from(("80", "70", "Stängt")), min_size=1, max_size=7), st.sampled_from(("alla", "minst 2")))
@settings(max_examples=40, deadline=None)
def test_what_is_not_known_is_never_guessed(values: list[str], reached: str) -> None:
    """The whole is judged only when every way the unknown could turn out gives the same."""
    indicators = {f"i{n}": {"titel": "Måttet", "målvärde": "75", "riktning": "öka"} for n in range(len(values))}
    reports = {f"i{n}": {"prognos": value} for n, value in enumerate(values)}
    _, whole = statuses(indicators, reports, {"delmål": {"nås": reached, "nås_delvis": "minst 1"}})

    def judged(unknown: str) -> str:
        each = ["reached" if value == "80" or (value == "Stängt" and unknown == "80") else "missed" for value in values]
        return oracle_of_all(each, reached, "minst 1")

    known = any(value != "Stängt" for value in values)
    assert whole == (judged("80") if known and judged("80") == judged("70") else "cannot-be-judged")


def all_reasons(reason: Reason) -> list[Reason]:
    return [reason, *(inner for below in reason.below for inner in all_reasons(below))]


def test_thirty_sub_goals_by_two_principles() -> None:
    """8 reached, 19 not, 3 partly; with the outcomes as they are and another principle, exactly the three differ."""
    subgoals, reports = {}, {}
    for place in range(30):
        kind = "nås" if place < 8 else "delvis" if place < 11 else "inte"
        wanted = {"titel": "Måttet", "målvärde": "75", "riktning": "öka"}
        values = {"nås": ("80", "76"), "delvis": ("80", "60"), "inte": ("70", "60")}[kind]
        subgoals[f"d{place}"] = {"titel": f"Delmål {place}", "indikatorer": {"a": wanted, "b": wanted}}
        reports[f"d{place}"] = {"indikatorer": {id: {"utfall": value} for id, value in zip("ab", values, strict=True)}}

    def judged(rule: dict[str, str]) -> dict[str, str]:
        loaded = plan_of(
            {
                SUB_GOAL: {"delmål": subgoals},
                "uppföljning/p/uppföljning.yaml": YEAR,
                REPORT: {"delmål": reports},
            },
            {"delmål": rule},
        )
        found = evaluation("p", loaded.plan)
        assert found is not None
        for item in loaded.plan.of(GoalNode):
            places = [place for reason in all_reasons(found.subgoal(item).why) for place in reason.places]
            assert {REPORT, SUB_GOAL, "plan.yaml"} <= {place.file for place in places}
        return {item.id: found.subgoal(item).standing.value for item in loaded.plan.of(GoalNode)}

    first = judged({"nås": "alla", "nås_delvis": "minst hälften"})
    counts = {standing: list(first.values()).count(standing) for standing in ("reached", "missed", "partly")}
    assert counts == {"reached": 8, "missed": 19, "partly": 3}
    second = judged({"nås": "någon"})
    assert {id for id in first if first[id] != second[id]} == {"d8", "d9", "d10"}


def test_nothing_is_added_up_without_a_principle() -> None:
    each, whole = statuses({"i": {"titel": "M", "målvärde": "75", "riktning": "öka"}}, {"i": {"prognos": "80"}})
    assert (each["i"], whole) == ("reached", "not-reported")


def test_a_written_judgement_goes_before_the_numbers_and_both_are_told() -> None:
    loaded = plan_of(
        {
            SUB_GOAL: {"indikatorer": {"i": {"titel": "M", "målvärde": "75", "riktning": "öka"}}},
            "uppföljning/p/uppföljning.yaml": INTERIM,
            REPORT: {"indikatorer": {"i": {"prognos": "80", "bedömning": "Rött", "skäl": "Mätfel.", "åtgärd": "-"}}},
        },
        {"skala": {"mål": [{"ord": "Grönt", "betyder": "nås"}, {"ord": "Rött", "betyder": "nås inte"}]}},
    )
    found = evaluation("p", loaded.plan)
    assert found is not None
    verdict = found.indicator(loaded.plan.of(Indicator)[0])
    assert (verdict.standing.value, verdict.word, verdict.calculated and verdict.calculated.value) == (
        "missed",
        "Rött",
        "reached",
    )
    told = [reason.said.text(SWEDISH) for reason in all_reasons(verdict.why)]
    assert told == [
        "bedömningen ”Rött” står i rapporten",
        "skälet: Mätfel.",
        "siffrorna ger ”Grönt”: prognosen 80 är minst målvärdet 75 (riktning: öka)",
    ]
