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
    of_ours = ("LC_", "LANG", "PYTHONUTF8", "PYTHONCOERCECLOCALE", "PYTHONIOENCODING")
    keep = {key: value for key, value in os.environ.items() if not key.startswith(of_ours)}
    done = subprocess.run(
        [sys.executable, "-m", "nplan", *words],
        cwd=cwd,
        env={**keep, "NPLAN_NO_CACHE": "1", "PYTHONDONTWRITEBYTECODE": "1", **settings},
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a plan, and with the same under a name that is not ASCII."""
    folder = tmp_path_factory.mktemp("planer")
    shutil.copytree(make_plan(folder), folder / "plans" / "åäö")
    return folder


CODES = {("--version",): 0, ("validate", "plans/åäö"): 1, ("explain", "NP999"): 2}


@pytest.mark.parametrize("words", CODES, ids=" ".join)
def test_the_same_in_every_locale(plans: Path, locales: Path, words: tuple[str, ...]) -> None:
    expected = nplan(*words, cwd=plans, LC_ALL="C.UTF-8")
    assert expected[0] == CODES[words]
    for settings in LOCALES.values():
        assert nplan(*words, cwd=plans, LOCPATH=str(locales), **settings) == expected, settings


def test_the_locale_is_there(locales: Path) -> None:
    """Nothing would be tried if it were not."""
    for settings in LOCALES.values():
        if "sv_SE" in settings.values():
            assert encoding({**settings, "LOCPATH": str(locales)}) == "iso8859-1"


def encoding(settings: dict[str, str]) -> str:
    """What Python takes file names for."""
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
