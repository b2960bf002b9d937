"""The catalogues are whole, fresh, and can be filled."""

from __future__ import annotations

import io
import re
from decimal import Decimal
from functools import cache

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.diagnostics import Language, say
from nämndplan.i18n import ENGLISH, LANGUAGES, SWEDISH

from .catalogue import make

TRANSLATED = [language.code for language in LANGUAGES if language is not SWEDISH]


@cache
def templates() -> list[str]:
    """The sentences that the program fills."""
    return sorted({text for text, file in make.sentences() if not file.startswith("templates/")})


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_missing_unsure_or_wrongly_filled(language: str) -> None:
    problems = [problem for problem in make.problems(make.updated(language)) if not problem.startswith("no page")]
    assert not problems, "run make catalogue and translate: " + "\n".join(problems)


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_obsolete(language: str) -> None:
    today = {text for text, _ in make.sentences()}
    catalogue = read_po(io.BytesIO(make.po_file(language).read_bytes()))
    assert {message.id for message in catalogue if message.id} <= today, "run make catalogue"
    assert not catalogue.obsolete


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_files_are_fresh(language: str) -> None:
    files = make.files(language, make.updated(language))
    assert [path.name for path, content in files.items() if path.read_bytes() != content] == [], "run make catalogue"


def test_every_language_has_a_catalogue_and_every_catalogue_a_language() -> None:
    assert sorted(path.name for path in make.LOCALE.iterdir()) == sorted(TRANSLATED)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
@given(
    value=st.one_of(
        st.integers(), st.decimals(allow_nan=False, allow_infinity=False), st.text(min_size=1), st.just("{x}")
    )
)
def test_every_sentence_can_be_filled_with_anything(language: Language, value: int | Decimal | str) -> None:
    for template in templates():
        fields = make.fields(template)
        text = say(template, **dict.fromkeys(fields, value)).text(language)
        assert text
        assert "{" not in text or "{" in str(value) or "{{" in template


def test_the_english_keeps_what_is_to_be_pasted() -> None:
    """Options, commands and rule codes are the same in every language."""
    lost = []
    for template in templates():
        words = (word.rstrip(":;)") for word in re.split(r"[\s(,.]+", template) if word.startswith(("--", "NP")))
        lost += [(word, template) for word in words if word not in ENGLISH.translate(template)]
    assert lost == []


def test_numbers_and_lists_are_english() -> None:
    filled = say("{a} {b} {c}", a=Decimal(25_000_000), b=Decimal("-2.3"), c=("x", "y", "z")).text(ENGLISH)
    assert filled == "25,000,000 −2.3 x, y and z"
    assert ENGLISH.list_of(()) == ""
    assert ENGLISH.list_of(("x",)) == "x"


@pytest.mark.parametrize(("count", "text"), [(0, "0 errors"), (1, "1 error"), (2, "2 errors"), (11, "11 errors")])
def test_a_translation_can_choose_its_plural(count: int, text: str) -> None:
    assert say("{count} fel", count=count).text(ENGLISH) == text


def test_sentences_may_stand_in_lists() -> None:
    assert say("{both}", both=(say("fel"), say("varning"))).text(ENGLISH) == "error and warning"
