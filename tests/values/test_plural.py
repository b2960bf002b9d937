"""The plural of a level's name, where it is certain."""

from __future__ import annotations

import pytest

from nämndplan.values import plural_of


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("Mål", "Mål"),
        ("Effektmål", "Effektmål"),
        ("Nämndens mål", "Nämndens mål"),
        ("Övergripande mål", "Övergripande mål"),
        ("Målområde", "Målområden"),
        ("Strategiskt område", "Strategiska områden"),
        ("Strategiska mål", "Strategiska mål"),
        ("Långsiktiga områden", "Långsiktiga områden"),
        ("Prioriterat område", "Prioriterade områden"),
        ("Målsättning", "Målsättningar"),
        ("Långsiktig inriktning", "Långsiktiga inriktningar"),
        ("Framgångsfaktor", "Framgångsfaktorer"),
        ("Aktivitet", "Aktiviteter"),
        ("Perspektiv", "Perspektiv"),
        ("Åtgärd", "Åtgärder"),
        ("Löfte", "Löften"),
        ("Medel", "Medel"),
    ],
)
def test_what_is_certain(one: str, several: str) -> None:
    assert plural_of(one) == several


@pytest.mark.parametrize("name", ["", "Kompass", "Ledstjärna", "Goal", "Blått mål", "Mål på sikt", "42", "–"])
def test_what_is_not(name: str) -> None:
    assert plural_of(name) is None
