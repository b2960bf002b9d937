"""The same plan rendered in different worlds: python -m tests.torture.worlds [folder] compares every Python there is.

Each Python gets an environment of its own with the versions of the libraries that this one has;
that takes the package index and some minutes, so the suite uses them only when they are there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
VERSIONS = ("3.11", "3.12", "3.13")
INTERPRETERS = ROOT / "build" / "interpreters"


def rendered(plan: Path, output: Path, nplan: Path, world: Mapping[str, str], umask: int = 0o022) -> dict[str, bytes]:
    """Every file of every format, by its name."""
    subprocess.run(
        [str(nplan), "render", str(plan), "-o", str(output), "--format", "all"],
        cwd=output.parent,
        env={"PATH": os.environ["PATH"], **world},
        umask=umask,
        check=True,
        capture_output=True,
    )
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def different(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """The names of the files that are not the same, or that only one has."""
    return [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]


def make_interpreters(folder: Path = INTERPRETERS) -> None:
    """An environment for each Python that is found, with this one's versions of the libraries."""
    frozen = subprocess.run([sys.executable, "-m", "pip", "freeze"], capture_output=True, text=True, check=True).stdout
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "versions.txt").write_text("\n".join(line for line in frozen.split("\n") if "==" in line), "utf-8")
    for version in VERSIONS:
        python, place = _found(version), folder / version
        if python is None or (place / "bin" / "nplan").exists():
            continue
        subprocess.run([str(python), "-m", "venv", str(place)], check=True)
        pip = [str(place / "bin" / "python"), "-m", "pip", "install", "--quiet", "--constraint"]
        extras = f"{ROOT}[pdf,office,data]"
        subprocess.run([*pip, str(folder / "versions.txt"), "--editable", extras], check=True)


def _found(version: str) -> str | None:
    """A Python of this version that runs; pyenv's are there also when they are not switched on."""
    pyenv = Path(os.environ.get("PYENV_ROOT", "~/.pyenv")).expanduser()
    for python in (shutil.which(f"python{version}"), *map(str, pyenv.glob(f"versions/{version}.*/bin/python"))):
        if python and subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0:
            return python
    return None


def interpreters(folder: Path = INTERPRETERS) -> list[Path]:
    """The nplan of each Python that has been made ready."""
    return sorted(folder.glob("*/bin/nplan"))


def main() -> int:
    """Make them ready, render in each, and say what differs."""
    make_interpreters()
    output = INTERPRETERS / "output"
    bad = 0
    for plan in (ROOT / "plans" / "2024", ROOT / "tests" / "plans" / "rik", ROOT / "tests" / "plans" / "fem-nivåer"):
        shutil.rmtree(output, ignore_errors=True)
        output.mkdir(parents=True)
        made = {str(nplan): rendered(plan, output / nplan.parts[-3], nplan, {}) for nplan in interpreters()}
        first, *others = made.values()
        wrong = [different(first, other) for other in others]
        sys.stdout.write(f"{plan.name}: {len(first)} files in {len(made)} Pythons, different: {wrong}\n")
        bad += any(wrong)
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
