"""The target that a title itself says: "Ökad nöjdhet", "Positivt flyttnetto", "… ska vara minst 85 %"."""

from __future__ import annotations

from ... import lazy_re as re
from ...model import Indicator, Item, Plan
from ...values import (
    Change,
    Comparison,
    Direction,
    Fault,
    Limit,
    NoValue,
    Operator,
    Trend,
    Words,
    YesNo,
    known_unit,
    read_target,
)
from ...values.number_words import NUMBER_WORDS
from .direction import Source, direction_in_title
from .unit_in_title import measure_word

_OF_A_CLAUSE = re.compile(r"\b(?:som|där|vars|när|hur|med|över|under|inom|från|till)\b", re.IGNORECASE)
_MAIN_VERB = re.compile(r"^(?!.*\b(?:som|där|vars|när|hur)\b).*\b(?:ska|skall|bör|får)\s+(?:vara\s+)?$", re.IGNORECASE)
"""Andel svar inom två dagar ska vara: what comes now is said of the measure."""
_SAID = "|".join(sorted(NUMBER_WORDS.keys() - {"en", "ett"}, key=len, reverse=True))
_LIMIT = re.compile(
    r"(?P<word>minst|högst|lägst|max|maximalt|över|under|mer än|mindre än|vara|inte (?:över|under)stig(?:a|er))\s+"
    r"(?P<amount>(?:[0-9][0-9  ]*(?:,[0-9]+)?|(?P<said>" + _SAID + r")(?!\w))\s*(?:%|procent|\w+)?)",
    re.IGNORECASE,
)
_FIRST_LIMITS = frozenset({"minst", "högst", "lägst", "max", "maximalt"})
"""Words that set a limit also where they begin a title, or stand before a number in words; "Över 65 år med hemtjänst"
and "Barn under tre år" say what is counted."""
_BOUND = re.compile(
    r"(?:^|[\s,(])(?P<word>minst|lägst|högst|maximalt|max)(?:\s+(?P<unit>%|[^\W\d_]{1,12}))?\s*(?=[,.;)]|$)",
    re.IGNORECASE,
)
"""Underutnyttjandegrad högst %, granskningar som utförs minst: what all the numbers are, though the title has none."""
_LAST = re.compile(r"(?:\((?P<word>målvärde:?\s+)?|,\s+)(?P<said>[^(),]+)\)?[\s.]*$", re.IGNORECASE)
_ALL = re.compile(r"\s*(?P<amount>100\s*(?:%|procent))(?!\w)", re.IGNORECASE)
_SHARE_OF_THEM = re.compile(r",\s*andel\b[^,]*$", re.IGNORECASE)
"""Förbättrad situation efter insatsen, andel (%): it counts those for whom it is better."""
_CHANGES = re.compile(
    r"\b(?P<verb>öka[rs]?|minska[rs]?|halvera[rs]?|fördubbla[rs]?)\b"
    r"(?:\s+med\s+(?:minst\s+)?(?P<amount>[0-9][0-9 ]*(?:,[0-9]+)?\s*(?:%|procent)))?"
    r"(?:\s+(?:till|senast)\s+(?:år\s+)?20[0-9]{2})?,?"
    r"\s+(?:jämfört\s+med|från|sedan|mot)\s+(?:år\s+)?(?P<year>20[0-9]{2})\b",
    re.IGNORECASE,
)
_TIMES = {
    **dict.fromkeys(("halvera", "halveras", "halverar"), "minska med 50 %"),
    **dict.fromkeys(("fördubbla", "fördubblas", "fördubblar"), "öka med 100 %"),
}
_NONE = re.compile(r"(?:inga|inget|ingen|noll)\s+(?!(?:eller|till)\b)\w", re.IGNORECASE)
_BEGINS_SO = {"positiv": "över 0", "positivt": "över 0", "negativ": "under 0", "negativt": "under 0"}
_DONE = re.compile(
    r"^(?!.*\b(?:som|där|vars|när|hur|att|tills|till\s+dess|innan|andel(?:en)?|antal(?:et)?|procent)\b|.*%|.*tid\b)"
    r".*\b(?:är|vara|bli|blivit|har|ha)\b(?:\s+[\w-]+){0,6}?\s+"
    r"(?P<done>slutför[dt]a?|genomför[dt]a?|införda?|infört|antagen|antaget|antagna|antagits|fastställ[dt]a?|beslutad|beslutat"
    r"|färdigställ[dt]a?|framtagen|framtaget|framtagna|avslutade?|avslutat|etablerade?|etablerat|inrättade?|inrättat"
    r"|implementerade?|implementerat|(?:slutför|genomför|inför|fastställ|färdigställ)ts|tagits\s+fram|klart?|klara|färdigt?|färdiga)"
    r"(?!\s+(?:inom|i\s+tid)\b)(?=\s+(?:senast|under|före|till|vid|i|den|år|hösten|våren|20[0-9]{2})\b|\s*[.,(]|\s*$)",
    re.IGNORECASE,
)
"""En kartläggning ska vara slutförd 2026: what is to be done is the target. "Andel som är klara" is a measure."""
_FIRST = re.compile(r"\w+")
_WORDS = {Direction.INCREASE: "öka", Direction.DECREASE: "minska", Direction.KEEP: "oförändrad"}


def target_in_title(indicator: Item[Indicator], plan: Plan) -> str:
    """The target as it would be written under målvärde; "" when the title says none."""
    title = indicator.value.title
    if limit := limit_in_title(title):
        return limit.printed
    if said := _said_last(title):
        return said
    first = _FIRST.search(title)
    if first and (row := _BEGINS_SO.get(first[0].casefold())):
        return row
    outcomes = indicator.value.every_outcome.values()
    if (done := _DONE.search(title)) and all(isinstance(each, (Words, NoValue, YesNo)) for each in outcomes):
        return done["done"]
    reading = direction_in_title(indicator, plan)
    is_of_them = reading and reading.source is Source.BETTERMENT and _SHARE_OF_THEM.search(title)
    return "" if reading is None or reading.source is Source.FIELD or is_of_them else _WORDS[reading.direction]


def change_in_title(title: str) -> Change | None:
    """What a title says that the measure is to change by from a year: "… ska öka med 10 % från 2024", "… halveras"."""
    found = _CHANGES.search(title)
    if found is None or _OF_A_CLAUSE.search(title[: found.start()]):
        return None
    said = _TIMES.get(found["verb"].casefold()) or f"{found['verb']} med {found['amount']}"
    target = read_target(f"{said} jämfört med {found['year']}") if "None" not in said else None
    return target if isinstance(target, Change) else None


def says_none(title: str) -> bool:
    """True for "Inga olyckor", "Inget barn ska vräkas": nothing of it at all."""
    return _NONE.match(title) is not None


def _said_last(title: str) -> str:
    """What a title ends with, apart from the measure: "(ökande)", "(målvärde 75 %)", ", ökande."."""
    found = _LAST.search(title)
    target = read_target(found["said"]) if found else None
    is_target = isinstance(target, Trend | Comparison) or (found and found["word"] and target)
    return found["said"] if found and is_target and not isinstance(target, Fault) else ""


def limit_in_title(title: str) -> Limit | None:
    """The limit that a title sets for the measure itself, and not for what it counts.

    "… ska vara minst 85 %" does; "Andel som väntat högst 90 dagar" and "befolkningen över 20 år" say what is counted.
    """
    if all_of := _ALL.match(title):
        return _as_limit("minst", all_of["amount"])
    for found in _LIMIT.finditer(title):
        before = title[: found.start()]
        is_first = not before.strip() and found["word"].casefold() not in _FIRST_LIMITS
        in_words = found["said"] and found["word"].casefold() not in _FIRST_LIMITS
        is_age = found["amount"].casefold().endswith(" år") and not _MAIN_VERB.search(before)
        if is_first or in_words or is_age or (_OF_A_CLAUSE.search(before) and not _MAIN_VERB.search(before)):
            continue
        word = "minst" if found["word"].casefold() == "vara" else found["word"].casefold()
        if limit := _as_limit(word, found["amount"]):
            return limit
    return None


def bound_in_title(title: str) -> Operator | None:
    """The operator that a title gives all targets: "Markarrenden, mn €, minst". Not "Andel som litar minst på"."""
    found = _BOUND.search(title)
    is_of_them = measure_word(title) is not None and _OF_A_CLAUSE.search(title) is not None
    if found is None or is_of_them or (found["unit"] and known_unit(found["unit"]) is None):
        return None
    return Operator.AT_LEAST if found["word"].casefold() in {"minst", "lägst"} else Operator.AT_MOST


def _as_limit(word: str, amount: str) -> Limit | None:
    target = read_target(f"{word} {amount.strip()}")
    return target if isinstance(target, Limit) else None
