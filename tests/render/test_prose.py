"""Prose in Markdown comes out as what it means in every format, never as its marks."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render import FORMATS, Templates, template_folders
from nämndplan.render.publish import inside
from nämndplan.view import PlanView, view_of

from .documents import Tags, read_docx, read_pdf, read_pptx
from .made import PLAN, png
from .pages import read_html, read_markdown

TEXT = """
Frågor tas emot av plan@lillbyns-kommun.se eller på https://lillbyns-kommun.se/plan. Läs också
www.lillbyns-kommun.se. Koden `a < b` är text.

## Resurser *år för år*

| Nämnd | 2025 | 2026 |
|:---|---:|---:|
| Kultur och **bildning** | 1 | −3,5 |
| [Hälsa](https://lillbyns-kommun.se/halsa) | 1 234 567 | |
| Övrigt | 7 | a \\| b |

### Fördelning

1. Först
   - inre punkt
     1. innersta
2. Sedan

> Ett citat ur budgeten.
>
> - med en punkt

Rad ett\\
rad två.

* * *

#### Sist

Slut.
"""
GRID = [
    ["Nämnd", "2025", "2026"],
    ["Kultur och bildning", "1", "−3,5"],
    ["Hälsa", "1 234 567", ""],
    ["Övrigt", "7", "a | b"],
]
LINKS = {
    "mailto:plan@lillbyns-kommun.se",
    "https://lillbyns-kommun.se/plan",
    "http://www.lillbyns-kommun.se",
    "https://lillbyns-kommun.se/halsa",
}
HEADINGS = [("Resurser år för år", 1), ("Fördelning", 2), ("Sist", 3)]
FORMS = ("html", "md", "docx", "pdf", "pptx")


def plan_of(text: str) -> dict[str, bytes]:
    indented = "".join(f"      {line}\n" if line else "\n" for line in text.strip().splitlines())
    plan = f"titel: Plan\norganisation: Lillbyn\når: 2026\navsnitt:\n  a:\n    rubrik: Avsnitt\n    text: |\n{indented}"
    return {"plan.yaml": plan.encode()}


@cache
def made(format: str, text: str = TEXT) -> bytes:
    view = view_of(load(plan_of(text)).plan, SWEDISH)
    assert view is not None
    templates = Templates(template_folders(None, PLAN), SWEDISH)
    files = dict(next(item for item in FORMATS if item.name == format).files(view, templates))
    return files["hela-planen.html" if format == "html" else f"plan.{format}"]


def page_of(format: str, text: str = TEXT) -> Any:
    data = made(format, text)
    if format in {"html", "md"}:
        return (read_html if format == "html" else read_markdown)(data.decode())
    return {"docx": read_docx, "pdf": read_pdf, "pptx": read_pptx}[format](data)


@pytest.mark.parametrize("format", FORMS)
def test_a_table_is_a_table(format: str) -> None:
    grids = [[[" ".join(cell.text.split()) for cell in row] for row in table] for table in page_of(format).tables]
    assert GRID in grids


def test_the_columns_of_a_table_on_the_site_are_headed_and_the_table_is_named() -> None:
    page = made("html").decode()
    table = page[page.index('<table class="printed') :]
    assert [f'<th scope="col"{flush}>' in table for flush in ("", ' class="number"')] == [True, True]
    assert '<div class="table" role="group" aria-label="Avsnitt" tabindex="0">' in page
    assert 'id=""' not in page


@pytest.mark.parametrize("format", FORMS)
def test_no_mark_of_markdown_is_seen(format: str) -> None:
    text = page_of(format).text
    assert "Slut." in text
    assert [mark for mark in ("|---", "**", "##", "> ", "`", "* *", "](", "*år") if mark in text] == []
    assert "Koden a < b är text." in " ".join(text.split())


def links_of(format: str) -> set[str]:
    data = made(format)
    match format:
        case "docx":
            relations = Document(BytesIO(data)).part.rels.values()
            return {relation.target_ref for relation in relations if relation.is_external}
        case "pptx":
            parts = [slide.part.rels.values() for slide in Presentation(BytesIO(data)).slides]
            return {relation.target_ref for part in parts for relation in part if relation.is_external}
        case "pdf":
            pages = Tags(data).pdf.pages
            notes = [note for page in pages for note in page.get("/Annots", []) if "/URI" in note.get("/A", {})]
            return {str(note.A.URI) for note in notes}
        case "md":
            return {link for link in LINKS if f"](<{link}>)" in data.decode()}
        case _:
            return {link for link in LINKS if f'href="{link}"' in data.decode()}


@pytest.mark.parametrize("format", FORMS)
def test_addresses_lead_there_plain_or_not(format: str) -> None:
    assert links_of(format) >= LINKS


def headings_of(format: str) -> list[tuple[str, int]]:
    """The headings of the prose, with how far below the section's own they stand."""
    data = made(format)
    match format:
        case "docx":
            styled = [(p.text, p.style.name) for p in Document(BytesIO(data)).paragraphs]
            found = [(text, int(name[8:])) for text, name in styled if name.startswith("Heading ")]
        case "pdf":
            tags = Tags(data)
            found = [(tags.text(tag), level) for level in range(1, 7) for tag in tags.all(f"/H{level}")]
        case "md":
            lines = [line for line in data.decode().splitlines() if line.startswith("#")]
            plain = [line.replace("<em>", "").replace("</em>", "") for line in lines]
            found = [(line.lstrip("# "), len(line) - len(line.lstrip("#"))) for line in plain]
        case _:
            page = data.decode().replace("<em>", "").replace("</em>", "")
            found = [(text, n) for text, _ in HEADINGS for n in range(1, 7) if f"<h{n}>{text}</h{n}>" in page]
            found.append(("Avsnitt", 2))
    found = [(" ".join(text.split()), level) for text, level in found]
    section = next(level for text, level in found if text == "Avsnitt")
    known = dict(HEADINGS)
    return sorted((text, level - section) for text, level in found if text in known)


@pytest.mark.parametrize("format", [form for form in FORMS if form != "pptx"])
def test_headings_stand_below_the_heading_of_the_section(format: str) -> None:
    assert headings_of(format) == sorted(HEADINGS)


def test_a_heading_of_prose_is_never_deeper_than_those_above_make_it() -> None:
    page = made("html", "### Först\n\nText.\n\n# Sedan\n\n## Under\n\nText.").decode()
    assert all(f"<h{level}>{text}</h{level}>" in page for text, level in (("Först", 3), ("Sedan", 3), ("Under", 4)))


NOTES = """
Ramen ökar med 2 procent[^1] och prövas i höst[^a]. Samma källa[^1].

| Nämnd | Ram |
|---|---:|
| Kultur | 12[^a] |

[^1]: Enligt *budgeten*, se <https://lillbyns-kommun.se/budget>.

    Och enligt bokslutet.

    - Sedan 2023.

[^a]: Prövas i oktober.
"""


@pytest.mark.parametrize("format", FORMS)
def test_footnotes_have_their_own_labels_and_all_their_text(format: str) -> None:
    text = " ".join(page_of(format, NOTES).text.split())
    wanted = (
        "Enligt budgeten, se https://lillbyns-kommun.se/budget.",
        "Och enligt bokslutet.",
        "Sedan 2023.",
        "Prövas i oktober.",
    )
    assert [words for words in wanted if words not in text] == []
    assert "[^" not in text
    grids = [[[cell.text.strip()[:6] for cell in row] for row in table] for table in page_of(format, NOTES).tables]
    assert any(row[0] == "Kultur" and row[1][:2] == "12" for grid in grids for row in grid)


def test_footnotes_on_the_site_lead_there_and_back() -> None:
    page = made("html", NOTES).decode()
    seen, heard = '<span aria-hidden="true">(.)</span>', '<span class="unseen">Fotnot (.)</span>'
    marks = re.findall(rf'<sup id="([^"]+)"><a href="#([^"]+)"[^>]*>{seen}{heard}</a></sup>', page)
    assert [label for *_, label in marks] == ["1", "a", "1", "a"]
    assert len({anchor for anchor, *_ in marks}) == len(marks)
    for _, note, said, label in marks:
        assert said == label
        text = page[page.index(f'<li id="{note}">') :].partition("</li>")[0]
        back = re.search(r'<a href="#([^"]+)"[^>]*><span class="back" aria-hidden="true"></span>', text)
        assert back is not None
        assert back[1] in {anchor for anchor, other, *_ in marks if other == note}


def test_footnotes_in_word_lead_there_and_back() -> None:
    document = Document(BytesIO(made("docx", NOTES))).element.body
    names = {mark.get(qn("w:name")) for mark in document.iter(qn("w:bookmarkStart"))}
    raised = [link for link in document.iter(qn("w:hyperlink")) if link.xpath("w:r/w:rPr/w:vertAlign")]
    assert [link.xpath("string(.)") for link in raised] == ["1", "a", "1", "a", "1", "a"]
    assert {link.get(qn("w:anchor")) for link in raised} <= names


def test_two_texts_may_have_footnotes_of_the_same_label() -> None:
    files = plan_of("Ramen ökar[^1].\n\n[^1]: Enligt budgeten.")
    files["mål/1-a.yaml"] = "titel: Mål\nbeskrivning: |\n  Målet[^1].\n\n  [^1]: Enligt målen.\n".encode()
    view = view_of(load(files).plan, SWEDISH)
    assert view is not None
    templates = Templates(template_folders(None, PLAN), SWEDISH)
    for format in FORMS:  # PDF refuses a place that is not one
        published = dict(next(item for item in FORMATS if item.name == format).files(view, templates))
        if format == "html":
            page = published["hela-planen.html"].decode()
            ids = re.findall(r' id="([^"]+)"', page)
            assert len(ids) == len(set(ids))
            assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def with_pictures(folder: Path) -> PlanView:
    """A plan with two pictures in its prose, one of them in a list, and one that is not what its name says."""
    png(folder)
    (folder / "utseende" / "vår karta.svg").write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>')
    (folder / "utseende" / "falsk.png").write_bytes(b"ingen bild")
    text = (
        "Före ![Tre *tätorter* på en karta](utseende/logotyp.png) efter.\n\n"
        "- punkt\n\n  ![Två sjöar](<utseende/vår karta.svg>)\n\n![En falsk bild](utseende/falsk.png)\n"
    )
    view = view_of(load(plan_of(text)).plan, SWEDISH)
    assert view is not None
    return view


def published(format: str, view: PlanView, folder: Path) -> dict[str, bytes]:
    templates = Templates(template_folders(None, PLAN), SWEDISH, (), folder)
    return dict(next(item for item in FORMATS if item.name == format).files(view, templates))


def test_pictures_stand_inside_the_pages_of_the_site(tmp_path: Path) -> None:
    page = published("html", with_pictures(tmp_path), tmp_path)["hela-planen.html"].decode()
    shown = re.findall(r'<img src="data:(image/[a-z+]+);base64,[^"]+" alt="([^"]*)">', page)
    assert shown == [("image/png", "Tre tätorter på en karta"), ("image/svg+xml", "Två sjöar")]
    assert "<p>Före</p>" in page
    assert "<p>efter.</p>" in page
    assert "<p>En falsk bild</p>" in page


def test_pictures_lie_beside_the_markdown(tmp_path: Path) -> None:
    files = published("md", with_pictures(tmp_path), tmp_path)
    assert "![Tre tätorter på en karta](<utseende/logotyp.png>)" in files["plan.md"].decode()
    assert files["utseende/logotyp.png"] == (tmp_path / "utseende" / "logotyp.png").read_bytes()
    assert set(files) == {"plan.md", "utseende/logotyp.png", "utseende/var-karta.svg"}
    assert "](<utseende/var-karta.svg>)" in files["plan.md"].decode()
    assert all(str(inside(name)) == name for name in files)


def test_pictures_stand_in_word_with_their_words(tmp_path: Path) -> None:
    document = Document(BytesIO(published("docx", with_pictures(tmp_path), tmp_path)["plan.docx"]))
    shown = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert shown == ["Tre tätorter på en karta", "Två sjöar"]
    assert "En falsk bild" in [paragraph.text for paragraph in document.paragraphs]


def test_pictures_stand_on_slides_with_their_words(tmp_path: Path) -> None:
    deck = Presentation(BytesIO(published("pptx", with_pictures(tmp_path), tmp_path)["plan.pptx"]))
    shapes = [shape for slide in deck.slides for shape in slide.shapes]
    drawn = [
        shape._element.nvPicPr.cNvPr.get("descr") for shape in shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE
    ]
    assert drawn == ["Tre tätorter på en karta"]
    text = "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)
    assert "Två sjöar" in text
    assert "En falsk bild" in text


def test_pictures_stand_in_the_pdf_with_their_words(tmp_path: Path) -> None:
    tags = Tags(published("pdf", with_pictures(tmp_path), tmp_path)["plan.pdf"])
    assert [str(tag.Alt) for tag in tags.all("/Figure")] == ["Tre tätorter på en karta", "Två sjöar"]


def test_a_picture_outside_the_plan_is_never_read(tmp_path: Path) -> None:
    plan = tmp_path / "plan"
    plan.mkdir()
    with_pictures(plan)
    (plan / "utseende" / "länk.png").symlink_to(tmp_path / "utanför.png")
    (tmp_path / "utanför.png").write_bytes((plan / "utseende" / "logotyp.png").read_bytes())
    view = view_of(load(plan_of("![Länk](utseende/länk.png)\n\n![Upp](utseende/../../utanför.png)")).plan, SWEDISH)
    assert view is not None
    page = published("html", view, plan)["hela-planen.html"].decode()
    assert "<img" not in page
    assert "<p>Länk</p>" in page
