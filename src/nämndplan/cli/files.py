"""Writing files whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from ..diagnostics import say
from .mistakes import WrongUse


def write_whole(path: Path, text: str) -> None:
    """Write a text beside its place and move it there: a reader never meets half a file."""
    target = path.resolve()
    try:
        if target.exists() and not target.is_file():
            target.write_text(text, "utf-8", newline="\n")
            return
        scratch = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        try:
            scratch.write_text(text, "utf-8", newline="\n")
            scratch.replace(target)
        except OSError:
            with suppress(OSError):
                scratch.unlink()
            raise
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise WrongUse(say("{path} går inte att skriva ({reason}).", path=str(path), reason=reason)) from error
