"""The tax rate as a text says it, and as a table has it: 22:15, 22,15 kronor, 22,15 procent."""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...frozen import frozen
from ...model import Plan, Sheet, SheetColumn, SheetRow
from .sheets import fitting

_TAX = r"(?:skattesats|utdebitering|kommunalskatt|regionskatt|skatteuttag)(?:en|et|s)?"
_SAID = re.compile(
    rf"\b\w*{_TAX}\b[^.;0-9]{{0,60}}(?:20[0-9]{{2}}[^.;0-9]{{0,40}})?"
    r"(?<![0-9:,])(?P<number>[0-9]{1,2}[:,][0-9]{1,2})(?![0-9:,])(?P<unit>(?:\s*(?:kronor|kr|procent|%))?)",
    re.IGNORECASE,
)
_RATE = re.compile(r"(?<![0-9:,])[0-9]{1,2}[:,][0-9]{1,2}(?![0-9:,])(?!\s*(?:mnkr|mkr|mdkr|miljoner|miljarder|tkr))")
_LABEL = re.compile(rf"\b\w*{_TAX}\b", re.IGNORECASE)
_OF_ANOTHER = re.compile(
    r"\b(?:total\w*|sammanlag\w*|riket\w*|rikssnitt\w*|genomsnitt\w*|medel\w*|snitt\w*|länet\w*|höj\w*|sänk\w*|ök\w+|minsk\w+"
    r"|öre|tidigare|jämfört|inklusive|exklusive|region\w*|landsting\w*|församling\w*|fastighet\w*|begravning\w*|samfund\w*)\b",
    re.IGNORECASE,
)
SPEAKS_OF_TAXES = re.compile("skatt|utdebitering", re.IGNORECASE)
_YEAR = re.compile(r"\b20[0-9]{2}\b")


@frozen
class OtherRate:
    """A rate that a sentence says, and the cell that has another."""

    said: re.Match[str]
    sheet: Sheet
    row: SheetRow
    column: SheetColumn


def other_rates(sentence: str, plan: Plan) -> Iterator[OtherRate]:
    """The one rate of a sentence, where no row of that name has it, in the year that is named or in any."""
    said = _SAID.search(sentence)
    years = set(_YEAR.findall(sentence))
    if said is None or len(_RATE.findall(sentence)) > 1 or len(years) > 1 or _is_of_another(sentence, said[0]):
        return
    cells = [
        (sheet, row, column, rate)
        for sheet in fitting(plan)
        for row in sheet.rows
        if _LABEL.search(row.label) and not _is_of_another(row.label, said[0])
        for column in sheet.columns
        if (not years or str(column.year) in years) and (rate := _rate(row.cell(column).text))
    ]
    if cells and all(rate != _rate(said["number"]) for *_, rate in cells):
        own = [cell for cell in cells if cell[2].year == plan.common.year]
        yield OtherRate(said, *(own or cells)[0][:3])


def _is_of_another(text: str, said: str) -> bool:
    """Whether a text is of another rate than the own one, or of how it changes; a region's own is a region's."""
    return any(
        not (found[0].casefold().startswith("regionskatt") and found[0] in said) for found in _OF_ANOTHER.finditer(text)
    )


def _rate(text: str) -> tuple[int, int] | None:
    """Kronor and öre."""
    found = _RATE.match(text.strip())
    whole, part = re.split("[:,]", found[0]) if found else ("", "")
    return (int(whole), int(part.ljust(2, "0"))) if found else None
