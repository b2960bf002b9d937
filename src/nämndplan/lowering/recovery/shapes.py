"""Text where a list or a group of keys is wanted, and the other way round."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ... import lazy_re as re
from ...diagnostics import EXAMPLE_YEARS, Finding, Sentence, say
from ...values import suggest_id
from .keys import empty
from .misfit import Misfit, ModelFault
from .models import aliases, annotation_at, entry_model, is_by_period, model_at

_BULLET = re.compile(r"[-–•·*●▪]")
_NOT_IN_BRACKETS = re.compile(r"[\[\]{}#:\n\"']")
_NO_COLON = re.compile(r"(?P<key>[12][0-9]{3})[\s:]+(?P<value>\S.*)")
_NO_SPACE = re.compile(r"(?P<key>[\w-]+):\s*(?P<value>\S.*)")
LONG = 60


def wrong_shape(fault: ModelFault) -> Misfit:
    """Whatever stands there has another form than it must have."""
    if fault.input == "":
        return empty(fault)
    wanted, hint = _WORDS[fault.kind]
    headline = say("{name} ska vara {wanted}", name=fault.name, wanted=wanted) if wanted else _group_headline(fault)
    if _is_text_with_colon(fault):
        headline = say("Texten innehåller ett kolon och måste stå inom citattecken")
    return Misfit(Finding("NP117", fault.place, headline, hint=hint(fault)), fault.route, fault)


def _list_hint(fault: ModelFault) -> Sentence:
    value, key = fault.input, fault.key
    if isinstance(value, str) and not _BULLET.match(value):
        value = value[1:-1] if value.startswith("(") and value.endswith(")") else value
        if len(value) <= LONG and not _NOT_IN_BRACKETS.search(value) and not _is_one_with_comma(value):
            return say(
                "Skriv {key}: [{value}], eller varje värde på egen rad med streck framför.", key=key, value=value
            )
        return say("Skriv texten på en egen rad under {key}, med streck och mellanslag framför.", key=key)
    return say("Skriv varje punkt på en egen rad under {key}, med streck och mellanslag framför.", key=key)


def _is_one_with_comma(value: str) -> bool:
    """Words with a comma in them, as against names with commas between."""
    return "," in value and any(" " in part.strip() for part in value.split(","))


def _text_hint(fault: ModelFault) -> Sentence:
    value, key = fault.input, fault.key
    if _is_text_with_colon(fault):
        first = next(iter(value)).split(" ")[0]
        mark = "'" if any('"' in part for pair in value.items() for part in pair) else '"'
        return say("Sätt ett {mark} före {first} och ett {mark} i slutet av texten.", mark=mark, first=first)
    if isinstance(value, dict) and fault.route and isinstance(fault.route[-1], int):
        return say("Ta bort {inner}: och skriv bara texten efter strecket.", inner=next(iter(value), key))
    return say("Skriv texten på samma rad som {key}, efter kolonet, utan klamrar och streck.", key=key)


def _is_text_with_colon(fault: ModelFault) -> bool:
    """``- Klargöra: hur …``: one entry whose key begins like a sentence."""
    value = fault.input
    if fault.kind not in _TEXT or not isinstance(value, dict) or len(value) != 1:
        return False
    ((key, text),) = value.items()
    return isinstance(text, str) and (key[:1].isupper() or " " in key)


def _group_headline(fault: ModelFault) -> Sentence:
    annotation = annotation_at(fault.model, fault.loc)
    if is_by_period(annotation):
        return say("{name} ska ha ett värde för varje år", name=fault.name)
    if entry_model(annotation):
        return say("Allt som står under {name} ska ha ett id", name=fault.name)
    return say("{name} ska ha sina uppgifter på egna rader", name=fault.name)


def _group_hint(fault: ModelFault) -> Sentence:
    annotation = annotation_at(fault.model, fault.loc)
    if isinstance(fault.input, tuple):
        has_ids = entry_model(annotation) is not None
        return _instead_of_dashes(fault.input, fault.key) if has_ids else _without_dashes(fault.input, fault.key)
    slip = _NO_COLON.fullmatch(fault.input) or _NO_SPACE.fullmatch(fault.input)
    if slip:
        return say(
            "Skriv {key}: {value} på en egen rad, med kolon och ett vanligt mellanslag.",
            key=slip["key"],
            value=slip["value"],
        )
    if is_by_period(annotation):
        return say(
            "Skriv värdet på en egen rad under {key}, med året först: {plan_year}: {value}",
            key=fault.key,
            value=fault.input,
            **EXAMPLE_YEARS,
        )
    if entry_model(annotation):
        return say(
            "Skriv ett id på en egen rad under {key}, till exempel {id}:, och sedan uppgifterna indragna under det.",
            key=fault.key,
            id=suggest_id(fault.input) if len(fault.input) <= LONG else "ett-id",
        )
    known = aliases(model_at(fault.model, fault.loc))
    if not known:
        return say("Skriv uppgifterna på egna rader under {key}, indragna två mellanslag.", key=fault.key)
    return say(
        "Skriv uppgifterna på egna rader under {key}, indragna två mellanslag. Där kan stå: {known}.",
        key=fault.key,
        known=known,
    )


def _instead_of_dashes(items: tuple[Any, ...], key: str) -> Sentence:
    first = items[0].get("titel", "") if items and isinstance(items[0], dict) else ""
    return say(
        "Byt varje streck under {key} mot ett id och kolon på en egen rad, till exempel {id}:, och dra in resten "
        "under det.",
        key=key,
        id=(suggest_id(first) if isinstance(first, str) and len(first) <= LONG else "") or "ett-id",
    )


def _without_dashes(items: tuple[Any, ...], key: str) -> Sentence:
    first = next((item for item in items if isinstance(item, dict)), {})
    entry = next((f"{name}: {value}" for name, value in first.items() if isinstance(value, str)), "")
    if not entry:
        return say("Ta bort strecken under {key}, och skriv nyckel: värde på varje rad.", key=key)
    return say("Ta bort strecken under {key}: skriv {entry} och så vidare, en rad för varje.", key=key, entry=entry)


def other(fault: ModelFault) -> Misfit:
    """An error that no field of the model should be able to give."""
    headline = say("{name} har ett värde som inte går att läsa", name=fault.name)
    hint = say("Se hur samma uppgift är skriven på andra ställen.")
    return Misfit(Finding("NP117", fault.place, headline, hint=hint), fault.route, fault)


_TEXT = ("text_expected", "string_type", "enum")
_WORDS: dict[str, tuple[Sentence | None, Callable[[ModelFault], Sentence]]] = {
    **{kind: (say("text"), _text_hint) for kind in _TEXT},
    "tuple_type": (say("en lista"), _list_hint),
    **dict.fromkeys(("dict_type", "model_type", "model_attributes_type"), (None, _group_hint)),
}
SHAPES = tuple(_WORDS)
