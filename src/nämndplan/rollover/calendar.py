"""What is due as a calendar (RFC 5545), for those who are reminded by theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..diagnostics import Language, say
from ..model import FollowUp, Indicator, Item
from ..rules.boards import board_name, has_only_economy
from ..rules.follow_up.evaluation import Evaluation
from ..rules.follow_up.reported import reports_below
from ..rules.follow_up.submitted_late import last_day
from ..values import ascii_address

OCTETS = 75
"""The longest line; what is longer goes on after a line break and a space."""


def due_calendar(found: Evaluation, language: Language) -> str:
    """An event for each board that has something left to report: on the last day, where the law says which."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//nplan//follow-up due//SV"]
    for board, missing in owed(found):
        lines += _event(found, board, missing, language)
    return "".join(f"{folded}\r\n" for line in (*lines, "END:VCALENDAR") for folded in _folded(line))


def owed(found: Evaluation) -> Iterator[tuple[str, tuple[Item[Indicator], ...]]]:
    """Each board that owes something, "" for the council, and the measures that are not reported."""
    plan = found.plan
    for board in (*(board for board in plan.boards if not has_only_economy(board, plan)), ""):
        items = (item for item in plan.of(Indicator) if item.board == board)
        missing = tuple(item for item in items if found.is_missing(item))
        if missing or (board and not reports_below(board, found.id, plan)):
            yield board, missing


def _event(found: Evaluation, board: str, missing: Iterable[Item[Indicator]], language: Language) -> Iterator[str]:
    period: Item[FollowUp] = found.period
    name = board_name(board, found.plan) if board else found.plan.register.name("fullmäktige")
    title = say("{board}: rapportera till {report}", board=name, report=period.value.title).text(language)
    yield "BEGIN:VEVENT"
    yield f"UID:{ascii_address(found.id)}-{ascii_address(board) or 'council'}-{found.plan.year}@nplan"
    yield f"DTSTAMP:{_day(period.value.period.end)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(last_day(period.value))}"
    yield f"SUMMARY:{_escaped(title)}"
    if described := "\n".join(item.value.title for item in missing):
        yield f"DESCRIPTION:{_escaped(described)}"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets; no letter is cut."""
    piece, room = "", OCTETS
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield piece
            piece, room = " ", OCTETS - 1
        piece, room = piece + letter, room - size
    yield piece
