"""The published site in a real browser: accessible, valid, self-contained, never wider than the window, usable."""

from __future__ import annotations

import json
import re
import subprocess
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render import FORMATS, Templates, template_folders, with_downloads
from nämndplan.render.html import HTML
from nämndplan.rollover.due_page import due_page
from nämndplan.rules.follow_up.evaluation import evaluation
from nämndplan.view import view_of

from ..lacking import CHROMIUM, NODE_MODULES, needs

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PLANS = [ROOT / "plans" / "2024", ROOT / "tests" / "plans" / "rik"]
VNU = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
LARGEST = {"2024": 100_000, "rik": 110_000}
"""Bytes of a page; the made-up plan uses every key there is on one."""


in_a_browser = needs("chromium", "npm")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The sites of some plans, on disk."""
    folders = []
    for plan in PLANS:
        compiled = load(plan)
        view = view_of(compiled.plan, SWEDISH, compiled)
        assert view is not None
        view = with_downloads(view, FORMATS)
        folders.append(tmp_path_factory.mktemp(plan.name))
        for name, content in HTML.files(view, Templates(template_folders(None, plan), SWEDISH, pictures=plan)):
            (folders[-1] / name).write_bytes(content)
    return folders


@pytest.fixture(scope="module")
def pages(sites: list[Path]) -> list[Path]:
    """All pages of all sites."""
    return sorted(page for site in sites for page in site.glob("*.html"))


def driven(script: str, *arguments: str | Path) -> object:
    """What a script that drives the browser has to tell."""
    command = ["node", str(HERE / script), str(CHROMIUM), *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=900, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def largest_of_each_kind(pages: list[Path]) -> list[Path]:
    """Pages of a kind are made alike, and the whole plan stands on one page: hela-planen.html."""
    by_size = sorted(pages, key=lambda page: page.stat().st_size)
    return sorted({page.stem.partition("-")[0]: page for page in by_size}.values())


def chosen(pages: list[Path], sites: list[Path]) -> list[Path]:
    return sorted({*largest_of_each_kind(pages), *(site / "hela-planen.html" for site in sites)})


@in_a_browser
def test_nothing_is_wrong_at_any_width_in_light_and_dark(pages: list[Path], sites: list[Path]) -> None:
    assert driven("inspect.mjs", *chosen(pages, sites)) == []


@in_a_browser
def test_nothing_is_wrong_with_what_is_followed_up(tmp_path: Path) -> None:
    """A report, a goal's page with charts and derivations that unfold, and the page of what is due."""
    plan = ROOT / "tests" / "plans" / "uppföljd"
    compiled = load(plan)
    view = view_of(compiled.plan, SWEDISH, compiled)
    assert view is not None
    for name, content in HTML.files(view, Templates(template_folders(None, plan), SWEDISH, pictures=plan)):
        (tmp_path / name).write_bytes(content)
    found = evaluation("året", compiled.plan)
    assert found is not None
    (tmp_path / "kvar.html").write_text(due_page(found, SWEDISH), "utf-8")
    names = ("uppfoljning-delar.html", "mal-1-nara-vard.html", "kvar.html")
    assert driven("inspect.mjs", *(tmp_path / name for name in names)) == []


@in_a_browser
def test_the_site_can_be_used(sites: list[Path]) -> None:
    seen = driven("use.mjs", sites[1])
    assert isinstance(seen, dict)
    assert seen["complaints"] == []
    assert seen["filtered"] == 1 < seen["all"]
    assert seen["told"] == f"1 av {seen['all']} visas"
    assert 0 < seen["chosen"] < seen["all"]
    assert seen["firstUp"].startswith("1. Andel")
    assert seen["firstDown"] == "Självskattad hälsa"
    assert seen["sorted"] == "descending"
    assert 0 < seen["hits"] == seen["afterBack"] < seen["register"]
    assert seen["hitTold"] == f"{seen['hits']} träffar"
    assert seen["hash"] == "#q=nara vard"
    assert seen["ledTo"] in {page.name for page in sites[1].iterdir()} - {"sok.html"}
    assert seen["short"]
    assert all("VN" in re.findall(r"\w+", text) for text in seen["short"]), (
        "letters inside other words are no short name"
    )
    assert seen["none"].startswith("Inga träffar")
    assert seen["allWithout"] == seen["all"]
    assert seen["filterWithout"] == 0
    assert seen["registerWithout"] == seen["register"]


@needs("java", "npm")
def test_the_html_checker_finds_nothing(pages: list[Path], sites: list[Path]) -> None:
    command = ["java", "-jar", str(VNU), "--format", "gnu", "--exit-zero-always", *map(str, chosen(pages, sites))]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=900, check=True)
    findings = [line for line in run.stderr.splitlines() if ": error:" in line or ": warning:" in line]
    assert findings == []


class _Reader(HTMLParser):
    """The ids, addresses and headings of a page."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.levels: list[int] = []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if identity := values.get("id"):
            self.ids.append(identity)
        if tag == "a" and (address := values.get("href")):
            self.addresses.append(address)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))


def test_every_link_leads_somewhere(sites: list[Path]) -> None:
    for site in sites:
        read = {page.name: _Reader(page) for page in site.glob("*.html")}
        for name, page in read.items():
            assert len(page.ids) == len(set(page.ids)), name
            assert all(id.isascii() for id in page.ids)
            inside = [address for address in page.addresses if not re.match("https?:|mailto:", address)]
            for address in inside:
                file, _, anchor = address.partition("#")
                if file.startswith(("plan.", "data/")):  # not pages; tests of the formats look for them
                    continue
                assert (file or name) in read, (name, address)
                assert not anchor or anchor in read[file or name].ids, (name, address)


def test_headings_skip_no_level_and_begin_with_one(pages: list[Path]) -> None:
    for page in pages:
        levels = _Reader(page).levels
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels)), page


def test_everything_that_has_a_name_is_found_in_the_register_at_its_own_place(sites: list[Path]) -> None:
    register = _Reader(sites[0] / "sok.html").addresses
    assert (
        "mal-6-miljo-och-klimat.html#regionstyrelsen-mal-6-miljo-och-klimat-energi-och-klimat-tjansteresor" in register
    )
    assert "uppdrag.html#uppdrag-hyrberoende" in register
    assert "namnd-regionstyrelsen.html#regionstyrelsen-ramforandring-forandring-ekonomiska-ramar" in register


def test_a_page_asks_for_nothing_and_is_small(pages: list[Path]) -> None:
    for page in pages:
        text = page.read_text("utf-8")
        assert not any(
            word in text for word in ("<script src", '<link rel="stylesheet', 'src="http', "<iframe", "@import", "url(")
        )
        named = re.findall('<link rel="icon" href="data:|<link rel="canonical" href="', text)  # neither is fetched
        assert len(re.findall("<link ", text)) == len(named)
        assert " style=" not in text
        assert page.stat().st_size < (LARGEST["rik"] if page.parent.name.startswith("rik") else LARGEST["2024"]), page
        assert page.name.isascii()
