"""Lists: numbered where the plan counts, what holds for all of one said once, long facts as points."""

from __future__ import annotations

import pytest

from nämndplan.view import Facts, Listing, plain
from nämndplan.view.inline import Fact, words
from nämndplan.view.written_out import WrittenOut, in_list, said_once

TO, GOAL = Fact("Riktas till", (words("Styrelsen"),)), Fact("Hör till", (words("Mål 1"),))


def shown(items: list[WrittenOut]) -> tuple[bool, int, list[str]]:
    """Whether the list counts, from where, and its titles."""
    [listing] = [block for block in in_list(items) if isinstance(block, Listing)]
    return listing.ordered, listing.start, [plain(item.content) for item in listing.items]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["1. Bygg", "2. Måla"], (True, 1, ["Bygg", "Måla"])),
        (["3. Bygg", "4. Måla"], (True, 3, ["Bygg", "Måla"])),
        (["1. Bygg", "3. Måla"], (False, 1, ["1. Bygg", "3. Måla"])),
        (["1. Bygg", "Måla"], (False, 1, ["1. Bygg", "Måla"])),
        (["Nr 1. Bygg", "Nr 2. Måla"], (False, 1, ["Nr 1. Bygg", "Nr 2. Måla"])),
        (["1 Bygg", "2 Måla"], (False, 1, ["1 Bygg", "2 Måla"])),
    ],
)
def test_a_list_counts_by_the_numbers_in_its_titles(titles: list[str], expected: tuple[bool, int, list[str]]) -> None:
    assert shown([WrittenOut(str(at), title) for at, title in enumerate(titles)]) == expected


def test_what_holds_for_all_of_a_list_is_said_once() -> None:
    items = [WrittenOut("a", "Bygg", facts=(TO, GOAL)), WrittenOut("b", "Måla", facts=(TO,))]
    shared, rest = said_once(items)
    assert shared == (TO,)
    assert [item.facts for item in rest] == [(GOAL,), ()]
    assert [block for block in in_list(rest, "Uppdrag", shared) if isinstance(block, Facts)] == [Facts((TO,))]
    assert said_once([]) == ((), [])


@pytest.mark.parametrize(
    ("values", "is_list"),
    [(("Bygg",), False), (("Bygg", "Måla"), False), (("Bygg" * 20,), False), (("Bygg" * 20, "Måla"), True)],
)
def test_several_sentences_are_a_list(values: tuple[str, ...], is_list: bool) -> None:
    assert Fact("Uppdrag", tuple(map(words, values))).is_list is is_list
