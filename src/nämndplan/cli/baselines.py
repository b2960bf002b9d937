"""Reading the findings that are known already."""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import say
from ..lint import Baseline, read_baseline
from ..plan_folders import BASELINE_FILE
from .usage_errors import UsageError


def baseline_of(folder: Path) -> Baseline:
    """A plan's baseline; an empty one when it has none."""
    path = folder / BASELINE_FILE
    return read_baseline_file(path) if path.exists() else Baseline()


def read_baseline_file(path: Path) -> Baseline:
    """The baseline in a file, which has to be there."""
    try:
        baseline = read_baseline(path.read_text("utf-8"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UsageError(say("{path} går inte att läsa ({reason}).", path=str(path), reason=reason)) from error
    except UnicodeDecodeError:
        baseline = None
    if baseline is None:
        raise UsageError(
            say("{path} går inte att läsa som baslinje. Ta bort filen och kör nplan baseline på nytt.", path=str(path))
        )
    return baseline
