"""Documents out of pages: .docx, .pptx, .xlsx, .pdf and .txt, as people make them."""

from __future__ import annotations

import subprocess
import textwrap
from io import BytesIO
from pathlib import Path
from typing import Any

from .rebuilt import Cell, Page, Table, Text

FORMATS = ("docx", "pptx", "xlsx", "pdf", "txt")


def written(pages: list[Page], format: str) -> bytes:
    """The pages as a document."""
    makers = {"docx": _docx, "pptx": _pptx, "xlsx": _xlsx, "pdf": _pdf, "txt": _txt}
    return makers[format](pages)


def saved_anew(content: bytes, format: str, folder: Path) -> bytes:
    """What LibreOffice makes of a document when it opens and saves it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"a.{format}").write_bytes(content)
    out = folder / "out"
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        str(out),
        str(folder / f"a.{format}"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (out / f"a.{format}").read_bytes()


def _saved(document: Any) -> bytes:
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _docx(pages: list[Page]) -> bytes:
    from docx import Document

    document = Document()
    for number, page in enumerate(pages):
        if page.heading and number == 0 and not page.blocks:
            document.add_paragraph(page.heading, style="Title")
        elif page.heading:
            document.add_heading(page.heading, page.level)
        for block in page.blocks:
            if isinstance(block, Text):
                document.add_paragraph(block.text, style="List Bullet" if block.level else None)
            else:
                table = document.add_table(len(block.rows), len(block.rows[0]))
                _fill(table, block, lambda paragraph: setattr(paragraph, "style", "List Bullet"))
    return _saved(document)


def _fill(table: Any, block: Table, as_bullet: Any) -> None:
    for at, row in enumerate(block.rows):
        for column, cell in enumerate(row):
            if cell is None:
                continue
            own = table.cell(at, column)
            end = at
            while end + 1 < len(block.rows) and block.rows[end + 1][column] is None:
                end += 1
            if end > at:
                own.merge(table.cell(end, column))
            frame = getattr(own, "text_frame", own)
            frame.paragraphs[0].add_run().text = cell.text
            for bullet in cell.bullets:
                paragraph = frame.add_paragraph()
                paragraph.add_run().text = bullet
                as_bullet(paragraph)


def _pptx(pages: list[Page]) -> bytes:
    from pptx import Presentation
    from pptx.util import Emu

    show = Presentation()
    slide: Any = None
    for page in pages:
        if page.slide:
            slide = show.slides.add_slide(show.slide_layouts[5])
            slide.shapes.title.text_frame.text = page.heading
            top = 1_500_000
        elif page.heading:
            box = slide.shapes.add_textbox(Emu(500_000), Emu(top), Emu(8_000_000), Emu(300_000))
            run = box.text_frame.paragraphs[0].add_run()
            run.text, run.font.bold = page.heading, True
            top += 300_000
        for block in page.blocks:
            if isinstance(block, Table):
                width = len(block.rows[0])
                shape = slide.shapes.add_table(
                    len(block.rows), width, Emu(500_000), Emu(top), Emu(8_000_000), Emu(300_000)
                )
                _fill(shape.table, block, lambda paragraph: setattr(paragraph, "level", 1))
                top += 2_000_000
            else:
                box = slide.shapes.add_textbox(Emu(500_000), Emu(top), Emu(8_000_000), Emu(300_000))
                box.text_frame.text = f"• {block.text}" if block.level else block.text
                top += 300_000
    return _saved(show)


def _xlsx(pages: list[Page]) -> bytes:  # noqa: C901
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    book.remove(book.active)
    row = 0
    sheet: Any = None
    for page in pages:
        if page.slide:
            sheet, row = book.create_sheet(f"Blad {len(book.worksheets) + 1}"), 1
            sheet.cell(1, 1, page.heading).font = Font(bold=True)
        else:
            row += 1
            if page.heading:
                row += 1
                sheet.cell(row, 1, page.heading).font = Font(bold=True)
        for block in page.blocks:
            if isinstance(block, Text):
                row += 1
                sheet.cell(row, 1, f"• {block.text}" if block.level else block.text)
                continue
            row += 1
            for at, cells in enumerate(block.rows):
                row += 1
                for column, cell in enumerate(cells, 1):
                    if cell and (cell.text or cell.bullets):
                        text = "\n".join([cell.text, *(f"• {bullet}" for bullet in cell.bullets)])
                        sheet.cell(row, column, text)
                    if cell is not None:
                        end = at
                        while end + 1 < len(block.rows) and block.rows[end + 1][column - 1] is None:
                            end += 1
                        if end > at:
                            sheet.merge_cells(
                                start_row=row, end_row=row + end - at, start_column=column, end_column=column
                            )
            row += 1
    return _saved(book)


def _pdf(pages: list[Page]) -> bytes:
    import typst

    lines = ["#set page(width: 297mm, height: 210mm, margin: 15mm)", "#set text(size: 11pt, hyphenate: false)"]
    for number, page in enumerate(pages):
        if page.slide and number:
            lines.append("#pagebreak()")
        if page.heading:
            size = {1: 22, 2: 16}.get(page.level, 11)
            weight = "bold" if page.level > 2 else "regular"
            lines.append(f'#block(text(size: {size}pt, weight: "{weight}", {_quoted(page.heading)}))')
        for block in page.blocks:
            if isinstance(block, Text):
                lines.append(f"#block(text({_quoted(('• ' if block.level else '') + block.text)}))")
            else:
                lines.append(_typst_table(block))
    return bytes(typst.compile("\n".join(lines).encode("utf-8")))


def _typst_table(block: Table) -> str:
    cells = []
    for at, row in enumerate(block.rows):
        for column, cell in enumerate(row):
            if cell is None:
                continue
            end = at
            while end + 1 < len(block.rows) and block.rows[end + 1][column] is None:
                end += 1
            inner = " #linebreak() ".join(
                f"#{_quoted(text)}" for text in [cell.text, *(f"• {each}" for each in cell.bullets)]
            )
            cells.append(f"table.cell(rowspan: {end - at + 1})[{inner}]")
    return f"#block(table(columns: {len(block.rows[0])}, {', '.join(cells)}))"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


WIDTH = 96


def _wrap(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False)


def _txt(pages: list[Page]) -> bytes:
    """As text comes out of a PDF: cells are run together where one line holds both, else an empty line parts them."""
    lines: list[str] = []
    for number, page in enumerate(pages):
        if page.slide and number:
            lines += ["", "", ""]
        if page.heading:
            lines += [*_wrap(page.heading, WIDTH), ""] if page.slide else ["", *_wrap(page.heading, WIDTH)]
        for block in page.blocks:
            if isinstance(block, Text):
                own = _wrap(("• " if block.level else "") + block.text, WIDTH)
                lines += own if block.level else ["", *own]
            elif not block.ruled:
                lines += ["", *_columns(block), ""]
            elif len(block.rows[0]) == 2:
                lines += _assignments(block)
            else:
                lines += _goals(block)
    return ("\n".join(lines) + "\n").encode("utf-8")


def _text(cell: Cell | None) -> str:
    return cell.text if cell else ""


def _columns(block: Table) -> list[str]:
    return [" ".join(filter(None, map(_text, row))) for row in block.rows]


def _goals(block: Table) -> list[str]:
    lines = [" ".join(map(_text, block.rows[0]))]
    for row in block.rows[1:]:
        goal, indicator = (_wrap(_text(cell), 50) for cell in row[:2])
        values = " ".join(filter(None, (_text(cell) for cell in row[2:])))
        if len(goal) == 1:
            indicator = [f"{goal[0]} {indicator[0]}", *indicator[1:]]
            goal = []
        if len(indicator) == 1:
            indicator = [f"{indicator[0]} {values}"]
            values = ""
        lines += [*goal, *([""] if goal else []), *indicator, *(["", values] if values else []), ""]
    return lines


def _assignments(block: Table) -> list[str]:
    lines = [" ".join(map(_text, block.rows[0]))]
    for row in block.rows[1:]:
        assert row[0]
        title = _wrap(row[0].text, 80)
        bullets = [line for each in row[0].bullets for line in _wrap(f"• {each}", 80)]
        to = _wrap(_text(row[1]), 28)
        if len(title) == 1 and not bullets:
            lines += [f"{title[0]} {to[0]}", *(["", *to[1:]] if to[1:] else [])]
        else:
            lines += [*title, *bullets, "", *to, ""]
    return lines
