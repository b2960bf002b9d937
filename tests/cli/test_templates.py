"""nplan templates: every template told of, and copied without writing over anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from nämndplan.render import PURPOSES, default_templates

from .plan import nplan

ROOT = Path(__file__).parents[2]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "plans" / "2024").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_template_has_its_purpose_and_every_purpose_its_template() -> None:
    assert list(default_templates()) == list(PURPOSES)
    files = (path for path in (ROOT / "templates").rglob("*") if path.is_file() and path.name != "README.md")
    assert {path.relative_to(ROOT / "templates").as_posix() for path in files} == set(PURPOSES)


@pytest.mark.usefixtures("repository")
def test_every_template_is_listed() -> None:
    result = nplan("templates")
    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines() if line] == list(PURPOSES)


@pytest.mark.parametrize("name", ["html/paragraph.html", "paragraph.html"])
def test_a_copy_lands_beside_the_plans(repository: Path, name: str) -> None:
    result = nplan("templates", "--copy", name)
    assert result.exit_code == 0
    assert result.stdout == "html/paragraph.html finns nu i templates/html/paragraph.html. Den går före programmets.\n"
    copied = (repository / "templates" / "html" / "paragraph.html").read_bytes()
    assert copied == (ROOT / "templates" / "html" / "paragraph.html").read_bytes()
    assert "ett stycke (egen)" in nplan("templates").stdout


def test_a_copy_finds_its_way_from_inside_the_repository(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository / "plans" / "2024")
    assert nplan("templates", "--copy", "style.css").exit_code == 0
    assert (repository / "templates" / "html" / "style.css").is_file()


def test_nothing_is_written_over_unless_asked_to(repository: Path) -> None:
    own = repository / "templates" / "html" / "style.css"
    own.parent.mkdir(parents=True)
    own.write_text("min egen")
    result = nplan("templates", "--copy", "style.css")
    assert result.exit_code == 2
    assert "finns redan. Skriv över den med --force." in result.stderr
    assert own.read_text() == "min egen"
    assert nplan("templates", "--copy", "style.css", "--force").exit_code == 0
    assert own.read_text() != "min egen"


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["tabel.html"], "Menade du html/table.html?"),
        (["zzz"], "nplan templates visar alla."),
        (["../plan.yaml"], "finns inte"),
    ],
)
def test_a_name_that_is_none_gets_an_answer(words: list[str], answer: str) -> None:
    result = nplan("templates", "--copy", *words)
    assert result.exit_code == 2
    assert answer in result.stderr


def test_without_plans_the_folder_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "Säg med -o" in nplan("templates", "--copy", "style.css").stderr
    assert nplan("templates", "--copy", "style.css", "-o", "egna").exit_code == 0
    assert (tmp_path / "egna" / "html" / "style.css").is_file()


def test_a_template_that_replaces_nothing_is_told_of(repository: Path) -> None:
    (repository / "templates" / "html").mkdir(parents=True)
    (repository / "templates" / "html" / "tabell.html").write_text("x")
    assert "Ersätter ingen av programmets mallar: html/tabell.html." in nplan("templates").stdout


def test_a_folder_that_cannot_be_written_is_told_of(repository: Path) -> None:
    (repository / "templates").write_text("en fil")
    result = nplan("templates", "--copy", "style.css")
    assert result.exit_code == 2
    assert "går inte att skriva" in result.stderr
