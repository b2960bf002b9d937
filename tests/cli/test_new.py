"""nplan new: a skeleton of each kind of plan, which holds from the start and explains itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nämndplan.cli.commands.new import SKELETONS
from nämndplan.cli.options import PlanKind
from nämndplan.driver import load
from nämndplan.model import PlanSettings

from .plan import nplan

KINDS = [kind.value for kind in PlanKind]
FORMATS = ("html", "md", "pdf", "pptx", "docx", "data")


@pytest.fixture(params=KINDS)
def skeleton(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A skeleton of each kind, as the command writes it in a folder that lies in none yet."""
    folder = tmp_path / "plans" / "2027"
    assert nplan("new", folder, "--kind", request.param).exit_code == 0
    return folder


def test_every_kind_has_its_skeleton_and_every_skeleton_its_kind() -> None:
    assert sorted(entry.name for entry in SKELETONS.iterdir()) == sorted(KINDS)


def test_it_validates_without_a_finding(skeleton: Path) -> None:
    assert nplan("validate", skeleton, "--strict", "--no-cache").exit_code == 0
    assert load(skeleton).diagnostics == ()


def test_it_is_written_in_the_second_edition(skeleton: Path) -> None:
    (settings,) = load(skeleton).plan.of(PlanSettings)
    assert settings.value.edition == "2"


def test_every_file_says_that_it_is_an_example(skeleton: Path) -> None:
    for file in skeleton.rglob("*"):
        assert file.is_dir() or file.read_text("utf-8").startswith("# EXEMPEL: "), file


def test_it_is_published_in_every_format(skeleton: Path, tmp_path: Path) -> None:
    words = [word for name in FORMATS for word in ("--format", name)]
    result = nplan("render", skeleton, *words, "-o", tmp_path / "out")
    assert result.exit_code == 0, result.output
    ends = {path.suffix for path in (tmp_path / "out").rglob("*")}
    assert {".html", ".md", ".pdf", ".pptx", ".docx", ".xlsx"} <= ends


def test_a_folder_that_exists_is_left_as_it_is(tmp_path: Path) -> None:
    mine = tmp_path / "min.txt"
    mine.write_text("min", "utf-8")
    result = nplan("new", tmp_path, "--kind", "budget")
    assert result.exit_code == 2
    assert "finns redan" in result.stderr
    assert list(tmp_path.iterdir()) == [mine]


def test_nothing_is_left_when_it_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("nämndplan.cli.new_folder.write_new", full)
    result = nplan("new", tmp_path / "plan", "--kind", "budget")
    assert result.exit_code == 2
    assert "plan går inte att skriva: disken är full" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", "utf-8")
    result = nplan("new", tmp_path / "fil" / "plan", "--kind", "budget")
    assert result.exit_code == 2
    assert "går inte att skriva" in result.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--kind saknas. Möjliga värden: fullmäktigeplan, nämndplan, budget och klimatbudget."),
        (("--kind", "budjet"), "--kind kan inte vara ”budjet”. Menade du budget?"),
    ],
)
def test_the_kinds_are_named_when_none_is_chosen(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    result = nplan("new", tmp_path / "plan", *words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_every_key_is_explained(skeleton: Path) -> None:
    """By a comment on its line, somewhere in the skeleton."""
    text = "\n".join(file.read_text("utf-8") for file in skeleton.rglob("*.yaml"))
    used = {
        item.value.__class__.model_fields[name].alias or name
        for item in load(skeleton).plan.items
        for name in item.value.model_fields_set
    }
    assert {key for key in used if not re.search(rf"^[ -]*{key}:.*  # \w", text, re.MULTILINE)} == set()
