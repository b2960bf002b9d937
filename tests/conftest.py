from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings

from nämndplan.cli.language import choose
from nämndplan.diagnostics import Breakdown

from . import golden, lacking, slow
from .fences import raise_fence

# jsonschema builds forty parsers, in five seconds, for addresses with national letters: no schema here has any.
sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="rewrite the goldens instead of comparing")


def pytest_configure(config: pytest.Config) -> None:
    golden.REWRITE = config.getoption("--golden")
    raise_fence()
    os.environ["NPLAN_NO_CACHE"] = "1"  # tests leave nothing in the plans they read; tests/incremental has its own


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    is_elsewhere = not lacking.THINGS["posix"].is_here and collection_path.name == lacking.POSIX_ALONE
    is_slow = config.option.markexpr == "quick" and slow.is_slow(collection_path)
    return True if is_elsewhere or is_slow else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    slow.arrange(items)


def pytest_collection_finish() -> None:
    """What is collected stays: looking for garbage among it, again and again, is a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = [str(report.longrepr[2]) for report in terminalreporter.stats.get("skipped", [])]
    reasons = [reason.removeprefix("Skipped: ") for reason in skipped]
    for line in lacking.told(reason for reason in reasons if reason.startswith(lacking.PREFIX)):
        terminalreporter.write_line(line, yellow=True)
    if not lacking.THINGS["posix"].is_here:
        how = lacking.THINGS["posix"].how
        terminalreporter.write_line(f"Not tried, all of tests/{lacking.POSIX_ALONE}: {how}.", yellow=True)


@pytest.fixture(scope="session", autouse=True)
def _faults_of_ours_are_loud() -> Iterator[None]:
    """A rule that breaks down costs the user nothing else; in a test it is to be seen at once."""

    def loud(_: Breakdown, _what: str, error: Exception) -> NoReturn:
        raise error

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Breakdown, "__init__", loud)
        yield


@pytest.fixture(autouse=True)
def _in_swedish() -> None:
    """A command that was run in English in this process says nothing about the next test."""
    choose([], {})


# No test is about time: a busy machine makes none of them fail. In CI the same examples are tried each time.
settings.register_profile(
    "nplan",
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("nplan")
