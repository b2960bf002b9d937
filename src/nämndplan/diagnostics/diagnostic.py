"""A finding made ready to report: located, and weighed."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from ..frozen import frozen
from .fix import Repair
from .place import Place, Span
from .sentence import Sentence
from .shared import Shared


class Severity(Enum):
    """How serious a diagnostic is. Only errors stop a plan from being published."""

    ERROR = "fel"
    WARNING = "varning"
    INFO = "upplysning"

    @property
    def rank(self) -> int:
        """0 for the most serious."""
        return list(Severity).index(self)


@frozen
class Label:
    """A stretch of text with a short remark."""

    span: Span
    text: Sentence | None


@frozen
class Diagnostic:
    """One problem, with everything a report needs. Ordered by file, position, code.

    ``where`` is the symbolic place of the finding; for what is found while reading it is only the file.
    ``shared`` is how the same is said of many objects; of one that says it ``each`` are those that it stands for.
    """

    code: str
    severity: Severity
    primary: Label
    headline: Sentence
    notes: tuple[Label, ...] = ()
    hint: Sentence | None = None
    repair: Repair | None = None
    where: Place | None = field(default=None, compare=False, repr=False)
    shared: Shared | None = field(default=None, compare=False, repr=False)
    each: tuple[Diagnostic, ...] = field(default=(), compare=False, repr=False)

    @property
    def order(self) -> tuple[Span, str, str]:
        """The total order of a report."""
        return (self.primary.span, self.code, repr(self.headline))
