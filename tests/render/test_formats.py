"""Choosing formats on the command line: what is missing is said, and nothing is half written."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from nämndplan.cli.commands.render import USUAL, render
from nämndplan.cli.formats import checked_documents
from nämndplan.cli.usage_errors import UsageError
from nämndplan.i18n import SWEDISH
from nämndplan.render import FORMATS, Format

from .made import RIK, ROOT

LITEN = ROOT / "tests" / "plans" / "liten"
ABSENT = Format("odf", lambda *_: (), extra="odf", needs=("finns_inte_alls",))


@pytest.fixture
def with_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nämndplan.cli.formats.FORMATS", (*FORMATS, ABSENT))


def test_without_a_name_only_what_needs_nothing_extra() -> None:
    assert USUAL == ["md", "html"]


def test_every_extra_is_one_of_the_package() -> None:
    import tomllib

    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert {format.extra for format in FORMATS if format.extra} <= extras.keys()


@pytest.mark.usefixtures("with_absent")
def test_a_missing_extra_is_said_with_the_command_that_installs_it(tmp_path: Path) -> None:
    shutil.copytree(LITEN, tmp_path / "plan")
    with pytest.raises(UsageError) as fault:
        render([tmp_path / "plan"], output=tmp_path / "ut", format=["md", "odf"])
    assert 'pip install "namndplan[odf]' in fault.value.sentence.text(SWEDISH)
    assert not (tmp_path / "ut").exists()


@pytest.mark.usefixtures("with_absent")
def test_all_makes_what_can_be_made_and_says_what_is_missing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    shutil.copytree(LITEN, tmp_path / "plan")
    assert render([tmp_path / "plan"], output=tmp_path / "ut", format=["all"]) == 0
    assert {"plan.md", "index.html", "plan.pdf", "plan.pptx", "plan.docx"} <= {
        path.name for path in (tmp_path / "ut").iterdir()
    }
    assert "namndplan[odf]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "words"), [("mall.odt", "ska sluta med"), ("saknas.pptx", "finns inte"), ("mapp.docx", "finns inte")]
)
def test_an_office_template_that_cannot_be_one(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "mapp.docx").mkdir()
    with pytest.raises(UsageError) as fault:
        checked_documents((tmp_path / name,))
    assert words in fault.value.sentence.text(SWEDISH)


@pytest.mark.parametrize("plan", [ROOT / "plans" / "2024", RIK], ids=lambda plan: plan.name)
def test_the_site_leads_to_the_files_of_the_other_formats(plan: Path, tmp_path: Path) -> None:
    assert render([plan], output=tmp_path / "ut", format=["all"]) == 0
    page = (tmp_path / "ut" / "hamta.html").read_text("utf-8")
    addresses = set(re.findall(r'href="((?:plan\.|data/)[^"]+)"', page))
    made = {path.relative_to(tmp_path / "ut").as_posix() for path in (tmp_path / "ut").rglob("*") if path.is_file()}
    assert addresses <= made
    unlinked = {path for path in made - addresses if not path.endswith((".html", ".nplan-manifest.json"))}
    assert all(len((tmp_path / "ut" / path).read_bytes().splitlines()) == 1 for path in unlinked), unlinked
    assert 'href="hamta.html"' in (tmp_path / "ut" / "index.html").read_text("utf-8")


def test_a_site_alone_offers_nothing(tmp_path: Path) -> None:
    assert render([LITEN], output=tmp_path / "ut", format=["html"]) == 0
    assert not (tmp_path / "ut" / "hamta.html").exists()
    assert "hamta.html" not in (tmp_path / "ut" / "index.html").read_text("utf-8")
