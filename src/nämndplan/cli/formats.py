"""Which formats to publish in, and the Office templates that go with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..diagnostics import say
from ..entry_points import FORMATS as OFFERED
from ..entry_points import Plugin, offering
from ..render import FORMATS, OFFICE_SUFFIXES, Format, added_format
from .console import remark
from .usage_errors import UsageError, not_named

ALL = "all"


def wanted_formats(names: Sequence[str]) -> list[Format]:
    """Our formats with these names; for ”all” every one that can be made here."""
    if ALL in names:
        for format in FORMATS:
            if not format.installed:
                remark(format.missing)
        return [format for format in FORMATS if format.installed]
    wanted = [format for format in FORMATS if format.name in names]
    for format in wanted:
        if not format.installed:
            raise UsageError(format.missing)
    return wanted


def added_formats(names: Sequence[str], plugins: Sequence[Plugin]) -> list[Format]:
    """The formats with these names that are not ours, of the packages that a plan names. Raises UsageError."""
    ours = {ALL, *(format.name for format in FORMATS)}
    wanted = []
    for name in dict.fromkeys(name for name in names if name not in ours):
        format = added_format(name, plugins)
        if format is None:
            raise not_named(name, offering(OFFERED, name))
        wanted.append(format)
    return wanted


def checked_documents(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The Office templates that were asked for. Raises UsageError for what cannot be one."""
    for path in paths:
        if path.suffix.casefold() not in OFFICE_SUFFIXES:
            raise UsageError(
                say("--mall: {path} ska sluta med något av {suffixes}.", path=str(path), suffixes=OFFICE_SUFFIXES)
            )
        if not path.is_file():
            raise UsageError(say("--mall: {path} finns inte.", path=str(path)))
    return tuple(paths)
