"""An outcome of the year goes into next year's plan where it belongs, and nothing else in the file changes."""

from __future__ import annotations

import pytest

from nämndplan.model import AsPrinted
from nämndplan.rollover.reported import Value, with_outcome
from nämndplan.values import read_outcome

BLOCK = (
    "indikatorer:\n  mil:\n    titel: Mil  # i tjänsten\n    utfall:\n      2024: 11,5\n    # slut\n    riktning: öka\n"
)
FLOW = "indikatorer:\n  mil:\n    titel: Mil\n    utfall: {2024: 10}  # räknat\n    riktning: öka\n"
NONE = "indikatorer:\n  mil:\n    titel: Mil\n    riktning: öka"
ROUTE = ("indikatorer", "mil")


def read(text: str) -> Value:
    value = read_outcome(text)
    assert hasattr(value, "printed")
    return value  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "value", "line"),
    [
        (BLOCK, "12,5", "      2024: 11,5\n      2025: 12,5\n    # slut\n"),
        (BLOCK, "ca 12 %", "      2025: ca 12 %\n"),
        (BLOCK, "-3", '      2025: "-3"\n'),
        (FLOW, "12", "    utfall: {2024: 10, 2025: 12}  # räknat\n"),
        (FLOW, "12,5", '    utfall: {2024: 10, 2025: "12,5"}  # räknat\n'),
        (NONE, "12", "    titel: Mil\n    utfall:\n      2025: 12\n    riktning: öka"),
    ],
)
def test_one_line_more(text: str, value: str, line: str) -> None:
    found = with_outcome(text, "mål/a.yaml", ROUTE, 2025, read(value))
    assert found is not None
    assert line in found
    kept = [one for one in text.split("\n") if "utfall: {" not in one]
    assert [one for one in kept if one not in found.split("\n")] == []


def test_what_was_printed_is_kept_with_its_note() -> None:
    found = with_outcome(BLOCK, "mål/a.yaml", ROUTE, 2025, AsPrinted(tryckt="212 44", notering="Otydligt: så."))
    assert found is not None
    assert '2025: {tryckt: "212 44", notering: "Otydligt: så."}' in found


@pytest.mark.parametrize(
    "text",
    [
        "indikatorer: {mil: {titel: Mil, riktning: öka}}\n",
        "indikatorer:\n  mil:\n    titel: Mil\n    utfall: saknas\n",
        "indikatorer:\n  annan:\n    titel: Annan\n",
    ],
)
def test_where_it_cannot_be_done_without_doubt_nothing_is_written(text: str) -> None:
    assert with_outcome(text, "mål/a.yaml", ROUTE, 2025, read("12")) is None
