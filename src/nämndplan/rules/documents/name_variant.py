"""Ett styrdokument kallas olika saker

Vad
    En text nämner ett styrdokument med nästan samma namn som i listan över styrdokument:
    ett enda ord skiljer, och de två orden börjar likadant. Eller så säger strategi: ett
    dokument som i listan har andra år i sitt namn.

Varför
    ”Strategi för folkhälsa och funktionsrätt” och ”strategi för folkhälsa och
    funktionhinder” kan vara samma dokument eller två. Läsaren vet inte vilket.
    Böjningar (strategin, strategi) räknas inte som skillnader, och årtal bara i strategi.

Fel
    # styrdokument.yaml
    kategorier:
      strategier:
        titel: Strategier
        dokument:
          folkhälsa:
            titel: Strategi för folkhälsa och funktionshinder
            period: 2024–
    # uppdrag/minska-resor.yaml
    titel: Bereda strategi för folkhälsa och funktionsrätt  # VARNING NP805
    till: [styrelsen]

Rätt
    # styrdokument.yaml
    kategorier:
      strategier:
        titel: Strategier
        dokument:
          folkhälsa:
            titel: Strategi för folkhälsa och funktionsrätt
            period: 2024–
    # uppdrag/minska-resor.yaml
    titel: Bereda strategin för folkhälsa och funktionsrätt
    till: [styrelsen]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Severity, say
from ...frozen import frozen
from ...model import GoalNode, GoverningDocument, Item, Plan
from ..memo import once_per_council
from ..rule import Fact, Rule, by_file
from ..vocabulary import texts_with

FEWEST_WORDS = 4
SAME_START = 5
SHORTEST = 4
"""Letters of a word that may be the beginning of another: plan, planen."""
LONGEST_ENDING = 3
_WORD = re.compile(r"\w+(?:-\w+)*-?")
_YEAR = re.compile(r"\b[12]\d{3}\b")


def gather(plan: Plan) -> Iterator[Fact]:
    """Each place with a variant of a document's name, the odd word in it, and the document."""
    yield from _with_other_years(plan)
    listed = _listed(plan)
    if not listed.documents:
        return
    for text in texts_with(listed.may_name_one, plan):
        if text.item.place.file in listed.files:
            continue
        starts = _starts(_WORD.findall(text.text))
        for document, name, name_starts in listed.documents:
            for variant, odd in _variants(text.text, name, listed.names) if name_starts <= starts else ():
                yield text.place.saying(variant), variant, odd.casefold(), document.at("titel"), document.value.title


def _with_other_years(plan: Plan) -> Iterator[Fact]:
    """What a goal is said to follow, where the list has it with other years and not with these."""
    listed = {_plain(item.value.title): item for item in plan.common.of(GoverningDocument)}
    by_name = {_YEAR.sub("", name): item for name, item in listed.items() if _YEAR.search(name)}
    for item in plan.of(GoalNode):
        said = _plain(item.value.strategy or "")
        document = by_name.get(_YEAR.sub("", said)) if _YEAR.search(said) and said not in listed else None
        if document is not None:
            yield item.at("strategi"), item.value.strategy, said, document.at("titel"), document.value.title


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", "–").split())


def conclude(plan: Plan, variants: Sequence[Fact]) -> Iterator[Finding]:
    """One finding for each variant of a document's name, at its first place."""
    found: dict[tuple[Place, str], list[Fact]] = {}
    for fact in by_file(variants):
        _, _, odd, listed, _ = fact
        found.setdefault((listed, odd), []).append(fact)
    for (first, variant, _, listed, title), *more in found.values():
        yield Finding(
            "NP805",
            first,
            say("”{variant}” heter ”{title}” i listan över styrdokument", variant=variant, title=title),
            notes=(
                *(Note(place, say("också här")) for place, *_ in more[:4]),
                Note(listed, say("så här står det i listan")),
            ),
            hint=say(
                "Är det samma dokument: skriv namnet lika på båda ställena. "
                "Är det ett nytt som ersätter det gamla: lägg det i listan med ersätter: {title}.",
                title=title,
            ),
        )


@frozen
class _Listed:
    """The council's documents with long names: their words, how these begin, and the files of the list."""

    documents: tuple[tuple[Item[GoverningDocument], list[str], set[str]], ...]
    names: set[tuple[str, ...]]
    files: set[str]
    tell_tale: set[str]

    def may_name_one(self, word: str) -> bool:
        """True for a word that begins as the longest beginning in some name does."""
        return "" in self.tell_tale or word[:SAME_START].casefold() in self.tell_tale


@once_per_council
def _listed(plan: Plan) -> _Listed:
    named = ((item, _name(item)) for item in plan.of(GoverningDocument))
    documents = tuple((item, name, _starts(name)) for item, name in named if len(name) >= FEWEST_WORDS)
    return _Listed(
        documents,
        {tuple(word.casefold() for word in name) for _, name, _ in documents},
        {document.place.file for document, _, _ in documents},
        {max(filter(str.isalnum, starts), key=len, default="") for _, _, starts in documents},
    )


def _name(document: Item[GoverningDocument]) -> list[str]:
    return _WORD.findall(_YEAR.sub("", document.value.title))


def _starts(words: Iterable[str]) -> set[str]:
    """How the longer words begin. A variant has these beginnings of the name, which is quick to see."""
    return {word[:SAME_START].casefold() for word in words if len(word) >= SAME_START}


def _variants(text: str, name: list[str], names: set[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """The stretches of a text that are the name but for one word, each with that word."""
    words = list(_WORD.finditer(text))
    for stretch in zip(*(words[offset:] for offset in range(len(name))), strict=False):
        odd = [(match[0], word) for match, word in zip(stretch, name, strict=True) if not _same_word(match[0], word)]
        is_other_name = tuple(match[0].casefold() for match in stretch) in names
        if len(odd) == 1 and _alike(*odd[0]) and not is_other_name:
            yield text[stretch[0].start() : stretch[-1].end()], odd[0][0]


def _same_word(one: str, other: str) -> bool:
    """True for a word in two of its forms: strategi, strategin."""
    one, other = one.casefold(), other.casefold()
    if one == other:
        return True
    stem = _shared_start(one, other)
    return (stem >= SAME_START or stem == len(min(one, other, key=len)) >= SHORTEST) and max(
        len(one), len(other)
    ) - stem <= LONGEST_ENDING


def _alike(one: str, other: str) -> bool:
    return _shared_start(one.casefold(), other.casefold()) >= SAME_START


def _shared_start(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


RULE = Rule("NP805", "name-variant", Severity.WARNING, __doc__, gather=gather, conclude=conclude)
