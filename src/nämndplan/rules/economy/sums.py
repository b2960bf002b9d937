"""Sums of printed amounts, and when they are right.

Printed amounts are rounded, so a sum of them may differ from the printed total without
anyone being wrong. An exact amount lies at most half a step of the last printed digit
from the printed one. With n parts of the same step, the difference is then at most
(n + 1)/2 steps (``allowance``). So much is rare: roundings up and down mostly cancel, and
their sum spreads with the square root of how many they are. What lies within twice that
spread, 0,6 √(n + 1) steps and at least one, is ``likely`` rounding, and right; what lies
between the two only could be. Some consequences are held to be part of that:

- A list is written to one precision: ``-32`` beside ``-0,4`` means -32,0. The step of
  the parts is therefore the finest among them; the total keeps a step of its own, since
  headings often round more than the lists below them.
- A single part is the same amount as its total: rounded alike, they are equal.
- Amounts that were counted over from another unit are no such list: each keeps its step.
- Zero, in a transfer, is exact. Two parts of it are one amount with two signs.

An amount in another known unit of money is counted over to the file's unit. What cannot
be counted (kept as printed, in an unknown unit, per something) makes the sum unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import ROUND_FLOOR, Decimal

from ...diagnostics import Place, Severity
from ...frozen import frozen
from ...model import AsPrinted, Economy, FrameChange, Item, Post, known
from ...values import Quantity, known_unit

_TWICE_THE_SPREAD = Decimal("0.6")
_NEARLY_ALL = Decimal("0.9")


@frozen
class Term:
    """One amount of a sum, in the file's unit. ``step`` is the size of its last printed digit."""

    title: str
    amount: Decimal
    step: Decimal
    place: Place
    converted: bool = False


@frozen
class Sum:
    """The parts, and what they are asserted to make."""

    parts: tuple[Term, ...]
    asserted: Term

    @property
    def calculated(self) -> Decimal:
        """What the printed parts make."""
        return sum((part.amount for part in self.parts), Decimal(0))

    @property
    def difference(self) -> Decimal:
        """How much more is asserted than the parts make."""
        return self.asserted.amount - self.calculated

    @property
    def allowance(self) -> Decimal:
        """The greatest difference that rounding alone can explain."""
        if any(part.converted for part in self.parts):
            return self.coarse_allowance
        step = min(part.step for part in self.parts)
        exact_copy = len(self.parts) == (1 if self.asserted.step else 2)
        if exact_copy:
            steps = sorted({part.step for part in self.parts} | {self.asserted.step} - {Decimal(0)})
            return steps[-1] / 2 if len(steps) > 1 else Decimal(0)
        return (len(self.parts) * step + self.asserted.step) / 2

    @property
    def coarse_allowance(self) -> Decimal:
        """The same, if amounts with fewer decimals than the others were rounded more than they."""
        return (sum((part.step for part in self.parts), Decimal(0)) + self.asserted.step) / 2

    @property
    def likely(self) -> Decimal:
        """The greatest difference that rounding explains in a likely way: whole steps, one at least."""
        step = max(self.asserted.step, *(part.step for part in self.parts))
        spread = (_TWICE_THE_SPREAD * Decimal(len(self.parts) + 1).sqrt()).to_integral_value(ROUND_FLOOR)
        return min(self.allowance, max(Decimal(1), spread) * step)

    @property
    def is_right(self) -> bool:
        """True when nothing but rounding, and likely rounding, stands between the parts and the total."""
        return abs(self.difference) <= self.likely

    @property
    def is_possible(self) -> bool:
        """True when rounding could explain the difference, though it is not likely."""
        return abs(self.difference) <= self.allowance

    @property
    def severity(self) -> Severity | None:
        """What only could be right is a warning; None for the rule's own severity."""
        return Severity.WARNING if self.is_possible else None

    @property
    def is_turned(self) -> bool:
        """True when the parts make the same amount with the other sign: costs written without minus."""
        is_sum = len(self.parts) > 1 and bool(self.calculated)
        return is_sum and abs(self.asserted.amount + self.calculated) <= self.likely

    @property
    def leaves_a_rest(self) -> bool:
        """True when the parts are clearly some of the whole only: all of one sign, and well below it."""
        signs = {part.amount > 0 for part in self.parts if part.amount} | {self.asserted.amount > 0}
        is_near = len(self.parts) > 1 and abs(self.calculated) >= _NEARLY_ALL * abs(self.asserted.amount)
        return len(signs) == 1 and abs(self.calculated) < abs(self.asserted.amount) and not is_near

    def corrected(self, wrong: Iterable[Sum]) -> Sum:
        """The same sum, if in some other sums the parts are right and what they assert is not."""
        amounts = {sub.asserted.place: sub.calculated for sub in wrong}
        parts = (replace(part, amount=amounts.get(part.place, part.amount)) for part in self.parts)
        return Sum(tuple(parts), self.asserted)


def inner_sum(post: Post, place: Place, unit: str) -> Sum | None:
    """A post and its inner posts."""
    asserted = _term(post.title, post.amount, place.at("belopp"), unit)
    return _sum(inner_terms(post, place, unit), asserted)


def posts_sum(change: FrameChange, place: Place, unit: str) -> Sum | None:
    """A frame change and its posts; a transfer is asserted to be exactly zero."""
    if change.transfer:
        asserted: Term | None = Term(change.title, Decimal(0), Decimal(0), place.at("poster").key())
    else:
        asserted = _term(change.title, change.amount, place.at("belopp"), unit)
    return _sum(_post_terms(change, place, unit), asserted)


def counts_turned(economy: Item[Economy]) -> bool:
    """True when a file writes its sums with the sign turned: one that alone does so has a slip."""
    sums = [posts_sum(change, economy.place, economy.value.unit) for change in economy.value.changes.values()]
    known_sums = [found for found in sums if found and len(found.parts) > 1]
    return sum(found.is_turned for found in known_sums) > sum(found.is_right for found in known_sums)


def total_sum(economy: Item[Economy]) -> Sum | None:
    """The total and the frame changes that it counts."""
    total, unit = economy.value.total, economy.value.unit
    if total is None:
        return None
    terms: list[Term] | None = []
    for id, change in economy.value.changes.items():
        place = economy.at("ramförändringar", id)
        if not change.transfer:
            own = _own_or_parts(
                change.title, change.amount, place, unit, _post_terms(change, place, unit) if change.posts else None
            )
            terms = None if own is None or terms is None else [*terms, *own]
    return _sum(terms, _term("", total.amount, economy.at("totalt", "belopp"), unit))


def wrong_inner_sums(change: FrameChange, place: Place, unit: str) -> tuple[Sum, ...]:
    """The posts of a frame change that are not what their inner posts make."""
    sums = (inner_sum(post, place.at("poster", id), unit) for id, post in change.posts.items())
    return tuple(found for found in sums if found and not found.is_right)


def unit_of(item: Item[FrameChange] | Item[Post]) -> str:
    """The unit of the file that an object stands in."""
    economy = item.above(Economy)
    return economy.value.unit if economy else ""


def _post_terms(change: FrameChange, place: Place, unit: str) -> list[Term] | None:
    terms: list[Term] = []
    for id, post in change.posts.items():
        here = place.at("poster", id)
        inner = inner_terms(post, here, unit) if post.inner else None
        own = _own_or_parts(post.title, post.amount, here, unit, inner)
        if own is None:
            return None
        terms += own
    return terms


def inner_terms(post: Post, place: Place, unit: str) -> list[Term] | None:
    """The inner posts of a post; None when one of them cannot be counted."""
    terms = [
        _term(inner.title, inner.amount, place.at("varav", id, "belopp"), unit) for id, inner in post.inner.items()
    ]
    return None if None in terms else [term for term in terms if term]


def _own_or_parts(
    title: str, amount: Quantity | AsPrinted | None, place: Place, unit: str, parts: list[Term] | None
) -> list[Term] | None:
    if amount is None:
        return parts
    term = _term(title, amount, place.at("belopp"), unit)
    return [term] if term else None


def _term(title: str, amount: Quantity | AsPrinted | None, place: Place, unit: str) -> Term | None:
    quantity = known(amount)
    factor = _factor(quantity, unit) if quantity else None
    if quantity is None or factor is None:
        return None
    if factor == 1:
        return Term(title, quantity.value, quantity.number.unit_in_last_place, place)
    step = quantity.number.unit_in_last_place * factor
    return Term(title, (quantity.value * factor).normalize(), step, place, converted=True)


def _factor(quantity: Quantity, unit: str) -> Decimal | None:
    """What an amount is multiplied with to be in the file's unit; None when that is unknown."""
    if quantity.per:
        return None
    if not quantity.unit or quantity.unit.casefold() == unit.casefold():
        return Decimal(1)
    own, wanted = quantity.known_unit, known_unit(unit)
    return own.in_other(wanted) if own and wanted else None


def _sum(parts: list[Term] | None, asserted: Term | None) -> Sum | None:
    return Sum(tuple(parts), asserted) if parts and asserted else None
