"""The report for a terminal when there is more than a screen of it: how much of what, and the gravest in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..diagnostics import Diagnostic, Language, Severity, say
from .checked import Checked
from .full import one, ordered
from .layout import wrapped
from .styled import Styled, styled
from .urgency import Urgency, urgency_of
from .verdict import closing

MOST_SERIOUS = 3
_GRAVEST = ("NP406", "NP409", "NP424", "NP411", "NP407", "NP404", "NP405", "NP422", "NP703")


def overview(checked: Sequence[Checked], language: Language) -> Iterator[Styled]:
    """The numbers under plain headings, the most serious findings, and how to see the rest."""
    found = sorted(ordered(checked), key=lambda pair: _gravity(pair[1]))
    counts = Counter(urgency_of(diagnostic) for _, diagnostic in found)
    heads = [f"{urgency.heading.text(language)} {counts[urgency]}" for urgency in Urgency if counts[urgency]]
    yield styled((" · ".join(heads), "bold"))
    yield styled()
    shown = list({diagnostic.code: (plan, diagnostic) for plan, diagnostic in reversed(found)}.values())[::-1]
    for plan, diagnostic in shown[:MOST_SERIOUS]:
        yield from one(plan, diagnostic, language)
        yield styled()
    for line in _how_to_see([diagnostic for _, diagnostic in found], checked, language):
        yield from (styled(part) for part in wrapped(line, 0))
    yield styled()
    for line in closing(checked, language):
        yield from (styled((part, "bold")) for part in wrapped(line, 0))


def _gravity(diagnostic: Diagnostic) -> tuple[int, int, int]:
    """Errors, then a target on the wrong side of the outcome, then the rest of what may mislead, and so on."""
    code = diagnostic.code
    return (
        list(Urgency).index(urgency_of(diagnostic)),
        _GRAVEST.index(code) if code in _GRAVEST else len(_GRAVEST),
        diagnostic.severity.rank,
    )


def _how_to_see(found: Sequence[Diagnostic], checked: Sequence[Checked], language: Language) -> Iterator[str]:
    """All of it, one rule, one file: with the rule that says most and the file that has most."""
    folder = checked[0].folder if len(checked) == 1 else ""
    serious = [item for item in found if item.severity is not Severity.INFO] or list(found)
    ((code, _),) = Counter(item.code for item in serious).most_common(1)
    yield say(
        "De {count} allvarligaste visas här. Resten: nplan validate {folder} --all",
        count=MOST_SERIOUS,
        folder=folder,
    ).text(language)
    yield say(
        "En regel i taget: nplan validate {folder} --select {code}. Vad den betyder: nplan explain {code}",
        folder=folder,
        code=code,
    ).text(language)
