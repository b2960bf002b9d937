"""What a report is made from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Severity, Span
from ..source import SourceText

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\N{ARABIC LETTER MARK}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
    "\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Checked:
    """One plan's diagnostics, with the texts for excerpts and the folder as the user named it."""

    folder: str
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, SourceText]
    file_count: int

    def path(self, span: Span) -> str:
        """The file's path as the user would write it."""
        return visible(f"{self.folder}/{span.file}" if self.folder not in {"", "."} else span.file)

    def place(self, span: Span) -> str:
        """path:line:column."""
        return f"{self.path(span)}:{span.start.line}:{span.start.column}"

    def line(self, file: str, number: int) -> str:
        """The text of a line, safe to show; "" when there is none."""
        text = self.texts.get(file)
        return visible(text.line(number)) if text else ""


def visible(text: str) -> str:
    """The text with control and direction characters replaced, one for one, by a visible mark."""
    return _UNSAFE.sub(lambda match: " " if match[0] in "\t\n" else "\N{REPLACEMENT CHARACTER}", text)


def count(checked: Sequence[Checked], severity: Severity) -> int:
    """How many diagnostics of a severity there are in all."""
    return sum(diagnostic.severity is severity for plan in checked for diagnostic in plan.diagnostics)
