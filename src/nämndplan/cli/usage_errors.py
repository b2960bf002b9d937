"""Wrong use of the command line, in our own words."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .. import lazy_re as re
from ..diagnostics import Sentence, say
from ..entry_points import Plugin

if TYPE_CHECKING:
    import typer  # slow to load, and not wanted by the plainest use


class UsageError(Exception):
    """The command cannot be carried out as it was given."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.template)
        self.sentence = sentence


def nearest(word: str, words: Sequence[str]) -> str:
    """The word that was probably meant, or ""."""
    return next(iter(difflib.get_close_matches(word, words, n=1, cutoff=0.6)), "")


def unknown_rule(word: str, near: str) -> UsageError:
    """The complaint about a code or name that no rule has."""
    if near:
        return UsageError(say("Det finns ingen regel ”{word}”. Menade du {near}?", word=word, near=near))
    return UsageError(say("Det finns ingen regel ”{word}”. nplan rules visar alla.", word=word))


def not_named(format: str, plugins: Sequence[Plugin]) -> UsageError:
    """The complaint about a format of a package that the plan does not name."""
    return UsageError(
        say(
            "Formatet {format} finns i tillägget {names}, som planen inte nämner. "
            "Skriv tillägg: [{first}] i plan.yaml.",
            format=format,
            names=tuple(plugin.name for plugin in plugins),
            first=plugins[0].name,
        )
    )


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
    info = getattr(described, "parameter_info", None)
    choices = getattr(described, "choices", None) or getattr(getattr(info, "parser", None), "choices", None) or ()
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
    if choices := tuple(choices_of(param)):
        return say("{name} saknas. Möjliga värden: {choices}.", name=_name(param), choices=choices)
    return say("{name} saknas.", name=_name(param))


def _name(param: Any) -> str | Sentence:
    """An option as it is written, an argument as the help calls it."""
    return max(param.opts, key=len) if param.param_type_name == "option" else say(param.metavar or param.name.upper())


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
