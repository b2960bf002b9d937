"""Colours: read, compared, and made readable."""

from __future__ import annotations

from decimal import Decimal

import pytest

from nämndplan.values import BLACK, ENOUGH, WHITE, Color, Fault, read_color


@pytest.mark.parametrize("text", ["004f71", "#004f71", "004F71"])
def test_six_digits_are_a_colour(text: str) -> None:
    assert read_color(text) == Color(0, 79, 113)


@pytest.mark.parametrize("text", ["", "blå", "#04f", "004f7", "004f711", "rgb(0,79,113)", "url(x)"])
def test_nothing_else_is(text: str) -> None:
    assert isinstance(read_color(text), Fault)


def test_contrast_is_the_one_that_wcag_defines() -> None:
    assert WHITE.contrast(BLACK) == BLACK.contrast(WHITE) == Decimal(21)
    assert WHITE.contrast(WHITE) == Decimal(1)
    assert Color(119, 119, 119).contrast(WHITE) == Decimal("4.47")
    assert Color(118, 118, 118).contrast(WHITE) == Decimal("4.54")


@pytest.mark.parametrize("color", [Color(255, 204, 0), Color(0, 79, 113), WHITE, BLACK, Color(120, 120, 120)])
def test_every_colour_becomes_readable_on_light_and_on_dark(color: Color) -> None:
    for ground in (WHITE, Color(20, 24, 28)):
        assert color.readable_on(ground).contrast(ground) >= ENOUGH
        assert color.readable_on(ground, least=Decimal(7)).contrast(ground) >= 7


def test_a_colour_that_is_readable_stays() -> None:
    assert Color(0, 79, 113).readable_on(WHITE).code == "#004f71"
