"""Ett värde utanför skalan

Vad
    Indikatorn har en skala från ett tal till ett annat, som 0–100, eller titeln säger den
    (skala 1–5, (1–10), av 100 möjliga), eller måttet har en som alla känner: NKI och HME
    går till 100, meritvärdet till 340. Ett utfall eller ett målvärde ligger utanför den. En
    skala i andra ord prövas inte.

Varför
    Antingen är värdet eller skalan fel, eller så är värdet räknat på ett annat sätt.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          nöjdhet:
            titel: Nöjdhet bland besökare
            skala: 1–5
            utfall:
              2023: 42  # FEL NP429
            målvärde: 4,5

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          nöjdhet:
            titel: Nöjdhet bland besökare
            skala: 1–5
            utfall:
              2023: 4,2
            målvärde: 4,5
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Amount, Interval, Limit, read_outcome
from ...word_list import listed, word_list
from ..rule import Rule
from .series import series_of
from .telling import named

_IN_TITLE = re.compile(
    r"\bskala(?:n)?\s*:?\s+(?:från\s+|mellan\s+)?(?P<low>[0-9]{1,3})\s*(?:[-–]|till|och)\s*(?P<high>[0-9]{1,3})(?![\w,.–-]*[0-9])"
    r"|\((?:index\s+|betyg\s+|poäng\s+)?(?P<first>[01])\s*[-–]\s*(?P<last>[4-7]|10|100)(?:\s*poäng)?\)"
    r"|\b(?:poäng|betyg)\b.*\bav\s+(?P<most>[0-9]{1,3})\s*(?:möjliga)?\s*\)?\s*$",
    re.IGNORECASE,
)
"""Nöjdhet bland anhöriga, skala 1–5; (1–10); poäng av 100 möjliga."""


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Plain numbers and limits; what is counted in another unit than the scale is on no scale of its own."""
    scale = read_outcome(indicator.value.scale or _scale_of(indicator.value.title))
    if not isinstance(scale, Interval):
        return
    for series in series_of(indicator, plan):
        for point in series.points:
            measure = point.measure
            if not isinstance(measure, Amount | Limit) or measure.quantity.per:
                continue
            if measure.quantity.unit in {scale.high.unit, "poäng", "index"} and not (
                scale.low.value <= measure.quantity.value <= scale.high.value
            ):
                yield Finding(
                    "NP429",
                    point.place,
                    say(
                        "Värdet {value} för {indicator} ligger utanför skalan {scale}",
                        value=point.with_unit,
                        indicator=named(indicator, series),
                        scale=scale.printed,
                    ),
                    notes=(Note(indicator.at("skala" if indicator.value.scale else "titel"), say("skalan")),),
                    hint=say("Kontrollera talet och skalan mot källan."),
                )


def _scale_of(title: str) -> str:
    """The scale that a title says, or that its measure is known to have; or ""."""
    if said := _IN_TITLE.search(title):
        low, high = said["low"] or said["first"] or "0", said["high"] or said["last"] or said["most"]
        return f"{low}–{high}"
    *known, other = word_list(__package__, "scales")
    if listed(__package__, "scales", other).search(title):
        return ""
    return next((scale for scale in known if listed(__package__, "scales", scale).search(title)), "")


RULE = Rule("NP429", "value-outside-scale", Severity.ERROR, __doc__, each=Indicator, check=check, is_sources=True)
