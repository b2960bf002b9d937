"""One thing on both sides, and how a difference in it is told."""

from __future__ import annotations

from typing import Any

from ...compare.naming import kind_of, name_of
from ...diagnostics import Sentence
from ...frozen import frozen
from ...model import Item, Plan
from ...values import with_hard_spaces
from ..difference import Difference


@frozen
class Both:
    """One thing on both sides, with the plans it stands in."""

    before: Item[Any]
    after: Item[Any]
    old_plan: Plan
    new_plan: Plan

    def difference(
        self, code: str, sentence: Sentence, key: str, texts: tuple[str, str], *routes: tuple[str, ...]
    ) -> Difference:
        """A difference at a key, or further in by a route a side; one that has nothing there points at the thing."""
        sides = zip((self.before, self.after), texts, routes or ((), ()), strict=True)
        before, after = (item.at(key, *route) if text else item.place for item, text, route in sides)
        motive = getattr(self.after.value, "motivation", None) or getattr(self.before.value, "motivation", None) or ""
        return Difference(code, sentence, before, after, self.before, self.after, *texts, motive=motive)

    @property
    def named(self) -> dict[str, Any]:
        """Its kind and its own words, for a sentence."""
        return {"kind": kind_of(self.after), "name": name_of(self.after)}


def shown(text: str) -> str:
    """A value inside a sentence: a number does not break over lines."""
    return with_hard_spaces(text)


def short(text: str) -> str:
    """As much of a text as a sentence holds."""
    return text if len(text) <= _LONG else text[: _LONG - 1].rstrip() + "…"


_LONG = 120
