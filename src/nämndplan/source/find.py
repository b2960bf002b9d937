"""Finding the files of a plan: sorted, in NFC, never outside the plan's folder."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..cache import is_passed_over
from ..diagnostics import Finding, Sentence, Span, say
from .unreadable import unreadable

MAX_DEPTH = 12


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of the plan: its name inside the plan and its path on disk."""

    file: str
    path: Path


def find_files(folder: Path) -> tuple[tuple[FoundFile, ...], tuple[Finding, ...]]:
    """All regular files below ``folder``, in the order of their NFC names.

    Hidden files and folders are passed over, and so are backups (``x.yaml~``).
    Links that lead out of the plan, linked folders, folders named ``x.yaml`` and
    special files are findings.
    """
    files: list[FoundFile] = []
    findings: list[Finding] = []
    for found in _walk(folder, "", folder.resolve(), 0):
        if isinstance(found, Finding):
            findings.append(found)
        else:
            files.append(found)
    return tuple(sorted(files, key=lambda found: found.file)), tuple(findings)


def _walk(folder: Path, prefix: str, root: Path, depth: int) -> Iterator[FoundFile | Finding]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield unreadable(prefix.rstrip("/") or ".", error)
        return
    for entry in entries:
        if is_passed_over(entry.name):
            continue
        yield from _visit(entry, prefix + _printable(entry.name), root, depth)


def _visit(entry: os.DirEntry[str], name: str, root: Path, depth: int) -> Iterator[FoundFile | Finding]:
    path = Path(entry.path)
    try:
        if entry.is_symlink() and not path.resolve(strict=True).is_relative_to(root):
            yield _refused(
                name, say("Länken leder ut ur planens mapp"), say("Lägg en kopia av filen här i stället för länken.")
            )
        elif entry.is_dir(follow_symlinks=False):
            yield from _visit_folder(path, name, root, depth)
        elif stat.S_ISREG(entry.stat().st_mode):
            yield FoundFile(name, path)
        elif entry.is_dir():
            yield _refused(
                name,
                say("Länkar till mappar följs inte"),
                say("Lägg mappen här i stället för länken, eller ta bort den."),
            )
        else:
            yield _refused(
                name, say("Det här är varken en vanlig fil eller en vanlig mapp"), say("Ta bort den ur planens mapp.")
            )
    except (OSError, RuntimeError) as error:
        yield unreadable(name, error)


def _visit_folder(path: Path, name: str, root: Path, depth: int) -> Iterator[FoundFile | Finding]:
    if name.endswith((".yaml", ".yml")):
        hint = say("Ta bort .yaml ur mappens namn. Är den tänkt som en fil: ersätt mappen med filen.")
        yield _refused(name, say("Det här är en mapp, men namnet slutar som en fils"), hint)
    elif depth >= MAX_DEPTH:
        hint = say("Flytta upp mappen. En plan behöver som mest fyra nivåer av mappar.")
        yield _refused(name, say("Mappen ligger för djupt ner i planen och läses inte"), hint)
    else:
        yield from _walk(path, f"{name}/", root, depth + 1)


def _printable(name: str) -> str:
    """The name in NFC; bytes that are not text become a visible replacement mark."""
    clean = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", clean)


def _refused(file: str, headline: Sentence, hint: Sentence) -> Finding:
    return Finding("NP115", Span(file), headline, hint=hint)
