"""From outcome to target: only what can be shown truly, on a line from zero."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.diagnostics import Sentence
from nämndplan.render.pictures.series import IndicatorSeries, series_of
from nämndplan.render.pictures.strip import scale_of, strip
from nämndplan.values import Fault, read_outcome, read_target
from nämndplan.view.records import Measured
from nämndplan.view.records.values import measured

from .picture_cases import BY, labels, marked, shapes, share

NUMBERS = st.decimals(min_value=-(10**26), max_value=10**26, places=3).map(
    lambda number: f"{number:f}".replace(".", ",")
)


def value(read_it: Any, text: str) -> Measured:
    found = read_it(text)
    assert not isinstance(found, Fault | Sentence)
    return measured(found)


def series(outcome: str, target: str, direction: str = "", unit: str = "") -> IndicatorSeries | None:
    outcomes = {2022: value(read_outcome, outcome)} if outcome else {}
    return series_of(outcomes, {2024: value(read_target, target)} if target else {}, direction, unit)


def drawn(found: IndicatorSeries | None) -> ET.Element:
    assert found is not None
    return shapes(strip(found, scale_of(found), BY))


def at(root: ET.Element, sort: str) -> list[Decimal]:
    return [share(element, "cx") for element in marked(root, "circle", sort)] + [
        share(element, "x1") for element in marked(root, "line", sort)
    ]


def outcomes_at(root: ET.Element) -> list[Decimal]:
    """Where the latest outcome is, however it is marked."""
    squares = (svg for svg in root.iter("svg") if svg.find("rect") is not None)
    return [*at(root, "met"), *at(root, "unmet"), *(share(square, "x") for square in squares)]


@pytest.mark.parametrize(
    ("outcome", "target", "unit"),
    [
        ("Nej", "Ja", ""),
        ("2 434", "minska", ""),
        ("2 434", "minska med 15 % jämfört med 2023", ""),
        ("2 434", "Alla ska vara nöjda", ""),
        ("Bra", "60 %", ""),
        ("-", "60 %", ""),
        ("", "60 %", ""),
        ("60 %", "", ""),
        ("< 5 %", "10 %", ""),
        ("50 %", "60 mnkr", ""),
        ("500", "600 tkr", "mnkr"),
        ("5 av 8", "6 av 7", ""),
        ("5 av 8", "60 %", ""),
        ("Plats 6 av 7", "Topp 3 av 21", ""),
        ("6 av 8", "Plats 6 av 8", ""),
    ],
)
def test_what_cannot_be_shown_truly_is_not_shown(outcome: str, target: str, unit: str) -> None:
    assert series(outcome, target, unit=unit) is None


def test_the_scale_begins_at_zero_and_is_linear() -> None:
    root = drawn(series("250", "500"))
    [start], [outcome], [target] = at(root, "track"), outcomes_at(root), at(root, "target")
    assert (outcome - start) * 2 == target - start
    assert labels(root)[0] == "0"


def test_a_scale_of_negative_numbers_ends_at_zero() -> None:
    found = series("-250", "-100")
    assert found
    assert scale_of(found).high == 0


def test_many_percent_are_of_a_hundred_and_few_are_seen() -> None:
    many, few = series("71 %", "75 %"), series("7,2", "6,9", unit="procent")
    assert many
    assert few
    assert (scale_of(many).high, scale_of(few).high) == (100, 8)


def test_a_share_is_of_the_whole_and_places_are_from_the_first() -> None:
    shared, ranked = series("5 av 8", "6 av 8"), series("Plats 6 av 7", "Topp 3 av 7")
    assert shared
    assert ranked
    assert (scale_of(shared).low, scale_of(shared).high) == (0, 8)
    assert (scale_of(ranked).low, scale_of(ranked).high) == (1, 7)
    assert len(at(drawn(ranked), "allowed")) == 1


@pytest.mark.parametrize(
    ("outcome", "target", "direction", "way", "head"),
    [
        ("2 434", "1 973", "minska", 1, 1),
        ("2 434", "1 973", "", 1, 0),
        ("2 434", "1 973", "öka", 0, 0),
        ("1 973", "1 973", "öka", 0, 0),
        ("50 %", "minst 85 %", "", 1, 1),
        ("90 %", "minst 85 %", "", 0, 0),
        ("85 %", "minst 85 %", "", 0, 0),
        ("30", "18–22", "", 1, 1),
        ("20", "18–22", "", 0, 0),
        ("Plats 6 av 7", "Topp 3 av 7", "", 1, 1),
        ("Plats 2 av 7", "Topp 3 av 7", "", 0, 0),
        ("100", "101", "öka", 0, 0),
    ],
)
def test_an_arrow_is_drawn_only_where_the_plan_says_which_way(
    outcome: str, target: str, direction: str, way: int, head: int
) -> None:
    root = drawn(series(outcome, target, direction))
    assert (len(at(root, "way")), len(marked(root, "path", "head"))) == (way, head)


def test_a_limit_is_striped_to_the_end_and_an_interval_between_its_ends() -> None:
    [least] = marked(drawn(series("50", "minst 85")), "line", "allowed")
    assert share(least, "x2") == 96
    root = drawn(series("30", "18–22"))
    assert len(at(root, "target")) == 2
    [between] = marked(root, "line", "allowed")
    assert [share(between, "x1"), share(between, "x2")] == at(root, "target")


def test_every_outcome_and_target_is_drawn_and_told() -> None:
    outcomes = {year: value(read_outcome, str(year % 100)) for year in (2020, 2021, 2022)}
    targets = {year: value(read_target, f"minst {year % 100 + 30}") for year in (2024, 2030)}
    root = drawn(series_of(outcomes, targets, "öka", ""))
    assert (len(at(root, "older")), len(outcomes_at(root))) == (2, 1)
    assert (len(at(root, "target")), len(at(root, "later"))) == (1, 1)


@pytest.mark.parametrize(
    ("outcome", "target", "direction", "mark", "ends"),
    [
        ("90", "80", "öka", "met", ["0", "bättre → 100"]),
        ("70", "80", "öka", "unmet", ["0", "bättre → 80"]),
        ("70", "80", "minska", "met", ["0 ← bättre", "80"]),
        ("70", "80", "", "", ["0", "80"]),
        ("70", "minst 80", "", "unmet", ["0", "bättre → 80"]),
        ("Plats 2 av 7", "Topp 3 av 7", "", "met", ["plats 1 ← bättre", "7"]),
    ],
)
def test_reached_and_not_reached_differ_and_the_good_side_is_named(
    outcome: str, target: str, direction: str, mark: str, ends: list[str]
) -> None:
    root = drawn(series(outcome, target, direction))
    assert [sort for sort in ("met", "unmet") if at(root, sort)] == ([mark] if mark else [])
    assert labels(root) == ends


def test_parts_of_one_indicator_stand_on_one_scale() -> None:
    women, men = series("40", "30"), series("900", "1 000")
    assert women
    assert men
    assert scale_of(women, men) == scale_of(men, women) == scale_of(men)


@given(NUMBERS, NUMBERS, st.sampled_from(["", "öka", "minska", "oförändrad"]))
def test_odd_numbers_keep_their_order_and_stay_inside(outcome: str, target: str, direction: str) -> None:
    root = drawn(series(outcome, target, direction))
    [first], [second] = outcomes_at(root), at(root, "target")
    assert 4 <= min(first, second) <= max(first, second) <= 96
    numbers = [Decimal(text.replace(",", ".")) for text in (outcome, target)]
    assert (numbers[0] <= numbers[1]) <= (first <= second)
    assert (numbers[0] >= numbers[1]) <= (first >= second)
