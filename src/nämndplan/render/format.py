"""What an output format is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TypeAlias

from ..diagnostics import Sentence, say
from ..view import PlanView
from .templates import Templates

File: TypeAlias = "tuple[str, bytes]"
"""A file's path inside the output folder, and its bytes."""


def _nothing_to_remark(view: PlanView) -> Iterable[Sentence]:  # noqa: ARG001  (most formats hold everything)
    return ()


@dataclass(frozen=True, slots=True)
class Format:
    """A form in which a plan can be published: its name, and how its files are made.

    ``extra`` is the extra of the package that it needs, ``needs`` the modules that come with it.
    ``remarks`` says what could not be made of a plan and what to do about it.
    """

    name: str
    files: Callable[[PlanView, Templates], Iterable[File]]
    extra: str = ""
    needs: tuple[str, ...] = ()
    remarks: Callable[[PlanView], Iterable[Sentence]] = _nothing_to_remark

    @property
    def installed(self) -> bool:
        """True when everything that it needs is there; found out without importing it."""
        return all(find_spec(module) is not None for module in self.needs)

    @property
    def missing(self) -> Sentence:
        """What is missing, with the command that installs it."""
        return say(
            "Formatet {format} behöver ett tillägg som inte är installerat. Installera det med: {command}",
            format=self.name,
            command=f"pip install 'namndplan[{self.extra}]'",
        )
