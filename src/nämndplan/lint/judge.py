"""Weighing findings, and setting aside what the plan has silenced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..diagnostics import Diagnostic, Finding
from .locate import Desk
from .severity import switched_off
from .suppressed import By, Silenced


@dataclass(slots=True)
class Judgement:
    """What is to be reported, and what the plan has silenced."""

    diagnostics: dict[Diagnostic, None] = field(default_factory=dict)
    silenced: list[Silenced] = field(default_factory=list)

    def add(self, findings: Iterable[Finding], desk: Desk, *, can_be_allowed: bool = True) -> None:
        """Judge findings; ``can_be_allowed`` is False for what is said of the silencing itself."""
        off = switched_off(desk.settings)
        for finding in dict.fromkeys(findings):
            if finding.code in off:
                self.silenced.append(Silenced(finding, By.PLAN, off[finding.code]))
                continue
            diagnostic = desk.diagnostic(finding)
            reason = desk.silences.reason(diagnostic) if can_be_allowed else None
            if reason is None:
                self.diagnostics[diagnostic] = None
            else:
                self.silenced.append(Silenced(finding, By.LINE, reason))
