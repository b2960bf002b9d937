"""Texten säger något som inte kan vara

Vad
    En text nämner en dag som inte finns (den 31 september), en period som slutar innan den
    börjar (åren 2027–2023) eller fler än det finns (12 av länets 10 kommuner). Eller så säger
    den en veckodag som dagen inte är (tisdagen den 2 maj 2024), en längd som perioden inte har
    (treårsperioden 2024–2027), eller ett läsår, en vinter eller en säsong över andra år än
    två som följer på varandra (läsåret 2024/26).

    Perioden känns igen på ordet före (åren, perioden, Klimatplan), och antalet på ”av”. Regeln
    vet inte vilket av talen som är fel.

Varför
    Det är alltid en felskrivning, och den som ska hålla sig till texten vet inte vad som gäller.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    återrapportering: Till nämnden den 31 september 2024  # VARNING NP916

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    återrapportering: Till nämnden den 30 september 2024
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator
from datetime import date

from ... import lazy_re as re
from ...diagnostics import Finding, Sentence, Severity, say
from ...model import Plan
from ...values.date import MONTHS
from ...values.number_words import NUMBER_WORDS, count_said
from ..rule import Rule
from ..vocabulary import one_of, texts_with

_YEARS_LONG = {word: number for word, number in NUMBER_WORDS.items() if 1 < number <= 10}
_SHORT = {"april": 30, "juni": 30, "september": 30, "november": 30, "februari": 29}
_DAY = re.compile(
    rf"(?<![0-9,.])(?P<day>[0-9]{{1,2}})\s+(?P<month>{'|'.join(_SHORT)})(?:\s+(?P<year>(?:19|20)[0-9]{{2}}))?(?!\w)",
    re.IGNORECASE,
)
_LAST_DAY = 31
_PERIOD = re.compile(
    r"(?P<word>[^\W\d_]{3,})\s+(?:år\s+)?(?P<first>(?:19|20)[0-9]{2})\s?(?P<dash>[-–])\s?(?P<last>(?:19|20)[0-9]{2})(?![\w-])",
    re.IGNORECASE,
)
_BEFORE_A_PERIOD = re.compile(r"åren|\w*perioden?|under", re.IGNORECASE)
_BEFORE_A_NUMBER = re.compile(
    r"dnr|diarie\w*|ärende\w*|nr|nummer|beslut\w*|protokoll\w*|paragraf|sidan?|från|mot|jämfört", re.IGNORECASE
)
_COUNT = rf"[0-9]{{1,3}}|{'|'.join(sorted(NUMBER_WORDS.keys() - {'en', 'ett', 'noll'}, key=len, reverse=True))}"
_OF_THEM = re.compile(
    rf"(?<![\w,.–/-])(?P<part>{_COUNT})\s+av\s+(?:(?:de|våra|totalt|sammanlagt|alla|samtliga|\w{{3,}}s)\s+){{0,2}}"
    rf"(?P<whole>{_COUNT})\s+(?P<things>[^\W\d_]{{3,}})",
    re.IGNORECASE,
)
_WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_DAYS = (
    *(say("måndag"), say("tisdag"), say("onsdag"), say("torsdag")),
    *(say("fredag"), say("lördag"), say("söndag")),
)
_WEEKDAY = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})(?:en)?,?\s+(?:den\s+)?(?P<day>[0-9]{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})"
    r"\s+(?P<year>(?:19|20)[0-9]{2})(?!\w)",
    re.IGNORECASE,
)
_SOME_YEARS = re.compile(
    rf"\b(?P<count>{'|'.join(sorted(_YEARS_LONG, key=len, reverse=True))})årsperioden?\s+"
    r"(?P<first>(?:19|20)[0-9]{2})\s?[-–]\s?(?P<last>(?:19|20)[0-9]{2})(?![\w-])",
    re.IGNORECASE,
)
_TWO_YEARS = re.compile(
    r"\b(?:läsår(?:et)?|vinter(?:n|säsongen)?|säsongen|spelåret)\s+(?P<years>(?P<first>(?:19|20)[0-9]{2})"
    r"\s?(?:/(?P<short>[0-9]{2})|[/–-]\s?(?P<last>(?:19|20)[0-9]{2})))(?![\w/-])",
    re.IGNORECASE,
)
_MONTH = re.compile(r"0[0-9]|1[0-2]")
_NO_THINGS = re.compile(r"kap\w*|procent\w*|av|och|till|års?|kr|kronor|mnkr|tkr", re.IGNORECASE)


def check(plan: Plan) -> Iterator[Finding]:
    """The texts that have a month, two years, or a number of a number."""
    sought = one_of((*_SHORT, "(?:19|20)[0-9]{2}", "av"))
    for text in texts_with(sought, plan):
        yield from (
            Finding("NP916", text.place.saying(said), headline, hint=say("Rätta det som är fel."))
            for said, headline in _impossible(text.text)
        )


def _impossible(text: str) -> Iterator[tuple[str, Sentence]]:
    yield from _days(text)
    yield from _periods(text)
    for match in _OF_THEM.finditer(text):
        if count_said(match["part"]) > count_said(match["whole"]) and not _NO_THINGS.fullmatch(match["things"]):
            yield match[0], say("Texten säger ”{text}”: fler än det finns", text=" ".join(match[0].split()))


def _days(text: str) -> Iterator[tuple[str, Sentence]]:
    for match in _DAY.finditer(text):
        day, month, year = int(match["day"]), match["month"].casefold(), match["year"]
        last = _SHORT[month] - (1 if month == "februari" and year and not isleap(int(year)) else 0)
        if last < day <= _LAST_DAY:
            yield match[0], say("Dagen {text} finns inte", text=match[0])
    for match in _WEEKDAY.finditer(text):
        if actual := _other_weekday(match):
            yield match[0], say("”{text}” är en {weekday}", text=match[0], weekday=actual)


def _periods(text: str) -> Iterator[tuple[str, Sentence]]:
    for match in _PERIOD.finditer(text):
        is_period = (
            _BEFORE_A_PERIOD.fullmatch(match["word"])
            if match["dash"] == "-"
            else not _BEFORE_A_NUMBER.fullmatch(match["word"])
        )
        if match["first"] > match["last"] and is_period:
            printed = text[match.start("first") : match.end()]
            yield printed, say("Perioden ”{text}” slutar innan den börjar", text=printed)
    for match in _SOME_YEARS.finditer(text):
        count = int(match["last"]) - int(match["first"]) + 1
        if 0 < count != _YEARS_LONG[match["count"].casefold()]:
            yield match[0], say("”{text}” är {count} år", text=match[0], count=count)
    for match in _TWO_YEARS.finditer(text):
        first, short, last = int(match["first"]), match["short"], match["last"]
        follows = last == str(first + 1) if last else int(short) == (first + 1) % 100
        if not follows and not (short and _MONTH.fullmatch(short)):
            yield match[0], say("”{text}” är inte två år i följd", text=match[0])


def _other_weekday(said: re.Match[str]) -> Sentence | None:
    """The weekday that a day is, where it is another than the text says."""
    try:
        day = date(int(said["year"]), MONTHS.index(said["month"].casefold()) + 1, int(said["day"]))
    except ValueError:
        return None
    actual = day.weekday()
    return _DAYS[actual] if _WEEKDAYS[actual] != said["weekday"].casefold() else None


RULE = Rule("NP916", "impossible-in-text", Severity.WARNING, __doc__, check_plan=check)
