"""Talen i meningen går inte ihop

Vad
    En mening säger flera tal som hör ihop, och de går inte ihop: något ökar från 75 till 71
    procent, en ökning från 100 till 105 mnkr är 3,2 procent, 12 av 15 är 75 procent, av 12
    uppdrag är 8 klara och 5 inte, 58, 37 och 7 procent är alla, eller en ram på 92 mnkr går
    med 41 till skolan och de resterande 50 till annat.

    Bara tal i samma mening och i samma enhet prövas (resten får stå i nästa mening), och bara
    i de vanligaste ordalagen. Avrundade tal godtas, och ungefärliga (cirka, drygt, nästan)
    prövas inte. Det som följer på varav får vara en del av helheten, men inte mer, och två
    eller flera inte så när som på en liten skillnad. Regeln vet inte vilket tal som är fel.

Varför
    Ett av talen är fel. Den som läser vet inte vilket, och tappar förtroendet för de andra.

Fel
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    avsnitt:
      pengarna:
        rubrik: Pengarna
        text: Ramen ökar från 100 till 105 mnkr, en ökning med 3,2 procent.  # VARNING NP917

Rätt
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    avsnitt:
      pengarna:
        rubrik: Pengarna
        text: Ramen ökar från 100 till 105 mnkr, en ökning med 5 procent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from ... import lazy_re as re
from ...diagnostics import Finding, Sentence, Severity, say
from ...frozen import frozen
from ...model import Plan
from ...values import known_unit, write_number
from ...values.number_words import NUMBER_WORDS, count_said
from ..rule import Rule
from ..said_numbers import NUMBER, number_said, unspaced
from ..vocabulary import one_of, texts_with
from ..wordings import SENTENCE

_HINT = say("Räkna om, och rätta det tal som är fel.")
_UPWARDS, _DOWNWARDS = say("ökning"), say("minskning")
_TIME_OR_MONEY = r"procent\w*|år|års|mnkr|mkr|kronor|kr|tkr|miljoner|dagar|månader|veckor|timmar"
_UNIT = r"(?:%|procentenheter|procent|(?:miljoner|miljarder)\s+kronor|[^\W\d_]+)"
_WORDS = r"(?:\s+[^\W\d]+)"
_YEAR = r"(?:[^.,;:0-9]{0,25}20[0-9]{2}\)?)?"
_WAY = (
    r"\b(?:(?P<up>(?:ut)?ök(?:a|ar|at|ade|as|ats|ades|ning\w*)|höj(?:a|er|t|de|s|as|des|ts|ning\w*)|stig(?:a|er|it)"
    r"|(?<!två )(?<!tre )(?<!ett )(?<!fyra )steg|väx(?:a|er|te|t))|"
    r"(?P<down>minsk(?:a|ar|at|ade|as|ats|ades|ning\w*)|sänk(?:a|er|t|te|s|as|tes|ts|ning\w*)"
    r"|sjunk(?:a|er|it)|sjönk|reducera(?:r|s|de|des|t|ts)?))"
)
_ANY_WAY = re.compile(rf"{_WAY}\b", re.IGNORECASE)
_BY = rf"(?:med|på|om)\s+(?P<by>{NUMBER})\s*(?P<in>{_UNIT})"
_THAT_IS = r"(?:(?:vilket|som|det)\s+(?:är|innebär|motsvarar|vill säga)\s+|(?:dvs\.?|alltså|motsvarande)\s+)?"
_FROM_TO = re.compile(
    rf"\bfrån\s+(?P<one>{NUMBER})(?![\w,.–-])\s*(?P<first>{_UNIT})?{_YEAR}{_WORDS}{{0,4}}?\s+"
    rf"till\s+(?P<two>{NUMBER})(?:\s*(?P<unit>{_UNIT})|(?=\s*(?:[,;:)!?]|\.?\s*$)))",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"{_WAY}\b{_WORDS}{{0,8}}?(?:\s+{_BY}{_YEAR})?,?\s+$", re.IGNORECASE)
_AFTER = re.compile(
    rf"{_YEAR},?\s+{_THAT_IS}en\s+{_WAY}\s+{_BY}(?!\s+(?:per|om|i)\s+(?:år|året|månad))",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"{_WAY}\s+{_BY}\s+(?:och\s+(?:uppgick|uppgår|blev|var|är)\s+)?till\s+(?P<two>{NUMBER})\s*(?P<first>{_UNIT})?\s+"
    rf"\((?P<one>{NUMBER})(?:\s*(?P<second>{_UNIT}))?\)(?:\s*(?P<unit>{_UNIT}))?",
    re.IGNORECASE,
)
"""Ökade med 4 procent och uppgick till 104 (100) mnkr: last year's number stands beside."""
_AND_BACK = re.compile(
    rf"(?P<two>{NUMBER})\s*(?P<unit>{_UNIT}){_YEAR},?\s+{_THAT_IS}en\s+{_WAY}\s+{_BY}\s+(?:från|jämfört\s+med)\s+"
    rf"(?P<one>{NUMBER})(?![\w,.–-])(?:\s*(?P<first>{_UNIT}))?",
    re.IGNORECASE,
)
"""Uppgår till 104 mnkr, en ökning med 4 procent från 100 mnkr."""
_NOT_EXACT = re.compile(
    r"\b(?:ca|cirka|omkring|runt|ungefär|drygt|knappt|nästan|närmare|över|under|mer än|mindre än|minst|högst|upp till)"
    r"\s+(?!20[0-9]{2}\b)[0-9]"
    r"|\b(?:respektive|vardera|snitt|genomsnitt\w*|årlig\w*|per (?:år|månad)|om året|realt|inte|ej)\b",
    re.IGNORECASE,
)
_AVERAGES = re.compile(r"\b(?:i\s+)?(?:snitt|genomsnitt\w*)\b|\bper (?:år|månad)\b|\bom året\b", re.IGNORECASE)
"""How a change may be counted: no matter for which way it goes."""
_OF_ITS_OWN_WAY = re.compile(r"ambition|tillgänglig|takt|frekvens|ranking|plats|tempo", re.IGNORECASE)
"""What is raised when its number falls: from 90 to 60 days."""
_HOURS_OR_WEEKS = 53
"""Numbers without a unit that are no higher may be of the clock or the calendar: open from 22 to 6."""
_TIMES = frozenset(("dag", "dagar", "dygn", "vecka", "veckor", "månad", "månader", "timmar", "minuter", "år"))
_PERCENT = frozenset(("%", "procent"))
_POINTS = "procentenheter"
_NO_UNITS = frozenset(("i", "per", "under", "för", "och", "på", "av", "vid", "hos", "bland", "mellan"))
_COUNTS = [word for word, number in NUMBER_WORDS.items() if 1 < number < 100]
_COUNT = rf"(?:[0-9]{{1,3}}(?:[ \u00a0\u202f][0-9]{{3}})*|{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
_THE = r"(?:(?:de|våra|totalt|sammanlagt|alla|samtliga|[^\W\d]+s)\s+){0,2}"
_OF = rf"(?P<part>{_COUNT})\s+av\s+{_THE}(?P<whole>{_COUNT})"
_PER_CENT = r"[0-9]+(?:,[0-9]+)?"
_SHARE = re.compile(
    rf"(?<![\w,.–§/-]){_OF}{_WORDS}{{1,5}}?(?:\s+\((?P<percent>{_PER_CENT})\s*(?:%|procent)\)"
    rf"|,?\s+(?:vilket\s+(?:är|motsvarar|ger)|motsvarande|eller)\s+(?P<said>{_PER_CENT})\s*(?:%|procent)(?!\s+av\b))",
    re.IGNORECASE,
)
_SHARE_BEFORE = re.compile(
    rf"(?<![\w,.–-])(?P<percent>{_PER_CENT})\s*(?:%|procent)(?P<said>)\s+\({_OF}{_WORDS}{{0,3}}\)", re.IGNORECASE
)
_AMOUNT = re.compile(rf"(?<![\w,.–-])(?P<number>{NUMBER})\s*(?P<unit>{_UNIT})", re.IGNORECASE)
_OF_WHICH = re.compile(
    rf"(?<![\w,.–-])(?P<number>{NUMBER})\s*(?P<unit>{_UNIT}){_WORDS}{{0,8}}?,?\s+(?:varav|därav)\s+", re.IGNORECASE
)
_OUT_OF = re.compile(
    rf"(?:^\W*av\s+{_THE}|(?<![\w,.–§/-])(?P<part>{_COUNT})\s+av\s+{_THE})(?P<whole>{_COUNT})\s+(?P<things>[^\W\d_]{{3,}})\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:,|\b(?:och|samt|varav|därav))\s+$", re.IGNORECASE)
_THE_REST = re.compile(
    rf"\bav\b[^.\n]{{0,60}}?(?<![\w,.–-])(?P<number>{NUMBER})\s*(?P<unit>{_UNIT})(?P<between>[^\n]{{10,200}}?)"
    rf"(?:\b(?:resterande|återstående|övriga)|\bresten,?)\s+(?P<rest>{NUMBER})\s*(?P<same>{_UNIT})",
    re.IGNORECASE,
)
"""Av ramen på 92 mnkr går 41 mnkr till skolan. Resterande 51 mnkr …"""
_OTHERS_SHARE = re.compile(
    rf"(?:\b(?:resterande|övriga|återstående)\s+{NUMBER}\s*(?:%|procent)"
    rf"|(?:%|procent)\s+(?:[^\W\d]+\s+)?(?:annat|annan|andra|övrig\w*))[^%0-9]*$",
    re.IGNORECASE,
)
"""The last of them is of all others: 7 procent annat språk."""
_COMPARED = re.compile(
    r"\b(?:jämför\w*|mer|mindre|högre|lägre|riket|förra|föregående|tidigare|ök\w*|minsk\w*|mål\w*|från|varav)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(rf"(?<![\w,.–§/-])(?P<count>{_COUNT})(?=\s+[^\W\d_]+)(?!\s+(?:{_TIME_OR_MONEY})\b)", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:inte|ej|delvis|pågår|påbörja\w*|återst\w*|övriga|resterande|kvar|gula?|gult|röda?|rött|gröna?|grönt)\b",
    re.IGNORECASE,
)
_NOT_GROUPS = re.compile(
    r"\b(?:varav|därav|av|jämfört|förra|föregående|tidigare|sedan|20[0-9]{2}|fler|färre|ytterligare|både|också|även|samtidigt"
    r"|men|dock|trots|dessutom)\b",
    re.IGNORECASE,
)
_A_YEAR = re.compile("(?:19|20)[0-9]{2}")
_ANY = re.compile(rf"(?<!\w)(?:[0-9]|(?:{'|'.join(_COUNTS)})\b)", re.IGNORECASE)
_WHOLE, _HALF = Decimal(100), Decimal("0.5")
_SEVERAL, _FEWEST_SHARES, _MOST_SHARES = 2, 3, 8
_NEARLY = Decimal("0.97")
_NEAR_A_HUNDRED = 5
_FAR = 200
"""How far off in a sentence words still tell of a number."""


@frozen
class _Number:
    """A number as printed, and what its last figure stands for: the true one is within half of that."""

    value: Decimal
    step: Decimal

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        return self.value - self.step / 2, self.value + self.step / 2

    def may_be(self, ends: Iterable[Decimal], slack: Decimal = Decimal(1)) -> bool:
        """Whether it can be a number between these, rounded or cut short."""
        least, *_, most = sorted(ends)
        return least - self.step * slack <= self.value <= most + self.step * slack


def check(plan: Plan) -> Iterator[Finding]:
    """The texts with a word that ties two numbers together."""
    for text in texts_with(_sought(), plan):
        for said, headline in _faults(text.text):
            yield Finding("NP917", text.place.saying(said.strip()), headline, hint=_HINT)


@cache
def _sought() -> Callable[[str], object]:
    return one_of(("från", "varav", "därav", "av", "med", "procent"))


def _has_several(text: str) -> bool:
    return len(_ANY.findall(text)) >= _SEVERAL


def _faults(text: str) -> Iterator[tuple[str, Sentence]]:
    """The words that are wrong, and what is to be said of them."""
    if _has_several(text):
        for sentence in SENTENCE.findall(text):
            for look in (_ways, _shares, _parts, _groups, _percentages) if _has_several(sentence) else ():
                yield from look(sentence)
        yield from _the_rest(text)


def _ways(sentence: str) -> Iterator[tuple[str, Sentence]]:
    """From one number to another: whether it is the way that is told, and by as much."""
    for said in _FROM_TO.finditer(sentence):
        told = [_BEFORE.search(sentence, max(0, said.start() - _FAR), said.start()), _AFTER.match(sentence, said.end())]
        yield from _way(sentence, said, [match for match in told if match], ("first",))
    for said in _BESIDE.finditer(sentence):
        yield from _way(sentence, said, [said], ("first", "second"))
    for said in _AND_BACK.finditer(sentence):
        yield from _way(sentence, said, [said], ("first",))


def _is_loose(sentence: str, said: re.Match[str]) -> bool:
    """True for numbers that are not exact, or not one thing's, and for what is raised when its number falls."""
    around = _around(sentence, said)
    return bool(_NOT_EXACT.search(around) or _OF_ITS_OWN_WAY.search(around))


def _is_turned(sentence: str, said: re.Match[str], told: list[re.Match[str]], unit: str) -> bool:
    """Whether the numbers go the other way than the words: also in averages, and in no unit right after the words."""
    around = _AVERAGES.sub(" ", _around(sentence, said))
    if _NOT_EXACT.search(around) or _OF_ITS_OWN_WAY.search(around) or (unit in _TIMES and told[0]["up"]):
        return False
    is_direct = sentence[told[0].end("up" if told[0]["up"] else "down") : said.start()].isspace()
    is_high = any(_number(said[name]).value > _HOURS_OR_WEEKS for name in ("one", "two"))
    return bool(said["unit"] or said["first"] or told[0]["by"]) or (is_direct and is_high)


def _around(sentence: str, said: re.Match[str]) -> str:
    return sentence[max(0, said.start() - _FAR) : said.end() + _FAR]


def _way(
    sentence: str, said: re.Match[str], told: list[re.Match[str]], others: tuple[str, ...]
) -> Iterator[tuple[str, Sentence]]:
    unit = (said["unit"] or said["first"] or "").casefold()
    ways = {bool(match["up"]) for match in _ANY_WAY.finditer(sentence, max(0, said.start() - _FAR), said.start())}
    if len(ways) > 1 or _A_YEAR.fullmatch(said["one"]) or _A_YEAR.fullmatch(said["two"]):
        return
    if any((said[name] or unit).casefold() != unit for name in others):
        return
    one, two = _number(said["one"]), _number(said["two"])
    turned = [match for match in told if (two.value > one.value) is not bool(match["up"])]
    if one.value == two.value or (not turned and _is_loose(sentence, said)):
        return
    if turned and _is_turned(sentence, said, turned, unit):
        end = said.end("two") if unit in _NO_UNITS else said.end()
        words, way = " ".join(said.string[said.start() : end].split()), _UPWARDS if turned[0]["up"] else _DOWNWARDS
        yield said[0], say("”{words}” är inte en {way}", words=words, way=way)
    for match in () if turned or not one.value else told:
        if match["by"] and not _is_so(one, two, match, unit):
            start, end = min(said.start(), match.start("by")), max(said.end(), match.end("in"))
            yield sentence[start:end], _wrong_change(said, match, one, two)
            return


def _is_so(one: _Number, two: _Number, match: re.Match[str], unit: str) -> bool:
    """Whether the change can be what the text says: in the unit itself, or in per cent of the first number."""
    by, counted = _number(match["by"]), match["in"].casefold()
    ends = [(abs(b - a), a) for a in one.ends for b in two.ends]
    is_itself = counted in {unit, _POINTS} and by.may_be((change for change, _ in ends), _HALF)
    is_share = counted in _PERCENT and by.may_be(_WHOLE * change / a for change, a in ends if a)
    return is_itself or is_share or counted not in {unit, _POINTS, *_PERCENT}


def _wrong_change(said: re.Match[str], match: re.Match[str], one: _Number, two: _Number) -> Sentence:
    change, step = abs(two.value - one.value), _number(match["by"]).step
    if match["in"].casefold() in _PERCENT and (said["unit"] or "").casefold() not in _PERCENT:
        change = (_WHOLE * change / one.value).quantize(step, ROUND_HALF_UP)
    return say(
        "Skillnaden mellan {one} och {two} är {true} {unit}, inte {said}",
        one=said["one"],
        two=said["two"],
        true=write_number(change),
        unit=match["in"],
        said=match["by"],
    )


def _shares(sentence: str) -> Iterator[tuple[str, Sentence]]:
    """So many of so many, and how many per cent that is."""
    for said in (*_SHARE.finditer(sentence), *_SHARE_BEFORE.finditer(sentence)):
        part, whole = _count(said["part"]), _count(said["whole"])
        told = _number(said["percent"] or said["said"])
        true = _WHOLE * part / whole if whole else told.value
        if part <= whole and not told.may_be((true, true)) and not _NOT_EXACT.search(said[0]):
            yield (
                said[0],
                say(
                    "{part} av {whole} är {true} procent, inte {said}",
                    part=part,
                    whole=whole,
                    true=write_number(true.quantize(told.step, ROUND_HALF_UP)),
                    said=write_number(told.value),
                ),
            )


def _parts(sentence: str) -> Iterator[tuple[str, Sentence]]:
    """The amounts after "varav" are together no more than the one before it, and not nearly as much."""
    if (said := _OF_WHICH.search(sentence)) is None or not known_unit(said["unit"]) or _NOT_EXACT.search(sentence):
        return
    found = [
        match
        for match in _AMOUNT.finditer(sentence, said.end())
        if _JOINED.search(sentence, max(0, match.start() - 10), match.start())
    ]
    parts = [_number(match["number"]) for match in found if match["unit"].casefold() == said["unit"].casefold()]
    whole, total = _number(said["number"]), sum((part.value for part in parts), Decimal(0))
    slack = sum((part.step for part in (whole, *parts)), Decimal(0)) / 2
    is_nearly_all = len(parts) >= _SEVERAL and total >= whole.value * _NEARLY
    if total - whole.value > slack or (is_nearly_all and whole.value - total > slack):
        yield said[0], _sum_is(total, said)


def _the_rest(text: str) -> Iterator[tuple[str, Sentence]]:
    """The parts of an amount and the rest of it are together the whole, also in the next sentence."""
    for said in _THE_REST.finditer(text):
        unit = said["unit"].casefold()
        found = [match for match in _AMOUNT.finditer(said["between"]) if match["unit"].casefold() == unit]
        parts = [_number(number) for number in (*(match["number"] for match in found), said["rest"])]
        whole, total = _number(said["number"]), sum((part.value for part in parts), Decimal(0))
        slack = sum((part.step for part in (whole, *parts)), Decimal(0)) / 2
        is_one_unit = unit == said["same"].casefold() and known_unit(unit) and len(parts) >= _SEVERAL
        if (
            is_one_unit
            and abs(total - whole.value) > slack
            and not (_NOT_EXACT.search(said[0]) or _COMPARED.search(said[0]))
        ):
            yield f"{said['rest']} {said['same']}", _sum_is(total, said)


def _sum_is(total: Decimal, said: re.Match[str]) -> Sentence:
    sum_, unit, whole = write_number(total), said["unit"], said["number"]
    return say("Delarna är tillsammans {sum} {unit}, inte {whole}", sum=sum_, unit=unit, whole=whole)


def _percentages(sentence: str) -> Iterator[tuple[str, Sentence]]:
    """Shares that are of all, with one for the others: together a hundred."""
    found = [match for match in _AMOUNT.finditer(sentence) if match["unit"].casefold() in _PERCENT]
    if not _FEWEST_SHARES <= len(found) <= _MOST_SHARES or _NOT_EXACT.search(sentence) or _COMPARED.search(sentence):
        return
    shares = [_number(match["number"]) for match in found]
    total, slack = sum((share.value for share in shares), Decimal(0)), sum(share.step for share in shares) / 2
    if _OTHERS_SHARE.search(sentence) and slack < abs(total - _WHOLE) <= _NEAR_A_HUNDRED:
        numbers = " + ".join(match["number"] for match in found)
        yield found[-1][0], say("{numbers} är {sum} procent, inte 100", numbers=numbers, sum=write_number(total))


def _groups(sentence: str) -> Iterator[tuple[str, Sentence]]:
    """Of so many things some are so, and others not: together no more than all."""
    if (said := _OUT_OF.search(sentence)) is None:
        return
    rest, whole = sentence[said.end() :], _count(said["whole"])
    groups = [
        _count(number) for number in (said["part"], *(match["count"] for match in _GROUP.finditer(rest))) if number
    ]
    if (
        len(groups) >= _SEVERAL
        and max(groups) <= whole < sum(groups)
        and _OTHERS.search(rest)
        and not _NOT_GROUPS.search(rest)
    ):
        yield (
            said[0],
            say(
                "{groups} är {sum}, men texten säger {whole} {things}",
                groups=" + ".join(map(str, groups)),
                sum=sum(groups),
                whole=whole,
                things=said["things"],
            ),
        )


def _number(said: str) -> _Number:
    return _Number(*number_said(said))


def _count(said: str) -> int:
    return count_said(unspaced(said))


RULE = Rule("NP917", "does-not-add-up", Severity.WARNING, __doc__, check_plan=check)
