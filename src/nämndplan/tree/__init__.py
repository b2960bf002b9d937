"""From text to a tree of plain text, lists and mappings, with places on demand."""

from .build import Tree
from .document import Document, parse

__all__ = ["Document", "Tree", "parse"]
