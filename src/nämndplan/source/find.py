"""Finding the files of a plan: sorted, in NFC, never outside the plan's folder.

See docs/adr/042-a-register-in-each-plan.md.
"""

from __future__ import annotations

import errno
import os
import unicodedata
from pathlib import Path

from ..bounded_read import NotPlain
from ..diagnostics import Finding, Sentence, Span, say
from ..frozen import frozen
from ..passed_over import is_passed_over
from .obstacle import why_unread

MAX_DEPTH = 12
MAX_ENTRIES = 50_000
"""Files and folders: the largest plans have some thousands."""


@frozen
class FoundFile:
    """A file of the plan: its name inside the plan and where it is on disk."""

    file: str
    disk: str

    @property
    def path(self) -> Path:
        """Its path on disk."""
        return Path(self.disk)


def find_files(folder: Path) -> tuple[tuple[FoundFile, ...], tuple[Finding, ...]]:
    """All regular files below ``folder``, in the order of their NFC names.

    Hidden files and folders are passed over, and so are backups (``x.yaml~``).
    Links that lead out of the plan, linked folders, folders named ``x.yaml`` and
    special files are findings.
    """
    look = _Look(folder.resolve())
    look.through(folder, "", 0)
    return tuple(sorted(look.files, key=lambda found: found.file)), tuple(look.findings)


class _Look:
    """A look through a folder: what has been found so far."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._left = MAX_ENTRIES + 1
        self.files: list[FoundFile] = []
        self.findings: list[Finding] = []

    def through(self, folder: str | Path, prefix: str, depth: int) -> None:
        """Take down what lies in a folder and below it."""
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            self.findings.append(unreadable(prefix.rstrip("/") or ".", error))
            return
        for entry in entries:
            if is_passed_over(entry.name):
                continue
            self._left -= 1
            if self._left == 0:
                self.findings.append(_too_many(prefix))
            if self._left <= 0:
                return
            name = prefix + _printable(entry.name)
            try:
                if entry.is_file(follow_symlinks=False):
                    self.files.append(FoundFile(name, entry.path))
                elif entry.is_dir(follow_symlinks=False):
                    self._folder(entry.path, name, depth)
                elif entry.is_symlink():
                    self._link(entry, name)
                else:
                    self.findings.append(_neither(name))
            except (OSError, RuntimeError) as error:
                self.findings.append(unreadable(name, error))

    def _folder(self, path: str, name: str, depth: int) -> None:
        if name.endswith((".yaml", ".yml")):
            hint = say("Ta bort .yaml ur mappens namn. Är den tänkt som en fil: ersätt mappen med filen.")
            self.findings.append(_refused(name, say("Det här är en mapp, men namnet slutar som en fils"), hint))
        elif depth >= MAX_DEPTH:
            hint = say("Flytta upp mappen. En plan behöver som mest fyra nivåer av mappar.")
            self.findings.append(_refused(name, say("Mappen ligger för djupt ner i planen och läses inte"), hint))
        else:
            self.through(path, f"{name}/", depth + 1)

    def _link(self, entry: os.DirEntry[str], name: str) -> None:
        if not Path(entry.path).resolve(strict=True).is_relative_to(self._root):
            hint = say("Lägg en kopia av filen här i stället för länken.")
            self.findings.append(_refused(name, say("Länken leder ut ur planens mapp"), hint))
        elif entry.is_file():
            self.files.append(FoundFile(name, entry.path))
        elif entry.is_dir():
            hint = say("Lägg mappen här i stället för länken, eller ta bort den.")
            self.findings.append(_refused(name, say("Länkar till mappar följs inte"), hint))
        else:
            self.findings.append(_neither(name))


def _too_many(prefix: str) -> Finding:
    headline = say("Mappen har fler än {most} filer, och resten läses inte", most=MAX_ENTRIES)
    hint = say("Ange mappen som planens plan.yaml ligger i, och flytta det som inte hör till planen.")
    return _refused(prefix.rstrip("/") or ".", headline, hint)


def _neither(name: str) -> Finding:
    headline = say("Det här är varken en vanlig fil eller en vanlig mapp")
    return _refused(name, headline, say("Ta bort den ur planens mapp."))


def _printable(name: str) -> str:
    """The name in NFC; bytes that are not text become a visible replacement mark."""
    if name.isascii():
        return name
    clean = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return unicodedata.normalize("NFC", clean)


def _refused(file: str, headline: Sentence, hint: Sentence) -> Finding:
    return Finding("NP115", Span(file), headline, hint=hint)


def unreadable(file: str, error: Exception) -> Finding:
    """The finding for a file or folder that cannot be opened."""
    headline = say("Det går inte att läsa {file}: {reason}", file=file, reason=why_unread(error))
    return Finding("NP115", Span(file), headline, hint=_hint(error))


def _hint(error: Exception) -> Sentence:
    code = getattr(error, "errno", None)
    if code in {errno.EACCES, errno.EPERM}:
        return say("Be den som äger filen om läsrättighet, eller ersätt den.")
    if code == errno.ENOENT:
        return say("Är det en länk: den pekar på något som är borta. Lägg dit filen på nytt.")
    if code == errno.ELOOP or isinstance(error, RuntimeError):
        return say("Ta bort länken och lägg dit filen.")
    if isinstance(error, NotPlain):
        return say("Ta bort den ur planens mapp.")
    return say("Se efter att filen går att öppna, och försök igen.")
