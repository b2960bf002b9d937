"""What closes every report: whether the plans hold, how much was found, and how much was left out."""

from __future__ import annotations

from collections.abc import Sequence

from ..diagnostics import Language, Sentence, say
from .checked import Checked, Tally, tally
from .fixable import fixable

MOST_BROKEN = 3
"""How many of the rules and files that nplan broke down at are named."""


def verdict(checked: Sequence[Checked], language: Language) -> str:
    """The closing line."""
    numbers = tally(checked)
    counts = ", ".join(part.text(language) for part in _counts(numbers))
    return f"{_outcome(numbers, several=len(checked) > 1).text(language)}: {counts}."


def mended(checked: Sequence[Checked], language: Language) -> str:
    """The line about findings of the baseline that are gone; "" when none are."""
    number = tally(checked).mended
    if not number:
        return ""
    sentence = (
        say("Ett fynd i baslinjen är rättat. Kör nplan baseline för att ta bort det därifrån.")
        if number == 1
        else say("{count} fynd i baslinjen är rättade. Kör nplan baseline för att ta bort dem därifrån.", count=number)
    )
    return sentence.text(language)


def closing(checked: Sequence[Checked], language: Language) -> list[str]:
    """The lines that close a report for people."""
    lines = (fixable(checked, language), mended(checked, language), verdict(checked, language))
    return [line for line in lines if line]


def _outcome(numbers: Tally, several: bool) -> Sentence:
    """Silenced findings have a reason and stop nothing; those in the baseline or left unselected still do."""
    if numbers.broken:
        return _incomplete(numbers.broken)
    if numbers.errors:
        return say("Alla planer kan inte publiceras") if several else say("Planen kan inte publiceras")
    if numbers.earlier_errors:
        return say("Inga nya fel, men felen från förut hindrar publicering")
    if numbers.known_errors:
        return say("Inga nya fel, men felen i baslinjen hindrar publicering")
    if numbers.unselected_errors:
        return say("Inga fel i urvalet, men felen utanför det hindrar publicering")
    return say("Alla planer kan publiceras") if several else say("Planen kan publiceras")


def _incomplete(broken: tuple[str, ...]) -> Sentence:
    """We have broken down: what was found is so far, and nothing may be published on the strength of it."""
    if len(broken) > MOST_BROKEN:
        rest = len(broken) - MOST_BROKEN
        named = broken[:MOST_BROKEN]
        return say(
            "Granskningen är inte hel: nplan gick sönder vid {named} och {count} till",
            named=", ".join(named),
            count=rest,
        )
    return say("Granskningen är inte hel: nplan gick sönder vid {named}", named=broken)


def _counts(numbers: Tally) -> list[Sentence]:
    counts = [_errors(numbers.errors), _warnings(numbers.warnings), _infos(numbers.infos), _files(numbers.files)]
    if numbers.fixed:
        counts.append(say("1 rättad") if numbers.fixed == 1 else say("{count} rättade", count=numbers.fixed))
    if numbers.silenced:
        counts.append(_silenced(numbers))
    if numbers.earlier:
        counts.append(say("{count} fanns redan i {revision}", count=numbers.earlier, revision=numbers.revision))
    if numbers.in_baseline:
        counts.append(say("{count} i baslinjen", count=numbers.in_baseline))
    if numbers.unselected:
        counts.append(say("{count} utanför urvalet", count=numbers.unselected))
    if numbers.plugins:
        counts.append(say("med {plugins}", plugins=numbers.plugins))
    return counts


def _silenced(numbers: Tally) -> Sentence:
    where = [
        *([say("{count} vid raden", count=numbers.silenced_at_line)] if numbers.silenced_at_line else []),
        *([say("{count} i plan.yaml", count=numbers.silenced_in_plan)] if numbers.silenced_in_plan else []),
    ]
    both = say("{first}, {second}", first=where[0], second=where[1]) if len(where) == 2 else where[0]
    if numbers.silenced == 1:
        return say("1 tystad ({where})", where=both)
    return say("{count} tystade ({where})", count=numbers.silenced, where=both)


def _errors(number: int) -> Sentence:
    return say("{count} fel", count=number)


def _warnings(number: int) -> Sentence:
    return say("1 varning") if number == 1 else say("{count} varningar", count=number)


def _infos(number: int) -> Sentence:
    return say("1 upplysning") if number == 1 else say("{count} upplysningar", count=number)


def _files(number: int) -> Sentence:
    return say("1 fil läst") if number == 1 else say("{count} filer lästa", count=number)
