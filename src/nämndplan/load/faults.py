"""pydantic's errors in the analyst's words: one finding per fault, at the right place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic_core import ErrorDetails

from ..diagnostics import Finding, On, Place, Route, Sentence, say
from ..model import KINDS, TAG_MARK, AsPrinted, Model
from ..values import Fault

Error = ErrorDetails


@dataclass(frozen=True, slots=True)
class ModelFault:
    """A finding, and the route of what it makes unreliable."""

    finding: Finding
    route: Route


def explain_error(error: Error, file: str, model: type[Model]) -> ModelFault:
    """Turn one pydantic error into a finding; the route is what has to be left out of the model."""
    route = tuple(part for part in error["loc"] if not str(part).startswith(TAG_MARK))
    is_key = bool(route) and route[-1] == "[key]"
    if is_key:
        route = route[:-1]
    place = Place(file, route, On.KEY if is_key else On.VALUE)
    explain = _EXPLAINERS.get(error["type"], _other)
    return explain(error, place, model)


def _missing(error: Error, place: Place, model: type[Model]) -> ModelFault:
    parent, key = place.route[:-1], str(place.route[-1])
    owner = str(parent[-1]) if parent else ""
    headline = (
        say("Nyckeln ”{key}” saknas i {owner}", key=key, owner=owner)
        if owner
        else say("Nyckeln ”{key}” saknas", key=key)
    )
    hint = say(
        "Lägg till en rad: {key}: … ({meaning})", key=key, meaning=_meaning(model, error["loc"], key).rstrip(".")
    )
    return ModelFault(Finding("NP104", Place(place.file, parent, On.KEY), headline, hint=hint), parent)


def _empty(error: Error, place: Place, model: type[Model]) -> ModelFault:
    key = str(place.route[-1]) if place.route else place.file
    finding = Finding(
        "NP104",
        place.key(),
        say("Nyckeln ”{key}” har inget värde", key=key),
        hint=say("Skriv ett värde efter kolonet, eller ta bort raden."),
    )
    return ModelFault(finding, place.route)


def _unknown_key(error: Error, place: Place, model: type[Model]) -> ModelFault:
    key = str(place.route[-1])
    known = _aliases(_model_at(model, error["loc"][:-1]))
    close = difflib.get_close_matches(key.casefold(), known, n=1, cutoff=0.6)
    hint: Sentence
    if close:
        hint = say("Menade du {close}?", close=close[0])
    elif homes := _homes(key):
        hint = say("Nyckeln hör hemma i {homes}. Här kan stå: {known}.", homes=homes, known=known)
    else:
        hint = say("Här kan stå: {known}.", known=known)
    return ModelFault(Finding("NP103", place.key(), say("Okänd nyckel ”{key}”", key=key), hint=hint), place.route)


def _value_fault(error: Error, place: Place, model: type[Model]) -> ModelFault:
    fault: Fault = error["ctx"]["fault"]
    return ModelFault(Finding(fault.code, place, fault.headline, hint=fault.hint), place.route)


def _not_allowed(error: Error, place: Place, model: type[Model]) -> ModelFault:
    value = str(error["input"])
    allowed = re.findall(r"'([^']*)'", str(error["ctx"].get("expected", "")))
    close = difflib.get_close_matches(value.casefold(), allowed, n=1, cutoff=0.5)
    hint = (
        say("Menade du {close}? Möjliga värden: {allowed}.", close=close[0], allowed=tuple(allowed))
        if close
        else say("Möjliga värden: {allowed}.", allowed=tuple(allowed))
    )
    headline = say("{key} kan inte vara ”{value}”", key=_key_of(place), value=value)
    return ModelFault(Finding("NP118", place, headline, hint=hint), place.route)


def _wrong_language(error: Error, place: Place, model: type[Model]) -> ModelFault:
    allowed = tuple(re.findall(r"[a-z]+", str(error["ctx"].get("pattern", ""))))
    headline = say("{key} kan inte vara ”{value}”", key=_key_of(place), value=str(error["input"]))
    hint = say("Möjliga värden: {allowed}.", allowed=allowed)
    return ModelFault(Finding("NP118", place, headline, hint=hint), place.route)


def _shape(
    wanted: Sentence, hint: Callable[[str, object], Sentence]
) -> Callable[[Error, Place, type[Model]], ModelFault]:
    def explain(error: Error, place: Place, model: type[Model]) -> ModelFault:
        if error["input"] == "":
            return _empty(error, place, model)
        key = _key_of(place)
        headline = say("{key} ska vara {wanted}", key=key, wanted=wanted)
        return ModelFault(Finding("NP117", place, headline, hint=hint(key, error["input"])), place.route)

    return explain


def _list_hint(key: str, value: object) -> Sentence:
    if isinstance(value, str):
        return say("Skriv {key}: [{value}], eller varje värde på egen rad med streck framför.", key=key, value=value)
    return say("Skriv varje värde på egen rad med streck framför.")


def _mapping_hint(key: str, value: object) -> Sentence:
    return say("Skriv raderna under {key}, indragna två mellanslag, var och en som nyckel: värde.", key=key)


def _text_hint(key: str, value: object) -> Sentence:
    return say("Skriv texten på samma rad som {key}, efter kolonet.", key=key)


def _other(error: Error, place: Place, model: type[Model]) -> ModelFault:
    headline = say("{key} har ett värde som inte går att läsa", key=_key_of(place))
    return ModelFault(
        Finding("NP117", place, headline, hint=say("Se hur andra filer av samma slag är skrivna.")), place.route
    )


_EXPLAINERS: Mapping[str, Callable[[Error, Place, type[Model]], ModelFault]] = {
    "missing": _missing,
    "empty": _empty,
    "extra_forbidden": _unknown_key,
    "fault": _value_fault,
    "enum": _not_allowed,
    "string_pattern_mismatch": _wrong_language,
    "text_expected": _shape(say("text"), _text_hint),
    "string_type": _shape(say("text"), _text_hint),
    "tuple_type": _shape(say("en lista"), _list_hint),
    "dict_type": _shape(say("en grupp av nycklar och värden"), _mapping_hint),
    "model_type": _shape(say("en grupp av nycklar och värden"), _mapping_hint),
}


def _key_of(place: Place) -> str:
    names = [str(part) for part in place.route if isinstance(part, str)]
    return names[-1] if names else place.file


def _meaning(model: type[Model], loc: tuple[int | str, ...], key: str) -> str:
    owner = _model_at(model, loc[:-1])
    fields = owner.model_fields.values() if owner else ()
    return next((field.description or "" for field in fields if field.alias == key), "")


def _aliases(model: type[Model] | None) -> tuple[str, ...]:
    return tuple(field.alias or name for name, field in model.model_fields.items()) if model else ()


def _homes(key: str) -> str:
    """The files in whose top level a misplaced key belongs."""
    return ", ".join(kind.path for kind in KINDS if key in _aliases(kind.model))


def _model_at(model: type[Model], loc: tuple[int | str, ...]) -> type[Model] | None:
    """The model whose keys stand at an error's location."""
    current: Any = model
    for part in loc:
        if isinstance(part, str) and part.startswith(TAG_MARK):
            current = AsPrinted if part == f"{TAG_MARK}printed" else current
        elif isinstance(current, type) and issubclass(current, Model):
            field = next((field for field in current.model_fields.values() if field.alias == part), None)
            current = _inside(field.annotation) if field else None
        else:
            current = _inside(get_args(current)[-1] if get_origin(current) is dict else None)
    return current if isinstance(current, type) and issubclass(current, Model) else None


def _inside(annotation: Any) -> Any:
    """What an annotation is about, without Optional and Annotated."""
    if (isinstance(annotation, type) and issubclass(annotation, Model)) or get_origin(annotation) is dict:
        return annotation
    inner = (_inside(argument) for argument in get_args(annotation))
    return next((found for found in inner if found is not None), None)
