"""Reading the findings that are known already."""

from __future__ import annotations

import os
from pathlib import Path

from ..bounded_read import read_bounded
from ..diagnostics import say
from ..lint import Baseline, read_baseline
from ..plan_folders import BASELINE_FILE
from ..source import SourceText, why_unread
from .usage_errors import UsageError

MAX_BYTES = 20_000_000
"""Room for a hundred thousand findings."""


def baseline_of(folder: Path) -> Baseline:
    """A plan's baseline; an empty one when it has none."""
    path = folder / BASELINE_FILE
    return read_baseline_file(path, folder, inside=folder) if os.path.lexists(path) else Baseline()


def read_baseline_file(path: Path, folder: Path, inside: Path | None = None) -> Baseline:
    """The baseline in a file, which has to be there; its places are from the plan's folder.

    ``inside`` is the folder that it may not lie outside of: the plan's, when the file is the plan's own.
    """
    try:
        text = read_bounded(path, MAX_BYTES, inside).decode("utf-8-sig").replace("\r\n", "\n")
        baseline = read_baseline(SourceText(Path(os.path.relpath(path, folder)).as_posix(), text))
    except OSError as error:
        reason = why_unread(error)
        raise UsageError(say("{path} går inte att läsa: {reason}.", path=str(path), reason=reason)) from error
    except UnicodeDecodeError:
        baseline = None
    if baseline is None:
        raise UsageError(
            say("{path} går inte att läsa som baslinje. Ta bort filen och kör nplan baseline på nytt.", path=str(path))
        )
    return baseline
