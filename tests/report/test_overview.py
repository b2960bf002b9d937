"""The order that people read findings in, and the screen that sums many of them up."""

from __future__ import annotations

from dataclasses import replace

from nämndplan.diagnostics import Diagnostic, Label, Position, Severity, Span, say
from nämndplan.i18n import ENGLISH, SWEDISH
from nämndplan.report import REPORTS, Checked, overview, use_width
from nämndplan.report.layout import page_width, wrapped
from nämndplan.report.urgency import Urgency, urgency_of
from nämndplan.rules import RULES
from nämndplan.source import SourceText

FILE = "plan.yaml"
TEXT = SourceText(FILE, "titel: Plan\n" * 40)


def finding(code: str, line: int, severity: Severity = Severity.WARNING) -> Diagnostic:
    span = Span(FILE, Position(line, 1), Position(line, 6))
    return Diagnostic(code, severity, Label(span, None), say("{code} på rad {line}", code=code, line=line))


FOUND = (
    finding("NP902", 1, Severity.INFO),
    finding("NP402", 2),
    finding("NP406", 3),
    finding("NP401", 4, Severity.ERROR),
    finding("NP203", 5),
    finding("NP902", 6, Severity.INFO),
)
PLAN = Checked("plan", FOUND, {FILE: TEXT}, 1)


def test_every_human_format_has_the_gravest_first() -> None:
    order = [4, 3, 5, 2, 1, 6]
    for format in ("full", "concise", "markdown", "html"):
        text = "\n".join(map(str, REPORTS[format]([PLAN], SWEDISH)))
        places = [text.index(f"på rad {line}") for line in order]
        assert places == sorted(places), format


def test_machine_formats_keep_the_order_of_the_files() -> None:
    text = "\n".join(map(str, REPORTS["jsonl"]([PLAN], SWEDISH)))
    assert [text.index(f"på rad {line}") for line in range(1, 7)] == sorted(
        text.index(f"på rad {line}") for line in range(1, 7)
    )


def test_many_are_summed_up_with_three_in_full_and_the_way_to_the_rest() -> None:
    many = replace(PLAN, diagnostics=(*FOUND, *(finding("NP418", line, Severity.INFO) for line in range(7, 30))))
    lines = [str(line) for line in overview([many], SWEDISH)]
    assert lines[0] == "Fel 1 · Går att missförstå 2 · Saknas 24 · Språk 2"
    assert [line for line in lines if " NP" in line and ": NP" in line] == [
        "fel NP401: NP401 på rad 4",
        "varning NP406: NP406 på rad 3",
        "varning NP203: NP203 på rad 5",
    ]
    assert any("nplan validate plan --all" in line for line in lines)
    assert lines[-1].startswith("Planen kan inte publiceras: 1 fel")
    assert str(next(iter(overview([many], ENGLISH)))).startswith("Errors 1 · ")


def test_every_rule_has_its_place() -> None:
    def plainly(code: str) -> Urgency:
        return urgency_of(finding(code, 1))

    assert {plainly(rule.code) for rule in RULES} == set(Urgency) - {Urgency.STOPS}
    assert plainly("NP406") is Urgency.MISLEADS
    assert plainly("NP402") is Urgency.MISSING
    assert plainly("NP909") is Urgency.LANGUAGE


def test_the_page_is_as_wide_as_the_terminal_within_reason() -> None:
    text = "ord " * 60
    try:
        for terminal, width in ((60, 80), (100, 100), (300, 120)):
            use_width(terminal)
            assert page_width() == width
            assert width - 8 < max(len(line) for line in wrapped(text.strip(), 0)) <= width
    finally:
        use_width(80)


def test_no_line_of_an_excerpt_is_blank() -> None:
    wide = SourceText(FILE, "x" * 200 + "\n")
    span = Span(FILE, Position(1, 1), Position(1, 200))
    plan = Checked("plan", (Diagnostic("NP401", Severity.ERROR, Label(span, None), say("Rubrik")),), {FILE: wide}, 1)
    assert not [line for line in map(str, REPORTS["full"]([plan], SWEDISH)) if line.strip() == "│"]
