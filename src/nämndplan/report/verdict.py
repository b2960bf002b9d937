"""The one line that closes every report a person reads."""

from __future__ import annotations

from collections.abc import Sequence

from ..diagnostics import Language, Sentence, Severity, say
from .checked import Checked, count


def verdict(checked: Sequence[Checked], language: Language) -> str:
    """Whether the plans hold, and how much was found."""
    errors, warnings, infos = (count(checked, severity) for severity in Severity)
    files = sum(plan.file_count for plan in checked)
    counts = ", ".join(
        part.text(language) for part in (_errors(errors), _warnings(warnings), _infos(infos), _files(files))
    )
    outcome = say("Planen kan inte publiceras") if errors else say("Planen kan publiceras")
    if len(checked) > 1:
        outcome = say("Alla planer kan inte publiceras") if errors else say("Alla planer kan publiceras")
    return f"{outcome.text(language)}: {counts}."


def _errors(number: int) -> Sentence:
    return say("{count} fel", count=number)


def _warnings(number: int) -> Sentence:
    return say("1 varning") if number == 1 else say("{count} varningar", count=number)


def _infos(number: int) -> Sentence:
    return say("1 upplysning") if number == 1 else say("{count} upplysningar", count=number)


def _files(number: int) -> Sentence:
    return say("1 fil läst") if number == 1 else say("{count} filer lästa", count=number)
