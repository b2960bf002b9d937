"""Which formats to publish in, and the Office templates that go with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..diagnostics import say
from ..render import FORMATS, OFFICE_SUFFIXES, Format
from .mistakes import WrongUse, nearest
from .terminal import remark

ALL = "all"


def wanted_formats(names: Sequence[str]) -> list[Format]:
    """The formats meant: those that need nothing extra when none is named, every one that can be made for ”all”."""
    if not names:
        return [format for format in FORMATS if not format.extra]
    if ALL in names:
        for format in FORMATS:
            if not format.installed:
                remark(format.missing)
        return [format for format in FORMATS if format.installed]
    for name in names:
        if name not in [format.name for format in FORMATS]:
            raise _unknown(name)
    wanted = [format for format in FORMATS if format.name in names]
    for format in wanted:
        if not format.installed:
            raise WrongUse(format.missing)
    return wanted


def _unknown(name: str) -> WrongUse:
    choices = (*(format.name for format in FORMATS), ALL)
    near = nearest(name, choices)
    meant = say(" Menade du {near}?", near=near) if near else say("")
    return WrongUse(
        say("Formatet ”{format}” finns inte.{meant} Välj bland {choices}.", format=name, meant=meant, choices=choices)
    )


def checked_documents(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The Office templates that were asked for. Raises WrongUse for what cannot be one."""
    for path in paths:
        if path.suffix.casefold() not in OFFICE_SUFFIXES:
            raise WrongUse(
                say("--mall: {path} ska sluta med något av {suffixes}.", path=str(path), suffixes=OFFICE_SUFFIXES)
            )
        if not path.is_file():
            raise WrongUse(say("--mall: {path} finns inte.", path=str(path)))
    return tuple(paths)
