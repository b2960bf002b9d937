"""Where something stands, and how that was reached: a value with a small tree of sentences."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from ...diagnostics import Place, Sentence, say
from ...frozen import frozen
from ...model import Meaning


class Status(Enum):
    """Where a goal, a measure or an assignment stands. What is not known is never one of the others."""

    REACHED = "reached"
    PARTLY = "partly"
    MISSED = "missed"
    CANNOT_BE_JUDGED = "cannot-be-judged"
    UNKNOWN = "unknown"
    NOT_REPORTED = "not-reported"
    NOT_DUE = "not-due"
    ELSEWHERE = "elsewhere"
    NOT_BEGUN = "not-begun"
    ONGOING = "ongoing"
    LATE = "late"
    DONE = "done"
    CLOSED = "closed"
    CALLED_OFF = "called-off"

    @property
    def is_known(self) -> bool:
        """True for what says how far a goal is reached."""
        return self in {Status.REACHED, Status.PARTLY, Status.MISSED}

    @property
    def is_judged(self) -> bool:
        """True for what somebody has said, if only that it cannot be judged."""
        return self not in {Status.NOT_REPORTED, Status.NOT_DUE}

    @property
    def is_over(self) -> bool:
        """True for work that goes on no more."""
        return self in {Status.DONE, Status.CLOSED, Status.CALLED_OFF}


OF_MEANING: Mapping[Meaning, Status] = {
    Meaning.REACHED: Status.REACHED,
    Meaning.PARTLY: Status.PARTLY,
    Meaning.MISSED: Status.MISSED,
    Meaning.CANNOT_BE_JUDGED: Status.CANNOT_BE_JUDGED,
    Meaning.UNKNOWN: Status.UNKNOWN,
    Meaning.NOT_BEGUN: Status.NOT_BEGUN,
    Meaning.ONGOING: Status.ONGOING,
    Meaning.LATE: Status.LATE,
    Meaning.DONE: Status.DONE,
    Meaning.CLOSED: Status.CLOSED,
    Meaning.CALLED_OFF: Status.CALLED_OFF,
}

SAID: Mapping[Status, Sentence] = {
    Status.REACHED: say("Nås"),
    Status.PARTLY: say("Nås delvis"),
    Status.MISSED: say("Nås inte"),
    Status.CANNOT_BE_JUDGED: say("Går inte att bedöma"),
    Status.UNKNOWN: say("Okänt"),
    Status.NOT_REPORTED: say("Inte rapporterat"),
    Status.NOT_DUE: say("Mäts inte i perioden"),
    Status.ELSEWHERE: say("Följs upp av annan"),
    Status.NOT_BEGUN: say("Ej påbörjat"),
    Status.ONGOING: say("Pågår"),
    Status.LATE: say("Försenat"),
    Status.DONE: say("Genomfört"),
    Status.CLOSED: say("Avslutat utan åtgärd"),
    Status.CALLED_OFF: say("Inställt"),
}
"""Each in the program's own words, for organisations that have none of theirs."""


@frozen
class Reason:
    """A sentence of a derivation, where its numbers and its rule stand, and what it rests on."""

    said: Sentence
    places: tuple[Place, ...] = ()
    below: tuple[Reason, ...] = ()


@frozen
class Verdict:
    """Where something stands and why.

    ``word`` is the organisation's own, as the report has it, or "". ``calculated`` is what the numbers and the
    principle give, which a written judgement goes before; None where nothing is calculated.
    """

    standing: Status
    why: Reason
    word: str = ""
    calculated: Status | None = None
