"""The report for people: excerpt, underline, the other place, what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..diagnostics import Diagnostic, Label, Language, Severity, say
from .checked import Checked, visible
from .excerpt import GUTTER, LineMark, excerpt
from .fixable import way_out
from .layout import wrapped
from .styled import Styled, styled
from .urgency import by_urgency
from .verdict import closing

MOST_ALIKE, MOST_NOTES = 3, 12
"""How many of a finding's other places are shown, when the same is said at all of them and when not."""

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}


def full(checked: Sequence[Checked], language: Language) -> Iterator[Styled]:
    """The whole report, line by line."""
    for plan, diagnostic in ordered(checked):
        yield from one(plan, diagnostic, language)
        yield styled()
    for line in closing(checked, language):
        yield from (styled((part, "bold")) for part in wrapped(line, 0))


def ordered(checked: Sequence[Checked]) -> Iterator[tuple[Checked, Diagnostic]]:
    """The findings of each plan, the gravest first."""
    return ((plan, diagnostic) for plan in checked for diagnostic in by_urgency(plan.diagnostics))


def one(plan: Checked, diagnostic: Diagnostic, language: Language) -> Iterator[Styled]:
    """One finding, line by line."""
    head = f"{language.translate(diagnostic.severity.value)} {diagnostic.code}: "
    headline = visible(diagnostic.headline.text(language))
    for index, line in enumerate(wrapped(headline, len(head))):
        first = (head, STYLES[diagnostic.severity]) if index == 0 else " " * len(head)
        yield styled(first, (line, "bold"))
    labels = _in_reading_order(diagnostic)
    gutter = max(len(str(label.span.end.line)) for label in labels) + 1
    for index, (_, group) in enumerate(groupby(labels, key=lambda label: label.span.file)):
        here = list(group)
        place = diagnostic.primary.span if index == 0 else here[0].span
        yield styled((f"{' ' * gutter}{'├─' if index else '┌─'} {plan.place(place)}", GUTTER))
        yield from excerpt(plan, [_mark(label, diagnostic, language) for label in here], gutter)
    yield from _further(plan, diagnostic.notes[_shown(diagnostic) :], gutter, language)
    if hint := way_out(diagnostic, language):
        yield from _hint(visible(hint), gutter, language)


def _in_reading_order(diagnostic: Diagnostic) -> list[Label]:
    """The labels of the primary's file by line, then the others; each shown once."""
    home = diagnostic.primary.span.file
    labels = [diagnostic.primary, *diagnostic.notes[: _shown(diagnostic)]]
    return sorted(labels, key=lambda label: (label.span.file != home, label.span))


def _shown(diagnostic: Diagnostic) -> int:
    """How many notes there is room to show: also the last one, where no other is left out."""
    is_alike = len({note.text for note in diagnostic.notes}) <= 1
    most = MOST_ALIKE if is_alike else MOST_NOTES
    return most + 1 if len(diagnostic.notes) == most + 1 else most


def _further(plan: Checked, notes: Sequence[Label], gutter: int, language: Language) -> Iterator[Styled]:
    """The places that there is no room to show: files, with their lines."""
    if not notes:
        return
    by_file: dict[str, list[int]] = {}
    for note in notes:
        by_file.setdefault(note.span.file, []).append(note.span.start.line)
    yield styled((f"{' ' * gutter}├─ ", GUTTER), say("och {count} ställen till:", count=len(notes)).text(language))
    for file, lines in by_file.items():
        listed = f"{plan.path(file)}: {', '.join(map(str, dict.fromkeys(lines)))}"
        for line in wrapped(listed, gutter + 4):
            yield styled((f"{' ' * gutter}│   ", GUTTER), line)


def _mark(label: Label, diagnostic: Diagnostic, language: Language) -> LineMark:
    remark = visible(label.text.text(language)) if label.text else ""
    if label is diagnostic.primary:
        return LineMark(label.span, remark, STYLES[diagnostic.severity], "^")
    return LineMark(label.span, remark, "cyan", "-")


def _hint(hint: str, gutter: int, language: Language) -> Iterator[Styled]:
    intro = f"{' ' * gutter}└ "
    lead = say("Tips: ").text(language)
    for index, line in enumerate(wrapped(lead + hint, len(intro))):
        yield styled((intro if index == 0 else " " * len(intro), GUTTER), line)
