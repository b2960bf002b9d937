"""One difference between two plans: what kind it is, what it weighs, and a sentence in the plan's words."""

from __future__ import annotations

from enum import Enum
from typing import Any

from ..diagnostics import Place, Sentence
from ..frozen import frozen
from ..model import Item


class Weight(Enum):
    """What a difference touches, the gravest first."""

    PROMISE = "löfte"
    WORDS = "ord"
    FORM = "form"


class Effect(Enum):
    """What happened, in the word that stands first in every report; in order of gravity."""

    WEAKER = "svagare"
    REMOVED = "borttaget"
    REDIRECTED = "omriktat"
    SUM = "summa"
    CHANGED = "ändrat"
    STRONGER = "starkare"
    ADDED = "tillagt"
    SPLIT = "delat"
    JOINED = "sammanslaget"
    MOVED = "flyttat"
    REWORDED = "ord"
    FORM = "form"


@frozen
class Kind:
    """A kind of difference. Codes are stable once shipped, and never reused.

    ``mirror`` is the code of the same difference seen from the other side.
    """

    code: str
    name: str
    effect: Effect
    weight: Weight
    mirror: str


KINDS = (
    Kind("ND101", "added", Effect.ADDED, Weight.PROMISE, "ND102"),
    Kind("ND102", "removed", Effect.REMOVED, Weight.PROMISE, "ND101"),
    Kind("ND103", "moved", Effect.MOVED, Weight.PROMISE, "ND103"),
    Kind("ND104", "split", Effect.SPLIT, Weight.PROMISE, "ND105"),
    Kind("ND105", "joined", Effect.JOINED, Weight.PROMISE, "ND104"),
    Kind("ND201", "reworded", Effect.REWORDED, Weight.WORDS, "ND201"),
    Kind("ND202", "prose-changed", Effect.REWORDED, Weight.WORDS, "ND202"),
    Kind("ND203", "detail-changed", Effect.CHANGED, Weight.WORDS, "ND203"),
    Kind("ND301", "target-weaker", Effect.WEAKER, Weight.PROMISE, "ND302"),
    Kind("ND302", "target-stronger", Effect.STRONGER, Weight.PROMISE, "ND301"),
    Kind("ND303", "target-changed", Effect.CHANGED, Weight.PROMISE, "ND303"),
    Kind("ND304", "target-added", Effect.ADDED, Weight.PROMISE, "ND305"),
    Kind("ND305", "target-removed", Effect.REMOVED, Weight.PROMISE, "ND304"),
    Kind("ND311", "recipients-changed", Effect.REDIRECTED, Weight.PROMISE, "ND311"),
    Kind("ND321", "later", Effect.WEAKER, Weight.PROMISE, "ND322"),
    Kind("ND322", "earlier", Effect.STRONGER, Weight.PROMISE, "ND321"),
    Kind("ND323", "deadline-added", Effect.STRONGER, Weight.PROMISE, "ND324"),
    Kind("ND324", "deadline-removed", Effect.WEAKER, Weight.PROMISE, "ND323"),
    Kind("ND331", "binding-weaker", Effect.WEAKER, Weight.PROMISE, "ND332"),
    Kind("ND332", "binding-stronger", Effect.STRONGER, Weight.PROMISE, "ND331"),
    Kind("ND401", "amount-changed", Effect.SUM, Weight.PROMISE, "ND401"),
    Kind("ND501", "outcome-changed", Effect.CHANGED, Weight.WORDS, "ND501"),
    Kind("ND502", "outcome-added", Effect.ADDED, Weight.WORDS, "ND503"),
    Kind("ND503", "outcome-removed", Effect.REMOVED, Weight.WORDS, "ND502"),
    Kind("ND504", "outcome-not-as-reported", Effect.CHANGED, Weight.PROMISE, "ND504"),
    Kind("ND901", "form-only", Effect.FORM, Weight.FORM, "ND901"),
)
BY_CODE = {kind.code: kind for kind in KINDS}


@frozen
class Difference:
    """What differs, and where on either side; None where the side has no such thing.

    ``before_text`` and ``after_text`` are what stands there, as written, "" where nothing does:
    what a redline marks. ``motive`` is the plan's own ``motivering``, or "".
    """

    code: str
    sentence: Sentence
    before: Place | None
    after: Place | None
    before_item: Item[Any] | None
    after_item: Item[Any] | None
    before_text: str = ""
    after_text: str = ""
    motive: str = ""

    @property
    def kind(self) -> Kind:
        """What kind of difference it is."""
        return BY_CODE[self.code]

    @property
    def board(self) -> str:
        """Whose part of the plan it is in: a board's id, "" for the council's."""
        item = self.after_item or self.before_item
        return item.board if item else ""

    @property
    def order(self) -> tuple[int, str, str, str]:
        """The gravest first, then by place."""
        place = self.after or self.before
        route = "/".join(map(str, place.route)) if place else ""
        return list(Effect).index(self.kind.effect), place.file if place else "", route, self.code
