"""Expressions are compiled when they are first used, and are then the library's own."""

from __future__ import annotations

import sys

import pytest

from nämndplan import lazy_re
from nämndplan.rules import RULES


def test_it_is_compiled_when_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    compile = lazy_re.re.compile
    monkeypatch.setattr(lazy_re.re, "compile", lambda *asked: compiled.append(asked) or compile(*asked))
    pattern = lazy_re.compile("(?P<number>[0-9]+) kr", lazy_re.IGNORECASE)
    assert compiled == []
    assert [pattern.fullmatch(text) is not None for text in ("12 KR", "12 SEK")] == [True, False]
    assert pattern.fullmatch("5 kr")["number"] == "5"  # type: ignore[index]
    assert len(compiled) == 1
    assert pattern.sub(r"\g<number> kronor", "12 kr") == "12 kronor"
    assert pattern.pattern == "(?P<number>[0-9]+) kr"


def test_every_expression_of_a_module_can_be_compiled() -> None:
    """It would show at its first use alone: of the rules, and of all that they stand on."""
    assert RULES
    found = [
        value.fullmatch
        for name, module in list(sys.modules.items())
        if name.startswith("nämndplan.")
        for value in vars(module).values()
        if isinstance(value, lazy_re._Uncompiled)
    ]
    assert len(found) > 200
