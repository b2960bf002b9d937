from __future__ import annotations

import pytest

from . import golden


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="rewrite the goldens instead of comparing")


def pytest_configure(config: pytest.Config) -> None:
    golden.REWRITE = config.getoption("--golden")
