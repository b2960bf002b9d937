"""From text to a tree of plain text, lists and mappings, with places on demand."""

from .build import Tree
from .comments import Comment, comments
from .conflicts import both_versions
from .document import Document
from .parse import parse
from .rewrite import rewrite

__all__ = ["Comment", "Document", "Tree", "both_versions", "comments", "parse", "rewrite"]
