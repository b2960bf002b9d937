"""The content of a line as spans of text that each look one way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...frozen import frozen
from ...view import Break, Emphasis, Fact, FootnoteMark, Inlines, Link, Reference, Strong, Text

_LOCALES = {
    "sv": "sv-SE",
    "en": "en-GB",
    "fi": "fi-FI",
    "se": "se-SE",
    "nb": "nb-NO",
    "nn": "nn-NO",
    "da": "da-DK",
}


def locale_of(language: str) -> str:
    """A plan's language as Office writes it: sv-SE."""
    return _LOCALES.get(language, language)


APART = "\N{NO-BREAK SPACE}"
"""What stands between a value and the mark of a note."""


@frozen
class TextRun:
    """Text that looks one way; ``address`` or ``anchor`` when it leads somewhere. A new line is a text of its own.

    ``place`` is the anchor of the text itself, when something leads to it.
    """

    text: str
    strong: bool = False
    stressed: bool = False
    address: str = ""
    anchor: str = ""
    raised: bool = False
    quiet: bool = False
    place: str = ""


def spans_of(content: Inlines, look: TextRun | None = None) -> Iterator[TextRun]:
    """The spans of a line, each with everything that holds for it."""
    look = look or TextRun("")
    for inline in content:
        match inline:
            case Text(text):
                yield replace(look, text=text)
            case Break():
                yield replace(look, text="\n")
            case FootnoteMark(label, place, note):
                yield replace(look, text=label, anchor=note, raised=True, place=place)
            case Strong(inner):
                yield from spans_of(inner, replace(look, strong=True))
            case Emphasis(inner):
                yield from spans_of(inner, replace(look, stressed=True))
            case Link(address, inner):
                yield from spans_of(inner, replace(look, address=address))
            case Reference(anchor, inner):
                yield from spans_of(inner, replace(look, anchor=anchor))


def spans_of_fact(fact: Fact) -> Iterator[TextRun]:
    """Riktas till: Regionstyrelsen; Almi."""
    yield TextRun(f"{fact.label}: ", quiet=True)
    for number, value in enumerate(fact.values):
        if number:
            yield TextRun("; ")
        yield from spans_of(value)
