"""A release is made of what is committed, with everything that stands in the way told at once."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from ..docs.scripts import script
from ..lacking import needs

ROOT = Path(__file__).parents[2]
RELEASE = script("release")
pytestmark = needs("git")

CHANGES = "# Changelog\nWords.\n\n## 0.2.0 – unreleased\n- More.\n\n## 0.1.0 – 2026-01-02\n- The first.\n"


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=prov", "-c", "user.email=prov@example.se")
    return subprocess.run(["git", *who, *words], cwd=folder, check=True, stdout=subprocess.PIPE, text=True).stdout


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository with one release behind it and another to come."""
    (tmp_path / RELEASE.VERSION_FILE).parent.mkdir(parents=True)
    (tmp_path / RELEASE.VERSION_FILE).write_text('"""Words."""\n\n__version__ = "0.1.0"\n', "utf-8")
    (tmp_path / "CHANGELOG.md").write_text(CHANGES, "utf-8")
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    git(tmp_path, "config", "user.name", "prov")
    git(tmp_path, "config", "user.email", "prov@example.se")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "First")
    git(tmp_path, "tag", "--annotate", "--message", "First", "v0.1.0")
    return tmp_path


def test_nothing_stands_in_the_way(checkout: Path) -> None:
    assert list(RELEASE.problems(checkout, "0.2.0")) == []


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("v0.2.0", "v0.2.0 is not a version of the form 1.2.3"),
        ("0.2", "0.2 is not a version of the form 1.2.3"),
        ("0.1.0", "the tag v0.1.0 is there already"),
        ("0.0.9", "v0.1.0 is later than 0.0.9"),
    ],
)
def test_versions_that_cannot_be(checkout: Path, version: str, said: str) -> None:
    assert said in list(RELEASE.problems(checkout, version))


def test_everything_is_told_at_once(checkout: Path) -> None:
    git(checkout, "switch", "--quiet", "--create", "sidogren")
    (checkout / "CHANGELOG.md").write_text(CHANGES.replace("unreleased", "2026-02-03"), "utf-8")
    assert list(RELEASE.problems(checkout, "0.2.0")) == [
        "something is not committed",
        "the branch is sidogren, not main",
        "CHANGELOG.md has no heading ”## 0.2.0 – unreleased” first",
    ]


def test_a_changelog_without_changes(checkout: Path) -> None:
    (checkout / "CHANGELOG.md").write_text(CHANGES.replace("- More.\n", ""), "utf-8")
    assert "CHANGELOG.md says nothing of what has changed" in list(RELEASE.problems(checkout, "0.2.0"))


def test_a_release_is_one_commit_and_one_tag(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[str] = []
    monkeypatch.setattr(RELEASE, "hand_out", lambda _root, version, clock: handed.append(f"{version} {clock}"))
    RELEASE.release(checkout, "0.2.0")
    assert '__version__ = "0.2.0"\n' in (checkout / RELEASE.VERSION_FILE).read_text("utf-8")
    text = (checkout / "CHANGELOG.md").read_text("utf-8")
    assert text == CHANGES.replace("0.2.0 – unreleased", f"0.2.0 – {date.today().isoformat()}")
    assert git(checkout, "status", "--porcelain") == ""
    assert git(checkout, "log", "--format=%s %D").splitlines()[0] == "Version 0.2.0 HEAD -> main, tag: v0.2.0"
    assert handed == [f"0.2.0 {git(checkout, 'log', '-1', '--format=%ct').strip()}"]


def test_what_is_handed_out_has_its_checksums(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The wheel and the bill of materials are made by others, tried elsewhere; here they are two files."""

    def made(command: list[str], **_: object) -> None:
        if "wheel" in command:
            (tmp_path / "dist" / "namndplan-0.2.0-py3-none-any.whl").write_bytes(b"wheel")
        else:
            (tmp_path / "build").mkdir()
            (tmp_path / "build" / "sbom.json").write_bytes(b"bill")

    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "old.whl").touch()
    monkeypatch.setattr(RELEASE.subprocess, "run", made)
    RELEASE.hand_out(tmp_path, "0.2.0", "0")
    sums = (tmp_path / "dist" / "SHA256SUMS").read_text("utf-8")
    assert [line.split("  ")[1] for line in sums.splitlines()] == [
        "namndplan-0.2.0-py3-none-any.whl",
        "namndplan-0.2.0.cdx.json",
    ]


def test_the_version_is_said_in_one_place_and_has_its_heading(tmp_path: Path) -> None:
    """This very checkout could be released: its changelog begins with the version or a later one."""
    (tmp_path / "CHANGELOG.md").write_text((ROOT / "CHANGELOG.md").read_text("utf-8"), "utf-8")
    (tmp_path / RELEASE.VERSION_FILE).parent.mkdir(parents=True)
    shutil.copy(ROOT / RELEASE.VERSION_FILE, tmp_path / RELEASE.VERSION_FILE)
    heading = RELEASE.HEADING.search((tmp_path / "CHANGELOG.md").read_text("utf-8"))
    assert heading
    RELEASE.set_version(tmp_path, "99.0.0")
    RELEASE.date_changelog(tmp_path, "99.0.0", date(2099, 1, 1))
    assert '__version__ = "99.0.0"' in (tmp_path / RELEASE.VERSION_FILE).read_text("utf-8")
    assert "\n## 99.0.0 – 2099-01-01\n" in (tmp_path / "CHANGELOG.md").read_text("utf-8")
