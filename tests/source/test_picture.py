"""Pictures that programs can show pass, all others are told of, and none takes long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.i18n import SWEDISH
from nämndplan.source import picture_fault

from .pictures import BROKEN, PNG, WHOLE, jpeg, svg


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_picture_passes(name: str) -> None:
    assert picture_fault(*WHOLE[name]) is None


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_picture_is_told_of(name: str) -> None:
    ending, content, words = BROKEN[name]
    fault = picture_fault(ending, content)
    assert fault is not None
    assert words in fault.text(SWEDISH)


@pytest.mark.parametrize(("ending", "whole"), [(".png", PNG), (".jpg", jpeg()), (".svg", svg())])
def test_a_picture_cut_anywhere_is_broken(ending: str, whole: bytes) -> None:
    assert all(picture_fault(ending, whole[:length]) for length in range(len(whole)))


@given(st.sampled_from([".png", ".jpg", ".svg"]), st.binary(max_size=200), st.integers(0, 40))
def test_no_bytes_make_it_raise(ending: str, content: bytes, start: int) -> None:
    whole = {".png": PNG, ".jpg": jpeg(), ".svg": svg()}[ending]
    picture_fault(ending, content)
    picture_fault(ending, whole[:start] + content + whole[start:])
