"""Källa eller frekvens saknas

Vad
    Indikatorn säger inte varifrån utfallet hämtas (källa) eller hur ofta det mäts
    (frekvens). Säger titeln själv hur ofta (”uppföljning görs halvårsvis”) räknas det, och
    likaså minst två utfall för hela år i följd: då mäts den varje år.

Varför
    Nästa år ska någon annan kunna hämta samma tal på samma sätt.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:  # UPPLYSNING NP418
            titel: Andel invånare som känner sig trygga
            målvärde:
              2024: minst 75 %

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            källa: Medborgarundersökningen
            frekvens: år
            målvärde:
              2024: minst 75 %
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import Indicator, Item, Plan
from ..many import in_each_board
from ..rule import Rule

HINT = say("Lägg till källa: (register, enkät eller system) och frekvens: (månad, tertial, delår, år …).")

_HOW_OFTEN = re.compile(
    r"\b(?:följs\s+upp|uppfölj\w+|redovisas|rapporteras|mäts|mätning\w*|avstämning\w*)\b[^.;]*?\b(?:"
    r"(?:halvårs|kvartals|månads|tertial|termins|vecko|delårs|års)vis|årligen|löpande|efter\s+(?:hel|halv)året"
    r"|(?:varje|per|vart|vartannat|två\s+gånger\s+om|en\s+gång\s+om)\s+(?:\w+\s+)?(?:år|halvår|kvartal|månad|tertial|termin"
    r"|delår|året|vecka)|vid\s+(?:hel|del)år\w*)",
    re.IGNORECASE,
)
"""Uppföljning görs halvårsvis: a title that says itself how often it is measured."""


def check(plan: Plan) -> Iterator[Finding]:
    """A number from Kolada has its source and its frequency there."""
    for many in in_each_board(plan, plan.of(Indicator)):
        yield from many.told(
            (_one(item) for item in many.items if _lacks_any(item)),
            say("{count} av {these} saknar källa eller frekvens"),
            say("Ingen av {these} har både källa och frekvens"),
            HINT,
        )


def _lacks_any(indicator: Item[Indicator]) -> bool:
    value = indicator.value
    return not value.kolada and not (value.source and (_says_how_often(value) or _is_seen_to_be_yearly(value)))


def _says_how_often(value: Indicator) -> bool:
    return bool(value.frequency or _HOW_OFTEN.search(value.title))


def _is_seen_to_be_yearly(value: Indicator) -> bool:
    """True when all outcomes are of whole years, one after the other."""
    periods = [period for one in (value, *value.every_part.values()) for period in one.every_outcome]
    years = sorted({period.year or 0 for period in periods})
    in_a_row = len(years) > 1 and years == [*range(years[0], years[-1] + 1)]
    return in_a_row and all(period.is_year for period in periods)


def _one(indicator: Item[Indicator]) -> Finding:
    value = indicator.value
    if value.source:
        headline = say("Indikatorn ”{title}” säger inte hur ofta den mäts", title=value.title)
        label = say("ingen frekvens")
    elif _says_how_often(value):
        headline = say("Indikatorn ”{title}” säger inte varifrån utfallet hämtas", title=value.title)
        label = say("ingen källa")
    else:
        headline = say("Indikatorn ”{title}” har varken källa eller frekvens", title=value.title)
        label = say("varken källa eller frekvens")
    return Finding("NP418", indicator.place.key(), headline, label, hint=HINT)


RULE = Rule("NP418", "no-source-or-frequency", Severity.INFO, __doc__, check_plan=check)
