"""Findings made ready to report: located, weighed, silenced, and with the characters that their fixes replace.

See docs/adr/020-findings-become-diagnostics.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..diagnostics import (
    Diagnostic,
    Edit,
    Finding,
    Label,
    Place,
    Repair,
    Replacement,
    Sentence,
    Shared,
    Span,
    Where,
    say,
)
from ..model import PlanSettings
from ..rules import rule_of
from ..syntax import Document, rewrite
from .aggregate import together
from .severity import severity_of, switched_off
from .suppress import Allowed, By, Silenced, Silences


class Emitter:
    """Makes diagnostics of findings, and sets aside those that the plan has silenced."""

    def __init__(self, documents: Mapping[str, Document], settings: PlanSettings | None, silences: Silences) -> None:
        self._documents = documents
        self._settings = settings
        self._silences = silences
        self.diagnostics: dict[Diagnostic, None] = {}
        self.silenced: list[Silenced] = []
        self._homes: dict[Shared, Shared] = {}

    def emit(self, findings: Iterable[Finding], *, can_be_allowed: bool = True) -> None:
        """Take findings in; ``can_be_allowed`` is False for what is said of the silencing itself.

        What is allowed at one object is not counted in what is said of many.
        """
        off = switched_off(self._settings)
        several: dict[object, list[Diagnostic]] = {}
        for finding in dict.fromkeys(findings):
            diagnostic = self._diagnostic(finding)
            if finding.code in off:
                self.silenced.append(Silenced(diagnostic, By.PLAN, off[finding.code]))
                continue
            allowed = self._silences.silencer(diagnostic) if can_be_allowed else None
            if allowed is not None:
                self._silence(diagnostic, allowed)
            elif diagnostic.shared:
                several.setdefault((finding.code, diagnostic.shared), []).append(diagnostic)
            else:
                self.diagnostics[diagnostic] = None
        for group in several.values():
            self._emit_of_many(group)

    def _emit_of_many(self, group: list[Diagnostic]) -> None:
        """What holds for all objects of a board may be allowed where it is said of all of them."""
        shared = group[0].shared
        if (
            shared
            and len(group) > 1
            and len(group) == shared.all
            and self._silences.concern(group[0].code, shared.home.file)
        ):
            told = together(group)
            if (allowed := self._silences.silencer(told)) is not None:
                self._silence(told, allowed)
                return
        self.diagnostics |= dict.fromkeys(group)

    def _silence(self, diagnostic: Diagnostic, allowed: Allowed) -> None:
        self.silenced.append(Silenced(diagnostic, allowed.by, allowed.reason, is_one_place=True))

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
            self._shared(finding.shared) if finding.shared else None,
        )

    def _shared(self, shared: Shared) -> Shared:
        """With its home found: once for all that share it."""
        if shared not in self._homes:
            hint = shared.hint.in_years_of(self._settings.year) if shared.hint and self._settings else shared.hint
            self._homes[shared] = replace(shared, home=self._span(shared.home), hint=hint)
        return self._homes[shared]

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
        return (
            say("{hint} {way_out}", hint=finding.hint, way_out=way_out)
            if finding.hint
            else say("{way_out}", way_out=way_out)
        )

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
