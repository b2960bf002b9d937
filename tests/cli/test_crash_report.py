"""Reports of our own faults are few and bounded, however long a preview goes on."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from nämndplan.cli import crash_report
from nämndplan.i18n import SWEDISH


def test_reports_are_bounded_in_number_and_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(crash_report, "_written", [])
    said = [crash_report.crash_report(ValueError("x" * 1_000_000)).text(SWEDISH) for _ in range(50)]
    reports = sorted(tmp_path.iterdir())
    assert len(reports) == crash_report.MOST_REPORTS
    assert all(path.stat().st_size <= crash_report.MOST_LETTERS for path in reports)
    assert str(tmp_path) in said[-1]
