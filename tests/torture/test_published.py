"""The published folder is the old one or the new one, whole, whatever happens to whoever writes it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import product
from pathlib import Path

import pytest

from nämndplan.cli.atomic_write import atomic_write
from nämndplan.fix import FileChange, write_all
from nämndplan.render import Refusal, publish

from ..lacking import IS_ROOT, needs, skip
from .mortal import PUBLISH, before_step, dying_at
from .runner import in_child

SAME = ("f.md", b"same " * 1000)
OLD = [SAME, *((f"{name}.md", b"old " * 1000) for name in ("a", "b", "c", "data/e"))]
NEW = [SAME, *((f"{name}.md", b"new " * 1000) for name in ("a", "b", "d", "data/e"))]
MOST_STEPS = 200
LITEN = Path(__file__).parents[1] / "plans" / "liten"


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: there it costs nothing to flush, and the order is the same."""
    if not os.access("/dev/shm", os.W_OK):  # noqa: S108
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        yield Path(folder)


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.md")}


def emptied(folder: Path) -> None:
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("atomic", [True, False], ids=["exchange", "renames"])
@pytest.mark.parametrize("first", [False, True], ids=["again", "first"])
def test_killed_at_every_step(quick: Path, atomic: bool, first: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not atomic:
        monkeypatch.setattr(PUBLISH, "exchange", lambda *_: False)
    output = quick / "ut"
    for step in range(MOST_STEPS):
        emptied(quick)
        if not first:
            publish(output, OLD)
        run = in_child(dying_at(step, lambda: publish(output, NEW)))
        if output.exists() or (atomic and not first):
            assert content(output) in (dict(OLD), dict(NEW))
        publish(output, NEW)
        assert content(output) == dict(NEW)
        assert names(quick) == ["ut"]
        if run.code == 0:
            break
    assert run.code == 0
    assert step > 12


@needs("root", "mkfs")
def test_a_power_cut_at_every_step(quick: Path) -> None:
    """A copy of the disk's own blocks is what a power cut leaves: what was not flushed is not in it."""
    image, disk, cut = quick / "image", quick / "disk", quick / "cut"
    with mounted(image, disk):
        publish(disk / "ut", OLD)
    for step in range(MOST_STEPS):
        shutil.copy(image, quick / "now")
        with mounted(quick / "now", disk):
            happens = lambda: shutil.copy(quick / "now", cut)  # noqa: E731
            run = in_child(before_step(step, happens, lambda: publish(disk / "ut", NEW)))
            assert run.code == 0, run.err
            is_last = not cut.exists()
            if is_last:
                happens()
        with mounted(cut, disk):
            assert content(disk / "ut") in ([dict(NEW)] if is_last else [dict(OLD), dict(NEW)])
            publish(disk / "ut", NEW)
            assert names(disk) == ["lost+found", "ut"]
        cut.unlink()
        if is_last:
            break
    assert is_last
    assert step > 12


@contextmanager
def mounted(image: Path, disk: Path) -> Iterator[None]:
    """A disk in a file, made when it is not there yet."""
    disk.mkdir(exist_ok=True)
    if not image.exists():
        with image.open("wb") as file:
            file.truncate(4_000_000)
        subprocess.run(["mkfs.ext4", "-q", "-b", "1024", str(image)], check=True)
    if subprocess.run(["mount", "-o", "loop", str(image), str(disk)], check=False, capture_output=True).returncode:
        skip("mount")
    try:
        yield
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_reader_never_misses_while_four_write(quick: Path) -> None:
    output = quick / "ut"
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
    assert names(quick) == ["ut"]


@needs("root")
def test_a_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", str(disk)], check=False)
    if mount.returncode:
        skip("mount")
    try:
        publish(disk / "ut", OLD)
        with pytest.raises(Refusal):
            publish(disk / "ut", [("a.md", b"x" * 200_000)])
        assert content(disk / "ut") == dict(OLD)
        assert names(disk) == ["ut"]
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_without_permission_everything_stays(tmp_path: Path) -> None:
    """Root may write everywhere, so somebody else tries."""
    output = tmp_path / "ut"
    publish(output, OLD)
    for path in (tmp_path, *tmp_path.rglob("*")):
        if IS_ROOT:
            os.chown(path, 65534, 65534)
    for folder in tmp_path.parents:
        if folder.stat().st_uid == os.geteuid() and folder.is_relative_to(tmp_path.parents[2]):
            folder.chmod(0o755)

    def refused() -> None:
        if IS_ROOT:
            os.setuid(65534)
        try:
            publish(output, NEW)
        except Refusal as refusal:
            sys.stdout.write(refusal.sentence.template)

    for closed, mode in ((tmp_path, 0o555), (output, 0o555), (output / "data", 0o555)):
        closed.chmod(mode)
        run = in_child(refused)
        closed.chmod(0o755)
        assert "{output}" in run.out, (run, closed)
        assert (run.code, run.err) == (0, "")
        assert content(output) == dict(OLD)
        assert names(tmp_path) == ["ut"]


@pytest.mark.parametrize("atomic", [True, False], ids=["exchange", "renames"])
def test_what_a_stranger_puts_there_in_the_last_moment_is_kept(
    quick: Path, atomic: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, elsewhere = quick / "ut", quick / "annan"
    elsewhere.mkdir()
    (elsewhere / "viktig").write_text("viktig", "utf-8")
    exchange = PUBLISH.exchange

    def replaced_by_a_link() -> None:
        output.rename(quick / "undan")
        output.symlink_to(elsewhere)

    def replaced_by_a_file() -> None:
        output.rename(quick / "undan")
        output.write_text("min", "utf-8")

    def do(happens: Callable[[], object]) -> Callable[..., bool]:
        def late(*places: Path) -> bool:
            if places[0].name != "ut" and not (quick / "hänt").exists():
                (quick / "hänt").touch()
                happens()
            return atomic and exchange(*places)

        return late

    for happens, kept in (
        (lambda: (output / "min.txt").write_text("min", "utf-8"), lambda: (output / "min.txt").read_text("utf-8")),
        ((output / "min").mkdir, (output / "min").is_dir),
        (lambda: (output / "min").symlink_to(elsewhere), (output / "min").is_symlink),
        (replaced_by_a_link, output.is_symlink),
        (replaced_by_a_file, lambda: output.read_text("utf-8")),
    ):
        monkeypatch.setattr(PUBLISH, "exchange", exchange)
        publish(output, OLD)
        monkeypatch.setattr(PUBLISH, "exchange", do(happens))
        with pytest.raises(Refusal):
            publish(output, NEW)
        assert kept()
        assert names(elsewhere) == ["viktig"]
        assert content(quick / "undan" if (quick / "undan").exists() else output) == dict(OLD)
        assert [name for name in names(quick) if name.startswith(".")] == []
        shutil.rmtree(quick / "undan", ignore_errors=True)
        output.unlink() if output.is_symlink() or output.is_file() else shutil.rmtree(output)
        (quick / "hänt").unlink()


MOMENTS = int(os.environ.get("NPLAN_MOMENTS", "2"))
"""How many random moments are tried with each signal; a long campaign sets its own number."""


def interrupted(words: list[str], number: signal.Signals, after: float) -> tuple[int, str]:
    """nplan in a process of its own, which gets a signal so many seconds after the first line of ours."""
    start = "import os, sys; os.write(1, b'+'); from nämndplan.cli import main; sys.argv[0] = 'nplan'; main()"
    command = [sys.executable, "-c", start, *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout
        run.stdout.read(1)
        time.sleep(after)
        run.send_signal(number)
        _, complaints = run.communicate(timeout=60)
    return run.returncode, complaints.decode()


def whole(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def changed(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]


def test_interrupted_at_any_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At random, but half of the moments in the last part, in which the files are put in place."""
    plan, output, scratch = Path(shutil.copytree(LITEN, tmp_path / "plan")), tmp_path / "ut", tmp_path / "tmp"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    words = ["render", str(plan), "--format", "html", "--format", "pdf", "-o"]
    assert interrupted([*words, str(output)], signal.SIGCONT, 0)[0] == 0
    settings = plan / "plan.yaml"
    settings.write_text(settings.read_text("utf-8").replace("organisation: ", "organisation: Nya "), "utf-8")
    started = time.monotonic()
    assert interrupted([*words, str(tmp_path / "nytt")], signal.SIGCONT, 0)[0] == 0
    takes = time.monotonic() - started
    old, new = whole(output), whole(tmp_path / "nytt")
    assert old != new
    shutil.copytree(output, tmp_path / "gammalt")
    moments = random.Random(15)  # noqa: S311
    codes = set()
    for trial, number in product(range(MOMENTS), (signal.SIGINT, signal.SIGTERM)):
        code, complaints = interrupted([*words, str(output)], number, moments.uniform(0.7 * (trial % 2), 1) * takes)
        codes.add(code)
        assert "Traceback" not in complaints
        assert "Exception ignored" not in complaints
        assert code in ({0, 130} if number == signal.SIGINT else {0, -number}), complaints
        assert changed(whole(output), old) == [] or changed(whole(output), new) == []
        assert names(scratch) == []
        shutil.rmtree(output)
        shutil.copytree(tmp_path / "gammalt", output)
    assert codes - {0}
    assert interrupted([*words, str(output)], signal.SIGCONT, 0)[0] == 0
    assert names(tmp_path) == ["gammalt", "nytt", "plan", "tmp", "ut"]
    assert names(scratch) == []


def test_fixes_killed_at_every_step(quick: Path) -> None:
    """Each file is as it was or as it was to be; the same command again does the rest, and clears up."""
    files = [quick / "a.yaml", quick / "b" / "b.yaml", quick / ("c" * 240 + ".yaml")]

    def mend() -> None:
        write_all({path: FileChange(path.read_bytes(), b"ny " * 1000) for path in files})

    for step in range(MOST_STEPS):
        emptied(quick)
        files[1].parent.mkdir()
        for path in files:
            path.write_bytes(b"gammal " * 1000)
        run = in_child(dying_at(step, mend))
        assert {path.read_bytes() for path in files} <= {b"ny " * 1000, b"gammal " * 1000}
        mend()
        assert {path.read_bytes() for path in files} == {b"ny " * 1000}
        assert len(names(quick)) + len(names(quick / "b")) == 4
        if run.code == 0:
            break
    assert run.code == 0
    assert step > 8


def test_ctrl_c_waits_until_all_files_are_mended(quick: Path) -> None:
    files = [quick / name for name in ("a.yaml", "b.yaml", "c.yaml")]
    changes = {path: FileChange(b"gammal", b"ny") for path in files}
    for number in (signal.SIGINT, signal.SIGTERM):
        for step in range(MOST_STEPS):
            for path in files:
                path.write_bytes(b"gammal")
            happens = lambda number=number: os.kill(os.getpid(), number)  # noqa: E731
            run = in_child(before_step(step, happens, lambda: write_all(changes)))
            assert {path.read_bytes() for path in files} == {b"ny"}
            assert names(quick) == ["a.yaml", "b.yaml", "c.yaml"]
            if run.code == 0:
                break
            assert run.code == (70 if number == signal.SIGINT else -number)
        assert run.code == 0
        assert step > 8


def test_a_single_file_killed_at_every_step(quick: Path) -> None:
    """What validate --output, baseline, schema and templates write."""
    path = quick / ("rapport" * 30 + ".json")
    for step in range(MOST_STEPS):
        path.write_text("gammal" * 1000, "utf-8")
        path.chmod(0o640)
        run = in_child(dying_at(step, lambda: atomic_write(path, "ny" * 1000)))
        assert path.read_text("utf-8") in ("gammal" * 1000, "ny" * 1000)
        atomic_write(path, "ny" * 1000)
        assert names(quick) == [path.name]
        assert path.stat().st_mode & 0o777 == 0o640
        if run.code == 0:
            break
    assert run.code == 0
    assert step > 3
