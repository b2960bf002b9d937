"""Plans that are only a part: the council's alone, a board's alone. Nothing is said of what is not there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from nämndplan.driver import Loaded, load
from nämndplan.i18n import SWEDISH
from nämndplan.view import Entries, PlanView, Section, Table, plain, summary_of, view_of

PLANS = Path(__file__).parents[1] / "plans"


@pytest.fixture(scope="module")
def council() -> PlanView:
    return seen("fullmäktige-ensamt")


@pytest.fixture(scope="module")
def board() -> PlanView:
    return seen("nämnd-ensam")


def seen(name: str) -> PlanView:
    view = view_of(load(PLANS / name).plan, SWEDISH)
    assert view is not None
    return view


def everything(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from everything(section.sections)


def tables(view: PlanView, heading: str) -> list[Table]:
    [section] = [section for section in everything(view.sections) if section.heading == heading]
    return [block for block in section.blocks if isinstance(block, Table)]


def test_counts_are_in_the_plans_own_words(council: PlanView) -> None:
    pages = {page.address: page for page in council.site.pages} if council.site else {}
    short = [plain(fact.values[0]) for fact in pages["index.html"].answers.facts]
    assert short == ["3 effektmål under 4 målsättningar", "3 indikatorer", "4 uppdrag"]
    assert [page.short for page in pages.values() if page.in_menu][:2] == ["Översikt", "Målsättningar"]
    assert pages["mal-1-nara-vard.html"].lead == "2 effektmål, 2 indikatorer."
    assert pages["mal-4-arbetsgivare.html"].lead == ""


def test_prose_stands_on_the_page_of_its_place(council: PlanView) -> None:
    where = {
        section.heading: page.address
        for page in reversed(council.site.pages if council.site else ())
        for section in page.sections
        if page.address != "hela-planen.html"
    }
    assert where["Förord"] == "inledning.html"
    assert where["Så hänger målen ihop"] == "mal.html"
    assert where["Om uppdragen"] == "uppdrag.html"
    assert where["Budgeten i stort"] == "ekonomi.html"
    assert where["Slutord"] == "avslutning.html"


def test_nobody_is_said_not_to_answer(council: PlanView) -> None:
    headings = {section.heading for page in (council.site.pages if council.site else ()) for section in page.sections}
    assert "Vem uppdragen riktas till" in headings
    assert "Vem har fått och vem svarar" not in headings
    summary = summary_of(load(PLANS / "fullmäktige-ensamt").plan, SWEDISH)
    assert summary is not None
    assert summary.assignments == ()
    assert summary.given == (("Vårdnämnden", 2), ("Regionstyrelsen", 2), ("Trafiknämnden", 1))
    assert summary.levels == ("Effektmål",)


def test_columns_that_would_be_empty_are_not_there(council: PlanView) -> None:
    first, second = tables(council, "Målsättning 1. En vård nära invånarna")
    assert [column.heading for column in first.columns] == ["Effektmål", "Indikator", "Målvärde"]
    assert [column.heading for column in second.columns] == ["Indikator", "Målvärde"]


def test_indicators_and_subgoals_stand_in_the_order_of_the_file(council: PlanView) -> None:
    indicators_first = tables(council, "Målsättning 2. Resor som binder ihop Norrdal")
    assert [table.columns[0].heading for table in indicators_first] == ["Indikator", "Effektmål"]


def test_contents_have_every_goal(council: PlanView) -> None:
    [goals] = [entry for entry in council.contents if entry.heading == "Så hänger målen ihop"]
    assert [entry.heading[:13] for entry in goals.entries] == [f"Målsättning {number}" for number in "1234"]


def test_a_board_alone_names_its_goals(board: PlanView) -> None:
    headings = [section.heading for section in everything(board.sections)]
    assert "Fler läser och lånar" in headings
    assert not any(heading.startswith(("bibliotek", "Mål ")) for heading in headings)
    [table] = tables(board, "Museet är öppet för alla")
    assert [column.heading for column in table.columns] == ["Rubrik", "Indikator", "Utfall 2025", "Mål 2026"]


@pytest.fixture(scope="module")
def perspectives(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """The board's plan alone, with two of its goals in a perspective of its own."""
    plan = tmp_path_factory.mktemp("planer") / "nämnd-ensam"
    shutil.copytree(PLANS / "nämnd-ensam", plan)
    goals = plan / "nämnder" / "kulturnämnden" / "mål"
    for number, name in enumerate(("bibliotek", "öppet-museum"), 1):
        file = goals / f"{name}.yaml"
        file.write_text(file.read_text("utf-8") + f"ordning: {number}\n", "utf-8")
    (goals / "ekonomi.yaml").write_text(LIST, "utf-8")
    own = goals.parent / "nämndplan.yaml"
    own.write_text(own.read_text("utf-8") + "uppställning:\n  indikatorer: {namn: Mått, flertal: Mått}\n", "utf-8")
    return load(plan)


LIST = """
rubrik: Perspektiv Ekonomi
ordning: 3
utan_målvärde: Bedöms i bokslutet.
uppställning:
  aktiviteter: {form: lista}
mål:
  balans:
    nummer: E1
    titel: Ekonomin är i balans
    indikatorer:
      avvikelse: {titel: Avvikelse, källa: Bokslutet, frekvens: år, beskrivning: Före dispositioner.}
  inköp:
    nummer: E2
    titel: Inköpen är hållbara
    aktiviteter:
      avtal: {titel: Se över avtalen, klart: T1 2026}
"""


def test_a_boards_goals_may_stand_in_a_list_with_a_heading(perspectives: Loaded) -> None:
    assert not perspectives.has_errors
    assert [item for item in perspectives.diagnostics if item.code in {"NP109", "NP324", "NP401"}] == []
    view = view_of(perspectives.plan, SWEDISH)
    assert view is not None
    [board] = [section for section in view.sections if section.heading == "Kulturnämndens verksamhetsplan 2026"]
    headings = [section.heading for section in board.sections]
    assert headings[1:4] == ["Fler läser och lånar", "Museet är öppet för alla", "Perspektiv Ekonomi"]
    below = [section.heading for section in board.sections[3].sections]
    assert below == ["E1 Ekonomin är i balans", "E2 Inköpen är hållbara"]


def test_what_a_table_of_indicators_has_no_room_for_stands_below_it(perspectives: Loaded) -> None:
    """Also where the activities beside it stand in a list."""
    view = view_of(perspectives.plan, SWEDISH)
    assert view is not None
    [goal] = [section for section in everything(view.sections) if section.heading == "E1 Ekonomin är i balans"]
    [entry] = [entry for block in goal.blocks if isinstance(block, Entries) for entry in block.entries]
    assert [(fact.label, plain(fact.values[0])) for fact in entry.facts] == [("Källa", "Bokslutet"), ("Frekvens", "år")]
    assert entry.blocks


def test_the_year_is_that_of_the_plan_when_a_board_has_one_alone(board: PlanView) -> None:
    assert [fact.label for fact in board.facts.facts if fact.label in {"År", "Nämndplan för", "Nämndplaner för"}] == [
        "År"
    ]


def test_nothing_is_said_of_how_it_goes_where_nothing_is_measured() -> None:
    files = {
        "plan.yaml": "titel: Plan\norganisation: Region Påhitt\når: 2026\n",
        "ekonomi.yaml": "titel: Ekonomi\ntabeller: {ramar: {titel: Ramar, rutor: 'A | 2026\n\n      B | 5'}}\n",
        "mål/a.yaml": "titel: Mål\nindikatorer: {i: {titel: Antal besök, enhet: st, målvärde: 5}}\n",
    }
    view = view_of(load({name: text.encode() for name, text in files.items()}).plan, SWEDISH)
    pages = {page.address: page for page in (view.site.pages if view and view.site else ())}
    told = " ".join(str(section.blocks) for section in everything(pages["index.html"].sections))
    assert "1 har ett tal att nå" in told
    assert "ingen mätning än" not in told
    money = pages["ekonomi.html"]  # its only section would head it once more
    assert (money.title, money.anchor, money.sections) == ("Ekonomi", "ekonomi", ())
    assert any(isinstance(block, Table) for block in money.blocks)


def test_the_words_of_the_only_board_are_those_of_the_whole_document(perspectives: Loaded) -> None:
    view, summary = view_of(perspectives.plan, SWEDISH), summary_of(perspectives.plan, SWEDISH)
    assert view is not None
    assert view.site is not None
    assert summary is not None
    assert summary.measures == "Mått"
    assert {page.short for page in view.site.pages if page.in_menu} >= {"Mått"}


def test_a_target_for_another_time_is_not_said_to_be_missing() -> None:
    files = {
        "plan.yaml": "titel: Plan\norganisation: Region Påhitt\når: 2026\nutgåva: 2\n"
        "uppställning: {indikatorer: {namn: Mått, flertal: Mått}}\n",
        "mål/a.yaml": "titel: Målet\nindikatorer:\n  a: {titel: A, målvärde: 5}\n  b: {titel: B, långsiktigt: 9}\n"
        "  c: {titel: C, utfall: {2025: 1}}\n",
    }
    plan = load({name: text.encode() for name, text in files.items()}).plan
    view = view_of(plan, SWEDISH)
    assert view is not None
    [table] = [table for table in tables(view, "Målet") if "Långsiktigt målvärde" in str(table.columns)]
    rows = [[plain(cell.content) for cell in row.cells][2:] for group in table.groups for row in group.rows]
    assert rows == [["5", ""], ["", "9"], ["saknas", ""]]


def test_a_target_without_a_year_needs_no_column_of_the_year_beside_it() -> None:
    goals = {
        "a": "indikatorer: {i: {titel: I, målvärde: {2026: 5}}, j: {titel: J, målvärde: 7}}",
        "b": "indikatorer: {k: {titel: K, målvärde: 3}}",
        "c": "indikatorer: {m: {titel: M, målvärde: {2026: 2}}, n: {titel: N, målvärde: {2027: 4}}}",
    }
    files = {"plan.yaml": "titel: Plan\norganisation: Region Påhitt\når: 2026\n"}
    files |= {f"mål/{id}.yaml": f"titel: Mål {id}\n{text}\n" for id, text in goals.items()}
    view = view_of(load({name: text.encode() for name, text in files.items()}).plan, SWEDISH)
    assert view is not None
    grids = {}
    for id in goals:
        [table] = tables(view, f"Mål {id}")
        rows = [[plain(cell.content) for cell in row.cells[1:]] for group in table.groups for row in group.rows]
        grids[id] = [[column.heading for column in table.columns[1:]], *rows]
    assert grids["a"] == [["Målvärde", "Mål 2026"], ["", "5"], ["7", ""]]
    assert grids["b"] == [["Målvärde"], ["3"]]
    assert grids["c"] == [["Mål 2026", "Mål 2027"], ["2", ""], ["", "4"]]
