"""A plan's files, wherever their bytes come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..diagnostics import Finding
from .find import FoundFile, find_files
from .read import Read, read_bytes, read_file


@dataclass(frozen=True, slots=True)
class Files:
    """Which files a plan has, and what they hold: on disk, or in memory where ``held`` has their bytes.

    ``findings`` are about what lies in the folder and cannot be read.
    """

    found: tuple[FoundFile, ...]
    findings: tuple[Finding, ...] = ()
    held: Mapping[str, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Path | Mapping[str, bytes], instead: Mapping[str, bytes] | None = None) -> Files:
        """The files of a folder, or those whose bytes are given by their paths inside the plan.

        ``instead`` is what some of the files are to be read as.
        """
        if isinstance(plan, Path):
            return cls(*find_files(plan), instead or {})
        return cls(tuple(FoundFile(file, file) for file in sorted(plan)), held={**plan, **(instead or {})})

    def read(self, found: FoundFile) -> Read:
        """The text of a file, or None, and what is wrong with it."""
        data = self.held.get(found.file)
        return read_file(found) if data is None else read_bytes(found.file, data)
