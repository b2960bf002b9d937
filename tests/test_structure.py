"""How the program is built, where a test can hold it: no import circles, one way in, names of one meaning."""

from __future__ import annotations

import ast
import re
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

PACKAGE = "nämndplan"
SOURCE = Path(__file__).parents[1] / "src" / PACKAGE
FOLDERS = sorted(path.parent.relative_to(SOURCE.parent).as_posix() for path in SOURCE.rglob("__init__.py"))

WAYS_IN = {
    "nämndplan.cli.plans": "what all commands but --fix and serve are made from",
    "nämndplan.fix.rounds": "a plan with its fixes in memory",
    "nämndplan.preview.build": "a plan that is loaded anew at each change",
}
"""The modules that call the driver, and what for."""

STEPS = {("lowering", "read_part"), ("lowering", "whole"), ("lint", "inspect"), ("lint", "conclude")}
"""What the driver alone does, so that nobody else can go another way."""

NAMESAKES = {
    "Comparison": "of two plans, and of two measures",
    "Entry": "of a log of changes, and of a list in a document",
    "Group": "of commands, and of bodies in the register, whose class names its schema",
    "Kind": "of files, and of differences",
    "Link": "of a row to its like in another table, and in a text",
    "Mark": "in a cell, and on a word of a difference",
    "Position": "in a file, and of a section in the document, whose class names its schema",
    "Section": "as it is written, and as it is laid out",
    "Unknown": "a name that a sheet lacks, and one that a template was not given",
    "Verdict": "on two promises, and the program's of last time",
    "Wishes": "of a command, each its own",
}
"""Names of more than one class, and what each is of."""


@cache
def graph() -> grimp.ImportGraph:
    return grimp.build_graph(PACKAGE, cache_dir=None)


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_imports_go_in_a_circle(folder: str) -> None:
    """Not between a folder's own modules and the folders in it, each of these taken as one."""
    name = folder.replace("/", ".")
    children = graph().find_children(name)
    imports: dict[str, set[str]] = {child: set() for child in children}
    for child in children:
        for module in {child, *graph().find_descendants(child)}:
            for imported in graph().find_modules_directly_imported_by(module):
                imports[child] |= {other for other in children if f"{imported}.".startswith(f"{other}.")} - {child}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(reversed(error.args[1])))


def test_no_two_modules_import_each_other_by_any_way() -> None:
    own = graph().modules
    try:
        TopologicalSorter({module: graph().find_modules_directly_imported_by(module) & own for module in own}).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(reversed(error.args[1])))


def test_every_command_goes_one_way_into_the_driver() -> None:
    ways = {("driver", "check"), ("driver", "load"), ("driver", "load_differing"), ("", "driver")}
    callers = {module for module, name in imported_names() if name in ways}
    assert callers == set(WAYS_IN)


def test_no_one_but_the_driver_takes_its_steps() -> None:
    """A plan that is open in an editor takes them one at a time; tests/editor holds that it comes to the same."""
    takers = {module for module, name in imported_names() if name in STEPS}
    assert takers == {"nämndplan.driver", "nämndplan.editor.session"}


@cache
def imported_names() -> frozenset[tuple[str, tuple[str, str]]]:
    """Each name that a module imports from the driver or a folder of its steps: the module, and the folder and name."""
    found = set()
    for path in sorted(SOURCE.rglob("*.py")):
        text = path.read_text("utf-8")
        module = ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts)
        for node in ast.walk(ast.parse(text)) if re.search(r"\b(driver|lowering|lint)\b", text) else ():
            if isinstance(node, ast.ImportFrom):
                origin = node.module or ""
                for alias in node.names:
                    if not module.startswith(f"{PACKAGE}.{origin}."):
                        found.add((module, (origin, alias.name)))
    return frozenset(found)


def test_a_class_name_means_one_thing() -> None:
    places: dict[str, list[str]] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for name in re.findall(r"^class (\w+)", path.read_text("utf-8"), re.MULTILINE):
            places.setdefault(name, []).append(path.relative_to(SOURCE).as_posix())
    assert {name: found for name, found in places.items() if len(found) > 1 and name not in NAMESAKES} == {}


def test_a_dataclass_that_never_changes_is_made_the_cheap_way() -> None:
    """``@frozen``, not ``@dataclass(frozen=True)``: see nämndplan/frozen.py."""
    dear = [path.name for path in sorted(SOURCE.rglob("*.py")) if "@dataclass(frozen" in path.read_text("utf-8")]
    assert set(dear) <= {"frozen.py"}
