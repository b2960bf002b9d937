"""A number with its unit, and what it is counted against and of: 5 000 per 100 000 inv, 85 procent av enheterna."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import chain

from .. import lazy_re as re
from ..diagnostics import say
from ..frozen import frozen
from ..word_list import alternatives, any_beginning, any_phrase, word_list
from .fault import Fault
from .number import HARD_SPACE, MAX_LENGTH, SPACES, Number, looks_like_number, read_number, too_long, with_hard_spaces
from .number_words import NUMBER_WORDS
from .unit import UNIT_PATTERN, Unit, known_unit
from .year import YEAR_PATTERN

_WORD = r"[^\W\d_¹²³⁰⁴-⁹][\w:’'-]*\.?"
_LEVEL = r"(?:åk|årskurs|årskurserna|klass|åldern|agenda|skala|skalan)\s+[0-9]{1,4}(?:\s?[–-]\s?[0-9]{1,4})?"
_AGE = r"[0-9]{1,3}(?:\s?[–-]\s?[0-9]{1,3})?(?:\s+år|-?åring\w*)"
_WITHIN = r"inom\s+[0-9]{1,4}\s+(?:sekund|minut|timm|dag|dygn|veck|månad|år)\w*"
_TOKEN = rf"(?:{_LEVEL}|{_AGE}|{_WITHIN}|{_WORD})"
_WORDS = rf"{_TOKEN}(?:[ ,/{SPACES}]+{_TOKEN})*"
"""Words without numbers of their own: eleverna i åk 9, ärendena inom 3 dagar."""
_PER_WORDS = rf"{_WORD}(?:[ /{SPACES}]+{_WORD})*"
_PER = (
    rf"\s*/\s*(?P<slash>(?:[0-9][0-9{SPACES}]*\s)?{_PER_WORDS})"
    rf"|\s*\bper\s+(?P<per>(?:[0-9][0-9{SPACES}]*)?(?:{_PER_WORDS})?)"
)
_CLOCK = r"[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?"
_DIGITS = rf"(?:(?:\+\s?-|±|[+\-−–]|minus|plus)[{SPACES}]*)?[0-9](?:[0-9{SPACES}.,'’]*[0-9])?"
_BARE = re.compile(_DIGITS, re.IGNORECASE)
"""A number and nothing else, as most amounts of money are."""
_MONEY_SIGNS = r"€|\$|£|SEK|EUR"


@cache
def _pattern() -> re.Pattern[str]:
    about, words = (alternatives(phrases) for phrases in (word_list(__package__, "approximate")[""], NUMBER_WORDS))
    return re.compile(
        rf"(?:(?P<about>{about})(?=[\s0-9~≈])\s*)?(?:(?P<sign>{_MONEY_SIGNS})\s*)?"
        rf"(?:(?P<clock>{_CLOCK})|(?P<number>{_DIGITS})|(?P<word>{words})(?!\w))"
        rf"(?:\s*(?P<unit>(?:{UNIT_PATTERN})(?:\s+CO(?:2|₂)(?:e|-ekv\.?)?)?)(?![\w²³])"
        rf"|\s+(?P<own>{_WORD}(?:\s+{_WORD}){{0,2}}?)(?=\s*/|\s+per\s))?"
        rf"(?:{_PER})?(?:\s+(?P<after>{_WORDS}))?",
        re.IGNORECASE,
    )


@cache
def _tail() -> re.Pattern[str]:
    return any_phrase(chain(*word_list(__package__, "after_a_unit").values()))


@cache
def _no_count() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = word_list(__package__, "not_a_count")
    return any_phrase(words[""]), any_phrase(words["undantag"])


@frozen
class Quantity:
    """A number and its unit as printed (or ``""``).

    ``per`` is what it is counted against and ``of`` what it is a share of, both as printed;
    ``after`` are other words that follow it. ``about`` is the word for "about" before it.
    """

    number: Number
    unit: str = ""
    per: str = ""
    of: str = ""
    after: str = ""
    about: str = ""

    @property
    def value(self) -> Decimal:
        """The exact number; of a time such as 2:45, in its smallest unit."""
        return self.number.value

    @property
    def is_time(self) -> bool:
        """True for 2:45, which may be hours and minutes or minutes and seconds."""
        return ":" in self.number.printed

    @property
    def slack(self) -> Decimal:
        """How far from the number the meant one may be: 0, or for "ca 85" half of its last digit that is not nought."""
        if not self.about or not self.value:
            return Decimal(0)
        step = Decimal(1).scaleb(int(self.value.normalize().as_tuple().exponent))
        return min(step / 2, abs(self.value) / 10)

    @property
    def known_unit(self) -> Unit | None:
        """The unit, when it is one of the common ones."""
        return known_unit(self.unit) if self.unit else None

    @property
    def printed(self) -> str:
        """As the plan prints it, with spaces that do not break."""
        text = self.number.printed + (f" {self.unit}" if self.unit else "")
        words = (f"per {self.per}" if self.per else "", f"av {self.of}" if self.of else "", self.after)
        return " ".join((with_hard_spaces(f"{self.about} {text}".strip()), *filter(None, words)))


def read_quantity(text: str, *, counted: bool = False) -> Quantity | Fault | None:
    """Read a quantity. None: this is not one. Fault: it is one, wrongly written.

    ``counted`` is true where "en" and "ett" can only be the number: after minst and its like.
    """
    stripped = text.strip()
    if len(stripped) > MAX_LENGTH:
        return too_long(text) if looks_like_number(stripped) else None
    if _BARE.fullmatch(stripped):
        number = read_number(stripped)
        return number if isinstance(number, Fault) else Quantity(number)
    match = _pattern().fullmatch(stripped)
    words = _words_after(match, counted=counted) if match else None
    if match is None or words is None:
        return None
    number = _number(match)
    if isinstance(number, Fault):
        return number
    unit, of, after = words
    found = Quantity(number, unit, match["slash"] or match["per"] or "", of, after, match["about"] or "")
    return comma_as_grouping(found, unit) or found


def _words_after(match: re.Match[str], *, counted: bool) -> tuple[str, str, str] | None:
    """The unit, what the number is a share of, and other words; None when they make it no quantity."""
    unit, after = match["unit"] or match["own"] or match["sign"] or "", match["after"] or ""
    is_said_twice = bool(match["sign"] and match["unit"])
    is_open = after.casefold() in word_list(__package__, "after_a_unit")["inte sist"] or match["per"] == ""
    if is_said_twice or is_open or _is_no_count(match, after, counted=counted):
        return None
    if after.casefold().startswith("av "):
        return unit, after[3:].strip(), ""
    if not after or unit or match["per"] or match["slash"]:
        return unit, "", after
    own = _own_unit(after)
    return (own[0], "", own[1]) if own else None


def comma_as_grouping(quantity: Quantity, unit: str) -> Fault | None:
    """The question that 25,000 personer raises: thousands, the English way, or decimals?

    Of people, things and kronor there are no thousandths; of other units there may be.
    """
    match = _COMMA_AND_THREE.fullmatch(quantity.number.printed.strip())
    if match is None or not unit or quantity.per or not _comes_whole(unit):
        return None
    whole, part = match["whole"], match["part"]
    decimals = part.rstrip("0")
    return Fault(
        "NP201",
        say("Kommat i ”{text}” kan läsas både som tusental och som decimaler", text=quantity.number.printed),
        say(
            "Skriv {thousands} om det är tusental, och {decimals} om det är decimaler.",
            thousands=f"{whole}{HARD_SPACE}{part}",
            decimals=f"{whole},{decimals}" if decimals else whole,
        ),
    )


def _comes_whole(unit: str) -> bool:
    known = known_unit(unit)
    return known.is_whole if known else not any_beginning(word_list(__package__, "divisible")[""]).search(unit)


def _number(match: re.Match[str]) -> Number | Fault:
    if word := match["word"]:
        return Number(Decimal(NUMBER_WORDS[" ".join(word.casefold().split())]), word)
    if clock := match["clock"]:
        size = 0
        for part in clock.split(":"):
            size = size * 60 + int(part)
        return Number(Decimal(size), clock)
    return read_number(match["number"])


def _is_no_count(match: re.Match[str], after: str, *, counted: bool) -> bool:
    """True when the words after a number make it something else than so many of something."""
    has_unit = bool(match["unit"] or match["per"])
    is_one = (match["word"] or "").casefold() in {"en", "ett"}
    if is_one and (not (counted or has_unit) or after.casefold().startswith("par")):
        return True  # ett par veckor: no exact number
    if match["number"] and re.fullmatch(YEAR_PATTERN, match["number"]):
        unit = (match["unit"] or "").casefold()
        if unit in {"år", "års"} or (not unit and len(after.split()) > 1):
            return True  # a year and words: 2023 mättes …, 2023 års nivå
    said, but = _no_count()
    words = " ".join(filter(None, (match["own"], re.split(r"(?<!\w)av(?!\w)", after, maxsplit=1)[0])))
    return bool(words and said.search(but.sub("", words)))


def _own_unit(words: str) -> tuple[str, str] | None:
    """A unit of the plan's own and the words after it (nya bostäder i länet); None for a sentence."""
    tail = _tail().search(words)
    unit, after = (words[: tail.start()].strip(), words[tail.start() :]) if tail else (words, "")
    return (unit, after) if len(unit.split()) <= _MOST_UNIT_WORDS and len(unit) != 1 else None


_COMMA_AND_THREE = re.compile(r"(?P<whole>[-−–+]?\s?[1-9][0-9]{0,2}),(?P<part>[0-9]{3})")
_MOST_UNIT_WORDS = 3


def read_amount(text: str) -> Quantity | Fault:
    """Read a quantity and nothing else: an amount of money."""
    read = read_quantity(text)
    if isinstance(read, Fault) or (read is not None and not (read.about or read.of or read.after)):
        return read
    return Fault(
        "NP201",
        say("”{text}” är inget belopp", text=text),
        say("Skriv bara ett tal, med tecken: -32 eller +1,5. Hur säkert det är kan stå i en notering."),
    )
