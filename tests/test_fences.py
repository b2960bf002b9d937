"""The suite reads nothing that a fresh clone does not have, and says what it did not try."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from . import lacking, slow
from .fences import OutsideError
from .lacking import ROOT


def test_what_lies_beside_the_checkout_is_not_read(tmp_path: Path) -> None:
    """In a process whose checkout is a folder of its own, and whose scratch folder is another."""
    neighbour = tmp_path / "neighbour"
    neighbour.mkdir()
    (neighbour / "data.txt").write_text("not ours", "utf-8")
    script = f"""
import os, pathlib, tempfile
from tests import fences
fences.ROOT = pathlib.Path({str(tmp_path / "checkout")!r})
tempfile.tempdir = {str(tmp_path / "scratch")!r}
fences.raise_fence()
folder = pathlib.Path({str(neighbour)!r})
for read in ((folder / "data.txt").read_bytes, lambda: os.listdir(folder), lambda: os.scandir(folder)):
    try:
        read()
    except fences.OutsideError as error:
        print(error)
try:
    (folder / "finns-inte").read_bytes()
except FileNotFoundError:
    print("looked for")
"""
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    *refused, last = run.stdout.splitlines()
    assert len([line for line in refused if "neighbour" in line]) == 3
    assert last == "looked for"


def test_the_fence_stands_in_this_very_run() -> None:
    elsewhere = [folder for name in ("home", "opt", "srv", "mnt", "Users") if (folder := Path(os.sep, name)).is_dir()]
    with pytest.raises(OutsideError):
        list(elsewhere[0].iterdir())


def test_no_test_counts_its_way_out_of_the_checkout() -> None:
    """What is only asked whether it exists is not opened, so it is looked for in the source."""
    for path in ROOT.glob("tests/**/*.py"):
        if "node_modules" in path.parts:
            continue
        for count in re.findall(r"Path\(__file__\)(?:\.resolve\(\))?\.parents\[(\d+)\]", path.read_text("utf-8")):
            assert path.parents[int(count)].is_relative_to(ROOT), path


def test_each_lacking_thing_is_told_once_with_its_remedy() -> None:
    reasons = [lacking.PREFIX + "npm", lacking.PREFIX + "java, npm"]
    assert [line.split(":")[0] for line in lacking.told(reasons)] == [
        "Not tried, 1 test lacking java",
        "Not tried, 2 tests lacking npm",
    ]
    assert all(thing.how for thing in lacking.THINGS.values())


def test_what_is_slow_is_there_and_once() -> None:
    assert [name for name in slow.SLOW if not (slow.HERE / name).exists()] == []
    within = [name for name in slow.SLOW for other in slow.SLOW if name.startswith(f"{other}/")]
    assert (within, len(set(slow.SLOW))) == ([], len(slow.SLOW))
