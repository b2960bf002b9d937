"""Times the checking of a plan alone, and of the same plan with as many files of follow-up.

    python benchmarks/follow_up.py --files 10000 --rounds 3

Reports are written for one month after the other, with all that the plan has, until there are as many files. An
indicator's every outcome is 5 and an assignment's status pågår.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

if not __package__:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from nämndplan.driver import load
from nämndplan.model import ReportKind
from nämndplan.rollover.follow_up import skeleton
from nämndplan.values import Fault, read_date_span

from benchmarks.generate import generate
from benchmarks.measure import Contender, measure
from benchmarks.plan import plan_files
from benchmarks.region import YEAR, Region

ENDS = ("12-31", "09-30", "10-31", "11-30", "08-31", "07-31", "06-30", "05-31", "04-30", "03-31")
VALUES = {"utfall": "5", "prognos": "5", "status": "pågår", "bedömning": "nås"}


def reports(files: int) -> Iterator[tuple[str, str]]:
    """Files of follow-up of a plan of so many files, one period after the other: path inside the plan, and text."""
    plan = load({file: text.encode() for file, text in plan_files(Region(files))}).plan
    for end in ENDS:
        # All that is reported for a whole year is reported each time.
        whole = read_date_span(f"{YEAR}-01-01–{YEAR}-12-31")
        if isinstance(whole, Fault):
            raise TypeError(whole.headline)
        for file, text in skeleton(plan, f"Rapport {end}", ReportKind.BOARD_YEAR, whole).items():
            filled = re.sub(
                r"(\w+):$",
                lambda found: f"{found[0]} {VALUES[found[1]]}" if found[1] in VALUES else found[0],
                text,
                flags=re.MULTILINE,
            )
            yield f"uppföljning/till-{end}/{file}", filled.replace(whole.printed, whole.printed.replace("12-31", end))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Time the checking of a plan with its follow-up.")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--nplan", default=str(Path(sys.executable).with_name("nplan")), help="the command to time")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="nplan-benchmark-") as scratch:
        home = Path(scratch)
        generate(home / "alone", given.files)
        generate(home / "followed", given.files)
        count = 0
        for file, text in islice(reports(given.files), given.files):
            path = home / "followed" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            count += 1
        contenders = [
            Contender(name, (given.nplan, "validate", "--no-cache", name), home) for name in ("alone", "followed")
        ]
        costs = measure(contenders, given.rounds)
    alone, followed = costs["alone"], costs["followed"]
    sys.stdout.write(
        f"{given.files} files {alone.cpu:.2f} s of CPU, with {count} of follow-up {followed.cpu:.2f}: "
        f"{followed.cpu / alone.cpu:.2f} times; peak {alone.peak / 1e6:.0f} and {followed.peak / 1e6:.0f} MB\n"
    )


if __name__ == "__main__":
    main()
