"""Addresses that open a file of the plan in an editor, at the line of a finding."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from .. import lazy_re as re
from ..diagnostics import Span
from ..frozen import frozen

ADDRESS = "vscode://file/FIL:RAD:KOLUMN"
"""Visual Studio Code's; FIL, RAD and KOLUMN stand where the file, the line and the column are to be."""
_NEVER = re.compile(r"\s*(javascript|data|vbscript):", re.IGNORECASE)


@frozen
class Editor:
    """An editor's form of address, and the plan's folder, from the root of the disk."""

    form: str
    folder: Path

    @property
    def is_usable(self) -> bool:
        """Whether the form is an address that has a place for the file; such as run code are none."""
        return "FIL" in self.form and ":" in self.form and not _NEVER.match(self.form)

    def address(self, span: Span) -> str:
        """Where a click on a finding leads."""
        file = quote((self.folder / span.file).as_posix().lstrip("/"), safe="/:")
        line, column = str(span.start.line), str(span.start.column)
        found = {"FIL": file, "RAD": line, "KOLUMN": column}
        return re.sub("FIL|RAD|KOLUMN", lambda name: found[name[0]], self.form)
