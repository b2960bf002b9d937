"""Texten räknar fel

Vad
    En text säger hur många mål, delmål, indikatorer, uppdrag eller nämnder det finns,
    och planen har ett annat antal.

Varför
    Läsaren som räknar efter tappar förtroendet, och fullmäktige kan ha beslutat om ett
    mål som har fallit bort.

Fel
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    avsnitt:
      mål:
        rubrik: Våra mål
        text: Styrningen sker genom två mål som fullmäktige fastställt.  # VARNING NP308

Rätt
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    avsnitt:
      mål:
        rubrik: Våra mål
        text: Styrningen sker genom ett mål som fullmäktige fastställt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ..published_text import PublishedText
from ..rule import Rule
from ..vocabulary import texts_with
from ..word_list import any_phrase, word_list
from .counted import countable
from .number_words import NUMBER_WORDS, count_said

_LIST = word_list(__package__, "counts")
_ALL_BEFORE, _ALL_WITHIN, _SOME, _NAME, _OTHER = (any_phrase(phrases) for phrases in _LIST.values())
_FIGURES = re.compile("[0-9]{1,3}")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n\s*\n|\n\s*[-*•]")


def check(plan: Plan) -> Iterator[Finding]:
    """Only claims about all of them; "två av målen", "minst tre" and "ett mål" claim nothing."""
    counters = countable(plan)
    numbers = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
    nouns = "|".join(f"(?P<n{index}>{noun})" for index, noun in enumerate(counters))
    pattern = re.compile(rf"(?<!\w)(?P<number>{numbers}|{_FIGURES.pattern})\s+(?:{nouns})(?!\w)", re.IGNORECASE)
    for text in texts_with(_counts_several, plan):
        if text.is_prose:
            for claim in pattern.finditer(text.text):
                noun = next(index for index in range(len(counters)) if claim[f"n{index}"])
                yield from _judge(claim, text, list(counters.values())[noun](text.item.board, plan))


def _counts_several(word: str) -> bool:
    return bool(_FIGURES.fullmatch(word)) or NUMBER_WORDS.get(word.casefold(), 0) > 1


def _judge(claim: re.Match[str], text: PublishedText, counts: set[int]) -> Iterator[Finding]:
    said = count_said(claim["number"])
    if said < 2 or not any(counts) or said in counts:
        return
    before, sentence = _before(claim), _sentence_around(claim)
    if _SOME.fullmatch(before) or _NAME.fullmatch(before) or _OTHER.search(sentence):
        return
    if said < max(counts) and not (_ALL_BEFORE.fullmatch(before) or _ALL_WITHIN.search(sentence)):
        return
    yield Finding(
        "NP308",
        text.place.saying(claim[0]),
        say(
            "Texten säger ”{claim}”, men planen har {count}",
            claim=" ".join(claim[0].split()),
            count=_nearest(said, counts),
        ),
        say("planen har {count}", count=_nearest(said, counts)),
        hint=say("Rätta antalet i texten, eller lägg till det som saknas i planen."),
    )


def _nearest(said: int, counts: set[int]) -> int:
    return min(counts, key=lambda count: abs(count - said))


def _before(claim: re.Match[str]) -> str:
    words = re.findall(r"[\w:]+", claim.string[: claim.start()])
    return words[-1] if words else ""


def _sentence_around(claim: re.Match[str]) -> str:
    ends = [end.end() for end in _SENTENCE_END.finditer(claim.string)]
    start = max((end for end in ends if end <= claim.start()), default=0)
    return claim.string[start : min((end for end in ends if end >= claim.end()), default=len(claim.string))]


RULE = Rule("NP308", "count-claim-mismatch", Severity.WARNING, __doc__, check_plan=check)
