"""Which way an indicator is to go, and what in the plan says so.

In this order: ``riktning``; an operator, trend or change in the target; the words
of the indicator's title; the words of the goal above it. A word in a goal counts
only when it can be about what the indicator measures.
"""

from __future__ import annotations

from enum import Enum

from ... import lazy_re as re
from ...diagnostics import Place, Sentence, say
from ...frozen import frozen
from ...model import BoardGoal, CouncilGoal, GoalNode, Indicator, Item, Plan
from ...values import BY_WORD, Amount, Change, Comparison, Direction, Limit, Measure, Operator, Share, Trend, published
from ...word_list import any_phrase, word_list
from .better_way import is_better_with_less, is_better_with_more, is_counted, is_of_amounts, is_of_differences
from .direction_words import DirectionWord, clauses_of, direction_words
from .kinship import share_a_head, share_a_word

_RELATIVE = re.compile(r"\b(?:som|där|vars|när|hur)\b", re.IGNORECASE)
_MUST = re.compile(r"\b(?:ska|skall|bör|får)\s+(?:(?:inte|ej)\s+)?$", re.IGNORECASE)
_FINITE = re.compile(r"(?:ar|er)$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\((?:ska\s+)?([\w↑↓→↗↘]+)\)\s*\.?$")
_OF_WHOM = frozenset({"fler", "färre"})
"""They are about what follows at once: "fler deltar i gudstjänster" is not more services."""


class Source(Enum):
    """What a reading rests on."""

    FIELD = "riktning"
    TARGET = "målvärde"
    VERB = "öka, minska"
    BETTERMENT = "stärka, förbättra"


@frozen
class Reading:
    """A direction and how it was read.

    ``only_bound`` is true for "ska inte öka": the measure may stand still, but not
    go the other way. ``said`` goes into messages; ``place`` is where it stands.
    """

    direction: Direction
    source: Source
    said: Sentence
    place: Place
    word: str
    only_bound: bool = False


@frozen
class GoalText:
    """The goal that an indicator stands under."""

    title: str
    place: Place
    name: Sentence
    where: Sentence


def direction_of(indicator: Item[Indicator], plan: Plan, target: Measure | None, target_place: Place) -> Reading | None:
    """The direction of an indicator by the first thing that says it, or None."""
    return (
        written_direction(indicator)
        or direction_in_target(target, target_place)
        or direction_in_title(indicator, plan)
        or direction_in_goal(indicator, plan)
    )


def written_direction(indicator: Item[Indicator]) -> Reading | None:
    """What ``riktning`` says."""
    direction = indicator.value.direction
    if direction is None:
        return None
    said = say("riktning: {direction}", direction=direction.value)
    return Reading(direction, Source.FIELD, said, indicator.at("riktning"), f"riktning: {direction.value}")


def direction_in_target(target: Measure | None, place: Place) -> Reading | None:
    """What an operator, a trend or a change in the target says."""
    direction = _stated_direction(target)
    if target is None or direction is None:
        return None
    said = say("riktning: {direction}, av målvärdet ”{word}”", direction=direction.value, word=published(target))
    return Reading(direction, Source.TARGET, said, place, published(target))


def _stated_direction(target: Measure | None) -> Direction | None:
    match target:
        case Limit(operator) | Share(operator=Operator() as operator):
            return operator.direction
        case Amount() | Trend() | Change() | Comparison():
            return target.direction
        case _:
            return None


def direction_in_title(indicator: Item[Indicator], plan: Plan) -> Reading | None:
    """What the title says of the measure itself: "Ökad …", "… ska inte öka", "… minskar", "(önskat värde lågt)"."""
    title = indicator.value.title
    if said := _said_outright(title, indicator.at("titel")):
        return said
    for found in direction_words(title):
        if found.direction is Direction.DECREASE and is_printed_as_change(indicator):
            return None
        before = title[: found.start]
        if found.direction is None and is_better_with_less(title, plan):
            continue
        if not before.strip() or _MUST.search(before) or _is_main_verb(found, before):
            return _reading(found, title, indicator.at("titel"), say("i titeln"))
    return None


def is_printed_as_change(indicator: Item[Indicator]) -> bool:
    """True for "Minskade utsläpp" in per cent: either how much less they have become, or nothing that can be read."""
    value = indicator.value
    targets = value.target.values() if isinstance(value.target, dict) else (value.target,)
    units = (value.unit or "", *(getattr(getattr(each, "quantity", None), "unit", "") for each in targets))
    if not any(word.direction is Direction.DECREASE for word in direction_words(value.title)):
        return False
    is_percent = any(unit and unit.strip() in {"%", "procent"} for unit in units)
    return is_percent and is_of_amounts(value.title)


def direction_in_goal(indicator: Item[Indicator], plan: Plan) -> Reading | None:
    """What the goal says about a thing that the indicator measures."""
    goal = goal_of(indicator, plan)
    if goal is None:
        return None
    for clause in clauses_of(goal.title):
        for found in direction_words(clause):
            if not _RELATIVE.search(clause[: found.start]) and _is_about(
                found, clause, goal.title, indicator.value.title, plan
            ):
                return _reading(found, clause, goal.place, goal.where)
    return None


def is_less_in_goal(indicator: Item[Indicator], plan: Plan) -> bool:
    """True when the goal wants less of something that the title is about: numbers that fall are no surprise."""
    goal = goal_of(indicator, plan)
    clauses = clauses_of(goal.title) if goal else ()
    return any(
        found.direction is Direction.DECREASE
        and share_a_word(clause, indicator.value.title)
        and not (is_of_differences(clause) and not is_of_differences(indicator.value.title))
        for clause in clauses
        for found in direction_words(clause)
    )


def goal_of(indicator: Item[Indicator], plan: Plan) -> GoalText | None:
    """The nearest goal with a title above an indicator."""
    parent = indicator.parent
    match parent.value if parent else None:
        case GoalNode() as goal if parent:
            return GoalText(goal.title, parent.at("titel"), say("delmålet"), say("i delmålet"))
        case CouncilGoal() as goal if parent:
            return GoalText(goal.title, parent.at("titel"), say("målet"), say("i målet"))
        case BoardGoal() if parent and (council := plan.goals.get(parent.id)):
            return GoalText(council.value.title, council.at("titel"), say("målet"), say("i målet"))
    return None


def _reading(found: DirectionWord, text: str, place: Place, where: Sentence) -> Reading:
    must = _MUST.search(text[: found.start])
    word = f"{must[0]}{found.text}" if must else found.text
    direction = found.direction or Direction.INCREASE
    said = (
        say("{direction} eller oförändrad, av ”{word}” {where}", direction=direction.value, word=word, where=where)
        if found.only_bound
        else say("riktning: {direction}, av ”{word}” {where}", direction=direction.value, word=word, where=where)
    )
    source = Source.VERB if found.direction else Source.BETTERMENT
    return Reading(direction, source, said, place.saying(word), word, found.only_bound)


def _is_main_verb(found: DirectionWord, before: str) -> bool:
    is_verb = _FINITE.search(found.text.split()[0]) and found.text.casefold() not in _OF_WHOM
    return bool(is_verb) and not is_counted(before) and not _RELATIVE.search(before)


def _is_about(found: DirectionWord, clause: str, goal: str, title: str, plan: Plan) -> bool:
    """Whether a word in a clause of a goal can be about what a title measures.

    "Stärkt" may act through anything the goal mentions; "ökad" is about its own clause, and
    "minskad" only about the same thing or about something that is better for being less.
    """
    is_less = is_better_with_less(title, plan)
    of_whom = clause[found.start :].split()[1:3]
    kept = clause[found.start + len(found.text) :].strip(" .")
    if found.direction is Direction.DECREASE and is_of_differences(clause) and not is_of_differences(title):
        return False
    clause = f"{clause[: found.start]} {clause[found.start + len(found.text) :]}"
    if found.text.casefold() in _OF_WHOM:
        clause = " ".join(of_whom)
    match found.direction:
        case None:
            return share_a_word(goal, title) and not is_less
        case Direction.KEEP:
            return share_a_word(kept or clause, title)
        case Direction.INCREASE:
            return share_a_word(clause, title) and not is_less
        case _ if is_less:
            return share_a_word(clause, title)
    return share_a_head(clause, title) and not (is_counted(title) or is_better_with_more(title, plan))


def _said_outright(title: str, place: Place) -> Reading | None:
    for section, phrases in word_list(__package__, "desired").items():
        if match := any_phrase(phrases).search(title):
            return _outright(Direction(section), match[0], place)
    if (match := _IN_BRACKETS.search(title)) and (direction := BY_WORD.get(match[1].casefold())):
        return _outright(direction, match[1], place)
    return None


def _outright(direction: Direction, word: str, place: Place) -> Reading:
    said = say(
        "riktning: {direction}, av ”{word}” {where}", direction=direction.value, word=word, where=say("i titeln")
    )
    return Reading(direction, Source.FIELD, said, place.saying(word), word)
