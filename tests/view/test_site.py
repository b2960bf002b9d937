"""The site: which pages there are, where things stand, and who answers which assignment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.model import Plan
from nämndplan.view import Page, Reference, Section, Table, plain, view_of
from nämndplan.view.block import Chain, ChainLink, Listing, Paragraph

LITEN = Path(__file__).parents[1] / "plans" / "liten"
ROOT = Path(__file__).parents[2]
RIK = ROOT / "tests" / "plans" / "rik"


def pages_of(plan: Plan) -> dict[str, Page]:
    view = view_of(plan, SWEDISH)
    assert view is not None
    assert view.site is not None
    return {page.address: page for page in view.site.pages}


@pytest.fixture(scope="module")
def rik() -> dict[str, Page]:
    return pages_of(load(RIK).plan)


@pytest.fixture(scope="module")
def real() -> dict[str, Page]:
    return pages_of(load(ROOT / "plans" / "2024").plan)


def test_addresses_are_ascii_and_last(rik: dict[str, Page]) -> None:
    assert list(rik) == [
        "index.html",
        "inledning.html",
        "mal.html",
        "mal-1-halsa.html",
        "mal-2-ekonomi.html",
        "mal-digitalt.html",
        "mal-nara.html",
        "indikatorer.html",
        "uppdrag.html",
        "ekonomi.html",
        "styrdokument.html",
        "namnder.html",
        "namnd-styrelsen.html",
        "namnd-vardnamnden.html",
        "avslutning.html",
        "organ.html",
        "organ-styrelsen.html",
        "organ-vardnamnden.html",
        "organ-beredning.html",
        "organ-kontoret.html",
        "organ-koket.html",
        "organ-almi.html",
        "organ-byn.html",
        "sok.html",
        "lasanvisning.html",
        "tillganglighet.html",
        "hela-planen.html",
    ]


def test_the_questions_are_answered_first(real: dict[str, Page]) -> None:
    start = real["index.html"]
    short = [(fact.label, plain(fact.values[0]).replace("\N{NO-BREAK SPACE}", " ")) for fact in start.answers.facts]
    assert short == [
        ("Vad ska uppnås?", "17 delmål under 7 regionmål"),
        ("Hur går det?", "11 av 28 indikatorer är mätta"),
        ("Vem gör vad?", "4 av 6 uppdrag besvaras"),
        ("Vilka pengar?", "Ramen ökar med 51,6 Mkr"),
        ("Vem svarar?", "Regionstyrelsen"),
    ]
    assert start.sections[0].heading == "Vad vill regionstyrelsen uppnå 2024?"
    assert [fact.label for fact in start.facts.facts] == ["Organisation", "Planens period", "Nämndplan för"]


def test_references_lead_to_the_page_about_the_thing(real: dict[str, Page]) -> None:
    start = real["index.html"]
    assert start.to("mal-6-miljo-och-klimat") == "mal-6-miljo-och-klimat.html#mal-6-miljo-och-klimat"
    assert start.to("_pengar") == "#_pengar"
    assert real["hela-planen.html"].to("uppdrag-hyrberoende") == "#uppdrag-hyrberoende"


def test_previous_and_next_go_through_all_pages(rik: dict[str, Page]) -> None:
    at, way = rik["index.html"], ["index.html"]
    while at.next:
        at = rik[at.next.address]
        way.append(at.address)
    assert way == [address for address in rik if address != "hela-planen.html"]


def test_who_answers_and_who_does_not_stands_at_each_assignment(real: dict[str, Page]) -> None:
    [table] = [
        block
        for section in real["uppdrag.html"].sections
        for block in section.blocks
        if isinstance(block, Table) and block.anchor == "_tackning"
    ]
    assert [column.heading for column in table.columns] == ["Uppdrag", "Riktas till", "Svar"]
    rows = {plain(row.cells[0].content): row.cells[1:] for row in table.groups[0].rows}
    to, answer = rows["Formalisera arbetet med att minska hyrberoende"]
    assert to.choices == ("Hälso- och sjukvårdsnämnden", "Regionstyrelsen")
    assert plain(answer.content) == "Regionstyrelsen svarar"
    assert answer.choices == ("svarar", "ingen plan här")
    _, silent = next(cells for title, cells in rows.items() if title.startswith("Identifiera och initiera"))
    assert plain(silent.content) == "inget svar än från regionstyrelsen"
    everyone, _ = next(cells for title, cells in rows.items() if title.startswith("Minska tjänsteresandet"))
    assert plain(everyone.content) == "Alla nämnder och styrelser"
    assert "Regionala utvecklingsnämnden" in everyone.choices


def chain_of(page: Page, anchor: str) -> list[tuple[int, str, str, bool]]:
    """How deep each link stands, its level, its words, whether the chain stops there."""

    def flat(links: tuple[ChainLink, ...], depth: int) -> Iterator[tuple[int, str, str, bool]]:
        for link in links:
            yield depth, link.level, plain(link.title), link.ends
            yield from flat(link.below, depth + 1)

    assignments = next(section for section in page.sections if section.anchor == "_ett-for-ett").sections
    blocks = next(section.blocks for section in assignments if section.anchor == anchor)
    [chain] = [block for block in blocks if isinstance(block, Chain)]
    return list(flat(chain.links, 0))


def test_the_chain_goes_from_assignment_to_indicator_and_says_where_it_stops(real: dict[str, Page]) -> None:
    page = real["uppdrag.html"]
    assert chain_of(page, "uppdrag-hyrberoende") == [
        (0, "Styrelse", "Regionstyrelsen", False),
        (1, "Uppdrag till Regionstyrelsens förvaltning", "Formalisera arbetet med att minska hyrberoendet", False),
        (1, "Delmål", "ingen", True),
        (0, "Nämnd", "Hälso- och sjukvårdsnämnden", False),
        (1, "", "ingen plan här", True),
    ]
    assert chain_of(page, "uppdrag-tjansteresande")[:4] == [
        (0, "Styrelse", "Regionstyrelsen", False),
        (1, "Förs vidare till", "ingen", True),
        (1, "Delmål", "Vår verksamhet minskar energianvändning och klimatpåverkan", False),
        (2, "Indikator", "Klimatutsläpp från tjänsteresor", False),
    ]


def test_a_body_without_a_plan_here_has_a_page(real: dict[str, Page]) -> None:
    page = real["organ-halso-och-sjukvardsnamnden.html"]
    given, money = page.sections
    assert given.heading == "Uppdrag från fullmäktige"
    [items] = [block.items for block in given.blocks if isinstance(block, Listing)]
    assert len(items) == 7
    assert plain(items[0].content) == "Formalisera arbetet med att minska hyrberoende"
    assert money.anchor == "_pengar"
    assert "Någon plan för hälso- och sjukvårdsnämnden finns inte här." in [
        plain(block.content) for block in page.blocks if isinstance(block, Paragraph)
    ]
    own = real["organ-regionstyrelsen.html"]
    [lead] = [block.content for block in own.blocks if isinstance(block, Paragraph)]
    assert own.to(lead[0].anchor) == "namnd-regionstyrelsen.html#regionstyrelsen"  # type: ignore[union-attr]


def test_rows_and_headings_lead_to_themselves_only_without_links_inside(real: dict[str, Page]) -> None:
    page = real["uppdrag.html"]
    assert page.leads_to_itself("x", ()) is False
    assert page.leads_to_itself("x", (Reference("y", ()),)) is False
    assert real["hela-planen.html"].leads_to_itself("x", ()) is False


def test_the_list_of_bodies_leads_to_their_pages(real: dict[str, Page]) -> None:
    page = real["organ.html"]
    table = next(block for section in page.sections for block in section.blocks if isinstance(block, Table))
    leads = {plain(row.cells[0].content): row.cells[0].content[0] for row in table.groups[0].rows}
    board = leads["Hälso- och sjukvårdsnämnden"]
    assert isinstance(board, Reference)
    assert page.to(board.anchor).startswith("organ-halso-och-sjukvardsnamnden.html#")
    assert not isinstance(leads["Miljöenheten"], Reference)


def test_what_a_plan_does_not_have_has_no_page() -> None:
    bare = load(
        {
            "plan.yaml": "titel: Plan\norganisation: Byn\når: 2024\n".encode(),
            "organisation.yaml": "organ:\n  fullmäktige: {namn: Fullmäktige, typ: fullmäktige}\n".encode(),
        }
    )
    assert set(pages_of(bare.plan)) == {
        "index.html",
        "sok.html",
        "lasanvisning.html",
        "tillganglighet.html",
        "hela-planen.html",
    }


def test_one_board_alone_sees_its_own_assignments() -> None:
    plan = load(ROOT / "plans" / "2024").plan.for_board("regionstyrelsen")
    assert "hyrberoende" in plan.council_assignments
    assert "antidiskriminering" not in plan.council_assignments
    assert plan.boards == ("regionstyrelsen",)


def test_a_subgoal_and_an_indicator_with_one_id_have_two_addresses() -> None:
    files = {path.relative_to(LITEN).as_posix(): path.read_bytes() for path in LITEN.rglob("*.yaml")}
    files["nämnder/styrelsen/mål/1-trygghet.yaml"] = (
        "delmål:\n  närvaro:\n    titel: Fler är på plats\nindikatorer:\n  närvaro:\n"
        "    titel: Andel som är på plats\n    målvärde: 90 %\n"
    ).encode()
    view = view_of(load(files).plan, SWEDISH)
    assert view
    groups = [group for section in view.sections for table in tables_in(section) for group in table.groups]
    anchors = [place.anchor for group in groups for place in (group, *group.rows) if "narvaro" in place.anchor]
    assert len(set(anchors)) == len(anchors) == 2


def tables_in(section: Section) -> list[Table]:
    own = [block for block in section.blocks if isinstance(block, Table)]
    return own + [table for inner in section.sections for table in tables_in(inner)]


def test_an_assignment_is_found_by_all_that_its_recipients_go_by(real: dict[str, Page]) -> None:
    [assignments] = [group for group in real["sok.html"].register if group.heading == "Uppdrag"]
    by_title = {plain(found.title): found.words for found in assignments.found}
    to_a_group = next(words for title, words in by_title.items() if title.startswith("Minska tjänsteresandet"))
    assert {"HSN", "RS", "Alla nämnder och styrelser"} <= set(to_a_group.split(", "))
    assert sum("HSN" in words for words in by_title.values()) > 1


def test_the_front_page_counts_where_the_indicators_stand(real: dict[str, Page]) -> None:
    page = real["indikatorer.html"]
    [table] = [block for block in page.blocks if isinstance(block, Table)]
    at = [column.heading for column in table.columns].index("Läge")
    states = [row.cells[at].choices[0] for group in table.groups for row in group.rows]
    glance = next(section for section in real["index.html"].sections if section.anchor == "_hur")
    told = [plain(item.content) for block in glance.blocks if isinstance(block, Listing) for item in block.items]
    assert sorted(told) == sorted(f"{states.count(state)}: {state}" for state in set(states))
    assert "3: målet är svagare än utfallet" in told
    leads = [item.content[0] for block in glance.blocks if isinstance(block, Listing) for item in block.items]
    for lead in leads:
        assert isinstance(lead, Reference)
        led_to = [row for group in table.groups for row in group.rows if row.cells[at].anchor == lead.anchor]
        assert plain(lead.content).endswith(f": {led_to[0].cells[at].choices[0]}")
        assert real["index.html"].to(lead.anchor) == f"indikatorer.html#{lead.anchor}"


def test_where_an_indicator_stands_is_told_in_the_tables_of_its_goal_and_its_board(real: dict[str, Page]) -> None:
    pages = ("mal-4-tillganglig-vard.html", "namnd-regionstyrelsen.html", "hela-planen.html")
    anchor = "regionstyrelsen-mal-4-tillganglig-vard-tabell"
    everywhere = [table for name in pages for section in real[name].sections for table in tables_in(section)]
    of_the_goal = [table for table in everywhere if table.anchor == anchor]
    assert len(of_the_goal) == len(pages)
    assert of_the_goal[0] is of_the_goal[1]
    for table in of_the_goal:
        assert table.columns[-1].heading == "Läge"
        told = {plain(row.cells[1].content): plain(row.cells[-1].content) for row in table.groups[-2].rows}
        assert told["Antal digitala vårdmöten"] == "målet är svagare än utfallet"


def test_a_plan_that_says_its_columns_has_them_alone() -> None:
    pages = pages_of(load(ROOT / "tests" / "plans" / "uppställd").plan)
    tables = [table for page in pages.values() for section in page.sections for table in tables_in(section)]
    declared = [table for table in tables if table.is_declared]
    assert declared
    assert not any(column.heading == "Läge" for table in declared for column in table.columns)


@pytest.mark.parametrize(
    ("documents", "headings", "points"),
    [
        ("a: {titel: Resepolicy 2022–2026, period: 2022–2026}, b: {titel: Kost}", [], ["Resepolicy 2022–2026", "Kost"]),
        ("a: {titel: Resor, period: 2022–2026}, b: {titel: Kost}", [], ["Resor", "Period: 2022–2026", "Kost"]),
        ("a: {titel: Resor, period: 2022–2026}, b: {titel: Kost, period: 2020}", ["Styrdokument", "Period"], []),
        ("a: {titel: Resor, notering: Ses över}", [], ["Resor", "Notering: Ses över"]),
    ],
)
def test_governing_documents_are_a_table_only_where_most_have_something_for_its_columns(
    documents: str, headings: list[str], points: list[str]
) -> None:
    files = {path.relative_to(LITEN).as_posix(): path.read_bytes() for path in LITEN.rglob("*.yaml")}
    files["styrdokument.yaml"] = (
        f"titel: Dokument\nkategorier: {{x: {{titel: X, dokument: {{{documents}}}}}}}\n".encode()
    )
    [section] = pages_of(load(files).plan)["styrdokument.html"].sections[0].sections
    assert [column.heading for table in tables_in(section) for column in table.columns] == headings
    listed = [item for block in section.blocks if isinstance(block, Listing) for item in block.items]
    told = [
        text
        for item in listed
        for text in (
            plain(item.content),
            *(f"{fact.label}: {plain(fact.values[0])}" for below in item.blocks for fact in below.facts),  # type: ignore[union-attr]
        )
    ]
    assert told == points


def test_each_count_of_the_checking_leads_to_its_places() -> None:
    loaded = load(ROOT / "plans" / "2024")
    view = view_of(loaded.plan, SWEDISH, loaded)
    assert view is not None
    assert view.site is not None
    page = next(page for page in view.site.pages if page.address == "lasanvisning.html")
    checked = next(section for section in page.sections if section.anchor == "_kontroll")
    [table] = [block for block in checked.blocks if isinstance(block, Table)]
    below = {section.anchor: section.blocks[0] for section in checked.sections}
    for row in table.groups[0].rows:
        [lead] = row.cells[2].content
        assert isinstance(lead, Reference)
        listed = below[lead.anchor]
        assert isinstance(listed, Listing)
        assert len(listed.items) == row.cells[2].number
        for item in listed.items:
            for inline in item.content:
                if isinstance(inline, Reference):
                    assert inline.anchor in page.places
    leads = [
        inline
        for block in below.values()
        if isinstance(block, Listing)
        for item in block.items
        for inline in item.content
    ]
    assert sum(isinstance(inline, Reference) for inline in leads) > len(leads) / 2


def test_what_many_boards_hand_on_stands_on_their_own_pages_alone() -> None:
    names = [f"nämnd-{n}" for n in range(1, 6)]
    bodies = "".join(f"  {name}: {{namn: N{name[1:]}, typ: nämnd, hör_till: fullmäktige}}\n" for name in names)
    office = "  kontoret: {namn: Kontoret, typ: förvaltning}\n"
    files = {
        "plan.yaml": "titel: Plan\norganisation: Byn\når: 2024\n",
        "organisation.yaml": f"organ:\n  fullmäktige: {{namn: Fullmäktige, typ: fullmäktige}}\n{bodies}{office}",
        **{f"nämnder/{name}/uppdrag/resor.yaml": "titel: Minska resorna\ntill: [kontoret]\n" for name in names},
    }
    page = pages_of(load({name: text.encode() for name, text in files.items()}).plan)["uppdrag.html"]
    [section] = page.sections
    [listing] = section.blocks
    assert isinstance(listing, Listing)
    assert [plain(item.content) for item in listing.items] == [f"Nämnd-{n}: 1 uppdrag" for n in range(1, 6)]
    led_to = [item.content[0] for item in listing.items]
    assert page.to(led_to[0].anchor) == "namnd-namnd-1.html#namnd-1-uppdrag"  # type: ignore[union-attr]
