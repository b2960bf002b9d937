"""What things are called in sentences about them, their kind and their own words; and values as they are written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from ..diagnostics import Sentence, say
from ..model import AsPrinted, AssignmentPart, Item, Model

KINDS: Mapping[str, Sentence] = {
    "PlanSettings": say("Planen"),
    "CouncilGoal": say("Målet"),
    "BoardGoal": say("Nämndens svar på målet"),
    "GoalNode": say("Delmålet"),
    "Indicator": say("Indikatorn"),
    "Part": say("Delen"),
    "Assignment": say("Uppdraget"),
    "ReceivedAssignment": say("Det återgivna uppdraget"),
    "Body": say("Organet"),
    "Group": say("Gruppen"),
    "BoardPlan": say("Nämndplanen"),
    "Section": say("Avsnittet"),
    "FinancialGoal": say("Det finansiella målet"),
    "FinancialLimit": say("Gränsen för"),
    "GoverningDocument": say("Styrdokumentet"),
    "Category": say("Rubriken"),
    "FrameChange": say("Ramförändringen"),
    "Post": say("Posten"),
    "InnerPost": say("Delposten"),
    "Total": say("Totalen"),
    "Unfunded": say("Den ofinansierade posten"),
    "Economy": say("Ekonomin"),
    "Decision": say("Beslutet"),
}
"""Kinds of things, as a sentence begins with them."""


def kind_of(item: Item[Any]) -> Sentence:
    """The kind of a thing, as a sentence begins with it."""
    return KINDS.get(type(item.value).__name__, say("Uppgiften"))


def name_of(item: Item[Any]) -> str:
    """A thing's own words: title, heading or name; else its id, with what it stands under."""
    for field in ("title", "heading", "name"):
        if isinstance(text := getattr(item.value, field, None), str):
            return text
    return f"{name_of(item.parent)}, {item.id}" if item.parent else item.id


def holds_models(value: object) -> bool:
    """True for what is a thing of its own, and is compared as such."""
    values = value.values() if isinstance(value, dict) else (value,)
    return any(isinstance(item, Model) and not isinstance(item, AsPrinted) for item in values)


def written(value: object) -> str:  # noqa: PLR0911  (one a form)
    """A field's value as its file has it, on one line; "" for what is not there."""
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nej"
        case Enum():
            return str(value.value)
        case date():
            return value.isoformat()
        case tuple():
            return ", ".join(map(written, value))
        case dict():
            return "; ".join(f"{key}: {written(item)}" for key, item in value.items())
        case AssignmentPart(text=text, to=to):
            return f"{text} (till: {written(to)})" if to else text
    printed = getattr(value, "printed", None)
    if isinstance(printed, str):
        return printed
    if isinstance(value, Model):
        fields = type(value).model_fields.items()
        pairs = ((field.alias or name, written(getattr(value, name))) for name, field in fields)
        return "; ".join(f"{alias}: {text}" for alias, text in pairs if text)
    return str(value)
