"""What the machine refuses: output that nobody can take, a folder that is gone, a name that is too long."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from ..diagnostics import Sentence, say
from .ending import WRONG_USE
from .terminal import complain


def refused(error: OSError) -> int:
    """Say calmly what could not be done; the exit code. Nobody's fault, and least of all the plan's."""
    sentence = _what(error)
    with suppress(OSError):
        complain(sentence)
    _let_go(sys.stderr, 2)
    return WRONG_USE


def _what(error: OSError) -> Sentence:
    reason = error.strerror or type(error).__name__
    if _let_go(sys.stdout, 1):
        return say("Det som skulle skrivas ut går inte att skriva ({reason}).", reason=reason)
    if error.filename is not None:
        return say("{path} går inte att använda ({reason}).", path=os.fsdecode(error.filename)[:200], reason=reason)
    try:
        os.getcwd()  # noqa: PTH109 - only asked whether there is one
    except OSError:
        return say("Mappen som kommandot körs i finns inte längre. Gå till en annan mapp och försök igen.")
    return say("Något gick inte att läsa eller skriva ({reason}).", reason=reason)


def _let_go(stream: object, number: int) -> bool:
    """True when a stream cannot be written to any more. Python tries once more at its end: let that go nowhere."""
    try:
        stream.flush()  # type: ignore[attr-defined]
    except (OSError, ValueError):
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), number)
        return True
    return False
