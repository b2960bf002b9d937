"""Debian's Neovim, with its own language client: what is typed there is found there, at its line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from nämndplan.rules import RULES

from ..lacking import needs
from ..rules.casefile import BASE, REMOVED, Case
from ..rules.test_rules import page_case

SCRIPT = Path(__file__).parent / "typing.lua"
FIRST = {rule.code: case for rule in RULES if (case := page_case(rule, "Fel"))}
TYPED = {code: case for code, case in FIRST.items() if all(text.strip() != REMOVED for text in case.files.values())}


def wanted(code: str, case: Case) -> list[tuple[str, str, int]]:
    return sorted((code, file, line) for _, found, file, line in case.expected if found == code and file in case.files)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[tuple[str, str, int]]]:
    """What Neovim shows in each case's files, by the rule's code."""
    here = tmp_path_factory.mktemp("neovim")
    shutil.copytree(BASE, here / "plan")
    task = {
        "command": [sys.executable, "-m", "nplan", "lsp"],
        "folder": str(here / "plan"),
        "patience": 20_000,
        "cases": {
            code: {
                "files": {file: text.rstrip("\n") for file, text in case.files.items()},
                "wanted": wanted(code, case),
            }
            for code, case in TYPED.items()
        },
    }
    (here / "task.json").write_text(json.dumps(task), "utf-8")
    env = {**os.environ, "NPLAN_TASK": str(here / "task.json"), "NPLAN_ANSWERS": str(here / "answers.json"),
           "HOME": str(here), "XDG_CACHE_HOME": str(here), "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}  # fmt: skip
    done = subprocess.run(
        ["nvim", "--headless", "-u", "NONE", "-S", str(SCRIPT)],
        env=env,
        capture_output=True,
        text=True,
        timeout=550,
        check=False,
    )
    assert (here / "answers.json").exists(), done.stderr
    answers = json.loads((here / "answers.json").read_text("utf-8"))
    return {code: {(str(one[0]), one[1], int(one[2])) for one in found} for code, found in answers.items()}


@needs("neovim")
@pytest.mark.parametrize("code", TYPED)
def test_the_first_example_of_each_rule_is_found_as_it_is_typed(
    code: str, shown: dict[str, set[tuple[str, str, int]]]
) -> None:
    marks = wanted(code, TYPED[code])
    assert marks
    assert set(marks) <= shown[code]


def test_next_to_all_rules_have_an_example_that_can_be_typed() -> None:
    assert len(TYPED) > 0.95 * len(FIRST) > 100
