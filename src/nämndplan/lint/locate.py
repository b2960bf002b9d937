"""Findings made ready to report: located, weighed, and with the characters that their fixes replace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Edit, Finding, Label, Place, Repair, Replacement, Span, Where
from ..model import PlanSettings
from ..syntax import Document, rewrite
from .severity import severity_of
from .suppress import Silences


@dataclass(frozen=True, slots=True)
class Desk:
    """What it takes to make a diagnostic of a finding."""

    documents: Mapping[str, Document]
    settings: PlanSettings | None
    silences: Silences

    def diagnostic(self, finding: Finding) -> Diagnostic:
        """The finding, located and weighed."""
        return Diagnostic(
            finding.code,
            severity_of(finding.code, self.settings),
            Label(self._span(finding.where), finding.label),
            finding.headline,
            tuple(Label(self._span(note.where), note.text) for note in finding.notes),
            finding.hint,
            self._repair(finding),
            finding.where if isinstance(finding.where, Place) else Place(finding.where.file),
        )

    def _span(self, where: Where) -> Span:
        if isinstance(where, Span):
            return where
        document = self.documents.get(where.file)
        return document.locate(where) if document else Span(where.file)

    def _repair(self, finding: Finding) -> Repair | None:
        """What the finding's fix replaces in the files, save on lines where the finding is allowed to stand."""
        if finding.fix is None:
            return None
        found = {replacement for edit in dict.fromkeys(finding.fix.edits) for replacement in self._replacements(edit)}
        open_to_us = (item for item in found if not self.silences.allow(finding.code, item.span))
        kept = sorted(open_to_us, key=_in_order)
        return Repair(tuple(kept), finding.fix.is_safe) if kept else None

    def _replacements(self, edit: Edit) -> Iterable[Replacement]:
        if isinstance(edit.where, Span):
            return (Replacement(edit.where, edit.text),)
        document = self.documents.get(edit.where.file)
        return rewrite(document, edit.where, edit.text) if document else ()


def _in_order(item: Replacement) -> tuple[str, int, int, str]:
    """As its span, and many times faster to compare: an old file may hold thousands of letters in two pieces."""
    return item.span.file, item.span.start.line, item.span.start.column, item.text
