"""Whatever surrounds us: an exit code we promise, a calm word, and no raw control characters."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from ..lacking import needs
from .runner import COLOUR, NEVER, nplan

LITEN = Path(__file__).parents[1] / "plans" / "liten"
LONG = "x" * 100_000
VARIABLES = (
    {"NPLAN_LANG": "en", "COLUMNS": "0"},
    {"COLUMNS": "abc", "LINES": "-1"},
    {"COLUMNS": "-1"},
    {"COLUMNS": "9" * 30},
    {"TERM": ""},
    {"TERM": "nonsens", "FORCE_COLOR": "1"},
    {"NO_COLOR": "", "FORCE_COLOR": "1", "TTY_COMPATIBLE": "1"},
    {"HOME": "/finns-inte", "XDG_CACHE_HOME": "/dev/null", "TMPDIR": "/finns-inte"},
    {"SOURCE_DATE_EPOCH": "abc", "TZ": ":/etc/passwd"},
    {"LANGUAGE": "xx", "PYTHONIOENCODING": "ascii"},
)
NOT_A_LANGUAGE = ("xx", "\udcff", "../../etc", "sv\n", "\x1b[2J")
WRONG_WORDS: tuple[tuple[str, ...], ...] = (
    ("validate", "\udcff\udcfe"),
    ("\udcff",),
    ("\x1b[2J\x1b]0;x\x07",),
    ("validate", "--format", "\x1b[31m"),
    ("validate", "a\nb"),
    ("validate", LONG),
    ("render", LONG),
    ("summary", LONG),
    ("explain", LONG[:1000]),
    ("explain", "\udcff\x1b[2J"),
    ("validate", "--lang", "\x1b[2J"),
    ("validate", "--baseline", LONG, str(LITEN)),
    ("render", str(LITEN), "-o", LONG),
    ("render", str(LITEN), "-o", "/dev/null/x"),
    ("render", str(LITEN), "--templates", LONG),
    ("render", str(LITEN), "--board", "\x1b[2J"),
    ("validate", *map(str, range(3_000))),
)


def clean(text: str) -> bool:
    return NEVER.search(COLOUR.sub("", text)) is None and "Traceback" not in text


@pytest.mark.parametrize("variables", VARIABLES, ids=" ".join)
def test_variables(variables: Mapping[str, str]) -> None:
    run = nplan("validate", LITEN, before=lambda: os.environ.update(variables))
    assert run.code == 0
    assert clean(run.out + run.err)
    assert "10" in run.out


@pytest.mark.parametrize("code", NOT_A_LANGUAGE, ids=ascii)
def test_a_language_that_we_do_not_speak(code: str) -> None:
    run = nplan("validate", LITEN, before=lambda: os.environ.update({"NPLAN_LANG": code}))
    assert run.code == 2
    assert "NPLAN_LANG" in run.err
    assert clean(run.err.replace("\n", ""))


@pytest.mark.parametrize("words", WRONG_WORDS, ids=lambda words: ascii(" ".join(words))[:40])
def test_words_that_nobody_means(words: tuple[str, ...], tmp_path: Path) -> None:
    run = nplan(*words, before=lambda: os.chdir(tmp_path))
    assert run.code == 2
    assert run.err.startswith("nplan: ")
    assert clean(run.out + run.err)


@pytest.mark.parametrize("words", [("validate",), ("render",), ("summary",), ("render", LITEN), ("schema",)])
def test_a_folder_that_is_gone(words: tuple[str | Path, ...], tmp_path: Path) -> None:
    def go_away() -> None:
        os.chdir(tmp_path)
        tmp_path.rmdir()

    run = nplan(*words, before=go_away)
    assert run.code == 2
    assert clean(run.err)


def shell(command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """A real start, with streams and variables that only a shell can take away."""
    whole = {"PATH": os.environ["PATH"], "NPLAN_NO_CACHE": "1", **variables}
    words = ["/bin/bash", "-c", command, "bash", str(Path(sys.executable).with_name("nplan")), str(LITEN)]
    return subprocess.run(words, env=whole, capture_output=True, text=True, check=False, errors="backslashreplace")


@needs("bash")
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ('"$1" validate "$2" >&-', 0),
        ('"$1" validate "$2" <&- >&- 2>&-', 0),
        ('"$1" validate "$2" >/dev/full', 2),
        ('"$1" summary "$2" >/dev/full 2>/dev/full', 2),
        ('"$1" --version >/dev/full', 2),
        ('"$1" nonsens 2>/dev/full', 2),
        ('"$1" nonsens >/dev/full 2>/dev/full', 2),
        ('"$1" validate "$2" --format json -o /dev/full', 2),
        ('cat "$2"/plan.yaml | "$1" validate "$2" | head -c 1', 0),
    ],
)
def test_streams(command: str, code: int) -> None:
    run = shell(command)
    assert run.returncode == code
    assert clean(run.stdout + run.stderr)


@needs("bash")
@pytest.mark.parametrize("variables", [{"LC_ALL": "tlh"}, {"LC_ALL": "C", "TZ": "nonsens"}, {"LC_ALL": "POSIX"}])
def test_locales(variables: dict[str, str]) -> None:
    run = shell('"$1" validate "$2"', **variables)
    assert run.returncode == 0
    assert "nplan" not in run.stderr  # bash has words of its own about the locale
    assert "filer lästa" in run.stdout
