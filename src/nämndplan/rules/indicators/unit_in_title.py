"""What a title says of the unit that its numbers are counted in."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from ... import lazy_re as re
from ...values import UNITS, known_unit
from ...values.number_words import NUMBER_WORDS
from ...word_list import word_list
from .kinship import has_part

_MEASURE = re.compile(r"\b(?P<word>(?P<count>antal(?:et)?)|andel(?:en)?)\b", re.IGNORECASE)
_MANY = (
    r"[\w-]*(?:are|arna|erna|orna|er|ar|or|antal(?:et)?|folkmängd(?:en)?|befolkning(?:en)?|besök|publik(?:en)?|lån|program|projekt|ärenden|företag"
    r"|avtal|samtal|årsverken|tillstånd|yttranden|barn|djur|fel|beslut|tillfällen|evenemang|arrangemang|platser|objekt|föremål|träd|bud|köp|val)"
)
"""A word for several of something: elever, nya företag, e-tjänster."""
_COUNTS = re.compile(
    r"^(?:varav\s+)?(?!\w+värde[nt]?\s)(?:[\w-]+(?:a|de)\s+){0,2}"
    + _MANY
    + r"(?=\s+(?:i|på|vid|hos|till|under|som|med|för|från|av|per|den|äldre|yngre|utan|över)\b|\s+[0-9]|\s*[(,:;]|\s*$)",
    re.IGNORECASE,
)
"""Besökare på konserter, Invånarantal, Nya företag: so many of what the title names; not "Medelvärde elever i åk 2"."""
_SO_MANY_OF = re.compile(
    r"(?<![\w,.])(?<!åk )(?<!årskurs )(?P<number>[0-9][0-9 \u00a0]*(?:,[0-9]+)?|[^\W\d_]+)\s+"
    r"(?:(?!(?:alla|samtliga|uppleva|känna|anse|vara)\b)[\w-]+(?:a|re|de)\s+){0,2}"
    r"(?!(?:under|över|efter|eller|utöver|per|är|har|får|når|kommer)\b|\w*(?:upplever|anser|känner|tycker|svarar|uppger)\b)"
    + _MANY
    + r"\b",
    re.IGNORECASE,
)
"""Minst två nya e-tjänster tas fram: what is counted stands after the number."""
_ARE_DONE = re.compile(
    r"\b(?:utförs|görs|genomförs|hålls|byggs|anläggs|ordnas|beviljas)\s+(?:\w+a\s+)?\w{3,}(?:ar|or|er|tillstånd|besök)\b",
    re.IGNORECASE,
)
"""Inom miljöskyddet utförs granskningar: so many of them."""
_UNIT_IN_BRACKETS = re.compile(r"\([^()]*(?<![^\W_])(?:k-)?(?:m2|m²|m3|m³)(?!\w)[^()]*\)", re.IGNORECASE)
"""(brutto, k-m2, 5 år): a unit anywhere in the brackets."""
_UNIT_PER = re.compile(r"(?:^|[,\s(])(?:g|kg|mg|öre|liter)\s+(?:CO2\w*\s*)?(?:/\s*|per\s+)\w", re.IGNORECASE)
"""Utsläpp g CO2/km, begravningsavgift, öre per skattekrona."""
_THOSE_WHO = re.compile(
    r"^(?:\w{3,}are|väntande|sökande|studerande|resande|boende|köande|inskrivna|anställda|arbetslösa|placerade)\b"
    r"(?!\s*(?:nöjdhet|engagemang))",
    re.IGNORECASE,
)
"""Väntande längre än 90 dagar, Besökare utställningar: so many persons."""
_PER_EACH = re.compile(r"(?:^|,\s)(?:[\w-]+\s+){1,5}per\s+\w", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(\s*(?:i\s+)?(?:[0-9][0-9 \u00a0]*\s+)?(?P<unit>[^\s()]+)[^()]*\)")
"""Utsläpp (1 000 t CO2-ekv): what stands in brackets begins with a unit."""
_RATIO = re.compile(r"\b(?!och/|kvinnor/|flickor/|män/|pojkar/|min/max)[^\W\d_]{2,}/[^\W\d_]{3,}", re.IGNORECASE)
"""Sjukfrånvaro, kalenderdagar/årsverke."""
_COMPOUND = re.compile(r"\w+(?:timmar|dagar|dygn|minuter|kronor|euro|procent|kilometer|liter|ton)\b", re.IGNORECASE)
"""Undervisningstimmar: a word that ends in what is counted."""
_LAST = re.compile(r",\s*(?P<unit>[^\s,]{1,5})(?:\s+[A-Z]\S*){0,2}\s*\.?$")
"""Installerad effekt, kWp; växthusgasutsläpp, t CO2-ekv: a short word after the last comma."""
_RATIO_LAST = re.compile(r",\s*[^\W\d_]{1,8}\s?/\s?(?:[0-9][0-9 ]*\s)?[^\W\d_]+(?:\s[^\W\d_]+)?\s*\.?$")
"""Stopp på huvudledning, st/km ledning; källaröversvämningar, st/1 000 serviser."""
_NO_UNIT = re.compile(r"år|åk|norr|syd|söder|öst|väst|alla|barn|unga|vuxna|äldre|män|[0-9].*", re.IGNORECASE)
_SHORT = frozenset({"t", "kt", "Mt", "g", "l", "W", "kW", "MW"})
_PER_SO_MANY = re.compile(r"\bper\s+[0-9]", re.IGNORECASE)
_RATIO_IN_BRACKETS = re.compile(
    r"\([^()]*\w\s*(?:/|\bper\b)\s*\w[^()]*\)|[^\W\d_]{3,}\s*/\s*[0-9][0-9 ]*\s*[^\W\d_]{3,}", re.IGNORECASE
)
"""(recept/1000 invånare), (kronor per elev), and the former without brackets."""
_SO_MANY_PER = re.compile(
    r"^(?:barn|besök|lån|medarbetare|invånare|företag|brott|lärare|anställda|samtal|djur|fel|\w{3,}(?:er|ar|or|den|ten))\s+per\s+\w",
    re.IGNORECASE,
)
"""Barn per årsarbetare, besök per invånare: so many of something for each of something else."""
_SO_MANY_AT = re.compile(r"^(?:\w{2,}are|sökande|besök|lån|resor)\s+(?:i|på|vid|hos|till|under)\s+\w", re.IGNORECASE)
"""Besökare på konserter, sökande till utbildningen: those who are counted, and where."""
_SCALE = re.compile(
    r"\b\w*index(?:et|värde|tal)?\b|\bbalanstal\b|\w+(?:faktor|koefficient)(?:n|en|er)?\b|\w\s*=\s*[0-9](?![0-9])|\b(?:\w*poäng|merit\w*|betyg|betygs\w+|score|\w*kvot|skala|skalan|ranking|\w*grad)\b"
    r"|\(\s*[0-9]\s*[–-]\s*[0-9]{1,3}\s*\)"
    r"|\b(?:NKI|NMI|HME|SRI|NRI|NPS|SKI|eNPS)\b|\b(?:skala|max|högst|av)\s*[0-9]+\s*(?:[–-]|till|poäng|$|\))",
    re.IGNORECASE,
)
"""An index, a score or a point on a scale has no unit, and needs none."""
_SCALE_IN_PROSE = re.compile(
    r"\b(?!\w*(?:pris|kostnads|entreprenad|löne))\w*index(?:et|värdet?)?\b|\bskala(?:n)?\b|\b(?:NKI|NMI|HME|SRI|NRI|NPS|SKI|eNPS)\b",
    re.IGNORECASE,
)
"""In a description or a note; a price index there is what amounts are raised by."""
_AFTER_PER = re.compile(r"(?:\bper|/|[0-9])\s*$", re.IGNORECASE)
_OFTEN_SOMETHING_ELSE = frozenset({"min", "mil", "st", "tim", "antal", "mån", "s", "v"})
_SPELLINGS = sorted(
    {spelling for unit in UNITS for spelling in (unit.symbol, *unit.spellings)} - _OFTEN_SOMETHING_ELSE,
    key=len,
    reverse=True,
)
_UNIT = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _SPELLINGS))})(?!\w)", re.IGNORECASE)
_WHERE_UNITS_STAND = re.compile(r"(?:^|\bi\s|[(,:]\s*)$", re.IGNORECASE)

_A_SHARE = re.compile(r"andel|\bantal|procent|%|‰|\bkvot", re.IGNORECASE)
_STANDS_FOR_ALL = re.compile(r"(?:[^,:(]\bi\s|[(,:]\s*(?:i\s+)?)$", re.IGNORECASE)
_GOES_ON = re.compile(r"\s+(?:och|eller|till|i(?!\s+(?:median|medel|snitt|genomsnitt))|för|som|med)\b|\s*[0-9]|[-–]\w")
"""Timmar och minuter, kronor till lokaler, dag 1–14: more than a unit."""

_SORTS = {
    "share": {"%", "‰"},
    "time": {"år", "månader", "veckor", "dagar", "timmar", "minuter", "sekunder"},
    "scale": {"index", "poäng"},
    "count": {"st", "personer", "gånger"},
}


class Counted(Enum):
    """What the word Antal or Andel in a title promises."""

    COUNT = "antal"
    SHARE = "andel"


def measure_word(title: str) -> tuple[Counted, str] | None:
    """The word Antal or Andel in a title, when one begins it, or follows its first word or a colon."""
    for match in _MEASURE.finditer(title):
        before = title[: match.start()]
        if before.rstrip().endswith(":") or len(before.split()) <= 1:
            return (Counted.COUNT if match["count"] else Counted.SHARE), match["word"]
    return None


def says_unit(title: str) -> bool:
    """True when a title says what its numbers are: Antal, Andel, "per 1 000 …", or a unit as a word of its own."""
    if any(not _AFTER_PER.search(title[: match.start()]) for match in _MEASURE.finditer(title)):
        return True
    counts = (_PER_SO_MANY, _SO_MANY_PER, _SO_MANY_AT, _COUNTS, _PER_EACH, _THOSE_WHO, _ARE_DONE)
    if any(form.search(title) for form in counts) and not likely_unit(title):
        return True
    if is_on_a_scale(title) or any(
        form.search(title)
        for form in (_RATIO_IN_BRACKETS, _UNIT_IN_BRACKETS, _UNIT_PER, _RATIO_LAST, _RATIO, _COMPOUND)
    ):
        return True
    last = _LAST.search(title)
    return (
        bool(last and not _NO_UNIT.fullmatch(last["unit"]))
        or any(match["unit"] in _SHORT or known_unit(match["unit"]) for match in _IN_BRACKETS.finditer(title))
        or any(_is_unit_of_title(match, title) for match in _UNIT.finditer(title))
    )


def says_so_many_of(title: str, size: Decimal | None) -> bool:
    """True when a title has a number itself, and after it what it counts: "minst två nya e-tjänster"."""
    return any(_is_number(found["number"], size) for found in _SO_MANY_OF.finditer(title))


def _is_number(said: str, size: Decimal | None) -> bool:
    if said[0].isdecimal():
        return size == Decimal(re.sub(r"\s", "", said).replace(",", "."))
    return size is not None and NUMBER_WORDS.get(said.casefold()) == size


def is_said_of(description: str) -> bool:
    """True when an indicator's description says what its numbers are: Antal, Andel, or an index or a scale."""
    return measure_word(description) is not None or _SCALE_IN_PROSE.search(description) is not None


def is_on_a_scale(text: str) -> bool:
    """True when a text speaks of an index, a score or a scale: its numbers have no unit."""
    return _SCALE.search(text) is not None


def contradicts(counted: Counted, unit: str) -> bool:
    """True when a written unit is another thing than the title's Antal or Andel promises."""
    is_share = _is_share(unit)
    return bool(unit) and (is_share if counted is Counted.COUNT else not is_share)


def kind_of(unit: str) -> str:
    """What sort of unit it is: a share, money, a time, a point on a scale, so many of something; "" for another."""
    known = known_unit(unit)
    if known is None or known.symbol == "procentenheter":
        return ""
    if known.kronor or known.euros:
        return "money"
    return next((kind for kind, symbols in _SORTS.items() if known.symbol in symbols), "")


def unit_contradicts_title(title: str, unit: str) -> bool:
    """True when a title promises Antal or Andel and the unit is of the other sort (NP404)."""
    promised = measure_word(title)
    return promised is not None and contradicts(promised[0], unit)


def likely_unit(title: str) -> str:
    """The unit that a title's words make one think of, or ""."""
    by_unit = word_list(__package__, "likely_units")
    return next((unit for unit, parts in by_unit.items() if has_part(title, parts)), "")


def unit_named(title: str) -> str:
    """The one unit that a title says that all its numbers are in: minuter, mnkr, kWh; "" for none, several or a share.

    "Väntetid, dagar" and "Elförbrukning i MWh (hela året)", but not "Svar inom tre veckor" or "Barn under 6 år".
    """
    if _A_SHARE.search(title):
        return ""
    named = {
        match[0].partition("/")[0]
        for match in _UNIT.finditer(title)
        if _STANDS_FOR_ALL.search(title[: match.start()]) and not _GOES_ON.match(title[match.end() :])
    }
    unit = named.pop() if len(named) == 1 else ""
    known = known_unit(unit) if unit else None
    is_counted = known is not None and bool(known.kronor or known.measures) and known.symbol != "år"
    return unit if is_counted else ""


def _is_unit_of_title(match: re.Match[str], title: str) -> bool:
    before, after = title[: match.start()], title[match.end() :]
    if _AFTER_PER.search(before):
        return False
    return bool(_WHERE_UNITS_STAND.search(before)) or not after.strip(" .)")


def _is_share(unit: str) -> bool:
    known = known_unit(unit)
    if known and known.symbol == "%":
        return True
    return any(word in unit.casefold() for word in ("%", "procent", "andel", "promille", "kvot")) and not (
        known and known.symbol == "procentenheter"
    )
