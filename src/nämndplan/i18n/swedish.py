"""Swedish."""

from __future__ import annotations

from decimal import Decimal


class Swedish:
    """The language in which the sentences and the manual pages are written."""

    code = "sv"
    page_parts: tuple[str, ...] = ("Vad", "Varför", "Fel", "Rätt")

    def translate(self, template: str) -> str:
        """The template itself."""
        return template

    def number(self, value: Decimal) -> str:
        """25 000 000 and −2,3."""
        from ..values import write_number  # help and version hold no numbers, and need not wait for all values

        return write_number(value)

    def list_of(self, words: tuple[str, ...]) -> str:
        """a, b och c."""
        return " och ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))

    def page(self, code: str, original: str) -> str:  # noqa: ARG002  (other languages look it up)
        """The page itself."""
        return original
