"""Templates can be read by those who are to adapt them: short lines, and no more than a screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from nämndplan.render import default_templates

WIDEST, LONGEST = 120, 50
SHEETS = {".css", ".js"}
"""Styles and scripts are read part by part, and may be longer than a screen."""
TEMPLATES = default_templates()


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_line_can_be_seen_whole(name: str) -> None:
    lines = TEMPLATES[name].read_text("utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if len(line) > WIDEST] == []


@pytest.mark.parametrize("name", [name for name in TEMPLATES if Path(name).suffix not in SHEETS])
def test_a_template_is_no_longer_than_a_screen(name: str) -> None:
    assert len(TEMPLATES[name].read_text("utf-8").splitlines()) <= LONGEST
