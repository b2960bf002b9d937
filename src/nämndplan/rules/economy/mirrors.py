"""The two sides of a transfer: what leaves one post arrives at another."""

from __future__ import annotations

from decimal import Decimal

from ...diagnostics import Place
from ...frozen import frozen
from ...model import FrameChange
from .sums import Sum, Term, inner_terms

Holding = tuple[str, Term]
"""A post's id, and an inner post of it."""


@frozen
class Mirror:
    """Two inner posts by the same name in two posts: one amount with two signs."""

    posts: tuple[str, str]
    terms: tuple[Term, Term]

    @property
    def remainder(self) -> Decimal:
        """What is left when both are added; zero when they are each other's opposites."""
        return self.terms[0].amount + self.terms[1].amount

    @property
    def is_right(self) -> bool:
        """True for opposites, and where one is the other rounded."""
        zero = Term("", Decimal(0), Decimal(0), self.terms[0].place)
        return Sum(self.terms, zero).is_right


def wrong_mirrors(change: FrameChange, place: Place, unit: str) -> tuple[Mirror, ...]:
    """The pairs of a transfer that are not opposites, unless what has no counterpart makes up for it."""
    holdings = _holdings(change, place, unit)
    if holdings is None:
        return ()
    alone = [held[0][1] for held in holdings if len(held) == 1]
    pairs = [_mirror(*held) for held in holdings if len(held) == 2]
    wrong = tuple(pair for pair in pairs if pair and not pair.is_right)
    left_over = sum((term.amount for term in alone), Decimal(0)) + sum((pair.remainder for pair in wrong), Decimal(0))
    return () if alone and not left_over else wrong


def _holdings(change: FrameChange, place: Place, unit: str) -> list[list[Holding]] | None:
    """The inner posts, those of one id or title together; None when some post's inner posts are unknown."""
    if not change.transfer:
        return None
    by_name: dict[str, list[Holding]] = {}
    for post_id, post in change.posts.items():
        terms = inner_terms(post, place.at("poster", post_id), unit)
        if not terms:
            return None
        for (inner_id, inner), term in zip(post.inner.items(), terms, strict=True):
            title = " ".join(inner.title.casefold().split())
            held = by_name.get(inner_id) or by_name.get(title) or []
            held.append((post_id, term))
            by_name[inner_id] = by_name[title] = held
    return list({id(held): held for held in by_name.values()}.values())


def _mirror(one: Holding, other: Holding) -> Mirror | None:
    return Mirror((one[0], other[0]), (one[1], other[1])) if one[0] != other[0] else None
