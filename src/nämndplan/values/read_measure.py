"""Reading outcomes and targets: an ordered list of forms, the first that fits wins."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import cast

from ..diagnostics import say
from .direction import BY_WORD, Direction
from .fault import Fault
from .measure import (
    Amount,
    Change,
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
)
from .number import MAX_LENGTH, SPACES, Number, letters_as_digits, looks_like_number, malformed, too_long
from .quantity import Quantity, read_quantity
from .split import two_values

Reader = Callable[[str], "Measure | Fault | None"]

OPERATOR_WORDS = {
    Operator.AT_LEAST: ("≥", ">=", "minst", "lägst", "som lägst"),
    Operator.AT_MOST: ("≤", "<=", "högst", "max", "maximalt", "som högst"),
    Operator.MORE_THAN: (">", "över", "mer än", "fler än", "högre än", "större än"),
    Operator.LESS_THAN: ("<", "under", "mindre än", "färre än", "lägre än"),
}
_SUFFIXES = {
    "eller mer": Operator.AT_LEAST,
    "eller fler": Operator.AT_LEAST,
    "eller högre": Operator.AT_LEAST,
    "eller mindre": Operator.AT_MOST,
    "eller färre": Operator.AT_MOST,
    "eller lägre": Operator.AT_MOST,
}
_BY_OPERATOR_WORD = {word: operator for operator, words in OPERATOR_WORDS.items() for word in words}


def _any_of(words: dict[str, Operator] | dict[str, Direction]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def _word(text: str) -> str:
    """A word of a form as the tables have it, whatever its capitals and spaces."""
    return " ".join(text.casefold().split())


_PREFIXED = re.compile(rf"(?P<operator>{_any_of(_BY_OPERATOR_WORD)})\s*(?P<rest>(?<=[\s<>=≤≥]).+)", re.IGNORECASE)
_SUFFIXED = re.compile(rf"(?P<rest>.+?)\s+(?P<operator>{_any_of(_SUFFIXES)})", re.IGNORECASE)
_SHARE = re.compile(r"([0-9]{1,9})\s+av\s+([0-9]{1,9})", re.IGNORECASE)
_RANK = re.compile(r"(plats|topp|placering)\s+([0-9]{1,9})(?:\s+av\s+([0-9]{1,9}))?", re.IGNORECASE)
_INTERVAL = re.compile(r"(?:mellan\s+)?(.*?[0-9%])\s*(?:–|—|-|\still\s|\soch\s)\s*([0-9].*)", re.IGNORECASE)
_BASE_YEAR = r"(?:(?:i\s+)?jämför(?:t|else)\s+med|från|sedan)\s+(?:år\s+)?(?P<year>(?:19|20)[0-9]{2})"
_CHANGE = re.compile(
    rf"(?P<word>{_any_of(BY_WORD)}|\+|-|−)\s*(?:med\s+)?(?P<amount>[0-9].*?)(?:\s+{_BASE_YEAR})?", re.IGNORECASE
)
_NO_VALUE = {"-", "–", "—"}
_PLAIN = re.compile(
    rf"(?P<number>(?:[0-9]{{1,7}}|[0-9]{{1,3}}[{SPACES}][0-9]{{3}})(?:,[0-9]{{1,4}})?)(?:\s?(?P<percent>%))?"
)
_AS_DECIMAL = str.maketrans({",": ".", **dict.fromkeys(SPACES)})


def read_target(text: str) -> Target | Fault:
    """Read a target; what has no measurable form is kept as words."""
    if text.strip() in _NO_VALUE:
        return Fault(
            "NP118",
            say("”{text}” är inget målvärde", text=text.strip()),
            say("Finns inget målvärde: ta bort målvärde och skriv utan_målvärde: och skälet."),
        )
    return cast("Target | Fault", _first(text, _TARGET_FORMS))


def read_outcome(text: str) -> Outcome | Fault:
    """Read an outcome: a ``-`` is an explicit "no value", words are a note."""
    if text.strip() in _NO_VALUE:
        return NoValue(text)
    return cast("Outcome | Fault", _first(text, _OUTCOME_FORMS))


def _first(text: str, forms: tuple[Reader, ...]) -> Measure | Fault:
    stripped = text.strip()
    if len(stripped) > MAX_LENGTH:
        return too_long(stripped) if looks_like_number(stripped) else Words(stripped)
    if plain := _plain_amount(stripped):
        return plain
    if fault := letters_as_digits(stripped) or two_values(stripped):
        return fault
    for read in forms:
        if (found := read(stripped)) is not None:
            return found
    return malformed(stripped) if looks_like_number(stripped) else Words(stripped)


def _plain_amount(text: str) -> Amount | None:
    """A number, perhaps in percent: what most values are, and so short that it can be nothing else."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    number = Number(Decimal(match["number"].translate(_AS_DECIMAL)), match["number"])
    return Amount(Quantity(number, match["percent"] or ""), text)


def _yes_no(text: str) -> YesNo | None:
    word = text.casefold()
    return YesNo(word == "ja", text) if word in {"ja", "nej"} else None


def _trend(text: str) -> Trend | None:
    direction = BY_WORD.get(_word(text))
    return Trend(direction, text) if direction else None


def _share(text: str) -> Share | None:
    match = _SHARE.fullmatch(text)
    return Share(int(match[1]), int(match[2]), text) if match else None


def _rank(text: str) -> Rank | None:
    match = _RANK.fullmatch(text)
    if match is None:
        return None
    of = int(match[3]) if match[3] else None
    return Rank(int(match[2]), of, match[1].casefold() == "topp", text)


def _limit(text: str) -> Limit | Fault | None:
    for pattern, operators in ((_PREFIXED, _BY_OPERATOR_WORD), (_SUFFIXED, _SUFFIXES)):
        if match := pattern.fullmatch(text):
            quantity = read_quantity(match["rest"])
            if isinstance(quantity, Quantity):
                return Limit(operators[_word(match["operator"])], quantity, text)
            if quantity is not None:
                return quantity
    return None


def _change(text: str) -> Change | Fault | None:
    match = _CHANGE.fullmatch(text)
    if match is None or (match["word"] in "+-−" and not match["year"]):
        return None
    amount = read_quantity(match["amount"])
    if not isinstance(amount, Quantity):
        return amount
    signs = {"+": Direction.INCREASE, "-": Direction.DECREASE, "−": Direction.DECREASE}
    direction = signs.get(match["word"]) or BY_WORD[_word(match["word"])]
    return Change(direction, amount, int(match["year"]) if match["year"] else None, text)


def _interval(text: str) -> Interval | Fault | None:
    match = _INTERVAL.fullmatch(text)
    if match is None:
        return None
    low, high = read_quantity(match[1]), read_quantity(match[2])
    if isinstance(low, Quantity) and isinstance(high, Quantity):
        return Interval(low, high, text)
    if low is None or high is None:
        return None
    return low if isinstance(low, Fault) else high if isinstance(high, Fault) else None


def _amount(text: str) -> Amount | Fault | None:
    quantity = read_quantity(text)
    return Amount(quantity, text) if isinstance(quantity, Quantity) else quantity


_OUTCOME_FORMS: tuple[Reader, ...] = (_yes_no, _share, _rank, _interval, _limit, _amount)
_TARGET_FORMS: tuple[Reader, ...] = (_trend, _change, *_OUTCOME_FORMS)
