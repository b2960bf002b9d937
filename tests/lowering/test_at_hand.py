"""A plan that is read again and again in one process: only the parts that have changed are, and nothing else shows."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from benchmarks.generate import generate

from nämndplan.driver import Loaded, load
from nämndplan.lowering import PartsAtHand


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    generate(tmp_path / "plan", 30)
    return tmp_path / "plan"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are parsed."""
    names: list[str] = []
    reading = import_module("nämndplan.lowering.read")
    real = reading.parse
    monkeypatch.setattr(reading, "parse", lambda text: (names.append(text.file), real(text))[1])
    return names


def files_of(plan: Path, below: str = "") -> list[str]:
    return sorted(path.relative_to(plan).as_posix() for path in (plan / below).rglob("*.yaml"))


def changed(plan: Path, file: str) -> None:
    path = plan / file
    path.write_text(path.read_text("utf-8").replace("titel: ", "titel: Nya ", 1), "utf-8")


def test_only_the_parts_that_have_changed_are_parsed(plan: Path, parsed: list[str]) -> None:
    at_hand = PartsAtHand()
    board = next(path.relative_to(plan).as_posix() for path in sorted(plan.glob("nämnder/*")))
    load(plan, at_hand=at_hand)
    assert sorted(parsed) == files_of(plan)
    for change, again in (
        ("", []),
        (files_of(plan, f"{board}/mål")[0], files_of(plan, board)),
        ("", []),
        (files_of(plan, "mål")[0], files_of(plan)),
    ):
        parsed.clear()
        if change:
            changed(plan, change)
        load(plan, at_hand=at_hand)
        assert sorted(parsed) == again


def test_what_is_at_hand_is_what_is_read(plan: Path) -> None:
    """Whatever happens to the files, also what does not show in them."""
    at_hand = PartsAtHand()
    board = next(iter(sorted(plan.glob("nämnder/*"))))
    goal = files_of(plan, f"nämnder/{board.name}/mål")[0]
    changes: tuple[Callable[[], object], ...] = (
        lambda: None,
        lambda: changed(plan, goal),
        lambda: changed(plan, "plan.yaml"),
        lambda: (plan / goal).write_text("titel: [oavslutad\n", "utf-8"),
        (plan / goal).unlink,
        lambda: board.rename(board.with_name("någon-annan")),
        lambda: changed(plan, files_of(plan, "uppdrag")[0]),
    )
    for change in changes:
        change()
        again, fresh = load(plan, at_hand=at_hand), load(plan)
        assert again.diagnostics == fresh.diagnostics
        assert again.plan.faults == fresh.plan.faults
        assert said(again) == said(fresh)


def said(loaded: Loaded) -> list[object]:
    items = [(item.place, item.value) for item in loaded.plan.items]
    return [*items, *((file, text.text) for file, text in loaded.texts.items())]
