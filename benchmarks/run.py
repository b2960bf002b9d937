"""Times nplan beside public tools that do something like it, and writes a Markdown table.

    python benchmarks/install_peers.py
    python benchmarks/run.py --files 30 1000 10000

CPU seconds (user and system, with child processes) are what is compared: they hold on a busy machine,
where wall time does not. Peaks below the runner's own 20 MB or so can't be told apart.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

if not __package__:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.contenders import Arena, differs, renderers, starters, validators
from benchmarks.generate import generate
from benchmarks.goals import table as goals_table
from benchmarks.install_peers import PEERS, PEERS_FOLDER
from benchmarks.measure import Cost, measure
from benchmarks.waiting import waiting

FAULTY = 0.02
PARTS = ("start", "validate", "diff", "render", "serve")
SERVED = (34, 300)
"""Files of the plans that are previewed, whatever the sizes of the others."""


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
            yield from _table("Start-up", measure(starters(arena), rounds), "python -c pass")
        if "validate" in parts:
            costs = measured["validate", size] = measure(validators(arena, slow), rounds)
            yield from _table(f"validate, {size:,} files", costs, "nplan, cold")
        if "diff" in parts:
            unit = "nplan validate, one file changed"
            yield from _table(f"diff, {size:,} files", measure(differs(arena), rounds), unit)
        if "render" not in parts:
            continue
        costs = measured["render", size] = measure(renderers(arena, slow), rounds)
        if "nplan, cold" not in costs:
            yield "nplan has no render that works here yet."
        yield from _table(f"render, {size:,} files", costs, "nplan, cold" if "nplan, cold" in costs else "hugo, cold")
    for size in SERVED if "serve" in parts else ():
        arena = Arena(home / f"serve-{size}", size, nplan, peers)
        generate(arena.plan, size)
        measured["serve", size] = waiting(arena, rounds)
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
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="nplan-benchmark-") as scratch:
        home = given.folder or Path(scratch)
        for line in report(
            given.files, given.rounds, given.nplan, given.peers, home.resolve(), given.slow, given.parts
        ):
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
