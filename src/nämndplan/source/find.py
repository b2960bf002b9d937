"""Finding the files of a plan: sorted, in NFC, never outside the plan's folder."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Finding, Sentence, Span, say

MAX_DEPTH = 12


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file of the plan: its name inside the plan and its path on disk."""

    file: str
    path: Path


def find_files(folder: Path) -> tuple[tuple[FoundFile, ...], tuple[Finding, ...]]:
    """All regular files below ``folder``, in the order of their NFC names.

    Hidden files and folders are passed over. Links that lead out of the plan,
    linked folders, folders named ``x.yaml`` and special files are findings.
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
        yield _outside(prefix.rstrip("/") or ".", say("Mappen går inte att läsa ({reason})", reason=_reason(error)))
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.endswith("~"):
            continue
        yield from _visit(entry, prefix + _printable(entry.name), root, depth)


def _visit(entry: os.DirEntry[str], name: str, root: Path, depth: int) -> Iterator[FoundFile | Finding]:
    path = Path(entry.path)
    try:
        if entry.is_symlink() and not path.resolve(strict=True).is_relative_to(root):
            yield _outside(name, say("Länken leder ut ur planen"))
        elif entry.is_dir(follow_symlinks=False):
            if entry.name.endswith((".yaml", ".yml")):
                yield _outside(name, say("En mapp har ett namn som slutar på .yaml"))
            elif depth >= MAX_DEPTH:
                yield _outside(name, say("Mappen ligger för djupt ner i planen"))
            else:
                yield from _walk(path, f"{name}/", root, depth + 1)
        elif stat.S_ISREG(entry.stat().st_mode):
            yield FoundFile(name, path)
        else:
            yield _outside(name, say("Det här är varken en vanlig fil eller en vanlig mapp"))
    except (OSError, RuntimeError) as error:
        yield _outside(name, say("Filen går inte att läsa ({reason})", reason=_reason(error)))


def _printable(name: str) -> str:
    """The name in NFC; bytes that are not text become a visible replacement mark."""
    clean = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", clean)


def _outside(file: str, headline: Sentence) -> Finding:
    return Finding(
        "NP115",
        Span(file),
        headline,
        hint=say("Lägg en vanlig, läsbar fil i planens mapp, eller ta bort den här."),
    )


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or type(error).__name__
