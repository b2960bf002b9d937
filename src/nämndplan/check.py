"""Running the rules, and making findings ready to report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .control import By, Silenced, Silences, severity_of, switched_off
from .control import settings as plan_settings
from .diagnostics import Diagnostic, Edit, Finding, Label, Place, Repair, Replacement, Span, Where
from .model import Plan
from .progress import followed
from .rules import RULES
from .tree import Document, rewrite


@dataclass(frozen=True, slots=True)
class Judged:
    """What is to be reported, in order, and what the plan has silenced."""

    diagnostics: tuple[Diagnostic, ...]
    silenced: tuple[Silenced, ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A fault of ours: the rule or the file that the check broke down at, and what Python said."""

    what: str
    error: Exception


def run_rules(plan: Plan) -> tuple[tuple[Finding, ...], tuple[Breakdown, ...]]:
    """Everything the rules have to say about the plan, and the rules that broke down.

    A rule that breaks down costs what it had left to say, no other rule's findings.
    """
    findings: list[Finding] = []
    breakdowns: list[Breakdown] = []
    for rule in followed("rules", RULES):
        try:
            for finding in rule.findings(plan):
                findings.append(finding)  # noqa: PERF402  (what came before a breakdown is to be kept)
        except Exception as error:
            breakdowns.append(Breakdown(rule.code, error))
    return tuple(findings), tuple(breakdowns)


def judge(findings: Iterable[Finding], documents: Mapping[str, Document], plan: Plan, is_whole: bool = True) -> Judged:
    """Weigh and locate findings, set aside what is silenced, and remark on silencing that does nothing.

    When not everything has been said (``is_whole``), silencing may only seem to do nothing.
    """
    off = switched_off(plan.settings)
    silences = Silences()
    for document in documents.values():
        silences.read(document)
    diagnostics: set[Diagnostic] = set()
    silenced: list[Silenced] = []
    for finding in dict.fromkeys(findings):
        if finding.code in off:
            silenced.append(Silenced(finding, By.PLAN, off[finding.code]))
            continue
        diagnostic = _diagnostic(finding, documents, plan, silences)
        reason = silences.reason(diagnostic)
        if reason is None:
            diagnostics.add(diagnostic)
        else:
            silenced.append(Silenced(finding, By.LINE, reason))
    used = {item.finding.code for item in silenced}
    for remark in _remarks(plan, silences, used, is_whole and not plan.faults):
        if remark.code in off:
            silenced.append(Silenced(remark, By.PLAN, off[remark.code]))
        else:
            diagnostics.add(_diagnostic(remark, documents, plan, silences))
    return Judged(tuple(sorted(diagnostics, key=lambda item: item.order)), tuple(silenced))


def _remarks(plan: Plan, silences: Silences, used: set[str], is_sure: bool) -> Iterator[Finding]:
    """What there is to say about the silencing itself.

    While something in the plan cannot be read, rules hold back; silencing may then only seem unused.
    """
    yield from plan_settings.remarks(plan.settings)
    yield from silences.remarks
    if is_sure:
        yield from plan_settings.unused(plan.settings, used | {"NP910"})
        yield from silences.unused()


def _diagnostic(finding: Finding, documents: Mapping[str, Document], plan: Plan, silences: Silences) -> Diagnostic:
    def span(where: Where) -> Span:
        if isinstance(where, Span):
            return where
        document = documents.get(where.file)
        return document.locate(where) if document else Span(where.file)

    return Diagnostic(
        finding.code,
        severity_of(finding.code, plan.settings),
        Label(span(finding.where), finding.label),
        finding.headline,
        tuple(Label(span(note.where), note.text) for note in finding.notes),
        finding.hint,
        _repair(finding, documents, silences),
        finding.where if isinstance(finding.where, Place) else Place(finding.where.file),
    )


def _repair(finding: Finding, documents: Mapping[str, Document], silences: Silences) -> Repair | None:
    """What the finding's fix replaces in the files, save on lines where the finding is allowed to stand."""
    if finding.fix is None:
        return None
    found = {replacement for edit in dict.fromkeys(finding.fix.edits) for replacement in _replacements(edit, documents)}
    kept = sorted((item for item in found if not silences.allow(finding.code, item.span)), key=lambda item: item.span)
    return Repair(tuple(kept), finding.fix.is_safe) if kept else None


def _replacements(edit: Edit, documents: Mapping[str, Document]) -> Iterable[Replacement]:
    if isinstance(edit.where, Span):
        return (Replacement(edit.where, edit.text),)
    document = documents.get(edit.where.file)
    return rewrite(document, edit.where, edit.text) if document else ()
