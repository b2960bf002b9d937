"""Any valid plan is read without a word, comes back the same, and can be published in every form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from nämndplan.diagnostics import Severity
from nämndplan.driver import Loaded, load
from nämndplan.i18n import ENGLISH, SWEDISH
from nämndplan.model import Indicator, Item
from nämndplan.render import FORMATS, Templates, template_folders
from nämndplan.view import PlanView, view_of

from ..lacking import skip
from .strategies import Tree, as_files, plans, written

TEMPLATES = template_folders(None, Path("ingen-mapp"))
FEW, VERY_FEW = 4, 1
UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


def quick(examples: int) -> settings:
    """So many examples. To make a failing plan smaller takes minutes: one runs it longer by hand."""
    phases = [Phase.explicit, Phase.reuse, Phase.generate]
    return settings(max_examples=examples, suppress_health_check=UNHURRIED, phases=phases)


def of_reading(compiled: Loaded) -> list[tuple[str, str, int]]:
    """The errors of reading: what is said of the files, and not of what they say."""
    return [
        (item.code, item.headline.text(SWEDISH), item.primary.span.start.line)
        for item in compiled.diagnostics
        if item.severity is Severity.ERROR and item.code.startswith(("NP1", "NP2"))
    ]


def said(compiled: Loaded) -> list[tuple[str, str]]:
    """What is said, wherever it stands: the keys come back in the models' order."""
    return sorted((item.code, item.headline.text(SWEDISH)) for item in compiled.diagnostics)


def viewed(plan: dict[str, Tree]) -> tuple[Loaded, PlanView]:
    compiled = load(as_files(plan))
    view = view_of(compiled.plan, SWEDISH)
    assert view is not None
    return compiled, view


def dumped(root: Item[Any]) -> Tree:
    tree: Tree = as_text(json.loads(root.value.model_dump_json(by_alias=True, exclude_unset=True)))
    if "nivåer" in tree:  # a level with nothing but a name is written as its name
        tree["nivåer"] = [level["namn"] if level.keys() == {"namn"} else level for level in tree["nivåer"]]
    return tree


def in_order_of(tree: Any, other: Any) -> Any:
    """A tree with its keys in the order of another one: a file's is what sub-goals and indicators are shown in."""
    if isinstance(tree, dict) and isinstance(other, dict):
        known = [key for key in other if key in tree]
        return {key: in_order_of(tree[key], other.get(key)) for key in dict.fromkeys((*known, *tree))}
    return tree


def as_text(value: Any) -> Any:
    """As a plan's file has it: all values are text."""
    if isinstance(value, dict):
        return {key: as_text(below) for key, below in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    return ("nej", "ja")[value] if isinstance(value, bool) else str(value)


@quick(20)
@given(plans())
def test_is_read_without_an_error_and_comes_back_as_it_was(plan: dict[str, Tree]) -> None:
    compiled = load(as_files(plan))
    assert of_reading(compiled) == []
    trees = {root.place.file: dumped(root) for root in compiled.plan.roots}
    assert trees == plan
    again = load({file: written(in_order_of(tree, plan[file])).encode() for file, tree in trees.items()})
    assert [root.value for root in again.plan.roots] == [root.value for root in compiled.plan.roots]
    assert said(again) == said(compiled)


@quick(FEW)
@given(plans())
def test_is_published_as_pages_and_markdown(plan: dict[str, Tree]) -> None:
    compiled, view = viewed(plan)
    for format in FORMATS:
        if format.name in {"html", "md"}:
            files = dict(format.files(view, Templates(TEMPLATES, SWEDISH, ())))
            assert files
            whole = b"".join(files.values()).decode()
            assert "StrictUndefined" not in whole
    assert view_of(compiled.plan, ENGLISH) is not None


@pytest.mark.parametrize("name", sorted({format.name for format in FORMATS} - {"html", "md"}))
def test_is_published_in_the_other_forms(name: str) -> None:
    format = next(format for format in FORMATS if format.name == name)
    if not format.installed:
        skip("extras")

    @quick(VERY_FEW)
    @given(plans())
    def holds(plan: dict[str, Tree]) -> None:
        _, view = viewed(plan)
        assert list(format.files(view, Templates(TEMPLATES, SWEDISH, ())))

    holds()


@quick(FEW)
@given(plans())
def test_open_data_has_every_indicator(plan: dict[str, Tree]) -> None:
    compiled, view = viewed(plan)
    [data] = [format for format in FORMATS if format.name == "data"]
    files = dict(data.files(view, Templates(TEMPLATES, SWEDISH, ())))
    text = next(content for file, content in files.items() if file.endswith("/plan.json")).decode()
    for item in compiled.plan.of(Indicator):
        assert json.dumps(item.value.title, ensure_ascii=False)[1:-1] in text
