"""The findings of all plans as one list of finished texts and places: what every machine format is made from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..diagnostics import Diagnostic, Label, Language, Severity
from ..frozen import frozen
from ..lint import fingerprint
from ..rules import rule_of
from .checked import Checked, visible
from .fixable import way_out
from .urgency import by_urgency

MOST_NOTES = 5
"""How many other places are named in the text of a message; machine formats list all of them beside it."""


@frozen
class ReportedPlace:
    """A place as the user would write it, and what is said about it; lines and columns from 1."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str

    @property
    def place(self) -> str:
        """path:line:column."""
        return f"{self.path}:{self.line}:{self.column}"


@frozen
class NewText:
    """A place, and the characters that are to stand there instead, just as they are."""

    spot: ReportedPlace
    text: str


@frozen
class Problem:
    """One finding in words, without anything that could upset a terminal.

    ``way_out`` is the hint and how to have it done; ``repair`` is what that changes.
    """

    code: str
    name: str
    severity: Severity
    word: str
    headline: str
    spot: ReportedPlace
    notes: tuple[ReportedPlace, ...]
    hint: str
    way_out: str
    line: str
    fingerprint: str
    repair: tuple[NewText, ...]
    is_safe: bool

    @property
    def message(self) -> str:
        """The headline, the remark and the other places in one text."""
        remarks = [f"({self.spot.text})"] if self.spot.text else []
        notes = [f"({note.place}: {note.text})" if note.text else f"({note.place})" for note in self.notes[:MOST_NOTES]]
        more = ["(…)"] if len(self.notes) > MOST_NOTES else []
        return " ".join([self.headline, *remarks, *notes, *more])


def by_gravity(checked: Sequence[Checked], language: Language) -> list[Problem]:
    """Every finding, as people read them: the gravest first, plan by plan."""
    ordered = [replace(plan, diagnostics=tuple(by_urgency(plan.diagnostics))) for plan in checked]
    return list(problems(ordered, language))


def problems(checked: Sequence[Checked], language: Language) -> Iterator[Problem]:
    """Every finding in order; findings that are alike still have fingerprints of their own."""
    seen: Counter[str] = Counter()
    for plan in checked:
        for diagnostic in plan.diagnostics:
            digest = fingerprint(diagnostic, plan.texts).digest
            seen[digest] += 1
            own = digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
            yield _problem(plan, diagnostic, own, language)


def _problem(plan: Checked, diagnostic: Diagnostic, digest: str, language: Language) -> Problem:
    rule = rule_of(diagnostic.code)
    span = diagnostic.primary.span
    return Problem(
        diagnostic.code,
        rule.name if rule else diagnostic.code,
        diagnostic.severity,
        language.translate(diagnostic.severity.value),
        visible(diagnostic.headline.text(language)),
        _spot(plan, diagnostic.primary, language),
        tuple(_spot(plan, note, language) for note in diagnostic.notes),
        visible(diagnostic.hint.text(language)) if diagnostic.hint else "",
        visible(way_out(diagnostic, language)),
        plan.line(span.file, span.start.line),
        digest,
        tuple(
            NewText(_spot(plan, Label(new.span, None), language), new.text)
            for new in (diagnostic.repair.replacements if diagnostic.repair else ())
        ),
        diagnostic.repair is not None and diagnostic.repair.is_safe,
    )


def _spot(plan: Checked, label: Label, language: Language) -> ReportedPlace:
    start, end = label.span.start, label.span.end
    text = visible(label.text.text(language)) if label.text else ""
    return ReportedPlace(plan.path(label.span.file), start.line, start.column, end.line, end.column, text)
