"""The PDF, looked at from the inside."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pytest

from nämndplan.i18n import SWEDISH
from nämndplan.render import TemplateFault
from nämndplan.view import Section

from .documents import Tags, read_pdf
from .made import NASTY, PLAN, RIK, huge_view, made, nasty_view, png, view, with_look, with_text
from .pages import plain


@pytest.fixture(scope="module")
def data() -> bytes:
    return made("pdf")


@pytest.fixture(scope="module")
def pdf(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))


def test_it_says_that_it_is_accessible_and_for_archives(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["dc:title"] == "Regionplan 2024–2027"


def test_language_and_title(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.Lang == "sv"
    assert pdf.docinfo.Title == "Regionplan 2024–2027"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.MarkInfo.Marked


def test_every_page_is_walked_through_in_the_order_of_its_tags(pdf: pikepdf.Pdf) -> None:
    assert {str(page.get("/Tabs")) for page in pdf.pages if "/Annots" in page} == {"/S"}
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            assert annotation.get("/Contents") or annotation.get("/StructParent") is not None


def test_every_picture_is_told_in_words_and_says_what_its_table_says(data: bytes) -> None:
    tags = Tags(data)
    told = [str(figure.Alt) for figure in tags.all("/Figure")]
    assert told[0].startswith("Så ligger indikatorerna till: antal i varje läge. Mål 1. Trygga uppväxtvillkor: 1 ")
    assert "2 inte nått än, 1 målet är svagare än utfallet, 2 ingen mätning än" in told[0]
    assert len(told) >= 2
    # The letters in a picture are no second reading of it.
    assert plain(read_pdf(data).text).count("Externa pensioner") == 1


def test_the_summary_is_one_page_before_the_contents(data: bytes) -> None:
    with pdfplumber.open(BytesIO(data)) as opened:
        texts = [page.extract_text() or "" for page in opened.pages[:4]]
    assert ["Planen i korthet" in text for text in texts[:3]] == [False, True, True]
    assert "Identifiera och initiera ett fokusarbete" in texts[1]
    assert "Innehåll" in texts[2]


def test_each_indicator_says_where_it_stands(data: bytes) -> None:
    rows = [[plain(cell.text) for cell in row] for table in read_pdf(data).tables for row in table]
    travel = next(row for row in rows if "Klimatutsläpp från tjänsteresor" in row)
    assert travel[-1] == "461 kvar att minska"


def test_pages(pdf: pikepdf.Pdf) -> None:
    assert 10 <= len(pdf.pages) <= 25


def test_every_heading_is_tagged_at_its_level(data: bytes) -> None:
    tags = Tags(data)
    found = [
        (int(str(element.S)[2:]), plain(tags.text(element)))
        for element in tags.all("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")
    ]
    expected = headings((*view().paper.summary, *view().sections), 1)
    assert [heading for heading in found if heading[1] != "Innehåll"] == expected


def headings(sections: tuple[Section, ...], level: int) -> list[tuple[int, str]]:
    found = []
    for section in sections:
        found += [(level, section.heading)] if section.heading else []
        found += headings(section.sections, level + 1 if section.heading else level)
    return found


def test_heading_levels_are_not_skipped() -> None:
    tags = Tags(made("pdf", view(RIK)))
    levels = [int(str(element.S)[2:]) for element in tags.all("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_every_table_has_a_caption_and_header_cells_for_its_columns(data: bytes) -> None:
    tags = Tags(data)
    tables = tags.all("/Table")
    assert len(tables) == len(
        [
            block
            for section in walk((*view().paper.summary, *view().sections))
            for block in section.blocks
            if block.kind == "table"
        ]
    )
    for table in tables:
        # Typst sets a caption beside the table, in the same division, where the table goes on to a new page.
        assert tags.inside(table, "/Caption") or tags.inside(table.P.P, "/Caption")
        head = tags.inside(tags.inside(table, "/THead")[0], "/TH")
        assert head
        assert all(any(attribute.get("/Scope") == "/Column" for attribute in cell.A) for cell in head)


def walk(sections: tuple[Section, ...]) -> list[Section]:
    return [found for section in sections for found in (section, *walk(section.sections))]


def test_bookmarks_lead_to_the_chapters(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root][-2:] == ["Regionstyrelsens nämndplan 2024", "Organ i planen"]
        assert "Mål 6. En hållbar miljö- och klimatregion" in [entry.title for entry in outline.root[-2].children]


def test_every_font_is_embedded(pdf: pikepdf.Pdf) -> None:
    fonts = [font for page in pdf.pages for font in page.Resources.get("/Font", {}).values()]
    files = [font.DescendantFonts[0].FontDescriptor for font in fonts]
    assert files
    assert all("/FontFile2" in file or "/FontFile3" in file for file in files)
    assert any("SourceSans3" in str(file.FontName) for file in files)


def test_the_same_bytes_every_time(data: bytes) -> None:
    assert made("pdf") == data


def test_no_time_but_the_plans_own_year(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.docinfo.CreationDate).startswith("D:20240101")


def test_texts_stay_texts() -> None:
    page = read_pdf(made("pdf", nasty_view()))
    words = without_breaks(page.text)
    assert [text for text in NASTY if without_breaks(text) not in words] == []


RUNNING = 9
"""What stands at the top and the bottom of every page is smaller than this."""


def without_breaks(text: str) -> str:
    """Without what ends a line."""
    return text.replace(" ", "").replace("-", "")


def test_texts_of_any_length_stay_on_the_pages() -> None:
    data = made("pdf", huge_view())
    assert read_pdf(data).text.count("ordentligt") == 4 * 800
    with pdfplumber.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            written = [char for char in page.chars if char["text"] == "o" and char["size"] > RUNNING]
            outside = [char for char in written if not 50 < char["top"] < page.height - 50]
            assert [(page.page_number, char["top"]) for char in outside] == []


@pytest.mark.parametrize("plan", [PLAN, RIK, RIK.parent / "fem-nivåer"], ids=lambda plan: plan.name)
def test_no_words_lie_on_each_other(plan: Path) -> None:
    with pdfplumber.open(BytesIO(made("pdf", view(plan)))) as pdf:
        found = [
            (page.page_number, one["text"], other["text"])
            for page in pdf.pages
            for one, other in beside_each_other(page.extract_words())
            if overlap(one, other, "x0", "x1") > 1
            and overlap(one, other, "top", "bottom") > min(one["height"], other["height"]) / 5
        ]
    assert found == []


def beside_each_other(words: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """The pairs of words that stand at the same height."""
    by_top = sorted(words, key=lambda word: word["top"])
    for number, one in enumerate(by_top):
        for other in by_top[number + 1 :]:
            if other["top"] >= one["bottom"]:
                break
            yield one, other


def overlap(one: dict[str, Any], other: dict[str, Any], begin: str, end: str) -> float:
    return float(min(one[end], other[end]) - max(one[begin], other[begin]))


def test_letters_without_a_shape_are_named() -> None:
    told = {
        ("lägre ≥ 60 % ↑ ↓ − ± → Ωμέγα Привет ŋ ŧ", "lägre ≥ 60 % ↑ ↓ − ± → Ωμέγα Привет ŋ ŧ"),
        ("ett 😀 och 中文", "ett [U+1F600] och [U+4E2D][U+6587]"),
        ("eget \ue000 tecken", "eget [U+E000] tecken"),
        ("o\ufeffsynligt\u200b", "osynligt"),
    }
    text = read_pdf(made("pdf", with_text(" | ".join(text for text, _ in told)))).text
    assert [shown for _, shown in told if shown not in text] == []


def test_a_template_of_ones_own_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "typst").mkdir()
    (tmp_path / "typst" / "plan.typ").write_text(
        '#let plan = json("data.json").plan\n#set document(title: plan.title)\n'
        '#set text(lang: "sv")\n= Eget\n#plan.title'
    )
    assert read_pdf(made("pdf", None, tmp_path)).text == "Eget Regionplan 2024–2027"


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ('= A\n#import "@preview/cetz:0.3.0"\n', 2, "paket får inte användas"),
        ("= A\n#finns-inte\n", 2, "unknown variable"),
        ('= A\n\n#read("/etc/passwd")\n', 3, "mallen går inte att använda"),
        ('= A\n#read("../../etc/passwd")\n', 2, "mallen går inte att använda"),
    ],
)
def test_a_template_that_cannot_be_used_is_located(tmp_path: Path, source: str, line: int, words: str) -> None:
    template = tmp_path / "typst" / "plan.typ"
    template.parent.mkdir()
    template.write_text('#set document(title: "T")\n' + source)
    with pytest.raises(TemplateFault) as fault:
        made("pdf", None, tmp_path)
    said = fault.value.sentence.text(SWEDISH)
    assert said.startswith(f"{template}:{line + 1}: ")
    assert words in said


def test_a_link_out_of_the_templates_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.typ"
    secret.write_text("= Hemligt")
    home = tmp_path / "templates" / "typst"
    home.mkdir(parents=True)
    (home / "plan.typ").symlink_to(secret)
    assert "Hemligt" not in read_pdf(made("pdf", None, home.parent)).text


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_the_organisations_logo_name_and_colour(tmp_path: Path, kind: str) -> None:
    logo, folder = (png(tmp_path), tmp_path) if kind == "png" else ("utseende/logotyp.svg", RIK)
    data = made("pdf", with_look(logo), pictures=folder)
    tags = Tags(data)
    assert str(tags.all("/Figure")[0].Alt) == "Region Rik"
    assert read_pdf(data).text.startswith("Region Rik Plan för Lilla kommunen Organisation: Lilla kommunen")
