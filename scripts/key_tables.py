"""The handbook's tables of keys, read from the models: what each key means and how its value is written."""

from __future__ import annotations

import types
from enum import Enum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import nämndplan.model as model_package
from nämndplan.model import KINDS, Model
from nämndplan.model.alternatives import AsPrinted, ByShape
from nämndplan.model.finance import OneOrByPeriod
from nämndplan.values import UNITS, Frequency
from nämndplan.word_list import word_list

HEADER = "| nyckel | vad som står där | hur det skrivs |\n|---|---|---|"
VALUE_WORDS = {
    "_as_is": "text",
    "read_id": "id",
    "read_year": "år",
    "read_time_period": "år eller annan period",
    "read_grid": "en tabell, rad för rad",
    "read_period": "period",
    "read_date": "datum",
    "read_due": "datum, eller planens ord",
    "read_date_span": "första och sista dagen: `2024-01-01–2024-08-31`, eller en period: `T1 2024`",
    "read_quantifier": "`alla`, `någon`, `minst hälften`, `mer än hälften`, `minst 3`, `minst 80 %`",
    "read_percentage": "andel i procent",
    "read_yes": "ja eller nej",
    "read_count": "heltal",
    "read_edition": "`1`, `2`",
    "read_address": "webbadress",
    "read_email": "e-postadress",
    "read_organisation_code": "kod",
    "read_organisation_number": "organisationsnummer",
    "read_color": "färg",
    "read_recurrence": ", ".join(f"`{word.value}`" for word in Frequency),
    "read_number": "tal",
    "read_json_number": "tal med decimalpunkt, som `68.4`",
    "read_amount": "belopp",
    "read_outcome": "utfall",
    "read_target": "målvärde",
}


VALUES = "nämndplan.values"


def key_tables(names: str) -> str:
    """The tables of some models, by class name, each below the key that holds it."""
    return "\n\n".join(_table(getattr(model_package, name)) for name in names.split())


def unit_table() -> str:
    """The units that are known, with their other spellings."""
    rows = (f"| `{unit.symbol}` | {', '.join(f'`{word}`' for word in unit.spellings)} |" for unit in UNITS)
    return "\n".join(["| enhet | skrivs också |", "|---|---|", *rows])


def word_table() -> str:
    """The words around a number that are understood."""
    limits, directions = word_list(VALUES, "limits"), word_list(VALUES, "directions")
    groups = {
        "minst så mycket": (*limits["≥"], *limits["≥ efter"]),
        "högst så mycket": (*limits["≤"], *limits["≤ efter"]),
        "mer än så": limits[">"],
        "mindre än så": limits["<"],
        "ungefär": word_list(VALUES, "approximate")[""],
        **directions,
    }
    rows = (f"| {meaning} | {', '.join(f'`{word}`' for word in words)} |" for meaning, words in groups.items())
    return "\n".join(["| betyder | skrivs |", "|---|---|", *rows])


@cache
def all_models() -> dict[type[Model], None]:
    """Every model that a plan file can hold, in the order in which files lead to them."""
    found: dict[type[Model], None] = {}
    waiting: list[type[Model]] = [kind.model for kind in KINDS]
    while waiting:
        model = waiting.pop(0)
        if model not in found and model is not AsPrinted:
            found[model] = None
            waiting += [inner for _, hint in hints(model) for inner in _models_in(hint)]
    return found


@cache
def hints(model: type[Model]) -> tuple[tuple[str, Any], ...]:
    """Each field's name and full annotation."""
    annotations = get_type_hints(model, include_extras=True)
    return tuple((name, annotations[name]) for name in model.model_fields)


def _table(model: type[Model]) -> str:
    rows = [HEADER]
    for name, hint in hints(model):
        field = model.model_fields[name]
        must = " **Måste finnas.**" if field.is_required() else ""
        rows.append(f"| `{field.alias}` | {field.description}{must} | {_words(hint)} |".replace("\n", " "))
    return "\n".join([f"*{_heading(model)}*", "", *rows])


def _heading(model: type[Model]) -> str:
    """The file or the keys that hold objects of a model."""
    files = [f"`{_shown(kind.path)}`" for kind in KINDS if kind.model is model]
    holders = dict.fromkeys(
        f"`{outer.model_fields[name].alias}`"
        for outer in all_models()
        for name, hint in hints(outer)
        if model in _models_in(hint)
    )
    return f"Filen {' och '.join(files)}" if files else f"Under {', '.join(holders)}"


def _shown(path: str) -> str:
    return path.replace("{board}", "<nämnd>").replace("{id}", "<id>").replace("{period}", "<period>")


def _words(hint: Any) -> str:
    """How a value of this type is written."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return next((found for extra in arguments[1:] if (found := _marked(extra))), None) or _words(arguments[0])
    if origin in {Union, types.UnionType}:
        return " eller ".join(_words(argument) for argument in arguments if argument is not type(None))
    if origin is tuple:
        return f"lista: {_words(arguments[0])}"
    if origin is dict:
        return f"en grupp för varje {_words(arguments[0])}" if _models_in(hint) else " → ".join(map(_words, arguments))
    return _plain(hint)


def _plain(hint: Any) -> str:
    """How a value of a type without parts is written."""
    if isinstance(hint, type) and issubclass(hint, Enum):
        return ", ".join(f"`{choice.value}`" for choice in hint)
    return "en grupp" if isinstance(hint, type) and issubclass(hint, Model) else "text"


def _marked(extra: Any) -> str:
    """What a reader or a choice by shape says of itself."""
    if hasattr(extra, "reader"):
        return VALUE_WORDS[extra.reader.__name__]
    if isinstance(extra, ByShape):
        return f"{_words(extra.text)}, eller ett per period" if extra.by_period else _words(extra.text)
    if isinstance(extra, OneOrByPeriod):
        return "en gräns, eller en per period"
    return ""


def _models_in(hint: Any) -> list[type[Model]]:
    if isinstance(hint, type) and issubclass(hint, Model):
        return [] if hint is AsPrinted else [hint]
    return [model for argument in get_args(hint) for model in _models_in(argument)]
