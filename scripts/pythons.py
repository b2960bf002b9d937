"""Run the suite on every Python that pyproject.toml names and that this machine has: make pythons.

    scripts/pythons.py [--only 3.12] [pytest's arguments]

Each gets an environment of its own in build/pythons/, from requirements/dev.txt. A Python is looked for on the
PATH and among pyenv's. Those that were not found are named; that is no failure.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAYS_VERSION = "import sys; print('%d.%d' % sys.version_info[:2])"
NAMED = re.compile(r"Programming Language :: Python :: (\d+\.\d+)")


def main(arguments: list[str]) -> int:
    """The suite on one after another; 1 when it failed on any."""
    only, rest = (arguments[1], arguments[2:]) if arguments[:1] == ["--only"] else ("", arguments)
    answers = {version: on(version, rest) for version in named() if not only or version == only}
    for version, answer in answers.items():
        print(f"Python {version}: {answer}")
    return int("the suite failed" in answers.values())


def on(version: str, arguments: list[str]) -> str:
    """What came of it on one Python."""
    python = find(version)
    if not python:
        return "not found on this machine"
    print(f"Python {version}: {python}")
    sys.stdout.flush()
    pytest = [str(environment(version, python) / "bin" / "python"), "-m", "pytest", *arguments]
    return "the suite failed" if subprocess.run(pytest, cwd=ROOT, check=False).returncode else "the suite passed"


def named() -> list[str]:
    """The versions in pyproject.toml's classifiers."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [match[1] for line in project["classifiers"] if (match := NAMED.fullmatch(line))]


def find(version: str) -> str:
    """A Python of that version that runs; a name on the PATH may be one of pyenv's, which only runs when chosen."""
    return next((path for path in candidates(version) if _answer(path, "-c", SAYS_VERSION) == version), "")


def candidates(version: str) -> Iterator[str]:
    """Where it may be."""
    if path := shutil.which(f"python{version}"):
        yield path
    if pyenv := shutil.which("pyenv"):
        folders = Path(_answer(pyenv, "root"), "versions").glob(f"{version}.*")
        yield from (str(folder / "bin" / "python") for folder in sorted(folders, reverse=True))


def _answer(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def environment(version: str, python: str) -> Path:
    """Its environment, made or brought up to the lock."""
    folder = ROOT / "build" / "pythons" / version
    install = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    # A wheel's own record names its compiled files: they cannot be kept elsewhere.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPYCACHEPREFIX"} | {"PYTHONUTF8": "1"}
    for command in (
        [python, "-m", "venv", str(folder)],
        [*install, "--require-hashes", "--requirement", "requirements/dev.txt"],
        [*install, "--no-deps", "--no-build-isolation", "--editable", "."],
    ):
        subprocess.run(command, cwd=ROOT, env=kept, check=True)
    return folder


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
