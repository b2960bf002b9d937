"""How each language writes what a sentence is filled with."""

from __future__ import annotations

from decimal import Decimal

from .values import write_number


class Swedish:
    """Swedish: the language in which the sentences are written."""

    code = "sv"

    def translate(self, template: str) -> str:
        """The template itself."""
        return template

    def number(self, value: Decimal) -> str:
        """25 000 000 and −2,3."""
        return write_number(value)

    def list_of(self, words: tuple[str, ...]) -> str:
        """a, b och c."""
        return " och ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


SWEDISH = Swedish()
