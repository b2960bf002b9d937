"""Where the cursor stands, in whole and half-typed files."""

from __future__ import annotations

import pytest

from nämndplan.editor.cursor import cursor_at
from nämndplan.source import SourceText

CASES = [
    ("¤", (), False, ""),
    ("titel: A\n¤", (), False, ""),
    ("tit¤", (), False, "tit"),
    ("titel: A¤", ("titel",), True, "A"),
    ("till: [¤", ("till", 0), True, ""),
    ("till: [a, b¤", ("till", 0), True, "b"),
    ("till: [a,\n  b¤", ("till", 0), True, "b"),
    ("svarar_mot:\n  - ¤", ("svarar_mot", 0), True, ""),
    ("svarar_mot:\n- ab¤", ("svarar_mot", 0), True, "ab"),
    ("delmål:\n  ett:\n    titel: x\n    ¤", ("delmål", "ett"), False, ""),
    ("delmål:\n  ett:\n    titel: x\n  ¤", ("delmål",), False, ""),
    ("delmål:\n  ett:\n    titel: x\n¤", (), False, ""),
    ("delmål:\n  ett:\n    rik¤\n    titel: x", ("delmål", "ett"), False, "rik"),
    ("delmål:\n\n  # ord\n  ett:\n    riktning: ö¤", ("delmål", "ett", "riktning"), True, "ö"),
    ("organ:\n  'a b':\n    ty¤", ("organ", "a b"), False, "ty"),
]
PROSE = ["beskrivning: |\n  text ¤", "titel: A\n# anm¤", "beskrivning: >\n  a\n\n  b: ¤"]


def at(text: str) -> tuple[SourceText, int]:
    index = text.index("¤")
    return SourceText("x.yaml", text.replace("¤", "")), index


@pytest.mark.parametrize(("text", "route", "is_value", "typed"), CASES)
def test_the_route_and_what_is_typed(text: str, route: tuple[str | int, ...], is_value: bool, typed: str) -> None:
    source, index = at(text)
    cursor = cursor_at(source, source.position(index))
    assert (cursor.route, cursor.is_value, cursor.typed, cursor.is_prose) == (route, is_value, typed, False)


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_nobody_elses(text: str) -> None:
    source, index = at(text)
    assert cursor_at(source, source.position(index)).is_prose
