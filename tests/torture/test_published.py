"""The published folder is the old one or the new one, whole, whatever happens to whoever writes it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from nämndplan.render import Refusal, publish

from .runner import in_child

OLD = [(f"{name}.md", b"old " * 1000) for name in "abc"]
NEW = [(f"{name}.md", b"new " * 1000) for name in "abd"]
MODULE = sys.modules[publish.__module__]
PLACES = [(Path, "mkdir"), (Path, "rename"), (Path, "write_bytes"), (shutil, "rmtree"), (os, "unlink"), (os, "rmdir")]


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix == ".md"}


def dying_at(step: int, work: Callable[[], object]) -> Callable[[], object]:
    """The work, killed right before the step that has this number among all that touch the disk."""

    def run() -> None:
        left = step

        def mortal(function: Callable[..., Any]) -> Callable[..., Any]:
            def call(*words: Any, **more: Any) -> Any:
                nonlocal left
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return function(*words, **more)

            return call

        for owner, name in [*PLACES, (MODULE, "exchange")]:
            setattr(owner, name, mortal(getattr(owner, name)))
        work()

    return run


@pytest.mark.parametrize("atomic", [True, False], ids=["exchange", "renames"])
def test_killed_at_every_step(tmp_path: Path, atomic: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not atomic:
        monkeypatch.setattr(MODULE, "exchange", lambda *_: False)
    output = tmp_path / "ut"
    for step in range(60):
        shutil.rmtree(tmp_path)
        tmp_path.mkdir()
        publish(output, OLD)
        run = in_child(dying_at(step, lambda: publish(output, NEW)))
        if output.exists() or atomic:
            assert content(output) in (dict(OLD), dict(NEW))
        publish(output, NEW)
        assert content(output) == dict(NEW)
        assert [path.name for path in tmp_path.iterdir()] == ["ut"]
        if run.code == 0:
            break
    assert run.code == 0
    assert step > 8


def test_a_reader_never_misses_while_four_write(tmp_path: Path) -> None:
    output = tmp_path / "ut"
    publish(output, OLD)
    missed = reads = 0

    def write() -> None:
        for number in range(60):
            with suppress(Refusal):
                publish(output, NEW if number % 2 else OLD)

    children = []
    for _ in range(4):
        child = os.fork()
        if child == 0:
            try:
                write()
            finally:
                os._exit(0)
        children.append(child)
    while children:
        for child in list(children):
            if os.waitpid(child, os.WNOHANG)[0]:
                children.remove(child)
        reads += 1
        missed += not (output / "a.md").exists()
    assert (missed, reads > 100) == (0, True)
    publish(output, NEW)
    assert content(output) == dict(NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["ut"]


@pytest.mark.skipif(os.geteuid() != 0, reason="NOT CHECKED: a full disk needs root to make one")
def test_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", str(disk)], check=False)
    if mounted.returncode:
        pytest.skip("NOT CHECKED: a full disk cannot be mounted here")
    try:
        publish(disk / "ut", OLD)
        with pytest.raises(Refusal):
            publish(disk / "ut", [("a.md", b"x" * 200_000)])
        assert content(disk / "ut") == dict(OLD)
        assert [path.name for path in disk.iterdir()] == ["ut"]
    finally:
        subprocess.run(["umount", str(disk)], check=True)
