"""Numbers as Swedish documents print them, kept exactly.

Grouping with spaces (hard and thin ones too), decimal comma, and a sign written
``-``, ``−``, ``–`` or ``minus``; also plain ``150000`` and ``11.11``. The value is
a Decimal and the printed form is kept, so nothing is lost on the way to the reader.
"""

from __future__ import annotations

from decimal import Decimal

from .. import lazy_re as re
from ..diagnostics import Sentence, say
from ..frozen import frozen
from .fault import Fault, pair, side_by_side

HARD_SPACE = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
SPACES = " \N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}"
MAX_DIGITS = 30
MAX_LENGTH = 100
"""A text longer than this is no value, and is not looked at as one: the forms cost more than its length to try."""

_SIGN = rf"(?P<sign>\+\s?-|±|[+\-{MINUS}–]|minus|plus)?[{SPACES}]*"
_GROUPED = rf"[0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}})+"
_NUMBER = re.compile(rf"{_SIGN}(?P<whole>{_GROUPED}|[0-9]+)(?:[,.](?P<part>[0-9]+))?", re.IGNORECASE)
_LIKE_A_NUMBER = re.compile(rf"{_SIGN}[0-9][0-9{SPACES}.,'’]*", re.IGNORECASE)
_FOREIGN = re.compile(
    r"(?P<whole>[0-9]{1,3}(?:(?:,[0-9]{3})+(?=\.)|(?:,[0-9]{3}){2,}|(?:['’][0-9]{3})+))(?:[.,](?P<part>[0-9]+))?"
)
_WITH_LETTERS = re.compile(rf"(?=.*[0-9])(?=.*(?:[0-9][{SPACES}]?[Oo]|[OolI][0-9]))[0-9OolI{SPACES},.]+%?")
_LETTERS_LIKE_DIGITS = str.maketrans("OolI", "0011")
_POINT_AS_GROUPING = re.compile(r"[^0-9]*[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?")


_AFTER_DIGIT = re.compile(f"(?<=[0-9])[{SPACES}]+(?=[^{SPACES}])")
_AFTER_SIGN = re.compile(f"(?<=[+\\-{MINUS}±§])[{SPACES}]+(?=[0-9])")


@frozen
class Number:
    """An exact number and how the plan prints it."""

    value: Decimal
    printed: str

    @property
    def decimals(self) -> int:
        """How many digits stand after the decimal comma."""
        exponent = self.value.as_tuple().exponent
        return -exponent if isinstance(exponent, int) and exponent < 0 else 0

    @property
    def unit_in_last_place(self) -> Decimal:
        """The size of one step in the last printed digit: 0.1 for 33,1."""
        return Decimal(1).scaleb(-self.decimals)


def looks_like_number(text: str) -> bool:
    """True for digits with signs, spaces and marks around them, well formed or not."""
    return _LIKE_A_NUMBER.fullmatch(text) is not None


def read_number(text: str) -> Number | Fault:
    """Read one number; a Fault says what is wrong with its form."""
    if len(text.strip()) > MAX_LENGTH:
        return too_long(text)
    if _POINT_AS_GROUPING.fullmatch(text.strip()):
        return _point_as_grouping(text.strip())
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return malformed(text.strip())
    whole = re.sub(f"[{SPACES}]", "", match["whole"])
    digits = whole + (match["part"] or "")
    if len(digits) > MAX_DIGITS:
        return too_long(digits)
    if (sign := match["sign"] or "") and _is_plus_minus(sign) and digits.strip("0"):
        return Fault(
            "NP201",
            say("”{text}” har både plus och minus", text=text),
            say("Skriv ett tecken: +{number} eller -{number}. ”+- 0” kan bara betyda noll.", number=match["whole"]),
        )
    negative = sign.lower() in {"-", MINUS, "–", "minus"}
    exponent = -len(match["part"] or "")
    value = Decimal((int(negative and bool(digits.strip("0"))), tuple(map(int, digits)), exponent))
    return Number(value, text)


def too_long(text: str) -> Fault:
    """The fault for more digits than any number in a plan has."""
    count = sum(sign.isdecimal() for sign in text)
    return Fault(
        "NP201",
        say("Talet har {count} siffror; högst {most} kan läsas", count=count, most=MAX_DIGITS),
        say("Se efter om två tal har hamnat intill varandra."),
    )


def write_number(value: Decimal) -> str:
    """Write a number the Swedish way: 25 000 000, −2,3 (hard spaces, a real minus)."""
    text = f"{value:,f}".replace(",", HARD_SPACE).replace(".", ",")
    return text.replace("-", MINUS)


def with_hard_spaces(printed: str) -> str:
    """The printed form, with spaces that do not break over a line."""
    return re.sub(f"[{SPACES}]+", HARD_SPACE, printed)


def hard_spaced(text: str) -> str:
    """The text, with no line break inside a number or between a number and its unit."""
    return _AFTER_SIGN.sub(HARD_SPACE, _AFTER_DIGIT.sub(HARD_SPACE, text))


def malformed(text: str) -> Fault:
    """The fault for something that looks like a number but has no one reading."""
    if plain := _foreign(text):
        hint = say("Skriv {reading}", reading=plain)
    elif readings := possible_readings(text):
        hint = say(
            "{readings} Annars: fråga källan, och behåll så länge det tryckta: skriv tryckt: {text} på en egen rad "
            "under nyckeln, och notering: med skälet på nästa.",
            readings=_choices(readings),
            text=text,
        )
    else:
        hint = say("Skriv talet med siffror, tusental i grupper om tre och decimaler med komma: 25 777 eller 11,1.")
    return Fault("NP201", say("”{text}” går inte att läsa som ett tal", text=text), hint)


def letters_as_digits(text: str) -> Fault | None:
    """The fault for 276 23O, which has the letter O where a nought is meant."""
    if not _WITH_LETTERS.fullmatch(text):
        return None
    return Fault(
        "NP201",
        say("”{text}” har en bokstav bland siffrorna", text=text),
        say("Skriv {reading}", reading=text.translate(_LETTERS_LIKE_DIGITS)),
    )


def _choices(readings: tuple[str | Sentence, ...]) -> Sentence:
    if len(readings) == 1:
        return say("Är det {reading}: skriv så.", reading=readings[0])
    return say(
        "Det kan betyda {readings} (▯ är en siffra som saknas). Vet du vilket: skriv så.",
        readings=side_by_side(readings),
    )


def _foreign(text: str) -> str:
    """``2'434`` and ``2,434.5`` as they are written in Swedish, or ""."""
    match = _FOREIGN.fullmatch(text.strip())
    return re.sub("[,'’]", HARD_SPACE, match["whole"]) + (f",{match['part']}" if match["part"] else "") if match else ""


def possible_readings(text: str) -> tuple[str | Sentence, ...]:
    """The numbers that a malformed grouping may stand for, likeliest first.

    ``212 44`` may be 21 244 (a space gone astray), 212,44 (a lost comma),
    212 44▯ (a lost digit), or two numbers.
    """
    sign = re.match(_SIGN, text, re.IGNORECASE)
    prefix = (sign["sign"] or "") if sign else ""
    body = text[sign.end() :] if sign else text
    groups = re.split(f"[{SPACES}]+", body.strip())
    if len(groups) < 2 or not all(group.isdecimal() for group in groups):
        return ()
    found: list[str | Sentence] = [prefix + write_number(Decimal("".join(groups)[:MAX_DIGITS]))]
    head, last = groups[:-1], groups[-1]
    if len(last) < 3:
        found.append(f"{prefix}{write_number(Decimal(''.join(head)[:MAX_DIGITS]))},{last}")
        found.append(f"{prefix}{HARD_SPACE.join(groups)}{'▯' * (3 - len(last))}")
    if len(groups) == 2:
        found.append(pair(prefix + groups[0], groups[1]))
    return tuple(found)


def _point_as_grouping(text: str) -> Fault:
    thousands, decimals = text.replace(".", HARD_SPACE), text.replace(".", ",")
    if text.count(".") > 1 or "," in text:
        headline = say("”{text}” går inte att läsa som ett tal", text=text)
        return Fault("NP201", headline, say("Skriv {reading}", reading=thousands))
    return Fault(
        "NP201",
        say("Punkten i ”{text}” kan läsas både som tusental och som decimaler", text=text),
        say(
            "Skriv {thousands} om det är tusental, och {decimals} om det är decimaler.",
            thousands=thousands,
            decimals=decimals,
        ),
    )


def _is_plus_minus(sign: str) -> bool:
    return sign == "±" or (sign.startswith("+") and sign.endswith("-"))
