"""The bars of frame changes: every figure has one, in its place, told by more than colour."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.render.pictures.steps import steps_of
from nämndplan.render.pictures.waterfall import LEFT, bars_in_rows, waterfall
from nämndplan.view import Row, Table, TableKind

from .picture_cases import BY, amount, marked, names, read, shapes, share, table, texts, total

NUMBERS = st.decimals(min_value=-(10**30), max_value=10**30, places=2) | st.sampled_from(
    [Decimal(0), Decimal("0.0001"), Decimal("-0.0001"), Decimal(10) ** 30]
)


def drawn(money: Table) -> list[ET.Element]:
    """The picture of each row."""
    return [shapes(picture) for _, picture in bars_in_rows(money)]


def alone(money: Table) -> list[ET.Element]:
    """The picture by itself."""
    return [read(picture) for picture in waterfall(money, names(), BY)]


def changes(*rows: Row) -> Table:
    return table(TableKind.ECONOMY, rows)


def bar(root: ET.Element) -> tuple[Decimal, Decimal]:
    """Where a row's bar begins and how wide it is."""
    [box] = root.iter("rect")
    return share(box, "x"), share(box, "width")


def test_each_step_begins_where_the_one_before_it_ended() -> None:
    found = drawn(changes(amount("Ned", Decimal(-4)), amount("Upp", Decimal(3)), total(Decimal(-1))))
    [(down, down_width), (up, up_width), (whole, whole_width)] = map(bar, found)
    assert down == up
    assert abs(up + up_width - whole) < Decimal("0.05")
    assert abs(down + down_width - (whole + whole_width)) < Decimal("0.05")
    assert abs(up_width * 4 - down_width * 3) < Decimal("0.1")


def test_added_taken_away_and_total_look_different_without_colour() -> None:
    down, up, whole = drawn(changes(amount("Ned", Decimal(-4)), amount("Upp", Decimal(3)), total(Decimal(-1))))
    assert len(marked(down, "line", "stripes")) == len(marked(down, "rect", "minus")) == 1
    assert len(marked(up, "rect", "plus")) == len(marked(whole, "rect", "total")) == 1


def test_posts_begin_where_their_change_began_and_it_has_no_bar_itself() -> None:
    rows = (
        amount("Först", Decimal(10)),
        amount("Sedan", Decimal(5)),
        amount("Post", Decimal(2), level=1),
        amount("Post", Decimal(3), level=1),
    )
    steps = steps_of(changes(*rows))
    assert [(step.start, step.end) for step in steps] == [(0, 10), (10, 15), (10, 12), (12, 15)]
    assert [step.is_drawn for step in steps] == [True, False, True, True]
    assert [len(list(root.iter("rect"))) for root in drawn(changes(*rows))] == [1, 0, 1, 1]


def test_a_line_goes_from_bar_to_bar_through_the_rows_between_them() -> None:
    rows = (amount("Ett", Decimal(2)), amount("Två", Decimal(3)), amount("Post", Decimal(3), level=1))
    lines = [
        [(line.get("y1"), line.get("y2")) for line in marked(root, "line", "link")] for root in drawn(changes(*rows))
    ]
    assert lines == [[("50%", "100%")], [("0", "100%")], [("0", "50%")]]


def test_a_change_without_an_amount_is_as_long_as_its_posts_and_has_no_bar() -> None:
    rows = (amount("Summa", None), amount("Post", Decimal(2), level=1), amount("Nästa", Decimal(1)))
    steps = steps_of(changes(*rows))
    assert [(step.start, step.end) for step in steps] == [(0, None), (0, 2), (2, 3)]
    assert [len(list(root.iter("rect"))) for root in drawn(changes(*rows))] == [0, 1, 1]


def test_where_an_amount_cannot_be_read_all_begin_at_zero() -> None:
    rows = (amount("Okänd", None, printed="12 50"), amount("Känd", Decimal(2)), amount("Känd", Decimal(1)))
    assert [step.start for step in steps_of(changes(*rows))] == [0, 0, 0]
    assert [len(list(root.iter("rect"))) for root in drawn(changes(*rows))] == [0, 1, 1]


def test_the_total_is_drawn_as_the_plan_gives_it_even_when_it_is_wrong() -> None:
    first, last = drawn(changes(amount("Upp", Decimal(3)), total(Decimal(6))))
    assert abs(bar(last)[1] - 2 * bar(first)[1]) < Decimal("0.05")
    assert marked(first, "line", "link") == marked(last, "line", "link") == []


def test_nothing_is_drawn_from_nothing() -> None:
    for money in (changes(amount("Okänd", None, printed="?")), changes(amount("Noll", Decimal(0)))):
        assert drawn(money) == alone(money) == []


@given(st.lists(NUMBERS, min_size=1, max_size=8))
def test_every_number_has_a_bar_on_a_scale_with_zero(numbers: list[Decimal]) -> None:
    found = drawn(changes(*(amount(f"Rad {at}", number) for at, number in enumerate(numbers))))
    assert bool(found) == any(step.end for step in steps_of(changes(*(amount("Rad", number) for number in numbers))))
    for root in found:
        assert len(list(root.iter("rect"))) + len(marked(root, "line", "none")) == 1
        assert len(marked(root, "line", "zero")) == 1
        for box in root.iter("rect"):
            assert 0 <= share(box, "x") <= share(box, "x") + share(box, "width") <= 100


@given(st.lists(NUMBERS, min_size=1, max_size=8))
def test_by_itself_every_amount_is_written_and_no_line_crosses_a_title(numbers: list[Decimal]) -> None:
    for root in alone(changes(*(amount(f"Rad {at}", number) for at, number in enumerate(numbers)))):
        amounts = [element.text for element in root.iter("text") if element.get("text-anchor") == "end"]
        assert amounts == [str(number) for number in numbers]
        lines = list(root.iter("line"))
        assert all(share(line, end) >= LEFT for line in lines for end in ("x1", "x2"))


@pytest.mark.parametrize(
    "nasty", ["<script>alert(1)</script>", "]]>&amp;\"'", "A" * 500, "\u202eomvänt", "", "日本語" * 40]
)
def test_texts_of_strangers_are_texts(nasty: str) -> None:
    [root] = alone(changes(amount(nasty, Decimal(1)), amount(nasty, Decimal(-1), printed=nasty)))
    assert nasty.replace(" ", "") in texts(root).replace(" ", "")
    assert {element.tag for element in root.iter()} <= {
        "svg",
        "title",
        "desc",
        "text",
        "line",
        "rect",
        "circle",
        "path",
    }
