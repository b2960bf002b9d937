"""Ordalydelse som inte går att mäta

Vad
    En indikator utan tal säger ”är påbörjad”, ”pågår”, ”redo att implementeras” eller
    liknande, eller så är målvärdet ord som inte kan mätas.

    Ord som kan hållas mot ett utfall är målvärden: växande, bättre än föregående år, i nivå
    med riket, netto noll, minst en månads betalningsberedskap. Regeln känner dem på en
    lista av ord, som planen kan lägga till i (egna_ord: mätbart: i plan.yaml). Den vet
    inte om utfallet verkligen mäts.

Varför
    ”Påbörjad” stämmer från första dagen, och ”pågår” slutar aldrig stämma. Då kan
    uppföljningen bara svara ja.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      nära-vård:
        titel: Styrelsen stödjer omställningen till nära vård
        indikatorer:
          jämlik-vård:
            titel: Utveckling av en jämlik vård är påbörjad  # VARNING NP413
            målvärde:
              2024: Ja

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      nära-vård:
        titel: Styrelsen stödjer omställningen till nära vård
        indikatorer:
          jämlik-vård:
            titel: Antal vårdcentraler som arbetar enligt den nya modellen
            målvärde:
              2024: minst 8
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Place, Severity, say
from ...model import AsPrinted, Indicator, Item, Plan
from ...values import Target, TimePeriod, Words
from ...word_list import any_phrase
from ..own_words import measurable, unmeasurable
from ..rule import Rule
from .series import is_measured_in_numbers

_LETTER = re.compile(r"[^\W\d_]")
"""A target without any (``*``, ``1)``) only points to a note."""

Targets = Target | AsPrinted | dict[TimePeriod, Target | AsPrinted] | None


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """The title of an indicator without numbers, and each target in words without a number."""
    value = indicator.value
    if phrase := vague_phrase(indicator, plan):
        yield Finding(
            "NP413",
            indicator.at("titel").saying(phrase),
            say("”{phrase}” i ”{title}” går inte att mäta", phrase=phrase, title=value.title),
            say("när är det uppfyllt?"),
            hint=say("Skriv vad som ska vara klart, och när: ett antal, en andel eller ett resultat som går att visa."),
        )
    targets = [*_worded(value.target, indicator.at("målvärde"))]
    for route, part in value.every_part.items():
        targets += _worded(part.target, indicator.at(*route, "målvärde"))
    for words, place in targets:
        if is_measurable(words.printed, plan) or (value.note and not _LETTER.search(words.printed)):
            continue
        yield Finding(
            "NP413",
            place,
            say("Målvärdet ”{words}” för ”{title}” går inte att mäta", words=words.printed, title=value.title),
            say("inget mått"),
            hint=say("Skriv ett tal, Ja, en gräns (minst 85 %), ett intervall eller en riktning (öka)."),
        )


def is_measurable(target: str, plan: Plan) -> bool:
    """True for words that can be held against an outcome: a comparison, a level, a trend, an end point."""
    return any_phrase(measurable(plan)).search(target) is not None


def vague_phrase(indicator: Item[Indicator], plan: Plan) -> str:
    """The wording in a title, not counted in numbers, whose fulfilment cannot be judged; or ""."""
    if is_measured_in_numbers(indicator, plan):
        return ""
    match = any_phrase(unmeasurable(plan)).search(indicator.value.title)
    return match[0] if match else ""


def _worded(target: Targets, place: Place) -> Iterator[tuple[Words, Place]]:
    by_place = (
        {place.at(str(year)): one for year, one in target.items()} if isinstance(target, dict) else {place: target}
    )
    for where, measure in by_place.items():
        if isinstance(measure, Words) and not measure.has_number:
            yield measure, where


RULE = Rule("NP413", "unmeasurable-wording", Severity.WARNING, __doc__, each=Indicator, check=check)
