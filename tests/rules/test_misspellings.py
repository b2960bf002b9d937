"""The list of misspellings: a correction keeps every letter of the word that it does not mend."""

from __future__ import annotations

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.rules.wording.misspelling import ANY_ENDING
from nämndplan.word_list import word_list

HEAD = "titel: Plan\norganisation: Exempelby\når: 2026\n"
LIST = word_list("nämndplan.rules.wording", "misspellings")


def test_a_form_with_any_ending_ends_in_the_same_letter_as_its_correction() -> None:
    pairs = [(wrong, right) for right, wrongs in LIST.items() for wrong in wrongs]
    assert [pair for pair in pairs if pair[0].endswith(ANY_ENDING) != pair[1].endswith(ANY_ENDING)] == []
    assert [(w, r) for w, r in pairs if w.endswith(ANY_ENDING) and w[-2] != r[-2]] == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("kultur och fritidsförvaltningen", "kultur- och fritidsförvaltningen"),
        ("Kultur och fritidsnämndens", "Kultur- och fritidsnämndens"),
        ("hälso och sjukvårdens", "hälso- och sjukvårdens"),
    ],
)
def test_the_whole_word_is_proposed(wrong: str, right: str) -> None:
    compiled = load({"plan.yaml": HEAD.encode(), "mål/1-a.yaml": f"titel: Samarbete med {wrong}\n".encode()})
    (found,) = (each for each in compiled.diagnostics if each.code == "NP902")
    assert f"ska vara ”{right}”" in found.headline.text(SWEDISH)
