"""From a folder to the text of its files."""

from .find import FoundFile, find_files
from .obstacle import why_refused, why_unread, why_unwritten
from .picture import picture_fault
from .read import MAX_BYTES, Files, read_bytes, read_file
from .text import SourceText

__all__ = [
    "MAX_BYTES",
    "Files",
    "FoundFile",
    "SourceText",
    "find_files",
    "picture_fault",
    "read_bytes",
    "read_file",
    "why_refused",
    "why_unread",
    "why_unwritten",
]
