"""Texten säger ett annat tal än indikatorn

Vad
    En text säger från vilket tal till vilket ett mått ska gå (från 71 till 80 procent), och
    det ena talet är indikatorns men inte det andra. Eller så säger en mening med alla ord i
    indikatorns titel vad målet är, eller vad utfallet var ett visst år, och indikatorn har
    ett annat tal för det. Eller så säger ett måls text en annan tid (inom åtta minuter) än
    titeln på indikatorn under det (framme inom tio minuter), med hälften av titelns ord.

    Prövas gör texten i ett mål, delmål, uppdrag eller avsnitt mot indikatorerna i samma del
    av planen, i samma enhet, och noteringen vid en indikator mot dess egna tal. Avrundade
    tal godtas, och tal som står någonstans i indikatorn. Meningar om en grupp, om riket
    eller om hur mycket något ändras prövas inte. Regeln vet inte om texten menar en annan
    mätning än indikatorn.

Varför
    Läsaren vet inte vilket som gäller, och vid uppföljningen är målet nått enligt det ena och
    inte enligt det andra.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        beskrivning: Andelen trygga ska öka från 71 till 80 procent.  # VARNING NP431
        indikatorer:
          trygga:
            titel: Andel invånare som känner sig trygga
            utfall:
              2023: 71 %
            målvärde:
              2024: 85 %

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        beskrivning: Andelen trygga ska öka från 71 till 85 procent.
        indikatorer:
          trygga:
            titel: Andel invånare som känner sig trygga
            utfall:
              2023: 71 %
            målvärde:
              2024: 85 %
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Sentence, Severity, say
from ...model import AsPrinted, Assignment, BoardGoal, CouncilGoal, GoalNode, Indicator, Item, Plan, Section
from ...values import Unit, known_unit, published
from ...values.number_words import NUMBER_WORDS, count_said
from ..memo import once_for_each, once_per_plan
from ..published_text import PublishedText
from ..rule import Rule
from ..said_numbers import NUMBER, number_said
from ..vocabulary import one_of, texts_with
from ..wordings import SENTENCE, content_words, is_form
from .kinship import share_a_word
from .point import Point
from .series import Series, series_of

_DIGIT = re.compile("[0-9]")
_ANY_NUMBER = re.compile(NUMBER)
_FROM_TO = re.compile(
    rf"\bfrån\s+(?P<one>{NUMBER})\s*(?:%|[^\W\d_]+)?\s*(?:\(?(?:år\s+|i\s+)?(?P<then>20[0-9]{{2}})\)?\s+)?"
    rf"till\s+(?:minst\s+|högst\s+)?(?P<two>{NUMBER})\s*(?P<unit>%|[^\W\d_]+)"
    r"(?:\s+(?:(?:senast|till|år|under|i slutet av|vid utgången av)\s+){0,2}(?P<when>20[0-9]{2}))?",
    re.IGNORECASE,
)
_AMOUNT = re.compile(rf"(?<![0-9,–-])(?P<number>{NUMBER})\s*(?P<unit>%|[^\W\d_]+)", re.IGNORECASE)
_YEAR = re.compile(r"\b20[0-9]{2}\b")
_AIM = re.compile(r"\b(?:ska|skall|mål(?:et|värdet|värde|nivån)?|minst|högst|uppnå|nå)\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:ca|cirka|omkring|runt|ungefär|drygt|knappt|nästan|närmare|över|under|med|mellan|inom|varav)\s+$",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:kvinnor\w*|män\w*|flickor\w*|pojkar\w*|tjejer\w*|killar\w*|riket\w*|rikssnitt\w*|länet\w*|snitt\w*|genomsnitt\w*"
    r"|kommuner|regioner|jämfört|skillnad\w*|inte|ej|utom|exklusive|varav|respektive)\b",
    re.IGNORECASE,
)
_TIME_UNITS = ("minuter", "timmar", "dagar", "arbetsdagar", "vardagar", "dygn", "veckor", "månader")
_TIME_WORDS = frozenset((*_TIME_UNITS, "inom", "där", "som"))
_WITHIN = re.compile(
    rf"\binom\s+(?P<count>[0-9]{{1,3}}|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
    rf"\s+(?P<unit>{'|'.join(_TIME_UNITS)})\b",
    re.IGNORECASE,
)
_BY_LAW = re.compile(r"\blag(?:en|ens|krav\w*|stadga\w*)?\b|garanti|förordning|\bjämför", re.IGNORECASE)
_MEASURE = frozenset(("andel", "andelen", "antal", "antalet", "procent", "ska", "per"))
_FEWEST = 2
_FIRST = 3
"""Letters that a word begins with in each of its forms."""
_HOLDERS = (GoalNode, CouncilGoal, BoardGoal)
_NOTE = ("notering",)
_SAYS_TARGET = re.compile(r"\bmål(?:et|värdet|nivån)\b", re.IGNORECASE)
_SAYS_OUTCOME = re.compile(r"\b(?:utfall|resultat)(?:et)?\b", re.IGNORECASE)
_KEYS = frozenset(("beskrivning", "text", "titel"))


def check(plan: Plan) -> Iterator[Finding]:
    """Each sentence with numbers against the indicators that it may be about."""
    indicators = plan.sure(Indicator)
    for text in texts_with(_sought(), plan) if indicators else ():
        if isinstance(text.item.value, Indicator) and text.route == _NOTE:
            for sentence in SENTENCE.findall(text.text):
                yield from _in_note(sentence, text, plan)
        elif text.route[0] in _KEYS and isinstance(text.item.value, (*_HOLDERS, Assignment, Section)):
            for sentence in SENTENCE.findall(text.text):
                yield from _in(sentence, text, indicators, plan)


@cache
def _sought() -> Callable[[str], object]:
    return one_of(("procent", "från", "minst", "högst", "inom", "20[0-9]{2}"))


@once_per_plan
def _below(plan: Plan) -> dict[Item[Any], list[Item[Indicator]]]:
    """The indicators below each object that holds some."""
    below: dict[Item[Any], list[Item[Indicator]]] = {}
    for indicator in plan.sure(Indicator):
        above = indicator.parent
        while above is not None:
            below.setdefault(above, []).append(indicator)
            above = above.parent
    return below


def _in(sentence: str, text: PublishedText, all_of_them: Sequence[Item[Indicator]], plan: Plan) -> Iterator[Finding]:
    if isinstance(text.item.value, _HOLDERS):
        yield from _of_time(sentence, text, plan)
    if not (_DIGIT.search(sentence) and _AMOUNT.search(sentence)):
        return
    said = _FROM_TO.search(sentence)
    there = content_words(sentence)
    named = [item for item in _may_be_named(there, all_of_them, plan) if _names(there, _wanted(item, plan))]
    if said:
        yield from _of_way(said, text, named or _about(sentence, text, said["unit"], plan), plan)
    elif named and not _is_of_others(sentence, named):
        yield from _of_level(sentence, text, named, plan)


def _in_note(sentence: str, text: PublishedText, plan: Plan) -> Iterator[Finding]:
    """What an indicator's own note says that its target or outcome of a year is."""
    is_target, is_outcome = _SAYS_TARGET.search(sentence), _SAYS_OUTCOME.search(sentence)
    if (is_target is None) is (is_outcome is None) or not _YEAR.search(sentence):
        return
    if not _is_of_others(sentence, [text.item]):
        yield from _of_level(sentence, text, [text.item], plan)


def _may_be_named(there: list[str], all_of_them: Sequence[Item[Indicator]], plan: Plan) -> list[Item[Indicator]]:
    """Those of which a sentence has the beginning of the word that fewest have."""
    numbers = _by_beginning(plan)
    found = {number for word in {word[:_FIRST] for word in there} for number in numbers.get(word, ())}
    return [all_of_them[number] for number in sorted(found)]


@once_per_plan
def _by_beginning(plan: Plan) -> dict[str, list[int]]:
    """The indicators by number, each by the rarest of its words' beginnings: a word begins the same in each form."""
    beginnings = [{word[:_FIRST] for word in _wanted(item, plan)} for item in plan.sure(Indicator)]
    often = Counter(word for words in beginnings for word in words)
    grouped: dict[str, list[int]] = {}
    for number, words in enumerate(beginnings):
        if words:
            grouped.setdefault(min(words, key=lambda word: (often[word], word)), []).append(number)
    return grouped


def _names(there: list[str], wanted: list[str]) -> bool:
    """Whether the words of a sentence have all those that say what a title measures."""
    return len(wanted) >= _FEWEST and all(
        any(one[0] == word[0] and is_form(one, word) for one in there) for word in wanted
    )


@once_for_each
def _wanted(indicator: Item[Indicator], plan: Plan) -> list[str]:
    """The words of a title that say what it measures."""
    return [word for word in content_words(indicator.value.title) if word not in _MEASURE]


def _is_of_others(sentence: str, named: Iterable[Item[Indicator]]) -> bool:
    titles = " ".join(item.value.title for item in named).casefold()
    return any(match[0].casefold() not in titles for match in _OF_OTHERS.finditer(sentence))


def _about(sentence: str, text: PublishedText, unit: str, plan: Plan) -> list[Item[Indicator]]:
    """Those below the goal in the unit: the only one, or those that the sentence has a word of."""
    counted = known_unit(unit)
    same = [
        item
        for item in (_below(plan).get(text.item, ()) if counted else ())
        if any(known_unit(p.unit) == counted for p in series_of(item, plan)[0].points)
    ]
    return [item for item in same if share_a_word(sentence, item.value.title)] or (same if len(same) == 1 else [])


def _of_way(
    said: re.Match[str], text: PublishedText, candidates: list[Item[Indicator]], plan: Plan
) -> Iterator[Finding]:
    """From one number to another: when the one is the indicator's, the other ought to be."""
    counted = known_unit(said["unit"])
    found: list[Finding] = []
    for item in candidates if counted else ():
        own = series_of(item, plan)[0]
        begins = _has(own.outcomes, said["one"], counted)
        ends = _has(own.targets, said["two"], counted)
        if begins and ends:
            return
        if begins and not _is_printed(said["two"], item, text):
            found += _told(said["two"], said, text, item, _at(own.targets, said["when"]), is_target=True)
        elif ends and not _is_printed(said["one"], item, text):
            found += _told(said["one"], said, text, item, _at(own.outcomes, said["then"]), is_target=False)
    yield from found[:1]


def _of_level(sentence: str, text: PublishedText, named: list[Item[Indicator]], plan: Plan) -> Iterator[Finding]:
    """The one amount of a sentence that has an indicator's words: its target, or its outcome of the year told."""
    amounts = [match for match in _AMOUNT.finditer(sentence) if known_unit(match["unit"])]
    years = set(_YEAR.findall(sentence))
    if len(amounts) != 1 or len(years) > 1 or _ABOUT.search(sentence[: amounts[0].start()]):
        return
    said, year = amounts[0], next(iter(years), None)
    counted, is_target = known_unit(said["unit"]), _AIM.search(sentence) is not None
    if any(_is_printed(said["number"], item, text) for item in named) or (year is None and not is_target):
        return
    for item in named[:1]:
        own: Series = series_of(item, plan)[0]
        point = _at(own.targets if is_target else own.outcomes, year)
        if point and counted and known_unit(point.unit) == counted:
            yield from _told(said["number"], said, text, item, point, is_target=is_target)


def _of_time(sentence: str, text: PublishedText, plan: Plan) -> Iterator[Finding]:
    """The one time that a sentence sets, against that in the title of an indicator below the goal."""
    found = list(_WITHIN.finditer(sentence))
    if len(found) != 1 or _BY_LAW.search(sentence):
        return
    said = found[0]
    below = _below(plan).get(text.item, ())
    times = [(item, match) for item in below if (match := _WITHIN.search(item.value.title))]
    number, unit = count_said(said["count"]), said["unit"].casefold()
    if not times or any(number == count_said(match["count"]) for _, match in times):
        return
    there = content_words(sentence)
    about = [(item, match) for item, match in times if match["unit"].casefold() == unit and _is_of(item, there, plan)]
    if len(about) == 1:
        item, other = about[0]
        yield Finding(
            "NP431",
            text.place.saying(said[0]),
            say(
                "Texten säger ”{said}”, men indikatorn ”{title}” säger ”{other}”",
                said=said[0],
                title=item.value.title,
                other=other[0],
            ),
            notes=(Note(item.at("titel").saying(other[0]), say("indikatorn")),),
            hint=say(
                "Rätta det som är fel. Menar texten en annan mätning: säg det i texten, eller godta det med ett skäl."
            ),
        )


def _is_of(indicator: Item[Indicator], there: list[str], plan: Plan) -> bool:
    """Whether a sentence has half of the words that say what an indicator measures, and at least two."""
    wanted = [word for word in _wanted(indicator, plan) if word not in _TIME_WORDS and word not in NUMBER_WORDS]
    shared = [word for word in wanted if any(one[0] == word[0] and is_form(one, word) for one in there)]
    return len(shared) >= _FEWEST and 2 * len(shared) >= len(wanted)


def _at(points: tuple[Point, ...], year: str | None) -> Point | None:
    """The point of a year; the last one where none is told."""
    wanted = [point for point in points if not year or point.year == int(year)]
    return wanted[-1] if wanted else None


def _has(points: Iterable[Point], number: str, unit: Unit | None) -> bool:
    return any(
        point.quantity is not None and known_unit(point.unit) == unit and _is_about(number, point.quantity.value)
        for point in points
    )


def _is_about(said: str, there: Decimal) -> bool:
    """Whether a number in a text may be another, rounded or cut short."""
    number, step = number_said(said)
    return abs(number - abs(there)) < step


def _is_printed(number: str, indicator: Item[Indicator], text: PublishedText) -> bool:
    """Whether a number stands elsewhere in an indicator: it may be of a month, of a part or of another year."""
    return any(
        _is_about(number, number_said(there)[0])
        for printed in _printed(indicator.value)
        if printed != text.text
        for there in _ANY_NUMBER.findall(printed)
    )


def _printed(value: Indicator) -> Iterator[str]:
    for holder in (value, *value.every_part.values()):
        measures = (*holder.every_outcome.values(), *holder.every_target.values(), *holder.forecasts.values())
        yield from (each.printed if isinstance(each, AsPrinted) else published(each) for each in measures)
        yield from filter(None, (getattr(holder, name, None) for name in ("title", "note", "motivation")))


def _told(
    number: str,
    said: re.Match[str],
    text: PublishedText,
    item: Item[Indicator],
    point: Point | None,
    *,
    is_target: bool,
) -> Iterator[Finding]:
    if point is None or point.quantity is None or _is_about(number, point.quantity.value):
        return
    what: Sentence = say("målvärdet {year}", year=point.when) if is_target else say("utfallet {year}", year=point.when)
    yield Finding(
        "NP431",
        text.place.saying(said[0]),
        say(
            "Texten säger {said}, men {what} för ”{title}” är {value}",
            said=f"{number} {said['unit']}",
            what=what,
            title=item.value.title,
            value=point.with_unit,
        ),
        notes=(Note(point.place, what),),
        hint=say(
            "Rätta det som är fel. Menar texten en annan mätning: säg det i texten, eller godta det med ett skäl."
        ),
    )


RULE = Rule("NP431", "text-against-indicator", Severity.WARNING, __doc__, check_plan=check)
