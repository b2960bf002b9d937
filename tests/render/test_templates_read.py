"""Templates can be read by those who are to adapt them: short lines, and no more than a screen."""

from __future__ import annotations

from pathlib import Path

from nämndplan.render import default_templates

WIDEST, LONGEST = 120, 50
SHEETS = {".css", ".js"}
"""Styles and scripts are read part by part, and may be longer than a screen."""


LINES = {name: path.read_text("utf-8").splitlines() for name, path in default_templates().items()}


def test_a_line_can_be_seen_whole() -> None:
    assert [(name, line) for name, lines in LINES.items() for line in lines if len(line) > WIDEST] == []


def test_a_template_is_no_longer_than_a_screen() -> None:
    assert [name for name, lines in LINES.items() if len(lines) > LONGEST and Path(name).suffix not in SHEETS] == []
