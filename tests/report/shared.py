"""One list of findings with everything that could break a format, shared by all tests of reports."""

from __future__ import annotations

from nämndplan.diagnostics import Diagnostic, Label, Position, Repair, Replacement, Sentence, Severity, Span, say
from nämndplan.lint import By, Silenced
from nämndplan.report import Checked
from nämndplan.source import SourceText

NASTY = (
    "a\nb\r::error file=x::y <script>alert('1')</script> | `c` ]]> %0A & \"q\" *d* _e_ [f](g) @h \x1b[31m\u202ei\x00 \\"
)
CLEAN = NASTY.replace("\n", " ").replace("\r", "�").replace("\x1b", "�").replace("\u202e", "�").replace("\x00", "�")

FILE, STRANGE = "mål/1-å.yaml", "uppdrag/a|b`c,d:e%.yaml"
TEXT = f"titel: Åtta mål\nbeskrivning: <script> & \u202e |\n{'lång ' * 40}\nsist: ]]>\n"


def span(file: str, line: int, column: int, end_line: int, end_column: int) -> Span:
    return Span(file, Position(line, column), Position(end_line, end_column))


REPAIR = Repair(
    (
        Replacement(span(FILE, 1, 8, 1, 12), NASTY),
        Replacement(span(FILE, 2, 1, 2, 1), "å"),
        Replacement(span(STRANGE, 1, 1, 1, 1), ""),
    ),
    is_safe=True,
)
FOUND = (
    Diagnostic(
        "NP401",
        Severity.ERROR,
        Label(span(FILE, 1, 8, 1, 12), say("{x}", x=f"etikett {NASTY}")),
        say("Rubrik {x}", x=NASTY),
        (
            Label(span(FILE, 4, 7, 4, 10), say("samma fil {x}", x=NASTY)),
            Label(span(STRANGE, 1, 1, 1, 1), say("annan fil")),
        ),
        say("Gör så här: {x}.", x=NASTY),
        REPAIR,
    ),
    Diagnostic("NP402", Severity.WARNING, Label(span(FILE, 2, 1, 4, 3), None), say("Två ::rader, med 50 %")),
    Diagnostic("NP402", Severity.WARNING, Label(span(FILE, 2, 1, 4, 3), None), say("Två ::rader, med 50 %")),
    Diagnostic("NP414", Severity.INFO, Label(span(STRANGE, 1, 1, 1, 1), None), say("- En upplysning")),
)


def silenced(code: str, headline: Sentence) -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, Label(Span(FILE), None), headline)


SILENCED = (
    Silenced(silenced("NP406", say("Tyst {x}", x=NASTY)), By.LINE, NASTY),
    Silenced(silenced("NP406", say("Tyst")), By.LINE, "skäl"),
    Silenced(silenced("NP409", say("Tyst")), By.PLAN, "skäl"),
)
PLANS = (
    Checked("plans/2024", FOUND, {FILE: SourceText(FILE, TEXT)}, 3, SILENCED, known=FOUND[1:3], mended=2),
    Checked("plans/2025", (), {}, 1),
)
PLACES = [f"plans/2024/{item.primary.span.file}" for item in FOUND]
VERDICT = (
    "Alla planer kan inte publiceras: 1 fel, 2 varningar, 1 upplysning, 4 filer lästa, "
    "3 tystade (2 vid raden, 1 i plan.yaml), 2 i baslinjen."
)
