"""The pictures in a plan's prose, ready to be published."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import Sentence
from ..view import PlanView, illustrations_in
from .logo import Logo, read_logo
from .templates import Templates


class Illustrations:
    """Every picture by its file in the plan, read as the logo is; what is not shown is told by its words alone."""

    def __init__(self, view: PlanView, templates: Templates) -> None:
        files = dict.fromkeys(picture.file for picture in illustrations_in(view.sections))
        self._read = {file: read_logo(templates.pictures, file) for file in files}

    def of(self, file: str) -> Logo:
        """The picture; without an address when it cannot be shown."""
        return self._read.get(file, Logo())

    def address(self, file: str) -> str:
        """The picture as an address that holds all of it, or ""."""
        return self.of(file).address

    def shown(self) -> Iterable[tuple[str, Logo]]:
        """The pictures that can be shown, by their files."""
        return ((file, picture) for file, picture in self._read.items() if picture.address)

    def faults(self) -> Iterable[Sentence]:
        """Why others cannot."""
        return (picture.fault for picture in self._read.values() if picture.fault)
