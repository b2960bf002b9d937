"""Reading outcomes and targets: an ordered list of forms, the first that fits wins.

What stands beside the value is taken off layer by layer until a form fits. A text in which
no form fits is words; when there is a number in them, NP209 says so.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import cast

from .. import lazy_re as re
from ..diagnostics import say
from ..word_list import alternatives, any_beginning, any_phrase, word_list
from .beside import peeled
from .direction import BY_WORD, WORDS, Direction
from .fault import Fault
from .measure import (
    NOTHING,
    Amount,
    Beside,
    Change,
    Comparison,
    Interval,
    Limit,
    Measure,
    NoValue,
    Operator,
    Outcome,
    Rank,
    Share,
    Target,
    Trend,
    Words,
    YesNo,
    has_digit,
)
from .number import MAX_LENGTH, SPACES, Number, letters_as_digits, looks_like_number, malformed, too_long
from .number_words import NUMBER_WORDS
from .quantity import Quantity, read_quantity
from .split import two_values
from .time_period import read_time_period

Reader = Callable[[str], "Measure | Fault | None"]

_LIMITS = word_list(__package__, "limits")
_BEFORE = {word: Operator(sign) for sign, words in _LIMITS.items() if len(sign) == 1 for word in words}
_AFTER = {word: Operator(sign[0]) for sign, words in _LIMITS.items() if len(sign) > 1 for word in words}
_THAN = {word for word in _BEFORE if word.endswith(" än") and not word.startswith(("inte ", "ej "))}


def _word(text: str) -> str:
    """A word of a form as the lists have it, whatever its capitals and spaces."""
    return " ".join(text.casefold().split())


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_YEAR = "(?:19|20|21)[0-9]{2}"
_BARE_YEAR = re.compile(rf"(?<![0-9]){_YEAR}(?![0-9])")
_COUNT = rf"[0-9]{{1,9}}(?:,[0-9]{{1,4}})?|{alternatives(word for word in NUMBER_WORDS if ' ' not in word)}"
_OPERATOR = alternatives(_BEFORE)
_DIRECTION = alternatives(BY_WORD)
_PREFIXED = _form(rf"(?P<operator>{_OPERATOR})\s*(?P<rest>(?<=[\s<>=≤≥⩾⩽≧≦.]).+)")
_SUFFIXED = _form(rf"(?P<rest>.+?)\s+(?P<operator>{alternatives(_AFTER)})")
_ABOUT = alternatives(word_list(__package__, "approximate")[""])
_SHARE = _form(
    rf"(?:(?P<about>{_ABOUT})\s+)?(?P<part>{_COUNT})\s+av\s+(?:totalt\s+|de\s+)?(?P<whole>{_COUNT})(?!\w)"
    r"(?:\s+(?P<of>[^\W\d_][^\d()/]*))?"
)
_RANK = _form(
    r"(?:(?P<word>plats|topp|placering|rang|rank|ranking)\s+(?P<place>[0-9]{1,9})(?:\s+(?P<better>eller\s+bättre))?"
    rf"|bland\s+de\s+(?P<best>{_COUNT})\s+bästa)(?:\s+av\s+(?:de\s+)?(?P<of>[0-9]{{1,9}}))?(?:\s+(?P<after>[^\W\d_][^\d()/]*))?"
)
_START = rf"(?:(?:{_ABOUT})\s+)?(?:[-−+]\s?)?[0-9]"
_LINE = r"(?:\s*(?:–|—|-)\s*|\s+till\s+)"
_INTERVAL = _form(
    rf"mellan\s+(?P<low2>(?:\S.*?)?[\w%‰²³])\s+och\s+(?P<high2>{_START}.*)"
    rf"|(?:(?:mellan|från)\s+)?(?P<low>(?:\S.*?)?[\w%‰²³]){_LINE}(?P<high>{_START}.*)"
)
_TILL_A_YEAR = _form(rf"[0-9]\s+till\s+{_YEAR}$")
_BOTH_LIMITS = _form(
    rf"(?P<one>{_OPERATOR})\s*(?P<first>[0-9].*?)(?:\s*,\s*|\s+och\s+|\s+men\s+|\s+)(?P<other>{_OPERATOR})\s*(?P<second>[0-9].*)"
)
_BASE = r"(?:(?:i\s+)?jämför(?:t|else)\s+med|i\s+förhållande\s+till|från|sedan|mot)"
_BASE_YEAR = rf"{_BASE}\s+(?:år\s+)?(?P<year>{_YEAR})(?:\s+års\s+(?:nivå|utfall|resultat|värde))?"
_BY = rf"(?:till|senast|fram till|fram till och med)\s+(?:år\s+)?(?P<by>{_YEAR})"
_CHANGE = _form(
    rf"(?P<word>{_DIRECTION}|\+|-|−|plus\b|minus\b)\s*(?:med\s+)?(?:(?P<operator>{_OPERATOR})\s+)?(?P<amount>\S.*?)"
    rf"(?:\s+{_BY})?(?:\s+{_BASE_YEAR})?(?:\s+{_BY.replace('by', 'then')})?"
)
_SIGNS = {
    **dict.fromkeys(("+", "plus"), Direction.INCREASE),
    **dict.fromkeys(("-", "−", "minus"), Direction.DECREASE),
}
_CHANGE_BACKWARDS = _form(
    rf"(?P<amount>[0-9].*?)\s+(?P<word>fler|färre|högre|lägre|mer|mindre)\s+än\s+(?:år\s+)?(?P<year>{_YEAR})"
)
_MORE = {"fler": Direction.INCREASE, "högre": Direction.INCREASE, "mer": Direction.INCREASE}
_DIRECTED = _form(rf"(?P<word>{_DIRECTION})\s+(?:från\s+(?P<start>\S.*?)\s+)?till\s+(?P<goal>\S.*)")
_KEPT = _form(
    rf"(?P<start>)(?P<word>{alternatives(WORDS[Direction.KEEP])})\s+(?:(?:nivån?|värdet)\s+)?(?:(?:på|vid|om|till)\s+)?(?P<goal>\S.*)"
)
_TREND = _form(rf"(?P<word>{_DIRECTION})(?:\s+(?P<words>[^\d()]+))?")
_SINCE = _form(rf"(?P<word>{_DIRECTION})\s+{_BASE_YEAR}")
_NOT_SINCE = _form(
    rf"(?:ska\s+)?(?:inte|ej)\s+(?P<word>{_DIRECTION})(?:\s+(?:under|i|till)\s+(?:år\s+)?{_YEAR})?\s+{_BASE_YEAR}"
)
_OPPOSITE = {Direction.INCREASE: Direction.DECREASE, Direction.DECREASE: Direction.INCREASE}
_FRACTION = _form(
    rf"(?:(?P<about>{_ABOUT})\s+)?(?:(?P<half>hälften)|(?P<part>{_COUNT})\s+(?P<whole>tredje|fjärde|femte|tion)del(?:ar)?)"
    r"(?:\s+av\s+(?P<of>[^\W\d_][^\d()/]*))?"
)
_WHOLES = {"tredje": Decimal(3), "fjärde": Decimal(4), "femte": Decimal(5), "tion": Decimal(10)}
_NAMED = _form(
    rf"(?:(?P<operator>{_OPERATOR})\s+)?(?P<name>index|betyg|medelbetyg|snittbetyg|NKI|NMI|NRI|HME|e?NPS)\s+(?P<number>[0-9][0-9,]*)"
)
"""Minst NKI 75: what the number is called stands before it."""
_LIKE = (
    r"i\s+nivå\s+med|i\s+paritet\s+med|i\s+linje\s+med|lika\s+\w+\s+som"
    r"|(?:samma|oförändrad)\s+(?:nivå|resultat|andel|antal)\s+som"
)
_COMPARED = _form(
    rf"(?:(?P<least>minst|lägst|åtminstone|högst)\s+)?(?P<how>{_LIKE}|bättre\s+(?:än|mot|jämfört\s+med)|{alternatives(_BEFORE)})"
    rf"\s+(?:år\s+)?(?P<against>\S.*)"
)
_AGAINST_YEAR = _form(
    rf"(?:utfall(?:et)?\s+|resultat(?:et)?\s+|värdet?\s+)?(?:år\s+|för\s+)?(?P<year>{_YEAR})(?P<level>\s+års\s+\w+)?"
)
_TOP_SHARE = _form(
    r"(?:(?:vara\s+)?bland|tillhöra?|topp)\s+(?P<best>(?:den?\s+)?[0-9]{1,2}\s?(?:%|procent(?:en)?)(?:\s+[^\W\d_][^\d()/]*)?)"
)
"""Bland de 25 procent bästa: where one is to stand among all, and no value."""
_PLUS_MINUS = _form(r"(?:inom\s+)?(?:±|\+\s?/\s?[-−–])\s*(?P<size>[0-9].*)")
_HALVED = _form(
    rf"(?:ska\s+)?halver(?:as?|ad|at|ade|ing)(?:\s+{_BY})?\s+{_BASE_YEAR}(?:\s+{_BY.replace('by', 'then')})?"
)
_NO_VALUE = {"-", "–", "—"}
_PLAIN = re.compile(
    rf"(?:(?P<limit>[^\W\d_]+(?: [^\W\d_]+){{0,2}}) )?"
    rf"(?P<number>(?:[0-9]{{1,7}}|[0-9]{{1,3}}[{SPACES}][0-9]{{3}})(?:,[0-9]{{1,2}})?)(?:\s?(?P<unit>%|procent))?"
)
_AS_DECIMAL = str.maketrans({",": ".", **dict.fromkeys(SPACES)})
_MARK_ALONE = re.compile(r"[*†‡]{1,3}")
"""A cell with only a mark: the note that it leads to says why there is no value."""
_MOST_LETTERS = 2
_REMEMBERED = 4096
"""The same few values stand in most cells: so many are kept."""


@lru_cache(_REMEMBERED)
def read_target(text: str) -> Target | Fault:
    """Read a target; what has no form is kept as words."""
    if text.strip() in _NO_VALUE:
        return Fault(
            "NP118",
            say("”{text}” är inget målvärde", text=text.strip()),
            say("Finns inget målvärde: ta bort målvärde och skriv utan_målvärde: och skälet."),
        )
    return _first(text, _TARGET_FORMS)


@lru_cache(_REMEMBERED)
def read_outcome(text: str) -> Outcome | Fault:
    """Read an outcome: a ``-`` is an explicit "no value", words are a note."""
    if text.strip() in _NO_VALUE:
        return NoValue(text)
    return cast("Outcome | Fault", _first(text, _OUTCOME_FORMS))


def _first(text: str, forms: tuple[Reader, ...]) -> Measure | Fault:
    stripped = text.strip()
    if len(stripped) > MAX_LENGTH:
        return too_long(stripped) if looks_like_number(stripped) else Words(stripped)
    if plain := _plain(stripped):
        return plain
    if fault := letters_as_digits(stripped):
        return fault
    if (fault := two_values(stripped)) and _interval(stripped) is None:
        return fault
    for core, beside in peeled(stripped):
        for read in forms:
            if (found := read(core)) is not None and _may_stand(found, beside):
                return _with(found, stripped, beside)
    return malformed(stripped) if looks_like_number(stripped) else _odd_number(stripped) or Words(stripped)


def _may_stand(found: Measure | Fault, beside: Beside) -> bool:
    """Words in brackets may turn a Ja into something else: Ja (delvis)."""
    return not (isinstance(found, YesNo | NoValue) and beside.remark and not has_digit(beside.remark))


def _with(found: Measure | Fault, printed: str, beside: Beside) -> Measure | Fault:
    if isinstance(found, Fault | Words | NoValue):
        return replace(found, printed=printed) if isinstance(found, NoValue) else found
    if beside is NOTHING:
        return found if found.printed == printed else replace(found, printed=printed)
    own = found.beside
    return replace(
        found, printed=printed, beside=replace(beside, words=beside.words or own.words, year=beside.year or own.year)
    )


def _plain(text: str) -> Amount | Limit | Words | None:
    """A number, perhaps in per cent and with a limit's words before it: what most values are, and can be nothing else.

    To know these at once spares a plan that has no others all the forms.
    """
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None if text else Words(text)
    number = Number(Decimal(match["number"].translate(_AS_DECIMAL)), match["number"])
    quantity = Quantity(number, match["unit"] or "")
    if not match["limit"]:
        return Amount(quantity, text) if match["unit"] != "procent" else None
    operator = _BEFORE.get(_word(match["limit"]))
    return (
        Limit(operator, quantity, text) if operator and (quantity.unit or not _may_be_year(match["number"])) else None
    )


def _odd_number(text: str) -> Fault | None:
    """A number in some other way of writing than people's: 1e3, 1_000, 0x61, ９７, 97², --5, (12), 1½."""
    letters = [sign for sign in text if sign.isalpha()]
    if not has_digit(text) or len(letters) > _MOST_LETTERS or (letters and re.search(r"\s", text)):
        return None
    if re.search(r".\(", text) or not isinstance(read_time_period(text), Fault):
        return None
    plain = unicodedata.normalize("NFKC", text) if all(map(str.isdecimal, filter(str.isnumeric, text))) else ""
    hint = (
        say("Skriv {reading}", reading=plain)
        if plain != text and re.fullmatch(rf"[0-9{SPACES},%]+", plain)
        else say("Skriv talet med siffror, tusental i grupper om tre och decimaler med komma: 25 777 eller 11,1.")
    )
    return Fault("NP201", say("”{text}” går inte att läsa som ett tal", text=text), hint)


def _no_value(text: str) -> NoValue | None:
    """Words that say that there is none, and why; the only digits in them are years."""
    whole, begins, holds = _no_value_words()
    if _word(text).rstrip(".") in whole or _MARK_ALONE.fullmatch(text):
        return NoValue(text)
    if not has_digit(text) or has_digit(_BARE_YEAR.sub("", text)):
        return None
    return NoValue(text) if begins.match(text) or holds.search(text) else None


@cache
def _no_value_words() -> tuple[frozenset[str], re.Pattern[str], re.Pattern[str]]:
    words = word_list(__package__, "no_value")
    whole = frozenset(word.rstrip(".") for word in words["hela"])
    return whole, any_phrase(words["börjar"]), any_phrase(words["innehåller"])


def _yes_no(text: str) -> YesNo | None:
    word = text.casefold()
    return YesNo(word == "ja", text) if word in {"ja", "nej"} else None


def _trend(text: str) -> Trend | Comparison | None:
    if direction := BY_WORD.get(_word(text)):
        return Trend(direction, text)
    if since := _SINCE.fullmatch(text):
        return Comparison(BY_WORD[_word(since["word"])], False, since["year"], int(since["year"]), text)
    if kept := _NOT_SINCE.fullmatch(text):
        direction = _OPPOSITE.get(BY_WORD[_word(kept["word"])])
        return Comparison(direction, True, kept["year"], int(kept["year"]), text) if direction else None
    match = _TREND.fullmatch(text)
    if match is None or not match["words"] or _word(match["words"]) not in word_list(__package__, "over_time")[""]:
        return None
    return Trend(BY_WORD[_word(match["word"])], text, Beside(words=match["words"]))


def _directed(text: str) -> Amount | Limit | Share | Fault | None:
    """A value and the way to it: öka till 85 %, minska från 12 till högst 8, bibehålla 85 %."""
    match = _DIRECTED.fullmatch(text) or _KEPT.fullmatch(text)
    if match is None or (match["start"] and not isinstance(read_quantity(match["start"]), Quantity)):
        return None
    if re.fullmatch(_YEAR, match["goal"]):
        return None
    beside = Beside(words=f"från {match['start']}") if match["start"] else NOTHING
    found = _limit(match["goal"]) or _share(match["goal"]) or _amount(match["goal"])
    if isinstance(found, Amount):
        return replace(found, direction=BY_WORD[_word(match["word"])], beside=beside)
    return found if isinstance(found, Limit | Share | Fault) else None


def _change(text: str) -> Change | Fault | None:
    if backwards := _CHANGE_BACKWARDS.fullmatch(text):
        amount = read_quantity(backwards["amount"])
        direction = _MORE.get(backwards["word"].casefold(), Direction.DECREASE)
        return Change(direction, amount, int(backwards["year"]), text) if isinstance(amount, Quantity) else amount
    match = _CHANGE.fullmatch(text)
    is_kept = match is not None and BY_WORD.get(_word(match["word"])) is Direction.KEEP
    if match is None or is_kept or (_word(match["word"]) in _SIGNS and not match["year"]):
        return None
    amount = read_quantity(match["amount"], counted=bool(match["operator"]))
    if not isinstance(amount, Quantity):
        return amount
    if re.fullmatch(_YEAR, match["amount"]):
        return None
    if not match["amount"][0].isdigit() and not amount.about and amount.unit == "" and not match["operator"]:
        return None
    word = _word(match["word"])
    direction = _SIGNS.get(word) or BY_WORD[word]
    by = match["by"] or match["then"]
    beside = Beside(year=int(by)) if by else NOTHING
    return Change(direction, amount, int(match["year"]) if match["year"] else None, text, beside)


def _halved(text: str) -> Change | None:
    """Halveras jämfört med 2020: less by half, which the words say exactly."""
    match = _HALVED.fullmatch(text)
    if match is None:
        return None
    by = match["by"] or match["then"]
    half = Quantity(Number(Decimal(50), "50"), "%")
    return Change(Direction.DECREASE, half, int(match["year"]), text, Beside(year=int(by)) if by else NOTHING)


def _plus_minus(text: str) -> Interval | None:
    """±1 %: between one below and one above nothing."""
    match = _PLUS_MINUS.fullmatch(text)
    high = read_quantity(match["size"]) if match else None
    if not isinstance(high, Quantity) or not high.value:
        return None
    low = replace(high, number=Number(-high.value, f"-{high.number.printed}"))
    return Interval(low, high, text)


def _comparison(text: str) -> Comparison | None:
    """Fler än 2024, bättre än riket, i nivå med föregående år: no number, but something to be measured by."""
    if top := _TOP_SHARE.fullmatch(text):
        return Comparison(None, True, top["best"], None, text)
    match = _COMPARED.fullmatch(text)
    if match is None:
        return None
    how, against = _word(match["how"]), match["against"]
    operator = _BEFORE.get(how)
    direction = operator.direction if operator else Direction.DECREASE if match["least"] == "högst" else None
    if operator is None and match["least"] and match["least"].casefold() != "högst":
        direction = Direction.INCREASE
    or_equal = operator in {Operator.AT_LEAST, Operator.AT_MOST} or (operator is None and not how.startswith("bättre"))
    year = _AGAINST_YEAR.fullmatch(against)
    if year is None:
        is_yardstick = not has_digit(against) and any_beginning(word_list(__package__, "yardsticks")[""]).search(
            against
        )
        return Comparison(direction, or_equal, against, None, text) if is_yardstick else None
    is_bare = bool(operator) and _word(text).endswith(f"{how} {year['year']}")
    if is_bare and not _may_be_year(year["year"]):
        return None
    base_year = int(year["year"]) if how in _THAN or not is_bare else None
    return Comparison(direction, or_equal, against, base_year, text, is_bare)


def _may_be_year(text: str) -> bool:
    """True for 2024; a round number such as 2000 is rather a number."""
    return re.fullmatch(_YEAR, text) is not None and int(text) % 100 != 0


@cache
def _yardstick() -> re.Pattern[str]:
    return any_beginning(word_list(__package__, "yardsticks")[""])


def _share(text: str) -> Share | None:
    match = _SHARE.fullmatch(text)
    if match is None:
        return _fraction(text)
    return Share(_count(match["part"]), _count(match["whole"]), text, None, match["of"] or "", match["about"] or "")


def _fraction(text: str) -> Share | None:
    """Hälften, två tredjedelar: a share that the words say exactly."""
    match = _FRACTION.fullmatch(text)
    if match is None:
        return None
    part, whole = (Decimal(1), Decimal(2)) if match["half"] else (_count(match["part"]), _WHOLES[_word(match["whole"])])
    of, about = match["of"] or "", match["about"] or ""
    return Share(part, whole, text, None, of, about) if part <= whole else None


def _named(text: str) -> Amount | Limit | Share | Fault | None:
    match = _NAMED.fullmatch(text)
    if match is None:
        return None
    plain = " ".join(filter(None, (match["operator"], match["number"])))
    found = _limit(plain) if match["operator"] else _amount(plain)
    return (
        replace(found, printed=text, beside=Beside(words=match["name"])) if isinstance(found, Amount | Limit) else None
    )


def _count(text: str) -> Decimal:
    return Decimal(text.replace(",", ".")) if text[0].isdigit() else Decimal(NUMBER_WORDS[text.casefold()])


def _rank(text: str) -> Rank | None:
    match = _RANK.fullmatch(text)
    if match is None:
        return None
    or_better = match["best"] is not None or match["better"] is not None or match["word"].casefold() == "topp"
    place = int(match["place"]) if match["place"] else int(_count(match["best"]))
    return Rank(place, int(match["of"]) if match["of"] else None, or_better, text)


def _limit(text: str) -> Limit | Share | Fault | None:
    for pattern, operators in ((_PREFIXED, _BEFORE), (_SUFFIXED, _AFTER)):
        if match := pattern.fullmatch(text):
            operator = operators[_word(match["operator"])]
            if share := _share(match["rest"]):
                return replace(share, operator=operator, printed=text)
            quantity = read_quantity(match["rest"], counted=True)
            if _may_be_year(match["rest"]) and _word(match["operator"]) in _THAN:
                return None
            if isinstance(quantity, Quantity):
                return Limit(operator, quantity, text)
            if quantity is not None:
                return quantity
    return None


def _interval(text: str) -> Interval | Fault | None:
    if both := _BOTH_LIMITS.fullmatch(text):
        first, second = _BEFORE[_word(both["one"])], _BEFORE[_word(both["other"])]
        if {first.direction, second.direction} == {Direction.INCREASE, Direction.DECREASE}:
            sides = both["first"].rstrip(", "), both["second"]
            return _between(text, *(sides if first.direction is Direction.INCREASE else sides[::-1]))
        return None
    match = _INTERVAL.fullmatch(text)
    return _between(text, match["low"] or match["low2"], match["high"] or match["high2"]) if match else None


def _between(text: str, one: str, other: str) -> Interval | Fault | None:
    low, high = read_quantity(one), read_quantity(other)
    if low is None or high is None or isinstance(low, Fault) or isinstance(high, Fault):
        return next((side for side in (low, high) if isinstance(side, Fault)), None) if low and high else None
    same_unit = low.unit == high.unit or not low.unit or not high.unit
    is_by_a_year = not high.unit and _may_be_year(high.number.printed) and bool(low.unit or _TILL_A_YEAR.search(text))
    if not same_unit or low.of or low.after or is_by_a_year or _are_years(low, high):
        return None
    if low.value > high.value:
        unit = f" {high.unit or low.unit}".rstrip()
        return Fault(
            "NP201",
            say("Intervallet ”{text}” slutar lägre än det börjar", text=text),
            say(
                "Skriv det lägre talet först: {interval}. Fråga källan om ett av talen är fel.",
                interval=f"{high.number.printed}–{low.number.printed}{unit}",
            ),
        )
    return Interval(low, high, text)


def _are_years(low: Quantity, high: Quantity) -> bool:
    return not low.unit and not high.unit and all(re.fullmatch(_YEAR, one.number.printed) for one in (low, high))


def _amount(text: str) -> Amount | Fault | None:
    quantity = read_quantity(text)
    return Amount(quantity, text) if isinstance(quantity, Quantity) else quantity


_OUTCOME_FORMS: tuple[Reader, ...] = (
    _no_value,
    _yes_no,
    _share,
    _rank,
    _plus_minus,
    _interval,
    _named,
    _limit,
    _amount,
)
_TARGET_FORMS: tuple[Reader, ...] = (
    *(_no_value, _yes_no, _trend, _directed, _halved, _change, _comparison),
    *_OUTCOME_FORMS[2:],
)
