"""What a phase or a rule has to say about the plan."""

from __future__ import annotations

from ..frozen import frozen
from .diagnostic import Severity
from .fix import Fix
from .place import Where
from .sentence import Sentence
from .shared import Shared


@frozen
class Note:
    """A second place that belongs to a finding, and what it has to do with it."""

    where: Where
    text: Sentence | None = None


@frozen
class Finding:
    """Something to tell the analyst: a code, a place and words.

    A finding has no severity and, mostly, no line number: the plan decides how
    serious a code is, and positions are looked up only for what is reported.
    Both happen in one step, which turns findings into diagnostics.

    ``headline`` stands alone; ``label`` is the short remark under the underlined
    text; ``hint`` says what to do, with text that can be pasted where possible;
    ``fix`` does it. ``shared`` is for what may hold for many objects: then it is said once.
    ``severity`` is given where a case is less or more serious than its rule, and holds unless the
    plan has decided on the rule.
    """

    code: str
    where: Where
    headline: Sentence
    label: Sentence | None = None
    notes: tuple[Note, ...] = ()
    hint: Sentence | None = None
    fix: Fix | None = None
    shared: Shared | None = None
    severity: Severity | None = None
