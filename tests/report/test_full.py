"""The report for people: one excerpt per file, everything within 80 columns."""

from __future__ import annotations

from pathlib import Path

from rich.cells import cell_len

from nämndplan.diagnostics import Diagnostic, Label, Position, Severity, Span, say
from nämndplan.i18n import SWEDISH
from nämndplan.report import Checked
from nämndplan.report.full import full
from nämndplan.report.layout import window, wrapped
from nämndplan.source import SourceText

from ..golden import assert_golden
from .shared import PLANS

HERE = Path(__file__).parent
TEXT = (
    "titel: A\u030aldrar 表示テスト och e\u0301n till\nb: |\n  rad ett\n  rad två\n  rad tre\n\nc: "
    + "ord " * 30
    + "slut mycket "
    + "efter " * 20
    + "\n"
    + "x\n" * 5
    + "d: 1\ne: "
    + "表示" * 60
)


def label(line: int, column: int, end_line: int, end_column: int, text: str = "") -> Label:
    span = Span("a.yaml", Position(line, column), Position(end_line, end_column))
    return Label(span, say(text) if text else None)


FOUND = (
    Diagnostic(
        "NP401",
        Severity.ERROR,
        label(1, 8, 1, 15, "här"),
        say("Flera ställen i samma fil, och en rubrik som inte får plats på en enda rad i terminalen"),
        (label(1, 16, 1, 21, "på samma rad"), label(13, 1, 13, 2, "och långt ner i filen")),
        say("Skriv om raden."),
    ),
    Diagnostic("NP402", Severity.WARNING, label(2, 4, 6, 1, "hela texten"), say("Ett fynd över flera rader")),
    Diagnostic("NP402", Severity.WARNING, label(3, 3, 4, 10), say("Ett fynd över två rader")),
    Diagnostic(
        "NP403",
        Severity.INFO,
        label(7, 124, 7, 128, "mitt i en lång rad"),
        say("En lång rad och en annan fil"),
        (Label(Span("saknas.yaml"), say("filen finns inte")),),
    ),
    Diagnostic("NP403", Severity.INFO, label(7, 4, 7, 140, "anmärkning " * 7 + "slut"), say("Nästan hela en lång rad")),
    Diagnostic("NP403", Severity.INFO, label(14, 60, 14, 64, "här"), say("Breda tecken på en lång rad")),
)
PLAN = Checked("plan", FOUND, {"a.yaml": SourceText("a.yaml", TEXT)}, 1)


def test_looks_as_agreed() -> None:
    assert_golden(HERE / "golden" / "full.txt", "".join(f"{line.plain}\n" for line in full([PLAN], SWEDISH)))


def test_fits_in_80_columns() -> None:
    too_wide = [line.plain for plans in ([PLAN], PLANS) for line in full(plans, SWEDISH) if cell_len(line.plain) > 80]
    # Places are never folded, so that they can be clicked on and pasted.
    assert all("─ plan" in line for line in too_wide)


def test_underlines_what_is_meant() -> None:
    lines = [line.plain for line in full([PLAN], SWEDISH)]
    marked = next(index for index, line in enumerate(lines) if "^^" in line)
    line, underline = lines[marked - 1], lines[marked]
    assert cell_len(line[: line.index("A")]) == underline.index("^")
    assert underline.count("^") == cell_len("A\u030aldrar")


def test_window_keeps_what_is_underlined() -> None:
    line = "a" * 100 + "HÄR" + "b" * 100
    shown, start, end = window(line, 100, 103, 40)
    assert shown[start:end] == "HÄR"
    assert cell_len(shown) <= 40
    assert shown.startswith("…")
    assert shown.endswith("…")


def test_wrapping_never_splits_a_word() -> None:
    assert wrapped("kort " + "x" * 200, 4) == ["kort", "x" * 200]
