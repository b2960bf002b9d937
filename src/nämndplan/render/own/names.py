"""What names in a template stand for once it is Python."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


class NotPlain(Exception):  # noqa: N818  (nothing is wrong)
    """A template does something that only Jinja can do."""


@dataclass(frozen=True, slots=True)
class Macro:
    """A macro, by the name of its function."""

    function: str


@dataclass(frozen=True, slots=True)
class Loop:
    """The loop that something is in, by the names of its counter and of what it goes through."""

    at: str
    items: str

    def asked(self, attribute: str) -> str:
        """One of the things that a template can ask of a loop."""
        match attribute:
            case "index0":
                return self.at
            case "index":
                return f"({self.at} + 1)"
            case "first":
                return f"({self.at} == 0)"
            case "last":
                return f"({self.at} == len({self.items}) - 1)"
            case _:
                raise NotPlain(f"loop.{attribute}")


Meaning = str | Macro | Loop
"""What a name in a template stands for; a text is the name of a Python variable."""


@dataclass
class Constants:
    """Texts and other fixed things that the functions refer to by name."""

    by_name: dict[str, Any] = field(default_factory=dict)

    def named(self, value: object) -> str:
        """The name of a value."""
        name = f"k{len(self.by_name)}"
        self.by_name[name] = value
        return name
