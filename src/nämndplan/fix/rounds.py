"""Carrying out fixes, round after round, until the plan has none left that help.

See docs/adr/028-fixes-are-edits.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from ..bounded_read import read_bounded
from ..diagnostics import Diagnostic, Replacement, Sentence, Severity
from ..driver import Result, check
from ..incremental.parts import MemoryStore
from ..lint import one_by_one
from ..source import MAX_BYTES, find_files
from .edits import can_be_edited, edited, side_by_side
from .write import FileChange

MAX_ROUNDS = 20
MAX_TRIALS = 100
"""How many times a round may check the plan to find out which fixes do harm."""

Files = Mapping[str, bytes]
Check = Callable[[Files], Result]
"""Check the plan with some of its files read as these bytes."""


@dataclass
class Mended:
    """A plan after its fixes, in memory."""

    result: Result
    before: dict[str, bytes]
    """The files as they were: all of them while mending, afterwards those that have changed."""
    after: dict[str, bytes]
    """The same files as they are to be."""
    fixed: list[tuple[str, Replacement]] = field(default_factory=list)
    """Codes and places, in the order of the rounds."""
    harmful: list[Diagnostic] = field(default_factory=list)
    """Fixes that gave new errors, and were not kept."""


def mend_folder(
    folder: Path, wanted: Callable[[Result], Iterable[Diagnostic]], jobs: int = 1
) -> tuple[Mended, dict[Path, FileChange]]:
    """Fix what is wanted of the plan in a folder, in memory; with the changes to make on disk.

    Every file is read once, so that what was checked is what is changed. Linked files
    are checked, but never changed. Of each round only the boards that it changes are read again.
    """
    paths = _editable(folder)
    files: dict[str, bytes] = {}
    for file, path in paths.items():
        # What cannot be read is reported by the compiler.
        with suppress(OSError):
            files[file] = read_bounded(path, MAX_BYTES)
    store = MemoryStore()
    mended = mend(lambda instead: check(folder, instead=instead, store=store, jobs=jobs), files, wanted)
    return mended, {paths[file]: FileChange(before, mended.after[file]) for file, before in mended.before.items()}


def _editable(folder: Path) -> dict[str, Path]:
    """The plan's own files; two files whose names look alike are left alone."""
    found, _ = find_files(folder)
    names = Counter(file.file for file in found)
    return {file.file: file.path for file in found if names[file.file] == 1 and not file.path.is_symlink()}


def mend(check: Check, files: Files, wanted: Callable[[Result], Iterable[Diagnostic]]) -> Mended:
    """Fix what is wanted of a plan. Only ``files`` may change; ``wanted`` picks what is to be fixed.

    Where we break down it is not known what harm a fix does: then nothing is fixed.
    """
    mended = Mended(check(files), dict(files), dict(files))
    for _ in range(0 if mended.result.breakdowns else MAX_ROUNDS):
        known = {_name(item) for item in mended.harmful}
        each = one_by_one(wanted(mended.result))
        fixable = (item for item in each if _can_be_fixed(item, mended) and _name(item) not in known)
        chosen = side_by_side(fixable)
        if not chosen:
            break
        _Round(mended, check).carry_out(chosen)
    changed = [file for file in sorted(files) if mended.after[file] != files[file]]
    mended.before = {file: files[file] for file in changed}
    mended.after = {file: mended.after[file] for file in changed}
    return mended


def _can_be_fixed(diagnostic: Diagnostic, mended: Mended) -> bool:
    files = {replacement.span.file for replacement in _replacements([diagnostic])}
    return bool(files) and all(
        file in mended.after and can_be_edited(mended.after[file], mended.result.texts[file]) for file in files
    )


class _Round:
    """Fixes tried on the plan as it stood when the round began; kept as long as no new errors come of them."""

    def __init__(self, mended: Mended, check: Check) -> None:
        self.mended, self.check = mended, check
        self.result, self.after = mended.result, mended.after
        self.kept: list[Diagnostic] = []
        self.trials = 0

    def carry_out(self, chosen: list[Diagnostic]) -> None:
        """Carry out those fixes that do no harm."""
        self._grow(chosen)
        self.mended.result, self.mended.after = self.result, self.after
        for item in self.kept:
            self.mended.fixed += [(item.code, replacement) for replacement in _replacements([item])]

    def _grow(self, group: list[Diagnostic]) -> None:
        """Keep a group of fixes, or, if they do harm, those among them that do none."""
        self.trials += 1
        if self.trials > MAX_TRIALS:
            self.mended.harmful += group
            return
        after = self._with([*self.kept, *group])
        result = self.check(after)
        if not result.breakdowns and not _errors(result) - _errors(self.mended.result):
            self.kept += group
            self.result, self.after = result, after
        elif len(group) == 1:
            self.mended.harmful += group
        else:
            half = len(group) // 2
            self._grow(group[:half])
            self._grow(group[half:])

    def _with(self, diagnostics: list[Diagnostic]) -> dict[str, bytes]:
        by_file: dict[str, list[Replacement]] = {}
        for replacement in _replacements(diagnostics):
            by_file.setdefault(replacement.span.file, []).append(replacement)
        before = self.mended.after
        return {**before, **{file: edited(before[file], items) for file, items in by_file.items()}}


def _replacements(diagnostics: Iterable[Diagnostic]) -> list[Replacement]:
    found = (replacement for item in diagnostics if item.repair for replacement in item.repair.replacements)
    return list(dict.fromkeys(found))


def _errors(result: Result) -> Counter[tuple[str, str]]:
    """The errors by code and file: their words may change with the texts that they quote."""
    return Counter(
        (item.code, item.primary.span.file)
        for item in one_by_one(result.diagnostics)
        if item.severity is Severity.ERROR
    )


def _name(diagnostic: Diagnostic) -> tuple[str, str, Sentence]:
    """What a finding is known by when its position has changed."""
    return (diagnostic.code, diagnostic.primary.span.file, diagnostic.headline)
