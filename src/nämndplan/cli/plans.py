"""Finding the plans that a command is about."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from ..diagnostics import Breakdown, Sentence, say
from ..driver import Loaded, Result, check, load
from ..incremental import NO_STORE
from ..incremental.parts import KeyValueStore
from ..incremental.workers import processors
from ..report import Checked
from .folders import DEFAULT_FOLDER, plan_folders
from .mistakes import WrongUse
from .quick import store_for

_MISNAMED = frozenset({"plan.yml", "plan.yaml", "plan.yaml.txt", "plan.yml.txt", "plan.txt"})


def wanted_folders(paths: list[Path] | None) -> list[Path]:
    """The plan folders meant by the arguments; WrongUse when there are none."""
    try:
        for path in paths or ():
            if not path.is_dir():
                raise WrongUse(_no_folder(path))
        folders = plan_folders([str(path) for path in paths or ()])
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise WrongUse(
            say("{path} går inte att läsa ({reason}).", path=str(error.filename)[:200], reason=reason)
        ) from error
    if not folders:
        raise WrongUse(_no_plan(Path()))
    return list(dict.fromkeys(map(Path, folders)))


def _no_folder(path: Path) -> Sentence:
    if not path.exists():
        return say("{path} finns inte. Ange mappen som planens plan.yaml ligger i.", path=str(path))
    return say("{path} är ingen mapp. Ange mappen som planens plan.yaml ligger i.", path=str(path))


def _no_plan(here: Path) -> Sentence:
    """Notepad likes to call it plan.yaml.txt."""
    for path in sorted((*here.glob("*.*"), *here.glob(f"{DEFAULT_FOLDER}/*/*.*"))):
        if path.name.casefold() in _MISNAMED:
            return say("Hittar ingen plan. Menade du {path}? Byt namn på filen till plan.yaml.", path=path.as_posix())
    return say("Hittar ingen plan. Ange planens mapp, eller stå i en mapp som har plans/<år>/plan.yaml.")


def checked(folder: Path, result: Result) -> Checked:
    """A plan as reports want it."""
    return Checked.of(folder.as_posix(), result)


def own_up(breakdowns: Iterable[Breakdown]) -> None:
    """Where we have broken down: after all that can be said has been said, end as with any fault of ours."""
    errors = []
    for breakdown in breakdowns:
        breakdown.error.add_note(f"nplan: {breakdown.what}")
        errors.append(breakdown.error)
    if errors:
        sys.stdout.flush()
        raise ExceptionGroup("nplan", errors)


def check_plan(folder: Path, is_cached: bool = True) -> Result:
    """A plan, checked; with what is known from last time, if that is wanted."""
    return check(folder, store=_store(folder, is_cached), jobs=processors())


def load_plan(folder: Path) -> Loaded:
    """A plan to work with, and all there is to say about it."""
    return load(folder, store=_store(folder), jobs=processors())


def _store(folder: Path, is_cached: bool = True) -> KeyValueStore:
    return store_for(str(folder), os.environ) if is_cached else NO_STORE
