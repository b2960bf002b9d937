"""The plainest words are understood without typer, and as typer understands them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from nämndplan.cli import plainly
from nämndplan.cli.asked import understood
from nämndplan.cli.command import choose
from nämndplan.cli.validate import Wishes

from .plan import make_plan, nplan

PLAIN = [
    [],
    ["plans"],
    ["plans/2024", "plans/2025/"],
    ["--format", "json"],
    ["-f", "concise", "plans"],
    ["--format=json", "--format=sarif"],
    ["--strict", "--statistics", "--no-baseline", "--no-cache", "--timings"],
    ["--select", "NP4", "--select=NP501", "--ignore", "NP402"],
    ["--select", "plans", "plans"],
    ["--color", "never", "--color=always"],
    ["--baseline", "min.json", "plans"],
    ["--lang", "en", "plans"],
    ["plans", "--lang=en", "--strict"],
    ["--format", "a=b"],
    ["å ä ö"],
]
NOT_PLAIN = [
    ["--fix"],
    ["--diff"],
    ["--unsafe"],
    ["--output", "fil"],
    ["-o", "fil"],
    ["--help"],
    ["--", "plans"],
    ["-fjson"],
    ["-f=json"],
    ["-f"],
    ["--format"],
    ["--format="],
    ["--format", "--strict"],
    ["--strict=1"],
    ["--stri"],
    ["--color", "blue"],
    ["--lang"],
    ["--zzz"],
    ["-"],
    [""],
]


@pytest.fixture
def wished(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, Wishes]]:
    """What validate was asked for."""
    found: list[tuple[Any, Wishes]] = []

    def run(paths: list[Path] | None, wishes: Wishes) -> int:
        found.append((paths or None, wishes))
        return 0

    monkeypatch.setattr("nämndplan.cli.validate.run", run)
    return found


@pytest.mark.parametrize("words", PLAIN, ids=" ".join)
def test_understood_as_typer_does(wished: list[tuple[Any, Wishes]], words: list[str]) -> None:
    words = ["validate", *words]
    asked = understood(words)
    assert asked is not None
    assert plainly.validate(asked, words) == 0
    assert nplan(*words).exit_code == 0
    plain, typers = wished
    assert plain[0] == typers[0]
    as_lists = [{**vars_of(wishes), "select": [*wishes.select], "ignore": [*wishes.ignore]} for _, wishes in wished]
    assert as_lists[0] == as_lists[1]
    choose([], {})


def vars_of(wishes: Wishes) -> dict[str, Any]:
    return {name: getattr(wishes, name) for name in wishes.__slots__}


@pytest.mark.parametrize("words", NOT_PLAIN, ids=" ".join)
def test_the_rest_is_for_typer(words: list[str]) -> None:
    assert understood(["validate", *words]) is None


@pytest.mark.parametrize("words", [[], ["render"], ["plans", "validate"], ["--version"], ["valdate"], ["--lang", "en"]])
def test_other_commands_are_for_typer(words: list[str]) -> None:
    assert understood(words) is None


def test_the_language_may_stand_before_the_command() -> None:
    assert understood(["--lang", "en", "validate", "--strict"]) is not None


def test_every_option_is_understood_or_known_not_to_be() -> None:
    import typer

    from nämndplan.cli.app import app

    command = typer.main.get_command(app).commands["validate"]  # type: ignore[attr-defined]
    options = {name for param in command.params for name in param.opts if name.startswith("-")}
    plain = {word.partition("=")[0] for words in PLAIN for word in words if word.startswith("-")}
    assert options <= plain | {word.partition("=")[0] for words in NOT_PLAIN for word in words}


def test_neither_typer_nor_rich_is_loaded_for_it(tmp_path: Path) -> None:
    make_plan(tmp_path)
    program = (
        "import sys\nfrom nämndplan.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(sorted({'typer', 'rich', 'jinja2', 'markdown_it', 'click'} & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "validate"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "NP502" in done.stdout
    assert done.stderr == "[]\n"
