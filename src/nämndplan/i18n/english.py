"""English."""

from __future__ import annotations

from decimal import Decimal

from .catalogue import catalogue, page


class English:
    """Sentences from the catalogue, and manual pages from their files; what lacks a translation stays Swedish."""

    code = "en"
    page_parts: tuple[str, ...] = ("What", "Why", "Wrong", "Right")

    def translate(self, template: str) -> str:
        """The template in English."""
        return catalogue(self.code).gettext(template) if template else ""

    def number(self, value: Decimal) -> str:
        """25,000,000 and −2.3."""
        return f"{value:,f}".replace("-", "\N{MINUS SIGN}")

    def list_of(self, words: tuple[str, ...]) -> str:
        """a, b and c."""
        return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))

    def page(self, code: str, original: str) -> str:
        """A rule's manual page in English."""
        return page(self.code, code) or original
