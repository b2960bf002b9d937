"""What a machine may lack, what is not tried without it, and how to get it.

A test that needs such a thing is marked with `needs("chromium", "npm")`; where it is lacking the test is skipped,
and the run ends with one line for each thing (tests/conftest.py). Nothing is ever skipped in silence.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
NODE_MODULES = ROOT / "tests" / "node" / "node_modules"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
TEST_DATA = os.environ.get("NPLAN_TEST_DATA")
"""A folder outside the checkout with data that may not lie in it; without the variable no test reads outside."""
STRATML = Path(TEST_DATA or "", "stratml", "part2_PerformancePlanOrReport20160216.xsd")
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0

PREFIX = "NOT TRIED: "


class Thing(NamedTuple):
    """Something that tests drive: whether it is here, and what to do when it is not."""

    is_here: bool
    how: str


THINGS = {
    "npm": Thing(
        shutil.which("node") is not None and (NODE_MODULES / "playwright-core").exists(),
        "install Node.js with npm and run `make test` again",
    ),
    "chromium": Thing(CHROMIUM is not None, "install Chromium or Google Chrome"),
    "java": Thing(shutil.which("java") is not None, "install a Java runtime (default-jre-headless)"),
    "stratml": Thing(
        TEST_DATA is not None and STRATML.exists(),
        f"let NPLAN_TEST_DATA name a folder that has stratml/{STRATML.name}, from stratml.us",
    ),
    "extras": Thing(
        all(importlib.util.find_spec(name) for name in ("typst", "docx", "pptx", "xlsxwriter", "watchfiles")),
        "install the program with its extra `all`",
    ),
    "workplace": Thing(
        all(importlib.util.find_spec(name) for name in ("pip_audit", "cyclonedx_py")),
        "run `make test`, which installs requirements/dev.txt",
    ),
    "pythons": Thing(
        len(list(ROOT.glob("build/interpreters/*/bin/nplan"))) > 1,
        "run `python -m tests.torture.worlds`, which makes an environment for each Python that is found",
    ),
    "extension": Thing(
        shutil.which("node") is not None and (ROOT / "editors" / "vscode" / "node_modules" / "esbuild").exists(),
        "install Node.js with npm and run `make test` again",
    ),
    "neovim": Thing(shutil.which("nvim") is not None, "install Neovim"),
    "bash": Thing(shutil.which("bash") is not None, "install bash"),
    "git": Thing(shutil.which("git") is not None, "install git"),
    "clone": Thing((ROOT / ".git").exists(), "clone the repository: this is a copy without git"),
    "localedef": Thing(
        shutil.which("localedef") is not None and Path("/usr/share/i18n/locales/sv_SE").exists(),
        "install what makes locales (Debian: locales)",
    ),
    "soffice": Thing(shutil.which("soffice") is not None, "install LibreOffice"),
    "strace": Thing(shutil.which("strace") is not None, "install strace"),
    "posix": Thing(os.name == "posix", "run on Linux or macOS: links, rights, pipes and signals as there"),
    "a-user": Thing(not IS_ROOT, "run as someone else than root"),
    "root": Thing(IS_ROOT, "run as root, who may mount a disk"),
    "mkfs": Thing(shutil.which("mkfs.ext4") is not None, "install e2fsprogs"),
    "mount": Thing(True, "run where a disk may be mounted, not in a container without that right"),
}


def _reason(names: Iterable[str]) -> str:
    return PREFIX + ", ".join(names)


def needs(*names: str) -> pytest.MarkDecorator:
    """The mark of a test that cannot be run without these things."""
    lacking = [name for name in names if not THINGS[name].is_here]
    return pytest.mark.skipif(bool(lacking), reason=_reason(lacking))


def skip(name: str) -> None:
    """Leave a test that finds out on its way that a thing is lacking."""
    pytest.skip(_reason([name]))


POSIX_ALONE = "torture"
"""A folder of tests that kill, fork and mount: nothing of it can even be imported elsewhere."""


def told(reasons: Iterable[str]) -> Iterator[str]:
    """A line for each thing that was lacking: how many tests, and how to get it."""
    tests = Counter(name for reason in reasons for name in reason.removeprefix(PREFIX).split(", "))
    for name in sorted(tests):
        yield f"Not tried, {tests[name]} test{'s' if tests[name] > 1 else ''} lacking {name}: {THINGS[name].how}."
