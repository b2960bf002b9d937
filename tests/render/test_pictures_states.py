"""How many indicators stand where, as a picture, a file of its own, and a chart of Office."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from nämndplan.i18n import SWEDISH
from nämndplan.render import Templates, template_folders
from nämndplan.render.office.charts import chart_of
from nämndplan.render.pictures import Standalone
from nämndplan.render.pictures.states import states
from nämndplan.view import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from nämndplan.view.inline import words

from .made import PLAN, view
from .picture_cases import BY, names, read

KINDS = ("reached", "left", "unmeasured")


def counts(*rows: tuple[str, tuple[int, ...]], kinds: tuple[str, ...] = KINDS) -> Table:
    """Made-up goals with how many indicators each has in every state."""
    shown = [
        Row(
            (
                Cell(words(title), "row"),
                *(number(n, kind) for n, kind in zip(each, kinds, strict=True)),
                number(sum(each)),
            )
        )
        for title, each in rows
    ]
    total = Row((Cell(words("Alla"), "row"), *(number(1) for _ in (*kinds, ""))), RowKind.TOTAL)
    columns = (
        Column("Mål"),
        *(Column(kind.capitalize(), numeric=True) for kind in kinds),
        Column("Alla", numeric=True),
    )
    return Table(TableKind.STATES, "_lagen", "Lägen", columns, (RowGroup((*shown, total)),))


def number(value: int, status: str = "") -> Cell:
    return Cell(words(str(value)), number=Decimal(value), status=status)


TWO = counts(("Trygghet & tillit", (3, 1, 0)), ("Kultur", (0, 2, 4)))


def test_each_stretch_is_as_long_as_its_number_and_none_is_drawn_for_none() -> None:
    [picture] = states(TWO, names(), BY)
    root = read(picture)
    boxes = [box for box in root.iter("rect") if box.get("width", "").endswith("%")]
    assert [box.get("class") for box in boxes] == ["state reached", "state left", "state left", "state unmeasured"]
    wide = [float(box.get("width", "").rstrip("%")) for box in boxes]
    assert wide[0] == pytest.approx(3 * wide[1], abs=0.05)
    assert wide[3] == pytest.approx(4 * wide[1], abs=0.05)
    assert root.findtext("desc") == "Trygghet & tillit: 3 reached, 1 left och Kultur: 2 left, 4 unmeasured."


@pytest.mark.parametrize(
    "table",
    [counts(("Ensamt", (3, 1, 0))), counts(("Ett", (3,)), ("Två", (2,)), kinds=("left",)), counts()],
    ids=["one goal", "one state", "nothing"],
)
def test_no_picture_and_no_chart_where_the_table_says_as_much(table: Table) -> None:
    assert list(states(table, names(), BY)) == []
    assert chart_of(table) is None


def test_a_file_of_its_own_has_its_colours_inside_and_its_letters_apart() -> None:
    [picture] = states(TWO, names(), BY)
    renderer = Templates(template_folders(None, PLAN), SWEDISH).renderer(view())
    made = Standalone(renderer, "#5b2a86").file(picture)
    text = made.content.decode()
    assert "var(--" not in text
    assert "@media" not in text
    assert "#5b2a86" in text
    assert not re.search(r"<text|https?://(?!www\.w3\.org/2000/svg)", text)
    assert [letters.text for letters in made.texts if letters.held == "middle"] == ["3", "1", "2", "4"]
    assert made.words.startswith("Lägen. Trygghet & tillit: 3 reached")


def test_a_chart_has_every_number_of_the_table() -> None:
    chart = chart_of(TWO)
    assert chart is not None
    assert chart.labels == ("Trygghet & tillit", "Kultur")
    assert [(bars.name, tuple(map(int, bars.values))) for bars in chart.series] == [
        ("Reached", (3, 0)),
        ("Left", (1, 2)),
        ("Unmeasured", (0, 4)),
    ]


def changes(*rows: tuple[str, int, str | None], total: str | None = "5") -> Table:
    """Made-up frame changes: title, level and amount."""
    shown = [
        Row(
            (
                Cell(words(title), "row", level=level),
                Cell(words(amount or ""), number=(amount and Decimal(amount)) or None),
            )
        )
        for title, level, amount in rows
    ]
    last = (
        (Row((Cell(words("Totalt"), "row"), Cell(words(total), number=Decimal(total))), RowKind.TOTAL),)
        if total
        else ()
    )
    columns = (Column("Ramförändring"), Column("Belopp (mnkr)", numeric=True))
    return Table(TableKind.ECONOMY, "e", "Ramförändringar", columns, (RowGroup((*shown, *last)),))


@pytest.mark.parametrize(
    ("table", "labels"),
    [
        (changes(("A", 0, "2"), ("B", 0, "3")), ("A", "B", "Totalt")),
        (changes(("A", 0, "5"), ("a1", 1, "2"), ("a2", 1, "3")), ("a1", "a2", "Totalt")),
        (changes(("A", 0, "5"), ("all of A", 1, "5")), ("A", "Totalt")),
        (changes(("A", 0, "4"), ("a part of A", 1, "5")), ("a part of A", "Totalt")),
        (changes(("A", 0, "2"), ("B", 0, None)), None),
        (changes(("A", 0, "2"), ("B", 0, "3"), total=None), None),
        (changes(("A", 0, "2.123456789012345678"), ("B", 0, "3")), None),
    ],
    ids=["flat", "posts", "only child", "another amount", "unreadable", "no total", "too many digits"],
)
def test_changes_are_charted_by_what_has_none_inside(table: Table, labels: tuple[str, ...] | None) -> None:
    chart = chart_of(table)
    assert (chart.labels if chart else None) == labels
