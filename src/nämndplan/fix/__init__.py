"""Fixes carried out: edits of the files' own text, tried by compiling the plan again."""

from .diff import diff
from .plan import mend_folder
from .rounds import Mended, mend
from .write import Change, Unwritable, write_all

__all__ = ["Change", "Mended", "Unwritable", "diff", "mend", "mend_folder", "write_all"]
