"""Sentences: a template with named fields, and the values that fill it.

The template is the Swedish sentence; it is also the key in the catalogues of
other languages. Values stay values until a language is chosen, so that numbers
and lists are written as that language writes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Protocol, TypeAlias

from ..frozen import frozen

Value: TypeAlias = "str | int | Decimal | Sentence | tuple[str | Sentence, ...]"
"""What can fill a field of a sentence; lists and numbers are written by the language."""


class Language(Protocol):
    """What a language must be able to do for a sentence and for a rule's manual page.

    ``code`` is its two letters, ``page_parts`` what the four parts of a page are called.
    """

    code: str
    page_parts: tuple[str, ...]

    def translate(self, template: str) -> str:
        """The template in this language."""

    def number(self, value: Decimal) -> str:
        """The number as this language writes it."""

    def list_of(self, words: tuple[str, ...]) -> str:
        """The words as one enumeration: a, b och c."""

    def page(self, code: str, original: str) -> str:
        """The manual page of the rule with this code; ``original`` is the Swedish one."""


def _example_years(year: int) -> dict[str, str]:
    return {
        "year_before": str(year - 1),
        "plan_year": str(year),
        "next_two_digits": f"{(year + 1) % 100:02}",
        "end_year": str(year + 3),
    }


EXAMPLE_YEARS = _example_years(2024)
"""Fields for years in examples: ``say("Skriv året: {plan_year}.", **EXAMPLE_YEARS)``. A plan's own take their place."""


@frozen
class Sentence:
    """A sentence for a person, not yet in a particular language."""

    template: str
    values: tuple[tuple[str, Value], ...] = ()

    def having(self, **values: Value) -> Sentence:
        """The sentence with more of its fields filled."""
        return Sentence(self.template, (*self.values, *values.items()))

    def in_years_of(self, year: int) -> Sentence:
        """The sentence with the years of its examples those of a plan for ``year``."""
        own = _example_years(year)
        return Sentence(self.template, tuple((name, _in_years_of(year, own.get(name, it))) for name, it in self.values))

    def text(self, language: Language) -> str:
        """The finished sentence in ``language``."""
        filled = {name: _Written(_written(value, language)) for name, value in self.values}
        return _fill(language.translate(self.template), filled)


def _in_years_of(year: int, value: Value) -> Value:
    if isinstance(value, Sentence):
        return value.in_years_of(year)
    if isinstance(value, tuple):
        return tuple(item.in_years_of(year) if isinstance(item, Sentence) else item for item in value)
    return value


def say(template: str, /, **values: Value) -> Sentence:
    """Make a sentence; its template is collected for translation."""
    return Sentence(template, tuple(values.items()))


class _Written(str):
    """A value in words, which can also choose between words: {count:year/years} is year for 1, else years.

    Swedish often has one word for both (1 fel, 2 fel); other languages' templates need the choice.
    """

    __slots__ = ()

    def __format__(self, words: str) -> str:
        one, _, several = words.partition("/")
        return (one if self == "1" else several) if several else super().__format__(words)


def _written(value: Value, language: Language) -> str:
    match value:
        case Sentence():
            return value.text(language)
        case Decimal():
            return language.number(value)
        case tuple():
            return language.list_of(tuple(_written(item, language) for item in value))
        case _:
            return str(value)


def _fill(template: str, values: Mapping[str, str]) -> str:
    return template.format_map(values) if values else template.format()
