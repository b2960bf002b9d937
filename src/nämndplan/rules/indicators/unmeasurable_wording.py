"""Ordalydelse som inte går att mäta

Vad
    En indikator utan tal säger ”är påbörjad”, ”pågår”, ”redo att implementeras” eller
    liknande, eller så är målvärdet ord som inte kan mätas.

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

from ...diagnostics import Finding, Place, Severity, say
from ...model import AsPrinted, Indicator, Item, Plan
from ...values import Target, Words
from ...word_list import any_phrase, word_list
from ..rule import Rule
from .series import is_measured_in_numbers

TargetByYear = Target | AsPrinted | dict[int, Target | AsPrinted] | None


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
    for key, part in value.parts.items():
        targets += _worded(part.target, indicator.at("uppdelning", key, "målvärde"))
    for words, place in targets:
        yield Finding(
            "NP413",
            place,
            say("Målvärdet ”{words}” för ”{title}” går inte att mäta", words=words.printed, title=value.title),
            say("inget mått"),
            hint=say("Skriv ett tal, Ja, en gräns (minst 85 %), ett intervall eller en riktning (öka)."),
        )


def vague_phrase(indicator: Item[Indicator], plan: Plan) -> str:
    """The wording in a title, not counted in numbers, whose fulfilment cannot be judged; or ""."""
    if is_measured_in_numbers(indicator, plan):
        return ""
    match = any_phrase(word_list(__package__, "unmeasurable")[""]).search(indicator.value.title)
    return match[0] if match else ""


def _worded(target: TargetByYear, place: Place) -> Iterator[tuple[Words, Place]]:
    by_place = (
        {place.at(str(year)): one for year, one in target.items()} if isinstance(target, dict) else {place: target}
    )
    for where, measure in by_place.items():
        if isinstance(measure, Words) and not measure.has_number:
            yield measure, where


RULE = Rule("NP413", "unmeasurable-wording", Severity.WARNING, __doc__, each=Indicator, check=check)
