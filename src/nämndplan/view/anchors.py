"""Addresses inside a document: ASCII, unique, and the same from one time to the next."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from .. import lazy_re as re
from ..values import ascii_address

WHOLE = "hela-planen.html"
"""The page of the site that has every anchor."""


class Anchors:
    """Hands out anchors; the same thing always has the same one.

    An anchor is made of the ids that lead to a thing. Where two things would share
    one (``får`` and ``far``), the later in the document gets a number.
    """

    def __init__(self) -> None:
        self._given: dict[tuple[str, ...], str] = {}
        self._taken: set[str] = set()

    def of(self, *ids: str) -> str:
        """The anchor of the thing that these ids lead to."""
        if ids not in self._given:
            self._given[ids] = self._free(joined(ids) or "del")
        return self._given[ids]

    def known(self, *ids: str) -> str:
        """The anchor that the thing has been given; "" when nothing has asked for one."""
        return self._given.get(ids, "")

    def within(self, *home: str) -> Anchors:
        """Those of a document that stands among others."""
        return AnchorsWithin(self, *home)

    @property
    def outermost(self) -> Anchors:
        """Those that all of them are handed out from."""
        return self

    def _free(self, wanted: str) -> str:
        anchor, number = wanted, 1
        while anchor in self._taken:
            number += 1
            anchor = f"{wanted}-{number}"
        self._taken.add(anchor)
        return anchor


class AnchorsWithin(Anchors):
    """Anchors of a document that stands among others: each begins with the ids that lead to it."""

    def __init__(self, around: Anchors, *home: str) -> None:
        super().__init__()
        self._around, self._home = around, home

    @property
    def outermost(self) -> Anchors:
        """Those of the whole that this document stands in."""
        return self._around.outermost

    def of(self, *ids: str) -> str:
        """The anchor of a thing of this document."""
        return self._around.of(*self._home, *ids)

    def known(self, *ids: str) -> str:
        """The anchor that the thing has been given; "" when nothing has asked for one."""
        return self._around.known(*self._home, *ids)


def joined(ids: Iterable[str]) -> str:
    """The anchor that the thing at the end of these ids has, if no other has it; "" for none."""
    return "-".join(filter(None, map(folded, ids)))


@lru_cache(maxsize=20_000)
def folded(id: str) -> str:
    """An id in small ASCII letters, digits and hyphens."""
    return re.sub("[^a-z0-9]+", "-", ascii_address(id.casefold())).strip("-")
