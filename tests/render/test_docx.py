"""The Word document, read back."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from .documents import read_docx
from .made import LITEN, NASTY, made, nasty_view, png, view, with_look
from .test_pdf import headings


@pytest.fixture(scope="module")
def data() -> bytes:
    return made("docx")


@pytest.fixture(scope="module")
def document(data: bytes) -> Document:
    return Document(BytesIO(data))


def test_title_language_and_times(document: Document) -> None:
    properties = document.core_properties
    assert (properties.title, properties.author, properties.language) == (
        "Regionplan 2024–2027",
        "Region Västerbotten",
        "sv-SE",
    )
    assert (properties.comments, properties.last_modified_by) == ("", "")
    assert properties.created.year == properties.modified.year == 2024
    defaults = document.styles.element.find(qn("w:docDefaults"))
    assert [lang.get(qn("w:val")) for lang in defaults.iter(qn("w:lang"))] == ["sv-SE"]


def test_headings_have_heading_styles(document: Document) -> None:
    found = [
        (int(paragraph.style.name[-1]), paragraph.text)
        for paragraph in document.paragraphs
        if re.fullmatch("Heading [1-6]", paragraph.style.name)
    ]
    assert found == headings((*view().paper.summary, *view().sections), 1)


def test_contents_are_a_field_with_the_lines_in_place(document: Document) -> None:
    assert 'TOC \\o "1-3" \\h \\z \\u' in [code.text.strip() for code in document.element.iter(qn("w:instrText"))]
    lines = [paragraph for paragraph in document.paragraphs if paragraph.style.name.startswith("toc ")]
    assert "Mål 6. En hållbar miljö- och klimatregion" in [line.text.rstrip("\t") for line in lines]


def test_contents_say_on_which_page_and_word_works_that_out(document: Document) -> None:
    codes = [code.text.strip() for code in document.element.iter(qn("w:instrText"))]
    lines = [paragraph for paragraph in document.paragraphs if paragraph.style.name.startswith("toc ")]
    assert len([code for code in codes if code.startswith("PAGEREF _n")]) == len(lines)
    assert document.settings.element.find(qn("w:updateFields")).get(qn("w:val")) == "true"
    marks = {mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))}
    assert {code.split()[1] for code in codes if code.startswith("PAGEREF")} <= marks


def test_the_summary_comes_first_and_marks_what_has_no_answer(document: Document) -> None:
    texts = [paragraph.text for paragraph in document.paragraphs]
    begin, contents = texts.index("Planen i korthet"), texts.index("Innehåll")
    assert begin < contents
    assert texts[begin + 1 : begin + 5] == [
        "Mål: 17 delmål under 7 regionmål",
        "Mått: 28 indikatorer",
        "Uppdrag: 4 av 6 uppdrag besvaras",
        "Pengar: Ramen ökar med 51,6 Mkr",
    ]
    assert (
        "Identifiera och initiera ett fokusarbete för att förbättra tillgängligheten vid valda enheter"
        in texts[:contents]
    )
    states = document.tables[0]
    assert [cell.text for cell in states.rows[-1].cells] == ["Alla", "4", "3", "1", "2", "17", "1", "28"]
    given = next(table for table in document.tables if table.rows[0].cells[0].text == "Riktade uppdrag")
    assert {row.cells[-1].text for row in given.rows[1:]} == {"svarar", "inget svar än", "ingen plan här"}


def test_charts_can_be_edited_and_are_told_in_words(data: bytes, document: Document) -> None:
    with ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        parts = [name for name in names if name.startswith("word/charts/chart") and name.endswith(".xml")]
        assert len(parts) == 2
        assert len([name for name in names if name.startswith("word/embeddings/")]) == 2
        states = package.read(parts[0]).decode()
    assert "Målet är svagare än utfallet" in states
    told = [shape.get("descr") for shape in document.element.iter(qn("wp:docPr"))]
    assert "Mål 6. En hållbar miljö- och klimatregion: 2 Inte nått än" in told[0]
    assert "Totalt: +51,6" in told[1]


def test_every_link_inside_leads_somewhere(document: Document) -> None:
    marks = [mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))]
    assert len(marks) == len(set(marks))
    targets = {link.get(qn("w:anchor")) for link in document.element.iter(qn("w:hyperlink"))} - {None}
    assert targets <= set(marks)


def test_table_heads_repeat_and_rows_hold_together(document: Document) -> None:
    assert len(document.tables) > 15
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        before = table._tbl.getprevious()
        style = before.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
        said = table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert said
        assert said == "".join(one.text for one in before.iter(qn("w:t")))
        assert style == "Caption" or style.startswith("Heading")


def test_what_leads_to_a_list_stays_with_it(document: Document) -> None:
    pairs = zip(document.paragraphs, document.paragraphs[1:], strict=False)
    leads = [text for text, item in pairs if text.style.name == "Normal" and item.style.name.startswith("List")]
    assert len(leads) > 3
    assert all(text.paragraph_format.keep_with_next for text in leads)


def test_the_same_bytes_every_time(data: bytes) -> None:
    assert made("docx") == data
    with ZipFile(BytesIO(data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"


def test_texts_stay_texts() -> None:
    words = read_docx(made("docx", nasty_view())).text
    assert [text for text in NASTY if text not in words] == []


def template(path: Path, suffix: str = ".docx") -> Path:
    document = Document()
    document.add_paragraph("Exempeltext som ska bort")
    document.sections[0].header.paragraphs[0].text = "Region Norrs sidhuvud"
    document.styles["Heading 1"].font.name = "Region Sans"
    target = path / f"mall{suffix}"
    document.save(target)
    if suffix == ".dotx":
        with ZipFile(target) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        kinds = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = kinds.replace(
            b"wordprocessingml.document.main", b"wordprocessingml.template.main"
        )
        with ZipFile(target, "w") as package:
            for name, content in parts.items():
                package.writestr(name, content)
    return target


def test_tables_follow_the_style_that_a_template_has_for_them(tmp_path: Path) -> None:
    own = Document()
    own.styles.add_style("Plantabell", WD_STYLE_TYPE.TABLE).element.append(
        parse_xml(f'<w:tblStylePr {nsdecls("w")} w:type="firstRow"><w:rPr><w:i/></w:rPr></w:tblStylePr>')
    )
    own.save(tmp_path / "mall.docx")
    document = Document(BytesIO(made("docx", view(LITEN), documents=(tmp_path / "mall.docx",))))
    assert {table.style.name for table in document.tables} == {"Plantabell"}
    assert len(document.styles["Plantabell"].element.findall(qn("w:tblStylePr"))) == 1
    head = document.tables[0].rows[0].cells[0]
    assert head._tc.get_or_add_tcPr().find(qn("w:shd")) is None


@pytest.mark.parametrize("suffix", [".docx", ".dotx"])
def test_the_organisations_own_template_is_followed(tmp_path: Path, suffix: str) -> None:
    document = Document(BytesIO(made("docx", view(LITEN), documents=(template(tmp_path, suffix),))))
    assert document.sections[0].header.paragraphs[0].text == "Region Norrs sidhuvud"
    assert document.styles["Heading 1"].font.name == "Region Sans"
    assert "Exempeltext som ska bort" not in [paragraph.text for paragraph in document.paragraphs]
    assert document.core_properties.title == "Plan för Lilla kommunen"


def test_a_template_beside_the_plan_is_found(tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    template(tmp_path / "office")
    document = Document(BytesIO(made("docx", view(LITEN), tmp_path)))
    assert document.sections[0].header.paragraphs[0].text == "Region Norrs sidhuvud"


def test_the_organisations_logo_name_and_colour(tmp_path: Path) -> None:
    document = Document(BytesIO(made("docx", with_look(png(tmp_path)), pictures=tmp_path)))
    assert str(document.styles["Heading 1"].font.color.rgb) == "5B2A86"
    assert next(shape._inline.docPr.get("descr") for shape in document.inline_shapes) == "Region Rik"
    assert "Region Rik" in [paragraph.text for paragraph in document.paragraphs]
