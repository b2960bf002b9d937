"""Finding the plans that a command is about."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from ..diagnostics import Sentence, say
from ..driver import Differing, Loaded, Result, check, load, load_differing, settings_of
from ..entry_points import Plugin, plugins_named
from ..incremental import NO_STORE, Store
from ..incremental.workers import processors
from ..lowering import PartsAtHand
from ..model import KINDS
from ..plan_folders import DEFAULT_FOLDER, MOST_ENTRIES, plan_folders
from ..report import Checked
from ..source import why_unread
from ..source.state import PlanState
from .replay import is_wanted, user_store
from .usage_errors import UsageError

_IN_A_PLAN = {kind.path.partition("/")[0] for kind in KINDS}
_MISNAMED = frozenset({"plan.yml", "plan.yaml", "plan.yaml.txt", "plan.yml.txt", "plan.txt"})


def wanted_folders(paths: list[Path] | None) -> list[Path]:
    """The plan folders meant by the arguments; UsageError when there are none."""
    try:
        for path in paths or ():
            if not path.is_dir():
                raise UsageError(_no_folder(path))
        folders = plan_folders([str(path) for path in paths or ()])
    except OSError as error:
        name, reason = str(error.filename)[:200], why_unread(error)
        raise UsageError(say("{path} går inte att läsa: {reason}.", path=name, reason=reason)) from error
    if not folders:
        raise UsageError(_no_plan(Path()))
    for folder in map(Path, folders):
        if not _is_like_a_plan(folder):
            raise UsageError(_no_plan(folder))
    return list(dict.fromkeys(map(Path, folders)))


def _is_like_a_plan(folder: Path) -> bool:
    """False for a home folder, or all of the disk: to say what it lacks would be to walk through it."""
    try:
        with os.scandir(folder) as entries:
            names = {unicodedata.normalize("NFC", entry.name).casefold() for entry in islice(entries, MOST_ENTRIES)}
    except OSError:
        return True  # what cannot be read is said when it is read
    return not names.isdisjoint({*_IN_A_PLAN, *_MISNAMED})


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


def check_plan(folder: Path, jobs: int | None = None, cache: bool | None = None) -> Result:
    """A plan, checked in so many processes; with what is known from last time, where that is wanted."""
    return check(folder, store=plan_store(folder, cache), jobs=jobs or processors())


def plan_plugins(folder: Path) -> tuple[Plugin, ...]:
    """The packages that a plan names; none of their code is run."""
    settings = settings_of(folder)
    return tuple(plugins_named(settings.plugins)) if settings else ()


def plan_year() -> int | None:
    """The year of the plan that we stand in, or of the last of those in ./plans; None where there is none."""
    try:
        found = (settings_of(Path(folder)) for folder in plan_folders([]))
        return max((int(settings.year) for settings in found if settings), default=None)
    except OSError:
        return None


def load_plan(
    folder: Path, jobs: int | None = None, cache: bool | None = None, at_hand: PartsAtHand | None = None
) -> Loaded:
    """A plan to work with, and all there is to say about it; ``at_hand`` is what has been read of it before."""
    return load(folder, store=plan_store(folder, cache), jobs=jobs or processors(), at_hand=at_hand)


def load_files(files: Mapping[str, bytes]) -> Loaded:
    """A plan that is in no folder: one at a revision, or one about to be written."""
    return load(files)


def load_states(before: PlanState, after: PlanState) -> Differing:
    """Two states of a plan to compare, as far as they differ. Raises Unreadable."""
    return load_differing(before, after)


def check_files(files: Mapping[str, bytes], jobs: int | None = None) -> Result:
    """The same, when the findings are enough."""
    return check(files, jobs=jobs or 1)


def plan_store(folder: Path, cache: bool | None = None) -> Store:
    """What is kept of a plan; nothing where that is not wanted."""
    return user_store(os.environ).apart(str(folder.resolve())) if is_wanted(cache, os.environ) else NO_STORE
