"""Findings in English: no Swedish sentence is left, and nothing but the words changes."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from nämndplan.diagnostics import Diagnostic, Sentence
from nämndplan.driver import Loaded, load
from nämndplan.i18n import ENGLISH, SWEDISH, English, Swedish
from nämndplan.report import REPORTS, Checked
from nämndplan.report.problems import problems
from nämndplan.rules import RULES, Rule

from ..rules.test_rules import cases_of
from .catalogue import ROOT, make

PLANS = [*sorted((ROOT / "tests" / "plans").iterdir()), *sorted((ROOT / "plans").iterdir())]
WORDS = 3
"""A stretch of a template with this many words is hardly in a plan's own text by chance."""


@cache
def swedish_only() -> tuple[str, ...]:
    """Stretches between the fields of the Swedish templates that their English does not have."""
    stretches = set()
    words_to_paste = {member.value for enum in make.SHOWN for member in enum}
    for template in {template for template, _ in make.sentences()} - words_to_paste:
        english = ENGLISH.translate(template)
        stretches |= {
            piece for piece in re.split(r"\{[^}]*\}", template) if len(piece.split()) >= WORDS and piece not in english
        }
    stretches.discard(". Kan vara: ")  # quoted from a comment in a plan's file, which is in Swedish
    stretches.discard("skatter och bidrag")  # quoted from a plan's limit: minst 2 % av skatter och bidrag
    return tuple(sorted(stretches, key=len, reverse=True))


def left_in(text: str) -> list[str]:
    """The Swedish stretches that a text in English has."""
    return [piece for piece in swedish_only() if piece in text]


@cache
def literals() -> frozenset[str]:
    """Texts of several words in the source that are no sentences: a value that is one was not translated."""
    shown = {member.value for enum in make.SHOWN for member in enum}
    found = {
        node.value
        for path in (ROOT / "src").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"\w \w", node.value)
    }
    keys = {"senast känt"}  # quoted from the plan's files
    return frozenset(found - shown - keys - {"Mac Roman"})


def sentences(diagnostic: Diagnostic) -> Iterator[Sentence]:
    """Everything that a diagnostic says, and what its sentences are filled with."""
    labels = (diagnostic.primary, *diagnostic.notes)
    said = [diagnostic.headline, diagnostic.hint, *(label.text for label in labels)]
    for sentence in said:
        if sentence is not None:
            yield from _with_inner(sentence)


def _with_inner(sentence: Sentence) -> Iterator[Sentence]:
    yield sentence
    for _, value in sentence.values:
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Sentence):
                yield from _with_inner(item)


def check_english(compiled: Loaded) -> None:
    plan = Checked("plan", compiled.diagnostics, compiled.texts, len(compiled.texts))
    for diagnostic in compiled.diagnostics:
        for sentence in sentences(diagnostic):
            for _, value in sentence.values:
                words = value if isinstance(value, tuple) else (value,)
                assert not literals() & {word for word in words if isinstance(word, str)}, "make it say(…)"
    for problem in problems([plan], ENGLISH):
        said = f"{problem.word} {problem.message} {problem.hint}"
        assert left_in(said) == [], said


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_no_swedish_sentence_is_left(rule: Rule) -> None:
    for case in cases_of(rule):
        if case.wrong:
            check_english(case.compile())


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: folder.name)
def test_no_swedish_sentence_is_left_in_whole_plans(folder: Path) -> None:
    check_english(load(folder))


@pytest.mark.parametrize("format", REPORTS)
def test_every_format_is_english(format: str) -> None:
    folder = ROOT / "plans" / "2024"
    compiled = load(folder)
    plan = Checked("plan", compiled.diagnostics, {}, len(compiled.texts), compiled.silenced)
    lines = [str(line) for line in REPORTS[format]([plan], ENGLISH)]
    text = "\n".join(lines)
    if format != "sarif":  # its rules bring their pages, which have tests of their own
        assert left_in(text) == []
    assert "kan publiceras" not in text


def test_only_the_words_change() -> None:
    compiled = load(ROOT / "plans" / "2024")
    plan = Checked("plan", compiled.diagnostics, compiled.texts, len(compiled.texts))
    swedish, english = (json.loads("".join(REPORTS["json"]([plan], language))) for language in (SWEDISH, ENGLISH))
    assert english["findings"][0]["message"] != swedish["findings"][0]["message"]
    for one, other in zip(swedish["findings"], english["findings"], strict=True):
        for finding in (one, other):
            for key in ("message", "hint", "label"):
                del finding[key]
            for note in finding["related"]:
                del note["label"]
        assert one == other


@pytest.mark.parametrize("language", [SWEDISH, ENGLISH], ids=lambda language: language.code)
def test_formats_say_their_language(language: Swedish | English) -> None:
    (log,) = (json.loads("".join(REPORTS["sarif"]([], language))),)
    assert log["runs"][0]["tool"]["driver"]["language"] == language.code
    assert f'<html lang="{language.code}">' in "".join(str(line) for line in REPORTS["html"]([], language))
