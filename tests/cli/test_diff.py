"""nplan diff and nplan rollover, as people run them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from ..lacking import needs
from ..torture.runner import nplan

LITEN = Path(__file__).parents[1] / "plans" / "liten"


def git(folder: Path, *words: str) -> None:
    settings = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", *settings, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan in a repository, whose first commit is tagged."""
    folder = Path(shutil.copytree(LITEN, tmp_path / "plans" / "liten"))
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "Beslut")
    git(tmp_path, "tag", "beslut/1")
    return folder


def edit(folder: Path) -> Path:
    path = next(iter(sorted((folder / "uppdrag").glob("*.yaml"))))
    lines = path.read_text("utf-8").splitlines()
    lines = ["titel: Gör något helt annat än förut" if line.startswith("titel:") else line for line in lines]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_nothing_has_changed(folder: Path) -> None:
    run = nplan("diff", "beslut/1", str(folder))
    assert run.code == 0
    assert "ingenting har ändrats" in run.out


def test_what_has_changed_since_a_tag(folder: Path) -> None:
    path = edit(folder)
    run = nplan("diff", "beslut/1", str(folder), "--format", "json")
    found = json.loads(run.out)
    assert run.code == 0
    assert found["complete"] is True
    assert [(item["code"], Path(item["after"]["file"]).name) for item in found["changes"]] == [("ND201", path.name)]


def test_what_was_committed_since_a_tag_is_told_with_its_commit(folder: Path, tmp_path: Path) -> None:
    edit(folder)
    git(tmp_path, "commit", "-q", "-a", "-m", "Nämnden bad om det")
    run = nplan("diff", "beslut/1", str(folder), "--format", "json")
    assert json.loads(run.out)["changes"][0]["commit"]["subject"] == "Nämnden bad om det"


@pytest.mark.parametrize("format", ["full", "concise", "markdown", "github", "html"])
def test_every_form_says_it(folder: Path, format: str) -> None:
    edit(folder)
    run = nplan("diff", "beslut/1", str(folder), "--format", format)
    assert run.code == 0
    assert "Gör något helt annat än förut" in " ".join(run.out.split())


def test_word_is_written_to_a_file(folder: Path, tmp_path: Path) -> None:
    edit(folder)
    assert nplan("diff", "beslut/1", str(folder), "-f", "docx").code == 2
    run = nplan("diff", "beslut/1", str(folder), "-f", "docx", "-o", str(tmp_path / "x.docx"))
    assert run.code == 0
    assert (tmp_path / "x.docx").read_bytes()[:2] == b"PK"


def test_ci_can_stop_at_kinds_of_change(folder: Path) -> None:
    edit(folder)
    assert nplan("diff", "beslut/1", str(folder), "--fail-on", "svagare,borttaget").code == 0
    assert nplan("diff", "beslut/1", str(folder), "--fail-on", "ord").code == 1


def test_a_side_that_cannot_be_read_is_never_unchanged(folder: Path) -> None:
    edit(folder).write_text("titel: [\n", "utf-8")
    run = nplan("diff", "beslut/1", str(folder))
    assert run.code == 2
    assert run.out.startswith("Jämförelsen är inte hel")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["finns-inte"], "Revisionen ”finns-inte” finns inte"),
        (["beslut/1", "beslut/1"], "en revision och en mapp"),
        (["--fail-on", "svagre"], "Menade du svagare?"),
    ],
)
def test_wrong_use(folder: Path, words: list[str], says: str) -> None:
    run = nplan("diff", *words, str(folder))
    assert run.code == 2
    assert says in run.err


def test_next_years_plan_is_written_whole_and_never_over_another(folder: Path, tmp_path: Path) -> None:
    new = tmp_path / "plans" / "nästa"
    run = nplan("rollover", str(folder), str(new), "--dry-run")
    assert run.code == 0
    assert not new.exists()
    run = nplan("rollover", str(folder), str(new))
    assert run.code == 0
    assert (new / "övergång.md").read_text("utf-8").startswith("# Övergång från")
    assert nplan("rollover", str(folder), str(new)).code == 2
    assert nplan("diff", str(folder), str(new)).code == 0
    twin = tmp_path / "plans" / "tvilling"
    assert nplan("rollover", str(folder), str(twin)).code == 0
    files = sorted(path.relative_to(new) for path in new.rglob("*") if path.is_file())
    assert all((new / file).read_bytes() == (twin / file).read_bytes() for file in files)


def test_a_stamp_holds_until_the_words_change(folder: Path) -> None:
    """validate writes nothing, says nothing of a full stop, and points at the answer when a word has changed."""
    board = next(path.name for path in sorted((folder / "nämnder").iterdir()) if (path / "nämndplan.yaml").exists())
    assert nplan("review", board, "--plan", str(folder), "--yes").code == 0
    stamps = folder / "nämnder" / board / "granskat.yaml"
    before = stamps.read_bytes()

    def found() -> str:
        return nplan("validate", str(folder), "--format", "concise", "--no-cache", "--select", "NP515,NP516").out

    assert "NP515" not in found()
    path = next(iter(sorted((folder / "uppdrag").glob("*.yaml"))))
    text = path.read_text("utf-8")
    title = next(line for line in text.splitlines() if line.startswith("titel:"))
    path.write_text(text.replace(title, f"{title}."), "utf-8")
    assert "NP515" not in found()
    path.write_text(text.replace(title, "titel: Något annat än förut"), "utf-8")
    assert found().count("NP515") == 1
    assert stamps.read_bytes() == before
    run = nplan("review", board, "--plan", str(folder))
    assert run.code == 2
    assert "--yes" in run.err
    assert nplan("review", board, "--plan", str(folder), "--yes").code == 0
    assert "NP515" not in found()
    path.unlink()
    assert found().count("NP516") == 1
    assert nplan("review", board, "--plan", str(folder), "--yes").code == 0
    assert "NP516" not in found()


def test_a_board_and_an_id_that_are_not_there(folder: Path) -> None:
    assert nplan("review", "finns-inte", "--plan", str(folder)).code == 2
    board = next(path.name for path in sorted((folder / "nämnder").iterdir()))
    run = nplan("review", board, "finns-inte", "--plan", str(folder))
    assert run.code == 2
    assert "inget uppdrag eller mål" in run.err


@pytest.fixture
def frozen(folder: Path) -> Path:
    """The plan with a decision that has been frozen and committed."""
    settings = folder / "plan.yaml"
    settings.write_text(settings.read_text("utf-8") + "beslut: {datum: 2023-11-07, paragraf: § 12}\n", "utf-8")
    run = nplan("freeze", "beslut/2023-11-07", str(folder))
    assert run.code == 0, run.err
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Fryst")
    return folder


@needs("extras")
def test_what_was_decided_is_frozen_once_and_found_again(frozen: Path) -> None:
    assert nplan("freeze", "2023-11-07", str(frozen)).code == 2
    assert "NP951" not in nplan("validate", str(frozen)).out
    assert "ingenting har ändrats" in nplan("diff", str(frozen), "--against", "beslut").out
    assert nplan("freeze", "2023-11-07", str(frozen), "--verify").code == 0


@needs("extras")
def test_a_change_of_decided_text_is_told_and_can_stop(frozen: Path) -> None:
    path = edit(frozen)
    path.write_text("# en kommentar\n" + path.read_text("utf-8"), "utf-8")
    assert nplan("validate", str(frozen)).out.count("NP951") == 1
    run = nplan("diff", str(frozen), "--against", "beslut/2023-11-07", "--fail-on", "beslutad-text")
    assert run.code == 1
    assert "ND201" in run.out
    settings = frozen / "plan.yaml"
    settings.write_text(settings.read_text("utf-8").replace("2023-11-07", "2024-02-01"), "utf-8")
    assert "NP951" not in nplan("validate", str(frozen)).out
    assert nplan("diff", str(frozen), "--against", "beslut", "--fail-on", "beslutad-text").code == 0


@needs("extras")
def test_an_archive_that_was_touched_is_told(frozen: Path) -> None:
    archived = frozen / "beslut" / "2023-11-07.pdf"
    archived.write_bytes(archived.read_bytes() + b" ")
    run = nplan("freeze", "2023-11-07", str(frozen), "--verify")
    assert run.code == 1
    assert "2023-11-07.pdf är inte den fil som arkiverades" in run.out


@needs("extras")
def test_only_what_came_with_the_frozen_file_is_compared_with(frozen: Path) -> None:
    manifest = frozen / "beslut" / "2023-11-07.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace("plan.yaml", "plan2.yaml"), "utf-8")
    git(frozen, "rm", "-q", "--cached", str(manifest))
    git(frozen, "commit", "-q", "-m", "Bort")
    git(frozen, "add", "-A")
    git(frozen, "commit", "-q", "-m", "In igen")
    run = nplan("diff", str(frozen), "--against", "beslut")
    assert run.code == 2
    assert "inte de som frystes" in run.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("freeze", "i går"), "är ingen dag"),
        (("freeze", "2023-11-07"), "säger inte när den beslutades"),
        (("freeze", "2023-11-07", "--verify"), "är fryst"),
        (("diff", "--against", "beslut"), "inget beslut är fryst"),
    ],
)
def test_there_is_nothing_frozen(folder: Path, words: tuple[str, ...], said: str) -> None:
    run = nplan(words[0], words[1], str(folder), *words[2:]) if words[0] == "freeze" else nplan(*words, str(folder))
    assert run.code == 2
    assert said in run.err


def test_what_was_called_something_else_is_written_only_when_someone_says_so(folder: Path) -> None:
    limits = folder / "finansiella-mål.yaml"
    limits.write_text(limits.read_text("utf-8").replace("  resultat:", "  resultatet:"), "utf-8")
    before = limits.read_bytes()
    assert "nplan diff --formerly resultatet" in " ".join(nplan("diff", str(folder)).out.split())
    assert limits.read_bytes() == before
    wrong = nplan("diff", str(folder), "--formerly", "resultat")
    assert wrong.code == 2
    assert "Menade du resultatet?" in wrong.err
    assert nplan("diff", str(folder), "--formerly", "resultatet").code == 0
    assert "  resultatet:\n    tidigare: [resultat]\n    titel:" in limits.read_text("utf-8")
    assert "ingenting har ändrats" in nplan("diff", str(folder)).out
    assert nplan("diff", "HEAD..HEAD", str(folder), "--formerly", "resultatet").code == 2
