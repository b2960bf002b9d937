"""One line per finding: path:line:column, severity, code, headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..diagnostics import Language
from .checked import Checked, visible
from .styled import Styled, styled
from .urgency import by_urgency
from .verdict import closing


def concise(checked: Sequence[Checked], language: Language) -> Iterator[Styled]:
    """The report, one finding a line, and the verdict."""
    for plan in checked:
        for diagnostic in by_urgency(plan.diagnostics):
            severity = language.translate(diagnostic.severity.value)
            headline = visible(diagnostic.headline.text(language))
            yield styled(f"{plan.place(diagnostic.primary.span)}: {severity} {diagnostic.code}: {headline}")
    for line in closing(checked, language):
        yield styled((line, "bold"))
