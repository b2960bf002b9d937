"""Writes a made-up plan of any size.

    python benchmarks/generate.py --files 1000 --faulty 0.02 OUT

The same options give the same bytes. Without --faulty, the plan has no errors.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

if not __package__:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.faults import with_faults
from benchmarks.plan import plan_files
from benchmarks.region import Region


def generate(folder: Path, files: int, faulty: float = 0.0, seed: int = 0) -> int:
    """Write a plan of ``files`` files in an empty or new folder; how many bytes it has."""
    size = 0
    for file, text in with_faults(plan_files(Region(files, seed)), faulty, seed):
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_bytes(text.encode("utf-8"))
    return size


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Write a made-up plan of any size.")
    parser.add_argument("folder", type=Path, help="where to write it; must be empty or not exist")
    parser.add_argument("--files", type=int, default=30)
    parser.add_argument("--faulty", type=float, default=0.0, help="the share of files with a fault, such as 0.02")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    if given.folder.exists() and any(given.folder.iterdir()):
        parser.error(f"{given.folder} is not empty")
    size = generate(given.folder, given.files, given.faulty, given.seed)
    sys.stdout.write(f"{given.files} files, {size / given.files / 1000:.1f} KB each\n")


if __name__ == "__main__":
    main()
