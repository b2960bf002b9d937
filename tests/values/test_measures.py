"""Outcomes and targets: every value in the two source texts, and every form that a plan may use."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.values import (
    Amount,
    Change,
    Comparison,
    Direction,
    Fault,
    Interval,
    Limit,
    Measure,
    NoValue,
    Operator,
    Quantity,
    Rank,
    Share,
    Trend,
    Words,
    YesNo,
    published,
    read_amount,
    read_measure,
    read_outcome,
    read_target,
    single_number,
)

SOURCE_OUTCOMES = [
    ("18", "18", ""),
    ("235 241", "235241", ""),
    ("25 777", "25777", ""),
    ("11,11", "11.11", ""),
    ("69 500 000", "69500000", ""),
    ("82", "82", ""),
    ("50 %", "50", "%"),
    ("2 434", "2434", ""),
    ("673 094", "673094", ""),
    ("101,3", "101.3", ""),
]
SOURCE_TARGETS = [
    ("100 %", "100", "%"),
    ("4", "4", ""),
    ("8", "8", ""),
    ("18", "18", ""),
    ("150 000", "150000", ""),
    ("276 230", "276230", ""),
    ("18 000", "18000", ""),
    ("11", "11", ""),
    ("25 000 000", "25000000", ""),
    ("85", "85", ""),
    ("60 %", "60", "%"),
    ("70 %", "70", "%"),
    ("1 973", "1973", ""),
    ("676 368", "676368", ""),
    ("97,1", "97.1", ""),
    ("1", "1", ""),
]


@pytest.mark.parametrize(("text", "value", "unit"), SOURCE_OUTCOMES)
def test_outcomes_of_the_source(text: str, value: str, unit: str) -> None:
    assert_amount(read_outcome(text), text, value, unit)


@pytest.mark.parametrize(("text", "value", "unit"), SOURCE_TARGETS)
def test_targets_of_the_source(text: str, value: str, unit: str) -> None:
    assert_amount(read_target(text), text, value, unit)


def assert_amount(measure: Measure | Fault, text: str, value: str, unit: str) -> None:
    assert isinstance(measure, Amount)
    assert (measure.quantity.value, measure.quantity.unit, measure.printed) == (Decimal(value), unit, text)


def test_the_yes_of_the_source() -> None:
    assert read_target("Ja") == YesNo(True, "Ja")


@pytest.mark.parametrize("text", ["212 44", "212 44 150 000", "235 241 276 230", "11,11 11", "50 % 60 %", "18 18"])
def test_rows_of_the_source_that_have_no_one_reading(text: str) -> None:
    assert isinstance(read_outcome(text), Fault)
    assert isinstance(read_target(text), Fault)


SOURCE_LIMITS = [
    ("minst 3,4 procent", Operator.AT_LEAST, "3.4"),
    ("minst minus 14 procent", Operator.AT_LEAST, "-14"),
    ("minst 20 procent", Operator.AT_LEAST, "20"),
    ("högst 22 procent", Operator.AT_MOST, "22"),
]


@pytest.mark.parametrize(("text", "operator", "value"), SOURCE_LIMITS)
def test_limits_of_the_source(text: str, operator: Operator, value: str) -> None:
    limit = read_target(text)
    assert isinstance(limit, Limit)
    assert (limit.operator, limit.quantity.value, limit.quantity.unit) == (operator, Decimal(value), "procent")


FRAME = ["-32", "-0,4", "+33,1", "+30", "+161"]
INSIDE = ["-2,3", "+ 2,3"]
SERVICE = ["-1,3", "-1,2", "+ 0,2"]
SHARED = ["+1,3", "+1,2", "-0,2"]


@pytest.mark.parametrize(
    ("parts", "total"),
    [(FRAME, "+191,7"), (["-140,1", "+191,7"], "+ 51,6"), (INSIDE, "+- 0"), (SERVICE, "-2,3"), (SHARED, "+ 2,3")],
)
@pytest.mark.parametrize("unit", ["", " Mkr"])
def test_amounts_of_the_source_add_up_exactly(parts: list[str], total: str, unit: str) -> None:
    amounts = [read_amount(part + unit) for part in [*parts, total]]
    assert all(isinstance(amount, Quantity) for amount in amounts)
    *values, asserted = [amount.value for amount in amounts if isinstance(amount, Quantity)]
    assert sum(values) == asserted


FORMS = [
    ("Nej", YesNo),
    ("≥ 60 %", Limit),
    (">= 60 %", Limit),
    ("minst 85 %", Limit),
    ("högst 22 %", Limit),
    ("<0,4", Limit),
    (">0 mnkr", Limit),
    ("över 0 mnkr", Limit),
    ("färre än 10", Limit),
    ("85 % eller mer", Limit),
    ("< 5 000 per 100 000 inv", Limit),
    ("18–22", Interval),
    ("18-22 %", Interval),
    ("mellan 18 och 22", Interval),
    ("18 till 22 dagar", Interval),
    ("6 av 8", Share),
    ("Plats 6 av 7", Rank),
    ("rank 59", Rank),
    ("+/- 2 %", Interval),
    ("84 s", Amount),
    ("Topp 3 av 7", Rank),
    ("Placering 2", Rank),
    ("öka", Trend),
    ("Minska", Trend),
    ("oförändrad", Trend),
    ("↑", Trend),
    ("↓", Trend),
    ("minska med 15 % jämfört med 2023", Change),
    ("öka 5 % från 2022", Change),
    ("−15 % i jämförelse med 2023", Change),
    ("5 000 per 100 000 inv", Amount),
    ("12 anställda", Amount),
    ("2 434 ton CO2e", Amount),
    ("34,5 m²", Amount),
    ("är påbörjad", Words),
    ("Mäts första gången hösten 2024", NoValue),
    ("2023 mättes den inte", NoValue),
    ("bättre än riket", Comparison),
]


@pytest.mark.parametrize(("text", "kind"), FORMS)
def test_every_form_is_told_apart_and_kept_as_printed(text: str, kind: type) -> None:
    target = read_target(text)
    assert type(target) is kind
    assert not isinstance(target, Fault)
    assert target.printed == text


def test_the_parts_of_the_forms() -> None:
    assert read_target("Plats 6 av 7") == Rank(6, 7, False, "Plats 6 av 7")
    assert read_target("Topp 3 av 7") == Rank(3, 7, True, "Topp 3 av 7")
    assert read_target("6 av 8") == Share(6, 8, "6 av 8")
    assert read_target("↓") == Trend(Direction.DECREASE, "↓")
    change = read_target("minska med 15 % jämfört med 2023")
    assert isinstance(change, Change)
    assert (change.direction, change.amount.value, change.base_year) == (Direction.DECREASE, 15, 2023)
    interval = read_target("18–22 %")
    assert isinstance(interval, Interval)
    assert (interval.low.value, interval.high.value, interval.high.unit) == (18, 22, "%")
    rate = read_outcome("5 000 per 100 000 inv")
    assert isinstance(rate, Amount)
    assert (rate.quantity.value, rate.quantity.per) == (5000, "100 000 inv")


@pytest.mark.parametrize("text", ["-", "–", "—", " - "])
def test_an_empty_cell_is_an_outcome_and_no_target(text: str) -> None:
    assert isinstance(read_outcome(text), NoValue)
    assert isinstance(read_target(text), Fault)


@pytest.mark.parametrize("text", ["öka", "minska med 15 %"])
def test_directions_are_targets_and_only_words_as_outcomes(text: str) -> None:
    assert not isinstance(read_target(text), Words)
    assert isinstance(read_outcome(text), Words)


@pytest.mark.parametrize(
    ("text", "number"),
    [("60 %", 60), ("minst 85 %", 85), ("6 av 8", 6), ("Plats 3 av 7", 3), ("18–22", None), ("Ja", None)],
)
def test_the_number_to_compare_by(text: str, number: int | None) -> None:
    target = read_target(text)
    assert not isinstance(target, Fault)
    assert single_number(target) == number


def test_published_numbers_do_not_break_and_words_do() -> None:
    number, words = read_outcome("25 777 kr"), read_outcome("Mäts första gången 2024")
    assert isinstance(number, Amount)
    assert isinstance(words, NoValue)
    assert published(number) == "25\N{NO-BREAK SPACE}777\N{NO-BREAK SPACE}kr"
    assert published(words) == "Mäts första gången 2024"


numbers = st.one_of(
    st.integers(0, 999).map(str),
    st.tuples(st.integers(1, 999), st.integers(0, 999)).map(lambda pair: f"{pair[0]} {pair[1]:03}"),
    st.tuples(st.integers(0, 999), st.integers(0, 99)).map(lambda pair: f"{pair[0]},{pair[1]:02}"),
)
units = st.sampled_from(["", " %", " procent", " mnkr", " Mkr", " kr", " ton", " dagar"])
quantities = st.tuples(st.sampled_from(["", "-", "−", "+"]), numbers, units).map("".join)
limits = st.tuples(st.sampled_from(["minst ", "högst ", "≥ ", "<", "över "]), numbers, units).map("".join)
shares = st.tuples(st.integers(0, 99), st.integers(1, 99)).map(lambda pair: f"{pair[0]} av {pair[1]}")
trends = st.sampled_from(["öka", "minska", "oförändrad", "Ja", "Nej", "↑"])


@given(st.one_of(quantities, limits, shares, trends))
def test_the_printed_form_reads_as_the_same_target(text: str) -> None:
    target = read_target(text)
    assert not isinstance(target, (Fault, Words))
    assert target.printed == text
    assert read_target(target.printed) == target
    assert read_target(published(target)) == type(target)(
        **{**fields_of(target), "printed": published(target), **hard_quantity(target)}
    )


def fields_of(target: Measure) -> dict[str, object]:
    return {name: getattr(target, name) for name in target.__dataclass_fields__}


def hard_quantity(target: Measure) -> dict[str, object]:
    """The quantity with its number printed with hard spaces, for forms that have one."""
    if not isinstance(target, (Amount, Limit)):
        return {}
    number = target.quantity.number
    printed = type(number)(number.value, number.printed.replace(" ", "\N{NO-BREAK SPACE}"))
    return {"quantity": Quantity(printed, target.quantity.unit, target.quantity.per)}


def test_what_is_known_at_a_glance_is_what_the_forms_read(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = ("0", "80", "2024", "2000", "2,5", "1 000,5", "1234567", "007")
    texts = [
        f"{limit} {number}{unit}".strip()
        for limit in ("", "minst", "Högst", "fler än", "inte  över", "ca", "öka")
        for number in numbers
        for unit in ("", " %", "%", " procent")
    ]
    at_a_glance = {text: known for text in texts if (known := read_measure._plain(text))}
    assert {"minst 80 %", "Högst 2,5", "2024"} <= at_a_glance.keys()
    assert not {"fler än 2024", "ca 80", "öka 80 %"} & at_a_glance.keys()
    monkeypatch.setattr(read_measure, "_plain", lambda _: None)
    for read in (read_target.__wrapped__, read_outcome.__wrapped__):
        assert {text: read(text) for text in at_a_glance} == at_a_glance
