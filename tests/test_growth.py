"""Work grows with the plan, not faster: what is counted is lines run, never seconds."""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Callable
from functools import cache
from types import FrameType
from typing import Any, TypeVar

import pytest
from benchmarks.faults import with_faults
from benchmarks.plan import plan_files
from benchmarks.region import Region

from nämndplan.driver import Loaded, load
from nämndplan.i18n import SWEDISH
from nämndplan.model import Indicator
from nämndplan.view import view_of

from .one_board import one_board

Made = TypeVar("Made")
SMALL = 120
"""Files of a plan."""
MANY = 40
"""Things of each kind in a board."""
MOST = 2.2
"""How many times as much work twice the files may take."""

OFTEN = 0.002
"""A function with less than this share of all the work does too little to say how it grows."""


@cache
def counted(files: int, faulty: float = 0.0) -> tuple[Loaded, Counter[str], Counter[str]]:
    """A plan of so many files compiled; how often each function was called, and how many lines were run in it."""
    plan = {file: text.encode() for file, text in with_faults(plan_files(Region(files, 0)), faulty, 0)}
    return _counting(lambda: load(plan))


@cache
def counted_pages(files: int) -> Counter[str]:
    """The lines that are run to say what stands on the pages of a plan of so many files."""
    loaded = counted(files)[0]

    def pages() -> int:
        view = view_of(loaded.plan, SWEDISH, loaded)
        assert view
        assert view.site
        return len(view.site.pages)

    return _counting(pages)[2]


def _counting(work: Callable[[], Made]) -> tuple[Made, Counter[str], Counter[str]]:
    """What some work gives, the calls, and the lines. A turn of a loop on one line counts as a line."""
    calls: Counter[str] = Counter()
    lines: Counter[str] = Counter()

    def enter(frame: FrameType, _: str, __: object) -> Any:
        name = f"{frame.f_code.co_filename.rpartition('nämndplan/')[2]}:{frame.f_code.co_qualname}"
        calls[name] += 1

        def step(_: FrameType, event: str, __: object) -> Any:
            lines[name] += event == "line"
            return step

        return step

    before = sys.gettrace()
    gc.disable()  # as the command does; others hang their own work on it
    sys.settrace(enter)
    try:
        made = work()
    finally:
        sys.settrace(before)
        gc.enable()
    return made, calls, lines


@pytest.fixture(scope="module", autouse=True)
def _all_is_loaded() -> None:
    """What is read and made once in a process is no part of the work."""
    load({file: text.encode() for file, text in with_faults(plan_files(Region(2 * SMALL, 0)), 0.1, 0)})


@pytest.mark.parametrize("faulty", [0.0, 0.1])
def test_twice_the_files_are_twice_the_work(faulty: float) -> None:
    _, _, small = counted(SMALL, faulty)
    _, _, double = counted(2 * SMALL, faulty)
    assert double.total() <= MOST * small.total()


def test_no_part_of_it_grows_faster() -> None:
    _, _, small = counted(SMALL, 0.0)
    _, _, double = counted(2 * SMALL, 0.0)
    often = {name for name, lines in double.items() if lines > OFTEN * double.total()}
    assert {name: double[name] / small[name] for name in often if double[name] > MOST * small[name]} == {}


def test_within_one_board_nothing_is_compared_pair_by_pair() -> None:
    """Indicators, assignments, sentences, rows of tables and documents: all of them in one board's part."""
    small, double = (_counting(lambda many=many: load(one_board(many)))[2] for many in (MANY, 2 * MANY))
    assert double.total() <= MOST * small.total()
    often = {name for name, lines in double.items() if lines > 3 * OFTEN * double.total()}
    assert {name: double[name] / small[name] for name in often if double[name] > MOST * small[name]} == {}


def test_what_stands_on_pages_grows_with_the_plan() -> None:
    """The matrix of assignments and bodies has a cell for each pair: it alone may grow with both."""
    small, double = counted_pages(SMALL), counted_pages(2 * SMALL)
    often = {name for name, lines in double.items() if lines > 2 * OFTEN * double.total() and "coverage" not in name}
    assert {name: double[name] / small[name] for name in often if double[name] > MOST * small[name]} == {}


def test_nothing_is_done_twice() -> None:
    compiled, calls, _ = counted(SMALL, 0.0)
    indicators = len(compiled.plan.of(Indicator))
    assert calls["syntax/parse.py:parse"] == SMALL
    assert calls["syntax/build.py:TreeBuilder.build"] <= SMALL + len(
        {item.primary.span.file for item in compiled.diagnostics}
    )
    assert calls["lowering/lower.py:load_file"] == SMALL
    parts = 1 + len(compiled.plan.boards)
    assert calls["rules/published_text.py:published_texts"] == parts
    assert calls["rules/vocabulary.py:_numbers_by_word"] == parts
    assert calls["rules/indicators/series.py:series_of"] == indicators
    assert calls["rules/indicators/judgement.py:_first_judgements"] == indicators
