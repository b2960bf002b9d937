"""A template that has been read, and small pieces of the Python that it becomes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jinja2 import nodes

from .names import Macro

_INNER = (nodes.For, nodes.With, nodes.Macro, nodes.FilterBlock)
"""What has names of its own."""


@dataclass(frozen=True)
class Source:
    """A template that has been read: the names of its function and of its macros'."""

    template: nodes.Template
    function: str
    macros: Mapping[str, Macro]

    @cached_property
    def asked_for(self) -> frozenset[str] | None:
        """All names in a template that uses no other; None of one that hands what it is given on."""
        if any(self.template.find_all(nodes.Include)):
            return None
        return frozenset(name.name for name in self.template.find_all(nodes.Name))


def set_in(body: Iterable[nodes.Node]) -> Iterator[str]:
    """The names that are set here and not in something with names of its own."""
    for node in body:
        if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
            yield node.target.name
        elif not isinstance(node, _INNER):
            yield from set_in(node.iter_child_nodes())


def indented(lines: Iterable[str]) -> Iterator[str]:
    """What stands inside an if or a for, where Python wants something to stand."""
    inside = [f" {line}" for line in lines]
    return iter(inside or [" pass"])


def literal(text: str) -> str:
    """A text as it stands inside f'…'."""
    return repr('"' + text)[2:-1].replace("{", "{{").replace("}", "}}")


def piece(text: str) -> Iterator[str]:
    """A line that writes a text, unless it is empty."""
    if text:
        yield f"w(f'{text}')"
