"""The report for people: excerpt, underline, the other place, what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.text import Text

from ..diagnostics import Diagnostic, Label, Language, Severity, say
from .checked import Checked, visible
from .verdict import verdict

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
WIDTH = 80


def full(checked: Sequence[Checked], language: Language) -> Iterator[Text]:
    """The whole report, line by line."""
    for plan in checked:
        for diagnostic in plan.diagnostics:
            yield from _diagnostic(plan, diagnostic, language)
            yield Text()
    yield Text(verdict(checked, language), style="bold")


def _diagnostic(plan: Checked, diagnostic: Diagnostic, language: Language) -> Iterator[Text]:
    style = STYLES[diagnostic.severity]
    head = f"{language.translate(diagnostic.severity.value)} {diagnostic.code}: "
    headline = visible(diagnostic.headline.text(language))
    for index, line in enumerate(_wrapped(headline, len(head))):
        yield Text.assemble((head if index == 0 else " " * len(head), style), (line, "bold"))
    labels = _in_reading_order(diagnostic)
    gutter = max(len(str(label.span.start.line)) for label in labels) + 1
    shown_file = ""
    for label in labels:
        is_primary = label is diagnostic.primary
        if label.span.file != shown_file:
            corner = "┌─" if not shown_file else "├─"
            first = diagnostic.primary if label.span.file == diagnostic.primary.span.file else label
            yield Text(f"{' ' * gutter}{corner} {plan.place(first.span)}", style="blue")
            shown_file = label.span.file
        yield from _excerpt(plan, label, gutter, style if is_primary else "cyan", is_primary, language)
    if diagnostic.hint:
        yield from _hint(visible(diagnostic.hint.text(language)), gutter, language)


def _in_reading_order(diagnostic: Diagnostic) -> list[Label]:
    """The labels of the primary's file by line, then the others; each shown once."""
    home = diagnostic.primary.span.file
    labels = [diagnostic.primary, *diagnostic.notes]
    return sorted(labels, key=lambda label: (label.span.file != home, label.span))


def _excerpt(
    plan: Checked, label: Label, gutter: int, style: str, is_primary: bool, language: Language
) -> Iterator[Text]:
    line = plan.line(label.span)
    remark = visible(label.text.text(language)) if label.text else ""
    if not line.strip():
        if remark:
            yield Text.assemble((f"{' ' * gutter}│ ", "blue"), (remark, style))
        return
    start = label.span.start.column - 1
    same_line = label.span.end.line == label.span.start.line
    end = label.span.end.column - 1 if same_line else len(line.rstrip())
    line, start, end = _window(line, start, max(end, start + 1))
    mark = "^" if is_primary else "-"
    underline = " " * cell_len(line[:start]) + mark * max(1, cell_len(line[start:end]))
    yield Text.assemble((f"{label.span.start.line:>{gutter - 1}} │ ", "blue"), line.rstrip())
    blank = f"{' ' * gutter}│ "
    if remark and cell_len(underline) + len(remark) + gutter + 3 > WIDTH:
        yield Text.assemble((blank, "blue"), (underline, style))
        for part in _wrapped(remark, gutter + 2):
            yield Text.assemble((blank, "blue"), (part, style))
    else:
        yield Text.assemble((blank, "blue"), (f"{underline} {remark}".rstrip(), style))


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """The part of a long line that shows the underlined text, with … where it was cut."""
    room = WIDTH - 8
    if cell_len(line) <= room:
        return line, start, min(end, len(line))
    end = min(end, start + room - 12)
    left = max(0, min(start - 10, len(line) - room))
    cut = line[left : left + room]
    cut = ("…" + cut[1:] if left else cut) if left + room >= len(line) else ("…" + cut[1:] if left else cut)[:-1] + "…"
    return cut, start - left, min(end - left, len(cut))


def _hint(hint: str, gutter: int, language: Language) -> Iterator[Text]:
    intro = f"{' ' * gutter}└ "
    lead = say("Tips: ").text(language)
    for index, line in enumerate(_wrapped(lead + hint, len(intro))):
        yield Text.assemble((intro if index == 0 else " " * len(intro), "blue"), line)


def _wrapped(text: str, indent: int) -> list[str]:
    """Lines of at most the page's width; words that can be pasted are never split."""
    lines, current = [], ""
    for word in text.split(" "):
        if current and cell_len(current) + 1 + cell_len(word) > WIDTH - indent:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}" if current else word
    return [*lines, current]
