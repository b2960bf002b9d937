"""Samma ord två gånger i rad

Vad
    Ett ord, eller upp till sex ord, står två gånger i rad i en text: fortsätta att att
    utveckla, läsning på arbetstid på arbetstid.

    Det som är inom citattecken prövas inte, och inte heller ord som kan stå så i en riktig
    mening: det det handlar om, de som är är nöjda, vi satsar på på lång sikt. Den som som
    barn flyttade är också riktigt. Regeln vet inte om ett upprepat ord är ett namn.

Varför
    Det är nästan alltid en rest av en ändring, och ibland har ett annat ord fallit bort.

Fel
    # uppdrag/minska-resor.yaml
    titel: Fortsätta att att minska resorna i tjänsten  # UPPLYSNING NP915
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Fortsätta att minska resorna i tjänsten
    till: [styrelsen]
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import eq

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, likely, say
from ...model import Plan
from ...word_list import word_list
from ..published_text import PublishedText, published_texts
from ..rule import Rule

_TWICE = re.compile(r"(?<![\w-])([^\W\d_]{2,}|i)(?:[ \t]+|[ \t]*\n[ \t]*)(\1)(?![\w-])", re.IGNORECASE)
"""A word and the same word after it, on the line or the next of the paragraph."""
_PHRASE_TWICE = re.compile(
    r"(?<![\w-])([^\W\d_][\w-]*(?:[ \t]+[\w-]+){1,5})(?:[ \t]+|[ \t]*\n[ \t]*)(\1)(?![\w-])", re.IGNORECASE
)
"""Two to six words and the same after them: på betald arbetstid på betald arbetstid."""
_MOST_WORDS, _LEAST_LETTERS = 6, 8
_STEP_BY_STEP = re.compile(r"\S+\s+(?:och|för|till|mot|efter|på|i|av|om|vid)", re.IGNORECASE)
"""Bättre och bättre och bättre: said on purpose."""
_AS_IN_TODAY = re.compile(
    r"\s+(?:dag|går|år|morgon|morse|kväll|natt|fjol|övermorgon|förrgår|\w+dags|första|andra|stort|sin|synnerhet|övrigt|form)\b"
)
_QUOTED = re.compile(r"[”\"»“][^”\"«“\n]*[”\"«]|`[^`\n]*`|https?://\S+")
_RIGHT_AFTER = {
    "som": re.compile(r"(?:den|de|dem|det|någon|alla|många|varje|ingen|\w+na|\w+en)\s+$", re.IGNORECASE),
    "för": re.compile(r"till\s+$", re.IGNORECASE),
}
"""Den som som barn flyttade, det vi är till för för alla."""


def _may_have_two(text: PublishedText) -> bool:
    """True for what has the same words twice in a row, with anything between; asked first, since few have."""
    words = [word.casefold() for word in text.words]
    return len(set(words)) < len(words) and any(
        b"\x01" * count in bytes(map(eq, words, words[count:])) for count in range(1, _MOST_WORDS + 1)
    )


def _is_slip_after_all(word: str, after: str) -> bool:
    """True for "etapp 2 i i Kvarnbacken": the first is right only before "i dag" and its like."""
    return word == "i" and not _AS_IN_TODAY.match(after)


def check(plan: Plan) -> Iterator[Finding]:
    """Each doubled word, once in a text; only in plans written in Swedish."""
    if plan.settings is None or plan.settings.language != "sv":
        return
    may_be = frozenset(word_list(__package__, "doubled")[""])
    for text in filter(_may_have_two, published_texts(plan)):
        words = _QUOTED.sub(lambda quoted: "·" * len(quoted[0]), text.text)
        yield from _phrases(text, words)
        told: set[str] = set()
        for match in _TWICE.finditer(words):
            word, written = match[2], match[0]
            before = _RIGHT_AFTER.get(word)
            is_right = (word in may_be and not _is_slip_after_all(word, words[match.end() :])) or (
                before and before.search(words[: match.start()])
            )
            if word.islower() and not is_right and word not in told:
                told.add(word)
                yield Finding(
                    "NP915",
                    text.place.saying(written),
                    say("”{word}” står två gånger i rad", word=word),
                    hint=say("Ta bort det ena, eller skriv det ord som har fallit bort."),
                    fix=likely(text.place.saying(written), match[1]),
                )


def _phrases(text: PublishedText, words: str) -> Iterator[Finding]:
    for match in _PHRASE_TWICE.finditer(words):
        phrase, written = match[2], match[0]
        if len(phrase) >= _LEAST_LETTERS and not _STEP_BY_STEP.fullmatch(phrase):
            yield Finding(
                "NP915",
                text.place.saying(written),
                say("”{word}” står två gånger i rad", word=phrase),
                hint=say("Ta bort det ena, eller skriv det ord som har fallit bort."),
                fix=likely(text.place.saying(written), match[1]),
            )


RULE = Rule("NP915", "doubled-word", Severity.INFO, __doc__, check_plan=check, is_sources=True)
