"""A sign is spelt one way where we set a number, and as printed where the plan's text is kept."""

from __future__ import annotations

import pytest

from nämndplan.view.text import signed


@pytest.mark.parametrize(
    ("printed", "published"),
    [
        ("-140,1", "−140,1"),
        ("– 140,1", "−140,1"),
        ("− 140,1", "−140,1"),
        ("+191,7", "+191,7"),
        ("+ 51,6", "+51,6"),
        ("+- 0", "±0"),
        ("+ -0", "±0"),
        ("± 0", "±0"),
        ("> -5", "> −5"),
        ("0", "0"),
        ("140-150", "140-150"),
        ("-", "-"),
        ("- varav lön", "- varav lön"),
    ],
)
def test_a_sign_is_spelt_one_way(printed: str, published: str) -> None:
    assert signed(printed) == published
