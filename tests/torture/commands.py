"""Every command with words that make it work, found by trying: a new command is tried without being listed.

What an argument or an option wants is told by its metavar; one that nobody has met gets everything there is.
"""

from __future__ import annotations

import os
import pkgutil
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any

import nämndplan  # noqa: PLC2403
from nämndplan.cli.app import commands

from .kinds import PLANS
from .runner import Run, nplan

Line = tuple[str, ...]
"""The words after ``nplan``."""

PLAN = "plans/uppföljd"
OTHER = "annan"
PERIOD = "delår"
"""A period that the plan has yet to be followed up for, and the other plan has been."""

OUT = "ut"
GIVEN = "givet"
"""A folder with files of every sort that may be given: the plan as it is published."""

VALUES: Mapping[str, tuple[str, ...]] = {
    "MAPP": (PLAN, OUT),
    "FIL": (f"{OUT}.txt", f"{OUT}.docx", f"{GIVEN}/*"),
    "FRÅN": (PLAN,),
    "TILL": (f"{OUT}/ny",),
    "REVISION|MAPP": (OTHER, PLAN),
    "REVISION": ("HEAD",),
    "BESLUT": ("2023-11-21",),
    "PERIOD": (PERIOD, "april"),
    "NÄMND": ("regionstyrelsen",),
    "REGEL": ("NP401",),
    "SLAG": ("nämndplan", "beslutad-text", "uppdrag"),
    "ÅR": ("2027",),
    "ANTAL": ("2",),
    "NUMMER": ("0",),
    "FORMAT": ("json", "md", "docx"),
    "MALL": ("md/plan.md",),
    "ID": ("minska-hyran",),
    "NYTT-ID": ("minska-hyran",),
    "DAGAR": ("30",),
    "KOD": ("20",),
    "ADRESS": ("https://kolada.exempel",),
}
"""What a word for a value may stand for, in the world below."""


@dataclass(frozen=True)
class World:
    """A folder to work in, copied for each trial: a plan repository, another plan, and what has been published."""

    template: Path

    def copy(self, place: Path) -> Path:
        """The world anew, as it was."""
        shutil.rmtree(place, ignore_errors=True)
        return Path(shutil.copytree(self.template, place, symlinks=True))


def make_world(folder: Path) -> World:
    """The world that every trial begins with."""
    world = folder / "world"
    shutil.copytree(PLANS / "uppföljd", world / PLAN)
    shutil.copytree(world / PLAN, world / OTHER)
    shutil.rmtree(world / PLAN / "uppföljning" / PERIOD)
    settings = world / OTHER / "plan.yaml"
    settings.write_text(settings.read_text("utf-8").replace("titel: ", "titel: Annan ", 1), "utf-8")
    for module in pkgutil.walk_packages(nämndplan.__path__, "nämndplan."):
        import_module(module.name)  # once, and not in each child anew
    words = ("render", world / OTHER, "-o", world / GIVEN, *("-f", "data"), *("-f", "docx"), *("-f", "md"))
    assert nplan(*words).code == 0
    return World(world)


CALLS = 99
"""The exit code of what has looked for another machine."""
MAY_CALL = {("kolada", "fetch")}
"""The commands that may, by their first words."""
OUTWARD = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}


def stop_calls() -> None:
    """From here on a process that looks for another machine ends, and says what it did."""

    def heard(event: str, arguments: tuple[object, ...]) -> None:
        if event in OUTWARD:
            os.write(2, f"{event} {arguments[1:]}".encode())
            os._exit(CALLS)

    sys.addaudithook(heard)


def run(line: Line, place: Path, before: Callable[[], object] = lambda: None) -> Run:
    """A command in a folder, without a network; what waits for somebody is asked to end."""

    def begin() -> None:
        os.chdir(place)
        os.environ["XDG_CACHE_HOME"] = str(place.parent / "sparat")
        stop_calls()
        before()

    return nplan(*line, before=begin, is_patient=False)


def tree(place: Path) -> dict[str, bytes]:
    """Every file, link and other thing below a folder, with what it holds."""
    found = {}
    for path in sorted(place.rglob("*")):
        name = str(path.relative_to(place))
        if path.is_symlink():
            found[name] = b"-> " + os.fsencode(path.readlink())
        elif path.is_file():
            found[name] = path.read_bytes()
        elif not path.is_dir():
            found[name] = b"?"
    return found


ANY_NUMBER = -1
"""So many values an argument has that may be repeated."""


def bases(name: str, world: World) -> Iterator[list[Line]]:
    """For each choice of its own that a command has: its shortest lines, with little that it may do without."""
    arguments, options = _parameters(name)
    required = [_values(one, world) for one in arguments if one.required]
    optional: list[Line] = [()]
    for one in arguments:
        if not one.required:
            values = _values(one, world)
            optional += [(value,) for value in values]
            optional += [tuple(values[:2])] if one.nargs == ANY_NUMBER else []
    optional += [way for one in options if not one.required for way in _ways(one, world)]
    needed = [_ways(one, world) for one in options if one.required]
    for first in _values(arguments[0], world) if arguments and _is_choice(arguments[0]) else [""]:
        yield [
            (name, *values, *more, *(word for way in must for word in way))
            for more in optional
            for values in product(*required)
            for must in product(*needed)
            if not first or first in (*values, *more)
        ]


def _parameters(name: str) -> tuple[list[Any], list[Any]]:
    found = [one for one in commands()[name].params if one.name not in {"help", "lang", "color"}]
    return (
        [one for one in found if one.param_type_name == "argument"],
        [one for one in found if one.param_type_name == "option"],
    )


def _ways(option: Any, world: World) -> list[Line]:
    return [(option.opts[0],)] if option.is_flag else [(option.opts[0], value) for value in _values(option, world)]


def _is_choice(parameter: Any) -> bool:
    return bool(parameter.metavar) and parameter.metavar.islower()


def _values(parameter: Any, world: World) -> list[str]:
    if _is_choice(parameter):
        return list(parameter.metavar.split("|"))
    known = VALUES.get(parameter.metavar or "MAPP") or tuple(value for values in VALUES.values() for value in values)
    return [one for value in known for one in _meant(value, world)]


def _meant(value: str, world: World) -> list[str]:
    found = sorted(world.template.glob(value)) if "*" in value else []
    return [str(path.relative_to(world.template)) for path in found] if "*" in value else [value]


PLACES = {"FIL", "MAPP", "TILL", ""}
"""What asks for a place on the disk; "" where an option does not say what it asks for."""


def places_asked_for(line: Line) -> Iterator[tuple[str | None, ...]]:
    """The line with None for each of its arguments that is a place, and with each option that asks for one."""
    arguments, options = _parameters(line[0])
    for number, argument in enumerate(arguments, 1):
        if number < len(line) and argument.metavar in PLACES and not line[number].startswith("-"):
            yield (*line[:number], None, *line[number + 1 :])
        elif number == len(line) and argument.metavar in PLACES:
            yield (*line, None)
    for option in options:
        if not option.is_flag and (option.metavar or "") in PLACES:
            yield (*line, option.opts[0], None)


@dataclass(frozen=True)
class Work:
    """A line that works, and what a folder holds before and after it."""

    line: Line
    code: int
    before: Mapping[str, bytes]
    after: Mapping[str, bytes]

    @property
    def written(self) -> list[str]:
        """The files that it writes, mends or takes away."""
        return [name for name in sorted({*self.before, *self.after}) if self.before.get(name) != self.after.get(name)]


WAITS = 130
"""The exit code of what goes on until somebody stops it."""


def works(line: Line, world: World, place: Path) -> Work | None:
    """What a line does; None when it is refused."""
    done = run(line, world.copy(place))
    assert done.code != CALLS or line[:2] in MAY_CALL, (line, done.err)
    if done.code not in {0, 1, WAITS}:
        return None
    return Work(line, done.code, tree(world.template), tree(place))


def that_work(name: str, world: World, place: Path) -> list[Work]:
    """For each choice of a command the first line that works."""
    found = []
    for choice in bases(name, world):
        tried = (works(line, world, place) for line in choice)
        if work := next(filter(None, tried), None):
            found.append(work)
    return found
