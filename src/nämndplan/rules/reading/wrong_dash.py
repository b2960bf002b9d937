"""Fel streck i en period

Vad
    En period är skriven med bindestreck (2024-2027) i stället för tankstreck (2024–2027).
    Är de flera sägs det en gång, med varje ställe för sig i listan.

Varför
    Mellan årtal betyder strecket ”till” och skrivs på svenska med tankstreck. Samma
    skrivsätt överallt gör att perioden går att söka efter.

Fel
    # styrdokument.yaml
    kategorier:
      policyer:
        titel: Policyer
        dokument:
          resepolicy:
            titel: Resepolicy
            period: 2022-2026  # UPPLYSNING NP108

Rätt
    # styrdokument.yaml
    kategorier:
      policyer:
        titel: Policyer
        dokument:
          resepolicy:
            titel: Resepolicy
            period: 2022–2026
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Finding, Fix, Place, Sentence, Severity, Where, likely, safe, say
from ...model import Item, Plan
from ..many import of_boards
from ..periods import periods
from ..rule import Rule
from ..vocabulary import texts_with

_YEAR = "(?:19|20|21)[0-9]{2}"
_IS_YEAR = re.compile(_YEAR)
_WRONG = re.compile(rf"(?<![\w/-])(?P<start>{_YEAR})\s?[-—]\s?(?P<end>{_YEAR})(?![\w/-])")


def check(plan: Plan) -> Iterator[Finding]:
    """Periods, and years in the texts; the first of two years must be the lower one.

    A period is our own statement of it. A text is the plan's, and may be as adopted: that takes --unsafe.
    """
    own, printed = say("{count} perioder är skrivna med fel streck"), say("{count} perioder i texterna har fel streck")
    for item, period in periods(plan):
        yield from _wrong(item, item.at("period"), period.printed, own, safe)
    for text in texts_with(_IS_YEAR.fullmatch, plan):
        yield from _wrong(text.item, text.place, text.text, printed, likely)


def _wrong(
    item: Item[Any], place: Place, text: str, several: Sentence, fix: Callable[[Where, str], Fix]
) -> Iterator[Finding]:
    for written, start, end in dict.fromkeys((match[0], *match.groups()) for match in _WRONG.finditer(text)):
        if start < end:
            yield Finding(
                "NP108",
                place.saying(written),
                say("Perioden {period} är skriven med fel streck", period=written),
                hint=say("Skriv {start}–{end} med tankstreck.", start=start, end=end),
                fix=fix(place.saying(written), f"{start}–{end}"),
                shared=of_boards(
                    item.board, place.saying(written), several, say("Skriv tankstreck, –, mellan årtalen.")
                ),
            )


RULE = Rule("NP108", "wrong-dash", Severity.INFO, __doc__, check_plan=check)
