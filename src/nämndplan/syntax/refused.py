"""What YAML allows and a plan does not, and what is said about it."""

from __future__ import annotations

from collections.abc import Sequence

from .. import lazy_re as re
from ..diagnostics import Finding, Fix, Note, Sentence, Span, likely, say
from ..frozen import frozen
from ..source import SourceText
from .events import Event, ScalarEvent

_NEEDS_THOUGHT = re.compile(r"\s#|[\"'\\]")
"""A comment, or marks of quotation, in what would be put in quotation marks as a whole."""


@frozen
class Twice:
    """A key that already stands in the same mapping, and where."""

    key: str
    span: Span
    first: Span


def strange_start(span: Span, key: str, written: str) -> Finding:
    """Tags, anchors and aliases: nearly always a value that begins with ! & * or >."""
    mark = '"' if '"' not in written else "'"
    value = f"{mark}{written}{mark}"
    return _refused(
        span,
        say("Ett värde kan inte börja med {mark} utan citattecken", mark=written[:1]),
        say("Skriv {key}: {value}", key=key, value=value) if key else say("Skriv {value}", value=value),
        likely(span, value) if not _NEEDS_THOUGHT.search(written) else None,
    )


def marked_group(span: Span, written: str) -> Finding:
    """An anchor or tag on a list or mapping."""
    return _refused(
        span,
        say("Märket {written} används inte i en plan", written=written),
        say("Ta bort märket. Ska samma uppgifter stå på flera ställen: skriv ut dem på varje ställe."),
    )


def merge_key(span: Span) -> Finding:
    """``<<: *other``."""
    return _refused(
        span, say("Nyckeln << (sammanfogning) används inte i en plan"), say("Skriv ut uppgifterna där de hör hemma.")
    )


def strange_key(span: Span) -> Finding:
    """A list or mapping as a key, ``? key`` and the like."""
    return _refused(
        span, say("En nyckel ska vara vanlig text"), say("Skriv nyckeln som ett ord följt av kolon, utan klamrar.")
    )


def directive(span: Span) -> Finding:
    """``%YAML 1.2``."""
    return _refused(span, say("Rader som börjar med % hör inte hemma i en plan"), say("Ta bort raden."))


def control_character(span: Span, char: str) -> Finding:
    """One that is written with a backslash: nobody can read it, and files cannot be called so."""
    return _refused(
        span,
        say("Styrtecknet U+{code} kan inte stå i en text", code=f"{ord(char):04X}"),
        say("Ta bort det som är skrivet med bakstreck. Ska det stå ett bakstreck: skriv texten utan citattecken."),
    )


def second_document(span: Span) -> Finding:
    """``---`` in the middle of a file."""
    return _refused(
        span,
        say("Raden --- börjar ett nytt dokument, och det som står efter den läses inte"),
        say("Ta bort raden, eller flytta det som står efter den till en egen fil."),
    )


def _refused(span: Span, headline: Sentence, hint: Sentence, fix: Fix | None = None) -> Finding:
    return Finding("NP101", span, headline, hint=hint, fix=fix)


def duplicates(twice: Sequence[Twice]) -> list[Finding]:
    """Keys of one mapping that stand there again. Several different ones are one fault: an object lost its id."""
    keys = tuple(dict.fromkeys(again.key for again in twice))
    if len(keys) < 2:
        hint = say("Ta bort den ena. Är det två olika saker: ge den andra ett eget namn.")
        return [_duplicate(again, say("Nyckeln ”{key}” står två gånger", key=again.key), hint) for again in twice]
    hint = say(
        "Är det två olika saker saknas en rad med ett id och kolon ovanför {key}. Är det samma sak: ta bort den ena "
        "av varje.",
        key=keys[0],
    )
    return [_duplicate(twice[0], say("Nycklarna {keys} står två gånger", keys=keys), hint)]


def _duplicate(again: Twice, headline: Sentence, hint: Sentence) -> Finding:
    label = say("här igen, och det som står här läses inte")
    return Finding("NP102", again.span, headline, label, (Note(again.first, say("första gången här")),), hint)


def splits_a_number(text: str, event: Event, value: Event) -> bool:
    """True for the second half of ``11,11``: digits straight after a comma, with no value of their own."""
    start = event.start_mark.index
    return (
        isinstance(value, ScalarEvent)
        and value.start_mark.index == value.end_mark.index
        and re.fullmatch("[0-9],", text[max(0, start - 2) : start]) is not None
        and event.value[:1].isdecimal()
    )


_LONGEST_VALUE = 120
_BEFORE_COMMA = re.compile(r"(?:[^\[\]{},:\n]|:(?=\S))*$")


def decimal_comma(source: SourceText, event: Event, key: str) -> Finding:
    """``{2022: högst 11,11}``, at the second half of the number: the whole value is what has to be quoted."""
    start = event.start_mark.index
    left = _BEFORE_COMMA.search(source.text, max(0, start - _LONGEST_VALUE), start - 1)
    number = f"{left[0].lstrip() if left else ''},{event.value}"
    span = source.span(start - (len(number) - len(event.value)), event.end_mark.index)
    return Finding(
        "NP111",
        span,
        say("Kommat i {number} skiljer två värden åt inom klamrar och är inget decimalkomma", number=number),
        hint=say("Skriv {key}: {number} på en egen rad, utan klamrar.", key=key, number=number),
        fix=None if '"' in number or "\\" in number else likely(span, f'"{number}"'),
    )
