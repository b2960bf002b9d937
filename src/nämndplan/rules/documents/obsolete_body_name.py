"""Ett namn som inte längre gäller

Vad
    En text nämner ett organ eller en myndighet vid ett namn som har bytts ut före
    planens år.

    Regeln känner en lista av namn som har upphört. Den vet inte om namnet står i ett citat
    eller om äldre tid.

Varför
    Ett gammalt namn får läsaren att undra om texten är inaktuell, eller letar efter
    något som inte finns. Står det tidigare, dåvarande eller före detta framför
    sägs inget, och inte heller i namnet på en lag med sitt nummer.

Fel
    # styrdokument.yaml
    kategorier:
      policyer:
        titel: Policyer
        dokument:
          tobak:
            titel: Tobaksfritt landsting  # VARNING NP804
            period: 2024–

Rätt
    # styrdokument.yaml
    kategorier:
      policyer:
        titel: Policyer
        dokument:
          tobak:
            titel: Tobaksfri region
            period: 2024–
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Plan
from ...word_list import any_phrase, word_list
from ..rule import Fact, Rule, by_file
from ..vocabulary import longest_word, one_of, texts_with

_HISTORY = re.compile(
    r"(?:\b(?:tidigare|dåvarande|forna|förra|före detta|f\.?\s?d\.?)\s+(?:\w+\s+)?"
    r"|\b(?:lag|förordning)(?:en)?\s+\((?:SFS\s)?[0-9]{4}:[0-9]+\)\s+om\s[^.;:()]{0,80})$",
    re.IGNORECASE,
)
"""What was called so then; and lagen (2006:544) om kommuners och landstings åtgärder, which is still called so."""


def gather(plan: Plan) -> Iterator[Fact]:
    """Each place with an old name: since when it is old, and what came instead."""
    if plan.year is None:
        return
    replaced = _replaced_before(plan.year)
    if not replaced:
        return
    pattern = any_phrase(replaced)
    for text in texts_with(_tells_of_old(plan.year), plan):
        for match in pattern.finditer(text.text):
            if not _HISTORY.search(text.text[: match.start()]):
                yield text.place.saying(match[0]), match[0], replaced[" ".join(match[0].casefold().split())]


def conclude(plan: Plan, found: Sequence[Fact]) -> Iterator[Finding]:
    """One finding for each old name, at its first place."""
    places: dict[str, list[tuple[Place, str]]] = {}
    for place, printed, since_and_now in by_file(found):
        places.setdefault(since_and_now, []).append((place, printed))
    for since_and_now, ((first, printed), *more) in places.items():
        since, _, now = since_and_now.partition(" ")
        yield Finding(
            "NP804",
            first,
            say("”{printed}” har ersatts av {now}", printed=printed, now=now),
            label=say("sedan {since}", since=since),
            notes=tuple(Note(place, say("också här")) for place, _ in more[:4]),
            hint=say(
                "Skriv {now}, om det inte är ett namn som fortfarande gäller. "
                "Har ett dokument bytt namn: skriv det nya.",
                now=now,
            ),
        )


@cache
def _tells_of_old(year: int) -> Callable[[str], object]:
    return one_of(map(longest_word, _replaced_before(year)))


@cache
def _replaced_before(year: int) -> dict[str, str]:
    """Old names, in small letters, with the year and the name that came instead."""
    sections = word_list(__package__, "obsolete_names")
    return {
        name.casefold(): section
        for section, names in sections.items()
        if int(section.split(" ", 1)[0]) <= year
        for name in names
    }


RULE = Rule("NP804", "obsolete-body-name", Severity.WARNING, __doc__, gather=gather, conclude=conclude)
