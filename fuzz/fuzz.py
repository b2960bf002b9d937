"""Coverage-guided fuzzing with atheris: python fuzz/fuzz.py number|measure|reader|pipeline [libFuzzer's options].

pip install atheris first. -max_total_time=60 makes a short run; a finding is written to crash-….
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["nämndplan"]):
    from nämndplan.compile import compile_files
    from nämndplan.source import read_bytes
    from nämndplan.tree import parse
    from nämndplan.values.number import read_number
    from nämndplan.values.read_measure import read_target

PLAN = Path(__file__).parents[1] / "tests" / "plans" / "liten"
FILES = {path.relative_to(PLAN).as_posix(): path.read_bytes() for path in PLAN.rglob("*.yaml")}


def number(data: bytes) -> None:
    """A number as it is written."""
    read_number(data.decode("utf-8", "replace"))


def measure(data: bytes) -> None:
    """A target as it is written."""
    read_target(data.decode("utf-8", "replace"))


def reader(data: bytes) -> None:
    """A file's bytes, all the way to a tree."""
    source, findings = read_bytes("x.yaml", data)
    if source is None:
        if not findings:
            raise AssertionError("unread without a word")
    else:
        parse(source)


def pipeline(data: bytes) -> None:
    """A whole plan in which one file is the fuzzer's."""
    names = sorted(FILES)
    compile_files({**FILES, names[data[0] % len(names) if data else 0]: data[1:]})


TARGETS: dict[str, Callable[[bytes], None]] = {run.__name__: run for run in (number, measure, reader, pipeline)}

if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
    atheris.Fuzz()
