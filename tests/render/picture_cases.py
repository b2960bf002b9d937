"""Pictures for tests: made from small tables and values, and read back."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import count
from xml.etree import ElementTree as ET

from nämndplan.i18n import SWEDISH
from nämndplan.render.pictures.drawing import Drawer
from nämndplan.view import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from nämndplan.view.inline import words

BY = Drawer(SWEDISH)


def names() -> Iterator[str]:
    return (f"_p{number}" for number in count(1))


def table(sort: TableKind, *groups: tuple[Row, ...], caption: str = "Tabellen") -> Table:
    columns = (Column("Vad"), Column("Hur mycket", numeric=True))
    return Table(sort, "t", caption, columns, tuple(RowGroup(rows) for rows in groups))


def amount(title: str, number: Decimal | None, *, level: int = 0, printed: str | None = None, anchor: str = "") -> Row:
    text = printed if printed is not None else "" if number is None else str(number)
    kind = (RowKind.SUM, RowKind.PLAIN, RowKind.PART)[level]
    return Row((Cell(words(title), "row", level=level), Cell(words(text), number=number)), kind, anchor)


def total(number: Decimal) -> Row:
    return Row((Cell(words("Totalt"), "row"), Cell(words(str(number)), number=number)), RowKind.TOTAL)


def read(picture: str) -> ET.Element:
    """The picture as XML; fails when it is not well formed, or has no title or description of its own."""
    root = ET.fromstring(picture)  # noqa: S314  (our own)
    title, description = root.findall("title"), root.findall("desc")
    assert len(title) == len(description) == 1
    assert title[0].text
    assert description[0].text
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title[0].get('id')} {description[0].get('id')}"
    assert int(root.get("height", "0")) > 0
    return root


def shapes(picture: str) -> ET.Element:
    """A picture in a row as XML, with the labels under it; it has not a word for those who cannot see it."""
    root = ET.fromstring(picture)  # noqa: S314  (our own)
    assert root.get("aria-hidden") == "true"
    assert not {"title", "desc", "text"} & {element.tag for element in root.iter()}
    return root


def labels(root: ET.Element) -> list[str]:
    """The labels under a picture's ends."""
    return [element.text or "" for element in root.iter("span")]


def texts(root: ET.Element) -> str:
    return " ".join(element.text or "" for element in root.iter("text"))


def marked(root: ET.Element, tag: str, sort: str) -> list[ET.Element]:
    return [element for element in root.iter(tag) if sort in element.get("class", "").split()]


def share(element: ET.Element, name: str) -> Decimal:
    """A place across, in percent."""
    text = element.get(name, "")
    assert text.endswith("%")
    return Decimal(text[:-1])
