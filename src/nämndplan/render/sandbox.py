"""The sandbox that templates run in: nothing but laying out, and never without end.

Jinja's own sandbox keeps templates from Python's insides. This one also counts what
they do, so that loops in loops, macros that call themselves and texts that double
end with a word about it, and not with a machine that has stopped answering. It counts
steps and letters, never time: the same template and plan always end alike.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Sized
from types import BuiltinMethodType
from typing import Any

from jinja2 import nodes, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ..diagnostics import Sentence, say

MAX_STEPS = 40_000_000
MAX_WRITTEN = 200_000_000
CALL = 40
"""Steps: a call takes longer than a round of a loop."""
MAX_TEXT = 1_000_000
MAX_GROWN = 50_000_000
MAX_ITEMS = 10_000
MAX_BITS = 10_000
_CHANGING_FROM_TIME_TO_TIME = ("random",)
_WIDE = re.compile(r"[0-9]{4,}|\*")


class Excess(Exception):  # noqa: N818  (it is the template's fault, not ours)
    """A template does more than laying out ever takes."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.template)
        self.sentence = sentence


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with an end to how much one rendering may do."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def __init__(self, *, finalize: Callable[[Any], Any] | None, **settings: Any) -> None:
        super().__init__(finalize=functools.partial(self._written, finalize), **settings)
        self._steps = self._letters = 0
        for name in _CHANGING_FROM_TIME_TO_TIME:
            del self.filters[name]
        del self.globals["lipsum"]
        self.globals["range"] = _range
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
        self.take(CALL + sum(_size(value) for value in args))
        method = getattr(obj, "__wrapped__", obj)  # format is wrapped by Jinja's sandbox
        if isinstance(method, BuiltinMethodType):
            _check_growth(method.__self__, method.__name__, (*args, *kwargs.values()))
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: D102  (as in Jinja)
        _check_operation(operator, left, right)
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
            self.take(1 + _size(value))
            _check_growth(value, filter.__name__, rest)
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
    _check_text(len(text))
    return text


def _through(filter: str, node: nodes.Node) -> nodes.Filter:
    through = nodes.Filter(node, filter, [], [], None, None, lineno=node.lineno)
    if node.environment:
        through.set_environment(node.environment)
    return through


def _range(*args: int) -> range:
    numbers = range(*args)
    _check_items(len(numbers))
    return numbers


def _size(value: Any) -> int:
    """Rounds that going through a value takes; a text is read fast."""
    if isinstance(value, str):
        return len(value) // 1000
    return len(value) if isinstance(value, Sized) else 0


def _check_operation(operator: str, left: Any, right: Any) -> None:
    if operator == "%":
        if isinstance(left, str):
            _check_pattern(left)
    elif isinstance(left, int) and isinstance(right, int):
        bits = left.bit_length() * right if operator == "**" else left.bit_length() + right.bit_length()
        if bits > MAX_BITS:
            raise Excess(say("mallen räknar med för stora tal"))
    elif operator == "+" and isinstance(left, Sized) and isinstance(right, Sized):
        _check_length(left, len(left) + len(right))
    elif operator == "*":
        for value, times in ((left, right), (right, left)):
            if isinstance(value, Sized) and isinstance(times, int):
                _check_length(value, len(value) * times)


def _check_length(value: Sized, length: int) -> None:
    check = _check_text if isinstance(value, str) else _check_items
    check(length)


def _check_growth(value: Any, name: str, others: tuple[Any, ...]) -> None:
    """What a text can grow to by a method or a filter, at the most."""
    if name in {"join", "do_join", "sync_do_join"}:
        _check_join(value, others)
        return
    if name in {"format", "format_map", "do_format"}:
        _check_pattern(str(value))
    longest = max((len(other) if isinstance(other, str) else _number(other) for other in others), default=0)
    if isinstance(value, str):
        if len(value) * (1 + longest) > MAX_GROWN:
            raise Excess(say("mallen låter en text växa för mycket"))
    elif longest > MAX_TEXT:
        _check_items(longest)


def _check_join(value: Any, others: tuple[Any, ...]) -> None:
    """Which of them is the separator depends on whether it is the method or the filter."""
    values = next((given for given in (value, *others) if isinstance(given, list | tuple)), ())
    separator = next((given for given in (value, *others) if isinstance(given, str)), "")
    _check_text(sum(len(item) + len(separator) for item in values if isinstance(item, str)))


def _number(value: Any) -> int:
    return abs(value) if isinstance(value, int) else 0


def _check_pattern(text: str) -> None:
    if _WIDE.search(text):
        raise Excess(say("mallen skriver med för stor bredd"))


def _check_text(length: int) -> None:
    if length > MAX_TEXT:
        raise Excess(say("mallen gör en text som är längre än {most} tecken", most=MAX_TEXT))


def _check_items(length: int) -> None:
    if length > MAX_ITEMS:
        raise Excess(say("mallen gör en lista som är längre än {most}", most=MAX_ITEMS))
