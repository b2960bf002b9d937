"""Money, and the units that it and measures stand in."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ...compare.naming import written
from ...diagnostics import say
from ...model import Item
from ...values import Quantity, known_unit
from ..difference import Difference
from .both import Both, shown
from .words import as_written


def amounts(both: Both, key: str, old: object, new: object) -> Iterator[Difference]:
    """Money in its file's unit: the same worth in another unit or spelling is form."""
    texts = before, after = written(old), written(new)
    values = {**both.named, "before": shown(before) or "–", "after": shown(after) or "–"}
    if isinstance(old, Quantity) and isinstance(new, Quantity):
        was, becomes = _worth(old, both.before), _worth(new, both.after)
        if was == becomes:
            sentence = say("Beloppet i {kind} ”{name}” är skrivet på ett annat sätt: {before} → {after}", **values)
            yield both.difference("ND901", sentence, key, texts)
            return
    yield both.difference("ND401", say("{kind} ”{name}”: {before} → {after}", **values), key, texts)


def _worth(amount: Quantity, item: Item[Any]) -> tuple[Decimal, str]:
    top = item
    while top.parent:
        top = top.parent
    word = amount.unit or getattr(top.value, "unit", None) or ""
    unit = known_unit(word) if word else None
    return (amount.value * unit.kronor, "kr") if unit and unit.kronor else (amount.value, word)


def units(both: Both, key: str, old: Any, new: Any) -> Iterator[Difference]:
    """Mkr → mnkr is form; for money the amounts tell what another unit means for them."""
    units = [known_unit(word) if word else None for word in (old, new)]
    if units[0] and units[1] and (units[0] is units[1] or (units[0].kronor and units[1].kronor)):
        texts = written(old), written(new)
        sentence = say("{kind} ”{name}” är skriven på ett annat sätt: {key}", **both.named, key=key)
        yield both.difference("ND901", sentence, key, texts)
    else:
        yield from as_written(both, key, old, new)
