"""Files are written whole or not at all, and only when all of them can be."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nämndplan.fix import FileChange, Unwritable, write_all
from nämndplan.i18n import SWEDISH

from ..lacking import needs


def make(folder: Path, *names: str) -> dict[Path, FileChange]:
    changes = {}
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"before " + name.encode())
        changes[path] = FileChange(path.read_bytes(), b"after\r\n")
    return changes


def left_over(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if ".nplan-ny-" in path.name]


def test_all_files_are_written_and_keep_their_mode(tmp_path: Path) -> None:
    changes = make(tmp_path, "a.yaml", "å/b.yaml")
    first = next(iter(changes))
    first.chmod(0o640)
    write_all(changes)
    assert {path.read_bytes() for path in changes} == {b"after\r\n"}
    assert first.stat().st_mode & 0o777 == 0o640
    assert not left_over(tmp_path)


def refused(changes: dict[Path, FileChange]) -> str:
    before = {path: path.read_bytes() for path in changes if path.exists()}
    with pytest.raises(Unwritable) as caught:
        write_all(changes)
    assert {path: path.read_bytes() for path in before} == before
    assert caught.value.written == ()
    assert not left_over(next(iter(changes)).parent)
    return caught.value.reason.text(SWEDISH)


def test_a_write_protected_file_stops_the_others_too(tmp_path: Path) -> None:
    changes = make(tmp_path, "a.yaml", "b.yaml")
    list(changes)[1].chmod(0o444)
    assert refused(changes) == "den är skrivskyddad"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    changes = make(tmp_path / "plan", "a.yaml", "b.yaml")
    outside = tmp_path / "utanför.yaml"
    outside.write_bytes(b"before b.yaml")
    link = list(changes)[1]
    link.unlink()
    link.symlink_to(outside)
    assert refused(changes) == "det är en länk"
    assert link.is_symlink()


def test_what_someone_has_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    changes = make(tmp_path, "a.yaml")
    next(iter(changes)).write_bytes(b"annat")
    assert refused(changes) == "någon annan har ändrat den under tiden"


def test_what_someone_has_removed_is_not_made_anew(tmp_path: Path) -> None:
    changes = make(tmp_path, "a.yaml", "b.yaml")
    list(changes)[1].unlink()
    assert refused(changes) == "den finns inte"


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert refused(make(tmp_path, "a.yaml")) == "disken är full"


def test_a_file_that_cannot_be_moved_is_named_with_those_already_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = make(tmp_path, "a.yaml", "b.yaml")
    first, second = changes
    original = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target == second:
            raise PermissionError(13, "Permission denied")
        return original(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(Unwritable) as caught:
        write_all(changes)
    assert (caught.value.path, caught.value.written) == (second, (first,))
    assert not left_over(tmp_path)


KILLED = """
import os, signal, sys
from pathlib import Path
from nämndplan.fix import FileChange, write_all

steps = int(sys.argv[2])
def dying(function):
    def step(*given):
        global steps
        steps -= 1
        if steps < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*given)
    return step
os.open, os.fsync, os.fchmod, Path.replace = map(dying, (os.open, os.fsync, os.fchmod, Path.replace))
paths = sorted(Path(sys.argv[1]).glob("*.yaml"))
write_all({path: FileChange(path.read_bytes(), b"after " * 1000) for path in paths})
"""


@needs("posix")
@pytest.mark.parametrize("steps", range(13))
def test_a_process_that_is_killed_leaves_every_file_whole(tmp_path: Path, steps: int) -> None:
    changes = make(tmp_path, "a.yaml", "b.yaml")
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), str(steps)], check=False)
    texts = [path.read_bytes() for path in changes]
    whole = [{change.before, b"after " * 1000} for change in changes.values()]
    assert all(text in either for text, either in zip(texts, whole, strict=True))
    assert done.returncode == (-signal.SIGKILL if steps < 12 else 0)
    write_all({path: FileChange(path.read_bytes(), b"after") for path in changes})
    assert [path.read_bytes() for path in changes] == [b"after", b"after"]
