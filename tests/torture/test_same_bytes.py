"""The same plan gives the same bytes, wherever, whenever and by whomever it is rendered."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
WORLDS = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Anchorage", "LC_ALL": "sv_SE.UTF-8"},
)
EVERY = ["--format", "all"]


def rendered(folder: Path, world: dict[str, str], umask: int) -> dict[str, bytes]:
    folder.mkdir()
    plan = Path(shutil.copytree(ROOT / "tests" / "plans" / "rik", folder / "rik"))
    for path in plan.rglob("*"):
        os.utime(path, (umask * 1e6, umask * 1e6))
    subprocess.run(
        [str(Path(sys.executable).with_name("nplan")), "render", str(plan), "-o", "ut", *EVERY],
        cwd=folder,
        env={"PATH": os.environ["PATH"], **world},
        umask=umask,
        check=True,
        capture_output=True,
    )
    output = folder / "ut"
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def test_same_bytes_in_two_worlds(tmp_path: Path) -> None:
    one, other = (
        rendered(tmp_path / f"värld {n}", world, umask)
        for n, (world, umask) in enumerate(zip(WORLDS, (0o022, 0o077), strict=True))
    )
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
    assert {Path(name).suffix for name in one} >= {".html", ".md", ".pdf", ".docx", ".pptx"}
