"""What a template may hold to be plain: names, attributes, comparisons, calls. In Python they look much the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from jinja2 import nodes
from markupsafe import Markup

from .names import Constants, Loop, Macro, Meaning, NotPlain

_COMPARISONS = {"eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<=", "in": "in", "notin": "not in"}


@dataclass(frozen=True)
class Terms:
    """Writes expressions as Python. ``outside`` collects the names that the template expects to be given.

    ``mute`` are the filters that give nothing, whatever they are given.
    """

    constants: Constants
    filters: Mapping[str, Callable[..., Any]]
    mute: frozenset[str]
    translated: Callable[[str], str]
    globals: Mapping[str, object]
    names: Mapping[str, Meaning] = field(default_factory=dict)
    outside: dict[str, str] = field(default_factory=dict)

    def with_names(self, **names: Meaning) -> Terms:
        """The same inside a loop or a block with names of its own."""
        return replace(self, names={**self.names, **names})

    def meaning(self, name: str) -> Meaning:
        """What a name stands for here."""
        if name in self.names:
            return self.names[name]
        if name in self.globals:
            return self.constants.named(self.globals[name])
        return self.outside.setdefault(name, f"o_{name}")

    def python(self, node: nodes.Node) -> str:
        """An expression as Python."""
        writer = _WRITERS.get(type(node))
        if writer is None:
            raise NotPlain(type(node).__name__)
        return writer(self, node)

    def is_mute(self, node: nodes.Node) -> bool:
        """True for an expression that always is nothing."""
        return isinstance(node, nodes.Filter) and node.name in self.mute

    def each(self, those: list[nodes.Expr]) -> str:
        """Several expressions with commas between."""
        return ", ".join(map(self.python, those))


def _name(terms: Terms, node: nodes.Name) -> str:
    meaning = terms.meaning(node.name)
    if not isinstance(meaning, str):
        raise NotPlain(node.name)
    return meaning


def _attribute(terms: Terms, node: nodes.Getattr) -> str:
    if node.attr.startswith("_"):
        raise NotPlain(node.attr)
    if isinstance(node.node, nodes.Name) and isinstance(loop := terms.meaning(node.node.name), Loop):
        return loop.asked(node.attr)
    return f"{terms.python(node.node)}.{node.attr}"


def _call(terms: Terms, node: nodes.Call) -> str:
    if node.dyn_args or node.dyn_kwargs:
        raise NotPlain("*")
    match node.node:
        case nodes.Name(name="_") if isinstance(node.args[0], nodes.Const):
            return _translation(terms, node)
        case nodes.Name(name=name) if isinstance(macro := terms.meaning(name), Macro) and not node.kwargs:
            return f"text_of({macro.function}, {terms.each(node.args)})"
        case nodes.Name(name="range") | nodes.Getattr() if not node.kwargs:
            return f"{terms.python(node.node)}({terms.each(node.args)})"
    raise NotPlain("call")


def _translation(terms: Terms, node: nodes.Call) -> str:
    [template] = node.args
    assert isinstance(template, nodes.Const)  # noqa: S101  (seen by the one that calls)
    translated = Markup(terms.translated(template.value))  # noqa: S704  (a template's own words)
    if not node.kwargs:
        return terms.constants.named(translated % {})
    words = terms.constants.named(translated)
    filled = ", ".join(f"{terms.constants.named(pair.key)}: {terms.python(pair.value)}" for pair in node.kwargs)
    return f"({words} % {{{filled}}})"


def _filter(terms: Terms, node: nodes.Filter) -> str:
    if node.node is None:
        raise NotPlain(node.name)
    if terms.is_mute(node):
        return terms.constants.named(Markup(""))
    return filtered(terms, node, terms.python(node.node))


def filtered(terms: Terms, node: nodes.Filter, value: str) -> str:
    """A value through a filter."""
    match node:
        case nodes.Filter(name="list", args=[]):
            return f"list({value})"
        case nodes.Filter(name="selectattr", args=[nodes.Const(value=str() as name)]) if name.isidentifier():
            return f"(each for each in {value} if each.{name})"
    function = terms.filters.get(node.name)
    if function is None or hasattr(function, "jinja_pass_arg") or node.dyn_args or node.dyn_kwargs:
        raise NotPlain(node.name)
    named = (f"{pair.key}={terms.python(pair.value)}" for pair in node.kwargs)
    return f"{terms.constants.named(function)}({', '.join([value, *map(terms.python, node.args), *named])})"


def _test(terms: Terms, node: nodes.Test) -> str:
    if node.name == "defined" and isinstance(node.node, nodes.Name):
        return f"({terms.python(node.node)} is not None)"
    if node.name != "none":
        raise NotPlain(node.name)
    return f"({terms.python(node.node)} is None)"


def _compare(terms: Terms, node: nodes.Compare) -> str:
    return f"({terms.python(node.expr)}{''.join(f' {_COMPARISONS[op.op]} {terms.python(op.expr)}' for op in node.ops)})"


def _choice(terms: Terms, node: nodes.CondExpr) -> str:
    if node.expr2 is None:
        raise NotPlain("if without else")
    return f"({terms.python(node.expr1)} if {terms.python(node.test)} else {terms.python(node.expr2)})"


_WRITERS: dict[type[nodes.Node], Callable[[Terms, Any], str]] = {
    nodes.Name: _name,
    nodes.Const: lambda terms, node: terms.constants.named(node.value),
    nodes.Getattr: _attribute,
    nodes.Getitem: lambda terms, node: f"{terms.python(node.node)}[{terms.python(node.arg)}]",
    nodes.Call: _call,
    nodes.Filter: _filter,
    nodes.Test: _test,
    nodes.Compare: _compare,
    nodes.CondExpr: _choice,
    nodes.And: lambda terms, node: f"({terms.python(node.left)} and {terms.python(node.right)})",
    nodes.Or: lambda terms, node: f"({terms.python(node.left)} or {terms.python(node.right)})",
    nodes.Not: lambda terms, node: f"(not {terms.python(node.node)})",
    nodes.Add: lambda terms, node: f"({terms.python(node.left)} + {terms.python(node.right)})",
    nodes.Mul: lambda terms, node: f"({terms.python(node.left)} * {terms.python(node.right)})",
    nodes.Tuple: lambda terms, node: f"({''.join(f'{terms.python(item)}, ' for item in node.items)})",
    nodes.Dict: lambda terms, node: (
        f"{{{', '.join(f'{terms.python(pair.key)}: {terms.python(pair.value)}' for pair in node.items)}}}"
    ),
}
