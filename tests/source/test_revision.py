"""A plan as it was at a revision: read through git, and every obstacle said in words."""

from __future__ import annotations

import subprocess
import unicodedata
from pathlib import Path

import pytest

from nämndplan.i18n import SWEDISH
from nämndplan.source.revision import Unreadable, latest_commits, read_revision, renamed_files


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


def commit(repository: Path, message: str, **files: str) -> None:
    for name, text in files.items():
        (repository / "plans" / "2026" / f"{name}.yaml").write_text(text, "utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "--allow-empty", "--allow-empty-message", "-m", message)


def test_the_newest_commit_of_each_file_between_two_revisions(repository: Path) -> None:
    plan = repository / "plans" / "2026"
    decomposed = unicodedata.normalize("NFD", "åtgärd")
    commit(repository, "Andra", **{decomposed: "titel: Två\n", "b d": "titel: Två\n", "plan": "titel: Två\n"})
    commit(repository, "Ingen fil")
    commit(repository, "Tredje\n\nMed en brödtext.", plan="titel: Tre\n")
    commit(repository, "", **{"b d": "titel: Fyra\n"})
    (repository / "annat.txt").write_text("y", "utf-8")
    commit(repository, "Utanför planen")
    (plan / "plan.yaml").write_text("titel: Inte incheckad\n", "utf-8")

    found = latest_commits(plan, "HEAD~5")
    assert {name: item.subject for name, item in found.items()} == {
        "plan.yaml": "Tredje",
        "b d.yaml": "",
        "åtgärd.yaml": "Andra",
    }
    assert all(len(item.id) >= 7 and len(item.day) == len("2026-11-28") for item in found.values())
    assert {name: item.subject for name, item in latest_commits(plan, "HEAD~5", "HEAD~4").items()} == dict.fromkeys(
        ("plan.yaml", "b d.yaml", "åtgärd.yaml"), "Andra"
    )
    assert latest_commits(plan, "HEAD") == {}
    assert latest_commits(plan, "HEAD", "HEAD~5") == {}
    assert (plan / "plan.yaml").read_text("utf-8") == "titel: Inte incheckad\n"


def test_where_the_history_is_cut_off_no_commit_is_named(repository: Path, tmp_path: Path) -> None:
    """The first commit of a shallow clone seems to have written every file."""
    commit(repository, "Andra", plan="titel: Två\n")
    copy = tmp_path / "grund"
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), str(copy))
    git(copy, "fetch", "-q", "--depth", "1", "origin", "tag", "beslut/2025-11-07")
    assert latest_commits(copy / "plans" / "2026", "beslut/2025-11-07") == {}


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
    git(repository, "config", "log.showSignature", "true")
    git(repository, "config", "gpg.program", str(script))
    git(repository, "-c", "core.fsmonitor=false", "commit", "-q", "-a", "-m", "Andra")
    ran.unlink(missing_ok=True)
    assert latest_commits(repository / "plans" / "2026", "HEAD~1")
    assert not ran.exists()
