"""The organisation's own name and its boards' names, as running text spells them."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from functools import cache

from ... import lazy_re as re
from ...diagnostics import Place
from ...frozen import frozen
from ...model import Body, BodyType, Item, Plan, normal_name
from ..memo import once_per_council
from ..spelling import is_a_slip, is_slip_inside
from ..vocabulary import texts_with
from ..wordings import content_words, is_form
from .often_written import mended

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_KINDS = re.compile(
    r"(?:region|kommun|stad|landsting)(?:en)?|\w+(?:förbund(?:et)?|bolag(?:et)?|pastorat|stift|välfärdsområde)"
)
_IN_PLACE = re.compile(r"\b(?:i|inom|hela|utanför|omkring|kring|runt)\s+$", re.IGNORECASE)
_OTHER_PLACES = frozenset({"lidköping", "linköping", "holland", "bornholm"})
"""Places that are but a letter from a Swedish or Finnish one, and are no slips."""
_BOARD = re.compile(
    r"(?<![^\W\d_])(?:"  # tried once a word
    r"(?:[^\W\d_]{3,}-\s+(?:och|&)\s+|[^\W\d_]{3,}[ae]\s+)?[^\W\d_]{3,}(?:nämnd(?:en)?|styrelsen)(?=s?\b)"
    r"|[^\W\d_]{3,}[ae]\s+nämnd(?:en)?(?=s?\b))",
    re.IGNORECASE,
)
_IS_BOARD = re.compile(r"\w*(?:nämnd(?:en)?|styrelsen)s?", re.IGNORECASE).fullmatch
_OF_ANOTHER = re.compile(
    r"(?:\b(?-i:[A-ZÅÄÖ])[^\W\d_]+(?:s|\s+(?:kommun|stad|region)(?:en)?s)"
    r"|\b(?:tidigare|dåvarande|före detta|f\.\s?d\.|förra|forna|gamla|nya?|gemensam\w*))\s+$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"s?\s+(?:i|för|inom|vid|hos)\s+(?!Sverige\b)[A-ZÅÄÖ]")
_OF_THE_PAST = re.compile(
    r"\b(?:ersätt\w*|ersatt\w*|byt\w+ namn|namnbyte|bilda\w*|slås|slogs|sammanslag\w*|upphör\w*|inrätta\w*|avveckla\w*"
    r"|hette|kallades)\b",
    re.IGNORECASE,
)
_LIKE, _SAME_START = 0.85, 4


@frozen
class Variant:
    """A name as a text spells it, and as it ought to be."""

    odd: str
    right: str
    place: Place
    where: Place


def misspelt_own_name(plan: Plan) -> Iterator[Variant]:
    """Region Norsjö for Region Norrsjö, I Norsjö finns: the own name but for a letter in a word of it, once a part."""
    organisation = plan.settings.organisation if plan.settings else ""
    name = organisation.split()
    for text in texts_with(_slips_of(organisation), plan) if name else ():
        words = list(_WORD.finditer(text.text))
        for at in range(len(words)):
            if found := _misspelt(words, at, name, text.text):
                odd, right = found
                yield Variant(odd, right, text.place, Place("plan.yaml", ("organisation",)))
                return


def _misspelt(words: list[re.Match[str]], at: int, name: list[str], text: str) -> tuple[str, str] | None:
    """The word that is wrong where the whole name is to stand, or the own word of it alone in a place."""
    here = words[at : at + len(name)]
    is_together = len(here) == len(name) and not text[here[0].start() : here[-1].end()].strip(_joined(here) + " \n")
    pairs = [(word[0], own) for word, own in zip(here, name, strict=False) if _bare(word[0]) != _bare(own)]
    if len(name) > 1 and is_together and len(pairs) == 1 and _is_slip(*pairs[0]):
        return pairs[0]
    own = [word for word in name if not _KINDS.fullmatch(word.casefold())]
    word = words[at][0]
    beside = words[at + 1][0].casefold() if at + 1 < len(words) else ""
    if (
        len(own) == 1
        and word[0].isupper()
        and not _KINDS.fullmatch(beside)
        and _IN_PLACE.search(text[: words[at].start()])
    ):
        return (word, own[0]) if is_slip_inside(_bare(word), _bare(own[0])) and _is_slip(word, own[0]) else None
    return None


def _joined(words: list[re.Match[str]]) -> str:
    return "".join({letter for word in words for letter in word[0]})


def _is_slip(said: str, own: str) -> bool:
    """Whether a word is another but for a letter; of what such bodies are called an ending is none."""
    one, other = _bare(said), _bare(own)
    if one in _OTHER_PLACES or mended(said):  # what the list of misspellings tells (NP902)
        return False
    return is_slip_inside(one, other) if _KINDS.fullmatch(other) else is_a_slip(one, other)


def _bare(word: str) -> str:
    return word.casefold().removesuffix("s")


@cache
def _slips_of(organisation: str) -> Callable[[str], object]:
    """What seeks the words that a word of a name may have become."""
    name = {_bare(word) for word in organisation.split()}
    return lambda word: _bare(word) not in name and any(is_a_slip(_bare(word), own) for own in name)


def other_board_names(plan: Plan) -> Iterator[Variant]:
    """A board that the register does not have, where one there has nearly the name: each once, at its first place."""
    boards = _boards(plan)
    told: set[str] = set()
    for text in texts_with(_IS_BOARD, plan) if boards and plan.register.complete else ():
        if text.route[0] in {"källa", "namn", "organisation"}:
            continue
        for found in _BOARD.finditer(text.text):
            name = found[0]
            if normal_name(name) in told or _is_known(name, plan) or _is_of_another(found, text.text):
                continue
            for said in dict.fromkeys((name, name.rpartition(" ")[2])):
                like = [body for body in boards if _is_alike(said, body.value.name)]
                if len(like) == 1:
                    told.add(normal_name(name))
                    yield Variant(said, like[0].value.name, text.place, like[0].at("namn"))
                    break


@once_per_council
def _boards(plan: Plan) -> tuple[Item[Body], ...]:
    return tuple(
        body
        for body in plan.register.bodies.values()
        if body.value.type in {BodyType.BOARD, BodyType.EXECUTIVE_BOARD} and not plan.register.is_gone(body.id)
    )


def _is_known(name: str, plan: Plan) -> bool:
    """Whether the register has a name, or the last words of it."""
    words = name.split()
    return any(plan.register.find(" ".join(words[at:])) for at in range(len(words)))


def _is_of_another(found: re.Match[str], text: str) -> bool:
    """Whether a board is said to be another body's, or of another time."""
    start = max(text.rfind(mark, 0, found.start()) for mark in (". ", "\n", "! ", "? ")) + 1
    ends = [end for mark in (". ", "\n") if (end := text.find(mark, found.end())) >= 0]
    sentence = text[start : min(ends, default=len(text))]
    return bool(
        _OF_ANOTHER.search(text[start : found.start()])
        or _ELSEWHERE.match(text, found.end())
        or _OF_THE_PAST.search(sentence)
    )


def _is_alike(name: str, registered: str) -> bool:
    """Whether two boards' names are the same in their first part, or but for a few letters; not in inflection alone."""
    one, other = normal_name(name), normal_name(registered)
    words, others = content_words(one), content_words(other)
    if len(words) == len(others) and all(is_form(a, b) for a, b in zip(words, others, strict=True)):
        return False
    first, *last = one.split(" och ")
    known, *known_last = other.split(" och ")
    if len(last) == len(known_last) == 1:
        return first == known or (last == known_last and is_a_slip(first, known))
    joined, known_joined = one.replace(" ", ""), other.replace(" ", "")
    return joined[:_SAME_START] == known_joined[:_SAME_START] and (
        difflib.SequenceMatcher(None, joined, known_joined).ratio() >= _LIKE
    )
