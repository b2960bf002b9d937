"""A plan as it was at a revision: read through git, and every obstacle said in words."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from nämndplan.i18n import SWEDISH
from nämndplan.source.revision import Unreadable, read_revision, renamed_files


def git(folder: Path, *words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *words],
        cwd=folder,
        check=True,
        capture_output=True,
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    top = tmp_path / "arkiv"
    plan = top / "plans" / "2026"
    (plan / "mål").mkdir(parents=True)
    (plan / "plan.yaml").write_text("titel: Plan\n", "utf-8")
    (plan / "mål" / "1-åldrande.yaml").write_text("titel: Gott åldrande i hela länet\n", "utf-8")
    (plan / ".dold").write_text("x", "utf-8")
    (top / "annat.txt").write_text("x", "utf-8")
    git(top, "init", "-q", "-b", "main")
    git(top, "add", "-A")
    git(top, "commit", "-q", "-m", "Första")
    git(top, "tag", "beslut/2025-11-07")
    return top


def test_the_files_of_the_folder_and_no_others(repository: Path) -> None:
    plan = repository / "plans" / "2026"
    (plan / "plan.yaml").write_text("titel: Ändrad\n", "utf-8")
    revision = read_revision(plan, "beslut/2025-11-07")
    assert revision.files == {
        "plan.yaml": b"titel: Plan\n",
        "mål/1-åldrande.yaml": "titel: Gott åldrande i hela länet\n".encode(),
    }
    assert (plan / "plan.yaml").read_text("utf-8") == "titel: Ändrad\n"


def test_a_renamed_file_is_known_by_its_content(repository: Path) -> None:
    plan = repository / "plans" / "2026"
    git(repository, "mv", "plans/2026/mål/1-åldrande.yaml", "plans/2026/mål/2-äldre.yaml")
    expected = {"mål/2-äldre.yaml": "mål/1-åldrande.yaml"}
    assert renamed_files(plan, "main") == expected
    git(repository, "commit", "-q", "-m", "Andra")
    assert renamed_files(plan, "HEAD~1", "HEAD") == expected


def test_a_link_in_a_revision_is_no_file(repository: Path) -> None:
    plan = repository / "plans" / "2026"
    (plan / "länk.yaml").symlink_to("/etc/passwd")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "Länk")
    assert "länk.yaml" not in read_revision(plan, "HEAD").files


@pytest.mark.parametrize(
    ("revision", "says"),
    [
        ("finns-inte", "Revisionen ”finns-inte” finns inte"),
        ("--output=x", "är ingen revision"),
        ("", "är ingen revision"),
        ("main:plans", "är ingen revision"),
        ("a b", "är ingen revision"),
    ],
)
def test_what_is_no_revision_is_said(repository: Path, revision: str, says: str) -> None:
    with pytest.raises(Unreadable) as error:
        read_revision(repository / "plans" / "2026", revision)
    assert says in error.value.sentence.text(SWEDISH)


def test_a_folder_that_was_not_there_then(repository: Path) -> None:
    (repository / "plans" / "2027").mkdir()
    with pytest.raises(Unreadable) as error:
        read_revision(repository / "plans" / "2027", "main")
    assert "finns inte i main" in error.value.sentence.text(SWEDISH)


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as error:
        read_revision(tmp_path, "main")
    assert "ligger inte i något git-arkiv" in error.value.sentence.text(SWEDISH)


def test_a_shallow_clone_says_how_to_get_its_history(repository: Path, tmp_path: Path) -> None:
    git(repository, "commit", "-q", "--allow-empty", "-m", "Andra")
    copy = tmp_path / "grund"
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), str(copy))
    with pytest.raises(Unreadable) as error:
        read_revision(copy / "plans" / "2026", "beslut/2025-11-07")
    assert "git fetch --unshallow" in error.value.sentence.text(SWEDISH)


def test_settings_of_the_repository_run_nothing(repository: Path, tmp_path: Path) -> None:
    """What comes with a repository may name programs; none of them is started."""
    ran = tmp_path / "kördes"
    script = tmp_path / "ond.sh"
    script.write_text(f"#!/bin/sh\ntouch {ran}\n", "utf-8")
    script.chmod(0o755)
    for key in ("core.fsmonitor", "core.pager", "diff.external", "diff.x.textconv", "filter.x.smudge"):
        git(repository, "config", key, str(script))
    (repository / ".gitattributes").write_text("*.yaml diff=x filter=x\n", "utf-8")
    git(repository, "mv", "plans/2026/mål/1-åldrande.yaml", "plans/2026/mål/2-äldre.yaml")
    ran.unlink(missing_ok=True)
    read_revision(repository / "plans" / "2026", "main")
    renamed_files(repository / "plans" / "2026", "main")
    assert not ran.exists()
