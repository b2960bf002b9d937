"""From text to a tree of plain text, lists and mappings, with places on demand."""

from .build import Tree
from .comments import Comment, comments
from .document import Document
from .parse import parse
from .rewrite import rewrite

__all__ = ["Comment", "Document", "Tree", "comments", "parse", "rewrite"]
