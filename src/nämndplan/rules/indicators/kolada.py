"""The plan's indicators beside the copy of Kolada that lies in the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from ... import lazy_re as re
from ...diagnostics import Route
from ...frozen import frozen
from ...model import Indicator, Item, KeyFigure, KoladaCopy, Part, Plan
from ...values import known_unit
from ..memo import once_per_council

KOLADA_ID = re.compile(r"[NU][0-9]{5}")
WOMEN = frozenset({"kvinnor", "kvinna", "flickor", "flicka", "tjejer"})
MEN = frozenset({"män", "man", "pojkar", "pojke", "killar"})
_UNIT_AT_THE_END = re.compile(r"(?:,|\()\s*(?P<unit>[^,()]+?)\s*\)?\s*$")


@frozen
class InKolada:
    """An indicator or a part of one, by the keys that lead to it, and what Kolada has for it by year."""

    route: Route
    holder: Indicator | Part
    figures: Mapping[int, str]


@once_per_council
def kolada_copy(plan: Plan) -> Item[KoladaCopy] | None:
    """The copy, as long as it can be relied on: all of it read, untouched, and of the plan's own organisation."""
    copy = next(iter(plan.common.sure(KoladaCopy)), None)
    return copy if copy and copy.value.is_untouched and not is_of_another(copy.value, plan) else None


def is_of_another(copy: KoladaCopy, plan: Plan) -> bool:
    """True when the plan is another organisation's than the copy is about."""
    publishing = plan.settings.publishing if plan.settings else None
    code = publishing.organisation_code if publishing else None
    return code is not None and code != copy.organisation


def key_figure(indicator: Indicator, copy: KoladaCopy) -> KeyFigure | None:
    """What the copy has on an indicator's key figure."""
    return copy.key_figures.get(indicator.kolada or "")


def measured(indicator: Indicator, figure: KeyFigure) -> Iterator[InKolada]:
    """The indicator as a whole, and those of its parts that are women and men."""
    yield InKolada((), indicator, figure.outcomes)
    for name, part in indicator.parts.items():
        if figures := by_sex(figure, part.title or name) or by_sex(figure, name):
            yield InKolada(("uppdelning", name), part, figures)


def by_sex(figure: KeyFigure, name: str) -> Mapping[int, str]:
    """The values of women or of men, for a part of that name; none for any other."""
    word = name.casefold().strip()
    return figure.women if word in WOMEN else figure.men if word in MEN else {}


def unit_of(title: str) -> str:
    """The unit that a title of Kolada's ends with: andel (%), kr/inv, antal. "" where it is not known."""
    match = _UNIT_AT_THE_END.search(title)
    unit = known_unit(match["unit"].partition("/")[0]) if match else None
    return unit.symbol if unit else ""


def is_money(unit: str) -> bool:
    """True for kronor, also in thousands and millions."""
    found = known_unit(unit)
    return found is not None and found.kronor is not None


_FEWEST_DIGITS = 3


def agrees(printed: Decimal, step: Decimal, figure: Decimal) -> bool:
    """True when a number is what Kolada's comes to with its decimals, or with three digits or more of it rounded.

    71 is 71.23, and 12 300 is 12 345, but 70 is not 71.2. ``step`` is one of the last printed digit.
    """
    while True:
        if abs(printed - figure) <= step / 2:
            return True
        step *= 10
        if printed % step or abs(printed) < step * 10 ** (_FEWEST_DIGITS - 1):
            return False
