"""The command line's own order: one command is one module, and one place says how a command ends."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

from nämndplan.cli import commands as package
from nämndplan.cli.app import module_of
from nämndplan.cli.commands import COMMANDS
from nämndplan.cli.exit_code import ExitCode
from nämndplan.driver import check, load

SOURCE = Path(__file__).parents[2] / "src" / "nämndplan"
MODULES = sorted(path.stem for path in Path(package.__path__[0]).glob("*.py") if path.stem != "__init__")
ENDING = {"exit", "_exit"}
MAY_END = {"cli/__init__.py", "cli/app.py", "incremental/workers.py", "render/typeset/child.py", "entry_points.py"}
"""The entry point, typer's, processes of our own making; and what keeps packages of others' from ending us."""


def test_every_command_is_a_module_and_every_module_a_command() -> None:
    assert sorted(map(module_of, COMMANDS)) == MODULES


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_a_function_of_its_modules_name(name: str) -> None:
    module = import_module(f"nämndplan.cli.commands.{module_of(name)}")
    function = getattr(module, module_of(name))
    assert function.__module__ == module.__name__
    assert function.__annotations__["return"] == "ExitCode"


@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_said_of_a_command_is_one_sentence(name: str) -> None:
    assert COMMANDS[name].endswith(".")
    assert ". " not in COMMANDS[name].replace("./", "")


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_knows_another(name: str) -> None:
    tree = ast.parse((SOURCE / "cli" / "commands" / f"{module_of(name)}.py").read_text("utf-8"))
    assert not [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level == 1]


def test_exit_codes_are_chosen_in_few_places() -> None:
    outside = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if "ExitCode" in path.read_text("utf-8") and path.parent.name != "commands"
    }
    assert "cli/exit_code.py" in outside
    assert len(outside) <= 3, outside


def test_nothing_else_ends_the_program() -> None:
    ends = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if re.search("exit|SystemExit", text := path.read_text("utf-8"))
        for node in ast.walk(ast.parse(text))
        if (isinstance(node, ast.Attribute) and node.attr in ENDING and ast.unparse(node.value) in {"sys", "os"})
        or (isinstance(node, ast.Name) and node.id == "SystemExit" and isinstance(node.ctx, ast.Load))
    }
    assert ends <= MAY_END, ends - MAY_END


def test_the_codes_are_those_that_are_promised() -> None:
    assert [*ExitCode] == [0, 1, 2, 3, 130, 141]


def test_commands_go_one_way_into_the_driver() -> None:
    """All by cli/plans.py, which gives it what is kept and the processes."""
    ways = {check.__name__, load.__name__}
    for path in (SOURCE / "cli").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        taken = {
            alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module == "driver"
            for alias in node.names
        }
        assert not taken & ways or path.name == "plans.py", path
