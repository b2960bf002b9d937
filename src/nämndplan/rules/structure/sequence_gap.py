"""Lucka eller dubblett i numreringen

Vad
    Fullmäktiges mål eller uppdrag är numrerade, men ett nummer är överhoppat. Har målen tryckta
    nummer är det de som räknas, annars filnamnens. Eller så har
    två uppdrag till samma mottagare samma plats (ordning), eller två mål, delmål,
    indikatorer, aktiviteter eller uppdrag bredvid varandra samma tryckta nummer: 1.1.3
    eller 2026:4. Eller så fattas ett enda nummer mitt i en lista med uppdrag: D1, D2, D3, D5.
    Står ett nummer två gånger och är uppdragen så många som numren räknar till är inget borta:
    då sägs bara det dubbla.

    Börjar numreringen om för varje mottagare eller mål är det var sin lista; ett nummer i
    flera led gäller hela planen. Regeln vet inte om numren börjar om av något annat skäl,
    och säger inget när många står två gånger. Fattas flera nummer är listan ett urval, och
    en lista på färre än fyra, eller som inte börjar med 1, säger för litet.

Varför
    En lucka betyder ofta att ett mål eller ett uppdrag har fallit bort på vägen, och två
    lika nummer att det ena är felskrivet.

Fel
    # mål/3-skola.yaml
    titel: En skola att lita på  # UPPLYSNING NP310

Rätt
    # mål/2-skola.yaml
    titel: En skola att lita på
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import (
    Activity,
    Assignment,
    BoardGoal,
    CouncilGoal,
    GoalNode,
    Indicator,
    Item,
    Model,
    Plan,
    walk,
)
from ..rule import Rule
from .numbered import goal_number

_KINDS: tuple[tuple[type[Model], Sentence], ...] = (
    (CouncilGoal, say("mål")),
    (BoardGoal, say("mål")),
    (GoalNode, say("delmål")),
    (Indicator, say("indikatorer")),
    (Activity, say("aktiviteter")),
    (Assignment, say("uppdrag")),
)
_IN_STEPS = re.compile(r"[0-9]+[.:/-][0-9]")
"""1.1.3 and 2026:4, as against 1., a. and Nr 36: they say themselves where in the plan they belong."""


_LAST_NUMBER = re.compile(r"(?P<before>.*?)(?P<number>[0-9]{1,3})\.?")
_ENOUGH = 4


def check_numbers(plan: Plan) -> Iterator[Finding]:
    """Printed numbers, in each board's part; where more than a few stand twice they begin again for some reason."""
    for kind, things in _KINDS:
        lists: dict[tuple[object, ...], list[Item[Any]]] = {}
        for item in _all_of(kind, plan):
            if item.value.number:
                lists.setdefault(_list_of(item), []).append(item)
        for numbered in lists.values():
            repeated = list(_repeated(numbered))
            if kind is Assignment and any(earlier is numbered[0] for _, earlier in repeated):
                repeated = [pair for pair in repeated if pair[0].value.to == pair[1].value.to]  # begins again for each
            if len(repeated) == 1 or 4 * len(repeated) <= len(numbered):
                missing = _missing_beside_twice(numbered) if len(repeated) == 1 else ""
                yield from (_number_twice(item, earlier, things, missing) for item, earlier in repeated)


def check_gaps(plan: Plan) -> Iterator[Finding]:
    """One number that is left out in a list of assignments, when the rest of them are there."""
    lists: dict[tuple[object, str, str], list[tuple[int, Item[Assignment]]]] = {}
    for item in plan.of(Assignment):
        if numbered := _LAST_NUMBER.fullmatch((item.value.number or "").strip()):
            key = (item.board, item.place.file, numbered["before"])
            lists.setdefault(key, []).append((int(numbered["number"]), item))
    for (*_, before), listed in lists.items():
        items = dict(reversed(listed))
        if len(items) >= _ENOUGH and max(items) == len(items) + 1 and 1 in items and len(listed) != max(items):
            yield from _gaps({number: item.at("nummer") for number, item in items.items()}, say("uppdragen"), before)


def _missing_beside_twice(numbered: list[Item[Any]]) -> str:
    """The number that one of two ought to have: as many are listed as they count to, and one is passed over."""
    read = [_LAST_NUMBER.fullmatch(item.value.number.strip()) for item in numbered]
    numbers = [int(found["number"]) for found in read if found]
    before = {found["before"] for found in read if found}
    missing = set(range(1, len(numbered) + 1)) - set(numbers)
    is_one = len(before) == len(missing) == 1 and len(numbers) == max(numbers) == len(numbered)
    return f"{before.pop()}{missing.pop()}" if is_one else ""


def _all_of(kind: type[Model], plan: Plan) -> Iterator[Item[Any]]:
    if kind is not Activity:
        yield from plan.of(kind)
        return
    goals: tuple[Item[CouncilGoal] | Item[BoardGoal], ...] = (*plan.of(CouncilGoal), *plan.of(BoardGoal))
    yield from (item for goal in goals for item in walk(goal) if isinstance(item.value, Activity))


def _list_of(item: Item[Any]) -> tuple[object, ...]:
    """What the number is one of: all of the board's, or those beside it."""
    if _IN_STEPS.search(item.value.number):
        return (item.board,)
    if isinstance(item.value, CouncilGoal | BoardGoal):
        return (item.board, item.parent)
    return (item.board, item.parent or item.place.file, item.place.file)


def _repeated(numbered: list[Item[Any]]) -> Iterator[tuple[Item[Any], Item[Any]]]:
    first: dict[str, Item[Any]] = {}
    for item in numbered:
        earlier = first.setdefault(" ".join(item.value.number.casefold().rstrip(".").split()), item)
        if earlier is not item:
            yield item, earlier


def _number_twice(item: Item[Any], earlier: Item[Any], things: Sentence, missing: str) -> Finding:
    return Finding(
        "NP310",
        item.at("nummer"),
        say("Två {things} har nummer {number}", things=things, number=item.value.number),
        say("en gång till här"),
        (Note(earlier.at("nummer"), say("först här")),),
        say("Jämför med källan, och rätta det ena: nummer {number} saknas.", number=missing)
        if missing
        else say("Jämför med källan, och rätta det ena."),
    )


def check_each_number(plan: Plan) -> Iterator[Finding]:
    """The printed ones: twice, or left out."""
    yield from check_numbers(plan)
    yield from check_gaps(plan)


def check(plan: Plan) -> Iterator[Finding]:
    """The goals by their printed numbers, else by their files' names; the assignments by ``ordning``."""
    printed = {(item.value.number or "").strip().rstrip("."): item.at("nummer") for item in plan.of(CouncilGoal)}
    files = {goal_number(file.removeprefix("mål/").removesuffix(".yaml")): file for file in plan.files_below("mål/")}
    numbers = printed if any(printed) else {number: Place(file) for number, file in files.items()}
    if all(number.isdecimal() for number in numbers if number) and not (any(printed) and "" in printed):
        yield from _gaps({int(number): place for number, place in numbers.items() if number}, say("fullmäktiges mål"))
    if plan.unsure_below("uppdrag/"):
        return
    given = [item for item in plan.council_assignments.values() if item.value.order]
    starts_over = len({item.value.order for item in given}) < len(given)
    lists: dict[tuple[str, ...], list[Item[Assignment]]] = {}
    for item in given:
        lists.setdefault(item.value.to if starts_over else (), []).append(item)
    for numbered in lists.values():
        yield from _twice(numbered)
        places = {item.value.order or 0: item.at("ordning") for item in reversed(numbered)}
        if len(numbered) != max(places):
            yield from _gaps(places, say("fullmäktiges uppdrag"))


def _twice(numbered: list[Item[Assignment]]) -> Iterator[Finding]:
    first: dict[int, Item[Assignment]] = {}
    for item in numbered:
        order = item.value.order or 0
        earlier = first.setdefault(order, item)
        if earlier is not item:
            yield Finding(
                "NP310",
                item.at("ordning"),
                say("Två uppdrag till samma mottagare har nummer {number}", number=order),
                say("en gång till här"),
                (Note(earlier.at("ordning"), say("först här")),),
                say("Rätta det ena, eller ta bort ordning: om listan inte är numrerad."),
            )


def _gaps(numbered: dict[int, Place], things: Sentence, before: str = "") -> Iterator[Finding]:
    """One finding per list, with what is printed before each number.

    Numbering that leaps more than it counts (10, 20, 30) is not in sequence at all.
    """
    present = sorted(numbered)
    missing = [number for number in range(1, max(present, default=0)) if number not in numbered]
    if missing and len(missing) < len(present):
        after = next(number for number in present if number > missing[0])
        yield Finding(
            "NP310",
            numbered[after],
            say(
                "Nummer {numbers} saknas bland {things}",
                numbers=tuple(f"{before}{number}" for number in missing),
                things=things,
            ),
            say("det här är nummer {number}", number=f"{before}{after}"),
            hint=say("Lägg till det som saknas, eller numrera om."),
        )


RULE = Rule(
    "NP310", "sequence-gap", Severity.INFO, __doc__, check_plan=check_each_number, check_council=check, is_sources=True
)
