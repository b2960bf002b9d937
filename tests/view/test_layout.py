"""What a plan says of how it is printed is how it is published: its own titles, columns, captions, lists, headings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.view import Listing, PlanView, Section, Table, plain, view_of

PLANS = Path(__file__).parents[1] / "plans"


@pytest.fixture(scope="module")
def view() -> PlanView:
    """The made-up plan tests/plans/uppställd."""
    found = view_of(load(PLANS / "uppställd").plan, SWEDISH)
    assert found is not None
    return found


def everything(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from everything(section.sections)


def section(view: PlanView, heading: str) -> Section:
    [found] = [section for section in everything(view.sections) if section.heading == heading]
    return found


def lists(section: Section) -> list[Listing]:
    return [block for block in section.blocks if isinstance(block, Listing)]


def points(listing: Listing) -> list[str]:
    return [plain(item.content) for item in listing.items]


def cells(table: Table) -> list[list[str]]:
    return [[plain(cell.content) for cell in row.cells] for group in table.groups for row in group.rows]


def test_titles_follow_the_pattern(view: PlanView) -> None:
    headings = [section.heading for section in everything(view.sections)]
    assert "Målsättning nr 1: Vården är god och säker" in headings
    assert "2 a) Fler ska ha ett arbete" in headings


def test_exactly_the_declared_columns_stand_with_the_values_of_other_years_where_no_column_is_theirs(
    view: PlanView,
) -> None:
    goal = section(view, "Målsättning nr 1: Vården är god och säker")
    [table] = [block for block in goal.blocks if isinstance(block, Table)]
    assert table.caption == "Styrtal"
    assert [column.heading for column in table.columns] == [
        *("Styrtal", "Utfall, senast kända värde", "Årets målvärde", "Långsiktigt målvärde"),
    ]
    assert cells(table) == [
        ["1. Andel kvalitetsmått som nås.", "2024: 5\xa0av 8", "6\xa0av 8", "7\xa0av 8"],
        ["2. Väntan på första besöket", "2023: 56\xa0%\n2024: 61\xa0%", "65\xa0%\n2028: 80\xa0%", ""],
        ["barn", "2024: 70\xa0%", "100\xa0%", ""],
        ["3. Andelen kariesfria sexåringar", "66\xa0%", "70\xa0%", "85\xa0%"],
    ]


def test_a_list_is_numbered_as_the_plan_numbers_it(view: PlanView) -> None:
    goal = section(view, "Målsättning nr 1: Vården är god och säker")
    subgoals, activities = lists(goal)
    assert subgoals.ordered
    assert points(subgoals)[0] == "Rätt vård ges på rätt vårdnivå."
    assert points(activities) == ["Hålla dialog med kommunerna"]


def test_a_pattern_shows_values_in_the_title(view: PlanView) -> None:
    [indicators] = lists(section(view, "2 a) Fler ska ha ett arbete"))
    assert points(indicators) == ["Sysselsättningsgrad (ökande)", "Arbetslöshet (minskande)"]


def test_a_list_of_assignments_stands_as_its_file_says(view: PlanView) -> None:
    found = section(view, "Bilaga 1: Uppdrag till service")
    [table] = [block for block in found.blocks if isinstance(block, Table)]
    assert [column.heading for column in table.columns] == ["Nr", "Uppdrag", "När"]
    assert cells(table)[1] == ["1.", "Ta fram ett regelverk för lokaler och utrustning.", ""]
    [listed] = lists(section(view, "2.1 Uppdrag till nämnderna"))
    assert points(listed) == ["Arbeta med plan för effektivisering.", "Genomlysa interna processer."]


def test_lead_ins_are_the_plans_own(view: PlanView) -> None:
    goal = section(view, "Målsättning nr 1: Vården är god och säker")
    labels = [fact.label for block in goal.blocks if block.kind == "facts" for fact in block.facts]
    assert labels == ["Riktas till", "Beslutats av", "Uppdrag"]


def test_a_disposition_gives_order_headings_and_numbers(view: PlanView) -> None:
    assert [section.heading for section in view.sections] == [
        "1 Inledning",
        "2 Politisk viljeinriktning",
        "3 Ekonomi",
        "Bilaga 1: Uppdrag till service",
        "Organ i planen",
    ]
    assert [section.heading for section in view.sections[1].sections] == [
        "Målsättning nr 1: Vården är god och säker",
        "2.1 Uppdrag till nämnderna",
        "Målsättning nr 2: Ett län som växer",
    ]
    assert [entry.heading for entry in view.contents] == [section.heading for section in view.sections]


def test_a_part_may_hold_others_and_pages_and_sheets_follow() -> None:
    view = view_of(load(PLANS / "klimatbudget").plan, SWEDISH)
    assert view is not None
    assert [section.heading for section in view.sections][:4] == [
        "1 Utgångspunkter",
        "2 Målen och taket",
        "3 Så är åtgärderna valda",
        "Bilaga: Nämndernas andelar",
    ]
    captions = [block.caption for block in view.sections[2].blocks if isinstance(block, Table)]
    assert captions == ["Åtgärder 2026–2028", "Så räcker åtgärderna, ton"]
    assert view.site is not None
    assert [link.title for link in view.site.pages[0].menu][1:4] == ["Klimatmål", "Indikatorer", "Ekonomi"]
    names = [table.name for table in view.records.in_printed_order]
    assert names.index("rutor") < names.index("nämndplaner") < names.index("avsnitt")


def test_everything_stands_once(view: PlanView) -> None:
    titles = [
        plain(item.content)
        for section in everything(view.sections)
        for listed in lists(section)
        for item in listed.items
    ]
    assert len(titles) == len(set(titles))
    tables = [
        block.anchor for section in everything(view.sections) for block in section.blocks if isinstance(block, Table)
    ]
    assert len(tables) == len(set(tables))
