"""Years side by side, what is new since the year before, and addresses that last when something is renamed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render import Templates, template_folders
from nämndplan.render.html import HTML
from nämndplan.view import PlanView, view_of

from ..diff.test_differences import BASE, GOAL

NEXT = {
    **{file: text for file, text in BASE.items() if file not in {"mål/1-kultur.yaml", GOAL, "uppdrag/resor.yaml"}},
    "plan.yaml": "organisation: Påhittade regionen\ntitel: Nästa plan\når: 2027\n",
    "mål/1-scen.yaml": f"tidigare: [1-kultur]\n{BASE['mål/1-kultur.yaml']}",
    "nämnder/teaternämnden/mål/1-scen.yaml": BASE[GOAL].replace("Fler ska se teater", "Fler unga ska se teater"),
    "uppdrag/resande.yaml": BASE["uppdrag/resor.yaml"].replace("titel:", "tidigare: [resor]\ntitel:"),
    "uppdrag/nytt.yaml": "titel: Bygg en ny scen\ntill: [teaternämnden]\n",
}
BOARD_GOAL = "teaternamnden-mal-1-kultur"


def view(files: Mapping[str, str]) -> PlanView:
    found = view_of(load({file: text.encode() for file, text in files.items()}).plan, SWEDISH)
    assert found is not None
    return found


def html(plan: PlanView) -> dict[str, str]:
    return {
        name: content.decode() for name, content in HTML.files(plan, Templates(template_folders(None, Path()), SWEDISH))
    }


@pytest.fixture(scope="module")
def sites() -> tuple[dict[str, str], dict[str, str]]:
    """This year's pages, which lead to next year's, and next year's, which lead to this year's."""
    old, new = view(BASE), view(NEXT)
    assert old.site
    assert new.site
    pages = (
        replace(old, site=old.site.among({"../2027/": new.site})),
        replace(new, site=new.site.among({"../2026/": old.site})),
    )
    first, second = map(html, pages)
    return first, second


def test_a_page_that_has_got_a_new_address_is_found_at_the_old_one() -> None:
    pages = html(view(NEXT))
    moved = pages["mal-1-kultur.html"]
    assert '<meta http-equiv="refresh" content="0; url=mal-1-scen.html">' in moved
    assert '<link rel="canonical" href="mal-1-scen.html">' in moved
    assert '<a href="mal-1-scen.html">Mål 1. Ett rikt kulturliv</a>' in moved
    assert "<script" not in moved


@pytest.mark.parametrize(
    ("page", "anchor"),
    [
        ("mal-1-scen.html", "mal-1-kultur"),
        ("mal-1-scen.html", BOARD_GOAL),
        ("mal-1-scen.html", f"{BOARD_GOAL}-publik"),
        ("mal-1-scen.html", f"{BOARD_GOAL}-publik-besok"),
        ("namnd-teaternamnden.html", f"{BOARD_GOAL}-publik"),
        ("uppdrag.html", "uppdrag-resor"),
        ("hela-planen.html", "uppdrag-resor"),
    ],
)
def test_old_places_on_a_page_are_still_there(page: str, anchor: str) -> None:
    assert html(view(NEXT))[page].count(f'id="{anchor}"') == 1


def test_a_former_name_that_something_else_has_now_is_not_taken_from_it() -> None:
    other = {**NEXT, "uppdrag/resor.yaml": "titel: Något helt annat\ntill: [teaternämnden]\n"}
    page = html(view(other))["uppdrag.html"]
    assert page.count('id="uppdrag-resor"') == 1
    assert '<section id="uppdrag-resor"' in page


def test_a_year_alone_speaks_of_no_other() -> None:
    pages = html(view(NEXT))
    assert "nytt.html" not in pages
    assert "alla-ar.html" not in pages
    assert 'class="years"' not in pages["index.html"]


def test_each_page_leads_to_itself_in_the_other_years(sites: tuple[dict[str, str], dict[str, str]]) -> None:
    old, new = sites
    assert '<a href="../2027/mal-1-scen.html">2027</a>' in old["mal-1-kultur.html"]
    assert '<a href="../2026/mal-1-kultur.html">2026</a>' in new["mal-1-scen.html"]
    assert '<a href="mal-1-scen.html" aria-current="page">2027</a>' in new["mal-1-scen.html"]
    assert '<a href="../2026/uppdrag.html">2026</a>' in new["uppdrag.html"]
    assert '<a href="../2026/index.html">2026</a>' in new["nytt.html"]


def test_each_thing_leads_to_itself_in_the_other_years(sites: tuple[dict[str, str], dict[str, str]]) -> None:
    old, new = sites
    assert "../2026/uppdrag.html#uppdrag-resor" in new["uppdrag.html"]
    assert "../2027/uppdrag.html#uppdrag-resande" in old["uppdrag.html"]
    assert f"../2026/mal-1-kultur.html#{BOARD_GOAL}-publik-besok" in new["mal-1-scen.html"]


def test_every_way_to_another_year_leads_somewhere(sites: tuple[dict[str, str], dict[str, str]]) -> None:
    for pages, others, way in ((sites[0], sites[1], "../2027/"), (sites[1], sites[0], "../2026/")):
        for page in pages.values():
            for name, anchor in re.findall(rf'href="{re.escape(way)}([^"#]*)(?:#([^"]*))?"', page):
                assert name in others
                assert not anchor or f'id="{anchor}"' in others[name]


def test_what_is_new_is_told_once_on_a_page_and_at_each_thing(sites: tuple[dict[str, str], dict[str, str]]) -> None:
    old, new = sites
    assert "nytt.html" not in old
    told = new["nytt.html"]
    assert "Uppdraget ”Bygg en ny scen” har tillkommit" in told
    assert "Delmålet ”Fler ska se teater” heter nu ”Fler unga ska se teater”" in told
    assert "finns inte längre" not in told
    assert "tidigare" not in told
    for page, words in (
        ("uppdrag.html", "”Bygg en ny scen” har tillkommit"),
        ("mal-1-scen.html", "heter nu ”Fler unga"),
    ):
        assert "Nytt sedan 2026" in new[page]
        assert words in new[page]
    assert "Nytt sedan" not in new["hela-planen.html"]


def test_all_years_are_listed_newest_first(sites: tuple[dict[str, str], dict[str, str]]) -> None:
    for pages, ways in zip(sites, (("../2027/", ""), ("", "../2026/")), strict=True):
        listed = pages["alla-ar.html"]
        later, earlier = (listed.index(f'href="{way}index.html" rel') for way in ways)
        assert later < earlier
        assert 'href="alla-ar.html"' in pages["index.html"]
