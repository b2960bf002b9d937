"""What is printed beside a value in its cell, taken off one layer at a time: ``Mål: 85 %* (riket 80 %).``

What is taken off is kept in :class:`Beside`. A number in brackets is taken off only when
words say what it is; an unexplained one, (84), is left on, and then the value is not read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from .. import lazy_re as re
from ..word_list import alternatives, any_phrase, word_list
from .fault import Fault
from .measure import NOTHING, Beside, has_digit
from .number import SPACES
from .quantity import Quantity, read_quantity
from .time_period import read_time_period
from .unit import UNIT_PATTERN, known_unit

Peeled = tuple[str, Beside]
Layer = Callable[[str, Beside], "Peeled | None"]

_YEAR = "(?:19|20|21)[0-9]{2}"
_STOP = re.compile(r"(?P<core>.*[\w%‰€)*])\s*[.,;]", re.DOTALL)
_MARK = re.compile(
    r"(?P<core>.*\S)(?P<mark>(?<![0-9*])\s*[¹²³⁰⁴-⁹]{1,2}|\s*[*†‡]{1,3}|\s+[0-9]{1,2}\))(?<!m[²³])", re.DOTALL
)
_BRACKET = re.compile(r"(?P<core>[^()\[\]]*[^()\[\]\s])\s*(?:\((?P<round>[^()\[\]]*)\)|\[(?P<square>[^()\[\]]*)\])")
_OWN_YEAR = re.compile(
    r"(?P<core>.*?[\w%‰)*])(?:,?\s+(?:senast|till|fram till|vid utgången av|utgången av|i slutet av|före|innan|under"
    rf"|för)(?:\s+år)?|,?\s+år|,|(?<![0-9]))\s+(?P<year>{_YEAR})",
    re.IGNORECASE | re.DOTALL,
)
_YEAR_FIRST = re.compile(rf"(?:år\s+)?(?P<year>{_YEAR})\s*:\s*(?P<core>\S.*)", re.IGNORECASE | re.DOTALL)
_NUMBER = rf"[+\-−–]?[0-9]+(?:[{SPACES}][0-9]{{3}})*(?:[,.][0-9]+)?"
_WHOLE = re.compile(r"av\s+[0-9]+(?:[,.][0-9]+)?", re.IGNORECASE)


def peeled(text: str) -> Iterator[Peeled]:
    """The text itself, then with one layer after the other taken off."""
    beside = NOTHING
    yield text, beside
    while found := next(filter(None, (layer(text, beside) for layer in _LAYERS)), None):
        text, beside = found
        yield text, beside


def parts_in(text: str) -> tuple[tuple[str, Quantity], ...]:
    """The values of named parts that a text consists of: K 87, M 83. Empty for anything else."""
    whole, one = _parts_pattern()
    if not whole.fullmatch(text.strip()):
        return ()
    found = []
    for match in one.finditer(text):
        quantity = read_quantity((match["after"] or match["before"]).strip())
        name = _part_names().get((match["name"] or match["named"]).casefold())
        if name is None or not isinstance(quantity, Quantity):
            return ()
        found.append((name, quantity))
    return tuple(found) if len(dict(found)) == len(found) > 1 else ()


@cache
def _part_names() -> dict[str, str]:
    return {spelling: name for name, spellings in word_list(__package__, "parts").items() for spelling in spellings}


@cache
def _parts_pattern() -> tuple[re.Pattern[str], re.Pattern[str]]:
    name, value = alternatives(_part_names()), rf"{_NUMBER}\s?(?:%|procent)?"
    one = rf"(?:(?P<name>{name})\s*[:=]?\s*(?P<after>{value})(?![\w%])|(?P<before>{value})\s*(?P<named>{name})(?!\w))"
    bare = re.sub(r"\?P<\w+>", "?:", one)
    return re.compile(rf"{bare}(?:\s*(?:[,;/]|och)?\s*{bare})+", re.IGNORECASE), re.compile(one, re.IGNORECASE)


@cache
def _lead_in() -> re.Pattern[str]:
    words = alternatives(word_list(__package__, "lead_ins")[""])
    return re.compile(rf"(?P<words>{words})(?:(?<=[:=])\s*|\s+)(?P<core>\S.*)", re.IGNORECASE | re.DOTALL)


@cache
def _wanted() -> re.Pattern[str]:
    """Words that make a number in brackets another target, and not an explanation."""
    limits = word_list(__package__, "limits")
    words = [word for section in limits.values() for word in section if word.isalpha()]
    return any_phrase((*words, "mål", "målet", "målvärde", "målnivå", "lägst", "eller"))


def _without_stop(text: str, beside: Beside) -> Peeled | None:
    match = _STOP.fullmatch(text)
    return (match["core"], beside) if match else None


def _without_mark(text: str, beside: Beside) -> Peeled | None:
    match = _MARK.fullmatch(text)
    if match and match["mark"].endswith(")") and "(" in text:
        return None
    return (match["core"], replace(beside, mark=match["mark"].strip() + beside.mark)) if match else None


def _without_bracket(text: str, beside: Beside) -> Peeled | None:
    match = _BRACKET.fullmatch(text)
    if match is None:
        return None
    core, remark = match["core"].strip(), (match["round"] or match["square"] or "").strip()
    if known_unit(remark) or _WHOLE.fullmatch(remark):
        return f"{core} {remark}", beside
    if parts := parts_in(remark):
        return core, replace(beside, remark=remark, parts=parts)
    if not remark or not _explains(remark):
        return None
    return core, replace(beside, remark=" ".join(filter(None, (remark, beside.remark))))


def _explains(remark: str) -> bool:
    """True for a remark without numbers, or whose numbers have words that say what they are."""
    if not has_digit(remark):
        return True
    if _wanted().search(remark) or (any(sign in remark for sign in "<>≤≥=") and not remark.startswith("n")):
        return False
    if not isinstance(read_time_period(remark), Fault):
        return True
    rest = re.sub(rf"(?<!\w)(?:{UNIT_PATTERN})(?!\w)", " ", remark, flags=re.IGNORECASE)
    return re.search(rf"[^\W\d_]{{2}}|(?<![0-9]){_YEAR}(?![0-9])|n\s*=", rest) is not None


def _without_own_year(text: str, beside: Beside) -> Peeled | None:
    match = _OWN_YEAR.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
    return (match["core"], replace(beside, year=int(match["year"]))) if match and beside.year is None else None


def _without_lead_in(text: str, beside: Beside) -> Peeled | None:
    match = _lead_in().fullmatch(text)
    if match is None or re.fullmatch(_YEAR, match["core"]):
        return None
    return match["core"], replace(beside, words=" ".join(filter(None, (match["words"], beside.words))))


_LAYERS: tuple[Layer, ...] = (_without_stop, _without_mark, _without_bracket, _without_own_year, _without_lead_in)
