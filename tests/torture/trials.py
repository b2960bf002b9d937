"""What a command that writes has to bear: being stopped, links and pipes in its way, folders it may not write in.

Whatever happens, each file is as it was or as it was to be, nothing beside the output is touched, and
the same command again does the rest and clears up, or names each file that stands in its way.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from .commands import OUT, PLAN, WAITS, Line, Work, World, places_asked_for, run, tree
from .mortal import before_step, counting_steps
from .runner import Run, without_roots_rights

SECRET = "mycket hemligt 4711"  # noqa: S105  (no password)
OUTSIDE = "hemligt.txt"
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)


@dataclass(frozen=True)
class Ground:
    """Where a line is tried: a folder with the world in it, and beside it a file that is nobody's business."""

    world: World
    folder: Path

    @property
    def place(self) -> Path:
        """The world's copy."""
        return self.folder / "plats"

    def anew(self) -> Path:
        """The world as it was, and the file beside it."""
        for left in self.folder.iterdir():
            shutil.rmtree(left) if left.is_dir() and not left.is_symlink() else left.unlink()
        (self.folder / OUTSIDE).write_text(SECRET, "utf-8")
        return self.world.copy(self.place)

    def wrong(self, done: Run, allowed: Iterable[int] = (0, 1, 2)) -> str:
        """What is wrong with a run, whatever was in its way."""
        if (self.folder / OUTSIDE).read_text("utf-8") != SECRET:
            return "what lies outside is overwritten"
        if SECRET in done.out + done.err:
            return "what lies outside is told"
        if done.code not in allowed:
            return done.trouble or f"exit {done.code}: {done.err[-300:]}"
        return "" if done.code in {WAITS, *(-number for number in SIGNALS)} else done.trouble


def steps_of(work: Work, ground: Ground) -> int:
    """How many times a line touches the disk."""
    with tempfile.TemporaryFile() as count:
        run(work.line, ground.anew(), counting_steps(count.fileno()))
        count.seek(0)
        return int(count.read() or b"0")


def stopped(work: Work, ground: Ground, step: int, number: signal.Signals) -> str:
    """What is wrong when it is stopped right before one of its steps, by the machine or by a person; else ""."""
    place = ground.anew()
    done = run(work.line, place, before_step(step, lambda: os.kill(os.getpid(), number), lambda: None))
    if trouble := ground.wrong(done, (work.code, -number, WAITS)):
        return trouble
    now = tree(place)
    if half := [name for name in {*work.before, *work.after} if now.get(name) not in _whole(name, work)]:
        return f"half written: {half[:3]}"
    if number != signal.SIGKILL and (left := {*now} - {*work.before, *work.after}):
        return f"left behind: {sorted(left)[:3]}"
    again = run(work.line, place)
    if trouble := ground.wrong(again, (0, 1, 2, WAITS)):
        return f"again: {trouble}"
    now = tree(place)
    added = [name for name in now if name not in work.before]
    if now == work.after or (again.code == 2 and all(name.removeprefix(f"{PLAN}/") in again.err for name in added)):
        return ""
    return f"not done by the next: {again.code} {again.err[:200]} {_other(now, work)[:3]}"


def _whole(name: str, work: Work) -> list[bytes | None]:
    return [work.before.get(name), work.after.get(name)]


def _other(now: Mapping[str, bytes], work: Work) -> list[str]:
    return [name for name in sorted({*now, *work.after}) if now.get(name) != work.after.get(name)]


def _folder_elsewhere(path: Path, outside: Path) -> None:
    path.parent.rename(outside / "bredvid")
    path.parent.symlink_to(outside / "bredvid")


FOLDER_ELSEWHERE = "its folder is a link outside"
THINGS: Mapping[str, Callable[[Path, Path], object]] = {
    "a link outside": lambda path, outside: path.symlink_to(outside / OUTSIDE),
    "a link to nothing outside": lambda path, outside: path.symlink_to(outside / "inget.txt"),
    "a link to /dev/zero": lambda path, _: path.symlink_to("/dev/zero"),
    "a link to itself": lambda path, _: path.symlink_to(path.name),
    "a FIFO": lambda path, _: os.mkfifo(path),
    "a folder": lambda path, _: path.mkdir(),
    FOLDER_ELSEWHERE: _folder_elsewhere,
}
"""What may lie where a file is to be written: made at the file's place, given the folder outside."""


def in_the_way(work: Work, ground: Ground, name: str, thing: str) -> str:
    """What is wrong when something lies where a file is to be written; else ""."""
    place = ground.anew()
    path = place / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    had = tree(path.parent)
    THINGS[thing](path, ground.folder)
    done = run(work.line, place)
    if trouble := ground.wrong(done, (0, 1, 2, work.code)):
        return trouble
    if (ground.folder / "inget.txt").exists():
        return "written through a link"
    # A plan's folder that is a link itself is the plan that the command line names.
    is_in_plan = PLAN in map(str, Path(name).parent.parents)
    if thing == FOLDER_ELSEWHERE and is_in_plan and tree(ground.folder / "bredvid") != had:
        return "written out of the plan"
    now = tree(place)
    others = work.before if thing != FOLDER_ELSEWHERE else {}
    harmed = [one for one, content in others.items() if one not in work.written and now.get(one) != content]
    return f"harmed: {harmed[:3]}" if harmed else ""


def may_not_write(work: Work, ground: Ground) -> str:
    """What is wrong when no folder may be written in; else ""."""
    place = ground.anew()
    folders = [place, *(path for path in place.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        done = run(work.line, place, without_roots_rights)
    finally:
        for folder in folders:
            folder.chmod(0o755)
    if trouble := ground.wrong(done, (2,) if work.written else (work.code,)):
        return trouble
    return "" if tree(place) == work.before else "something is written"


BAD_PLACES = (
    f"{PLAN}/mål/2-klimat.yaml",
    f"{PLAN}/plan.yaml",
    f"{PLAN}/ny.txt",
    PLAN,
    ".",
    "..",
    "",
    "/dev/full",
    "/dev/null/x",
    f"{OUT}/finns/inte",
    "länk",
    "länk/ner",
    "x" * 100_000,
    "\x1b[2J\x1b]0;x\x07",
    "a\n::error::b",
    "\udcff",
)
"""Where nothing should be written, or can be."""


def bad_lines(work: Work) -> Iterator[Line]:
    """The line with each of its places, and each option that asks for one, led astray."""
    for bad in BAD_PLACES:
        for line in places_asked_for(work.line):
            yield tuple(bad if word is None else word for word in line)


def astray(work: Work, ground: Ground, line: Line) -> str:
    """What is wrong when a line leads where nothing should be written; else ""."""
    place = ground.anew()
    (place / "länk").symlink_to(ground.folder)
    before = tree(place)
    done = run(line, place)
    if trouble := ground.wrong(done, (0, 1, 2, work.code)):
        return trouble
    now = tree(place)
    mine = {name for name in {*before, *now} if before.get(name) != now.get(name)} - {*work.written}
    in_plan = sorted(name for name in mine if name.startswith(f"{PLAN}/"))
    return f"written in the plan: {in_plan[:3]}" if in_plan else ""


Trial = tuple[str, Callable[[], str]]
"""What is tried, and how; what comes of it is what is wrong."""


def trials(work: Work, ground: Ground, chance: random.Random, each: int) -> Iterator[Trial]:
    """All that a line has to bear; of what there is much, so many of each sort by chance."""
    if work.written:
        steps = steps_of(work, ground)
        for number in SIGNALS:
            for step in chance.sample(range(steps), min(each, steps)):
                yield f"{number.name} before step {step} of {steps}", partial(stopped, work, ground, step, number)
        for thing in THINGS:
            for name in chance.sample(work.written, min(each, len(work.written))):
                yield f"{thing}: {name}", partial(in_the_way, work, ground, name, thing)
        yield "folders that may not be written in", partial(may_not_write, work, ground)
    lines = list(bad_lines(work))
    for line in chance.sample(lines, min(each * len(BAD_PLACES), len(lines))):
        yield f"{ascii(' '.join(line))[:100]}", partial(astray, work, ground, line)
