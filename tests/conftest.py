from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from . import golden


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="rewrite the goldens instead of comparing")


def pytest_configure(config: pytest.Config) -> None:
    golden.REWRITE = config.getoption("--golden")


# No test is about time: a busy machine makes none of them fail. In CI the same examples are tried each time.
settings.register_profile(
    "nplan", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=bool(os.environ.get("CI"))
)
settings.load_profile("nplan")
