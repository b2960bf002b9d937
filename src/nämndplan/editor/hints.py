"""What stands beside the text without being in it: who answers, what an indicator lacks, which way is good, sums."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Language, Place, Sentence, Span, say
from ..frozen import frozen
from ..model import Economy, FrameChange, Indicator, Item, Plan, Post
from ..rules.economy.sums import Sum, inner_sum, posts_sum, total_sum, unit_of
from ..rules.indicators.direction import direction_of
from ..rules.indicators.series import series_of
from .occurrence import Key, Written
from .things import Things


@frozen
class Lens:
    """A line over a thing: words, and the thing whose places a click shows."""

    span: Span
    text: Sentence
    key: Key


@frozen
class Hint:
    """Words after a stretch of text, and why they stand there."""

    span: Span
    text: str
    why: Sentence


def lenses(things: Things, file: str) -> Iterator[Lens]:
    """Over a council's assignment: who answers it. Over a goal or sub-goal: what it holds, and what is missing."""
    document = things.known.documents.get(file)
    if document is None:
        return
    for one in things.index.files.get(file, ()):
        if one.how not in {Written.FILE, Written.KEY} or not (one.is_home or one.how is Written.FILE):
            continue
        span = document.locate(one.place)
        if one.key[:1] == ("uppdrag",) and one.is_home:
            yield Lens(span, _answered(things, one.key), one.key)
        elif one.key[-2] in {"mål", "delmål"} and (text := _held(things.tree(one))):
            yield Lens(span, text, one.key)


def _answered(things: Things, key: Key) -> Sentence:
    """Only bodies that have a plan here can answer in it."""
    answered, to = things.answering(key), things.recipients(key)
    expected = [board for board in things.boards() if board in to]
    if not expected and not answered:
        return say("ingen av mottagarna har en plan här")
    if not expected:
        return say("besvaras av {count} {count:nämnd/nämnder}", count=len(answered))
    return say(
        "besvaras av {count} av {all} nämnder", count=sum(board in answered for board in expected), all=len(expected)
    )


def _held(tree: object) -> Sentence | None:
    subgoals, indicators, without = _counted(tree)
    if not subgoals and not indicators:
        return None
    counts = {"subgoals": subgoals, "indicators": indicators, "without": without}
    lead = say("{subgoals} delmål, {indicators} {indicators:indikator/indikatorer}", **counts)
    return say("{lead}, {without} utan utfall", lead=lead, without=without) if without else lead


def _counted(tree: object) -> tuple[int, int, int]:
    if not isinstance(tree, dict):
        return 0, 0, 0
    own = tree.get("indikatorer")
    indicators = [one for one in own.values() if isinstance(one, dict)] if isinstance(own, dict) else []
    without = sum(not ({"utfall", "senast_känt", "delårsutfall"} & one.keys()) for one in indicators)
    subgoals = list(below.values()) if isinstance(below := tree.get("delmål"), dict) else []
    inner = [_counted(one) for one in subgoals]
    return (
        len(subgoals) + sum(one[0] for one in inner),
        len(indicators) + sum(one[1] for one in inner),
        without + sum(one[2] for one in inner),
    )


def hints(things: Things, file: str, language: Language) -> Iterator[Hint]:
    """What was concluded from a file's words, at the words: a direction, the year of a target, sums."""
    document, part = things.known.documents.get(file), things.known.part_of(file)
    if document is None:
        return
    for indicator in part.of(Indicator):
        if indicator.place.file == file and not part.unsure(indicator.place):
            for place, text, why in _of_indicator(indicator, part):
                yield Hint(document.locate(place), text.text(language), why)
    for place, found in _sums(part, file):
        number = language.number(found.calculated)
        yield Hint(document.locate(place), f"= {number}", say("Summan av delarna"))


def _of_indicator(indicator: Item[Indicator], part: Plan) -> Iterator[tuple[Place, Sentence, Sentence]]:
    target = next((found for series in series_of(indicator, part) for found in series.targets), None)
    if indicator.value.direction is None:
        measure, place = (target.measure, target.place) if target else (None, indicator.at("målvärde"))
        if reading := direction_of(indicator, part, measure, place):
            said = say("riktning: {direction}", direction=reading.direction.value)
            yield indicator.at("titel"), said, reading.said
    written = indicator.value.target
    if written is not None and not isinstance(written, dict) and part.year:
        why = say("Ett målvärde utan år gäller planens år")
        yield indicator.at("målvärde"), say("{year}", year=str(part.year)), why


def _sums(part: Plan, file: str) -> Iterator[tuple[Place, Sum]]:
    for change in part.of(FrameChange):
        of_change = change.place.file == file and change.value.amount and change.value.posts
        if of_change and (found := posts_sum(change.value, change.place, unit_of(change))):
            yield change.at("belopp"), found
    for post in part.of(Post):
        of_post = post.place.file == file and post.value.amount and post.value.inner
        if of_post and (found := inner_sum(post.value, post.place, unit_of(post))):
            yield post.at("belopp"), found
    for economy in part.of(Economy):
        if economy.place.file == file and (found := total_sum(economy)):
            yield economy.at("totalt", "belopp"), found
