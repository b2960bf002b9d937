"""What documents hide, and what is wrong with them: each has its own words, and nothing is half done."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import openpyxl
import pikepdf
import pptx
import pytest
import typst
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl.comments import Comment
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.importing import Imported, ImportWishes, UnreadableDocument, account, import_documents, read_document

from ..cli.plan import nplan

HEAD = ["Delmål", "Indikator", "Utfall 2024", "Mål 2026"]
ROW = ["Fler läser", "Antal lån", "12 000", "14 000"]


def saved(document: Any) -> bytes:
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def filled(table: Any, rows: list[list[str]]) -> Any:
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    return table


def word(*rows: list[str]) -> Any:
    document = docx.Document()
    document.add_heading("Mål 1. Läslust", 1)
    filled(document.add_table(len(rows) + 1, 4), [HEAD, *rows])
    return document


def slides() -> Any:
    show = pptx.Presentation()
    slide = show.slides.add_slide(show.slide_layouts[5])
    slide.shapes.title.text = "Mål 1. Läslust"
    filled(slide.shapes.add_table(2, 4, Inches(1), Inches(2), Inches(8), Inches(1)).table, [HEAD, ROW])
    return show


def book(*rows: list[Any]) -> Any:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["Mål 1. Läslust"])
    sheet.append([])
    for row in (HEAD, *rows):
        sheet.append(row)
    return workbook


def brought_in(name: str, content: bytes, folder: Path) -> Imported:
    path = folder / name
    path.write_bytes(content)
    result = import_documents([read_document(path)], ImportWishes("kulturnämnden"))
    assert (result.lost, result.invented) == ((), ())
    return result


def left(result: Imported) -> str:
    return " | ".join(f"{each.place}: {each.text}" for each in result.left)


def goal(result: Imported) -> str:
    return result.files["nämnder/kulturnämnden/mål/1-läslust.yaml"].decode("utf-8")


def test_a_row_without_a_fault_has_no_doubt(tmp_path: Path) -> None:
    for name, content in (("a.docx", saved(word(ROW))), ("a.pptx", saved(slides())), ("a.xlsx", saved(book(ROW)))):
        result = brought_in(name, content, tmp_path)
        assert "tvivel" not in goal(result)
        assert "2024: 12 000" in goal(result)
        assert result.left == ()


# Beside the text


def test_a_hidden_slide_notes_and_text_boxes_in_slides(tmp_path: Path) -> None:
    show = slides()
    show.slides[0].notes_slide.notes_text_frame.text = "Säg inget om kostnaden 99."
    hidden = show.slides.add_slide(show.slide_layouts[5])
    hidden.shapes.title.text = "Utkast till budget 17"
    hidden._element.set("show", "0")
    text = left(brought_in("a.pptx", saved(show), tmp_path))
    assert "bild 1, anteckningar till talaren: Säg inget om kostnaden 99." in text
    assert "bild 2, dold bild: Utkast till budget 17" in text


def test_headers_text_boxes_hidden_text_and_comments_in_word(tmp_path: Path) -> None:
    document = word(ROW)
    document.sections[0].header.paragraphs[0].text = "Arbetsmaterial"
    document.sections[0].footer.paragraphs[0].text = "Sida 3"
    paragraph = document.add_paragraph("Syns.")
    paragraph.add_run("Syns inte.").font.hidden = True
    document.add_comment(paragraph.runs[0], text="Stämmer det?", author="a")
    inner = "<w:txbxContent><w:p><w:r><w:t>I rutan 7</w:t></w:r></w:p></w:txbxContent>"
    box = f"<w:r {nsdecls('w')}><w:pict>{inner}</w:pict></w:r>"
    document.add_paragraph()._p.append(parse_xml(box))
    text = left(brought_in("a.docx", saved(document), tmp_path))
    for said in ("sidhuvud: Arbetsmaterial", "sidfot: Sida 3", "dold text: Syns inte.", "kommentarer: Stämmer det?"):
        assert said in text
    assert "textruta: I rutan 7" in text


def noted(document: Any, kind: str, text: str) -> None:
    """Put a note into a document, which the library has no name for."""
    inner = f'<w:{kind} w:id="2"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>'
    name, blob = PackURI(f"/word/{kind}s.xml"), f"<w:{kind}s {nsdecls('w')}>{inner}</w:{kind}s>".encode()
    form = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml"
    part = Part(name, form, blob, document.part.package)
    document.part.relate_to(part, f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}s")


def test_footnotes_and_endnotes_in_word(tmp_path: Path) -> None:
    document = word(ROW)
    noted(document, "footnote", "Räknat på 12 filialer.")
    noted(document, "endnote", "Källan är 3 år gammal.")
    result = brought_in("a.docx", saved(document), tmp_path)
    assert "fotnoter: Räknat på 12 filialer." in left(result)
    assert "slutnoter: Källan är 3 år gammal." in left(result)
    assert [placed.doubt.code for placed in result.doubts if "filialer" in placed.doubt.printed] == ["I105"]


def test_text_boxes_charts_and_merged_cells_in_slides(tmp_path: Path) -> None:
    show = pptx.Presentation()
    slide = show.slides.add_slide(show.slide_layouts[5])
    slide.shapes.title.text = "Mål 1. Läslust"
    rows = [HEAD, ROW, ["", "Antal besök", "5", "6"]]
    table = filled(slide.shapes.add_table(3, 4, Inches(1), Inches(2), Inches(8), Inches(1)).table, rows)
    table.cell(1, 0).merge(table.cell(2, 0))
    slide.shapes.add_textbox(Inches(1), Inches(5), Inches(3), Inches(1)).text_frame.text = "I rutan 7"
    data = CategoryChartData()
    data.categories = ["Söder"]
    data.add_series("Antal stolar", [31])
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Inches(5), Inches(5), Inches(3), Inches(2), data)
    result = brought_in("a.pptx", saved(show), tmp_path)
    assert "tvivel I103" not in goal(result)
    assert "Antal besök" in goal(result)
    assert "I rutan 7" in goal(result)
    text = left(result)
    assert "bild 1, diagram:" in text
    assert "Antal stolar" in text


def test_headers_text_boxes_and_merged_cells_in_a_workbook(tmp_path: Path) -> None:
    workbook = book(ROW, ["", "Antal besök", "5", "6"])
    workbook.active.merge_cells("A4:A5")
    workbook.active.oddHeader.center.text = "Utkast 2"
    drawing = b'<a xmlns:b="c"><b:t>I rutan 7</b:t></a>'
    content = with_part(saved(workbook), "xl/drawings/drawing1.xml", drawing)
    result = brought_in("a.xlsx", content, tmp_path)
    assert "tvivel I103" not in goal(result)
    assert "sidhuvud eller sidfot: Utkast 2" in left(result)
    assert "textruta eller diagram: I rutan 7" in left(result)


def test_a_comment_in_a_pdf_and_a_page_that_is_a_picture_alone(tmp_path: Path) -> None:
    source = '#set text(size: 11pt)\n#block(text(size: 22pt, "Läslust"))\n#block("Alla läser.")'
    document = pikepdf.open(BytesIO(typst.compile(source.encode("utf-8"))))
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[9, 9, 29, 29], Contents="Ring 112"
    )
    document.pages[0].Annots = document.make_indirect([document.make_indirect(note)])
    scanned = document.add_blank_page()
    image = pikepdf.Stream(document, b"\0", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1)
    image.ColorSpace, image.BitsPerComponent = pikepdf.Name.DeviceGray, 8
    scanned.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))
    scanned.Contents = document.make_stream(b"q 99 0 0 99 0 0 cm /I Do Q")
    result = brought_in("a.pdf", saved(document), tmp_path)
    assert "sida 1, kommentar: Ring 112" in left(result)
    assert [placed.doubt.place.text(SWEDISH) for placed in result.doubts if placed.doubt.code == "I105"] == [
        "sida 1, kommentar",
        "sida 2",
    ]


def test_hidden_sheets_rows_and_comments_in_a_workbook(tmp_path: Path) -> None:
    workbook = book(ROW, ["Gömt", "Antal gömda", "1", "2"])
    workbook.active.row_dimensions[5].hidden = True
    workbook.active["A4"].comment = Comment("Kolla med Eva", "a")
    workbook.create_sheet("Dolt").append(["Hemlig rad"])
    workbook["Dolt"].sheet_state = "hidden"
    result = brought_in("a.xlsx", saved(workbook), tmp_path)
    text = left(result)
    assert "dold rad eller kolumn: Antal gömda" in text
    assert "kommentar: Kolla med Eva" in text
    assert "dolt blad: Hemlig rad" in text
    assert "gömda" not in goal(result)


# What can be read in several ways


def test_a_tracked_change_is_a_doubt_with_both_wordings(tmp_path: Path) -> None:
    document = word(ROW)
    cell = document.tables[0].cell(1, 3)
    cell.text = ""
    run = '<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'
    for tag, inner in (("del", run.format(tag="delText", text="14 000")), ("ins", run.format(tag="t", text="15 000"))):
        cell.paragraphs[0]._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1" w:author="a">{inner}</w:{tag}>'))
    result = brought_in("a.docx", saved(document), tmp_path)
    (doubt,) = [placed.doubt for placed in result.doubts if placed.doubt.code == "I104"]
    assert doubt.readings == ("15 000", "14 000")
    assert "tryckt: 15 000" in goal(result)
    assert "2026: 15 000" not in goal(result)
    assert "14 000" in left(result)


def test_a_formula_without_a_stored_value_an_error_and_a_hidden_decimal(tmp_path: Path) -> None:
    workbook = book(["Fler läser", "Antal lån", "=1+2", 0.6789], ["Fler hör", "Antal ljudböcker", "#N/A", 0.6])
    workbook.active["D4"].number_format = workbook.active["D5"].number_format = "0%"
    result = brought_in("a.xlsx", saved(workbook), tmp_path)
    codes = {placed.doubt.printed: placed.doubt.code for placed in result.doubts if placed.doubt.code != "I112"}
    assert codes == {"=1+2": "I106", "68 %": "I101", "#N/A": "I101"}
    assert "2026: 60 %" in goal(result)


def test_a_merge_belongs_to_the_cell_above_and_an_empty_cell_is_a_doubt(tmp_path: Path) -> None:
    rows = [ROW, ["", "Antal besök", "5", "6"]]
    merged = word(*rows)
    merged.tables[0].cell(1, 0).merge(merged.tables[0].cell(2, 0))
    assert "tvivel I103" not in goal(brought_in("a.docx", saved(merged), tmp_path))
    empty = brought_in("b.docx", saved(word(*rows)), tmp_path)
    assert "tvivel I103" in goal(empty)
    plan = load(empty.files).plan
    (holder,) = plan.board_goals("kulturnämnden").values()
    (subgoal,) = holder.value.subgoals.values()
    assert [each.title for each in subgoal.indicators.values()] == ["Antal lån", "Antal besök"]


def test_a_column_that_nobody_knows_is_left_over(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Mål 1. Läslust", 1)
    filled(document.add_table(2, 3), [["Indikator", "Mål 2026", "Ljus"], ["Antal lån", "14 000", "Grönt 3"]])
    result = brought_in("a.docx", saved(document), tmp_path)
    assert "Grönt 3" in left(result)
    assert {placed.doubt.code for placed in result.doubts} >= {"I102"}


@pytest.mark.parametrize("text", ["text\n\n* stjärna_och *fet*", "# inget\n\n1. Först\n\n<b>x</b>", "A\n=\n\n> citat"])
def test_signs_that_markdown_would_take_stay_what_they_are(text: str, tmp_path: Path) -> None:
    result = brought_in("a.txt", f"Rubrik om läsning\n\n{text}\n".encode(), tmp_path)
    assert result.lost == ()
    assert not load(result.files).breakdowns


def test_what_yaml_would_take_stays_text(tmp_path: Path) -> None:
    names = ['Läs: ”mer” # och "bättre"', "- streck", "'enkelt'", "null", "[a, b]", "a: b", "%", "@", "ja: \\"]
    document = word(*[[name, f"Antal {name}", "1", "2"] for name in names])
    result = brought_in("a.docx", saved(document), tmp_path)
    (holder,) = load(result.files).plan.board_goals("kulturnämnden").values()
    assert [node.title for node in holder.value.subgoals.values()] == [
        "streck" if n == "- streck" else n for n in names
    ]


# Files that are not read


def bomb() -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<a/>")
        package.writestr("word/document.xml", b"0" * 60_000_000)
    return target.getvalue()


def with_part(content: bytes, name: str, data: bytes) -> bytes:
    target = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(target, "w") as out:
        for entry in source.infolist():
            out.writestr(entry.filename, data if entry.filename == name else source.read(entry))
        if name not in source.namelist():
            out.writestr(name, data)
    return target.getvalue()


def pdf(**options: Any) -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    target = BytesIO()
    document.save(target, **options)
    return target.getvalue()


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
UNREADABLE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "locked": ("a.docx", lambda: b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "låst med lösenord"),
    "locked workbook": ("a.xlsx", lambda: b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "låst med"),
    "macros in a workbook": ("a.xlsx", lambda: with_part(saved(book(ROW)), "xl/vbaProject.bin", b"x"), "makron"),
    "old": ("a.docx", lambda: b"\xd0\xcf\x11\xe0", "äldre format"),
    "locked pdf": ("a.pdf", lambda: pdf(encryption=pikepdf.Encryption(owner="a", user="b")), "låst med lösenord"),
    "scanned": ("a.pdf", pdf, "filen har ingen text, bara bilder av sidor"),
    "macros": ("a.docx", lambda: with_part(saved(word(ROW)), "word/vbaProject.bin", b"x"), "makron"),
    "bomb": ("a.docx", bomb, "packar upp till mer"),
    "entities": ("a.docx", lambda: with_part(saved(word(ROW)), "word/document.xml", ENTITIES), "trasig"),
    "broken": ("a.xlsx", lambda: saved(book(ROW))[:900], "trasig"),
    "other kind": ("a.pptx", lambda: saved(word(ROW)), "trasig"),
    "no pdf": ("a.pdf", lambda: b"%PDF-1.7 nej", "trasig"),
    "empty": ("a.txt", lambda: b"", "filen är tom"),
    "blank": ("a.txt", lambda: b"\n \n", "ingen text"),
    "binary": ("a.txt", lambda: b"a\0b" * 9, "ingen text"),
    "another": ("a.png", lambda: b"x", "läses inte"),
    "kin": ("a.doc", lambda: b"x", "Spara filen som .docx"),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_each_has_its_words_and_nothing_is_written(case: str, tmp_path: Path) -> None:
    name, make, words = UNREADABLE[case]
    path = tmp_path / name
    path.write_bytes(make())
    with pytest.raises(UnreadableDocument) as caught:
        read_document(path)
    assert caught.value.reason is not None
    assert words in caught.value.reason.text(SWEDISH)
    result = nplan("import", path, "--to", tmp_path / "plan")
    assert result.exit_code == 2
    assert not (tmp_path / "plan").exists()


# The command


def test_the_command_writes_the_plan_and_its_doubts_and_says_what_the_compiler_says(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_bytes(saved(word(["Fler läser", "Antal lån", "212 44", "14 000"])))
    words = ("import", tmp_path / "plan.docx", "--to", tmp_path / "2026", "--board", "kulturnämnden")
    shown = nplan(*words, "--dry-run")
    assert (shown.exit_code, (tmp_path / "2026").exists()) == (1, False)
    done = nplan(*words)
    assert done.exit_code == 1
    assert "Planen kan inte publiceras" in done.output
    report = (tmp_path / "2026" / "import-tvivel.md").read_text("utf-8")
    assert "”212 44”" in report
    assert report in shown.output
    codes = {item.code for item in load(tmp_path / "2026").diagnostics}
    assert {"NP123", "NP211"} <= codes


def test_no_file_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").write_bytes(saved(word(ROW)))
    words = ("import", tmp_path / "plan.docx", "--to", tmp_path / "2026", "--board", "kulturnämnden")
    nplan(*words)
    before = {path: path.read_bytes() for path in (tmp_path / "2026").rglob("*") if path.is_file()}
    again = nplan(*words)
    assert again.exit_code == 2
    assert "inget skrivs över" in again.output
    assert before == {path: path.read_bytes() for path in (tmp_path / "2026").rglob("*") if path.is_file()}


@pytest.mark.parametrize("place", ["ny", "mål", "mål/ny"])
def test_no_plan_is_written_in_a_plan(place: str, tmp_path: Path) -> None:
    plan, source = tmp_path / "plan", tmp_path / "a.docx"
    (plan / "mål").mkdir(parents=True)
    (plan / "plan.yaml").write_text("titel: Plan\norganisation: Exempelby\når: 2026\n", "utf-8")
    source.write_bytes(saved(word(ROW)))
    result = nplan("import", source, "--to", plan / place)
    assert (result.exit_code, "ligger i planen" in result.stderr) == (2, True)
    assert sorted(path.name for path in plan.rglob("*")) == ["mål", "plan.yaml"]


def test_bodies_that_the_plans_register_lacks_are_proposed_and_the_register_is_left_as_it_is(tmp_path: Path) -> None:
    document = docx.Document()
    filled(document.add_table(2, 2), [["Riktade uppdrag", "Riktas till"], ["Läs mer", "Barn- och ungdomsnämnden"]])
    (tmp_path / "a.docx").write_bytes(saved(document))
    plan = tmp_path / "2026"
    plan.mkdir()
    (plan / "plan.yaml").write_text("utgåva: 2\ntitel: Plan\norganisation: Byn\når: 2026\n", "utf-8")
    register = "organ:\n  kulturnämnden: {namn: Kulturnämnden, typ: nämnd}\n"
    (plan / "organisation.yaml").write_text(register, "utf-8")
    assert nplan("import", tmp_path / "a.docx", "--to", plan).exit_code == 1
    assert (plan / "organisation.yaml").read_text("utf-8") == register
    report = (plan / "import-tvivel.md").read_text("utf-8")
    new = report.partition("```yaml\norgan:\n")[2].partition("```")[0]
    assert new == "  barn-och-ungdomsnämnden:\n    namn: Barn- och ungdomsnämnden\n    typ: nämnd\n"
    (plan / "organisation.yaml").write_text(register + new, "utf-8")
    assert "NP501" not in {item.code for item in load(plan).diagnostics}
    (given,) = load(plan).plan.council_assignments.values()
    assert given.value.to == ("barn-och-ungdomsnämnden",)


def test_every_doubt_in_the_account_names_its_line(tmp_path: Path) -> None:
    result = brought_in("a.docx", saved(word(ROW, ["", "Antal besök", "212 44", "6"])), tmp_path)
    for placed in result.doubts:
        line = result.files[placed.file].decode("utf-8").split("\n")[placed.line - 1]
        assert placed.doubt.code in line
    assert "212 44" in "\n".join(account(result, SWEDISH))
