"""Lines with styles are for rich what they were for us."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from nämndplan.report import styled as module
from nämndplan.report.styled import columns, styled


def test_a_line_is_its_parts() -> None:
    line = styled("a ", ("b", "bold"), " c")
    assert line.plain == str(line) == "a b c"
    assert line.parts == (("a ", ""), ("b", "bold"), (" c", ""))
    assert str(styled()) == ""


def test_columns_are_what_rich_counts() -> None:
    assert all(cell_len(character) == 1 for character in module._NARROW)
    for text in ("", "åäö ”x” – 1 000 …", "表計算", "e\u0301", "a\u00adb", "👩‍🚀 mål", "\u200b"):
        assert columns(text) == cell_len(text)


@pytest.mark.parametrize("mark", ["\u00ad", "\u0301", "\u200b", "\n", "\x1b"])
def test_nothing_of_other_width_is_taken_for_narrow(mark: str) -> None:
    assert mark not in module._NARROW
