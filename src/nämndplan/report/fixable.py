"""What a report says about findings that the machine can put right."""

from __future__ import annotations

from collections.abc import Sequence

from ..diagnostics import Diagnostic, Language, Sentence, say
from .checked import Checked


def fix_note(diagnostic: Diagnostic) -> Sentence | None:
    """How to have a finding put right; None when it takes a person."""
    if diagnostic.repair is None:
        return None
    return say("[kan rättas med --fix]") if diagnostic.repair.is_safe else say("[kan rättas med --fix --unsafe]")


def way_out(diagnostic: Diagnostic, language: Language) -> str:
    """The hint, and how to have it done; "" when there is neither."""
    parts = (diagnostic.hint, fix_note(diagnostic))
    return " ".join(part.text(language) for part in parts if part)


def fixable(checked: Sequence[Checked], language: Language) -> str:
    """The line about how many findings can be put right; "" when none can."""
    repairs = [item.repair for plan in checked for item in plan.diagnostics if item.repair]
    safe = sum(repair.is_safe for repair in repairs)
    unsafe = len(repairs) - safe
    if safe and unsafe:
        return say(
            "{safe} fynd kan rättas med --fix, och {unsafe} till med --fix --unsafe.", safe=safe, unsafe=unsafe
        ).text(language)
    if safe:
        return say("{safe} fynd kan rättas med --fix.", safe=safe).text(language)
    return say("{unsafe} fynd kan rättas med --fix --unsafe.", unsafe=unsafe).text(language) if unsafe else ""
