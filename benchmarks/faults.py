"""The slips that analysts make, put into good files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from random import Random

Fault = Callable[[str], str]


def _missing_target(text: str) -> str:
    return re.sub(r"\n +målvärde:\n +[0-9]{4}: .*", "", text, count=1)


def _lost_digit(text: str) -> str:
    return re.sub(r"(målvärde:\n +[0-9]{4}: ).*", r"\g<1>212 44", text, count=1)


def _wrong_sum(text: str) -> str:
    return re.sub(r"(titel: Tillskott\n +belopp: ).*", r"\g<1>+999,9", text, count=1)


def _unknown_recipient(text: str) -> str:
    return re.sub(r"(till: \[)[^,\]]*", r"\g<1>okända nämnden", text, count=1)


def _misspelt_key(text: str) -> str:
    return text.replace("titel:", "tittel:", 1)


def _duplicate_key(text: str) -> str:
    return re.sub(r"\n( *)(titel: .*)", r"\n\1\2\n\1\2", "\n" + text, count=1)[1:]


def _colon_in_title(text: str) -> str:
    return re.sub(r"titel: (\w+)", r"titel: Mål: \1", text, count=1)


def _open_quote(text: str) -> str:
    return re.sub(r"titel: ", 'titel: "', text, count=1)


def _tab(text: str) -> str:
    return re.sub(r"\n  (?=\S)", "\n\t", text, count=1)


FAULTS: tuple[Fault, ...] = (
    _missing_target,
    _lost_digit,
    _wrong_sum,
    _unknown_recipient,
    _misspelt_key,
    _duplicate_key,
    _colon_in_title,
    _open_quote,
    _tab,
)


def with_faults(files: Iterable[tuple[str, str]], share: float, seed: int = 0) -> Iterator[tuple[str, str]]:
    """The files, with one fault in about ``share`` of them. The plan's settings and register stay whole."""
    for file, text in files:
        dice = Random(f"{seed} fault {file}")
        spared = file in {"plan.yaml", "organisation.yaml"}
        yield file, text if spared or dice.random() >= share else _spoilt(text, dice)


def _spoilt(text: str, dice: Random) -> str:
    """The text with the first fault, in random order, that it can have."""
    for fault in dice.sample(FAULTS, len(FAULTS)):
        if (spoilt := fault(text)) != text:
            return spoilt
    return text
