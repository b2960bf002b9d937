"""A small country: its plans hold together, and the questions that are asked of them have answers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks import answers, national
from nämndplan.driver import load

from ..cli.plan import nplan
from ..dataset.test_dataset import files_in


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A region and a municipality, three years."""
    folder = tmp_path_factory.mktemp("country")
    assert national.write_nation(folder / "plans", 2, 3) == 6
    listed = folder / "plans" / "planer.txt"
    who = folder / "plans" / "utgivare.yaml"
    words = ("dataset", "--many", listed, "-o", folder / "data", "--publisher", who, "--executor", "serial")
    done = nplan(*words)
    assert done.exit_code == 0, done.stderr
    return folder


def test_the_same_options_give_the_same_bytes(country: Path, tmp_path: Path) -> None:
    national.write_nation(tmp_path, 2, 3)
    made = files_in(country / "plans")
    made.pop("planer.txt")
    again = files_in(tmp_path)
    again.pop("planer.txt")  # it names the folders
    assert again == made


def test_a_broken_plan_is_broken() -> None:
    files = {file: text.encode() for file, text in national.plan_of(3, 1, is_broken=True)}
    assert load(files).has_errors
    assert not load({file: text.encode() for file, text in national.plan_of(3, 1, is_broken=False)}).has_errors


def test_every_organisation_has_a_code_of_its_own() -> None:
    codes = {national.code(number) for number in range(311)}
    assert len(codes) == 311
    assert all(len(one) == 4 for one in codes)


def test_every_question_has_an_answer_by_kind_and_year(country: Path) -> None:
    for rows in answers.answers(country / "data"):
        assert {row[0] for row in rows} == {"kommun", "region"}
        assert all(0 <= part <= whole for _, _, part, whole in rows)
    without_target, weaker, unanswered = answers.answers(country / "data")
    assert [year for _, year, *_ in weaker] == [2025, 2026, 2025, 2026]
    assert sum(row[2] for row in weaker) > 0
    assert sum(row[2] for row in unanswered) > 0
    assert len(without_target) == 6


def test_answers_are_written_with_pictures(country: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("matplotlib")
    for place in ("first", "second"):
        monkeypatch.setattr(sys, "argv", ["answers.py", str(country / "data"), str(country / place)])
        answers.main()
    assert files_in(country / "first") == files_in(country / "second")
    assert {path.suffix for path in (country / "first").iterdir()} == {".md", ".svg"}
