"""Keys: missing, empty, misspelt, or in the wrong place."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

from ...diagnostics import Finding, On, Place, Sentence, likely, say
from ...model import Economy
from .misfit import Misfit, ModelFault
from .models import NAMES, aliases, annotation_at, entry_model, every_key, homes, is_by_period, meaning, model_at

NEAR = 0.7
"""From this likeness on, a key may be a misspelt one."""

_ROWS = frozenset(
    {"ram", "ramar", "nettoram", "driftsram", "budget", "internbudget", "intäkter", "kostnader", "nettokostnad"}
    | {"resultat", "investeringar", "investeringsram", "balans", "kassaflöde"}
)
"""What a budget has rows of, and no keys: they stand as they are printed, in a table."""

SURE = 0.8
"""From this likeness on, a misspelt key is read as the key it is like."""


def missing(fault: ModelFault) -> Misfit:
    """A required key that is not there; shown at the object that lacks it."""
    parent, key = fault.route[:-1], str(fault.route[-1])
    model = model_at(fault.model, fault.loc[:-1])
    headline = say("{owner} saknar {key}", owner=_owner(fault), key=key)
    hint = say("Lägg till en rad: {key}: … ({meaning})", key=key, meaning=say(meaning(model, key)))
    finding = Finding("NP104", Place(fault.file, parent, On.KEY), headline, hint=hint)
    return Misfit(finding, parent, fault)


def _owner(fault: ModelFault) -> Sentence:
    model = model_at(fault.model, fault.loc[:-1])
    kind = NAMES[model][0] if model in NAMES else say("Objektet")
    values = fault.input if isinstance(fault.input, dict) else {}
    name = values.get("titel") or values.get("namn") or (fault.route[-2] if len(fault.route) > 1 else "")
    if not isinstance(name, str) or not name:
        return kind
    if name.isdecimal():
        return say("{kind} för {year}", kind=kind, year=name)
    return say("{kind} ”{name}”", kind=kind, name=name)


def empty(fault: ModelFault) -> Misfit:
    """A key with nothing after its colon, or a dash with nothing after it."""
    if fault.route and isinstance(fault.route[-1], int):
        headline, hint = say("{name} är tom", name=fault.name), say("Skriv något efter strecket, eller ta bort det.")
    else:
        headline = say("Nyckeln ”{key}” har inget värde", key=fault.key)
        hint = _what_to_write(fault)
    return Misfit(Finding("NP104", fault.place.key(), headline, hint=hint), fault.route, fault)


def _is_of_target(fault: ModelFault) -> bool:
    """A target has no "-": that there is none is said with a reason."""
    return fault.place.route[-2:-1] == ("målvärde",)


def _what_to_write(fault: ModelFault) -> Sentence:
    annotation = annotation_at(fault.model, fault.loc)
    if is_by_period(annotation):
        return say("Skriv året och värdet på en egen rad under {key}, eller ta bort raden.", key=fault.key)
    if annotation is not None:
        return say("Skriv innehållet under {key}, indraget två mellanslag, eller ta bort raden.", key=fault.key)
    if is_by_period(annotation_at(fault.model, fault.parent)) and _is_of_target(fault):
        return say(
            "Skriv värdet efter kolonet. Är rutan tom i källan: ta bort raden, eller skriv utan_målvärde: och skälet."
        )
    if is_by_period(annotation_at(fault.model, fault.parent)):
        return say('Skriv värdet efter kolonet. Är rutan tom i källan: skriv {year}: "-"', year=fault.key)
    return say("Skriv ett värde efter kolonet, eller ta bort raden.")


def unknown(fault: ModelFault, siblings: Iterable[str]) -> Misfit:
    """A key that the model does not have: misspelt, misplaced, or an object that lost its heading."""
    key = str(fault.route[-1])
    model = model_at(fault.model, fault.loc[:-1])
    known = aliases(model)
    there = set(siblings)
    near, likeness = nearest(key, [alias for alias in known if alias not in there])
    heading = _heading(fault, model)
    if near:
        hint = say("Menade du {key}?", key=near)
    elif heading:
        hint = say(
            "Det ser ut att höra hemma under {heading}. Skriv {heading}: på raden ovanför, och dra in det här två "
            "mellanslag till.",
            heading=heading,
        )
    elif model is Economy and key in _ROWS:
        hint = say(
            "Skriv {key} som rader i en tabell under tabeller: med en kolumn för varje år. Här kan stå: {known}.",
            key=key,
            known=known,
        )
    elif found := homes(key, model, fault.model):
        hint = _belongs(key, found, known)
    else:
        hint = say("Här kan stå: {known}.", known=known)
    where = fault.place.key()
    fix = likely(where, near) if likeness >= NEAR else None
    finding = Finding("NP103", where, say("Okänd nyckel ”{key}”", key=key), hint=hint, fix=fix)
    return Misfit(finding, fault.route, fault, near, likeness >= SURE)


def _belongs(key: str, found: tuple[Sentence, ...], known: tuple[str, ...]) -> Sentence:
    if len(found) == 1:
        return say("{key} hör hemma i {home}. Här kan stå: {known}.", key=key, home=found[0], known=known)
    return say(
        "{key} hör hemma i {home}, eller i {other}. Här kan stå: {known}.",
        key=key,
        home=found[0],
        other=found[1],
        known=known,
    )


def _heading(fault: ModelFault, model: object) -> str:
    """The key under which a whole object belongs that stands directly in another."""
    if not isinstance(fault.input, dict) or not fault.input or not isinstance(model, type):
        return ""
    for alias in aliases(model):
        inner = entry_model(annotation_at(model, (alias,)))
        if inner and set(fault.input) <= set(aliases(inner)):
            return alias
    return ""


def nearest(key: str, known: list[str]) -> tuple[str, float]:
    """The known key that a wrong one is most like, and how like it is; "" when none is near.

    A key that has its place elsewhere in a plan is misplaced rather than misspelt.
    """
    wanted = _folded(key)
    for alias in known:
        if _folded(alias) == wanted:
            return alias, 1.0
    if parts := [alias for alias in known if key in alias.split("_") and not alias.startswith("utan_")]:
        return parts[0], 0.5
    beginnings = [alias for alias in known if len(wanted) >= 3 and _folded(alias).startswith(wanted)]
    if key in every_key():
        return (beginnings[0], 0.5) if beginnings else ("", 0.0)
    likeness = {alias: difflib.SequenceMatcher(None, wanted, _folded(alias)).ratio() for alias in known}
    best = max(known, key=lambda alias: likeness[alias], default="")
    if best and likeness[best] >= NEAR:
        return best, likeness[best]
    return (beginnings[0], 0.5) if beginnings else ("", 0.0)


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if letter.isalnum())
