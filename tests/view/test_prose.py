"""Prose without Markdown needs no parser, and says the same as with one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.i18n import SWEDISH
from nämndplan.model import Plan, PlanSettings
from nämndplan.view import Blocks
from nämndplan.view import prose as module
from nämndplan.view.context import Context
from nämndplan.view.prose import prose as read

PIECES = ["a", "ö", "1", "-", "+", "*", "_", "[", "]", "(", ")", "<", ">", "\\", " ", "  ", "\n", "\n\n", "\t", "\r"]
MORE = [
    "#",
    ".",
    "1. ",
    "- ",
    "`",
    "!",
    "&amp;",
    "http://a.se",
    "\u00a0",
    "\u2028",
    "\x00",
    "\x1c",
    "|",
    "> ",
    "===",
    "~~",
    "~~~\n",
    "www.a.se",
    "[^1]",
    "[^1]: a",
    "a@b.se",
    "ftp://a.se",
    "a|b\n-|-",
]
SETTINGS = PlanSettings.model_validate({"titel": "Plan", "organisation": "Lillbyn", "år": "2026"})
TEXTS = st.lists(st.sampled_from(PIECES + MORE), max_size=12).map("".join)


def prose(text: str) -> Blocks:
    return read(Context(Plan(()), SETTINGS, SWEDISH), ("avsnitt",), text)


def parsed(text: str) -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "may_be_markdown", lambda _: True)
        return prose(text)


@given(TEXTS)
def test_the_short_way_says_what_the_parser_says(text: str) -> None:
    assert prose(text) == parsed(text)


@pytest.mark.parametrize("text", ["Ett stycke.", "Ett\nstycke.\n\nOch ett till.\n", "  indraget\n    mer\n\n\n\nslut"])
def test_plain_prose_takes_the_short_way(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = parsed(text)
    monkeypatch.setattr(module, "tokens", None)
    assert prose(text) == expected
