"""What Word and PowerPoint files have in common."""

from .measure import shares
from .package import opened, packed, set_properties
from .spans import APART, TextRun, locale_of, spans_of

__all__ = ["APART", "TextRun", "locale_of", "opened", "packed", "set_properties", "shares", "spans_of"]
