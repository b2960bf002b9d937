"""Fixes carried out: edits of the files' own text, tried by compiling the plan again."""

from .diff import diff
from .rounds import Mended, mend, mend_folder
from .write import FileChange, Unwritable, write_all

__all__ = ["FileChange", "Mended", "Unwritable", "diff", "mend", "mend_folder", "write_all"]
