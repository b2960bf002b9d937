"""The long campaign: ``make torture``, or ``python -m tests.torture 500`` for so many single faults only."""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from pathlib import Path

from nämndplan.cli.app import commands
from nämndplan.driver import load

from .campaign import Tally, try_faults
from .commands import make_world, that_work
from .faults import faults
from .hostile import TARGET, TEXTS, as_bytes
from .kinds import places
from .not_files import not_plain_files
from .runner import nplan
from .trials import Ground, trials

ROOT = Path(__file__).parents[2]
PLAN, LITEN = ROOT / "plans" / "2024", ROOT / "tests" / "plans" / "liten"

TEXTS_A_KIND, TRIALS_OF_A_SORT = 12, 3
"""So many of each are tried, by chance: all of them with all would take a night."""

OFTEN = 250
"""After so many faults it is told how far it has come: the whole takes half an hour or more."""


def hostile(folder: Path) -> Tally:
    """Every hostile text and every thing that is no plain file, validated and mended."""
    tally = Tally()
    for name in (*TEXTS, *not_plain_files(folder)):
        plan = _with(name, folder, LITEN, TARGET)
        for words in (("validate", plan), ("validate", plan, "--fix", "--unsafe", "--diff", "-o", folder / "patch")):
            tally.count(name, nplan(*words))
    return tally


def hostile_kinds(folder: Path, chance: random.Random) -> Tally:
    """Some of the texts, and every thing that is no plain file, in the place of a file of each kind."""
    tally = Tally()
    for (kind, _), (plan, file) in places().items():
        for name in (*chance.sample(sorted(TEXTS), TEXTS_A_KIND), *not_plain_files(folder)):
            tally.count(f"{kind}: {name}", nplan("validate", _with(name, folder, plan, file)))
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


def faulty_kinds(folder: Path) -> Tally:
    """Every single fault of a file of each kind, in a made-up plan."""
    tally = Tally()
    for number, (plan, file) in enumerate(places().values()):
        chosen = [fault for fault in faults(plan) if fault.file == file]
        tally.add(try_faults(plan, chosen, folder / str(number)))
    return tally


def all_commands(folder: Path, chance: random.Random) -> Tally:
    """Every command stopped, hindered and led astray."""
    tally, ground = Tally(), Ground(make_world(folder), folder / "mark")
    ground.folder.mkdir()
    for name in commands():
        works = that_work(name, ground.world, ground.place)
        for work in works:
            for what, how in trials(work, ground, chance, TRIALS_OF_A_SORT):
                tally.runs += 1
                if trouble := how():
                    tally.bad.append(f"{' '.join(work.line)}: {what}: {trouble}")
        if not works:
            tally.bad.append(f"{name}: no line of it works")
    return tally


def truncated(folder: Path) -> Tally:
    """A file cut after each of its bytes."""
    plan = Path(shutil.copytree(LITEN, folder / "cut"))
    path, tally = plan / "plan.yaml", Tally()
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        tally.count(f"cut after {length} bytes", nplan("validate", plan))
    return tally


def _progress(tally: Tally) -> None:
    if tally.runs % OFTEN == 0:
        sys.stderr.write(f"{tally}\n")


def main() -> int:
    """Run the campaigns and print their figures."""
    os.environ["NPLAN_NO_CACHE"] = "1"
    load(PLAN)
    chosen = list(faults(PLAN))
    chance = random.Random(len(chosen))  # noqa: S311
    chance.shuffle(chosen)
    most = int(sys.argv[1]) if len(sys.argv) > 1 else len(chosen)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        campaigns = {
            "truncated": lambda: truncated(folder),
            "hostile": lambda: hostile(folder / "hostile"),
            f"hostile, {len(places())} kinds of files": lambda: hostile_kinds(folder / "hostile", chance),
            f"single faults, {len(places())} kinds of files": lambda: faulty_kinds(folder),
            f"{len(commands())} commands": lambda: all_commands(folder, chance),
            f"single faults (of {len(chosen)})": lambda: try_faults(PLAN, chosen[:most], folder, _progress),
        }
        are_kept = [_told(title, campaign()) for title, campaign in campaigns.items()]
    return int(not all(are_kept))


def _told(title: str, tally: Tally) -> bool:
    """Print a campaign's figures as soon as there are any; True when no promise was broken."""
    sys.stdout.write(f"{title}: {tally}\n")
    sys.stdout.writelines(f"  broken: {line}\n" for line in tally.bad)
    sys.stdout.writelines(f"  slow: {line}\n" for line in tally.slow)
    sys.stdout.writelines(f"  other line: {line}\n" for line in tally.wrong_line)
    sys.stdout.flush()
    return not tally.bad


if __name__ == "__main__":
    sys.exit(main())
