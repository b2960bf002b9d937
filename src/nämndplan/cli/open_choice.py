"""A value on the command line that is one of ours, or one that an installed package offers."""

from __future__ import annotations

from ..entry_points import offering
from ..frozen import frozen


@frozen
class OpenChoice:
    """typer's parser of such values; packages are asked only for a value that is none of ours."""

    choices: tuple[str, ...]
    group: str

    @property
    def __name__(self) -> str:
        """What typer calls it."""
        return "choice"

    def __call__(self, value: str) -> str:
        """The value. Raises ValueError, in typer's words for one that is not among the choices."""
        if value in self.choices or offering(self.group, value):
            return value
        raise ValueError(f"{value!r} is not one of {', '.join(self.choices)}")
