"""What a CI service gets: paths from the repository's root, what it will not show, and what a change brought."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from ..lacking import needs
from .plan import TWO_UNKNOWN, UNKNOWN, make_plan, nplan, write

FILE = "uppdrag/minska-resor.yaml"


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    return make_plan(tmp_path)


def path_in(format: str, text: str) -> str:
    """The first path of a report."""
    if format == "github":
        return text.split("file=", 1)[1].split(",", 1)[0]
    if format == "gitlab":
        found: str = json.loads(text)[0]["location"]["path"]
        return found
    (run,) = json.loads(text)["runs"]
    uri: str = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    return uri


@pytest.mark.parametrize("format", ["github", "gitlab", "sarif"])
@pytest.mark.parametrize("here", [".", "plans", "plans/liten", "plans/liten/uppdrag"])
def test_paths_are_from_the_root_of_the_repository(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: str, here: str
) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path / here)
    result = nplan("validate", os.path.relpath(plan), "--select", "NP502", "-f", format)
    assert path_in(format, result.stdout) == f"plans/liten/{FILE}"


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_the_service_tells_the_root_where_there_is_no_repository(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.chdir(plan)
    monkeypatch.setenv(variable, str(tmp_path))
    assert (
        path_in("github", nplan("validate", ".", "--select", "NP502", "-f", "github").stdout) == f"plans/liten/{FILE}"
    )


def test_people_get_paths_from_where_they_stand(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(plan)
    assert nplan("validate", ".", "--select", "NP502", "-f", "concise").stdout.startswith(FILE)


def many(plan: Path, count: int) -> None:
    receivers = ", ".join(f"nämnd-{number}" for number in range(count))
    write(plan, f"titel: Minska resandet i tjänsten\ntill: [{receivers}]\n")


@pytest.mark.parametrize(("count", "hidden"), [(10, 0), (11, 1), (27, 17)])
def test_github_is_told_of_what_it_does_not_show(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int, hidden: int
) -> None:
    many(plan, count)
    summary = tmp_path / "sammanfattning.md"
    summary.write_text("Före\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    first, *_ = lines = nplan("validate", plan, "--select", "NP502", "-f", "github").stdout.splitlines()
    assert sum(line.startswith("::error") for line in lines) == count
    assert first.startswith(f"::notice title=nplan::{hidden} fynd syns inte") == bool(hidden)
    text = summary.read_text("utf-8")
    assert text.startswith("Före\n### ")
    assert text.count("| NP502 |") == count


def test_a_summary_that_cannot_be_written_is_a_remark(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    result = nplan("validate", plan, "--format", "github")
    assert result.exit_code == 1
    reason = "du har inte skrivrättighet" if os.name == "nt" else "det är en mapp"
    assert f"{tmp_path} går inte att skriva: {reason}." in result.stderr


def test_the_summary_stays_within_its_room(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many(plan, 60)
    summary = tmp_path / "sammanfattning.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    for used, is_written in ((2**20 - 8_000, True), (2**20 - 100, False)):
        summary.write_bytes(b"x" * used)
        result = nplan("validate", plan, "--select", "NP502", "-f", "github")
        assert used <= summary.stat().st_size <= 2**20
        assert (summary.stat().st_size > used) == is_written
        assert ("sammanfattning är full" in result.stderr) != is_written
    assert "NP502" in result.stdout


def test_other_formats_write_no_summary(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "s.md"))
    nplan("validate", plan, "-f", "concise")
    assert not (tmp_path / "s.md").exists()


def test_what_github_leaves_out_of_a_sarif_file_is_said(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "GitHub visar" not in nplan("validate", plan, "-f", "sarif").stderr
    monkeypatch.setattr("nämndplan.cli.ci.MOST_OF_SARIF", 1)
    assert "GitHub visar de 1 allvarligaste av filens" in nplan("validate", plan, "-f", "sarif").stderr
    assert "GitHub visar" not in nplan("validate", plan, "-f", "json").stderr


# --changed-since


def git(folder: Path, *words: str) -> None:
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    settings = ("-c", "user.name=N", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *settings, *words], cwd=folder, env=environment, capture_output=True, check=True)


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)


@pytest.fixture
def repository(plan: Path, tmp_path: Path) -> Path:
    assert plan.is_relative_to(tmp_path)
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "start")
    git(tmp_path, "checkout", "-qb", "gren")
    return tmp_path


def since(plan: Path, revision: str = "main") -> tuple[int, str]:
    result = nplan("validate", plan, "--changed-since", revision, "--select", "NP502,NP103", "-f", "concise")
    return result.exit_code, result.stdout


@needs("git")
@pytest.mark.usefixtures("repository")
def test_only_what_the_change_brought(plan: Path) -> None:
    code, text = since(plan)
    assert (code, "NP502" in text) == (0, False)
    assert "3 fanns redan i main" in text
    assert "Inga nya fel, men felen från förut hindrar publicering" in text
    write(plan, TWO_UNKNOWN)
    code, text = since(plan)
    assert (code, text.count("NP502")) == (1, 1)
    assert "teaterstyrelsen" in text


@needs("git")
def test_a_renamed_file_brings_nothing(plan: Path, repository: Path) -> None:
    (plan / FILE).rename(plan / "uppdrag" / "4-res-mindre.yaml")
    commit(repository, "nytt namn")
    assert since(plan)[0] == 0


@needs("git")
def test_what_could_not_be_read_before_is_not_new(plan: Path, repository: Path) -> None:
    write(plan, UNKNOWN + "okänd: x\n")
    assert since(plan)[0] == 1
    commit(repository, "okänd nyckel")
    assert since(plan, "HEAD")[0] == 0


@needs("git")
def test_what_the_other_branch_has_mended_is_not_brought_by_this_one(plan: Path, repository: Path) -> None:
    git(repository, "checkout", "-q", "main")
    (plan / FILE).unlink()
    commit(repository, "rättat")
    git(repository, "checkout", "-q", "gren")
    assert since(plan)[0] == 0


@needs("git")
@pytest.mark.usefixtures("repository")
def test_a_new_plan_is_new_in_all(plan: Path) -> None:
    other = plan.parent / "ny"
    plan.rename(other)
    code, text = since(other)
    assert (code, text.count("NP502")) == (1, 1)


@needs("git")
@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("revision", ["finns-inte", "--upload-pack=x", ""])
def test_a_revision_that_is_none(plan: Path, revision: str) -> None:
    result = nplan("validate", plan, f"--changed-since={revision}")
    assert result.exit_code == (2 if revision else 1)
    assert "Traceback" not in result.output


@needs("git")
def test_without_a_repository(plan: Path) -> None:
    result = nplan("validate", plan, "--changed-since", "main")
    assert result.exit_code == 2
    said = " ".join(result.stderr.split())
    assert "git-arkiv. --changed-since jämför med en revision i git. Utan flaggan visas alla fynd" in said
    assert "mappar" not in said


@needs("git")
def test_what_holds_for_more_than_at_the_revision_says_how_many_more(plan: Path, repository: Path) -> None:
    assignments = [f"uppdrag/{name}.yaml" for name in "abcdef"]
    for number, file in enumerate(assignments):
        if number == 5:
            commit(repository, "fem")
        write(plan, f"titel: Uppdrag {number}\ntill: [styrelsen]\nmål: [1-trygghet]\n", file)
    said = nplan("validate", plan, "--changed-since", "HEAD", "--select", "NP511", "-f", "concise").stdout
    assert "återrapportering: 1 fler än i HEAD" in said
    (plan / assignments[5]).unlink()
    said = nplan("validate", plan, "--changed-since", "HEAD", "--select", "NP511", "-f", "concise").stdout
    assert "NP511" not in said
