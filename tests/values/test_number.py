"""Numbers as Swedish documents print them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.values import Fault, Number, read_number, write_number

HARD = "\N{NO-BREAK SPACE}"
THIN = "\N{THIN SPACE}"

RIGHT = [
    ("18", "18"),
    ("235 241", "235241"),
    ("25 000 000", "25000000"),
    (f"276{HARD}230", "276230"),
    (f"276{THIN}230", "276230"),
    ("150000", "150000"),
    ("0024", "24"),
    ("11,11", "11.11"),
    ("11.11", "11.11"),
    ("101.3", "101.3"),
    ("1 234,50", "1234.50"),
    ("2,434", "2.434"),
    ("-140,1", "-140.1"),
    ("−0,4", "-0.4"),
    ("–3", "-3"),
    ("- 32", "-32"),
    ("minus 14", "-14"),
    ("Minus 14", "-14"),
    ("+161", "161"),
    ("+ 51,6", "51.6"),
    ("plus 3", "3"),
    ("+- 0", "0"),
    ("±0", "0"),
    ("-0", "0"),
    ("  18 ", "18"),
]


@pytest.mark.parametrize(("text", "value"), RIGHT)
def test_reads_exactly(text: str, value: str) -> None:
    number = read_number(text)
    assert isinstance(number, Number)
    assert number.value == Decimal(value)
    assert not (number.value.is_zero() and number.value.is_signed())


@pytest.mark.parametrize(
    ("text", "decimals", "step"), [("33,1", 1, "0.1"), ("11,00", 2, "0.01"), ("161", 0, "1"), ("25 000", 0, "1")]
)
def test_knows_the_size_of_its_last_digit(text: str, decimals: int, step: str) -> None:
    number = read_number(text)
    assert isinstance(number, Number)
    assert number.decimals == decimals
    assert number.unit_in_last_place == Decimal(step)


WRONG = [
    ("212 44", f"21{HARD}244 / 212,44 / 212{HARD}44▯ / 212 och 44"),
    ("-24 34", f"-2{HARD}434 / -24,34 / -24{HARD}34▯ / -24 och 34"),
    ("1 23 456", f"123{HARD}456"),
    ("2.434", f"2{HARD}434"),
    ("1.234.567,8", f"1{HARD}234{HARD}567,8"),
    ("2'434", f"2{HARD}434"),
    ("2,434.5", f"2{HARD}434,5"),
    ("1,234,567", f"1{HARD}234{HARD}567"),
    ("+- 5", "5"),
    ("12..5", ""),
    ("", ""),
    ("hundra", ""),
    ("1" * 31, ""),
]


@pytest.mark.parametrize(("text", "reading"), WRONG, ids=[text[:12] for text, _ in WRONG])
def test_never_guesses(text: str, reading: str) -> None:
    fault = read_number(text)
    assert isinstance(fault, Fault)
    assert fault.code == "NP201"
    assert reading in repr_of(fault)


def repr_of(fault: Fault) -> str:
    """Everything that the fault says, with its values filled in."""
    from nämndplan.i18n import SWEDISH

    return f"{fault.headline.text(SWEDISH)}. {fault.hint.text(SWEDISH) if fault.hint else ''}"


decimals = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12)


@given(decimals)
def test_what_is_written_is_read_as_the_same_number(value: Decimal) -> None:
    number = read_number(write_number(value))
    assert isinstance(number, Number)
    assert number.value == value
    assert number.decimals == 2
    assert write_number(number.value) == write_number(value) or value.is_zero()


@given(st.integers(0, 10**9), st.integers(0, 6))
def test_decimals_are_kept(whole: int, places: int) -> None:
    text = f"{whole}," + "0" * places if places else str(whole)
    number = read_number(text)
    assert isinstance(number, Number)
    assert (number.decimals, number.printed) == (places, text)
