"""Debian's Neovim, with its own language client: what is typed there is found there, at its line."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from nämndplan.rules import RULES

from ..lacking import ROOT, needs
from ..rules.casefile import BASE, REMOVED, Case
from ..rules.test_rules import page_case

HERE = Path(__file__).parent
FIRST = {rule.code: case for rule in RULES if (case := page_case(rule, "Fel"))}
CAN_BE_TYPED = [code for code, case in FIRST.items() if all(text.strip() != REMOVED for text in case.files.values())]
MOST = int(os.environ.get("NPLAN_TYPED", "50"))
"""So many rules' examples are typed; a long campaign types them all."""
TYPED = {code: FIRST[code] for code in sorted(random.Random(19).sample(CAN_BE_TYPED, min(MOST, len(CAN_BE_TYPED))))}  # noqa: S311


def wanted(code: str, case: Case) -> list[tuple[str, str, int]]:
    return sorted((code, file, line) for _, found, file, line in case.expected if found == code and file in case.files)


def neovim(here: Path, script: str, task: dict[str, Any]) -> Any:
    """What a script writes down that is run in Neovim, with nobody's settings."""
    task = {"command": [sys.executable, "-m", "nplan", "lsp"], "folder": str(here / "plan"), **task}
    (here / "task.json").write_text(json.dumps(task), "utf-8")
    names = {"NPLAN_TASK": here / "task.json", "NPLAN_ANSWERS": here / "answers.json", "HOME": here}
    env = {**os.environ, **{name: str(path) for name, path in names.items()}, "XDG_CACHE_HOME": str(here)}
    done = subprocess.run(
        ["nvim", "--headless", "-u", "NONE", "-S", str(HERE / script)],
        env={**env, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        timeout=550,
        check=False,
    )
    assert (here / "answers.json").exists(), done.stderr
    return json.loads((here / "answers.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[tuple[str, str, int]]]:
    """What Neovim shows in each case's files, by the rule's code."""
    here = tmp_path_factory.mktemp("neovim")
    shutil.copytree(BASE, here / "plan")
    cases = {
        code: {"files": {file: text.rstrip("\n") for file, text in case.files.items()}, "wanted": wanted(code, case)}
        for code, case in TYPED.items()
    }
    answers = neovim(here, "typing.lua", {"patience": 20_000, "cases": cases})
    return {code: {(str(one[0]), one[1], int(one[2])) for one in found} for code, found in answers.items()}


@needs("neovim")
def test_what_an_analyst_asks_is_answered(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "plans" / "2024", tmp_path / "plan")
    file = "nämnder/regionstyrelsen/uppdrag/hyrberoende.yaml"
    answers = neovim(tmp_path, "asking.lua", {"file": file, "key": "svarar_mot"})
    home = (tmp_path / "plan" / "uppdrag" / "hyrberoende.yaml").as_uri()
    assert "hyrberoende" in {one["label"] for one in answers["completion"]["items"]}
    assert "Formalisera arbetet" in answers["hover"]["contents"]["value"]
    assert [one["uri"] for one in answers["definition"]] == [home]
    assert {unquote(one["uri"]).rpartition("/plan/")[2] for one in answers["references"]} == {
        "uppdrag/hyrberoende.yaml",
        "nämnder/regionstyrelsen/nämndplan.yaml",
        file,
    }
    assert any(one.get("kind") == "rename" for one in answers["rename"]["documentChanges"])
    assert any(one["title"].startswith("Rätta, om det är") for one in answers["action"])


@needs("neovim")
@pytest.mark.parametrize("code", TYPED)
def test_the_first_example_of_each_rule_is_found_as_it_is_typed(
    code: str, shown: dict[str, set[tuple[str, str, int]]]
) -> None:
    marks = wanted(code, TYPED[code])
    assert marks
    assert set(marks) <= shown[code]


def test_next_to_all_rules_have_an_example_that_can_be_typed() -> None:
    assert len(CAN_BE_TYPED) > 0.95 * len(FIRST) > 100
