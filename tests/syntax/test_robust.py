"""Whatever stands in a file, reading it ends, says something sensible, and points into the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nämndplan.diagnostics import Finding, Position, Span
from nämndplan.i18n import SWEDISH
from nämndplan.source import SourceText
from nämndplan.syntax import parse

PLAN = Path(__file__).parents[1] / "plans" / "liten"
TEXTS = [path.read_text("utf-8") for path in sorted(PLAN.rglob("*.yaml"))][::3]
NASTY = [
    "\t",
    ":",
    ": ",
    "- ",
    "-",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&a",
    "*a",
    "!!x",
    "|",
    ">",
    ">5",
    "%",
    "@",
    "`",
]
NASTY += [
    "#",
    " #",
    "?",
    "? ",
    "---\n",
    "...\n",
    "<<<<<<< x\n",
    "\n",
    " ",
    "  ",
    "\u00a0",
    "\u200b",
    "\u2028",
    "\x85",
    "\x00",
    "\\",
]
NASTY += ["<<: *a", "a\u030a", "Ã¤", "\ufeff", "=======\n", "\ufffd", "\ud800"]


def check(text: str) -> None:
    document, findings = parse(SourceText("x.yaml", text))
    assert document.source.text == text
    assert document.mended.line_count == document.source.line_count
    assert document.tree is not None or findings
    for finding in findings:
        check_finding(finding, document.source)


def check_finding(finding: Finding, source: SourceText) -> None:
    assert finding.headline.text(SWEDISH)
    assert finding.hint
    for where in (finding.where, *(note.where for note in finding.notes)):
        assert isinstance(where, Span)
        assert Position(1, 1) <= where.start <= where.end
        assert where.end.line <= source.line_count
        assert where.end.column <= len(source.line(where.end.line)) + 2


@given(st.text(max_size=80))
@example("0:\n\u00a0")
def test_any_text(text: str) -> None:
    check(text.replace("\r", ""))


@given(st.lists(st.sampled_from([*NASTY, "a", "b: c\n", "  d: e\n"]), max_size=25).map("".join))
def test_any_mixture_of_marks(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", TEXTS, ids=[str(index) for index in range(len(TEXTS))])
@given(data=st.data())
def test_a_plan_file_with_something_put_in_or_taken_out(text: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 3))
        text = text[:start] + data.draw(st.sampled_from(["", *NASTY])) + text[start + length :]
    check(text)
