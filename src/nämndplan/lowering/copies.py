"""Files and folders that are called as copies of others: they are asked about, and left out.

Whatever were said of what stands in them would follow from the copying; which is meant only the author knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..diagnostics import Finding, Note, Span, say
from ..model import KINDS
from ..source import FoundFile
from ..values import copied_name

_SUFFIX = ".yaml"


def without_copies(files: Sequence[FoundFile]) -> tuple[tuple[FoundFile, ...], tuple[Finding, ...]]:
    """The files that are no copies, and a question about each file or folder that is. Stray files are no matter."""
    first_in = {path: found.file for found in reversed(files) for path in _paths(found.file)}
    copies = {path: first for path in first_in if (first := _copied(path)) in first_in}
    kept: list[FoundFile] = []
    asked: dict[str, Finding] = {}
    for found in files:
        path = next((path for path in _paths(found.file) if path in copies), "") if copies else ""
        if path and any(kind.match(found.file) for kind in KINDS):
            asked.setdefault(path, _asked(path, found.file, copies[path], first_in[copies[path]]))
        else:
            kept.append(found)
    return tuple(kept), tuple(asked.values())


def _paths(file: str) -> Iterator[str]:
    """The folders that a file lies in, the outermost first, and the file."""
    parts = file.split("/")
    return ("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))


def _copied(path: str) -> str:
    """What the name of a file or folder would make it a copy of, beside it; or ""."""
    folder, slash, name = path.rpartition("/")
    suffix = _SUFFIX if name.endswith(_SUFFIX) else ""
    original = copied_name(name.removesuffix(suffix))
    return f"{folder}{slash}{original}{suffix}" if original else ""


def _asked(path: str, file: str, first: str, first_file: str) -> Finding:
    words = {"copy": path, "first": first}
    return Finding(
        "NP121",
        Span(file),
        say("Är {copy} en kopia av {first} som inte ska vara med?", **words)
        if path == file
        else say("Är mappen {copy} en kopia av {first} som inte ska vara med?", **words),
        notes=(Note(Span(first_file)),),
        hint=say(
            "Inget i den läses förrän det är klart. Är den en kopia: ta bort den. Ska den vara med: ge den ett eget "
            "namn, med små bokstäver, siffror och bindestreck."
        ),
    )
