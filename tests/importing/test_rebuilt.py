"""The documents that plans/2024 was written from come back as its facts: none wrong, none missing, few in doubt."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from nämndplan.driver import Loaded, load
from nämndplan.importing import READERS, Imported, ImportWishes, import_documents

from ..lacking import needs
from .facts import Count, compared
from .rebuilt import BOARD, Cell, Page, Table, board_document, council_document, plan
from .writers import FORMATS, saved_anew, written

SURE = {"docx": 0.95, "pptx": 0.95, "xlsx": 0.95, "pdf": 0.85, "txt": 0.60}
"""The share of the facts that is to come without a doubt."""

UNSAID = {"titel": "Regionplan 2024–2027", "organisation": "Region Västerbotten", "år": "2024"}
"""What the council's text does not say, and whoever imports it fills in."""


def read(format: str, content: bytes, name: str) -> Imported:
    return import_module(f"nämndplan.importing.leaves.{READERS[f'.{format}']}").read(f"{name}.{format}", content)


def filled_in(settings: bytes) -> bytes:
    text = settings.decode("utf-8")
    for key, value in UNSAID.items():
        text = text.replace(f"\n{key}:\n", f"\n{key}: {value}\n")
    return text.encode("utf-8")


def brought_in(format: str, council: bytes, board: bytes) -> tuple[Imported, Imported, Loaded]:
    """The council's document, and then the board's into the same plan."""
    first = import_documents([read(format, council, "regionplan")], ImportWishes())
    files = {**first.files, "plan.yaml": filled_in(first.files["plan.yaml"])}
    second = import_documents([read(format, board, "nämndplan")], ImportWishes(BOARD), load(files).plan)
    return first, second, load({**files, **second.files})


@cache
def documents(format: str) -> tuple[bytes, bytes]:
    return written(council_document(), format), written(board_document(), format)


@cache
def imported(format: str) -> tuple[Imported, Imported, Loaded]:
    return brought_in(format, *documents(format))


def counted(result: tuple[Imported, Imported, Loaded]) -> Count:
    first, second, loaded = result
    return compared(plan(), loaded, [first, second])


def assert_holds(count: Count, sure: float) -> None:
    assert count.wrong == []
    assert count.missing == []
    assert count.sure >= sure, (count.sure, count.doubted)


@pytest.mark.parametrize("format", FORMATS)
def test_no_fact_is_wrong_none_is_missing_and_few_are_in_doubt(format: str) -> None:
    assert_holds(counted(imported(format)), SURE[format])


@pytest.mark.parametrize("format", FORMATS)
def test_no_word_is_lost_and_none_is_made_up(format: str) -> None:
    for one in imported(format)[:2]:
        assert (one.lost, one.invented) == ((), ())


@pytest.mark.parametrize("format", FORMATS)
def test_two_runs_give_the_same_bytes(format: str) -> None:
    again = brought_in(format, *documents(format))
    for one, other in zip(imported(format)[:2], again[:2], strict=True):
        assert one == other


def reworded(pages: list[Page]) -> list[Page]:
    """The same tables with other headings, and their columns in another order."""
    words = {
        "Indikator": "Mått",
        "Utfall 2022": "Resultat 2022",
        "Mål 2024": "Målvärde 2024",
        "Riktas till": "Mottagare",
    }
    return [replace(page, blocks=[_turned(block, words) for block in page.blocks]) for page in pages]


def _turned(block: object, words: dict[str, str]) -> object:
    if not isinstance(block, Table) or not block.ruled:
        return block
    head = tuple(Cell(words.get(cell.text, cell.text)) for cell in block.rows[0] if cell)
    order = [3, 1, 0, 2] if len(head) == 4 else [1, 0]
    rows = (head, *block.rows[1:])
    return Table(tuple(tuple(row[at] for at in order) for row in rows))


@pytest.mark.parametrize("format", ["docx", "pptx", "xlsx", "pdf"])
def test_columns_may_stand_in_any_order_and_be_called_otherwise(format: str) -> None:
    council, board = written(reworded(council_document()), format), written(reworded(board_document()), format)
    assert_holds(counted(brought_in(format, council, board)), SURE[format])


@needs("soffice")
@pytest.mark.parametrize("format", ["docx", "pptx", "xlsx"])
def test_so_too_when_another_program_has_saved_the_file(format: str, tmp_path: Path) -> None:
    council, board = (saved_anew(one, format, tmp_path / str(at)) for at, one in enumerate(documents(format)))
    assert_holds(counted(brought_in(format, council, board)), SURE[format])


def test_a_misprint_is_a_doubt_of_its_own_in_a_cell_and_one_of_its_row_in_running_text() -> None:
    (in_cell,) = [placed.doubt for placed in imported("docx")[1].doubts if placed.doubt.code == "I101"]
    assert in_cell.printed == "212 44"
    (in_text,) = [placed.doubt for placed in imported("txt")[1].doubts if placed.doubt.printed.startswith("212")]
    assert in_text.printed == "212 44 150 000"
    assert in_text.readings == ("212 och 44 150 000", "212 44 och 150 000", "212 44 150 000")
