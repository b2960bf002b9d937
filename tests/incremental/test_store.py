"""The store: it gives back what was put, or nothing, and never raises."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nämndplan.incremental import NO_STORE, Store, store

from ..lacking import needs

posix = needs("posix")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The user's folder for it, which is not there yet."""
    return tmp_path / "user" / "nplan"


def kept(place: Path, content: bytes = b"content") -> Store:
    found = Store(str(place))
    found.put(b"key", content)
    assert found.get(b"key") == content
    return found


def entry(place: Path) -> Path:
    (path,) = (path for path in place.iterdir() if len(path.name) == 32)
    return path


def test_what_is_put_is_got_also_by_the_next_run(place: Path) -> None:
    kept(place)
    assert Store(str(place)).get(b"key") == b"content"
    assert Store(str(place)).get(b"other") is None


def test_what_is_put_last_counts(place: Path) -> None:
    kept(place).put(b"key", b"later")
    assert Store(str(place)).get(b"key") == b"later"


def test_the_folder_keeps_itself_out_of_backups(place: Path) -> None:
    kept(place)
    assert (place / "CACHEDIR.TAG").read_text("utf-8").startswith("Signature: 8a477f597d28d172789f06886806bc55")


@posix
def test_nobody_else_can_read_it(place: Path) -> None:
    kept(place)
    assert place.stat().st_mode & 0o077 == 0
    assert entry(place).stat().st_mode & 0o077 == 0


def test_without_a_folder_nothing_is_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place.mkdir(parents=True)
    monkeypatch.chdir(place)
    NO_STORE.put(b"key", b"content")
    NO_STORE.clear()
    assert not NO_STORE.keeps
    assert NO_STORE.get(b"key") is None
    assert NO_STORE.size() == (0, 0)
    assert list(place.iterdir()) == []


def test_every_damage_is_noticed_and_thrown_away(place: Path) -> None:
    kept(place)
    whole = entry(place).read_bytes()
    for damaged in (
        *(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(len(whole))),
        *(whole[:length] for length in range(len(whole))),
        whole + b"\0",
    ):
        entry(place).write_bytes(damaged)
        assert Store(str(place)).get(b"key") is None
        assert Store(str(place)).size() == (0, 0)
        kept(place)


@posix
@pytest.mark.parametrize("mode", [0o720, 0o702, 0o777])
def test_where_others_may_write_nothing_is_believed_or_kept(place: Path, mode: int) -> None:
    kept(place)
    place.chmod(mode)
    found = Store(str(place))
    assert not found.keeps
    assert found.get(b"key") is None
    found.put(b"other", b"content")
    assert len(list(place.iterdir())) == 2


@posix
def test_anothers_folder_is_not_believed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(place)
    monkeypatch.setattr(store.os, "geteuid", lambda: place.stat().st_uid + 1)
    assert not Store(str(place)).keeps
    assert Store(str(place)).get(b"key") is None


def test_two_plans_keep_theirs_apart(place: Path) -> None:
    found = kept(place)
    first, second = found.apart("plans/2024"), found.apart("plans/2025")
    first.put(b"key", b"first")
    second.put(b"key", b"second")
    assert [one.get(b"key") for one in (found, first, second)] == [b"content", b"first", b"second"]
    assert found.size()[0] == 3
    found.clear()
    assert [one.get(b"key") for one in (found, first, second)] == [None, None, None]


def test_an_entry_cannot_be_moved_to_another_key(place: Path) -> None:
    found = kept(place)
    first = entry(place)
    found.put(b"other", b"x")
    second = next(path for path in place.iterdir() if len(path.name) == 32 and path != first)
    second.write_bytes(first.read_bytes())
    assert Store(str(place)).get(b"other") is None


@posix
@pytest.mark.parametrize("what", ["folder", "file", "nowhere"])
def test_a_folder_that_is_a_link_or_a_file_is_left_alone(place: Path, what: str) -> None:
    elsewhere = place.parent / "elsewhere"
    elsewhere.mkdir(parents=True)
    (elsewhere / ("0" * 32)).write_bytes(b"somebody's")
    if what == "file":
        place.write_bytes(b"")
    else:
        place.symlink_to(elsewhere if what == "folder" else place.parent / "gone")
    found = Store(str(place))
    found.put(b"key", b"content")
    found.clear()
    assert found.get(b"key") is None
    assert [path.name for path in elsewhere.iterdir()] == ["0" * 32]
    assert place.is_symlink() or place.is_file()
    assert not (place.parent / "gone").exists()


@posix
def test_an_entry_that_is_a_link_or_a_pipe_is_not_read(place: Path) -> None:
    kept(place)
    path = entry(place)
    moved = place / "moved"
    path.rename(moved)
    path.symlink_to(moved)
    assert Store(str(place)).get(b"key") is None
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    assert Store(str(place)).get(b"key") is None


@posix
@needs("a-user")
def test_a_folder_that_cannot_be_written_in_keeps_nothing(place: Path) -> None:
    place.mkdir(parents=True)
    place.chmod(0o500)
    found = Store(str(place))
    found.put(b"key", b"content")
    assert found.get(b"key") is None
    place.chmod(0o700)


def test_a_full_disk_keeps_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("open", "replace", "makedirs", "scandir"):
        with monkeypatch.context() as patched:
            patched.setattr(store.os, name, full)
            found = Store(str(place))
            found.put(b"key", b"content")
            assert found.get(b"key") is None
            assert found.size() == (0, 0)
        found.clear()


def test_the_older_half_goes_when_there_is_too_much(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_ENTRIES", 4)
    for number in range(5):
        Store(str(place)).put(b"%d" % number, b"content")
        for at, path in enumerate(sorted(place.iterdir(), key=lambda path: path.stat().st_mtime_ns)):
            os.utime(path, ns=(at, at))
    Store(str(place)).put(b"new", b"content")
    count, _ = Store(str(place)).size()
    assert count == 3
    assert Store(str(place)).get(b"new") == b"content"
    assert Store(str(place)).get(b"0") is None
    monkeypatch.setattr(store, "MOST_BYTES", 100)
    Store(str(place)).put(b"newest", b"content")
    assert Store(str(place)).size()[0] == 2


def test_what_is_too_large_is_not_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_IN_ENTRY", 10)
    found = Store(str(place))
    found.put(b"key", b"12345678901")
    assert found.get(b"key") is None


def test_clear_removes_all_that_is_ours_and_nothing_else(place: Path) -> None:
    found = kept(place)
    (place / f"{'0' * 32}.0123456789abcdef.tmp").write_bytes(b"left by a process that was killed")
    found.clear()
    assert not place.exists()
    found.put(b"key", b"again")
    assert found.get(b"key") == b"again"
    (place / "anteckningar.txt").write_text("mina", "utf-8")
    found.clear()
    assert [path.name for path in place.iterdir()] == ["anteckningar.txt"]


def test_many_processes_at_once(place: Path) -> None:
    program = (
        "import sys\nfrom nämndplan.incremental import Store\n"
        "for turn in range(300):\n"
        "    store = Store(sys.argv[1])\n"
        "    store.put(b'key', sys.argv[2].encode() * 5000)\n"
        "    found = store.get(b'key')\n"
        "    assert found is None or (len(found) == 5000 and len(set(found)) == 1), found[:20]\n"
        "    if turn % 50 == 0: store.clear()\n"
    )
    processes = [subprocess.Popen([sys.executable, "-c", program, str(place), letter]) for letter in "abcd"]
    assert [process.wait() for process in processes] == [0, 0, 0, 0]
