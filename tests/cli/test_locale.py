"""nplan starts, and says the same, whatever the locale takes file names for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ..lacking import THINGS, needs, skip
from .plan import LITEN, make_plan

pytestmark = needs("posix")
LOCALES = {
    "C without UTF-8": {"LC_ALL": "C", "PYTHONUTF8": "0"},
    "POSIX without coercion": {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "sv_SE": {"LC_ALL": "sv_SE"},
    "sv_SE by LANG": {"LANG": "sv_SE", "PYTHONUTF8": "0"},
}


@pytest.fixture(scope="module")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the locale sv_SE, which is Latin-1."""
    folder = tmp_path_factory.mktemp("locales")
    if not THINGS["localedef"].is_here:
        skip("localedef")
    made = subprocess.run(
        ["localedef", "-i", "sv_SE", "-f", "ISO-8859-1", str(folder / "sv_SE")], capture_output=True, check=False
    )
    assert made.returncode <= 1, made.stderr  # 1 is a warning
    return folder


def nplan(*words: str, cwd: Path, **settings: str) -> tuple[int, bytes, bytes]:
    keep = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHON"))}
    done = subprocess.run(
        [sys.executable, "-m", "nplan", *words],
        cwd=cwd,
        env={**keep, "NPLAN_NO_CACHE": "1", "PYTHONDONTWRITEBYTECODE": "1", **settings},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("name", LOCALES)
@pytest.mark.parametrize(
    "words", [["--version"], ["validate", "plans/liten"], ["validate", "plans/åäö"], ["explain", "NP999"]], ids=" ".join
)
def test_the_same_in_every_locale(tmp_path: Path, request: pytest.FixtureRequest, name: str, words: list[str]) -> None:
    settings = LOCALES[name]
    if "sv_SE" in settings.values():
        settings = {**settings, "LOCPATH": str(request.getfixturevalue("locales"))}
        assert encoding(settings) == "iso8859-1"
    plan = make_plan(tmp_path)
    if "plans/åäö" in words:
        plan.rename(plan.with_name("åäö"))
    expected = nplan(*words, cwd=tmp_path, LC_ALL="C.UTF-8")
    assert expected[0] == {"--version": 0, "validate": 1, "explain": 2}[words[0]]
    assert nplan(*words, cwd=tmp_path, **settings) == expected


def encoding(settings: dict[str, str]) -> str:
    """What Python takes file names for; nothing would be tried if the locale were not there."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys; print(sys.getfilesystemencoding())"],
        env=settings,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_what_is_written_has_its_right_name(tmp_path: Path) -> None:
    shutil.copytree(LITEN, tmp_path / "plans" / "översikt")
    code, out, _ = nplan("render", "-f", "html", "-o", "öppet", cwd=tmp_path, **LOCALES["C without UTF-8"])
    assert code == 0
    assert "finns nu i öppet" in out.decode()
    assert (tmp_path / "öppet" / "index.html").is_file()
