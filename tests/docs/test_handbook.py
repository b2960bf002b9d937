"""The handbook is true: its files hold, its commands run, its answers are nplan's own, and nothing is left out."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest

from nämndplan.diagnostics import Severity
from nämndplan.driver import load
from nämndplan.model import AsPrinted, Model, Plan, Position
from nämndplan.model import walk as parts_of
from nämndplan.values import UNITS, Direction, Frequency, Outcome, Target
from nämndplan.word_list import word_list

from .. import golden
from ..rules.casefile import marks
from .scripts import script
from .walk import Walk, blocks, steps, with_answers

HANDBOOK = Path(__file__).parents[2] / "docs" / "handbok.md"
TEXT = HANDBOOK.read_text("utf-8")
PLAN = "plans/2026"
RARE = {"höjas", "sänkas", "samma nivå"}
"""Words for a direction that the handbook need not list: their common kin are there."""


class Seen:
    """What the plans of the handbook have held on the way: keys by model, and kinds of values."""

    def __init__(self) -> None:
        self.keys: set[tuple[str, str]] = set()
        self.values: set[type] = set()
        self.marked: list[tuple[set[Any], set[Any]]] = []
        self.last: Plan | None = None

    def look(self, folder: Path) -> None:
        compiled = load(folder / PLAN)
        for root in (*compiled.plan.roots, *compiled.plan.reports):
            for item in parts_of(root):
                self._note(item.value)
        self.last = compiled.plan
        files = {
            path.relative_to(folder / PLAN).as_posix(): path.read_text("utf-8")
            for path in (folder / PLAN).rglob("*.yaml")
        }
        if said := marks(files):
            codes = {code for _, code, _, _ in said}
            found = {
                (item.severity.value, item.code, item.primary.span.file, item.primary.span.start.line)
                for item in compiled.diagnostics
                if item.severity is Severity.ERROR or item.code in codes
            }
            self.marked.append((said, found))

    def _note(self, value: Model) -> None:
        for name in value.model_fields_set:
            alias = type(value).model_fields[name].alias or name
            self.keys.add((type(value).__name__, alias))
            self._note_value(getattr(value, name))

    def _note_value(self, value: object) -> None:
        for one in value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else [value]:
            self.values.add(type(one))
            if isinstance(one, Model):
                self.keys |= {(type(one).__name__, type(one).model_fields[name].alias) for name in one.model_fields_set}


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Walk, Seen, Path]:
    """The handbook, walked through once."""
    folder = tmp_path_factory.mktemp("handbok")
    done, seen = Walk(), Seen()
    for step in steps(TEXT, folder, done):
        if (step / PLAN).exists():
            seen.look(step)
    return done, seen, folder


def test_answers_are_what_nplan_says(walked: tuple[Walk, Seen, Path]) -> None:
    fresh = with_answers(TEXT, walked[0])
    if golden.REWRITE and all(code <= 1 for _, code in walked[0].commands):
        HANDBOOK.write_text(fresh, "utf-8")
    assert fresh == HANDBOOK.read_text("utf-8"), "make golden rewrites the handbook's answers: read them"


def test_commands_can_be_carried_out(walked: tuple[Walk, Seen, Path]) -> None:
    assert [(command, code) for command, code in walked[0].commands if code > 1] == []
    assert not any("nplan" in block.body.split() for block in blocks(TEXT) if block.info == "console")


def test_the_plan_holds_and_is_published(walked: tuple[Walk, Seen, Path]) -> None:
    folder = walked[2]
    assert not load(folder / PLAN).has_errors
    assert (folder / "build" / "2026" / "index.html").exists()


def test_marked_faults_are_found_and_no_others(walked: tuple[Walk, Seen, Path]) -> None:
    marked = walked[1].marked
    assert marked
    for said, found in marked:
        assert found == said


def test_every_key_has_an_example(walked: tuple[Walk, Seen, Path]) -> None:
    wanted = {
        (model.__name__, field.alias)
        for model in [*script("key_tables").all_models(), AsPrinted]
        for field in model.model_fields.values()
    }
    assert wanted - walked[1].keys == set()


def test_every_model_has_its_table() -> None:
    shown = [name for names in re.findall("<!-- nycklar: (.*?) -->", TEXT) for name in names.split()]
    assert len(shown) == len(set(shown))
    assert set(shown) == {model.__name__ for model in script("key_tables").all_models()}


def test_every_form_of_value_has_an_example(walked: tuple[Walk, Seen, Path]) -> None:
    assert {*get_args(Target), *get_args(Outcome), AsPrinted} - walked[1].values == set()


def in_code(word: str) -> bool:
    """True when a word stands in `code` somewhere in the handbook's prose."""
    prose = re.sub(r"```.*?```", "", TEXT, flags=re.DOTALL)
    return any(word in code for code in re.findall("`([^`\n]+)`", prose))


def test_every_word_that_may_be_chosen_is_named() -> None:
    choices: set[str] = {choice.value for kind in (Frequency, Position, Direction) for choice in kind}
    for model in script("key_tables").all_models():
        for _, hint in script("key_tables").hints(model):
            choices |= {choice.value for choice in choices_in(hint)}
    assert {word for word in choices if not in_code(word)} == set()


def choices_in(hint: Any) -> set[Enum]:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return set(hint)
    return {choice for part in get_args(hint) if get_origin(hint) for choice in choices_in(part)}


def test_every_operator_direction_and_unit_is_named() -> None:
    lists = (word_list("nämndplan.values", name) for name in ("limits", "directions", "approximate"))
    words = {word for sections in lists for group in sections.values() for word in group}
    words |= {word for unit in UNITS for word in (unit.symbol, *unit.spellings)}
    assert {word for word in words if not in_code(word)} == set()
