"""Sums of rounded amounts: rounding is never an error, more than rounding always is, and what is between is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from nämndplan.diagnostics import Place, Severity
from nämndplan.model import FrameChange, InnerPost, Post
from nämndplan.rules.economy.mirrors import Mirror
from nämndplan.rules.economy.sums import Sum, Term, inner_sum, posts_sum
from nämndplan.values import write_number

from .casefile import Case

EXACT = st.decimals(-100_000, 100_000, places=4, allow_nan=False)
DIGITS = st.integers(0, 3)
NEAREST = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])
HERE = Place("ekonomi.yaml")


def rounded(amount: Decimal, digits: int, how: str = ROUND_HALF_UP) -> Term:
    step = Decimal(1).scaleb(-digits)
    return Term("", amount.quantize(step, rounding=how), step, HERE)


def unpadded(term: Term) -> Term:
    """As a person prints it: 30 for 30,0."""
    whole = term.amount == term.amount.to_integral_value()
    return Term("", term.amount.to_integral_value(), Decimal(1), HERE) if whole else term


@given(st.lists(EXACT, min_size=1, max_size=12), DIGITS, DIGITS, NEAREST)
def test_rounded_parts_and_a_total_rounded_as_much_or_more_are_right(
    exact: list[Decimal], digits: int, coarser: int, how: str
) -> None:
    parts = tuple(rounded(amount, digits, how) for amount in exact)
    total = rounded(sum(exact, Decimal(0)), max(0, digits - coarser), how)
    assert Sum(parts, total).is_possible


@pytest.mark.parametrize(
    ("parts", "total", "severity"),
    [
        ([3, 5, 6], 14, "right"),
        ([3, 5, 6], 15, "right"),
        ([3, 5, 6], 16, Severity.WARNING),
        ([3, 5, 6], 17, None),
        ([1] * 12, 14, "right"),
        ([1] * 12, 15, Severity.WARNING),
        ([1] * 12, 18, Severity.WARNING),
        ([1] * 12, 19, None),
        ([100] * 9, 901, "right"),
        ([100] * 9, 905, Severity.WARNING),
        ([100] * 9, 906, None),
        ([7, 8], 16, "right"),
        ([7, 8], 17, None),
        ([7], 7, "right"),
        ([7], 8, None),
    ],
)
def test_a_sum_is_judged_in_three_steps(parts: list[int], total: int, severity: object) -> None:
    terms = tuple(Term("", Decimal(part), Decimal(1), HERE) for part in parts)
    found = Sum(terms, Term("", Decimal(total), Decimal(1), HERE))
    assert ("right" if found.is_right else found.severity) == severity


@given(st.lists(EXACT, min_size=1, max_size=12), DIGITS, NEAREST)
def test_zeros_left_out_after_the_comma_do_not_matter(exact: list[Decimal], digits: int, how: str) -> None:
    parts = tuple(unpadded(rounded(amount, digits, how)) for amount in exact)
    assert Sum(parts, unpadded(rounded(sum(exact, Decimal(0)), digits, how))).is_possible


@given(st.lists(EXACT, min_size=1, max_size=12), DIGITS, EXACT)
def test_more_than_rounding_always_alarms(exact: list[Decimal], digits: int, error: Decimal) -> None:
    parts = tuple(rounded(amount, digits) for amount in exact)
    step = parts[0].step
    assume(abs(error) > (len(parts) + 1) * step)
    total = rounded(sum(exact, Decimal(0)) + error, digits)
    assume(abs(total.amount - sum(part.amount for part in parts)) > (len(parts) + 1) * step / 2)
    assert not Sum(parts, total).is_possible


@given(EXACT, DIGITS, NEAREST)
def test_a_transfer_rounded_alike_on_both_sides_is_right(amount: Decimal, digits: int, how: str) -> None:
    out, into = rounded(-amount, digits, how), rounded(amount, digits, how)
    assert Mirror(("a", "b"), (out, into)).is_right
    assert Sum((out, into), Term("", Decimal(0), Decimal(0), HERE)).is_right


@given(EXACT, DIGITS)
def test_any_other_digit_on_one_side_alarms(amount: Decimal, digits: int) -> None:
    out, into = rounded(-amount, digits), rounded(amount, digits)
    wrong = Term("", into.amount + into.step, into.step, HERE)
    assert not Mirror(("a", "b"), (out, wrong)).is_right


@given(EXACT, DIGITS, DIGITS)
def test_one_side_rounded_more_than_the_other_is_right(amount: Decimal, digits: int, more: int) -> None:
    assert Mirror(("a", "b"), (rounded(-amount, digits), rounded(amount, max(0, digits - more)))).is_right


@given(st.lists(EXACT, min_size=1, max_size=6), DIGITS)
def test_the_way_from_file_to_sum_keeps_every_digit(exact: list[Decimal], digits: int) -> None:
    step = Decimal(1).scaleb(-digits)
    amounts = [amount.quantize(step, rounding=ROUND_DOWN) for amount in exact]
    posts = {f"p{n}": {"titel": "Post", "belopp": write_number(amount)} for n, amount in enumerate(amounts)}
    change = FrameChange.model_validate(
        {"titel": "Ändring", "belopp": write_number(sum(amounts, Decimal(0))), "poster": posts}
    )
    found = posts_sum(change, HERE, "mnkr")
    assert found is not None
    assert found.calculated == sum(amounts, Decimal(0))
    assert found.difference == 0


def test_what_cannot_be_counted_makes_the_sum_unknown() -> None:
    inner = {"a": {"titel": "A", "belopp": {"tryckt": "1 2", "notering": "?"}}}
    post = Post.model_validate({"titel": "Post", "belopp": "3", "varav": inner})
    assert inner_sum(post, HERE, "mnkr") is None
    assert InnerPost.model_validate({"titel": "A", "belopp": "3 ton"}).amount
    tons = Post.model_validate({"titel": "Post", "belopp": "3", "varav": {"a": {"titel": "A", "belopp": "3 ton"}}})
    assert inner_sum(tons, HERE, "mnkr") is None


PLAN = Path(__file__).parents[2] / "plans" / "2024" / "nämnder" / "regionstyrelsen" / "ekonomi.yaml"
ECONOMY = "nämnder/styrelsen/ekonomi.yaml"
AMOUNT = re.compile(r"(?m)(?<=belopp: )([+-]) ?([1-9][0-9]*|0)(,[0-9])?$")


def sums_found(text: str) -> list[str]:
    case = Case("", wrong=False, files={ECONOMY: text})
    return [found.code for found in case.compile().diagnostics if re.fullmatch("NP60[12346]", found.code)]


def slips() -> Iterator[str]:
    """The economy of plans/2024 with one sign or one comma wrong, in every place where it can be."""
    text = PLAN.read_text("utf-8")
    for match in AMOUNT.finditer(text):
        sign, whole, decimals = match.groups()
        flipped = ("-" if sign == "+" else "+") + whole + (decimals or "")
        moved = sign + whole + (decimals or ",0").replace(",", "")
        for slip in (flipped, moved):
            yield text[: match.start()] + slip + text[match.end() :]


def test_the_sums_of_the_plan_are_right() -> None:
    assert sums_found(PLAN.read_text("utf-8")) == []


def test_one_slip_is_told_once() -> None:
    found = [sums_found(text) for text in slips()]
    assert len(found) >= 30
    assert all(len(codes) == 1 for codes in found)
