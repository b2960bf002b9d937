"""The cache lies where the user's other programs have theirs."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs
import pytest

from nämndplan.cli.replay import cache_folder, user_store

from ..lacking import needs


@pytest.mark.parametrize("named", ["", "absolute"])
def test_it_is_where_platformdirs_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    """Also on Linux, where we do not ask it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "egen") if named == "absolute" else "")
    assert cache_folder(os.environ) == platformdirs.user_cache_dir("nplan", appauthor=False)


def test_a_relative_name_is_no_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the XDG specification has it; older platformdirs took it as it stood."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache_folder(os.environ) == str(tmp_path / ".cache" / "nplan")


@needs("posix")
def test_without_a_home_there_is_still_a_place_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", "relative")
    assert Path(user_store(os.environ).place).is_absolute() or not user_store(os.environ).keeps
