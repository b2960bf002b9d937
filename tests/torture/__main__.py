"""The long campaign: ``make torture``, or ``python -m tests.torture 1000`` for so many single faults of each sort: all.

It is cut into pieces that need none of the others, and as many are tried at a time as there are cores.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from nämndplan.cli.app import commands
from nämndplan.driver import load

from .campaign import Tally, try_faults
from .commands import World, make_world, that_work
from .faults import faults, of_each_sort
from .hostile import TARGET, TEXTS, as_bytes
from .kinds import places
from .not_files import not_plain_files
from .runner import nplan
from .trials import Ground, trials

ROOT = Path(__file__).parents[2]
PLAN, LITEN = ROOT / "plans" / "2024", ROOT / "tests" / "plans" / "liten"

TEXTS_A_KIND, TRIALS_OF_A_SORT = 12, 3
"""So many of each are tried, by chance: all of them with all would take a night."""

FAULTS_OF_A_SORT = 2
"""The same fault at the same key of files of the same kind: in plans/2024 there are some hundred of many."""

A_PIECE = 50
"""So many single faults or cuts are one piece of work."""

Piece = Callable[[Path], Tally]
"""A part of a campaign, given the path of a folder of its own that is not there yet."""

PIECES: list[Piece] = []
"""All of them, filled before the processes are forked: what cannot be pickled is asked for by its number."""

T = TypeVar("T")


def cut(lengths: Sequence[int], folder: Path) -> Tally:
    """A file cut after so many of its bytes."""
    path, tally = Path(shutil.copytree(LITEN, folder)) / "plan.yaml", Tally()
    whole = path.read_bytes()
    for length in lengths:
        path.write_bytes(whole[:length])
        tally.count(f"cut after {length} bytes", nplan("validate", folder))
    return tally


def hostile(name: str, folder: Path) -> Tally:
    """A hostile text or a thing that is no plain file, validated and mended."""
    plan, tally = _with(name, folder, LITEN, TARGET), Tally()
    for words in (("validate", plan), ("validate", plan, "--fix", "--unsafe", "--diff", "-o", folder / "patch")):
        tally.count(name, nplan(*words))
    return tally


def hostile_kind(form: tuple[str, str], folder: Path) -> Tally:
    """Some of the texts, and every thing that is no plain file, in the place of a file of this kind."""
    tally, (plan, file) = Tally(), places()[form]
    for name in (*_chance(*form).sample(sorted(TEXTS), TEXTS_A_KIND), *not_plain_files(plan)):
        tally.count(f"{form[0]}: {name}", nplan("validate", _with(name, folder, plan, file)))
    return tally


def _with(name: str, folder: Path, plan: Path, file: str) -> Path:
    """A copy of a plan with a hostile text, or what is no plain file, in a file's place."""
    shutil.rmtree(folder, ignore_errors=True)
    copy = Path(shutil.copytree(plan, folder / "plan"))
    if name in TEXTS:
        (copy / file).write_bytes(as_bytes(TEXTS[name]))
    else:
        not_plain_files(copy, file)[name]()
    return copy


def command(name: str, world: World, folder: Path) -> Tally:
    """A command stopped, hindered and led astray."""
    tally, ground, chance = Tally(), Ground(world, folder), _chance(name)
    folder.mkdir()
    works = that_work(name, world, ground.place)
    for work in works:
        for what, how in trials(work, ground, chance, TRIALS_OF_A_SORT):
            tally.runs += 1
            if trouble := how():
                tally.bad.append(f"{' '.join(work.line)}: {what}: {trouble}")
    if not works:
        tally.bad.append(f"{name}: no line of it works")
    return tally


def _chance(*names: str) -> random.Random:
    """The same each time, whatever else is tried."""
    return random.Random(" ".join(names))  # noqa: S311


def _parts(things: Sequence[T]) -> list[Sequence[T]]:
    return [things[start : start + A_PIECE] for start in range(0, len(things), A_PIECE)]


def campaigns(world: World, most: int) -> Mapping[str, list[Piece]]:
    """The pieces of each; ``most`` single faults of a sort. A command takes long, so they are begun first."""
    every = list(faults(PLAN))
    _chance(PLAN.name).shuffle(every)
    chosen = of_each_sort(every, most)
    of_kinds: list[Piece] = [
        partial(try_faults, plan, part)
        for plan, file in places().values()
        for part in _parts([fault for fault in faults(plan) if fault.file == file])
    ]
    return {
        f"{len(commands())} commands": [partial(command, name, world) for name in commands()],
        "truncated": [partial(cut, part) for part in _parts(range((LITEN / "plan.yaml").stat().st_size))],
        "hostile": [partial(hostile, name) for name in (*TEXTS, *not_plain_files(LITEN))],
        f"hostile, {len(places())} forms of files": [partial(hostile_kind, form) for form in places()],
        f"single faults, {len(places())} forms of files": of_kinds,
        f"single faults (of {len(every)})": [partial(try_faults, PLAN, part) for part in _parts(chosen)],
    }


def main() -> int:
    """Run the campaigns and print their figures, each as soon as it and those before it are through."""
    os.environ["NPLAN_NO_CACHE"] = "1"
    begun = time.monotonic()
    load(PLAN)
    with tempfile.TemporaryDirectory() as name:
        planned = campaigns(make_world(Path(name)), int(sys.argv[1]) if len(sys.argv) > 1 else FAULTS_OF_A_SORT)
        PIECES.extend(piece for pieces in planned.values() for piece in pieces)
        with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("fork")) as pool:
            tallies = pool.map(_do, range(len(PIECES)))
            are_kept = [_told(title, [next(tallies) for _ in pieces]) for title, pieces in planned.items()]
    minutes, spent = (time.monotonic() - begun) / 60, os.times()
    seconds = spent.user + spent.system + spent.children_user + spent.children_system
    sys.stdout.write(f"{minutes:.0f} minutes; {seconds / 60:.0f} of the processor's, {os.cpu_count()} at a time\n")
    return int(not all(are_kept))


def _do(number: int) -> Tally:
    """A piece of the work; how it went is told at once too, since the whole takes its time."""
    with tempfile.TemporaryDirectory() as folder:
        tally = PIECES[number](Path(folder) / "här")
    sys.stderr.write("\n".join((f"{number + 1} of {len(PIECES)}: {tally.runs} runs", *tally.bad, "")))
    return tally


def _told(title: str, tallies: Sequence[Tally]) -> bool:
    """Print a campaign's figures; True when no promise was broken."""
    tally = Tally()
    for one in tallies:
        tally.add(one)
    sys.stdout.write(f"{title}: {tally}\n")
    sys.stdout.writelines(f"  broken: {line}\n" for line in tally.bad)
    sys.stdout.writelines(f"  slow: {line}\n" for line in tally.slow)
    sys.stdout.writelines(f"  other line: {line}\n" for line in tally.wrong_line)
    sys.stdout.flush()
    return not tally.bad


if __name__ == "__main__":
    sys.exit(main())
