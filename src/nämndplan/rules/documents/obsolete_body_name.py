"""Ett namn som inte längre gäller

Vad
    En text nämner ett organ eller en myndighet vid ett namn som har bytts ut före
    planens år.

Varför
    Ett gammalt namn får läsaren att undra om texten är inaktuell, eller letar efter
    något som inte finns. Står det tidigare, dåvarande eller före detta framför
    sägs inget.

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

import re
from collections.abc import Iterator

from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Plan
from ..rule import Rule
from ..vocabulary import longest_word, one_of, texts_with
from ..word_list import any_phrase, word_list

_HISTORY = re.compile(r"\b(tidigare|dåvarande|forna|förra|före detta|f\.?\s?d\.?)\s+(\w+\s+)?$", re.IGNORECASE)


def check(plan: Plan) -> Iterator[Finding]:
    """One finding for each old name, at its first place."""
    if plan.year is None:
        return
    replaced = _replaced_before(plan.year)
    if not replaced:
        return
    pattern = any_phrase(replaced)
    places: dict[str, list[tuple[Place, str]]] = {}
    for text in texts_with(one_of(map(longest_word, replaced)), plan):
        for match in pattern.finditer(text.text):
            if not _HISTORY.search(text.text[: match.start()]):
                since_and_now = replaced[" ".join(match[0].casefold().split())]
                places.setdefault(since_and_now, []).append((text.place.saying(match[0]), match[0]))
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


def _replaced_before(year: int) -> dict[str, str]:
    """Old names, in small letters, with the year and the name that came instead."""
    sections = word_list(__package__, "obsolete_names")
    return {
        name.casefold(): section
        for section, names in sections.items()
        if int(section.split(" ", 1)[0]) <= year
        for name in names
    }


RULE = Rule("NP804", "obsolete-body-name", Severity.WARNING, __doc__, check_plan=check)
