"""Many plans at once, each a task for some engine: the list of them, and what comes back."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from ..bounded_read import read_bounded
from ..diagnostics import Breakdown, say
from ..driver import Result
from ..executors import Failure, NoEngine, engine_named, results
from ..incremental.workers import processors
from ..progress import told
from ..source import why_unread
from .plans import check_plan, wanted_folders
from .usage_errors import UsageError

S = TypeVar("S")
T = TypeVar("T")
LARGEST_LIST = 50_000_000


def listed_folders(paths: Sequence[Path] | None, many: Path | None) -> list[Path]:
    """The folders that are given, and those that a file lists, one a line; UsageError when there are none."""
    if many is None:
        return wanted_folders(list(paths or ()))
    try:
        lines = read_bounded(many, LARGEST_LIST).decode("utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        reason = why_unread(error) if isinstance(error, OSError) else say("den är ingen text i UTF-8")
        raise UsageError(say("--many: {path} går inte att läsa: {reason}.", path=str(many), reason=reason)) from error
    listed = [Path(line) for line in map(str.strip, lines) if line and not line.startswith("#")]
    if not listed and not paths:
        raise UsageError(say("--many: {path} har inga mappar.", path=str(many)))
    return wanted_folders([*(paths or ()), *listed])


def check_plans(folders: Sequence[Path], engine: str, jobs: int | None, cache: bool | None = None) -> list[Result]:
    """Plans, each a task for an engine; one whose task fails is a breakdown. Raises UsageError for no such engine."""
    done = spread_out(folders, engine, jobs, partial(_checked_apart, cache=cache))
    return [
        _broken(folder, one) if isinstance(one, Failure) else one for folder, one in zip(folders, done, strict=True)
    ]


def spread_out(tasks: Sequence[S], engine: str, jobs: int | None, work: Callable[[S], T]) -> list[T | Failure]:
    """The work done for each task by an engine, with progress. Raises UsageError for no such engine."""
    try:
        with told("plans", len(tasks)) as done:
            return results(engine_named(engine, jobs or processors()), work, tasks, done)
    except NoEngine as error:
        reason = str(error.error) or type(error.error).__name__
        raise UsageError(
            say("--executor: {name} går inte att använda: {reason}", name=error.name, reason=reason)
        ) from error


def _checked_apart(folder: Path, cache: bool | None) -> Result:
    """A plan checked in a process of its own, and what is sent home: of its texts those that something is said of."""
    result = check_plan(folder, 1, cache)
    silenced = (item.finding.primary.span.file for item in result.silenced)
    labels = (label for item in result.diagnostics for label in (item.primary, *item.notes))
    repairs = (new.span.file for item in result.diagnostics if item.repair for new in item.repair.replacements)
    files = dict.fromkeys([*silenced, *(label.span.file for label in labels), *repairs])
    return replace(
        result,
        texts={file: text for file in files if (text := result.texts.get(file))},
        breakdowns=tuple(Breakdown(item.what, _sent(item.error)) for item in result.breakdowns),
    )


def _sent(error: Exception) -> Exception:
    """An error that can be sent to another process, where its traceback is not known."""
    told = "".join(traceback.format_exception(error))
    try:
        error = pickle.loads(pickle.dumps(error))  # noqa: S301  (our own, a moment ago)
    except Exception:  # what it holds is of every kind
        error = RuntimeError(str(error))
    error.add_note(told)
    return error


def _broken(folder: Path, failure: Failure) -> Result:
    return Result(breakdowns=(Breakdown(folder.as_posix(), failure.error),))
