"""The slides, read back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.util import Cm, Pt

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render.office.measure import height
from nämndplan.render.slides.flow import Room, slides_of
from nämndplan.render.slides.pieces import TablePart
from nämndplan.view import plain, view_of
from nämndplan.view.paper import Paper

from .documents import read_pptx
from .made import LITEN, NASTY, PLAN, RIK, made, nasty_view, png, view, with_look, with_text

ROOM = Room(864, 380)


@pytest.fixture(scope="module")
def data() -> bytes:
    return made("pptx")


@pytest.fixture(scope="module")
def deck(data: bytes) -> Any:
    return Presentation(BytesIO(data))


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def tables(deck: Any) -> Iterator[Any]:
    for slide in deck.slides:
        yield from (shape for shape in slide.shapes if shape.has_table)


def test_wide_slides_with_title_and_language(deck: Any) -> None:
    assert round(deck.slide_width / deck.slide_height, 2) == 1.78
    properties = deck.core_properties
    assert (properties.title, properties.author, properties.language) == (
        "Regionplan 2024–2027",
        "Region Västerbotten",
        "sv-SE",
    )
    assert properties.last_modified_by == ""


def test_the_deck_is_the_one_of_the_source(deck: Any) -> None:
    found = titles(deck)
    assert found[0] == "Regionplan 2024–2027"
    board = found[found.index("Regionstyrelsens nämndplan 2024") :]
    assert board[1:3] == ["Nämndplanearbete i organisationen", "Mål 1. Trygga uppväxtvillkor (bilaga)"]
    assert "Mål 4. Tillgänglig vård med god kvalitet och kontinuitet (bilaga) (1)" in board
    assert "Mål 4. Tillgänglig vård med god kvalitet och kontinuitet (bilaga) (2)" in board
    assert "Övriga uppdrag" in board
    assert "Ekonomiska förutsättningar och budget 2024" in board
    assert "Ramförändringar regionstyrelsen 2024 (1)" in board


def test_every_slide_has_a_title_of_its_own(deck: Any) -> None:
    found = titles(deck)
    assert all(found)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("name", "told_apart"),
    [
        ("rik", "God hälsa för alla, Vårdnämndens plan 2024 (bilaga)"),
        ("kommun-uppdelning", "Mål 2. Exempelby är tryggt hela livet, Kommunstyrelsens nämndplan 2026 (bilaga)"),
    ],
)
def test_slides_of_boards_with_the_headings_of_the_council_are_told_apart(name: str, told_apart: str) -> None:
    found = [slide.title for slide in slides_of(view(RIK.parent / name), ROOM, SWEDISH)]
    assert len(set(found)) == len(found)
    assert told_apart in found


def test_many_goals_share_slides() -> None:
    files = {"plan.yaml": "titel: Plan\norganisation: Organisation\når: 2024\n"} | {
        f"mål/{n}-a.yaml": f"titel: Mål {n}\nindikatorer:\n  i: {{titel: Indikator {n}, utfall: {{2023: 5}}, "
        f"riktning: öka, målvärde: {{2024: {n}}}}}\n"
        for n in range(1, 21)
    }
    found = view_of(load({name: text.encode() for name, text in files.items()}).plan, SWEDISH)
    assert found is not None
    goals = [slide for slide in slides_of(found, ROOM, SWEDISH) if slide.title in {f"Mål ({n})" for n in range(1, 4)}]
    tables = [part for slide in goals for part in slide.pieces if isinstance(part, TablePart)]
    rows = [[[plain(cell.content) for cell in row.cells] for row in table.groups[0].rows] for table in tables]
    assert list(map(len, rows)) == [8, 8, 4]
    assert rows[2][0] == ["Mål 17. Mål 17", "1 indikator", "1 inte nått än"]


def test_tables_have_heads_alternative_texts_and_room(deck: Any) -> None:
    for shape in tables(deck):
        assert shape.table.first_row
        assert shape.table.first_col
        assert "Tabell med" in shape._element.nvGraphicFramePr.cNvPr.get("descr")
        assert shape.top + sum(row.height for row in shape.table.rows) <= deck.slide_height - Cm(1.2)


@pytest.mark.parametrize("plan", [None, RIK], ids=["2024", "rik"])
def test_nothing_overflows_its_cell_or_its_slide(plan: Path | None) -> None:
    deck = Presentation(BytesIO(made("pptx", view(plan) if plan else None)))
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height
            if shape.has_table:
                for row in shape.table.rows:
                    for at, cell in enumerate(row.cells):
                        if not cell.is_merge_origin and not cell.is_spanned:
                            assert needed(cell, shape.table.columns[at].width) <= row.height + Pt(1)


def needed(cell: Any, width: int) -> int:
    room = (width - cell.margin_left - cell.margin_right) / 12700
    tall = cell.margin_top + cell.margin_bottom
    for paragraph in cell.text_frame.paragraphs:
        size = max((run.font.size.pt for run in paragraph.runs), default=10.0)
        tall += Pt(
            height(paragraph.text, size, room - (size if paragraph.text != cell.text_frame.paragraphs[0].text else 0))
        )
    return int(tall)


def test_a_cell_that_reaches_down_is_repeated_on_the_next_slide() -> None:
    full = view()
    board = next(section for section in full.sections if section.kind == "board")
    goal = next(section for section in board.sections if section.heading.startswith("Mål 7"))
    (table,) = goal.blocks
    group = table.groups[0]  # type: ignore[union-attr]
    head, *others = group.rows
    many = (replace(head, cells=(replace(head.cells[0], height=41), *head.cells[1:])), *(others[0],) * 40)
    tall = replace(goal, blocks=(replace(table, groups=(replace(group, rows=many),)),))  # type: ignore[type-var]
    deck = Presentation(BytesIO(made("pptx", replace(full, sections=(tall,), paper=Paper()))))
    assert len(deck.slides) > 3
    assert sum(len(shape.table.rows) - 1 for shape in tables(deck)) == 41
    for shape in tables(deck):
        assert shape.table.cell(1, 0).text_frame.text.startswith("Vi är ledande")
        assert shape.top + shape.height <= deck.slide_height


def test_paragraphs_of_any_length_go_on_to_more_slides() -> None:
    deck = Presentation(BytesIO(made("pptx", with_text("ordentligt " * 4000))))
    assert len(deck.slides) > 20
    assert (
        sum(shape.text_frame.text.count("ordentligt") for slide in deck.slides for shape in slide.placeholders) == 4000
    )
    for slide in deck.slides:
        assert all(shape.top + shape.height <= deck.slide_height for shape in slide.shapes)


def test_every_text_says_its_language(deck: Any) -> None:
    for slide in deck.slides:
        for run in slide._element.iter(qn("a:r")):
            assert run.find(qn("a:rPr")).get("lang") == "sv-SE"


def test_notes_hold_the_notes_of_the_table_and_more_about_its_rows(deck: Any) -> None:
    slide = deck.slides[titles(deck).index("Mål 4. Tillgänglig vård med god kvalitet och kontinuitet (bilaga) (2)")]
    notes = slide.notes_slide.notes_text_frame.text
    assert "a Återgivet så som källan trycker det." in notes
    assert "Svarar mot uppdraget: " in notes
    assert any("a Återgivet" in shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def test_no_empty_placeholders(deck: Any) -> None:
    for slide in deck.slides:
        assert [shape.name for shape in slide.placeholders if shape.has_text_frame and not shape.text_frame.text] == []


def test_ids_are_unique_on_each_slide(deck: Any) -> None:
    for slide in deck.slides:
        ids = [shape.shape_id for shape in slide.shapes]
        assert len(ids) == len(set(ids))


def test_the_same_bytes_every_time(data: bytes) -> None:
    assert made("pptx") == data
    with ZipFile(BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_texts_stay_texts() -> None:
    words = read_pptx(made("pptx", nasty_view())).text
    assert [text for text in NASTY if text not in words] == []


def test_the_organisations_own_template_is_followed(tmp_path: Path) -> None:
    template = Presentation()
    template.slide_width, template.slide_height = Cm(30), Cm(20)
    template.slides.add_slide(template.slide_layouts[0]).shapes.title.text = "Exempelbild"
    template.slide_layouts[0].name = "Region Norrs framsida"
    path = tmp_path / "mall.pptx"
    template.save(path)
    data = made("pptx", view(LITEN), documents=(path,))
    deck = Presentation(BytesIO(data))
    assert (deck.slide_width, deck.slide_height) == (Cm(30), Cm(20))
    assert deck.slides[0].slide_layout.name == "Region Norrs framsida"
    assert "Exempelbild" not in titles(deck)
    assert titles(deck)[0] == "Plan för Lilla kommunen"
    with ZipFile(BytesIO(data)) as package:
        assert len([name for name in package.namelist() if name.startswith("ppt/slides/slide")]) == len(deck.slides)


def test_the_organisations_logo_name_and_colour(tmp_path: Path) -> None:
    data = made("pptx", with_look(png(tmp_path)), pictures=tmp_path)
    with ZipFile(BytesIO(data)) as package:
        assert b'<a:accent1><a:srgbClr val="5B2A86"/>' in package.read("ppt/theme/theme1.xml")
    front = Presentation(BytesIO(data)).slides[0]
    assert [shape._element.nvPicPr.cNvPr.get("descr") for shape in front.shapes if shape.shape_type == 13] == [
        "Region Rik"
    ]


def test_a_logo_in_svg_is_shown_as_dots() -> None:
    front = Presentation(BytesIO(made("pptx", with_look("utseende/logotyp.svg"), pictures=RIK))).slides[0]
    [picture] = [shape for shape in front.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert picture.image.content_type == "image/png"
    assert picture.image.size[1] >= 200
    assert picture.image.dpi == (400, 400)
    assert picture._element.nvPicPr.cNvPr.get("descr") == "Region Rik"


@pytest.mark.parametrize("name", ["2024", "rik", "fem-nivåer", "fullmäktige-ensamt", "nämnd-ensam"])
def test_no_slide_has_only_a_heading(name: str) -> None:
    plan = PLAN if name == "2024" else RIK.parent / name
    deck = Presentation(BytesIO(made("pptx", view(plan))))
    empty = [
        slide.shapes.title.text_frame.text
        for slide in list(deck.slides)[1:]
        if not any(
            shape.has_table or shape.has_chart or (shape.has_text_frame and shape.text_frame.text)
            for shape in _content(slide)
        )
    ]
    assert empty == []


def _content(slide: Any) -> list[Any]:
    kinds = {PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}
    return [shape for shape in slide.shapes if not (shape.is_placeholder and shape.placeholder_format.type in kinds)]


def test_an_indicator_and_its_parts_stay_together() -> None:
    parts = "".join(f"          del-{n}: {{målvärde: {n} av {n}}}\n" for n in range(1, 5))
    indicators = "".join(
        f"      i{n}:\n        titel: Indikator {n}\n        målvärde: {n}\n        uppdelning:\n{parts}"
        for n in range(1, 12)
    )
    files = {
        "plan.yaml": "titel: Plan\norganisation: Organisation\når: 2024\n",
        "mål/1-a.yaml": f"titel: Mål\ndelmål:\n  a:\n    titel: Delmål\n    indikatorer:\n{indicators}",
    }
    found = view_of(load({name: text.encode() for name, text in files.items()}).plan, SWEDISH)
    assert found is not None
    firsts = [
        next(cell.text for cell in table.table.rows[1].cells if cell.text.startswith(("Indikator", "del")))
        for table in tables(Presentation(BytesIO(made("pptx", replace(found, paper=Paper())))))
        if len(table.table.columns) > 1
    ]
    assert len(firsts) > 1
    assert all(first.startswith("Indikator") for first in firsts)


def test_an_indicator_with_more_parts_than_a_slide_has_room_for_goes_on_under_its_own_name() -> None:
    inner = "".join(f"              del-{n}: {{målvärde: {n} av {n}}}\n" for n in range(1, 15))
    outer = "".join(f"          grupp-{n}:\n            uppdelning:\n{inner}" for n in (1, 2))
    goal = f"titel: Mål\ndelmål:\n  a:\n    titel: Delmål\n    indikatorer:\n      i:\n        titel: Måttet\n{outer}"
    files = {
        "plan.yaml": "titel: Plan\norganisation: Organisation\når: 2024\n",
        "mål/1-a.yaml": goal.replace("titel: Måttet\n", "titel: Måttet\n        uppdelning:\n"),
    }
    found = view_of(load({name: text.encode() for name, text in files.items()}).plan, SWEDISH)
    assert found is not None
    parts = [
        piece
        for slide in slides_of(replace(found, paper=Paper()), ROOM, SWEDISH)
        for piece in slide.pieces
        if isinstance(piece, TablePart) and piece.table.columns[0].heading == "Delmål"
    ]
    assert len(parts) > 2
    shown = [[plain(row.cells[1].content) for group in part.groups for row in group.rows] for part in parts]
    assert shown[0][:3] == ["Måttet", "grupp-1", "del-1"]
    heads = [(part[0], [name for name in part[1:] if name.startswith("grupp")]) for part in shown[1:]]
    assert all(head == "Måttet (forts.)" for head, _ in heads)
    assert heads[-1][1] == ["grupp-2 (forts.)"]
    inside = [name for part in shown for name in part if name.startswith("del-")]
    assert inside == [f"del-{n}" for n in range(1, 15)] * 2  # each once, in order
    assert all(part.height(ROOM.width) <= ROOM.height for part in parts)


def test_an_empty_cell_is_no_higher_than_its_neighbours() -> None:
    deck = Presentation(BytesIO(made("pptx", view(RIK))))
    cells = [cell for table in tables(deck) for row in table.table.rows for cell in row.cells]
    empty = [each._p for cell in cells for each in cell.text_frame.paragraphs if not each.runs]
    assert empty
    assert all(end is not None and end.get("sz") for end in (one.find(qn("a:endParaRPr")) for one in empty))


def test_what_is_said_of_an_assignment_is_on_the_slide_where_it_stands() -> None:
    said = "titel: Uppdrag {n} om något som ska göras under året i hela länet\ntill: [nämnden]\nklart: 2026-12-31\n"
    files = {
        "plan.yaml": "titel: Plan\norganisation: Organisation\når: 2026\nuppställning: {uppdrag: {form: lista}}\n",
        "organisation.yaml": "organ:\n  nämnden: {namn: Nämnden, typ: nämnd}\n",
        **{f"uppdrag/{n:02}.yaml": said.format(n=n) for n in range(1, 30)},
    }
    found = view_of(load({name: text.encode() for name, text in files.items()}).plan, SWEDISH)
    assert found is not None
    shown = [
        piece
        for slide in slides_of(replace(found, paper=Paper()), ROOM, SWEDISH)
        for piece in slide.pieces
        if isinstance(piece, tuple) and any(line.level for line in piece)
    ]
    assert len(shown) > 2
    assert all(lines[-1].level and not lines[0].level for lines in shown)


def for_the_meeting(deck: Any) -> list[Any]:
    """The slides before the appendix."""
    first = next(at for at, title in enumerate(titles(deck)) if title.startswith("Bilaga: hela planen"))
    return list(deck.slides)[:first]


def charts(deck: Any) -> list[Any]:
    return [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]


@pytest.mark.parametrize("name", ["2024", "rik", "fem-nivåer", "fullmäktige-ensamt", "nämnd-ensam", "utan-nämnder"])
def test_at_most_fifteen_slides_before_the_appendix(name: str) -> None:
    found = view(PLAN if name == "2024" else RIK.parent / name)
    deck = Presentation(BytesIO(made("pptx", found)))
    slides = for_the_meeting(deck)
    assert len(slides) <= 15
    shown = [slide.shapes.title.text_frame.text for slide in slides]
    assert shown[1] == "Planen i korthet"
    assert len(set(shown)) == len(shown)


def test_the_slides_for_the_meeting_of_2024(deck: Any) -> None:
    shown = [slide.shapes.title.text_frame.text for slide in for_the_meeting(deck)]
    assert shown[1:3] == ["Planen i korthet", "Så ligger indikatorerna till"]
    assert [title[:6] for title in shown[3:10]] == [f"Mål {number}." for number in range(1, 8)][:7]
    assert shown[10:] == ["Vem svarar på vad", "Uppdrag som förs vidare", "Pengarna", "Luckor i planen"]


def test_charts_can_be_edited_and_hold_the_numbers_of_the_plan(deck: Any) -> None:
    states, money = charts(deck)
    by_goal = {
        str(category): {series.name: series.values[at] for series in states.chart.plots[0].series if series.values[at]}
        for at, category in enumerate(states.chart.plots[0].categories)
    }
    assert by_goal["Mål 6. En hållbar miljö- och klimatregion"] == {
        "Inte nått än": 2,
        "Målet är svagare än utfallet": 1,
        "Ingen mätning än": 2,
    }
    assert sum(sum(counts.values()) for counts in by_goal.values()) == 28
    [series] = money.chart.plots[0].series
    values = dict(zip(map(str, money.chart.plots[0].categories), series.values, strict=True))
    assert values["Totalt"] == 51.6
    assert round(sum(values.values()), 1) == 2 * 51.6
    for shape in (states, money):
        assert shape.chart.part.chart_workbook.xlsx_part is not None
        assert len(shape._element.nvGraphicFramePr.cNvPr.get("descr")) > 100


def test_a_goal_with_too_much_for_a_slide_says_how_much_is_left() -> None:
    indicators = "".join(f"  i{n}: {{titel: Indikator nummer {n}, målvärde: {n}}}\n" for n in range(1, 61))
    files = {
        "plan.yaml": "titel: Plan\norganisation: Organisation\når: 2024\n",
        "mål/1-a.yaml": f"titel: Mål\nindikatorer:\n{indicators}",
    }
    found = view_of(load({name: text.encode() for name, text in files.items()}).plan, SWEDISH)
    deck = Presentation(BytesIO(made("pptx", found)))
    goal = next(slide for slide in for_the_meeting(deck) if slide.shapes.title.text_frame.text == "Mål 1. Mål")
    [rows] = [len(shape.table.rows) - 1 for shape in goal.shapes if shape.has_table]
    [told] = [
        shape.text_frame.text for shape in goal.shapes if shape.has_text_frame and "bilagan" in shape.text_frame.text
    ]
    assert told == f"{60 - rows} rader till står i bilagan."
    assert 5 < rows < 60


def test_a_plan_whose_indicators_all_stand_alike_has_no_empty_chart() -> None:
    found = view(RIK.parent / "nämnd-ensam")
    deck = Presentation(BytesIO(made("pptx", found)))
    shown = [slide.shapes.title.text_frame.text for slide in for_the_meeting(deck)]
    assert shown[1:] == ["Planen i korthet", "Fler läser och lånar", "Museet är öppet för alla", "Vem svarar på vad"]
    assert charts(deck) == []
    assert "Läge: 2 inte nått än" in deck.slides[1].placeholders[1].text_frame.text
