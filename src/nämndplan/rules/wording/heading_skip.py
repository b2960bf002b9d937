"""Rubriker som hoppar över en nivå

Vad
    I en text med rubriker kommer en rubrik mer än en nivå under den förra, till exempel
    #### direkt efter ##. Eller så är en rubrik tom.

Varför
    Skärmläsare använder rubriknivåerna för att visa hur texten hänger ihop, och den som
    inte ser den lyssnar sig fram mellan dem. Ett hopp låter som att något saknas
    (WCAG 1.3.1 och 2.4.6). Första rubrikens nivå är fri: den hamnar under avsnittets
    egen rubrik när planen publiceras.

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          ## Arbetet under året

          #### Våren  # FEL NP904

Rätt
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          ## Arbetet under året

          ### Våren
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...diagnostics import Finding, Place, Severity, say
from ...model import Plan
from ..published_text import published_texts
from ..rule import Rule
from .prose import Heading, headings


def check(plan: Plan) -> Iterator[Finding]:
    """Each text on its own: its headings go below the heading that the plan gives it."""
    for text in published_texts(plan):
        found = list(headings(text.text)) if text.is_prose else []
        for heading in found:
            if not heading.title.strip():
                yield _empty(heading, text.place)
        for above, heading in pairwise(found):
            if heading.level > above.level + 1 and heading.title.strip():
                yield _skip(above, heading, text.place)


def _skip(above: Heading, heading: Heading, place: Place) -> Finding:
    return Finding(
        "NP904",
        place.saying(heading.line),
        say("Rubriken ”{title}” hoppar över en nivå", title=heading.title),
        label=say("nivå {level} efter nivå {above}", level=heading.level, above=above.level),
        hint=say("Skriv {marks} {title}.", marks="#" * (above.level + 1), title=heading.title),
    )


def _empty(heading: Heading, place: Place) -> Finding:
    return Finding(
        "NP904",
        place.saying(heading.line),
        say("En rubrik är tom"),
        hint=say("Skriv rubrikens text efter {marks}, eller ta bort raden.", marks="#" * heading.level),
    )


RULE = Rule("NP904", "heading-skip", Severity.ERROR, __doc__, check_plan=check)
