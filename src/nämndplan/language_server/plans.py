"""Which plan a file that is open in the editor belongs to, and by which address the editor knows each file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pygls.uris import from_fs_path, to_fs_path

from ..editor.session import Session
from ..frozen import frozen
from ..source import find_files

MAX_UP = 12
"""So many folders up from a file that its plan.yaml is looked for."""
SETTINGS = "plan.yaml"


@frozen
class InPlan:
    """A file of a plan: the session that the plan is open in, and the file's path inside the plan."""

    session: Session
    file: str


@dataclass
class Plans:
    """The plans that files are open of, each with its session."""

    sessions: dict[Path, Session] = field(default_factory=dict)
    _addresses: dict[tuple[Path, str], str] = field(default_factory=dict)
    """How the editor spells the address of a file, in each plan: it must get back what it said."""

    def find(self, address: str) -> InPlan | None:
        """The plan that a file belongs to; None for what lies in none, or not on this disk."""
        path = _path(address)
        folder = _plan_folder(path) if path else None
        if path is None or folder is None:
            return None
        file = unicodedata.normalize("NFC", path.relative_to(folder).as_posix())
        if any(part.startswith(".") for part in file.split("/")):
            return None
        session = self.sessions.setdefault(folder, Session(folder))
        if file in session.opened:
            self._addresses.setdefault((folder, file), address)
        return InPlan(session, file)

    def opened(self, found: InPlan, address: str) -> None:
        """The editor has opened a file by this address."""
        self._addresses[found.session.folder, found.file] = address

    def address(self, session: Session, file: str) -> str:
        """The address of a file, as the editor knows it."""
        known = self._addresses.get((session.folder, file))
        return known or from_fs_path(str(_on_disk(session.folder, file))) or ""

    def in_folder(self, folder: Path) -> Iterator[Path]:
        """The folders of plans below a workspace folder: itself, or plans/<year>."""
        for candidate in (folder, *sorted(folder.glob("plans/*"))):
            if (candidate / SETTINGS).is_file():
                yield candidate


def _path(address: str) -> Path | None:
    try:
        text = to_fs_path(address)
    except ValueError:
        return None
    return Path(text) if text else None


def _plan_folder(path: Path) -> Path | None:
    for folder in list(path.parents)[:MAX_UP]:
        if (folder / SETTINGS).is_file():
            return folder
    # A new plan whose plan.yaml is not saved yet.
    return path.parent if path.name == SETTINGS else None


def _on_disk(folder: Path, file: str) -> Path:
    """Where a file lies, whose name may be spelt with other signs on the disk."""
    path = folder / file
    if file.isascii() or path.exists():
        return path
    found, _ = find_files(folder)
    return next((each.path for each in found if each.file == file), path)
