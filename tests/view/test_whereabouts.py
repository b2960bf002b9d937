"""A finding's place leads to what it is about in the published plan, whatever file and key it stands at."""

from __future__ import annotations

import pytest

from nämndplan.diagnostics import Place
from nämndplan.model import KINDS
from nämndplan.view.site.whereabouts import homes

FILES = [kind.path.format(board="styrelsen", id="1-a", period="2024-t1") for kind in KINDS]
WITHOUT_A_PLACE = ("plan.yaml", "kolada.yaml", "beslut/", "uppföljning/")
"""The council's files that have no part of the published plan of their own: the front page."""


@pytest.mark.parametrize("key", ["titel", "ramförändringar", "ofinansierade", "tabeller", "indikatorer", "mål"])
def test_every_kind_of_file_leads_somewhere(key: str) -> None:
    """A key may stand in a file that has no such key: that is what the finding says."""
    of_the_plan = [file for file in FILES if not file.startswith(WITHOUT_A_PLACE)]
    assert [file for file in of_the_plan if not list(homes(Place(file, (key, "x", "y"))))] == []


def test_a_table_of_the_councils() -> None:
    assert ("tabell", "ramar") in homes(Place("ekonomi.yaml", ("tabeller", "ramar", "titel")))


def test_a_table_of_a_boards() -> None:
    file = "nämnder/styrelsen/ekonomi.yaml"
    assert ("styrelsen", "tabell", "ramar") in homes(Place(file, ("tabeller", "ramar", "titel")))


def test_what_has_been_reviewed_leads_to_the_board() -> None:
    assert ("styrelsen",) in homes(Place("nämnder/styrelsen/granskat.yaml", ("uppdrag", "a")))
