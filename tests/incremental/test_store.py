"""The store: it gives back what was put, or nothing, and never raises."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from nämndplan.incremental import FOLDER, NO_STORE, Store, open_store, secret_in, store
from nämndplan.incremental.secret import NAME

from ..lacking import needs

SECRET = b"s" * 32
posix = needs("posix")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = tmp_path / "plan"
    folder.mkdir()
    return folder


def kept(plan: Path, content: bytes = b"content") -> Store:
    found = open_store(plan, SECRET)
    found.put(b"key", content)
    assert found.get(b"key") == content
    return found


def entry(plan: Path) -> Path:
    (path,) = (path for path in (plan / FOLDER).iterdir() if len(path.name) == 32)
    return path


def test_what_is_put_is_got_also_by_the_next_run(plan: Path) -> None:
    kept(plan)
    assert open_store(plan, SECRET).get(b"key") == b"content"
    assert open_store(plan, SECRET).get(b"other") is None


def test_what_is_put_last_counts(plan: Path) -> None:
    kept(plan).put(b"key", b"later")
    assert open_store(plan, SECRET).get(b"key") == b"later"


def test_the_folder_keeps_itself_out_of_git_and_of_backups(plan: Path) -> None:
    kept(plan)
    assert (plan / FOLDER / ".gitignore").read_text("utf-8") == "*\n"
    assert (plan / FOLDER / "CACHEDIR.TAG").read_text("utf-8").startswith("Signature: 8a477f597d28d172789f06886806bc55")


@posix
def test_nobody_else_can_read_it(plan: Path) -> None:
    kept(plan)
    assert (plan / FOLDER).stat().st_mode & 0o077 == 0
    assert entry(plan).stat().st_mode & 0o077 == 0


def test_without_a_secret_nothing_is_kept(plan: Path) -> None:
    for found in (open_store(plan, None), NO_STORE):
        found.put(b"key", b"content")
        found.clear()
        assert not found.keeps
        assert found.get(b"key") is None
        assert found.size() == (0, 0)
    assert list(plan.iterdir()) == []


def test_every_damage_is_noticed_and_thrown_away(plan: Path) -> None:
    kept(plan)
    whole = entry(plan).read_bytes()
    for damaged in (
        *(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in range(len(whole))),
        *(whole[:length] for length in range(len(whole))),
        whole + b"\0",
    ):
        entry(plan).write_bytes(damaged)
        assert open_store(plan, SECRET).get(b"key") is None
        assert open_store(plan, SECRET).size() == (0, 0)
        kept(plan)


def test_anothers_entries_are_not_believed(plan: Path) -> None:
    kept(plan)
    assert open_store(plan, b"t" * 32).get(b"key") is None


def test_an_entry_cannot_be_moved_to_another_key(plan: Path) -> None:
    found = kept(plan)
    first = entry(plan)
    found.put(b"other", b"x")
    second = next(path for path in (plan / FOLDER).iterdir() if len(path.name) == 32 and path != first)
    second.write_bytes(first.read_bytes())
    assert open_store(plan, SECRET).get(b"other") is None


@posix
@pytest.mark.parametrize("what", ["folder", "file", "nowhere"])
def test_a_folder_that_is_a_link_or_a_file_is_left_alone(plan: Path, what: str) -> None:
    elsewhere = plan.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / ("0" * 32)).write_bytes(b"somebody's")
    if what == "file":
        (plan / FOLDER).write_bytes(b"")
    else:
        (plan / FOLDER).symlink_to(elsewhere if what == "folder" else plan.parent / "gone")
    found = open_store(plan, SECRET)
    found.put(b"key", b"content")
    found.clear()
    assert found.get(b"key") is None
    assert [path.name for path in elsewhere.iterdir()] == ["0" * 32]
    assert (plan / FOLDER).is_symlink() or (plan / FOLDER).is_file()
    assert not (plan.parent / "gone").exists()


@posix
def test_an_entry_that_is_a_link_or_a_pipe_is_not_read(plan: Path) -> None:
    kept(plan)
    path = entry(plan)
    moved = plan / "moved"
    path.rename(moved)
    path.symlink_to(moved)
    assert open_store(plan, SECRET).get(b"key") is None
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    assert open_store(plan, SECRET).get(b"key") is None


@posix
@needs("a-user")
def test_a_folder_that_cannot_be_written_in_keeps_nothing(plan: Path) -> None:
    plan.chmod(0o500)
    found = open_store(plan, SECRET)
    found.put(b"key", b"content")
    assert found.get(b"key") is None
    plan.chmod(0o700)


def test_a_full_disk_keeps_nothing(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("open", "replace", "makedirs", "scandir"):
        with monkeypatch.context() as patched:
            patched.setattr(store.os, name, full)
            found = open_store(plan, SECRET)
            found.put(b"key", b"content")
            assert found.get(b"key") is None
            assert found.size() == (0, 0)
        found.clear()


def test_a_folder_that_is_not_ours_gets_no_cache(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_is_ours", lambda _: False)
    open_store(plan, SECRET).put(b"key", b"content")
    assert list(plan.iterdir()) == []


def test_the_older_half_goes_when_there_is_too_much(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_ENTRIES", 4)
    for number in range(5):
        open_store(plan, SECRET).put(b"%d" % number, b"content")
        for at, path in enumerate(sorted((plan / FOLDER).iterdir(), key=lambda path: path.stat().st_mtime_ns)):
            os.utime(path, ns=(at, at))
    open_store(plan, SECRET).put(b"new", b"content")
    count, _ = open_store(plan, SECRET).size()
    assert count == 3
    assert open_store(plan, SECRET).get(b"new") == b"content"
    assert open_store(plan, SECRET).get(b"0") is None
    monkeypatch.setattr(store, "MOST_BYTES", 100)
    open_store(plan, SECRET).put(b"newest", b"content")
    assert open_store(plan, SECRET).size()[0] == 2


def test_what_is_too_large_is_not_kept(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_IN_ENTRY", 10)
    found = open_store(plan, SECRET)
    found.put(b"key", b"12345678901")
    assert found.get(b"key") is None


def test_clear_removes_all_that_is_ours_and_nothing_else(plan: Path) -> None:
    found = kept(plan)
    (plan / FOLDER / f"{'0' * 32}.0123456789abcdef.tmp").write_bytes(b"left by a process that was killed")
    found.clear()
    assert not (plan / FOLDER).exists()
    found.put(b"key", b"again")
    assert found.get(b"key") == b"again"
    (plan / FOLDER / "anteckningar.txt").write_text("mina", "utf-8")
    found.clear()
    assert [path.name for path in (plan / FOLDER).iterdir()] == ["anteckningar.txt"]


def test_many_processes_at_once(plan: Path) -> None:
    program = (
        "import sys\nfrom nämndplan.incremental import open_store\n"
        "for turn in range(300):\n"
        "    store = open_store(sys.argv[1], b's' * 32)\n"
        "    store.put(b'key', sys.argv[2].encode() * 5000)\n"
        "    found = store.get(b'key')\n"
        "    assert found is None or (len(found) == 5000 and len(set(found)) == 1), found[:20]\n"
        "    if turn % 50 == 0: store.clear()\n"
    )
    processes = [subprocess.Popen([sys.executable, "-c", program, str(plan), letter]) for letter in "abcd"]
    assert [process.wait() for process in processes] == [0, 0, 0, 0]


# The secret


@pytest.fixture
def user(tmp_path: Path) -> Path:
    return tmp_path / "user" / "nplan"


def test_the_secret_is_made_once_and_is_the_users_own(user: Path, plan: Path) -> None:
    secret = secret_in(str(user), str(plan))
    assert secret is not None
    assert len(secret) == 32
    assert secret_in(str(user), str(plan)) == secret
    assert [path.name for path in user.iterdir()] == [NAME]
    if os.name != "nt":
        assert (user / NAME).stat().st_mode & 0o777 == 0o600


@posix
def test_a_secret_that_others_could_read_is_replaced(user: Path, plan: Path) -> None:
    secret = secret_in(str(user), str(plan))
    (user / NAME).chmod(0o644)
    renewed = secret_in(str(user), str(plan))
    assert renewed not in (None, secret)
    (user / NAME).write_bytes(b"short")
    assert secret_in(str(user), str(plan)) not in (None, secret, renewed, b"short")


@posix
def test_a_secret_that_is_a_link_is_replaced(user: Path, plan: Path) -> None:
    secret_in(str(user), str(plan))
    theirs = plan / "secret"
    (user / NAME).rename(theirs)
    (user / NAME).symlink_to(theirs)
    assert secret_in(str(user), str(plan)) not in (None, theirs.read_bytes())


def test_a_secret_that_may_have_come_with_the_plan_is_not_used(user: Path, plan: Path) -> None:
    assert secret_in(str(plan / "user"), str(plan)) is None
    (plan.parent / ".git").mkdir()
    assert secret_in(str(user), str(plan)) is None
    assert not user.exists()


def test_where_no_secret_can_be_written_there_is_none(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert secret_in(str(tmp_path / "file" / "nplan"), str(plan)) is None
    assert secret_in("\0", str(plan)) is None


def test_of_several_that_make_it_at_once_one_wins(user: Path, plan: Path) -> None:
    program = "import sys\nfrom nämndplan.incremental import secret_in\nprint(secret_in(*sys.argv[1:]).hex())"
    processes = [
        subprocess.Popen([sys.executable, "-c", program, str(user), str(plan)], stdout=subprocess.PIPE)
        for _ in range(4)
    ]
    assert len({process.communicate()[0] for process in processes}) == 1
