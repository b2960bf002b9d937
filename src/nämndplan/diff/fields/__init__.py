"""What differs between two states of one thing, key by key. Each key is compared as what it means.

A key that is not named here is compared as it is written, so that no change goes unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ...compare.naming import holds_models
from ..difference import Difference
from .both import Both
from .measures import outcomes, targets
from .money import amounts, units
from .promises import binding, dates, recipients, references
from .words import as_written, prose, titles

__all__ = ["Both", "differences_in"]


def differences_in(both: Both) -> Iterator[Difference]:
    """Every key that says something else than before, children of their own kind left out."""
    for name, field in type(both.after.value).model_fields.items():
        old, new = getattr(both.before.value, name), getattr(both.after.value, name)
        if old == new or holds_models(old) or holds_models(new):
            continue
        key = field.alias or name
        yield from COMPARED.get(key, as_written)(both, key, old, new)


def _nothing(_: Both, __: str, ___: object, ____: object) -> Iterator[Difference]:
    """What a thing was called before says what it is, not what it promises."""
    return iter(())


COMPARED: Mapping[str, Callable[[Both, str, Any, Any], Iterator[Difference]]] = {
    "titel": titles,
    "rubrik": titles,
    "namn": titles,
    "text": prose,
    "beskrivning": prose,
    "vision": prose,
    "notering": prose,
    "målvärde": targets,
    "värde": targets,
    "utfall": outcomes,
    "till": recipients,
    "svarar_mot": references,
    "mål": references,
    "riktas_till": recipients,
    "klart": dates,
    "bindning": binding,
    "belopp": amounts,
    "totalt": amounts,
    "enhet": units,
    "tidigare": _nothing,
}
"""How each key is compared."""
