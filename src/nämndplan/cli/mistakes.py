"""What goes wrong on the command line, in Swedish: wrong use, and faults of our own."""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import __version__
from ..diagnostics import Sentence, say

if TYPE_CHECKING:
    import typer  # slow to load, and not wanted by the plainest use


class WrongUse(Exception):  # noqa: N818  (it is the user's mistake, not a fault)
    """The command cannot be carried out as it was given."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.template)
        self.sentence = sentence


def nearest(word: str, words: Sequence[str]) -> str:
    """The word that was probably meant, or ""."""
    return next(iter(difflib.get_close_matches(word, words, n=1, cutoff=0.6)), "")


def explain_usage(error: typer.TyperException) -> Sentence:
    """typer's complaint in our words. Its classes are private, so they are known by their names."""
    explain = _EXPLAINERS.get(type(error).__name__, _other)
    return explain(error)


def options_of(context: Any) -> list[str]:
    """The long options of the command that is being run."""
    return [name for param in context.command.get_params(context) for name in param.opts if name.startswith("--")]


def choices_of(param: Any) -> list[str]:
    """The values that a parameter may take; none when it is open."""
    described = getattr(param, "type_descriptor", None) or getattr(param, "type", None)
    choices = getattr(described, "choices", None) or ()
    return [str(getattr(choice, "value", choice)) for choice in choices]


def _no_such_option(error: Any) -> Sentence:
    near = nearest(error.option_name, options_of(error.ctx)) if error.ctx else ""
    if near:
        return say("Flaggan {option} finns inte. Menade du {near}?", option=error.option_name, near=near)
    return say("Flaggan {option} finns inte.", option=error.option_name)


def _missing(error: Any) -> Sentence:
    param = error.param
    if param is None:
        return say("Något saknas på kommandoraden.")
    return say("{name} saknas.", name=_name(param))


def _name(param: Any) -> str | Sentence:
    """An option as it is written, an argument as the help calls it."""
    return str(param.opts[-1]) if param.param_type_name == "option" else say(param.metavar or param.name.upper())


def _bad_option(error: Any) -> Sentence:
    if "does not take" in error.message:
        return say("Flaggan {option} tar inget värde.", option=error.option_name)
    return say("Flaggan {option} ska följas av ett värde.", option=error.option_name)


def _bad_value(error: Any) -> Sentence:
    param = error.param
    if param is None:
        return _other(error)
    name = _name(param)
    choices = tuple(choices_of(param))
    value = re.search(r"'(.*)' is not", error.message)
    if not choices or not value:
        return say("Värdet för {name} går inte att använda.", name=name)
    if near := nearest(value[1], choices):
        return say(
            "{name} kan inte vara ”{value}”. Menade du {near}? Möjliga värden: {choices}.",
            name=name,
            value=value[1],
            near=near,
            choices=choices,
        )
    return say("{name} kan inte vara ”{value}”. Möjliga värden: {choices}.", name=name, value=value[1], choices=choices)


def _other(error: Any) -> Sentence:
    if extra := re.search(r"unexpected extra arguments?\S* \((.*)\)", error.message):
        return say("Kommandot tar inte emot ”{extra}”.", extra=extra[1])
    if "Missing command" in error.message:
        return say("Ange ett kommando.")
    return say("Kommandoraden går inte att förstå.")


_EXPLAINERS: Mapping[str, Callable[[Any], Sentence]] = {
    "NoSuchOption": _no_such_option,
    "MissingParameter": _missing,
    "BadOptionUsage": _bad_option,
    "BadArgumentUsage": _missing,
    "BadParameter": _bad_value,
}


def our_fault(error: Exception) -> Sentence:
    """Write down what happened, and say calmly where."""
    import platform  # these three are slow to load, and hardly ever wanted
    import tempfile
    import traceback

    lines = [
        f"nplan {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"$ {' '.join(sys.argv)}",
        "",
        *traceback.format_exception(error),
    ]
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="backslashreplace", prefix="nplan-fel-", suffix=".txt", delete=False
        ) as report:
            report.write("\n".join(lines))
    except OSError:
        return say("Något gick fel i nplan, och det beror inte på planen. Felrapporten gick inte att spara.")
    return say(
        "Något gick fel i nplan, och det beror inte på planen. Skicka filen {path} till den som sköter nplan hos er.",
        path=str(Path(report.name)),
    )
