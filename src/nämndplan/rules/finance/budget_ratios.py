"""What a table budgets of a ratio that a financial goal is for: two rows of one column, in per cent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from ... import lazy_re as re
from ...diagnostics import Sentence, say
from ...frozen import frozen
from ...model import ColumnKind, Sheet, SheetColumn, SheetRow
from ...word_list import word_list
from ..economy.sums import Term
from ..tables.sheets import term

PLANNED = {ColumnKind.BUDGET, ColumnKind.PLAN, ColumnKind.ESTIMATE, None}
"""What columns hold that goals are set for."""
_STEP = Decimal("0.1")
_OTHERWISE_COUNTED = re.compile(
    r"\b(?:inkl\w*|exkl\w*|utan|pension\w*|ansvarsförbindelse\w*|koncern\w*|bolag\w*|justera\w*|skattefinansiera\w*|avgiftsfinansiera\w*)\b",
    re.IGNORECASE,
)
"""Words of a goal that is counted in another way than the rows of the table tell."""


@frozen
class Ratio:
    """What a goal of it is called, the sections of the word list with its two rows, and what findings call it."""

    goal: re.Pattern[str]
    above: str
    below: str
    name: Sentence


RATIOS = (
    Ratio(
        re.compile(r"årsbidrag\w*\b.*\bavskrivning", re.IGNORECASE | re.DOTALL),
        "årsbidrag",
        "avskrivningar",
        say("Årsbidraget av avskrivningarna"),
    ),
    Ratio(re.compile(r"^\s*soliditet", re.IGNORECASE), "eget kapital", "tillgångar", say("Soliditeten")),
)


@frozen
class Budgeted:
    """The ratio that a column of a table budgets, and the two amounts that it is made of."""

    name: Sentence
    above: Term
    below: Term

    @property
    def percent(self) -> Decimal:
        """With one decimal, as budgets print it."""
        return (100 * self.above.amount / abs(self.below.amount)).quantize(_STEP, ROUND_HALF_UP)


def ratios_of(title: str, texts: str, sheet: Sheet, year: int) -> Iterator[Budgeted]:
    """What a table has of the ratio that a goal is for, in its columns of a year."""
    wanted = next((ratio for ratio in RATIOS if ratio.goal.search(title)), None)
    if wanted is None or _OTHERWISE_COUNTED.search(texts):
        return
    known = word_list(__package__, "result_budget")
    above, below = (_only(sheet, known[section]) for section in (wanted.above, wanted.below))
    for column in sheet.columns if above and below else ():
        if above and below and column.year == year and column.kind in PLANNED:
            yield from _in_column(wanted, sheet, above, below, column)


def _only(sheet: Sheet, labels: tuple[str, ...]) -> SheetRow | None:
    """The one row with any of the labels."""
    rows = [row for row in sheet.rows if " ".join(row.label.casefold().split()) in labels]
    return rows[0] if len(rows) == 1 else None


def _in_column(ratio: Ratio, sheet: Sheet, above: SheetRow, below: SheetRow, column: SheetColumn) -> Iterator[Budgeted]:
    unit = sheet.unit_of(above, column)
    one, other = term(sheet, above, column, unit), term(sheet, below, column, unit)
    if one and other and other.amount:
        yield Budgeted(ratio.name, one, other)
