"""What an output format is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from ..view import PlanView
from .templates import Templates

File: TypeAlias = "tuple[str, bytes]"
"""A file's path inside the output folder, and its bytes."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form in which a plan can be published: its name, and how its files are made."""

    name: str
    files: Callable[[PlanView, Templates], Iterable[File]]
