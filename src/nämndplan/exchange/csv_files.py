"""CSV, for systems that speak it: what went out stands in a column of its own beside each that is filled in."""

from __future__ import annotations

import csv
import io
from collections import Counter

from .. import lazy_re as re
from ..diagnostics import say
from .came_back import CameBack, CellBack, lines_of
from .sheets import OutSheet, pointed_to, pointer

_FORMULA = re.compile(r"[=@\t]|[+-](?!\s?[0-9])")
_ID, _BASE, _KEYS = "Id", " (utskickat)", " nyckel:"


def as_csv(sheet: OutSheet) -> bytes:
    """A sheet as CSV with semicolons, in UTF-8 with a mark, as Excel in Swedish reads it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    heads = [_ID]
    for column in sheet.columns:
        heads.append(column.head)
        if column.route:
            heads.append(f"{column.head}{_BASE}{_KEYS}{pointer(column.route)}")
    writer.writerow(heads)
    for row in sheet.rows:
        cells = [_as_text(row.id)]
        for column, text in zip(sheet.columns, row.texts, strict=True):
            cells += [_as_text(text)] * (2 if column.route else 1)
        writer.writerow(cells)
    return b"\xef\xbb\xbf" + buffer.getvalue().encode("utf-8")


def _as_text(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def _as_it_was(text: str) -> str:
    return text[1:] if text[:1] == "'" and _FORMULA.match(text[1:]) else text


def is_exchange(text: str) -> bool:
    """True for CSV that was sent out."""
    return _BASE + _KEYS in text.partition("\n")[0]


def from_csv(name: str, text: str) -> CameBack:
    """The cells of a CSV file that has come back; columns may have been moved."""
    first = text.partition("\n")[0]
    rows = list(csv.reader(io.StringIO(text), delimiter=max(";\t,", key=first.count)))
    heads = [head.strip() for head in rows[0]] if rows else []
    back = CameBack()
    if _ID not in heads:
        back.troubles.append(say("{name} har ingen kolumn ”Id”, och läses inte.", name=name))
        return back
    at_id = heads.index(_ID)
    pairs = []
    for at, head in enumerate(heads):
        title, mark, keys = head.partition(f"{_BASE}{_KEYS}")
        if mark and title in heads:
            pairs.append((heads.index(title), at, pointed_to(keys)))
        elif mark:
            back.remarks.append(
                say("{sheet}: kolumnen ”{head}” finns inte kvar, och är inte rapporterad.", sheet=name, head=title)
            )
    full = [[*row, *[""] * (len(heads) - len(row))] for row in rows[1:]]
    count = Counter(_as_it_was(row[at_id].strip()) for row in full)
    for number, row in enumerate(full, 2):
        if not (id := _as_it_was(row[at_id].strip())):
            continue
        if count[id] > 1:
            place, said = f"{name}:{number}", say("står två gånger")
            back.troubles.append(say("{place}: id ”{id}” {said}. Raden läses inte.", place=place, id=id, said=said))
            continue
        for at, at_base, route in pairs:
            text_ = lines_of(_as_it_was(row[at].strip()))
            back.cells.append(CellBack(id, route, _as_it_was(row[at_base]), text_, f"{name}:{number}"))
    return back
