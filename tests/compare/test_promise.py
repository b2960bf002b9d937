"""Two values as promises: a row a pair, with the verdict that a councillor would give."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.compare import Stated, Verdict, compare
from nämndplan.values import Direction, Fault, read_target

UP, DOWN, KEEP = Direction.INCREASE, Direction.DECREASE, Direction.KEEP
STRONGER, WEAKER, SAME = Verdict.STRONGER, Verdict.WEAKER, Verdict.SAME
CHANGED, APART = Verdict.CHANGED, Verdict.NOT_COMPARABLE

ROWS = [
    # numbers: the direction decides
    ("18 000", "16 000", UP, WEAKER),
    ("18 000", "16 000", DOWN, STRONGER),
    ("18 000", "16 000", None, CHANGED),
    ("18 000", "16 000", KEEP, CHANGED),
    ("18 000", "18000", UP, SAME),
    ("11,10", "11,1", UP, SAME),
    ("60 %", "65 procent", UP, STRONGER),
    ("60 %", "65", UP, APART),
    ("-3", "-2", UP, STRONGER),
    # money is compared in kronor
    ("25 mnkr", "25 Mkr", UP, SAME),
    ("25 mnkr", "25 000 tkr", UP, SAME),
    ("25 mnkr", "24 999 tkr", UP, WEAKER),
    ("25 mnkr", "25 %", UP, APART),
    # limits know their way
    ("minst 85 %", "minst 80 %", None, WEAKER),
    ("minst 85 %", "minst 80 %", DOWN, WEAKER),
    ("minst 85 %", "≥ 85 procent", None, SAME),
    ("högst 22 %", "högst 20 %", None, STRONGER),
    ("högst 22 %", "minst 22 %", None, APART),
    ("minst 5", "över 5", None, STRONGER),
    ("under 5", "högst 5", None, WEAKER),
    ("85 %", "minst 85 %", UP, SAME),
    ("85 %", "minst 90 %", None, STRONGER),
    ("5 000 per 100 000 inv", "4 000 per 100 000 inv", DOWN, STRONGER),
    ("5 000 per 100 000 inv", "5 000 per 1 000 inv", DOWN, APART),
    # intervals
    ("18–22 %", "19–21 %", None, STRONGER),
    ("18–22 %", "10–30 %", None, WEAKER),
    ("18–22 %", "20–25 %", None, CHANGED),
    ("18–22", "18–22 %", None, APART),
    # shares and ranks
    ("6 av 8", "7 av 8", None, STRONGER),
    ("6 av 8", "7 av 8", DOWN, WEAKER),
    ("6 av 8", "6 av 7", None, APART),
    ("Plats 6 av 7", "Plats 3 av 7", None, STRONGER),
    ("Topp 3 av 7", "Topp 5 av 7", None, WEAKER),
    ("Topp 3 av 7", "Topp 3 av 21", None, APART),
    # directions alone
    ("öka", "ökar", None, SAME),
    ("öka", "oförändrad", None, WEAKER),
    ("oförändrad", "minska", None, STRONGER),
    ("öka", "minska", None, APART),
    # changes against a base
    ("minska med 15 % jämfört med 2023", "minska med 10 % jämfört med 2023", None, WEAKER),
    ("öka med 10 % jämfört med 2023", "öka med 15 % jämfört med 2023", None, STRONGER),
    ("minska med 15 % jämfört med 2023", "minska med 15 % jämfört med 2019", None, APART),
    # yes, no, and words
    ("Ja", "Nej", None, WEAKER),
    ("Ja", "ja", None, SAME),
    ("Strategin är antagen", "Strategin är  antagen.", None, SAME),
    ("Strategin är antagen", "Strategin är påbörjad", None, APART),
    ("öka", "85 %", UP, APART),
]


def stated(text: str, unit: str = "") -> Stated:
    measure = read_target(text)
    assert not isinstance(measure, Fault), text
    return Stated(measure, unit)


@pytest.mark.parametrize(("before", "after", "direction", "verdict"), ROWS)
def test_verdict(before: str, after: str, direction: Direction | None, verdict: Verdict) -> None:
    assert compare(stated(before), stated(after), direction) is verdict
    assert compare(stated(after), stated(before), direction) is verdict.mirrored


def test_a_unit_beside_the_value_counts_as_written_in_it() -> None:
    assert compare(stated("85 %"), stated("85", "procent")) is SAME
    assert compare(stated("18–22", "%"), stated("18–22 %")) is SAME
    assert compare(stated("25", "mnkr"), stated("25", "tkr"), UP) is WEAKER


TEXTS = st.sampled_from(sorted({text for before, after, *_ in ROWS for text in (before, after)}))
WAYS = st.sampled_from([None, *Direction])


@given(TEXTS, TEXTS, WAYS)
def test_mirrored_whatever_is_compared(before: str, after: str, direction: Direction | None) -> None:
    one, other = stated(before), stated(after)
    assert compare(other, one, direction) is compare(one, other, direction).mirrored


@given(TEXTS, WAYS)
def test_a_value_is_the_same_as_itself(text: str, direction: Direction | None) -> None:
    assert compare(stated(text), stated(text), direction) is SAME
