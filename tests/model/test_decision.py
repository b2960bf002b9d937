"""Decisions in the plan's own words, or with a key for each part."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from nämndplan.model import Assignment, Decision


def decision(said: Any) -> Decision:
    read = Assignment.model_validate({"titel": "Öppna scener", "beslut": said}).decision
    assert read
    return read


@pytest.mark.parametrize(
    ("printed", "day", "paragraph"),
    [
        ("KF 2025-11-24 § 112", date(2025, 11, 24), "§ 112"),
        ("Kommunfullmäktige den 24 november 2025, § 112", date(2025, 11, 24), "§ 112"),
        ("Fastställd av styrelsen 3 Juni 2025 §§ 4–6", date(2025, 6, 3), "§§ 4–6"),
        ("KF 2025-11-24 § 12a", date(2025, 11, 24), "§ 12a"),
        ("Dnr 2025-0412", None, None),
        ("KF 2025-11-24 § 112, ändrad 2026-02-01 § 4", None, None),
        ("Beslutas i november", None, None),
    ],
)
def test_the_day_and_the_paragraph_are_read_out_of_the_words(
    printed: str, day: date | None, paragraph: str | None
) -> None:
    read = decision(printed)
    assert (read.printed, read.date, read.paragraph, read.body) == (printed, day, paragraph, None)


def test_a_key_goes_before_the_words() -> None:
    read = decision({"tryckt": "KF 2025-11-24 § 112", "datum": "2025-11-25", "organ": "KF"})
    assert (read.date, read.paragraph, read.body) == (date(2025, 11, 25), "§ 112", "KF")


def test_a_day_that_does_not_exist_is_a_fault_also_in_words() -> None:
    with pytest.raises(ValidationError):
        decision("KF 2025-11-31 § 112")
