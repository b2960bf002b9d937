"""Some four hundred wordings, half of which are no plain number: what each is read as, or told, or asked.

``told`` is a number that is not read, which NP209 says; ``asked`` stops until somebody says what is meant.
"""

from __future__ import annotations

from pathlib import Path

from nämndplan.values import Fault, Words, has_digit, read_outcome, read_target

from .test_reading import meaning

ROWS = [
    row.split(" → ")
    for row in (Path(__file__).parent / "wordings.txt").read_text("utf-8").splitlines()
    if row and not row.startswith("#")
]


def test_a_wording_is_read_as_the_table_says() -> None:
    astray = {}
    for row in ROWS:
        text, target, outcome = [*row, row[-1]][:3]
        if (read := (meaning(read_target(text)), meaning(read_outcome(text)))) != (target, outcome):
            astray[text] = read
    assert astray == {}


def test_no_digit_is_read_as_mere_words() -> None:
    for text, *_ in ROWS:
        for read in (read_target(text), read_outcome(text)):
            assert not (isinstance(read, Words) and has_digit(text)) or read.has_number
            assert not isinstance(read, Fault) or read.hint
