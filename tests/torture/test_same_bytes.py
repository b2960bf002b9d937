"""The same plan gives the same bytes, wherever, whenever, by whomever and in whatever order it is rendered."""

from __future__ import annotations

import os
import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render import FORMATS, Templates, template_folders
from nämndplan.view import view_of

from ..lacking import needs
from .worlds import ROOT, different, interpreters, rendered

RIK = ROOT / "tests" / "plans" / "rik"
NPLAN = Path(sys.executable).with_name("nplan")
WORLDS = (
    ({"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}, 0o022),
    ({"PYTHONHASHSEED": "4242", "TZ": "America/Anchorage", "LC_ALL": "sv_SE.UTF-8", "SOURCE_DATE_EPOCH": "1"}, 0o077),
)


def test_same_bytes_in_two_worlds(tmp_path: Path) -> None:
    made = []
    for number, (world, umask) in enumerate(WORLDS):
        folder = tmp_path / f"värld {number}"
        folder.mkdir()
        plan = Path(shutil.copytree(RIK, folder / "rik"))
        for path in plan.rglob("*"):
            os.utime(path, (umask * 1e6, umask * 1e6))
        made.append(rendered(plan, folder / "ut", NPLAN, world, umask))
    one, other = made
    assert different(one, other) == []
    assert {Path(name).suffix for name in one} >= {".html", ".md", ".pdf", ".docx", ".pptx", ".xlsx", ".csv", ".json"}


@needs("pythons")
def test_same_bytes_in_every_python(tmp_path: Path) -> None:
    first, *others = (rendered(RIK, tmp_path / nplan.parts[-3], nplan, {}) for nplan in interpreters())
    for other in others:
        assert different(first, other) == []


def everything(folder: Path) -> dict[str, bytes]:
    compiled = load(folder)
    view = view_of(compiled.plan, SWEDISH)
    assert view is not None
    templates = Templates(template_folders(None, folder), SWEDISH, (), folder)
    formats = [format for format in FORMATS if format.name != "pdf"]  # its own clock and order are above
    found = {name: content for format in formats for name, content in format.files(view, templates)}
    return {**found, "findings": "\n".join(map(repr, compiled.diagnostics)).encode()}


def shuffled(chance: random.Random) -> Callable[..., Any]:
    scan = os.scandir

    class Scan:
        """The entries of a folder as some other disk would give them."""

        def __init__(self, path: Any = ".") -> None:
            with scan(path) as entries:
                self._entries = list(entries)
            chance.shuffle(self._entries)

        def __iter__(self) -> Any:
            return iter(self._entries)

        def __enter__(self) -> Any:
            return self

        def __exit__(self, *_: object) -> None:
            return None

        def close(self) -> None:
            return None

    return Scan


def test_same_bytes_whatever_the_order_of_files_and_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    once = everything(RIK)
    chance = random.Random(3)  # noqa: S311
    monkeypatch.setattr("os.scandir", shuffled(chance))
    listdir = os.listdir
    monkeypatch.setattr("os.listdir", lambda path=".": sorted(listdir(path), key=lambda _: chance.random()))
    for name in ("time", "time_ns"):
        monkeypatch.setattr(f"time.{name}", lambda late=4_000_000_000: late)
    assert different(once, everything(RIK)) == []
