"""The command that installs an extra leads to where the program came from."""

from __future__ import annotations

import importlib.metadata
import json
from types import SimpleNamespace

import pytest

from nämndplan import extras

FOLDER = {"url": "file:///hem/kod/namndplan", "dir_info": {}}
GIT = {"url": "https://git.example/er-grupp/namndplan", "vcs_info": {"vcs": "git", "commit_id": "0" * 40}}


@pytest.mark.parametrize(
    ("note", "command"),
    [
        (json.dumps(FOLDER), 'pip install "namndplan[pdf] @ file:///hem/kod/namndplan"'),
        (json.dumps(GIT), f'pip install "namndplan[pdf] @ git+https://git.example/er-grupp/namndplan@{"0" * 40}"'),
        (None, 'pip install "namndplan[pdf]"'),
        ("{", 'pip install "namndplan[pdf]"'),
        ("[]", 'pip install "namndplan[pdf]"'),
    ],
)
def test_from_where_it_came(note: str | None, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "distribution", lambda _: SimpleNamespace(read_text=lambda _: note))
    assert extras.install_command("pdf") == command
