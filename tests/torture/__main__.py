"""The long campaign: ``make torture``, or ``python -m tests.torture 500`` for so many single faults only."""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from pathlib import Path

from nämndplan.driver import load

from .campaign import Tally, try_faults
from .faults import faults
from .hostile import TARGET, TEXTS, as_bytes
from .not_files import not_plain_files
from .runner import nplan

ROOT = Path(__file__).parents[2]
PLAN, LITEN = ROOT / "plans" / "2024", ROOT / "tests" / "plans" / "liten"

OFTEN = 250
"""After so many faults it is told how far it has come: the whole takes half an hour or more."""


def hostile(folder: Path) -> Tally:
    """Every hostile text and every thing that is no plain file, validated, rendered and mended."""
    tally = Tally()
    for name in (*TEXTS, *not_plain_files(folder)):
        plan = folder / "plan"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(LITEN, plan)
        if name in TEXTS:
            (plan / TARGET).write_bytes(as_bytes(TEXTS[name]))
        else:
            not_plain_files(plan)[name]()
        for words in (("validate", plan), ("validate", plan, "--fix", "--unsafe", "--diff", "-o", folder / "patch")):
            tally.count(name, nplan(*words))
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
    load(PLAN)
    chosen = list(faults(PLAN))
    random.Random(len(chosen)).shuffle(chosen)  # noqa: S311
    most = int(sys.argv[1]) if len(sys.argv) > 1 else len(chosen)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tallies = {
            "truncated": truncated(folder),
            "hostile": hostile(folder / "hostile"),
            f"single faults (of {len(chosen)})": try_faults(PLAN, chosen[:most], folder, _progress),
        }
    for title, tally in tallies.items():
        sys.stdout.write(f"{title}: {tally}\n")
        sys.stdout.writelines(f"  broken: {line}\n" for line in tally.bad)
        sys.stdout.writelines(f"  slow: {line}\n" for line in tally.slow)
        sys.stdout.writelines(f"  other line: {line}\n" for line in tally.wrong_line)
    return int(any(tally.bad for tally in tallies.values()))


if __name__ == "__main__":
    sys.exit(main())
