"""Nästan samma lydelse två gånger

Vad
    Två indikatorer, delmål eller uppdrag hos samma nämnd har samma eller nästan samma
    lydelse. Samma delmål under två olika mål räknas inte: så är en del planer byggda. Inte
    heller indikatorer under olika mål vars utfall ligger långt från varandra: två enheters
    ”Antal anställda” är två mått. Står samma indikator på två ställen med olika målvärden
    för ett år, eller utfall som nästan är lika, sägs det också när id är detsamma, om samma
    organ svarar för dem. Skiljer målvärdena eller slutdatumen sig åt säger fyndet det.
    Eller så står ett organ två gånger i registret, med namnet skrivet på två sätt.

    Nämnder emellan sägs bara det som är säkert: samma indikator, med samma utfall eller samma
    nyckeltal i Kolada, och olika målvärden för ett år.

    Också två indikatorer med samma nyckeltal i Kolada och samma utfall, eller med samma
    utfall och samma ord så när som på andel, antal och småord, är ett mått två gånger.

    Regeln jämför orden utan ändelser och småord, och tål ett enda skrivfel i ett långt ord,
    eller att det som står på var sida om och har bytt plats (också bemanning i skolan och
    skolans bemanning). Den vet inte vad orden
    betyder: samma sak sagd med andra ord ser den inte, och två rader som ska vara nästan
    lika får säga det själva.

Varför
    Läsaren kan inte se vad som skiljer dem åt. Ofta är det samma sak som har skrivits in
    två gånger.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          trygga-invånare:
            titel: Andel invånare som känner sig trygga
            målvärde: 75
          invånarnas-trygghet:
            titel: Andelen invånare som känner sig trygga  # VARNING NP309
            målvärde: 80

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          trygga-invånare:
            titel: Andel invånare som känner sig trygga på dagen
            målvärde: 75
          invånarnas-trygghet:
            titel: Andel invånare som känner sig trygga på natten
            målvärde: 80
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from ...diagnostics import Finding, Note, Sentence, Severity, say
from ...model import Assignment, Body, GoalNode, Indicator, Item, Model, Plan, normal_name
from ...word_list import word_list
from ..boards import board_name, by_board
from ..indicators.kinship import stem, words
from ..indicators.kolada import KOLADA_ID
from ..indicators.point import Point
from ..indicators.series import series_of
from ..rule import Fact, Rule
from .likeness import alike

_KINDS: tuple[tuple[type[Model], Sentence], ...] = (
    (GoalNode, say("delmål")),
    (Indicator, say("indikatorer")),
    (Assignment, say("uppdrag")),
)

_ENOUGH = 2
_FAR = Decimal("1.5")
"""Outcomes that differ by more than this factor are of two things that are called alike."""
_ANYBODYS = frozenset(map(Decimal, (0, 1, 100)))
"""Outcomes that many have, whatever they measure."""
_TARGETS, _OUTCOMES = "targets", "outcomes"


def check(plan: Plan) -> Iterator[Finding]:
    """Within one board and one kind; what has the same id is meant to be the same, and told for its target alone."""
    for kind, things in _KINDS:
        for items in by_board(plan.of(kind)).values():
            for item, earlier, is_same in alike((item.value.title, item) for item in items):  # type: ignore[attr-defined]
                if is_same and _is_of_another(item, earlier, plan):
                    continue
                if is_same and (pair := _other(_TARGETS, item, earlier, plan)):
                    yield _two_values(_TARGETS, item, *pair)
                elif is_same and (pair := _other(_OUTCOMES, item, earlier, plan)):
                    yield _two_values(_OUTCOMES, item, *pair)
                elif item.id != earlier.id and not _is_in_its_place(item, earlier, is_same):
                    yield _alike(item, earlier, things, is_same, plan)
    yield from _measured_twice(plan)
    yield from _bodies(plan)


def gather(plan: Plan) -> Iterator[Fact]:
    """What measures and aims there are here, to be held against those of others."""
    for item in plan.of(Indicator):
        series = series_of(item, plan)[0]
        outcomes = tuple((point.year, point.scale, point.size) for point in series.outcomes if point.size is not None)
        targets = tuple(
            (point.year, point.scale, point.size, point.with_unit, point.place)
            for point in series.targets
            if point.size is not None
        )
        id = _kolada_id(item.value)
        if targets and (outcomes or id) and not item.value.motivation:
            title = " ".join(words(item.value.title)).casefold()
            yield title, id, item.board, item.value.title, outcomes, targets


def conclude(plan: Plan, measures: Sequence[Fact]) -> Iterator[Finding]:
    """The same measure of two boards, or of one and the council, with different targets for a year."""
    alike: dict[str, list[Fact]] = {}
    for measure in measures:
        alike.setdefault(measure[0], []).append(measure)
    for first, *others in alike.values():
        for other in others:
            if other[2] != first[2] and _measure_the_same(first, other):
                both = ((a, b) for a in first[5] for b in other[5] if a[:2] == b[:2] and a[2] != b[2])
                if pair := next(both, None):
                    yield _two_boards(first, other, *pair, plan)
                    break


def _measure_the_same(one: Fact, other: Fact) -> bool:
    """By the same key figure, else by outcomes that agree in every year, and that are nobody's round number."""
    years = [{year: (scale, size) for year, scale, size in measure[4]} for measure in (one, other)]
    common = years[0].keys() & years[1].keys()
    if not all(years[0][year] == years[1][year] for year in common):
        return False
    return bool(one[1] and one[1] == other[1]) or any(years[0][year][1] not in _ANYBODYS for year in common)


def _two_boards(one: Fact, other: Fact, first: Fact, second: Fact, plan: Plan) -> Finding:
    whose = [board_name(board, plan) if board else say("fullmäktige") for board in (one[2], other[2])]
    return Finding(
        "NP309",
        second[4],
        say(
            "”{title}” mäts av både {one} och {other} och har olika målvärden för {year}: {first} och {second}",
            title=other[3],
            one=whose[0],
            other=whose[1],
            year=second[0],
            first=first[3],
            second=second[3],
        ),
        notes=(Note(first[4], say("det första målvärdet")),),
        hint=say("Rätta det som är fel. Är det två olika mått: skriv i titlarna vad som skiljer dem åt."),
    )


def _is_in_its_place(item: Item[Any], earlier: Item[Any], is_same: bool) -> bool:
    """The very same sub-goal under two goals is how some plans are built; twice under one is a slip."""
    return is_same and isinstance(item.value, GoalNode) and item.parent is not earlier.parent


def _other(kind: str, item: Item[Any], earlier: Item[Any], plan: Plan) -> tuple[Point, Point] | None:
    """Two values for one year that are not the same, where the same people answer for both measures."""
    if not isinstance(item.value, Indicator) or _answerable(item) != _answerable(earlier):
        return None
    return _differing(kind, item, earlier, plan)


def _differing(kind: str, item: Item[Any], earlier: Item[Any], plan: Plan) -> tuple[Point, Point] | None:
    return next((pair for pair in _pairs(kind, item, earlier, plan) if pair[0].size != pair[1].size), None)


def _pairs(kind: str, item: Item[Any], earlier: Item[Any], plan: Plan) -> Iterator[tuple[Point, Point]]:
    """Values for the same year on the same scale: the earlier's and the other's."""
    one, other = (getattr(series_of(each, plan)[0], kind) for each in (earlier, item))
    both = ((first, second) for first in one for second in other if first.year == second.year)
    return ((a, b) for a, b in both if a.scale == b.scale and a.size is not None and b.size is not None)


def _is_of_another(item: Item[Any], earlier: Item[Any], plan: Plan) -> bool:
    """True under two goals with outcomes that no slip explains: what the goals are about sets the measures apart."""
    if not isinstance(item.value, Indicator) or item.parent is earlier.parent:
        return False
    pairs = _pairs(_OUTCOMES, item, earlier, plan)
    sizes = [sorted((first.size or Decimal(0), second.size or Decimal(0))) for first, second in pairs]
    return any(least >= 0 and most > least * _FAR for least, most in sizes)


def _answerable(item: Item[Any]) -> list[object]:
    """Who is to see to it, from the indicator itself and upwards."""
    found: list[object] = []
    above: Item[Any] | None = item
    while above is not None:
        found.extend(filter(None, (getattr(above.value, "owner", None), getattr(above.value, "directed_to", ()))))
        above = above.parent
    return found[:1]


def _two_values(kind: str, item: Item[Any], first: Point, second: Point) -> Finding:
    words = {"title": item.value.title, "year": second.year, "first": first.with_unit, "second": second.with_unit}
    headline, note = (
        (
            say("”{title}” står två gånger och har olika målvärden för {year}: {first} och {second}", **words),
            say("det första målvärdet"),
        )
        if kind == _TARGETS
        else (
            say("”{title}” står två gånger och har olika utfall för {year}: {first} och {second}", **words),
            say("det första utfallet"),
        )
    )
    return Finding(
        "NP309",
        second.place,
        headline,
        notes=(Note(first.place, note),),
        hint=say("Rätta det som är fel. Är det två olika mått: skriv i titlarna vad som skiljer dem åt."),
    )


def _alike(item: Item[Any], earlier: Item[Any], things: Sentence, is_same: bool, plan: Plan) -> Finding:
    headline = (
        _same_words(item, earlier, things, plan)
        if is_same
        else say(
            "Två {things} har nästan samma lydelse, ”{first}” och ”{title}”",
            things=things,
            first=earlier.value.title,
            title=item.value.title,
        )
    )
    note = Note(earlier.at("titel"), say("det första, {id}", id=earlier.id))
    hint = say("Ta bort det ena om de är samma sak. Skriv annars vad som skiljer dem åt.")
    return Finding("NP309", item.at("titel"), headline, say("det andra, {id}", id=item.id), (note,), hint)


def _same_words(item: Item[Any], earlier: Item[Any], things: Sentence, plan: Plan) -> Sentence:
    """The very same words, and what differs all the same: a target of one year, or when it is to be done."""
    title = item.value.title
    if isinstance(item.value, Indicator) and (pair := _differing(_TARGETS, item, earlier, plan)):
        return say(
            "Två {things} har samma lydelse, ”{title}”, men olika målvärden för {year}: {first} och {second}",
            things=things,
            title=title,
            year=pair[1].when,
            first=pair[0].with_unit,
            second=pair[1].with_unit,
        )
    if isinstance(item.value, Assignment) and isinstance(earlier.value, Assignment):
        first, second = earlier.value.due, item.value.due
        if first and second and first.last and second.last and first.last != second.last:
            return say(
                "Två {things} har samma lydelse, ”{title}”, men ska vara klara {first} och {second}",
                things=things,
                title=title,
                first=first.printed,
                second=second.printed,
            )
    return say("Två {things} har samma lydelse, ”{title}”", things=things, title=title)


def _measured_twice(plan: Plan) -> Iterator[Finding]:
    """Two indicators of one board that have the same outcomes, by the same source or with the same words."""
    for items in by_board(plan.of(Indicator)).values():
        seen: dict[tuple[object, ...], list[Item[Indicator]]] = {}
        for item in items:
            sizes = tuple((point.year, point.size) for point in series_of(item, plan)[0].outcomes)
            if len(sizes) < _ENOUGH or len({size for _, size in sizes}) == 1:
                continue
            others = seen.setdefault(sizes, [])
            earlier = next((other for other in others if _is_same_measure(item.value, other.value)), None)
            others.append(item)
            if earlier and item.id != earlier.id:
                yield Finding(
                    "NP309",
                    item.at("titel"),
                    say(
                        "”{first}” och ”{title}” har samma utfall alla år och ser ut att vara samma mått",
                        first=earlier.value.title,
                        title=item.value.title,
                    ),
                    say("det andra, {id}", id=item.id),
                    (Note(earlier.at("titel"), say("det första, {id}", id=earlier.id)),),
                    say("Ta bort det ena om de är samma sak. Skriv annars vad som skiljer dem åt."),
                )


def _is_same_measure(one: Indicator, other: Indicator) -> bool:
    """By the same key figure, or the same words; those with the very same words, or nearly, are told already."""
    first, second = _spoken(one.title), _spoken(other.title)
    known, also = (_kolada_id(each) for each in (one, other))
    if known or also:
        return known == also and bool(first & second) and _plain(one.title) != _plain(other.title)
    return first == second and len(first) >= _ENOUGH and _plain(one.title) != _plain(other.title)


def _kolada_id(indicator: Indicator) -> str:
    found = KOLADA_ID.findall(f"{indicator.kolada or ''} {indicator.source or ''}")
    return found[0] if len(set(found)) == 1 else ""


def _spoken(title: str) -> frozenset[str]:
    small = (*word_list(__package__, "small_words")[""], "andel", "andelen", "antal", "antalet")
    return frozenset(stem(word) for word in words(title) if word.casefold() not in small)


def _plain(title: str) -> tuple[str, ...]:
    small = word_list(__package__, "small_words")[""]
    return tuple(stem(word) for word in words(title) if word.casefold() not in small)


def _bodies(plan: Plan) -> Iterator[Finding]:
    """The same name in two spellings; the very same name is NP302's."""
    seen: dict[str, Item[Body]] = {}
    for body in plan.of(Body):
        first = seen.setdefault(normal_name(body.value.name), body)
        if first is not body and first.value.name.casefold() != body.value.name.casefold():
            yield Finding(
                "NP309",
                body.at("namn"),
                say(
                    "Organen ”{first}” och ”{name}” har nästan samma namn", first=first.value.name, name=body.value.name
                ),
                notes=(Note(first.at("namn"), say("det första, {id}", id=first.id)),),
                hint=say("Är det samma organ: behåll ett, med det andra skrivsättet som alias."),
            )


RULE = Rule("NP309", "near-duplicate", Severity.WARNING, __doc__, check_plan=check, gather=gather, conclude=conclude)
