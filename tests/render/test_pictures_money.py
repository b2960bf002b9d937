"""The waterfall of frame changes: every figure in it, in its place, told by more than colour."""

from __future__ import annotations

from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.render.pictures.steps import steps_of
from nämndplan.render.pictures.waterfall import waterfall
from nämndplan.view import Row, Table, TableKind

from .picture_cases import BY, amount, marked, names, read, share, table, texts, total

NUMBERS = st.decimals(min_value=-(10**30), max_value=10**30, places=2) | st.sampled_from(
    [Decimal(0), Decimal("0.0001"), Decimal("-0.0001"), Decimal(10) ** 30]
)


def drawn(money: Table, *transfers: str) -> list[ET.Element]:
    return [read(picture) for picture in waterfall(money, frozenset(transfers), names(), BY)]


def changes(*rows: Row) -> Table:
    return table(TableKind.ECONOMY, rows)


def bar(root: ET.Element, at: int) -> tuple[Decimal, Decimal]:
    """Where a bar begins and how wide it is."""
    box = list(root.iter("rect"))[at]
    return share(box, "x"), share(box, "width")


def test_each_step_begins_where_the_one_before_it_ended() -> None:
    [root] = drawn(changes(amount("Ned", Decimal(-4)), amount("Upp", Decimal(3)), total(Decimal(-1))))
    [(down, down_width), (up, up_width), (whole, whole_width)] = [bar(root, at) for at in range(3)]
    assert down == up
    assert abs(up + up_width - whole) < Decimal("0.05")
    assert abs(down + down_width - (whole + whole_width)) < Decimal("0.05")
    assert abs(up_width * 4 - down_width * 3) < Decimal("0.1")


def test_minus_is_striped_and_plus_is_filled() -> None:
    [root] = drawn(changes(amount("Ned", Decimal(-4)), amount("Upp", Decimal(3))))
    assert len(marked(root, "line", "stripes")) == len(marked(root, "rect", "minus")) == 1
    assert len(marked(root, "rect", "plus")) == 1


def test_posts_begin_where_their_change_began() -> None:
    rows = (
        amount("Först", Decimal(10)),
        amount("Sedan", Decimal(5)),
        amount("Post", Decimal(2), level=1),
        amount("Post", Decimal(3), level=1),
    )
    steps = steps_of(changes(*rows), frozenset())
    assert [(step.start, step.end) for step in steps] == [(0, 10), (10, 15), (10, 12), (12, 15)]


def test_a_change_without_an_amount_is_as_long_as_its_posts_and_has_no_bar() -> None:
    rows = (amount("Summa", None), amount("Post", Decimal(2), level=1), amount("Nästa", Decimal(1)))
    steps = steps_of(changes(*rows), frozenset())
    assert [(step.start, step.end) for step in steps] == [(0, None), (0, 2), (2, 3)]
    [root] = drawn(changes(*rows))
    assert len(list(root.iter("rect"))) == 2


def test_where_an_amount_cannot_be_read_all_begin_at_zero() -> None:
    rows = (amount("Okänd", None, printed="12 50"), amount("Känd", Decimal(2)), amount("Känd", Decimal(1)))
    assert [step.start for step in steps_of(changes(*rows), frozenset())] == [0, 0, 0]
    [root] = drawn(changes(*rows))
    assert "12 50" in texts(root)
    assert len(list(root.iter("rect"))) == 2
    assert "Alla staplar börjar på noll" in (root.findtext("desc") or "")


def test_the_total_is_drawn_as_the_plan_gives_it_even_when_it_is_wrong() -> None:
    [root] = drawn(changes(amount("Upp", Decimal(3)), total(Decimal(6))))
    [(_, step), (_, whole)] = [bar(root, at) for at in range(2)]
    assert abs(whole - 2 * step) < Decimal("0.05")
    assert marked(root, "line", "link") == []


def test_moves_inside_the_frame_stand_in_a_picture_of_their_own() -> None:
    money = table(
        TableKind.ECONOMY,
        (amount("Ändring", Decimal(100)),),
        (total(Decimal(100)),),
        (
            amount("Flytt", Decimal(0), anchor="flytt"),
            amount("Ut", Decimal(-2), level=1),
            amount("In", Decimal(2), level=1),
        ),
    )
    main, beside = drawn(money, "flytt")
    assert "Flytt" not in texts(main)
    assert "Flytt" in texts(beside)
    assert "räknas inte in" in texts(beside)


def test_nothing_is_drawn_from_nothing() -> None:
    assert drawn(changes(amount("Okänd", None, printed="?"))) == []
    assert drawn(changes(amount("Noll", Decimal(0)))) == []


@given(st.lists(NUMBERS, min_size=1, max_size=8))
def test_every_figure_of_the_table_stands_in_the_picture_and_no_other(numbers: list[Decimal]) -> None:
    money = changes(*(amount(f"Rad {at}", number) for at, number in enumerate(numbers)))
    pictures = drawn(money)
    assert bool(pictures) == any(step.end for step in steps_of(money, frozenset()))
    for root in pictures:
        said = [element.text for element in root.iter("text") if "amount" in element.get("class", "").split()]
        assert said == [str(number) for number in numbers]
        bars = len(list(root.iter("rect"))) + len(marked(root, "line", "none"))
        assert bars == len(numbers)
        for box in root.iter("rect"):
            assert 0 <= share(box, "x") <= share(box, "x") + share(box, "width") <= 100


@given(st.lists(NUMBERS, min_size=1, max_size=8))
def test_zero_is_on_the_scale(numbers: list[Decimal]) -> None:
    for root in drawn(changes(*(amount("Rad", number) for number in numbers))):
        assert len(marked(root, "line", "zero")) == 1


@pytest.mark.parametrize(
    "nasty", ["<script>alert(1)</script>", "]]>&amp;\"'", "A" * 500, "\u202eomvänt", "", "日本語" * 40]
)
def test_texts_of_strangers_are_texts(nasty: str) -> None:
    [root] = drawn(changes(amount(nasty, Decimal(1)), amount(nasty, Decimal(-1), printed=nasty)))
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
