"""Output is swapped in whole, and never over anyone else's files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from nämndplan.i18n import SWEDISH
from nämndplan.render import Refusal, publish
from nämndplan.render.publish import MANIFEST

NO_PROCESS = 2**22 + 1
"""More than any process number that Linux gives."""


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(output: Path) -> str:
    with pytest.raises(Refusal) as caught:
        publish(output, [("a.md", b"ny")])
    return caught.value.sentence.text(SWEDISH)


def test_files_are_written_with_a_manifest(tmp_path: Path) -> None:
    assert publish(tmp_path / "ut" / "2024", [("b/c.md", b"2"), ("a.md", b"1")]).names == ("a.md", "b/c.md")
    assert set(content(tmp_path / "ut" / "2024")) == {"a.md", "b/c.md", MANIFEST}


def test_what_is_no_longer_made_goes_away(tmp_path: Path) -> None:
    publish(tmp_path / "ut", [("a.md", b"1"), ("gammal.md", b"2")])
    publish(tmp_path / "ut", [("a.md", b"3")])
    assert content(tmp_path / "ut").keys() == {"a.md", MANIFEST}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ut"]


def test_a_failure_on_the_way_leaves_the_earlier_output(tmp_path: Path) -> None:
    publish(tmp_path / "ut", [("a.md", b"1")])
    before = content(tmp_path / "ut")

    def failing() -> Iterator[tuple[str, bytes]]:
        yield "a.md", b"2"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        publish(tmp_path / "ut", failing())
    with pytest.raises(Refusal):
        publish(tmp_path / "ut", [("a", b"2"), ("a/b", b"a file cannot also be a folder")])
    assert content(tmp_path / "ut") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ut"]


def test_a_failed_swap_puts_the_earlier_output_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(tmp_path / "ut", [("a.md", b"1")])
    before = content(tmp_path / "ut")
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if "-ny-" in self.name:
            raise OSError(28, "full")
        return rename(self, target)

    monkeypatch.setattr(sys.modules[publish.__module__], "exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", failing)
    assert "full" in refused(tmp_path / "ut")
    assert content(tmp_path / "ut") == before


def test_other_files_are_never_replaced(tmp_path: Path) -> None:
    publish(tmp_path / "ut", [("a.md", b"1")])
    (tmp_path / "ut" / "egen.md").write_text("min", "utf-8")
    assert "egen.md" in refused(tmp_path / "ut")
    (tmp_path / "annan").mkdir()
    (tmp_path / "annan" / "x").write_text("min", "utf-8")
    assert "annan" in refused(tmp_path / "annan")
    assert (tmp_path / "annan" / "x").exists()


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "ut").mkdir()
    publish(tmp_path / "ut", [("a.md", b"1")])
    assert (tmp_path / "ut" / "a.md").exists()


def test_a_link_or_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mål").mkdir()
    (tmp_path / "länk").symlink_to(tmp_path / "mål")
    (tmp_path / "fil").write_text("x", "utf-8")
    assert "länk" in refused(tmp_path / "länk")
    assert "ingen mapp" in refused(tmp_path / "fil")
    assert "går inte att skriva" in refused(tmp_path / "fil" / "under")


def test_a_format_cannot_write_outside(tmp_path: Path) -> None:
    for name in ("../ute.md", "/tmp/ute.md", "a/../../ute.md"):  # noqa: S108
        with pytest.raises(ValueError, match="outside"):
            publish(tmp_path / "ut", [(name, b"x")])
    assert not (tmp_path / "ute.md").exists()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_cleaned_up(tmp_path: Path) -> None:
    publish(tmp_path / "ut", [("a.md", b"1")])
    left = tmp_path / f".ut.nplan-ny-{NO_PROCESS}"
    left.mkdir()
    running = tmp_path / f".ut.nplan-ny-{os.getppid()}"
    running.mkdir()
    publish(tmp_path / "ut", [("a.md", b"2")])
    assert not left.exists()
    assert running.exists()


def test_output_that_a_killed_run_had_moved_away_comes_back(tmp_path: Path) -> None:
    publish(tmp_path / "ut", [("a.md", b"1"), ("b.md", b"1")])
    (tmp_path / "ut").rename(tmp_path / f".ut.nplan-gammal-{NO_PROCESS}")
    publish(tmp_path / "ut", [("a.md", b"2")])
    assert content(tmp_path / "ut").keys() == {"a.md", MANIFEST}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ut"]


def test_only_what_has_changed_is_written(tmp_path: Path) -> None:
    first = publish(tmp_path / "ut", [("a.md", b"1"), ("b/c.md", b"2"), ("d.md", b"3")])
    os.utime(tmp_path / "ut" / "a.md", (1, 1))
    second = publish(tmp_path / "ut", [("a.md", b"1"), ("b/c.md", b"9"), ("e.md", b"3")])
    assert (first.written, second.written) == (("a.md", "b/c.md", "d.md"), ("b/c.md", "e.md"))
    assert (tmp_path / "ut" / "a.md").stat().st_mtime == 1
    assert (tmp_path / "ut" / "a.md").stat().st_nlink == 1


@pytest.mark.parametrize("damage", [b"1x", b"2", b""])
def test_what_someone_has_changed_in_the_output_is_written_anew(damage: bytes, tmp_path: Path) -> None:
    publish(tmp_path / "ut", [("a.md", b"1")])
    (tmp_path / "ut" / "a.md").write_bytes(damage)
    assert publish(tmp_path / "ut", [("a.md", b"1")]).written == ("a.md",)
    assert (tmp_path / "ut" / "a.md").read_bytes() == b"1"


def test_a_link_in_the_output_is_never_kept(tmp_path: Path) -> None:
    publish(tmp_path / "ut", [("a.md", b"1")])
    (tmp_path / "annan").write_bytes(b"1")
    (tmp_path / "ut" / "a.md").unlink()
    (tmp_path / "ut" / "a.md").symlink_to(tmp_path / "annan")
    assert publish(tmp_path / "ut", [("a.md", b"1")]).written == ("a.md",)
    assert not (tmp_path / "ut" / "a.md").is_symlink()


def test_a_disk_without_links_gets_all_files_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(*_: object, **__: object) -> None:
        raise PermissionError

    publish(tmp_path / "ut", [("a.md", b"1")])
    monkeypatch.setattr(os, "link", cannot)
    assert publish(tmp_path / "ut", [("a.md", b"1")]).written == ("a.md",)
