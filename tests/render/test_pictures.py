"""Periods, scales and lines of words; and the pictures where they stand, on the pages."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.driver import load
from nämndplan.i18n import ENGLISH, SWEDISH
from nämndplan.render import Templates, template_folders
from nämndplan.render.html import HTML
from nämndplan.render.pictures.periods import periods
from nämndplan.render.pictures.scale import scale_from_zero
from nämndplan.render.pictures.words import NARROW, width_of, wrapped
from nämndplan.view import Cell, Row, Table, TableKind, view_of
from nämndplan.view.inline import words

from .picture_cases import BY, labels, marked, shapes, share, table

ROOT = Path(__file__).parents[2]
PLANS = [ROOT / "plans" / "2024", *(ROOT / "tests" / "plans" / name for name in ("rik", "kommun-uppdelning"))]
TOO_HEAVY = 100_000
NUMBERS = st.decimals(min_value=-(10**30), max_value=10**30, places=4)


def period(title: str, printed: str, state: str = "gäller") -> Row:
    return Row((Cell(words(title), "row"), Cell(words(printed)), Cell(words(state))))


def dated(*rows: Row) -> Table:
    return table(TableKind.PERIODS, rows)


def timeline(*rows: Row) -> list[ET.Element]:
    return [shapes(picture) for _, picture in periods(dated(*rows), 2024, BY)]


def test_periods_are_as_long_as_their_years_and_the_plans_year_is_marked() -> None:
    found = timeline(period("A", "2020–2023", "gick ut 2023"), period("B", "2022–2029"))
    [over], [span] = marked(found[0], "rect", "over"), marked(found[1], "rect", "span")
    assert abs(share(over, "width") * 2 - share(span, "width")) < Decimal("0.05")
    assert [labels(root) for root in found] == [["2020", "2029"]] * 2
    [first], [second] = (marked(root, "line", "now") for root in found)
    assert share(first, "x1") == share(second, "x1") > share(over, "x") + share(over, "width")


def test_an_open_period_goes_on_past_the_edge() -> None:
    on, before = (marked(root, "path", "head") for root in timeline(period("A", "2020–"), period("B", "–2026")))
    assert [(head.get("d") or "")[:8] for head in (*on, *before)] == ["M0,0 L-7", "M0,0 L7,"]


def test_a_single_year_is_not_the_whole_line() -> None:
    [root] = timeline(period("A", "2024"))
    [span] = marked(root, "rect", "span")
    assert share(span, "width") < 50


def test_what_has_no_period_is_not_drawn() -> None:
    assert timeline(period("A", "tills vidare")) == []


@given(st.lists(st.tuples(st.integers(1000, 2999), st.integers(1000, 2999)), min_size=1, max_size=6))
def test_periods_of_any_years_stay_inside(years: list[tuple[int, int]]) -> None:
    for root in timeline(*(period("A", f"{first}–{last}") for first, last in years)):
        for box in root.iter("rect"):
            assert 4 <= share(box, "x") <= share(box, "x") + share(box, "width") <= Decimal("96.01")


@given(st.lists(NUMBERS, min_size=1, max_size=5))
def test_a_scale_holds_zero_and_every_number(numbers: list[Decimal]) -> None:
    scale = scale_from_zero(numbers)
    assert scale.low <= min(0, *numbers) <= max(0, *numbers) <= scale.high
    assert scale.low < scale.high
    assert "-0" not in {str(scale.low), str(scale.high)}


@given(st.text(max_size=200), st.integers(40, NARROW))
def test_lines_are_narrow_enough_and_lose_no_letter(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width_of(line) <= width or len(line) == 1 for line in lines)


@cache
def pages(plan: Path, english: bool = False) -> dict[str, str]:
    language = ENGLISH if english else SWEDISH
    view = view_of(load(plan).plan, language)
    assert view is not None
    return {name: data.decode() for name, data in HTML.files(view, Templates(template_folders(None, plan), language))}


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_pictures_stand_in_rows_and_are_for_those_who_see(plan: Path) -> None:
    found = pages(plan)
    assert 'class="picture strip"' in found["indikatorer.html"]
    for page in found.values():
        assert all(' aria-hidden="true"' in tag for tag in re.findall('<svg class="[^>]*>', page))
        assert "<text" not in page
        ids = re.findall(r' id="([^"]*)"', page)
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_pages_with_pictures_are_light_and_load_nothing(plan: Path) -> None:
    for name, page in pages(plan).items():
        assert len(page.encode()) < TOO_HEAVY, name
        assert "url(" not in page
        assert " style=" not in page


def test_pictures_are_the_same_every_time() -> None:
    first = pages(PLANS[0])
    pages.cache_clear()
    assert pages(PLANS[0]) == first


def test_the_frame_and_the_periods_of_the_plan_are_drawn() -> None:
    found = pages(PLANS[0])
    assert "picture waterfall" in found["index.html"]
    assert found["ekonomi.html"].count("picture waterfall") == 9
    assert found["styrdokument.html"].count("picture periods") == 13


def test_words_of_ours_say_their_language() -> None:
    assert '<div class="ends" lang="en"><span>0</span><span>better → ' in pages(PLANS[0], True)["indikatorer.html"]
