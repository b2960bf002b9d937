"""A printed table is published cell by cell: the grid that is read back is the grid of the file, blanks included."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from itertools import zip_longest
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.model import PrintedTable
from nämndplan.render import FORMATS, Templates, template_folders
from nämndplan.view import view_of

from .documents import read_docx, read_pdf, read_pptx
from .pages import Cell, plain, read_html, read_markdown

PLANS = Path(__file__).parents[1] / "plans"
NAMES = ("bara-budget", "klimatbudget", "rik")
Grid = list[list[str]]


def files_of(name: str, format: str) -> dict[str, bytes]:
    view = view_of(load(PLANS / name).plan, SWEDISH)
    assert view is not None
    templates = Templates(template_folders(None, PLANS / name), SWEDISH)
    return dict(next(item for item in FORMATS if item.name == format).files(view, templates))


def printed(name: str) -> list[Grid]:
    """The grids as they stand in the files, without marks: they are raised, and read by themselves."""
    return [
        [[bare(cell, table.notes) for cell in row.texts] for row in table.grid.rows]
        for item in load(PLANS / name).plan.of(PrintedTable)
        for table in (item.value,)
    ]


def bare(text: str, notes: dict[str, str]) -> str:
    marked = next((mark for mark in notes if text.endswith(mark)), "")
    return plain(text.removesuffix(marked))


def filled(grid: Grid) -> Grid:
    """A row with a label alone has blanks after it."""
    width = max(map(len, grid))
    return [row + [""] * (width - len(row)) for row in grid]


def without_blank_head(grid: Grid) -> Grid:
    """A table has to have a head in Markdown."""
    return grid if any(grid[0]) else grid[1:]


def cells(table: list[list[Cell]]) -> Grid:
    return [[plain(cell.text) for cell in row] for row in table]


def from_workbook(files: dict[str, bytes]) -> list[Grid]:
    book = openpyxl.load_workbook(BytesIO(files["data/plan.xlsx"]))
    return [
        [[shown(cell) for cell in row] for row in book[sheet].iter_rows()]
        for sheet in book.sheetnames
        if sheet.startswith("tabell ")
    ]


def shown(cell: Any) -> str:
    """A number as Excel shows it, the Swedish way."""
    if not isinstance(cell.value, int | float):
        return plain(cell.value or "")
    decimals = len(cell.number_format.partition(".")[2])
    return f"{cell.value:,.{decimals}f}".replace(",", " ").replace(".", ",")


READERS: dict[str, Callable[[dict[str, bytes]], list[Grid]]] = {
    "html": lambda files: [*map(cells, read_html(files["hela-planen.html"].decode()).tables)],
    "md": lambda files: [without_blank_head(cells(t)) for t in read_markdown(files["plan.md"].decode()).tables],
    "docx": lambda files: [*map(cells, read_docx(files["plan.docx"]).tables)],
    "pdf": lambda files: [*map(cells, read_pdf(files["plan.pdf"]).tables)],
    "data": from_workbook,
}


def differences(one: Grid, other: Grid) -> list[tuple[str, str]]:
    pairs = (pair for rows in zip_longest(one, other, fillvalue=[]) for pair in zip_longest(*rows, fillvalue=None))
    return [(a, b) for a, b in pairs if comparable(a) != comparable(b)]


def comparable(text: str | None) -> str | None:
    """Signs and the spaces in numbers are typography, and a label's letters in md are strong or not."""
    if text is None:
        return None
    text = text.rstrip("*")
    number = re.fullmatch(r"([+−-]?)\s*([0-9][0-9 ]*(?:,[0-9]+)?)", text)
    return f"{number[1].strip('+').replace('−', '-')}{number[2].replace(' ', '')}" if number else text


@pytest.mark.parametrize("format", READERS)
@pytest.mark.parametrize("name", NAMES)
def test_the_grid_read_back_is_the_grid_of_the_file(name: str, format: str) -> None:
    wanted = [filled(grid) for grid in printed(name)]
    found = READERS[format](files_of(name, format))
    assert len(wanted) > 2
    for grid in wanted:
        closest = min(found, key=lambda other: len(differences(grid, other)))
        assert differences(grid, closest) == []


@pytest.mark.parametrize("name", NAMES)
def test_slides_have_every_cell_with_its_label(name: str) -> None:
    """Long tables go on over several slides, and headings of two lines are one there."""
    rows = [row for table in read_pptx(files_of(name, "pptx")["plan.pptx"]).tables for row in cells(table)]
    found = {tuple(map(comparable, row)) for row in rows}
    for item in load(PLANS / name).plan.of(PrintedTable):
        grid = filled([[bare(cell, item.value.notes) for cell in row.texts] for row in item.value.grid.rows])
        for row in grid[item.value.heading_rows :]:
            assert tuple(map(comparable, row)) in found


@pytest.mark.parametrize("format", ["html", "md", "docx", "pdf", "pptx"])
def test_caption_unit_and_notes_stand_in_every_format(format: str) -> None:
    file = {"html": "hela-planen.html"}.get(format, f"plan.{format}")
    readers: dict[str, Callable[[bytes], Any]] = {
        "html": lambda data: read_html(data.decode()),
        "md": lambda data: read_markdown(data.decode()),
        "docx": read_docx,
        "pdf": read_pdf,
        "pptx": read_pptx,
    }
    text = readers[format](files_of("bara-budget", format)[file]).text
    for words in (
        "Bilaga 1 Resultatbudget 2026–2028",
        "Alla belopp i miljoner kronor",
        "Inklusive tandvården från och med 2026",
        "Summan är tryckt med omvänt tecken mot raderna.",
    ):
        assert words in text
