"""Word documents."""

from .document import word_document

__all__ = ["word_document"]
