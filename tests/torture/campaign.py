"""Faults put into a plan one by one, and a tally of how nplan bears them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .faults import Fault
from .runner import Run, nplan

SLOW = 2.0
"""Seconds of the processor that no input ought to take."""

Said = tuple[str, str, int, str]


@dataclass
class Tally:
    """What a campaign has shown. ``bad`` names everything that broke a promise."""

    runs: int = 0
    refusals: int = 0
    with_line: int = 0
    right_line: int = 0
    seconds: float = 0.0
    megabytes: float = 0.0
    bad: list[str] = field(default_factory=list)
    wrong_line: list[str] = field(default_factory=list)
    slow: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        share = f"{100 * self.right_line / self.with_line:.1f} %" if self.with_line else "–"
        return (
            f"{self.runs} runs, {len(self.bad)} broken promises; {self.refusals} faults had to be spoken of; "
            f"the right line (±1) in {self.right_line} of {self.with_line} ({share}); "
            f"slowest {self.seconds:.2f} s, largest {self.megabytes:.0f} MB"
        )

    def add(self, other: Tally) -> None:
        """Count all that another tally has counted."""
        self.runs += other.runs
        self.refusals += other.refusals
        self.with_line += other.with_line
        self.right_line += other.right_line
        self.seconds = max(self.seconds, other.seconds)
        self.megabytes = max(self.megabytes, other.megabytes)
        self.bad += other.bad
        self.wrong_line += other.wrong_line
        self.slow += other.slow

    def count(self, name: str, run: Run) -> bool:
        """Count a run; True when nothing is wrong with how it ended."""
        self.runs += 1
        self.seconds = max(self.seconds, run.seconds)
        self.megabytes = max(self.megabytes, run.megabytes)
        if run.seconds > SLOW:
            self.slow.append(f"{name}: {run.seconds:.2f} s")
        if run.trouble:
            self.bad.append(f"{name}: {run.trouble}")
        return not run.trouble


def try_faults(plan: Path, faults: Iterable[Fault], folder: Path) -> Tally:
    """Put each fault into a copy of the plan, alone, and see what is said."""
    copy = folder / plan.name
    shutil.copytree(plan, copy)
    nothing_new, tally = _said(nplan("validate", copy, "--format", "json")), Tally()
    for fault in faults:
        path = copy / fault.file
        before = path.read_bytes()
        path.write_bytes(fault.make(before))
        run = nplan("validate", copy, "--format", "json")
        if tally.count(fault.name, run):
            _judge(tally, fault, str(path), run, nothing_new)
        path.write_bytes(before)
    return tally


def _findings(run: Run) -> list[dict[str, Any]]:
    return json.loads(run.out)["findings"]  # type: ignore[no-any-return]


def _as_said(finding: dict[str, Any]) -> Said:
    return finding["code"], finding["file"], finding["line"], finding["message"]


def _said(run: Run) -> set[Said]:
    return {_as_said(finding) for finding in _findings(run)}


def _judge(tally: Tally, fault: Fault, path: str, run: Run, before: set[Said]) -> None:
    if not fault.said:
        return
    tally.refusals += 1
    new = [finding for finding in _findings(run) if _as_said(finding) not in before]
    if fault.must:
        new = [finding for finding in new if finding["severity"] == "error"]
        if run.code != 1:
            tally.bad.append(f"{fault.name}: accepted")
            return
    here = [finding for finding in new if finding["file"] == path]
    if not here:
        tally.bad.append(f"{fault.name}: the file is not named")
    elif fault.line:
        tally.with_line += 1
        if any(abs(finding["line"] - fault.line) <= 1 for finding in here):
            tally.right_line += 1
        else:
            tally.wrong_line.append(f"{fault.name}: {[(one['line'], one['message']) for one in here][:3]}")
