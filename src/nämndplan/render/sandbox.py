"""The sandbox that templates run in: nothing but laying out, and never without end.

Jinja's own sandbox keeps templates from Python's insides. This one also counts what
they do, so that loops in loops, macros that call themselves and texts that double
end with a word about it, and not with a machine that has stopped answering. It counts
steps and letters, never time: the same template and plan always end alike.
See docs/adr/011-templates-come-to-an-end.md.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from types import BuiltinMethodType
from typing import Any

from jinja2 import nodes, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ..diagnostics import say
from .bounds import Excess, check_growth, check_operation, check_text, short_range, size_of

MAX_STEPS = 40_000_000
MAX_WRITTEN = 200_000_000
CALL = 40
"""Steps: a call takes longer than a round of a loop."""
_CHANGING_FROM_TIME_TO_TIME = ("random",)


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with an end to how much one rendering may do."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def __init__(self, *, finalize: Callable[[Any], Any] | None, **settings: Any) -> None:
        super().__init__(finalize=functools.partial(self._written, finalize), **settings)
        self._steps = self._letters = 0
        for name in _CHANGING_FROM_TIME_TO_TIME:
            del self.filters[name]
        del self.globals["lipsum"]
        self.globals["range"] = short_range
        self.filters = {name: self._bounded(filter) for name, filter in self.filters.items()}
        self.filters |= {"_counted": _counted, "_sized": _sized}

    def begin(self) -> None:
        """Count from nothing, for another page."""
        self._steps = self._letters = 0

    def take(self, steps: int) -> None:
        """Count steps. Raises Excess."""
        self._steps += steps
        if self._steps > MAX_STEPS:
            raise Excess(
                say(
                    "mallen har gjort mer än {most} steg, så den slutar nog aldrig. "
                    "Titta efter slingor i slingor och makron som anropar sig själva",
                    most=MAX_STEPS,
                )
            )

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: D102  (as in Jinja)
        self.take(CALL + sum(size_of(value) for value in args))
        method = getattr(obj, "__wrapped__", obj)  # format is wrapped by Jinja's sandbox
        if isinstance(method, BuiltinMethodType):
            check_growth(method.__self__, method.__name__, (*args, *kwargs.values()))
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: D102  (as in Jinja)
        check_operation(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def _load_template(self, name: str, globals: Any) -> Any:
        self.take(CALL)
        return super()._load_template(name, globals)

    def _generate(self, source: nodes.Template, name: Any, filename: Any, defer_init: bool = False) -> str:
        """Every loop counts its rounds, every joining of texts looks at the length."""
        for loop in list(source.find_all(nodes.For)):
            loop.iter = _through("_counted", loop.iter)
        for holder in [source, *source.find_all(nodes.Node)]:
            for field, value in list(holder.iter_fields()):
                if isinstance(value, nodes.Concat):
                    setattr(holder, field, _through("_sized", value))
                elif isinstance(value, list):
                    value[:] = [_through("_sized", item) if isinstance(item, nodes.Concat) else item for item in value]
        return super()._generate(source, name, filename, defer_init)

    def _written(self, finalize: Callable[[Any], Any] | None, value: Any) -> Any:
        if isinstance(value, str):
            self._letters += len(value)
            if self._letters > MAX_WRITTEN:
                raise Excess(say("mallen skriver mer än {most} tecken", most=MAX_WRITTEN))
        return finalize(value) if finalize else value

    def _bounded(self, filter: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that counts what it goes through, and does not let a little grow to a lot."""
        first = 1 if hasattr(filter, "jinja_pass_arg") else 0

        @functools.wraps(filter)
        def bounded(*args: Any, **kwargs: Any) -> Any:
            value, rest = args[first], (*args[first + 1 :], *kwargs.values())
            self.take(1 + size_of(value))
            check_growth(value, filter.__name__, rest)
            return filter(*args, **kwargs)

        return bounded


@pass_context
def _counted(context: Context, items: Iterable[Any]) -> Iterator[Any]:
    environment = context.environment
    assert isinstance(environment, BoundedEnvironment)  # noqa: S101  (the one that put this filter there)
    for item in items:
        environment.take(1)
        yield item


@pass_context
def _sized(context: Context, text: str) -> str:  # noqa: ARG001  (so that Jinja does not do it beforehand)
    check_text(len(text))
    return text


def _through(filter: str, node: nodes.Node) -> nodes.Filter:
    through = nodes.Filter(node, filter, [], [], None, None, lineno=node.lineno)
    if node.environment:
        through.set_environment(node.environment)
    return through
