"""Goals below the heading of their list (a perspective, a family of their own), and beside their assignments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.view import PlanView, Section, Table, plain, view_of
from nämndplan.view.block import Facts
from nämndplan.view.content import ContentsEntry

PLAN = "titel: Påhittad plan\norganisation: Region Påhitt\når: 2026\nnivåer: [Inriktning, Delmål]\n"
GOALS = {
    "mål/1-boende.yaml": "rubrik: Perspektiv boende\nmål:\n"
    "  bo: {nummer: '1', titel: Fler bostäder, riktas_till: [byggnämnden], beskrivning: I hela länet.}\n"
    "  hyra: {nummer: '2', titel: Lägre hyror, beskrivning: För unga.}\n",
    "mål/3-ensamt.yaml": "nummer: '3'\ntitel: Ett mål för sig\nbeskrivning: Utan perspektiv.\n",
}
ASSIGNMENTS = {
    "uppdrag/utred.yaml": "titel: Utred tomterna\ntill: [byggnämnden]\nmål: [bo]\n",
    "uppdrag/pröva.yaml": "titel: Pröva hyrorna\ntill: [byggnämnden]\nmål: [hyra]\n",
}
BODIES = """organ:
  fullmäktige: {namn: Fullmäktige, typ: fullmäktige}
  byggnämnden: {namn: Byggnämnden, typ: nämnd}
"""


def seen(files: Mapping[str, str]) -> PlanView:
    every = {"plan.yaml": PLAN, "organisation.yaml": BODIES, **files}
    view = view_of(load({name: text.encode() for name, text in every.items()}).plan, SWEDISH)
    assert view is not None
    return view


def headings(sections: tuple[Section, ...], depth: int = 0) -> list[str]:
    return [
        line
        for section in sections
        for line in (f"{'  ' * depth}{section.heading}", *headings(section.sections, depth + 1))
    ]


def entries(contents: tuple[ContentsEntry, ...]) -> Iterator[str]:
    for entry in contents:
        yield entry.heading
        yield from entries(entry.entries)


def facts_of(view: PlanView, heading: str) -> dict[str, str]:
    def every(sections: tuple[Section, ...]) -> Iterator[Section]:
        for section in sections:
            yield section
            yield from every(section.sections)

    [section] = [section for section in every(view.sections) if section.heading == heading]
    facts = [fact for block in section.blocks if isinstance(block, Facts) for fact in block.facts]
    return {fact.label: ", ".join(map(plain, fact.values)) for fact in facts}


def test_goals_of_a_list_stand_below_its_heading_and_in_the_contents() -> None:
    view = seen(GOALS)
    below = [
        "Inriktningar",
        "  Perspektiv boende",
        "    1 Fler bostäder",
        "    2 Lägre hyror",
        "  3 Ett mål för sig",
    ]
    assert headings(view.sections)[:5] == below
    shown = list(entries(view.contents))
    assert [text for text in shown if text in {line.strip() for line in below}] == [line.strip() for line in below]


def test_goals_are_in_the_contents_however_deep_they_stand() -> None:
    deep = "disposition: [{rubrik: A, innehåll: [{rubrik: B, innehåll: [{rubrik: C, innehåll: [mål]}]}]}]\n"
    shown = list(entries(seen({**GOALS, "plan.yaml": PLAN + deep}).contents))
    assert shown[:5] == ["A", "B", "C", "Perspektiv boende", "1 Fler bostäder"]
    assert "3 Ett mål för sig" in shown


def test_a_table_placed_by_itself_is_headed_by_its_caption() -> None:
    economy = (
        "tabeller:\n  ramar:\n    titel: Bilaga 1 Ramar\n    rutor: |\n      Nämnd | 2026\n      Byggnämnden | 5\n"
    )
    placed = "disposition: [mål, tabell/ramar]\n"
    view = seen({**GOALS, "ekonomi.yaml": economy, "plan.yaml": PLAN + placed})
    assert "Bilaga 1 Ramar" in [section.heading for section in view.sections]
    assert "Bilaga 1 Ramar" in list(entries(view.contents))


def test_goals_that_come_back_to_their_list_have_a_heading_with_a_place_of_its_own() -> None:
    back = GOALS["mål/1-boende.yaml"] + "  el: {nummer: '4', titel: Billigare el, beskrivning: För alla.}\n"
    view = seen({**GOALS, "mål/1-boende.yaml": back})
    [goals] = [section for section in view.sections if section.heading == "Inriktningar"]
    anchors = [section.anchor for section in goals.sections]
    assert [section.heading for section in goals.sections if section.heading == "Perspektiv boende"]
    assert len(set(anchors)) == len(anchors)


def test_a_goal_after_a_list_does_not_look_like_one_of_it() -> None:
    view = seen(GOALS)
    pages = {page.address: page for page in (view.site.pages if view.site else ())}
    for blocks in (view.sections[0].blocks, pages["mal.html"].blocks):
        [table] = [block for block in blocks if isinstance(block, Table)]
        rows = [row.cells[0] for group in table.groups for row in group.rows]
        assert [(plain(cell.content), cell.level) for cell in rows] == [
            ("Perspektiv boende", 0),
            ("1 Fler bostäder", 1),
            ("2 Lägre hyror", 1),
            ("3 Ett mål för sig", 0),
        ]
    alone = seen({"mål/1-boende.yaml": GOALS["mål/1-boende.yaml"]})
    [table] = [block for block in alone.sections[0].blocks if isinstance(block, Table)]
    assert {row.cells[0].level for group in table.groups for row in group.rows} == {0}


def test_goals_without_a_list_stand_as_they_are() -> None:
    view = seen({"mål/3-ensamt.yaml": GOALS["mål/3-ensamt.yaml"]})
    assert headings(view.sections)[:2] == ["Inriktningar", "  3 Ett mål för sig"]


def test_a_goal_leads_to_its_assignments_unless_they_stand_right_below_it() -> None:
    placed = "disposition:\n  - {del: mål/bo, innehåll: [uppdrag/utred]}\n  - mål/hyra\n  - uppdrag\n"
    view = seen({**GOALS, **ASSIGNMENTS, "plan.yaml": PLAN + placed})
    assert "Uppdrag" not in facts_of(view, "1 Fler bostäder")
    assert facts_of(view, "2 Lägre hyror")["Uppdrag"] == "Pröva hyrorna"
    pages = {page.address: page for page in (view.site.pages if view.site else ())}
    on_page = [fact for block in pages["mal-bo.html"].blocks if isinstance(block, Facts) for fact in block.facts]
    assert [fact.label for fact in on_page] == ["Riktas till", "Uppdrag"]  # there they stand on another page


def test_a_goals_own_page_says_to_whom_it_is_directed() -> None:
    view = seen(GOALS)
    pages = {page.address: page for page in (view.site.pages if view.site else ())}
    facts = [fact for block in pages["mal-bo.html"].blocks if isinstance(block, Facts) for fact in block.facts]
    assert [(fact.label, plain(fact.values[0])) for fact in facts] == [("Riktas till", "Byggnämnden")]
