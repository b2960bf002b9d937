"""Ett tal i värdet läses inte

Vad
    Ett utfall eller målvärde är en text med siffror som inte går att läsa som ett värde.
    Den publiceras ord för ord, men talet jämförs inte med något och saknas i öppna data.
    Samma skrivning för flera år sägs en gång. En mening med ett tal i ord är inget värde.

Varför
    Annars kan ett mål som är sämre än utfallet se ut att vara kontrollerat. Läses gör ca,
    minst, inom, av, per och liknande ord, en parentes som säger vad talet i den är
    (riket 80 %) och ord efter talet. Datum, räkneoperationer och flera värden i samma ruta
    läses inte.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Andel besvarade samtal
            riktning: öka
            utfall:
              2023: 90 %
            målvärde:
              2024: 5 % bättre än riket  # VARNING NP209

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Andel besvarade samtal
            riktning: öka
            utfall:
              2023: 90 %
            målvärde:
              2024: minst 92 % (riket 87 %)
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import Plan
from ...values import Fault, Words, has_digit, parts_in, read_time_period
from ...values.date import MONTHS
from ...values.number_words import number_word
from ...word_list import any_phrase, word_list
from ..rule import Rule
from .printed import read_values

_BY_YEAR = re.compile(
    r"(?:\b(?:senast|under|till|i|före|per|den|slutet av|utgången av|första|andra|halvåret|kvartalet|våren|hösten"
    rf"|[0-3]?[0-9]|{'|'.join(MONTHS)})\s+){{0,6}}\b(?:19|20)[0-9]{{2}}(?:-[0-9]{{2}}){{0,2}}\b",
    re.IGNORECASE,
)
_A_SENTENCE = 4
"""Tre projekt har beräknats: a number in words in a sentence tells of something, and is no value."""
_DIGITS = re.compile(r"[0-9]+(?:[,. ][0-9]+)*")
_IN_BRACKETS = re.compile(r"[^(]+\(([^()]*)\)")


def check(plan: Plan) -> Iterator[Finding]:
    """Each value that was kept as words and has a digit in it."""
    alike: dict[object, list[tuple[Words, Place]]] = {}
    for read in read_values(plan):
        if isinstance(read.value, Words) and read.value.has_number and not _is_done_by_a_year(read.value.printed):
            if not has_digit(read.value.printed) and len(read.value.printed.split()) >= _A_SENTENCE:
                continue
            shape = _DIGITS.sub("0", read.value.printed)
            alike.setdefault((read.place.file, read.place.route[:-2], shape), []).append((read.value, read.place))
    for group in alike.values():
        yield _finding(*group)


def _finding(first: tuple[Words, Place], *others: tuple[Words, Place]) -> Finding:
    """What is written in the same way for several years of one thing is told once."""
    value, place = first
    return Finding(
        "NP209",
        place.saying(value.number),
        say("Talet i ”{text}” läses inte: värdet räknas som ord", text=value.printed),
        say("läses inte"),
        tuple(Note(place.saying(other.number), say("inte här heller")) for other, place in others),
        hint=_hint(value.printed),
    )


def _is_done_by_a_year(text: str) -> bool:
    """True for "antagen 2026": what is to be there, and by when; the year is read as nothing else."""
    rest, years = _BY_YEAR.subn(" ", text)
    done = any_phrase(word_list("nämndplan.rules.indicators", "measurable")[""])
    return bool(years) and not has_digit(rest) and not number_word(rest) and done.search(rest) is not None


def _hint(text: str) -> Sentence:
    if parts := parts_in(text):
        return say("Skriv delarna för sig under uppdelning: {parts}.", parts=tuple(name for name, _ in parts))
    if not isinstance(read_time_period(text), Fault):
        return say("En tidpunkt är inget värde. Skriv vad som ska vara nått då, till exempel Ja, och tiden i notering.")
    if (bracket := _IN_BRACKETS.fullmatch(text.strip())) and has_digit(bracket[1]):
        return say(
            "Skriv i parentesen vad talet är, till exempel (riket {number}), eller flytta det till notering.",
            number=bracket[1].strip(),
        )
    return say(
        "Skriv talet först, eller efter minst, högst, ca eller öka till, och det andra i notering. Ska det stå så här: "
        "skriv tryckt: och notering: i stället."
    )


RULE = Rule("NP209", "number-not-read", Severity.WARNING, __doc__, check_plan=check)
