"""What is wrong with a template, in the words of someone who writes templates. Jinja's own words are English."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError
from jinja2.utils import missing

from .. import lazy_re as re
from ..diagnostics import Sentence, say
from .bounds import Excess
from .template_syntax import nearest_name, no_filter, wrong_syntax

_KINDS = {
    "str": say("en text"),
    "FixedWords": say("en text"),
    "Markup": say("en text"),
    "int": say("ett tal"),
    "Decimal": say("ett tal"),
    "tuple": say("en lista"),
    "list": say("en lista"),
    "dict": say("en uppslagning"),
    "NoneType": say("ett värde som saknas"),
}
"""Python's own kinds, as template writers would call them."""


class TemplateFault(Exception):  # noqa: N818  (it is the template's fault, not ours)
    """A template that cannot be used; ``sentence`` says which file, which line and what is wrong."""

    def __init__(self, file: str, line: int, reason: Sentence) -> None:
        super().__init__(file, line)
        place = f"{file}:{line}" if line else file
        self.sentence = say("{place}: {reason}", place=place, reason=reason) if place else reason


class Unknown(StrictUndefined):
    """A name that a template uses and nobody has given: whatever is done with it says so."""

    @property
    def _undefined_message(self) -> Any:  # what Jinja puts into the error
        return _unknown(self._undefined_name, self._undefined_obj, self._undefined_hint)


def _unknown(name: Any, owner: Any, hint: str | None) -> Sentence:
    if hint:
        return _export(hint) or say("”{name}” är inte tillåtet i en mall", name=str(name))
    if owner is missing:
        return say(
            "”{name}” finns inte här. Vad en mall kan använda står i docs/mallar.md i nplans källkod", name=str(name)
        )
    kind = _kind(type(owner).__name__)
    if not isinstance(name, str):
        return say("{kind} har inget element {name}", kind=kind, name=str(name))
    known = names_of(owner)
    if near := nearest_name(name, known):
        return say("{kind} har inget som heter ”{name}”. Menade du ”{near}”?", kind=kind, name=name, near=near)
    if known:
        return say("{kind} har inget som heter ”{name}”. Det som finns är {known}", kind=kind, name=name, known=known)
    return say("{kind} har inget som heter ”{name}”", kind=kind, name=name)


def _kind(name: str) -> str | Sentence:
    """What a value is, in words where it is nothing of the view's."""
    return _KINDS.get(name, name)


def names_of(owner: object) -> tuple[str, ...]:
    """What a template can ask one of the view's objects for."""
    kind = owner if isinstance(owner, type) else type(owner)
    own = [name for name, value in vars(kind).items() if isinstance(value, property) and name[:1] != "_"]
    given = [field.name for field in fields(kind)] if is_dataclass(kind) else []
    return (*(["kind"] if is_dataclass(kind) and hasattr(kind, "kind") and "kind" not in given else []), *given, *own)


def missing_template(name: str, known: Iterable[str]) -> Sentence:
    """A template that is asked for and in no folder."""
    if near := nearest_name(name, known):
        return say("mallen ”{name}” finns inte. Menade du ”{near}”?", name=name, near=near)
    return say("mallen ”{name}” finns inte i någon mapp med mallar", name=name)


def explained(error: Exception, filters: Iterable[str]) -> Sentence:
    """Why a template could not be read or used."""
    match error:
        case Excess():
            return error.sentence
        case Exception(args=(Sentence() as sentence,)):
            return sentence
        case TemplateSyntaxError():
            return wrong_syntax(str(error.message), tuple(filters))
    return _known(error) or _other(error, tuple(filters))


def _known(error: Exception) -> Sentence | None:
    match error:
        case UndefinedError():
            return _export(str(error))
        case RecursionError():
            return say("mallen använder sig själv utan slut")
        case MemoryError():
            return say("mallen gör något så stort att minnet inte räcker")
        case ZeroDivisionError():
            return say("mallen delar med noll")
        case KeyError(args=(str() as key,)):
            return say("värdet för ”{key}” saknas", key=key)
    return None


def _other(error: Exception, filters: tuple[str, ...]) -> Sentence:
    text = str(error)
    if found := re.fullmatch(r"'(?P<kind>\w+)' object is not callable", text):
        return say("{kind} anropas som om det vore ett makro", kind=_kind(found["kind"]))
    if text == "cannot assign attribute on non-namespace object":
        return say("planen går inte att ändra i en mall. Lägg värdet i ett eget namn: {how}", how="{% set namn = … %}")
    if found := re.match(r"No filter named '(?P<name>[^']*)'", text):
        return no_filter(found, filters)
    return say("mallen går inte att använda ({reason})", reason=f"{type(error).__name__}: {text}".rstrip(".: "))


def _export(text: str) -> Sentence | None:
    """A macro that is imported and not there."""
    found = re.match(r"the template '(?P<file>[^']*)' .* does not export the requested name '(?P<name>[^']*)'", text)
    return say("{file} har inget makro som heter ”{name}”", file=found["file"], name=found["name"]) if found else None
