"""Ett ord eller uttryck är felskrivet

Vad
    En text har ett ord eller ett uttryck som aldrig är rätt, till exempel
    funktionhinder (funktionshinder) eller de uppsatt målen (de uppsatta målen). Hit hör
    också ett tal utan mellanslag före sitt ord (3procent), ett mellanslag som fattas efter punkt
    eller komma (nås.Målen), ett bindestreck kvar inne i ett ord (verksam-heten) och en parentes i
    en titel eller notering som aldrig börjar eller aldrig slutar.

Varför
    Stavfel drar ner förtroendet för resten. Regeln känner bara till en lista av
    säkra fel och några hundra ord som planer ofta har (årsredovsning), och letar inte efter
    okända ord: en plan är full av namn och sammansättningar som ingen ordbok har. Egna
    skrivningar läggs till i plan.yaml, under egna_ord: stavfel. Står felet i ett beslut ska det
    kanske återges som det är, och därför är det bara en upplysning.

Fel
    # uppdrag/minska-resor.yaml
    titel: Bereda strategi för folkhälsa och funktionhinder  # UPPLYSNING NP902
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Bereda strategi för folkhälsa och funktionshinder
    till: [styrelsen]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from ... import lazy_re as re
from ...diagnostics import Finding, Place, Severity, likely, say
from ...model import Plan
from ...word_list import any_phrase, word_list
from ..memo import once_per_plan
from ..numbers.printed import printed_values
from ..own_words import own_words
from ..published_text import PublishedText, published_texts
from ..rule import Rule
from ..vocabulary import longest_word, one_of, texts_with
from .often_written import is_parted, mended

ANY_ENDING = "…"
_NO_SPACE = re.compile(
    r"(?<![\w.,/-])([0-9](?:[0-9 ,]*[0-9])?)"
    r"(procent|procentenheter|miljoner|miljarder|kronor|mnkr|mkr|tkr|personer|invånare|dagar|veckor|månader|minuter|timmar)\b"
)
"""3procent: a number and the word after it."""
_GLUED = re.compile("[0-9]+[a-zåäö]+")
_NO_SPACE_AFTER = re.compile(
    r"(?<![\w./@:])(?:[a-zåäö]{3,}\.(?=[A-ZÅÄÖ][a-zåäö])|[A-ZÅÄÖ]?[a-zåäö]{2,},)[A-ZÅÄÖ]?[a-zåäö]{2,}(?![\w@/]|\.\w)"
)
"""Kan kunna nås.Målen, and mellanrum,för; not in an address."""
_PARTED = re.compile(r"(?<![\w-])(?P<first>[A-ZÅÄÖ]?[a-zåäö]{2,})-\s?(?P<rest>[a-zåäö]{2,})(?![\w-])")
_JOINT = re.compile(r"\w+(?:ings|hets|tets|ions|nads|skaps|älls|dels|lands|livs|doms)")
_LONG = 5
"""Verksam-heten, and samhällsbyggnads-processen: a hyphen left from where a line ended."""
_BRACKET = re.compile(r"[()]")
_ITEM = re.compile(r"(?:^|\s|[:;]-?)(?:[0-9]{1,2}|[A-Za-zÅÄÖåäö]|[ivx]{1,4}|\*+)?$")
"""What stands before a bracket that needs no other half: a) and 1)."""


def check(plan: Plan) -> Iterator[Finding]:
    """Each wrong form in each text, since one of them may be quoted from a source; only in plans written in Swedish."""
    if plan.settings is None or plan.settings.language != "sv":
        return
    for text in texts_with(_tells_of_wrong(), plan):
        for written in dict.fromkeys(match[0] for match in _any_wrong().finditer(text.text)):
            wrong = " ".join(written.split())
            yield _finding(text.place.saying(written), wrong, _right(wrong))
    yield from _in_values(plan)
    for text in texts_with(mended, plan):
        yield from _slips(text)
    for text in texts_with(_GLUED.fullmatch, plan):
        for written in dict.fromkeys(match[0] for match in _NO_SPACE.finditer(text.text)):
            yield _finding(text.place.saying(written), written, _NO_SPACE.sub(r"\1 \2", written))
    for text in published_texts(plan):
        if not text.is_prose and (finding := _half_a_bracket(text)):
            yield finding
    for text in published_texts(plan):
        yield from _left_from_setting(text, plan)
    yield from _of_the_plan(own_words(plan).misspellings, plan)


def is_misspelt(word: str) -> bool:
    """True for a word that is told here, wherever it stands."""
    return mended(word) is not None or _any_wrong().fullmatch(word) is not None


def _of_the_plan(own: Mapping[str, str], plan: Plan) -> Iterator[Finding]:
    """What the plan itself says is wrong."""
    for text in published_texts(plan) if own else ():
        for written in dict.fromkeys(match[0] for match in any_phrase(own).finditer(text.text)):
            right = next(right for wrong, right in own.items() if wrong.casefold() == written.casefold())
            yield _finding(text.place.saying(written), written, right)


def _slips(text: PublishedText) -> Iterator[Finding]:
    """A letter wrong in a word that is often written; not in an address."""
    for word in dict.fromkeys(text.words):
        right = mended(word)
        if right and re.search(rf"(?<![\w@./]){word}(?![\w@/]|\.\w)", text.text):
            yield _finding(text.place.saying(word), word, _like(word, right))


def _left_from_setting(text: PublishedText, plan: Plan) -> Iterator[Finding]:
    """A space lost after a mark, and a hyphen left inside a word; what NP914 says of titles is not said here."""
    for written in dict.fromkeys(_NO_SPACE_AFTER.findall(text.text) if "." in text.text or "," in text.text else ()):
        yield _finding(text.place.saying(written), written, re.sub("[.,]", r"\g<0> ", written))
    for match in _PARTED.finditer(text.text) if "-" in text.text else ():
        first, rest, joined = match["first"], match["rest"], match["first"] + match["rest"]
        is_joint = _JOINT.fullmatch(first) and len(rest) >= _LONG and not match[0][len(first) + 1].isspace()
        is_told = not text.is_prose and joined.casefold() in _words_of_titles(plan)
        if not is_told and (is_joint or is_parted(joined, len(first))):
            yield _finding(text.place.saying(match[0]), match[0], joined)


@once_per_plan
def _words_of_titles(plan: Plan) -> frozenset[str]:
    return frozenset(word.casefold() for text in published_texts(plan) if not text.is_prose for word in text.words)


def _in_values(plan: Plan) -> Iterator[Finding]:
    """3procent where a value stands."""
    for value in printed_values(plan):
        if match := _NO_SPACE.search(value.printed):
            yield _finding(value.place.saying(match[0]), match[0], _NO_SPACE.sub(r"\1 \2", match[0]))


def _half_a_bracket(text: PublishedText) -> Finding | None:
    """A bracket without its other half; a) and 1) that begin an item have none."""
    is_open = 0
    for match in _BRACKET.finditer(text.text):
        is_open += 1 if match[0] == "(" else -1
        if is_open < 0 and _ITEM.search(text.text[: match.start()]):
            is_open = 0
        if is_open < 0:
            break
    if not is_open:
        return None
    return Finding(
        "NP902",
        text.place.saying("(" if is_open > 0 else ")"),
        say("En parentes i ”{text}” slutar aldrig", text=text.text)
        if is_open > 0
        else say("En parentes i ”{text}” börjar aldrig", text=text.text),
        hint=say("Skriv båda parenteserna, eller ta bort den ensamma."),
    )


def _finding(place: Place, wrong: str, right: str) -> Finding:
    return Finding(
        "NP902",
        place,
        say("”{wrong}” ska vara ”{right}”", wrong=wrong, right=right),
        hint=say(
            "Skriv {right}. Ska källans skrivning stå kvar: skriv # nplan: tillåt NP902 och skälet ovanför raden.",
            right=right,
        ),
        fix=likely(place, right),
    )


@cache
def _corrections() -> dict[str, str]:
    sections = word_list(__package__, "misspellings")
    return {wrong: right for right, wrongs in sections.items() for wrong in wrongs}


@cache
def _any_wrong() -> re.Pattern[str]:
    forms = sorted(_corrections(), key=len, reverse=True)
    joined = "|".join(map(_pattern, forms))
    return re.compile(rf"(?<![\w-])(?:{joined})(?!\w)", re.IGNORECASE)


@cache
def _tells_of_wrong() -> Callable[[str], object]:
    return one_of(longest_word(form) + _ending(form) for form in _corrections())


def _pattern(form: str) -> str:
    return re.escape(form.removesuffix(ANY_ENDING)).replace(r"\ ", r"\s+") + _ending(form)


def _ending(form: str) -> str:
    return r"\w*" if form.endswith(ANY_ENDING) else ""


def _right(wrong: str) -> str:
    """The right form, with the ending and the first letter's size of the wrong one."""
    known = _corrections()
    folded = wrong.casefold()
    for end in range(len(folded), 0, -1):
        stem = folded[:end]
        if right := known.get(stem if end == len(folded) and stem in known else stem + ANY_ENDING):
            right = right.removesuffix(ANY_ENDING) + (wrong[end:] if right.endswith(ANY_ENDING) else "")
            return _like(wrong, right)
    return wrong


def _like(wrong: str, right: str) -> str:
    """The right form, with the capitals of the wrong one."""
    if wrong.isupper():
        return right.upper()
    return right[0].upper() + right[1:] if wrong[0].isupper() else right


RULE = Rule("NP902", "misspelling", Severity.INFO, __doc__, check_plan=check)
