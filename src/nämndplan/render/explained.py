"""What is wrong with a template, in the words of someone who writes templates. Jinja's own words are English."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError
from jinja2.utils import missing

from ..diagnostics import Sentence, say
from .sandbox import Excess

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


class Unknown(StrictUndefined):
    """A name that a template uses and nobody has given: whatever is done with it says so."""

    @property
    def _undefined_message(self) -> Any:  # what Jinja puts into the error
        return _unknown(self._undefined_name, self._undefined_obj, self._undefined_hint)


def _unknown(name: Any, owner: Any, hint: str | None) -> Sentence:
    if hint:
        return _export(hint) or say("”{name}” är inte tillåtet i en mall", name=str(name))
    if owner is missing:
        return say("”{name}” finns inte här. Vad en mall kan använda står i docs/mallar.md", name=str(name))
    kind = _kind(type(owner).__name__)
    if not isinstance(name, str):
        return say("{kind} har inget element {name}", kind=kind, name=str(name))
    known = names_of(owner)
    if near := _nearest(name, known):
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
    if near := _nearest(name, known):
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
            return _syntax(str(error.message), tuple(filters))
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
        return _no_filter(found, filters)
    return say("mallen går inte att använda ({reason})", reason=f"{type(error).__name__}: {text}".rstrip(".: "))


def _syntax(reason: str, filters: tuple[str, ...]) -> Sentence:
    for pattern, explain in _SYNTAX:
        if found := re.match(pattern, reason):
            return explain(found, filters)
    return say("mallen går inte att läsa ({reason})", reason=reason.rstrip("."))


def _end(found: re.Match[str]) -> str:
    """{% endif %}, of what Jinja would have accepted."""
    return f"{{% {found['ends'].split(' or ')[-1].strip(chr(39))} %}}"


def _unclosed(found: re.Match[str], _: tuple[str, ...]) -> Sentence:
    return say("{tag} är inte avslutad: {end} saknas", tag=f"{{% {found['tag']} … %}}", end=_end(found))


def _misplaced(found: re.Match[str], _: tuple[str, ...]) -> Sentence:
    return say(
        "{word} kommer innan {tag} är avslutad: {end} saknas före den",
        word=f"{{% {found['word']} %}}",
        tag=f"{{% {found['tag']} … %}}",
        end=_end(found),
    )


def _unknown_tag(found: re.Match[str], _: tuple[str, ...]) -> Sentence:
    word = found["word"]
    if word.startswith("end"):
        return say("{end} avslutar något som inte är öppnat", end=f"{{% {word} %}}")
    if near := _nearest(word, ("for", "if", "set", "include", "import", "from", "macro", "block", "with", "call")):
        return say("taggen {tag} finns inte. Menade du {near}?", tag=f"{{% {word} %}}", near=f"{{% {near} %}}")
    return say("taggen {tag} finns inte", tag=f"{{% {word} %}}")


def _no_filter(found: re.Match[str], filters: tuple[str, ...]) -> Sentence:
    if near := _nearest(found["name"], filters):
        return say("filtret ”{name}” finns inte. Menade du ”{near}”?", name=found["name"], near=near)
    return say("filtret ”{name}” finns inte", name=found["name"])


def _export(text: str) -> Sentence | None:
    """A macro that is imported and not there."""
    found = re.match(r"the template '(?P<file>[^']*)' .* does not export the requested name '(?P<name>[^']*)'", text)
    return say("{file} har inget makro som heter ”{name}”", file=found["file"], name=found["name"]) if found else None


_END_OF_PRINT, _END_OF_TAG = "end of print statement", "end of statement block"
_SIGNS = {_END_OF_PRINT: "}}", _END_OF_TAG: "%}"}


def _expected(found: re.Match[str], _: tuple[str, ...]) -> Sentence:
    wanted = _SIGNS.get(found["wanted"], found["wanted"])
    if found["got"] == "end of template":
        return say("{wanted} saknas innan mallen tar slut", wanted=wanted)
    return say(
        "här ska det stå {wanted}, men det står {got}", wanted=wanted, got=_SIGNS.get(found["got"], found["got"])
    )


_SYNTAX: tuple[tuple[str, Callable[[re.Match[str], tuple[str, ...]], Sentence]], ...] = (
    (
        r"Unexpected end of template\. .* tags?: (?P<ends>.*?)\. The innermost block .* is '(?P<tag>\w+)'",
        _unclosed,
    ),
    (
        r"Encountered unknown tag '(?P<word>\w+)'\. .* looking for (?P<ends>.*?)\. The innermost .* is '(?P<tag>\w+)'",
        _misplaced,
    ),
    (r"Encountered unknown tag '(?P<word>\w+)'", _unknown_tag),
    (r"No filter named '(?P<name>[^']*)'", _no_filter),
    (r"No test named '(?P<name>[^']*)'", lambda found, _: say("provet ”is {name}” finns inte", name=found["name"])),
    (r"expected token '(?P<wanted>[^']*)', got '(?P<got>.*)'", _expected),
    (r"unexpected end of template, expected '(?P<wanted>[^']*)'(?P<got>)", lambda found, _: _cut_short(found)),
    (
        r"Expected an expression, got '(?P<got>[^']*)'",
        lambda found, _: say("ett värde saknas före {got}", got=_SIGNS.get(found["got"], found["got"])),
    ),
    (r"unexpected '(?P<sign>.*)'$", lambda found, _: say("tecknet {sign} är oväntat här", sign=found["sign"])),
    (r"Missing end of comment tag", lambda *_: say("kommentaren är inte avslutad: {end} saknas", end="#}")),
    (r"expected name or number", lambda *_: say("ett namn saknas efter punkten")),
    (r"unexpected char \"'\"|unexpected char '\"'", lambda *_: say("ett citattecken är inte avslutat")),
    (
        r"block '(?P<name>\w+)' defined twice",
        lambda found, _: say("blocket {name} finns två gånger", name=found["name"]),
    ),
)


def _cut_short(found: re.Match[str]) -> Sentence:
    return say("{wanted} saknas innan mallen tar slut", wanted=_SIGNS.get(found["wanted"], found["wanted"]))


def _nearest(word: str, words: Iterable[str]) -> str:
    return next(iter(difflib.get_close_matches(word, list(words), n=1, cutoff=0.6)), "")
