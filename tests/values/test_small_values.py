"""Dates, years, periods, ids, choices, units; and that no reader ever raises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan import values
from nämndplan.i18n import SWEDISH
from nämndplan.values import (
    Fault,
    Period,
    ascii_address,
    known_unit,
    read_count,
    read_date,
    read_id,
    read_period,
    read_year,
    read_yes,
    suggest_id,
)

READERS: list[Callable[[str], object]] = [getattr(values, name) for name in values.__all__ if name.startswith("read_")]


def hint(fault: object) -> str:
    assert isinstance(fault, Fault)
    return fault.hint.text(SWEDISH) if fault.hint else ""


def test_dates() -> None:
    assert read_date("2023-11-07") == date(2023, 11, 7)
    assert read_date("2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("30 juni 2024", "2024-06-30"),
        ("den 7 nov 2023", "2023-11-07"),
        ("30/6 2024", "2024-06-30"),
        ("2024/06/30", "2024-06-30"),
        ("20240630", "2024-06-30"),
        ("2024-02-30", "Februari 2024 har 29 dagar"),
        ("2024-13-01", "01 till 12"),
        ("i höst", "2023-11-07"),
        ("30 brumaire 2024", "2023-11-07"),
    ],
)
def test_other_dates_are_shown_as_they_ought_to_be_written(text: str, says: str) -> None:
    assert says in hint(read_date(text))


@pytest.mark.parametrize(("text", "year"), [("2024", 2024), ("1999", 1999), ("2199", 2199)])
def test_years(text: str, year: int) -> None:
    assert read_year(text) == year


@pytest.mark.parametrize(
    ("text", "says"),
    [("24", "2024"), ("utfall 2023", "siffror: 2023"), ("20222", "2024"), ("2022/2023", "2024"), ("1850", "2024")],
)
def test_what_is_no_year(text: str, says: str) -> None:
    assert says in hint(read_year(text))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024–2027", 2024, 2027),
        ("2024-2027", 2024, 2027),
        ("2024 – 2027", 2024, 2027),
        ("2024", 2024, 2024),
        ("2024–", 2024, None),
        ("–2030", None, 2030),
    ],
)
def test_periods(text: str, start: int | None, end: int | None) -> None:
    assert read_period(text) == Period(start, end, text)


@pytest.mark.parametrize(
    ("text", "says"),
    [("2024-27", "2024–2027"), ("2024 till 2027", "2024–2027"), ("2024 2027", "2024–2027"), ("–", "2024–2027")],
)
def test_what_is_no_period(text: str, says: str) -> None:
    assert says in hint(read_period(text))


@pytest.mark.parametrize("text", ["4-tillgänglig-vård", "1", "å", "hälso-och-sjukvårdsnämnden"])
def test_ids(text: str) -> None:
    assert read_id(text) == text


def test_an_id_is_read_in_nfc() -> None:
    assert read_id("va\u030ard") == "vård"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Tillgänglig vård!", "tillgänglig-vård"),
        ("a_b", "a-b"),
        ("-a", "a"),
        ("a--b", "a-b"),
        ("a" * 101, "a" * 100),
        ("!", "tillgänglig-vård"),
    ],
)
def test_what_is_no_id_is_shown_as_one(text: str, says: str) -> None:
    assert f"till exempel {says}." in hint(read_id(text))


def test_addresses_are_ascii() -> None:
    assert ascii_address("tillgänglig-vård-för-åldringar") == "tillganglig-vard-for-aldringar"


def test_choices() -> None:
    assert (read_yes("ja"), read_yes("Nej"), read_count("012")) == (True, False, 12)
    assert hint(read_yes("true")) == "Skriv ja"
    assert hint(read_yes("kanske")) == "Skriv ja eller nej."
    assert isinstance(read_count("-1"), Fault)


@pytest.mark.parametrize(
    ("text", "symbol"),
    [("procent", "%"), ("Mkr", "mnkr"), ("MKR", "mnkr"), ("m2", "kvm"), ("miljoner  kronor", "mnkr")],
)
def test_units_by_any_spelling(text: str, symbol: str) -> None:
    unit = known_unit(text)
    assert unit is not None
    assert unit.symbol == symbol


def test_an_unknown_unit_is_none() -> None:
    assert known_unit("anställda") is None


numeric = st.text("0123456789 ,.+-−–±%/'’avperochminst<>≥\u00a0\u2009", max_size=30)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@given(text=st.one_of(st.text(max_size=40), numeric))
def test_no_reader_raises(reader: Callable[[str], object], text: str) -> None:
    result = reader(text)
    if isinstance(result, Fault):
        assert result.code in {"NP118", "NP201", "NP202"}
        assert result.headline.text(SWEDISH)
        assert hint(result)


@given(st.text(max_size=120))
def test_a_suggested_id_is_an_id(text: str) -> None:
    suggestion = suggest_id(text)
    assert suggestion == "" or read_id(suggestion) == suggestion
