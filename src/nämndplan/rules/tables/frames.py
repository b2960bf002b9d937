"""The frames that boards are given: the rows of tables that have them, and whose frame a text speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...model import Item, Plan, RowSort, Section, Sheet, SheetRow, TableSort, normal_name
from ..boards import board_id, board_name
from ..published_text import PublishedText
from .sheets import fitting

FRAME = (
    r"(?:(?:totala?|samlade?|ekonomiska?|beslutade?|tilldelade?|budgeterade?)\s+){0,2}"
    r"(?:(?:budget|netto|netto ?budget|drift|drifts|drift ?budget|kommunbidrags)?ram(?:en)?"
    r"|(?:kommun|region)bidrag(?:et)?|(?:drift|netto)?budget(?:en)?|(?:drift|netto)?anslag(?:et)?)"
)
"""The source of a pattern for what a board is given."""
_OF_BOARD = re.compile(rf"(?:(?P<owner>.*\S)\s+)?\b{FRAME}(?:\s+(?:för|till)\s+(?P<other>.*\S))?", re.IGNORECASE)
_SPEAKERS = re.compile(r"(?:nämnd|styrelse|direktion|beredning|förvaltning)(?:en|n)s?|vår|den|dess", re.IGNORECASE)
_JOINTS = frozenset(("och", "samt", "&", "eller", "exklusive", "exkl", "utom", "utöver", "inklusive", "inkl"))


def frames(plan: Plan) -> list[Sheet]:
    """The tables of frames in a part of the plan."""
    return [sheet for sheet in fitting(plan) if sheet.table.sort is TableSort.FRAME]


def of_board(sheet: Sheet, plan: Plan, board: str, *, sums: bool = False) -> list[SheetRow]:
    """The rows that are a board's, by their body or label; else a board's only sum, which is of all that it has."""
    named = [row for row in sheet.rows if _is(row.spec.body or row.label, plan, board)]
    return named or [row for row in sheet.rows if sums and row.sort is RowSort.SUM]


def _is(name: str, plan: Plan, board: str) -> bool:
    body = plan.register.body(name) if name else None
    return body is not None and body.id == board


def frame_rows(board: str, text: PublishedText, plan: Plan) -> Iterator[tuple[Sheet, SheetRow]]:
    """The rows that have a board's frame: its own in every table of frames, and the sum of its only table.

    With no board the council's own sum is meant, of all that it gives.
    """
    beside = frames(plan)
    council = frames(plan.common) if plan.common is not plan else []
    yield from ((sheet, row) for sheet in (*beside, *council) for row in of_board(sheet, plan, board) if board)
    if board == own_board(text, plan) and len(beside) == 1:
        sums = [row for row in beside[0].rows if row.sort is RowSort.SUM]
        yield from ((beside[0], row) for row in sums if len(sums) == 1)


def whose_frame(phrase: str, text: PublishedText, plan: Plan) -> str | None:
    """The board whose frame a phrase speaks of (Socialnämndens ram, ramen för socialnämnden); None for anything else.

    Where none is told it is the one that writes, or that the section is about; else "".
    """
    said = _OF_BOARD.fullmatch(phrase.strip())
    if said is None or (said["owner"] and said["other"]):
        return None
    owner = said["owner"] or said["other"]
    return (board_in(owner, text, plan) or None) if owner else _speaker(text, plan)


def board_in(words: str, text: PublishedText, plan: Plan) -> str:
    """The board that a phrase ends with the name of, or "": of several in a row none."""
    found = words.split()
    for at in range(len(found)):
        name = " ".join(found[at:])
        board = next(filter(None, (_board(one, text, plan) for one in (name, name.removesuffix("s")))), "")
        if board:
            return "" if at and found[at - 1].casefold().rstrip(".,") in _JOINTS else board
    return ""


def own_board(text: PublishedText, plan: Plan) -> str:
    """The board that a text is of, by its id in the register; "" for the council."""
    return board_id(text.item.board, plan) if text.item.board else ""


def body_of(text: PublishedText, plan: Plan) -> str:
    """The body that the section of a text is about, by its heading, or ""."""
    section: Item[Section] | None = text.item if isinstance(text.item.value, Section) else None
    body = plan.register.body(section.value.heading) if section else None
    return body.id if body else ""


def _board(name: str, text: PublishedText, plan: Plan) -> str:
    if body := plan.register.body(name):
        return body.id
    own = text.item.board
    if own and normal_name(name) == normal_name(board_name(own, plan)):
        return board_id(own, plan)
    return _speaker(text, plan) if _SPEAKERS.fullmatch(name) else ""


def _speaker(text: PublishedText, plan: Plan) -> str:
    return own_board(text, plan) or body_of(text, plan)
