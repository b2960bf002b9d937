"""Målvärdet går åt andra hållet än texten säger

Vad
    Titeln eller delmålet säger öka eller minska, och målvärdet går åt andra hållet. Eller
    så säger riktning, målvärdet (minst, högst, öka) och titeln emot varandra, som ”minst 70
    dagar” för en väntetid, eller ”riktning: minska” för andelen som väntat högst 90 dagar.

    Regeln läser verben i titeln och målet, inte meningen. Handlar ordet om något annat än
    indikatorn ser den det bara när inga ord är gemensamma.

Varför
    Läsaren kan inte veta om talen eller orden är fel. Ord i delmålet räknas bara när de
    kan handla om det som indikatorn mäter.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      effekthemtagning:
        titel: Ökad effekthemtagning på beslutade initiativ
        indikatorer:
          effekthemtagning:
            titel: Effekthemtagning för digitalisering
            enhet: kr
            utfall:
              2023: 69 500 000
            målvärde:
              2024: 25 000 000  # VARNING NP409

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      effekthemtagning:
        titel: Ökad effekthemtagning på beslutade initiativ
        indikatorer:
          effekthemtagning:
            titel: Effekthemtagning för digitalisering
            enhet: kr
            utfall:
              2023: 69 500 000
            målvärde:
              2024: 75 000 000
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ...diagnostics import Finding, Note, Sentence, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Direction, Limit
from ..rule import Rule
from .better_way import better_way
from .direction import (
    Reading,
    Source,
    direction_in_goal,
    direction_in_target,
    direction_in_title,
    is_printed_as_change,
    written_direction,
)
from .in_time import keeps_a_limit_in_time, limit_in_time
from .judgement import TargetVerdict, judgements
from .point import Point
from .series import series_of
from .target_in_title import bound_in_title
from .telling import named, step_notes
from .unit_in_title import unit_contradicts_title

OPPOSITES = {Direction.INCREASE, Direction.DECREASE}
OPPOSITE = {Direction.INCREASE: Direction.DECREASE, Direction.DECREASE: Direction.INCREASE}


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """First what is said of the direction itself, then the way that the numbers go."""
    if indicator.value.motivation:
        return
    if pair := _at_odds(indicator, plan):
        yield _words_disagree(indicator, *pair)
        return
    if wrong := next(_limits_the_wrong_way(indicator, plan), None):
        yield wrong
        return
    for found in judgements(indicator, plan, TargetVerdict.CONTRADICTS):
        if found.reading is None:
            continue
        yield Finding(
            "NP409",
            found.step.target.place,
            say(
                "Målvärdet för {indicator} går åt andra hållet än ”{word}”: från {outcome} till {target}",
                indicator=named(indicator, found.series),
                word=found.reading.word,
                outcome=found.step.outcome.with_unit,
                target=found.step.target.with_unit,
            ),
            say("lägre än utfallet") if found.step.movement < 0 else say("högre än utfallet"),
            step_notes(found),
            _hint(found.reading, indicator),
        )


def _hint(reading: Reading, indicator: Item[Indicator]) -> Sentence:
    if reading.place.route == indicator.at("titel").route:
        return say("Rätta titeln eller talen. Är det meningen, skriv motivering: och skälet.")
    return say(
        "Rätta det som är fel. Gäller ”{word}” något annat än indikatorn, skriv riktning: på indikatorn. "
        "Är det meningen, skriv motivering: och skälet.",
        word=reading.word,
    )


def _at_odds(indicator: Item[Indicator], plan: Plan) -> tuple[Reading, Reading] | None:
    """Two things said of the direction that cannot both hold."""
    targets = [target for series in series_of(indicator, plan) for target in series.targets]
    in_targets = [direction_in_target(target.measure, target.place) for target in targets]
    in_title = direction_in_title(indicator, plan)
    is_verb = in_title is not None and in_title.source is Source.VERB
    said = [*in_targets, written_direction(indicator), in_title if is_verb else _of_those_in_time(indicator)]
    pairs = combinations([reading for reading in said if reading], 2)
    return next(((a, b) for a, b in pairs if {a.direction, b.direction} == OPPOSITES), None)


def _of_those_in_time(indicator: Item[Indicator]) -> Reading | None:
    """Andel som väntat högst 90 dagar: of those for whom it is done in time there are to be more."""
    limit = limit_in_time(indicator.value.title)
    if indicator.value.direction is not Direction.DECREASE or limit is None:
        return None
    share = f"{limit[0]} … {limit[1]}"
    said = say("riktning: {direction}, av ”{word}” {where}", direction="öka", word=share, where=say("i titeln"))
    return Reading(Direction.INCREASE, Source.BETTERMENT, said, indicator.at("titel").saying(limit[1]), share)


def _limits_the_wrong_way(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """At least so much of what is better for being less, where only the limit says the direction."""
    title = indicator.value.title
    way = None if written_direction(indicator) or bound_in_title(title) else better_way(title, plan)
    if way is None or is_printed_as_change(indicator):
        return
    for series in series_of(indicator, plan):
        for target in series.targets:
            reading = direction_in_target(target.measure, target.place)
            if reading is None or reading.direction is not OPPOSITE[way] or not _is_a_level(target, title):
                continue
            if direction_in_title(indicator, plan) or direction_in_goal(indicator, plan):
                return
            yield Finding(
                "NP409",
                target.place,
                say("Gränsen för {indicator} går åt fel håll: {target}, fast {better}").having(
                    indicator=named(indicator, series),
                    target=target.with_unit,
                    better=say("lägre är bättre") if way is Direction.DECREASE else say("högre är bättre"),
                ),
                say("gränsen är satt åt andra hållet"),
                hint=say(
                    "Rätta gränsen om den är fel. Är det meningen, skriv riktning: {direction} eller motivering: och "
                    "skälet.",
                    direction=reading.direction.value,
                ),
            )


def _is_a_level(target: Point, title: str) -> bool:
    """A limit above nothing, not of something else ("≥ 75 % måluppfyllelse"), nor of a share of those in time."""
    is_share_in_time = target.is_percent and keeps_a_limit_in_time(title)
    is_level = isinstance(target.measure, Limit) and (target.size or 0) > 0 and not target.measure.quantity.after
    return is_level and not is_share_in_time and not unit_contradicts_title(title, target.unit)


def _words_disagree(indicator: Item[Indicator], one: Reading, other: Reading) -> Finding:
    return Finding(
        "NP409",
        one.place,
        say(
            "Det som sägs om riktningen för ”{title}” går isär: ”{one}” och ”{other}”",
            title=indicator.value.title,
            one=one.word,
            other=other.word,
        ),
        one.said,
        (Note(other.place, other.said),),
        say("Ändra det ena, eller skriv motivering: och skälet."),
    )


RULE = Rule(
    "NP409",
    "direction-contradicts-verb",
    Severity.WARNING,
    __doc__,
    each=Indicator,
    check=check,
    follows=("NP404", "NP411", "NP419", "NP424", "NP427", "NP429"),
)
