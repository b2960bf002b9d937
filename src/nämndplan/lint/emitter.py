"""Findings made ready to report: located, weighed, silenced, and with the characters that their fixes replace.

See docs/adr/020-findings-become-diagnostics.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..diagnostics import (
    Diagnostic,
    Edit,
    Finding,
    Label,
    Place,
    Repair,
    Replacement,
    Sentence,
    Span,
    Where,
    say,
)
from ..model import PlanSettings
from ..rules import rule_of
from ..syntax import Document, rewrite
from .aggregate import aggregate
from .severity import severity_of, switched_off
from .suppress import By, Silenced, Silences


class Emitter:
    """Makes diagnostics of findings, and sets aside those that the plan has silenced."""

    def __init__(self, documents: Mapping[str, Document], settings: PlanSettings | None, silences: Silences) -> None:
        self._documents = documents
        self._settings = settings
        self._silences = silences
        self.diagnostics: dict[Diagnostic, None] = {}
        self.silenced: list[Silenced] = []

    def emit(self, findings: Iterable[Finding], *, can_be_allowed: bool = True) -> None:
        """Take findings in; ``can_be_allowed`` is False for what is said of the silencing itself.

        What is allowed at one object is not counted in what is said of many.
        """
        off = switched_off(self._settings)
        each = (
            finding
            for finding in dict.fromkeys(findings)
            if finding.shared is None or finding.code in off or not self._is_allowed(finding)
        )
        for finding in aggregate(each):
            if finding.code in off:
                self.silenced.append(Silenced(finding, By.PLAN, off[finding.code]))
                continue
            diagnostic = self._diagnostic(finding)
            allowed = self._silences.silencer(diagnostic) if can_be_allowed else None
            if allowed is None:
                self.diagnostics[diagnostic] = None
            else:
                self.silenced.append(Silenced(finding, allowed.by, allowed.reason, is_one_place=True))

    def _is_allowed(self, finding: Finding) -> bool:
        """True, and noted, when a finding is silenced where it stands; only where its file allows that."""
        if not self._silences.concern(finding.code, finding.where.file):
            return False
        allowed = self._silences.silencer(self._diagnostic(finding))
        if allowed is not None:
            self.silenced.append(Silenced(finding, allowed.by, allowed.reason, is_one_place=True))
        return allowed is not None

    def _diagnostic(self, finding: Finding) -> Diagnostic:
        span = self._span(finding.where)
        hint = self._hint(finding, span)
        return Diagnostic(
            finding.code,
            severity_of(finding.code, self._settings, finding.severity),
            Label(span, finding.label),
            finding.headline,
            tuple(Label(self._span(note.where), note.text) for note in finding.notes),
            hint.in_years_of(self._settings.year) if hint and self._settings else hint,
            self._repair(finding),
            finding.where if isinstance(finding.where, Place) else Place(finding.where.file),
            finding.shared,
            finding.each,
        )

    def _hint(self, finding: Finding, span: Span) -> Sentence | None:
        """What to do, and the way out when it is the adopted plan that is wrong."""
        rule, document = rule_of(finding.code), self._documents.get(span.file)
        if document is None or rule is None or not rule.is_sources:
            return finding.hint
        key = document.text_around(span.start.line)
        way_out = (
            say(
                "Är det tryckt så: skriv # nplan: tillåt {code} och skälet på raden ovanför {key}.",
                code=finding.code,
                key=key,
            )
            if key
            else say("Är det tryckt så: skriv # nplan: tillåt {code} och skälet på raden ovanför.", code=finding.code)
        )
        return say("{hint} {way_out}", hint=finding.hint, way_out=way_out) if finding.hint else way_out

    def _span(self, where: Where) -> Span:
        if isinstance(where, Span):
            return where
        document = self._documents.get(where.file)
        return document.locate(where) if document else Span(where.file)

    def _repair(self, finding: Finding) -> Repair | None:
        """What the finding's fix replaces in the files, save on lines where the finding is allowed to stand."""
        if finding.fix is None:
            return None
        found = {replacement for edit in dict.fromkeys(finding.fix.edits) for replacement in self._replacements(edit)}
        open_to_us = (item for item in found if not self._silences.allow(finding.code, item.span))
        kept = sorted(open_to_us, key=_in_order)
        return Repair(tuple(kept), finding.fix.is_safe) if kept else None

    def _replacements(self, edit: Edit) -> Iterable[Replacement]:
        if isinstance(edit.where, Span):
            return (Replacement(edit.where, edit.text),)
        document = self._documents.get(edit.where.file)
        return rewrite(document, edit.where, edit.text) if document else ()


def _in_order(item: Replacement) -> tuple[str, int, int, str]:
    """As its span, and many times faster to compare: an old file may hold thousands of letters in two pieces."""
    return item.span.file, item.span.start.line, item.span.start.column, item.text
