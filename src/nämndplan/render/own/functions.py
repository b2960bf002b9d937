"""Templates written as Python functions, which hand what they write to ``w`` piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from jinja2 import nodes

from .names import Loop, Macro, Meaning, NotPlain
from .pieces import Source, indented, literal, piece, set_in
from .plain import Terms, filtered


@dataclass
class Function:
    """A function being written."""

    family: Mapping[str, Source]
    terms: Terms
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def lines(self, head: str, body: list[nodes.Node]) -> Iterator[str]:
        """The whole function; ``c`` is what the template has been given."""
        inside = list(self.in_scope(body))
        yield head
        yield from (f" {variable} = c.get({name!r})" for name, variable in self.terms.outside.items())
        yield from (f" {line}" for line in inside or ["pass"])

    def in_scope(self, body: list[nodes.Node]) -> Iterator[str]:
        """A stretch with its own names: those that it sets are from the outside until then."""
        inner = {}
        for name in dict.fromkeys(set_in(body)):
            inner[name] = self._variable(name)
            outside = self.terms.meaning(name)
            if not isinstance(outside, str):
                raise NotPlain(name)
            yield f"{inner[name]} = {outside}"
        yield from replace(self, terms=self.terms.with_names(**inner)).every(body)

    def _variable(self, name: str) -> str:
        return f"{name}_{next(self.numbers)}"

    def every(self, body: Iterable[nodes.Node]) -> Iterator[str]:
        """One thing after the other; what is imported is known from there on."""
        here = self
        for node in body:
            if isinstance(node, nodes.FromImport):
                here = here._with_imported(node)
            elif not isinstance(node, nodes.Macro):
                yield from here.one(node)

    def one(self, node: nodes.Node) -> Iterator[str]:
        """One thing that a template does."""
        writer = self._writers().get(type(node))
        if writer is None:
            raise NotPlain(type(node).__name__)
        return writer(node)

    def _writers(self) -> Mapping[type[nodes.Node], Callable[[Any], Iterator[str]]]:
        return {
            nodes.Output: lambda node: self._output(node.nodes),
            nodes.If: self._if,
            nodes.For: self._for,
            nodes.With: self._with,
            nodes.Include: self._include,
            nodes.FilterBlock: self._filter_block,
            nodes.Assign: self._assign,
        }

    def _assign(self, node: nodes.Assign) -> Iterator[str]:
        if not isinstance(node.target, nodes.Name):
            raise NotPlain("set")
        yield f"{self.terms.meaning(node.target.name)} = {self.terms.python(node.node)}"

    def _output(self, parts: Iterable[nodes.Node]) -> Iterator[str]:
        """Text and values up to the next macro as one piece; a macro writes by itself."""
        text = ""
        for part in parts:
            if isinstance(part, nodes.TemplateData):
                text += literal(part.data)
            elif self.terms.is_mute(part):
                continue
            elif macro := self._macro(part):
                yield from piece(text)
                text = ""
                yield macro
            else:
                text += f"{{e({self.terms.python(part)})}}"
        yield from piece(text)

    def _macro(self, node: nodes.Node) -> str:
        if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name) or node.kwargs:
            return ""
        macro = self.terms.names.get(node.node.name)
        return f"{macro.function}(w, {self.terms.each(node.args)})" if isinstance(macro, Macro) else ""

    def _if(self, node: nodes.If) -> Iterator[str]:
        if self.terms.is_mute(node.test) and not node.elif_:
            yield from self.every(node.else_)
            return
        for word, test, body in (
            ("if", node.test, node.body),
            *(("elif", other.test, other.body) for other in node.elif_),
        ):
            yield f"{word} {self.terms.python(test)}:"
            yield from indented(self.every(body))
        if node.else_:
            yield "else:"
            yield from indented(self.every(node.else_))

    def _for(self, node: nodes.For) -> Iterator[str]:
        targets = node.target.items if isinstance(node.target, nodes.Tuple) else [node.target]
        variables = {name.name: self._variable(name.name) for name in targets if isinstance(name, nodes.Name)}
        if len(variables) < len(targets) or node.else_ or node.recursive:
            raise NotPlain("for")
        item, items = ", ".join(variables.values()), self.terms.python(node.iter)
        if isinstance(node.target, nodes.Tuple):
            item = f"({item},)"
        if node.test:
            test = replace(self, terms=self.terms.with_names(**variables)).terms.python(node.test)
            items = f"[{item} for {item} in {items} if {test}]"
        names: dict[str, Meaning] = {**variables}
        if any(name.name == "loop" for name in node.find_all(nodes.Name)):
            loop = Loop(self._variable("at"), self._variable("items"))
            names["loop"] = loop
            yield f"{loop.items} = tuple({items})"
            yield f"for {loop.at}, {item} in enumerate({loop.items}):"
        else:
            yield f"for {item} in {items}:"
        inside = replace(self, terms=self.terms.with_names(**names))
        yield from indented(inside.in_scope(node.body))

    def _with(self, node: nodes.With) -> Iterator[str]:
        names = {}
        for target, value in zip(node.targets, node.values, strict=True):
            if not isinstance(target, nodes.Name):
                raise NotPlain("with")
            names[target.name] = self._variable(target.name)
            yield f"{names[target.name]} = {self.terms.python(value)}"
        yield from replace(self, terms=self.terms.with_names(**names)).in_scope(node.body)

    def _include(self, node: nodes.Include) -> Iterator[str]:
        if node.ignore_missing or not node.with_context:
            raise NotPlain("include")
        known = {name: meaning for name, meaning in self.terms.names.items() if isinstance(meaning, str)}
        given = [f"{name!r}: {meaning}" for name, meaning in known.items()]
        context = f"{{**c, {', '.join(given)}}}"
        match node.template:
            case nodes.Const(value=name) if name in self.family:
                used = self.family[name]
                if used.asked_for is not None:
                    context = f"{{{', '.join(self._handed(used.asked_for))}}}"
                yield f"{used.function}(w, {context})"
            case nodes.Concat(nodes=[nodes.Const(value=start), kind, nodes.Const(value=end)]):
                name = f"{literal(start)}{{{self.terms.python(kind)}}}{literal(end)}"
                yield f"include(w, f'{name}', {context})"
            case _:
                raise NotPlain("include")

    def _handed(self, names: frozenset[str]) -> Iterator[str]:
        """Of what is known here, what a template asks for; it may have names of its own that are unknown here."""
        for name in sorted(names - set(self.terms.globals)):
            meaning = self.terms.meaning(name)
            if isinstance(meaning, str):
                yield f"{name!r}: {meaning}"

    def _with_imported(self, node: nodes.FromImport) -> Function:
        if not isinstance(node.template, nodes.Const) or node.template.value not in self.family:
            raise NotPlain("import")
        macros = self.family[node.template.value].macros
        names = [name if isinstance(name, tuple) else (name, name) for name in node.names]
        if not all(name in macros for name, _ in names):
            raise NotPlain("import")
        return replace(self, terms=self.terms.with_names(**{alias: macros[name] for name, alias in names}))

    def _filter_block(self, node: nodes.FilterBlock) -> Iterator[str]:
        outer, pieces = self._variable("w"), self._variable("pieces")
        chain, value = [], f"Markup(''.join({pieces}))"
        step: nodes.Expr | None = node.filter
        while isinstance(step, nodes.Filter):
            chain.append(step)
            step = step.node
        for link in reversed(chain):
            value = filtered(self.terms, link, value)
        yield f"{outer}, {pieces} = w, []"
        yield f"w = {pieces}.append"
        yield from self.in_scope(node.body)
        yield f"w = {outer}"
        yield f"w(str({value}))"
