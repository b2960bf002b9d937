"""nplan run from its very beginning, quick ways and all, inside this process."""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from nämndplan.cli import main
from nämndplan.driver import check, load
from nämndplan.incremental import Store

from ..cli.plan import make_plan

COLD = "cold"
WARM = "warm"


@dataclass(frozen=True)
class Ran:
    """What a run gave."""

    code: int
    out: bytes
    err: bytes


@dataclass
class Bench:
    """A plan in a folder of its own, a user with a cache of their own, and what was worked out meanwhile."""

    home: Path
    compiled: list[Path]

    @property
    def plan(self) -> Path:
        return self.home / "plans" / "liten"

    @property
    def cache(self) -> Path:
        return self.home / "user" / "nplan"

    def entries(self) -> list[Path]:
        """The files of what is kept."""
        return sorted(path for path in self.cache.glob("*") if len(path.name) == 32)

    def store(self) -> Store:
        """What is kept for the user."""
        return Store(str(self.cache))

    def run(self, *words: str) -> tuple[str, Ran]:
        """Run, and say whether anything was worked out."""
        before = len(self.compiled)
        ran = run(*words)
        return COLD if len(self.compiled) > before else WARM, ran


def run(*words: str) -> Ran:
    """Run nplan with these words."""
    out, err = io.BytesIO(), io.BytesIO()
    ordinary = sys.argv, sys.stdout, sys.stderr
    sys.argv = ["nplan", *words]
    sys.stdout, sys.stderr = (io.TextIOWrapper(raw, encoding="utf-8", newline="\n") for raw in (out, err))
    streams = sys.stdout, sys.stderr
    code = 0
    try:
        main()
    except SystemExit as end:
        code = int(end.code or 0)
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.argv, sys.stdout, sys.stderr = ordinary
        for stream in streams:
            stream.flush()
        gc.enable()
        gc.unfreeze()
    return Ran(code, out.getvalue(), err.getvalue())


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """A plan with errors, nothing kept of it yet."""
    for name in ("NPLAN_NO_CACHE", "CI", "NPLAN_LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "user"))
    monkeypatch.setattr("nämndplan.cli.replay.cache_folder", lambda _: str(tmp_path / "user" / "nplan"))
    monkeypatch.chdir(tmp_path)
    make_plan(tmp_path)
    compiled: list[Path] = []
    monkeypatch.setattr("nämndplan.cli.plans.check", _counting(check, compiled))
    monkeypatch.setattr("nämndplan.cli.plans.load", _counting(load, compiled))
    return Bench(tmp_path, compiled)


def _counting(work: Callable[..., object], compiled: list[Path]) -> Callable[..., object]:
    def counted(folder: Path, *args: object, **kwargs: object) -> object:
        compiled.append(folder)
        return work(folder, *args, **kwargs)

    return counted


@contextmanager
def opened() -> Iterator[list[str]]:
    """The files that are opened meanwhile."""
    found: list[str] = []
    _watchers.append(found)
    try:
        yield found
    finally:
        _watchers.remove(found)


_watchers: list[list[str]] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and _watchers and isinstance(arguments[0], str | bytes):
        for watcher in _watchers:
            watcher.append(os.fsdecode(arguments[0]))


sys.addaudithook(_watch)
