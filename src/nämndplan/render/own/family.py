"""Templates that use each other, made into functions together."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import Any, cast

from jinja2 import Environment, nodes
from markupsafe import Markup, escape

from ...view import FixedWords
from .functions import Function
from .names import Constants, Macro, NotPlain
from .pieces import Source
from .plain import Terms

Write = Callable[[str], object]
Given = Mapping[str, Any]
_MARKUP = re.compile("[&<>\"']")


@dataclass(frozen=True)
class Family:
    """Templates as functions. ``each`` stands between a template and those that it includes by kind."""

    functions: Mapping[str, Callable[[Write, Given], None]]
    namespace: dict[str, Any]

    @classmethod
    def of(cls, texts: Mapping[str, str], environment: Environment, translate: Callable[[str], str]) -> Family:
        """The templates with these texts by name, read as the environment reads them. Raises NotPlain."""
        parsed = {name: environment.parse(text, name) for name, text in texts.items()}
        family = {name: _source(number, template) for number, (name, template) in enumerate(parsed.items())}
        constants = Constants()
        known = _globals(environment)
        mute = frozenset() if known["words_lang"] else frozenset({"lang"})
        terms = Terms(constants, environment.filters, mute, translate, known)
        lines: list[str] = []
        for source in family.values():
            lines += _written(source, family, terms)
        finalize = environment.finalize
        namespace: dict[str, Any] = {
            "Markup": Markup,
            "e": (lambda value: written(finalize(value))) if finalize else written,
            "text_of": _text_of,
        }
        exec(compile("\n".join(lines), "<own templates>", "exec"), namespace)  # noqa: S102  # nosec: our own text
        namespace |= constants.by_name
        functions = {name: namespace[source.function] for name, source in family.items()}
        namespace["include"] = lambda write, name, given: functions[name](write, given)
        return cls(functions, namespace)

    def render(self, name: str, given: Given) -> str:
        """What a template writes."""
        pieces: list[str] = []
        self.functions[name](pieces.append, given)
        return "".join(pieces)

    def between(self, include: Callable[[Write, str, Given], None]) -> None:
        """Let ``include`` lay out what templates choose by kind."""
        self.namespace["include"] = include


def written(value: object) -> str:
    """A value as it stands in HTML: the same as Jinja's escaping gives."""
    kind = type(value)
    if kind is str or kind is FixedWords:
        text = cast("str", value)
        return escape(text) if _MARKUP.search(text) else text
    if kind is Markup:
        return value  # type: ignore[return-value]
    if kind is int:
        return str(value)
    return _member(value) if isinstance(value, Enum) else escape(value)


@cache
def _member(value: Enum) -> str:
    """Of a kind of section, table or row: there are not many."""
    return escape(value)


def _text_of(macro: Callable[..., None], *values: object) -> Markup:
    pieces: list[str] = []
    macro(pieces.append, *values)
    return Markup("".join(pieces))  # noqa: S704  (every value in it is escaped)


def _source(number: int, template: nodes.Template) -> Source:
    macros = {node.name: Macro(f"m{number}_{node.name}") for node in template.body if isinstance(node, nodes.Macro)}
    return Source(template, f"t{number}", macros)


def _written(source: Source, family: Mapping[str, Source], terms: Terms) -> list[str]:
    own = terms.with_names(**source.macros)
    lines = list(
        Function(family, replace(own, outside={})).lines(f"def {source.function}(w, c):", source.template.body)
    )
    for macro in (node for node in source.template.body if isinstance(node, nodes.Macro)):
        lines += _macro(macro, source, family, replace(own, outside={}))
    return lines


def _macro(macro: nodes.Macro, source: Source, family: Mapping[str, Source], terms: Terms) -> list[str]:
    """A macro sees its arguments, the template's macros and what is there everywhere; nothing of who calls."""
    names = [argument.name for argument in macro.args]
    if macro.defaults or any(macro.find_all(nodes.Include)):
        raise NotPlain(macro.name)
    imported = [node for node in source.template.body if isinstance(node, nodes.FromImport)]
    function = Function(family, terms.with_names(**{name: f"a_{name}" for name in names}))
    head = f"def {source.macros[macro.name].function}({', '.join(['w', *(f'a_{name}' for name in names)])}):"
    lines = list(function.lines(head, [*imported, *macro.body]))
    if function.terms.outside:
        raise NotPlain(f"{macro.name}: {', '.join(function.terms.outside)}")
    return lines


def _globals(environment: Environment) -> Mapping[str, object]:
    return {"range": range, "words_lang": environment.globals["words_lang"]}
