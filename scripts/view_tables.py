"""What a template can use, read from the view's own classes: for docs/mallar.md."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

import nämndplan.view as view_package
from nämndplan.render import PURPOSES
from nämndplan.view import Page, PlanView

FIRST = (PlanView.__name__, Page.__name__)
NOT_FOR_TEMPLATES = frozenset({"Records", "ReportSource", "Site"})
"""For formats that programs read; what pages are made from; what holds them, each of which is ``page``."""
WORDS = {"str": "text", "int": "heltal", "bool": "ja eller nej", "Decimal": "exakt tal", "None": "inget"}
SORTS = frozenset({"Block", "Blocks", "Inline", "Inlines"})
"""Names for one of several classes, or for lists of them."""
_NAME = re.compile(r"[A-Za-z]\w*")
_LIST = re.compile(r"^tuple\[(.+), \.\.\.\]$")
FORMS = {
    _LIST: "lista av {}",
    re.compile(r"^frozenset\[(.+)\]$"): "mängd av {}",
    re.compile(r"^Mapping\[(.+), (.+)\]$"): "uppslagning från {} till {}",
}


def template_table() -> str:
    """Every template and what it is for."""
    rows = (f"| `{name}` | {purpose.template} |" for name, purpose in PURPOSES.items())
    return "\n".join(["| mall | vad den är till för |", "|---|---|", *rows])


def view_tables() -> str:
    """Every class that a template can come across, from the whole plan inwards."""
    return "\n\n".join(_section(name) for name in reachable())


def reachable() -> list[str]:
    """The classes and sorts in the order in which one leads to another."""
    found: dict[str, None] = {}
    waiting = list(FIRST)
    while waiting:
        name = waiting.pop(0)
        if name in found or name not in _known() or name in NOT_FOR_TEMPLATES:
            continue
        found[name] = None
        waiting += [word for annotation in _annotations(_known()[name]) for word in _NAME.findall(annotation)]
    return list(found)


@cache
def _known() -> dict[str, Any]:
    """The view's dataclasses, enums and names for several sorts, by name."""
    known: dict[str, Any] = {}
    for info in pkgutil.walk_packages(view_package.__path__, f"{view_package.__name__}."):
        if ".records" in info.name:
            continue
        module = importlib.import_module(info.name)
        known |= {name: value for name, value in vars(module).items() if _is_kind(name, value, module.__name__)}
    return known


def _is_kind(name: str, value: object, module: str) -> bool:
    """A class of that very module, or a name for several sorts."""
    if not inspect.isclass(value):
        return name in SORTS and isinstance(value, str)
    return value.__module__ == module and (is_dataclass(value) or issubclass(value, Enum))


def _annotations(thing: Any) -> list[str]:
    if isinstance(thing, str):
        return [thing]
    if not is_dataclass(thing):
        return []
    asked = [value.fget if isinstance(value, property) else value for value in _members(thing).values()]
    given = [str(inspect.signature(value).return_annotation) for value in asked if inspect.isfunction(value)]
    return [*(str(field.type) for field in _fields(thing)), *given]


def _members(thing: Any) -> dict[str, Any]:
    """A class's own, and those of the classes that it shares them with."""
    return {name: value for one in reversed(thing.__mro__[:-1]) for name, value in vars(one).items()}


def _fields(thing: Any) -> tuple[Field[Any], ...]:
    return tuple(field for field in fields(thing) if not field.name.startswith("_"))


def _section(name: str) -> str:
    thing = _known()[name]
    if isinstance(thing, str):
        return f"### {name}\n{_kind(thing).replace('lista av', 'Lista av') if _LIST.match(thing) else _one_of(thing)}."
    about = inspect.cleandoc(thing.__doc__ or "").replace("``", "`")
    if issubclass(thing, Enum):
        return f"### {name}\n{about}\n\n{', '.join(f'`{member.value}`' for member in thing)}"
    return "\n".join([f"### {name}\n{about}\n", "| namn | vad det är |", "|---|---|", *_rows(thing)])


def _one_of(annotation: str) -> str:
    return f"Någon av {_kind(annotation)}"


def _rows(thing: Any) -> Iterator[str]:
    if isinstance(kind := getattr(thing, "kind", None), str) and "kind" not in {field.name for field in fields(thing)}:
        yield f"| `kind` | texten `{kind}` |"
    for field in _fields(thing):
        yield f"| `{field.name}` | {_kind(str(field.type))} |"
    for name, value in _members(thing).items():
        if name.startswith("_"):
            continue
        if isinstance(value, property):
            yield f"| `{name}` | {_first_line(value)} |"
        elif inspect.isfunction(value):
            given = ", ".join(list(inspect.signature(value).parameters)[1:])
            yield f"| `{name}({given})` | {_first_line(value)} |"


def _first_line(thing: Any) -> str:
    return inspect.cleandoc(thing.__doc__ or "").partition("\n")[0]


def _kind(annotation: str) -> str:
    """A type in words, with links to what it is made of."""
    for form, words in FORMS.items():
        if match := form.match(annotation):
            return words.format(*map(_kind, match.groups()))
    if " | " in annotation:
        parts = [_kind(part) for part in annotation.split(" | ")]
        return f"{', '.join(parts[:-1])} eller {parts[-1]}"
    if annotation in _known() and annotation not in NOT_FOR_TEMPLATES:
        return f"[{annotation}](#{annotation.lower()})"
    return WORDS.get(annotation, f"`{annotation}`")
