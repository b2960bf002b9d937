"""Running the rules, and making findings ready to report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .diagnostics import Diagnostic, Finding, Label, Severity, Span, Where
from .model import Level, Plan, PlanSettings
from .rules import BY_CODE, RULES
from .tree import Document


def run_rules(plan: Plan) -> tuple[Finding, ...]:
    """Everything the rules have to say about the plan."""
    return tuple(finding for rule in RULES for finding in rule.findings(plan))


def judge(
    findings: Iterable[Finding], documents: Mapping[str, Document], settings: PlanSettings | None
) -> tuple[Diagnostic, ...]:
    """Weigh and locate findings: what the plan has switched off falls away, the rest is put in order."""
    diagnostics = {
        _located(finding, severity, documents)
        for finding in findings
        if (severity := _severity(finding.code, settings)) is not None
    }
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order))


def _severity(code: str, settings: PlanSettings | None) -> Severity | None:
    setting = settings.rules.get(code) if settings else None
    if setting is None:
        return BY_CODE[code].severity
    return None if setting.level is Level.OFF else Severity(setting.level.value)


def _located(finding: Finding, severity: Severity, documents: Mapping[str, Document]) -> Diagnostic:
    def span(where: Where) -> Span:
        if isinstance(where, Span):
            return where
        document = documents.get(where.file)
        return document.locate(where) if document else Span(where.file)

    return Diagnostic(
        finding.code,
        severity,
        Label(span(finding.where), finding.label),
        finding.headline,
        tuple(Label(span(note.where), note.text) for note in finding.notes),
        finding.hint,
    )
