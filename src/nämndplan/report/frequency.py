"""How often each rule has something to say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..diagnostics import Language
from ..rules import rule_of
from .checked import Checked
from .full import STYLES
from .layout import wrapped
from .styled import Styled, styled
from .verdict import closing


def statistics(checked: Sequence[Checked], language: Language) -> Iterator[Styled]:
    """A line per code, the most frequent first, and the verdict."""
    counts = Counter((item.code, item.severity) for plan in checked for item in plan.diagnostics)
    width = max((len(str(number)) for number in counts.values()), default=0)
    for (code, severity), number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0][0])):
        word = language.translate(severity.value)
        title = language.translate(rule.title) if (rule := rule_of(code)) else ""
        yield styled(f"{number:>{width}}  ", (f"{code} {word:<10}", STYLES[severity]), f" {title}")
    if counts:
        yield styled()
    for line in closing(checked, language):
        yield from (styled((part, "bold")) for part in wrapped(line, 0))
