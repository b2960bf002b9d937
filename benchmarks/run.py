"""Times nplan beside public tools that do something like it, and writes a Markdown table.

    python benchmarks/install_peers.py
    python benchmarks/run.py --files 30 1000 10000

CPU seconds (user and system, with child processes) are what is compared: they hold on a busy machine,
where wall time does not. Peaks below the runner's own 20 MB or so can't be told apart.

    python benchmarks/run.py --files 30 1000 10000 --into docs/performance.md

puts the tables in place of those that stand between two comments there, with the day and what else ran.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

if not __package__:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.contenders import SLOW, Arena, differs, renderers, starters, validators
from benchmarks.generate import generate
from benchmarks.goals import table as goals_table
from benchmarks.install_peers import PEERS, PEERS_FOLDER
from benchmarks.measure import Cost, measure
from benchmarks.waiting import waiting

FAULTY = 0.02
BEGIN, END = "<!-- measured -->\n", "<!-- /measured -->\n"
"""What a file holds between these is what was measured last."""
PARTS = ("start", "validate", "diff", "render", "serve")
SERVED = (34, 300)
"""Files of the plans that are previewed, whatever the sizes of the others."""
FEWEST_SAVES = 3


def report(
    sizes: list[int], rounds: int, nplan: str, peers: Path, home: Path, slow: bool = False, parts: Sequence[str] = PARTS
) -> Iterator[str]:
    """The tables, line by line, as they get ready."""
    missing = [peer for peer in PEERS if Arena(home, 0, nplan, peers).tool(peer) is None]
    if missing:
        yield f"Not installed: {', '.join(missing)}."
    measured: dict[tuple[str, int], Mapping[str, Cost]] = {}
    for number, size in enumerate(sizes):
        arena = Arena(home / str(size), size, nplan, peers)
        generate(arena.plan, size)
        generate(arena.home / "faulty", size, FAULTY)
        if number == 0 and "start" in parts:
            start = measure(starters(arena), rounds)
            measured |= {("start", each): start for each in sizes}
            yield from _table("Start-up", start, "python -c pass")
        times = rounds if size <= SLOW else 1
        if "validate" in parts:
            costs = measured["validate", size] = measure(validators(arena, slow), times)
            yield from _table(f"validate, {size:,} files", costs, "nplan, cold")
        if "diff" in parts:
            unit = "nplan validate, one file changed"
            yield from _table(f"diff, {size:,} files", measure(differs(arena), times), unit)
        if "render" not in parts:
            continue
        costs = measured["render", size] = measure(renderers(arena, slow), times)
        if "nplan, cold" not in costs:
            yield "nplan has no render that works here yet."
        yield from _table(f"render, {size:,} files", costs, "nplan, cold" if "nplan, cold" in costs else "hugo, cold")
    saves = max(rounds, FEWEST_SAVES)
    for size in SERVED if "serve" in parts else ():
        arena = Arena(home / f"serve-{size}", size, nplan, peers)
        generate(arena.plan, size)
        measured["serve", size] = waiting(arena, saves)
        yield from _table(f"serve, {size:,} files", measured["serve", size], "")
    if measured:
        yield from goals_table(measured)


def _table(title: str, costs: Mapping[str, Cost], unit: str) -> Iterator[str]:
    yield f"\n### {title}\n"
    yield f"| | CPU s | ÷ {unit or '–'} | wall s | peak MB |\n|---|---|---|---|---|"
    for name, cost in costs.items():
        ratio = f"{cost.cpu / costs[unit].cpu:.2f}" if unit in costs and costs[unit].cpu else "–"
        yield f"| {name} | {cost.cpu:.3f} | {ratio} | {cost.wall:.3f} | {cost.peak / 1e6:.0f} |"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Time nplan beside public tools that do something like it.")
    parser.add_argument("--files", type=int, nargs="+", default=[30, 1000])
    parser.add_argument(
        "--parts", nargs="+", default=PARTS, choices=PARTS, help="which tables; all of them if not said"
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--nplan", default=str(Path(sys.executable).with_name("nplan")), help="the command to time")
    parser.add_argument("--peers", type=Path, default=PEERS_FOLDER, help="where install_peers.py put them")
    parser.add_argument("--slow", action="store_true", help="also the tools that take minutes for many files")
    parser.add_argument("--folder", type=Path, help="keep the plans and sites here")
    parser.add_argument("--into", type=Path, help="the file to put the tables into, between its two comments")
    given = parser.parse_args()
    lines = [*_around(given), "Load before: " + _load()]
    with tempfile.TemporaryDirectory(prefix="nplan-benchmark-") as scratch:
        home = given.folder or Path(scratch)
        for line in report(
            given.files, given.rounds, given.nplan, given.peers, home.resolve(), given.slow, given.parts
        ):
            lines.append(line)
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
    lines[1] += f"; after: {_load()}."
    if given.into:
        before, _, rest = given.into.read_text("utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        given.into.write_text(f"{before}{BEGIN}" + "\n".join(lines) + f"\n{END}{after}", "utf-8")


def _around(given: argparse.Namespace) -> Iterator[str]:
    sizes, parts = (" ".join(map(str, several)) for several in (given.files, given.parts))
    command = f"python benchmarks/run.py --parts {parts} --files {sizes} --rounds {given.rounds}"
    yield f"{date.today().isoformat()}, Python {platform.python_version()}, {os.cpu_count()} cores: `{command}`"


def _load() -> str:
    """What else ran, as the system tells it: the average of a minute."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "not known"


if __name__ == "__main__":
    main()
