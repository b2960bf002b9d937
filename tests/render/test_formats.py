"""Choosing formats on the command line: what is missing is said, and nothing is half written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nämndplan.cli import render
from nämndplan.cli.formats import checked_documents, wanted_formats
from nämndplan.cli.mistakes import WrongUse
from nämndplan.cli.render import Wishes
from nämndplan.language import SWEDISH
from nämndplan.render import FORMATS, Format

from .made import ROOT

LITEN = ROOT / "tests" / "plans" / "liten"
ABSENT = Format("odf", lambda *_: (), extra="odf", needs=("finns_inte_alls",))


@pytest.fixture
def with_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nämndplan.cli.formats.FORMATS", (*FORMATS, ABSENT))


def test_without_a_name_only_what_needs_nothing_extra() -> None:
    found = wanted_formats(())
    assert {"md", "html"} <= {format.name for format in found}
    assert not {"pdf", "pptx", "docx"} & {format.name for format in found}


def test_every_extra_is_one_of_the_package() -> None:
    import tomllib

    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert {format.extra for format in FORMATS if format.extra} <= extras.keys()


@pytest.mark.usefixtures("with_absent")
def test_a_missing_extra_is_said_with_the_command_that_installs_it(tmp_path: Path) -> None:
    shutil.copytree(LITEN, tmp_path / "plan")
    with pytest.raises(WrongUse) as fault:
        render.run([tmp_path / "plan"], Wishes(output=tmp_path / "ut", formats=("md", "odf")))
    assert "pip install 'namndplan[odf]'" in fault.value.sentence.text(SWEDISH)
    assert not (tmp_path / "ut").exists()


@pytest.mark.usefixtures("with_absent")
def test_all_makes_what_can_be_made_and_says_what_is_missing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    shutil.copytree(LITEN, tmp_path / "plan")
    assert render.run([tmp_path / "plan"], Wishes(output=tmp_path / "ut", formats=("all",))) == 0
    assert {"plan.md", "index.html", "plan.pdf", "plan.pptx", "plan.docx"} <= {
        path.name for path in (tmp_path / "ut").iterdir()
    }
    assert "namndplan[odf]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "words"), [("mall.odt", "ska sluta med"), ("saknas.pptx", "finns inte"), ("mapp.docx", "finns inte")]
)
def test_an_office_template_that_cannot_be_one(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "mapp.docx").mkdir()
    with pytest.raises(WrongUse) as fault:
        checked_documents((tmp_path / name,))
    assert words in fault.value.sentence.text(SWEDISH)
