"""From a folder to the text of its files."""

from .find import FoundFile, find_files
from .read import MAX_BYTES, Files, read_bytes, read_file
from .text import SourceText

__all__ = ["MAX_BYTES", "Files", "FoundFile", "SourceText", "find_files", "read_bytes", "read_file"]
