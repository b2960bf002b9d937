"""Fel streck i en period

Vad
    En period är skriven med bindestreck (2024-2027) i stället för tankstreck (2024–2027).

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

from ... import lazy_re as re
from ...diagnostics import Finding, Fix, Place, Severity, Where, likely, safe, say
from ...model import Plan
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
    for item, period in periods(plan):
        yield from _wrong(item.at("period"), period.printed, safe)
    for text in texts_with(_IS_YEAR.fullmatch, plan):
        yield from _wrong(text.place, text.text, likely)


def _wrong(place: Place, text: str, fix: Callable[[Where, str], Fix]) -> Iterator[Finding]:
    for written, start, end in dict.fromkeys((match[0], *match.groups()) for match in _WRONG.finditer(text)):
        if start < end:
            yield Finding(
                "NP108",
                place.saying(written),
                say("Perioden {period} är skriven med fel streck", period=written),
                hint=say("Skriv {start}–{end} med tankstreck.", start=start, end=end),
                fix=fix(place.saying(written), f"{start}–{end}"),
            )


RULE = Rule("NP108", "wrong-dash", Severity.INFO, __doc__, check_plan=check)
