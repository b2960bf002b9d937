"""Trees, periods, scales and lines of words; and the pictures where they stand, on the pages."""

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
from nämndplan.render.pictures.scale import scale_from_zero, ticks
from nämndplan.render.pictures.tree import trees
from nämndplan.render.pictures.words import NARROW, width_of, wrapped
from nämndplan.view import Cell, Row, Table, TableKind, view_of
from nämndplan.view.inline import words

from .picture_cases import BY, marked, names, read, share, table, texts

ROOT = Path(__file__).parents[2]
PLANS = [ROOT / "plans" / "2024", *(ROOT / "tests" / "plans" / name for name in ("rik", "kommun-uppdelning"))]
TOO_HEAVY = 100_000
NUMBERS = st.decimals(min_value=-(10**30), max_value=10**30, places=4)


def node(depth: int, sort: str, title: str) -> Row:
    return Row((Cell(words(sort)), Cell(words(title), "row", level=depth, status=sort)))


def period(title: str, printed: str, state: str = "gäller") -> Row:
    return Row((Cell(words(title), "row"), Cell(words(printed)), Cell(words(state))))


def dated(*rows: Row) -> Table:
    return table(TableKind.PERIODS, rows)


def timeline(*rows: Row) -> ET.Element:
    [picture] = periods(dated(*rows), 2024, names(), BY)
    return read(picture)


def test_a_tree_has_a_mark_for_every_row_and_a_branch_to_each_below() -> None:
    rows = (
        node(0, "goal", "Mål"),
        node(1, "subgoal", "Ett"),
        node(2, "indicator", "A"),
        node(2, "indicator", "B"),
        node(1, "subgoal", "Två"),
    )
    [picture] = trees(table(TableKind.CHAIN, (node(0, "vision", "Visionen"),), rows), names(), BY)
    root = read(picture)
    assert texts(root).split() == ["Mål", "Ett", "A", "B", "Två"]
    assert (len(marked(root, "rect", "goal")), len(marked(root, "circle", "subgoal"))) == (1, 2)
    assert len(marked(root, "circle", "indicator")) == 2
    across = [line for line in marked(root, "line", "branch") if line.get("y1") == line.get("y2")]
    assert len(across) == len(rows) - 1
    assert "Visionen" not in picture


def test_periods_are_as_long_as_their_years_and_the_plans_year_is_marked() -> None:
    root = timeline(period("A", "2020–2023", "gick ut 2023"), period("B", "2022–2029"))
    [over], [span], [now] = (marked(root, "rect", sort) for sort in ("over", "span", "now"))
    assert abs(share(over, "width") * 2 - share(span, "width")) < Decimal("0.05")
    assert abs(share(now, "width") * 4 - share(over, "width")) < Decimal("0.05")
    assert share(now, "x") > share(over, "x")
    assert all(said in texts(root) for said in ("2020–2023, gick ut 2023", "2022–2029, gäller", "2024"))


def test_an_open_period_goes_on_past_the_edge() -> None:
    root = timeline(period("A", "2020–"), period("B", "–2026"))
    [on, before] = marked(root, "path", "head")
    assert (on.get("d") or "").startswith("M0,0 L-")
    assert (before.get("d") or "").startswith("M0,0 L7")


def test_a_single_year_is_not_the_whole_line() -> None:
    root = timeline(period("A", "2024"))
    [span] = marked(root, "rect", "span")
    assert share(span, "width") < 50


def test_what_has_no_period_is_not_drawn() -> None:
    assert list(periods(dated(period("A", "tills vidare")), 2024, names(), BY)) == []


@given(st.lists(st.tuples(st.integers(1000, 2999), st.integers(1000, 2999)), min_size=1, max_size=6))
def test_periods_of_any_years_stay_inside(years: list[tuple[int, int]]) -> None:
    root = timeline(*(period("A", f"{first}–{last}") for first, last in years))
    for box in root.iter("rect"):
        assert 4 <= share(box, "x") <= share(box, "x") + share(box, "width") <= Decimal("96.01")
    assert all(f"{first}–{last}" in texts(root) for first, last in years)


@given(st.lists(NUMBERS, min_size=1, max_size=5), st.integers(1, 5))
def test_a_scale_holds_zero_and_every_number_and_its_ticks_are_few(numbers: list[Decimal], parts: int) -> None:
    scale = scale_from_zero(numbers, parts)
    assert scale.low <= min(0, *numbers) <= max(0, *numbers) <= scale.high
    assert scale.low < scale.high
    found = list(ticks(scale, 4))
    assert 1 <= len(found) <= 5
    assert found == sorted(set(found))


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


def pictures(page: str) -> list[str]:
    """The outermost <svg> of a page that are for all, not only for those who see."""
    found, depth, start = [], 0, 0
    for tag in re.finditer(r"<svg\b[^>]*>|</svg>", page):
        if tag[0].startswith("</"):
            depth -= 1
            if depth == 0:
                found.append(page[start : tag.end()])
        else:
            start = start if depth else tag.start()
            depth += 1
    return [picture for picture in found if "aria-hidden" not in picture]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_every_picture_on_every_page_is_whole(plan: Path) -> None:
    counts = {name: len([read(picture) for picture in pictures(page)]) for name, page in pages(plan).items()}
    assert counts["mal.html"] > 0
    assert counts["indikatorer.html"] > 0
    for page in pages(plan).values():
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
    assert found["ekonomi.html"].count("picture waterfall") == 2
    assert found["styrdokument.html"].count("picture periods") == 1


def test_words_of_ours_say_their_language() -> None:
    page = pages(PLANS[0], True)["ekonomi.html"]
    root = read(pictures(page)[1])
    said = {element.text: element.get("lang") for element in root.iter("text")}
    ours = " ".join(text for text, language in said.items() if text and language == "en")
    assert ours == "Within the frame, not counted in the total"
    assert said["IT-system"] is None
    assert root.find("desc").get("lang") == "en"  # type: ignore[union-attr]
