"""What differs between two states of one thing, key by key. Each key is compared as what it means.

A key that is not named here is compared as it is written, so that no change goes unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ..compare import Stated, Verdict, compare
from ..compare.naming import holds_models, kind_of, name_of, written
from ..compare.words import same_meaning
from ..diagnostics import Sentence, say
from ..model import AsPrinted, Indicator, Item, Plan
from ..rules.indicators.direction import direction_of
from ..values import Direction, Quantity, TimePeriod, known_unit, with_hard_spaces
from .difference import Difference

_CODES = {
    Verdict.WEAKER: "ND301",
    Verdict.STRONGER: "ND302",
    Verdict.CHANGED: "ND303",
    Verdict.NOT_COMPARABLE: "ND303",
    Verdict.SAME: "ND901",
}


@dataclass(frozen=True, slots=True)
class Both:
    """One thing on both sides, with the plans it stands in."""

    before: Item[Any]
    after: Item[Any]
    old_plan: Plan
    new_plan: Plan

    def difference(
        self, code: str, sentence: Sentence, key: str, texts: tuple[str, str], *routes: tuple[str, ...]
    ) -> Difference:
        """A difference at a key, or further in by a route a side; one that has nothing there points at the thing."""
        sides = zip((self.before, self.after), texts, routes or ((), ()), strict=True)
        before, after = (item.at(key, *route) if text else item.place for item, text, route in sides)
        motive = getattr(self.after.value, "motivation", None) or getattr(self.before.value, "motivation", None) or ""
        return Difference(code, sentence, before, after, self.before, self.after, *texts, motive=motive)


def differences_in(both: Both) -> Iterator[Difference]:
    """Every key that says something else than before, children of their own kind left out."""
    for name, field in type(both.after.value).model_fields.items():
        old, new = getattr(both.before.value, name), getattr(both.after.value, name)
        if old == new or holds_models(old) or holds_models(new):
            continue
        key = field.alias or name
        yield from COMPARED.get(key, _as_written)(both, key, old, new)


def _named(both: Both) -> dict[str, Any]:
    return {"kind": kind_of(both.after), "name": name_of(both.after)}


def _as_written(both: Both, key: str, old: object, new: object) -> Iterator[Difference]:
    """Any other key: what stood there, and what stands there."""
    before, after = written(old), written(new)
    if before == after:
        return
    if before and after and same_meaning(before, after):
        sentence = say("{kind} ”{name}” är skriven på ett annat sätt: {key}", **_named(both), key=key)
        yield both.difference("ND901", sentence, key, (before, after))
    elif not before:
        sentence = say("{kind} ”{name}” har fått {key}: {after}", **_named(both), key=key, after=_short(after))
        yield both.difference("ND203", sentence, key, (before, after))
    elif not after:
        sentence = say(
            "{kind} ”{name}” har inte längre {key}: {before}", **_named(both), key=key, before=_short(before)
        )
        yield both.difference("ND203", sentence, key, (before, after))
    else:
        values = {"key": key, "before": _short(before), "after": _short(after)}
        sentence = say("{kind} ”{name}”: {key} ändras, {before} → {after}", **_named(both), **values)
        yield both.difference("ND203", sentence, key, (before, after))


def _shown(text: str) -> str:
    """A value inside a sentence: a number does not break over lines."""
    return with_hard_spaces(text)


def _short(text: str) -> str:
    return text if len(text) <= _LONG else text[: _LONG - 1].rstrip() + "…"


_LONG = 120


def _titles(both: Both, key: str, old: object, new: object) -> Iterator[Difference]:
    """The thing's own words."""
    before, after = written(old), written(new)
    if before == after:
        return
    is_form = same_meaning(before, after)
    sentence = (
        say("{kind} ”{name}” är skriven på ett annat sätt: {key}", **_named(both), key=key)
        if is_form
        else say("{kind} ”{before}” heter nu ”{after}”", kind=kind_of(both.after), before=before, after=after)
    )
    yield both.difference("ND901" if is_form else "ND201", sentence, key, (before, after))


def _prose(both: Both, key: str, old: object, new: object) -> Iterator[Difference]:
    """Running text: that it is other words, and which is for the marks of a redline to show."""
    before, after = written(old), written(new)
    if before == after:
        return
    if same_meaning(before, after):
        sentence = say("{kind} ”{name}” är skriven på ett annat sätt: {key}", **_named(both), key=key)
        yield both.difference("ND901", sentence, key, (before, after))
        return
    said = (
        say("{kind} ”{name}” har fått en text: {key}", **_named(both), key=key)
        if not before
        else say("{kind} ”{name}” har inte längre någon text: {key}", **_named(both), key=key)
        if not after
        else say("{kind} ”{name}” har fått andra ord: {key}", **_named(both), key=key)
    )
    yield both.difference("ND202", said, key, (before, after))


def _targets(both: Both, key: str, old: object, new: object) -> Iterator[Difference]:
    """Targets by period. Between plans of two years, what was for the year that has passed is no broken promise.

    Only where the old plan says nothing of the new year does its own year stand in for it.
    """
    own, next_own = (TimePeriod.of_year(plan.year or 0) for plan in (both.old_plan, both.new_plan))
    before, after = _by_period(old, own), _by_period(new, next_own)
    pairs = {period: (period, period) for period in sorted({*before, *after}) if period >= next_own}
    if own < next_own and own in before and next_own not in before:
        pairs[next_own] = (own, next_own)
    elif own >= next_own:
        pairs = {period: (period, period) for period in sorted({*before, *after})}
    for was, becomes in pairs.values():
        routes = tuple((str(one),) if isinstance(side, dict) else () for one, side in ((was, old), (becomes, new)))
        period = becomes if becomes in after else was
        yield from _target(both, key, str(period), (before.get(was), after.get(becomes)), routes)


def _by_period(value: object, year: TimePeriod) -> Mapping[TimePeriod, object]:
    if value is None:
        return {}
    return value if isinstance(value, dict) else {year: value}


def _target(
    both: Both, key: str, year: str, pair: tuple[object, object], routes: tuple[tuple[str, ...], ...]
) -> Iterator[Difference]:
    was, becomes = pair
    texts = before, after = written(was), written(becomes)
    shown = {"before": _shown(before), "after": _shown(after)}
    values: dict[str, Any] = {"name": name_of(both.after), "year": year, **shown}
    if was is None:
        code, sentence = "ND304", say("”{name}” har fått ett målvärde för {year}: {after}", **values)
    elif becomes is None:
        code, sentence = "ND305", say("Målvärdet för ”{name}” {year} finns inte längre: {before}", **values)
    elif isinstance(was, AsPrinted) or isinstance(becomes, AsPrinted):
        code, sentence = "ND303", say("Målvärdet för ”{name}” ändras: {before} → {after}", **values)
    else:
        way = _direction(both, becomes, key)
        verdict = compare(_stated(was, both.before), _stated(becomes, both.after), way)
        code, sentence = _CODES[verdict], _told(verdict, way, values)
    if before != after:
        yield both.difference(code, sentence, key, texts, *routes)


def _told(verdict: Verdict, way: Direction | None, values: dict[str, Any]) -> Sentence:
    """The verdict with what it rests on."""
    if verdict is Verdict.SAME:
        return say("Målvärdet för ”{name}” är skrivet på ett annat sätt: {before} → {after}", **values)
    if verdict is Verdict.CHANGED:
        return say("Målvärdet för ”{name}” ändras, och inget säger vad som är bättre: {before} → {after}", **values)
    if verdict is Verdict.NOT_COMPARABLE:
        return say("Målvärdet för ”{name}” är av ett annat slag än förut: {before} → {after}", **values)
    if way is None:
        weaker = say("Målvärdet för ”{name}” är svagare än förut: {before} → {after}", **values)
        return (
            weaker
            if verdict is Verdict.WEAKER
            else say("Målvärdet för ”{name}” är starkare än förut: {before} → {after}", **values)
        )
    values = {**values, "way": way.value}
    if verdict is Verdict.WEAKER:
        return say("Målvärdet för ”{name}” är svagare än förut: {before} → {after} (riktning: {way})", **values)
    return say("Målvärdet för ”{name}” är starkare än förut: {before} → {after} (riktning: {way})", **values)


def _stated(value: Any, item: Item[Any]) -> Stated:
    unit = getattr(item.value, "unit", None)
    above = item.above(Indicator)
    return Stated(value, unit or (above.value.unit if above else None) or "")


def _direction(both: Both, target: Any, key: str) -> Direction | None:
    """The way that is better, where both plans or the later one say it."""
    indicator = both.after if isinstance(both.after.value, Indicator) else both.after.above(Indicator)
    if indicator is None:
        return None
    reading = direction_of(indicator, both.new_plan, target, both.after.at(key))
    return reading.direction if reading else None


def _outcomes(both: Both, key: str, old: Any, new: Any) -> Iterator[Difference]:
    for year in sorted({*(old or {}), *(new or {})}, key=str):
        texts = before, after = written((old or {}).get(year)), written((new or {}).get(year))
        if before == after:
            continue
        values: dict[str, Any] = {
            "name": name_of(both.after),
            "year": str(year),
            "before": _shown(before),
            "after": _shown(after),
        }
        if not before:
            code, sentence = "ND502", say("”{name}” har fått ett utfall för {year}: {after}", **values)
        elif not after:
            code, sentence = "ND503", say("Utfallet för ”{name}” {year} finns inte längre: {before}", **values)
        elif same_meaning(before, after):
            code, sentence = "ND901", say("Utfallet för ”{name}” {year} är skrivet på ett annat sätt", **values)
        else:
            code, sentence = "ND501", say("Utfallet för ”{name}” {year} ändras: {before} → {after}", **values)
        yield both.difference(code, sentence, key, texts, (str(year),), (str(year),))


def _recipients(both: Both, key: str, old: Any, new: Any) -> Iterator[Difference]:
    """Who it is directed to, by the bodies that are meant; another spelling of the same is form."""
    texts = written(old), written(new)
    before = {_body(reference, both.old_plan): reference for reference in old}
    after = {_body(reference, both.new_plan): reference for reference in new}
    added = tuple(reference for body, reference in after.items() if body not in before)
    struck = tuple(reference for body, reference in before.items() if body not in after)
    values = {**_named(both), "added": added, "struck": struck}
    if not added and not struck:
        sentence = say("{kind} ”{name}” är skriven på ett annat sätt: {key}", **_named(both), key=key)
        yield both.difference("ND901", sentence, key, texts)
    elif not struck:
        yield both.difference("ND311", say("{kind} ”{name}” riktas nu också till {added}", **values), key, texts)
    elif not added:
        yield both.difference("ND311", say("{kind} ”{name}” riktas inte längre till {struck}", **values), key, texts)
    else:
        sentence = say("{kind} ”{name}” riktas till {added} i stället för {struck}", **values)
        yield both.difference("ND311", sentence, key, texts)


def _body(reference: str, plan: Plan) -> str:
    found = plan.register.find(reference)
    return found.id if found else reference.casefold()


def _dates(both: Both, key: str, old: Any, new: Any) -> Iterator[Difference]:
    """Later is weaker, and no date at all weaker still."""
    texts = before, after = written(old), written(new)
    values = {**_named(both), "before": _shown(before), "after": _shown(after)}
    if not isinstance(old, date):
        yield both.difference("ND323", say("{kind} ”{name}” ska vara klart {after}", **values), key, texts)
    elif not isinstance(new, date):
        sentence = say("{kind} ”{name}” har inte längre något datum: {before}", **values)
        yield both.difference("ND324", sentence, key, texts)
    elif new > old:
        sentence = say("{kind} ”{name}” ska vara klart senare: {before} → {after}", **values)
        yield both.difference("ND321", sentence, key, texts)
    else:
        sentence = say("{kind} ”{name}” ska vara klart tidigare: {before} → {after}", **values)
        yield both.difference("ND322", sentence, key, texts)


def _binding(both: Both, key: str, old: object, new: object) -> Iterator[Difference]:
    """ska binds harder than bör, and both harder than nothing."""
    texts = before, after = written(old), written(new)
    strength = {"": 0, "bör": 1, "ska": 2}
    is_weaker = strength.get(after, 0) < strength.get(before, 0)
    values = {"name": name_of(both.after), "before": _shown(before) or "–", "after": _shown(after) or "–"}
    sentence = (
        say("”{name}” binder svagare: {before} → {after}", **values)
        if is_weaker
        else say("”{name}” binder starkare: {before} → {after}", **values)
    )
    yield both.difference("ND331" if is_weaker else "ND332", sentence, key, texts)


def _amounts(both: Both, key: str, old: object, new: object) -> Iterator[Difference]:
    """Money in its file's unit: the same worth in another unit or spelling is form."""
    texts = before, after = written(old), written(new)
    values = {**_named(both), "before": _shown(before) or "–", "after": _shown(after) or "–"}
    if isinstance(old, Quantity) and isinstance(new, Quantity):
        was, becomes = _worth(old, both.before), _worth(new, both.after)
        if was == becomes:
            sentence = say("Beloppet i {kind} ”{name}” är skrivet på ett annat sätt: {before} → {after}", **values)
            yield both.difference("ND901", sentence, key, texts)
            return
    yield both.difference("ND401", say("{kind} ”{name}”: {before} → {after}", **values), key, texts)


def _worth(amount: Quantity, item: Item[Any]) -> tuple[Decimal, str]:
    top = item
    while top.parent:
        top = top.parent
    word = amount.unit or getattr(top.value, "unit", None) or ""
    unit = known_unit(word) if word else None
    return (amount.value * unit.kronor, "kr") if unit and unit.kronor else (amount.value, word)


def _units(both: Both, key: str, old: Any, new: Any) -> Iterator[Difference]:
    """Mkr → mnkr is form; for money the amounts tell what another unit means for them."""
    units = [known_unit(word) if word else None for word in (old, new)]
    if units[0] and units[1] and (units[0] is units[1] or (units[0].kronor and units[1].kronor)):
        texts = written(old), written(new)
        sentence = say("{kind} ”{name}” är skriven på ett annat sätt: {key}", **_named(both), key=key)
        yield both.difference("ND901", sentence, key, texts)
    else:
        yield from _as_written(both, key, old, new)


def _nothing(_: Both, __: str, ___: object, ____: object) -> Iterator[Difference]:
    """What a thing was called before says what it is, not what it promises."""
    return iter(())


COMPARED: Mapping[str, Callable[[Both, str, Any, Any], Iterator[Difference]]] = {
    "titel": _titles,
    "rubrik": _titles,
    "namn": _titles,
    "text": _prose,
    "beskrivning": _prose,
    "vision": _prose,
    "notering": _prose,
    "målvärde": _targets,
    "värde": _targets,
    "utfall": _outcomes,
    "till": _recipients,
    "riktas_till": _recipients,
    "klart": _dates,
    "bindning": _binding,
    "belopp": _amounts,
    "totalt": _amounts,
    "enhet": _units,
    "tidigare": _nothing,
}
"""How each key is compared."""
