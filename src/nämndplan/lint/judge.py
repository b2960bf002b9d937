"""Weighing findings, and setting aside what the plan has silenced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..diagnostics import Diagnostic, Finding
from .aggregate import aggregate
from .locate import Desk
from .severity import switched_off
from .suppressed import By, Silenced


@dataclass(slots=True)
class Judgement:
    """What is to be reported, and what the plan has silenced."""

    diagnostics: dict[Diagnostic, None] = field(default_factory=dict)
    silenced: list[Silenced] = field(default_factory=list)

    def add(self, findings: Iterable[Finding], desk: Desk, *, can_be_allowed: bool = True) -> None:
        """Judge findings; ``can_be_allowed`` is False for what is said of the silencing itself.

        What is allowed at one object is not counted in what is said of many.
        """
        off = switched_off(desk.settings)
        each = (
            finding
            for finding in dict.fromkeys(findings)
            if finding.shared is None or finding.code in off or not self._is_allowed(finding, desk)
        )
        for finding in aggregate(each):
            if finding.code in off:
                self.silenced.append(Silenced(finding, By.PLAN, off[finding.code]))
                continue
            diagnostic = desk.diagnostic(finding)
            reason = desk.silences.reason(diagnostic) if can_be_allowed else None
            if reason is None:
                self.diagnostics[diagnostic] = None
            else:
                self.silenced.append(Silenced(finding, By.LINE, reason))

    def _is_allowed(self, finding: Finding, desk: Desk) -> bool:
        """True, and noted, when a finding is silenced where it stands; only files with such comments are looked up."""
        if not desk.silences.concern(finding.code, finding.where.file):
            return False
        reason = desk.silences.reason(desk.diagnostic(finding))
        if reason is not None:
            self.silenced.append(Silenced(finding, By.LINE, reason))
        return reason is not None
