"""Which Pythons the suite is run on."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..docs.scripts import script
from ..lacking import needs

PYTHONS = script("pythons")
pytestmark = needs("posix")  # the programs that are found are scripts of sh


def program(folder: Path, name: str, answer: str) -> str:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{answer}\n")
    path.chmod(0o755)
    return str(path)


def test_every_named_version() -> None:
    assert PYTHONS.named()[:3] == ["3.11", "3.12", "3.13"]


def test_only_what_runs_and_is_the_version_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert PYTHONS.find("3.12") == ""
    program(tmp_path, "python3.12", "echo 'pyenv: python3.12: command not found' >&2; exit 127")
    assert PYTHONS.find("3.12") == ""
    program(tmp_path, "python3.12", "echo 3.11")
    assert PYTHONS.find("3.12") == ""
    right = program(tmp_path, "python3.12", "echo 3.12")
    assert PYTHONS.find("3.12") == right


def test_among_pyenvs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    folder = tmp_path / "versions" / "3.12.1" / "bin"
    folder.mkdir(parents=True)
    program(tmp_path, "python3.12", "exit 127")
    program(tmp_path, "pyenv", f"echo {tmp_path}")
    right = program(folder, "python", "echo 3.12")
    assert PYTHONS.find("3.12") == right


def test_not_found_is_said_and_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(PYTHONS, "named", lambda: ["3.99"])
    assert PYTHONS.main([]) == 0
    assert capsys.readouterr().out == "Python 3.99: not found on this machine\n"
