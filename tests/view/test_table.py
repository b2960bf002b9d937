"""What a table's place and columns decide: how it is laid out, and what each cell is told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from nämndplan.view import Cell, Column, Row, RowGroup, Table, TableKind, Text
from nämndplan.view.notes import mark_of

HARD = "\N{NO-BREAK SPACE}"


def number(text: str) -> Cell:
    return Cell((Text(text.replace("_", HARD)),), number=Decimal(1))


def table(sort: TableKind, *columns: Column, rows: tuple[Row, ...] = ()) -> Table:
    return Table(sort, "t", "Rubrik", columns, (RowGroup(rows, "g"),))


@pytest.mark.parametrize(
    ("sort", "columns", "folds", "labels"),
    [
        (TableKind.INDICATORS, 2, False, False),
        (TableKind.INDICATORS, 3, True, False),
        (TableKind.INDICATORS, 9, True, False),
        (TableKind.ASSIGNMENTS, 3, True, True),
        (TableKind.ASSIGNMENTS, 7, False, False),
        (TableKind.PERIODS, 3, True, False),
        (TableKind.COVERAGE, 3, True, True),
    ],
)
def test_which_tables_fold_and_which_cells_then_say_their_heading(
    sort: TableKind, columns: int, folds: bool, labels: bool
) -> None:
    made = table(sort, *(Column(f"K{at}") for at in range(columns)))
    assert (made.folds, made.labels) == (folds, labels)


@pytest.mark.parametrize(
    ("printed", "wide"),
    [
        ("999_999", False),
        ("1_234_567", True),
        ("69_500_000", True),
        ("minst 75_%", False),
        ("12,5 (2023)", False),
        ("123456,78", True),
    ],
)
def test_long_numbers_get_wider_columns(printed: str, wide: bool) -> None:
    row = Row((Cell((Text("Antal"),), "row"), number("1"), number(printed)))
    columns = (Column("Indikator"), Column("Utfall", numeric=True), Column("Mål", numeric=True))
    assert ("wide" in table(TableKind.INDICATORS, *columns, rows=(row,)).classes.split()) == wide


def test_a_cell_is_told_what_its_place_decides() -> None:
    row = Row(
        (
            Cell((Text("A"),), "rowgroup", height=2),
            Cell((Text("B"),), "row", level=1),
            number("5"),
            Cell((Text("saknas"),), status="missing"),
            Cell((Text("ja"),)),
        ),
        anchor="r",
    )
    below = Row((Cell(height=0), *row.cells[1:]))
    columns = (Column("Mål"), Column("Titel"), Column("Tal", numeric=True), Column("Läge"), Column("Ord", numeric=True))
    made = table(TableKind.FINANCE, *columns, rows=(row, below))
    placed = list(made.placed(made.groups[0], row))
    assert [cell.anchor for cell in placed] == ["g", "r", "r", "r", "r"]
    assert [cell.label for cell in placed] == ["", "", "Tal", "Läge", "Ord"]
    assert [cell.classes for cell in placed] == ["", "level1", "number", "status missing", "number words"]
    assert {cell.order for cell in placed} == {None}
    assert len(list(made.placed(made.groups[0], below))) == 4


def test_only_a_table_that_can_be_put_in_order_has_exact_numbers_to_order_by() -> None:
    row = Row((Cell((Text("A"),), "row"), number("5")))
    made = table(TableKind.ALL_INDICATORS, Column("Indikator"), Column("Mål", numeric=True), rows=(row,))
    assert [cell.order for cell in made.placed(made.groups[0], row)] == [None, Decimal(1)]


def test_a_caption_that_repeats_what_stands_beside_it_can_be_hidden() -> None:
    made = table(TableKind.GOALS, Column("Delmål"))
    assert made.repeats("Rubrik")
    assert not made.repeats("")


@pytest.mark.parametrize(("number", "mark"), [(1, "a"), (9, "j"), (22, "z"), (23, "aa"), (45, "ba"), (507, "aaa")])
def test_marks_are_letters_that_look_like_no_digit(number: int, mark: str) -> None:
    assert mark_of(number) == mark
    assert not set("ilo") & set(mark)
