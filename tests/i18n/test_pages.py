"""Every rule has a manual page in every language, with the same examples."""

from __future__ import annotations

import pytest

from nämndplan.diagnostics import Language
from nämndplan.i18n import ENGLISH, LANGUAGES, SWEDISH
from nämndplan.i18n.catalogue import page
from nämndplan.report.manual import page_data, page_markdown, page_text, parts
from nämndplan.rules import BY_CODE, RULES, Rule

from .catalogue import make

OTHERS = [language for language in LANGUAGES if language is not SWEDISH]
PAGES = [pytest.param(language, rule, id=f"{language.code}-{rule.code}") for language in OTHERS for rule in RULES]
WIDEST = 88


@pytest.mark.parametrize("language", OTHERS, ids=lambda language: language.code)
def test_every_rule_has_a_page(language: Language) -> None:
    missing = [rule.code for rule in RULES if not page(language.code, rule.code)]
    assert not missing, f"locale/{language.code}/rules lacks {len(missing)} pages: {' '.join(missing)}"


@pytest.mark.parametrize("language", OTHERS, ids=lambda language: language.code)
def test_every_page_belongs_to_a_rule(language: Language) -> None:
    folder = make.LOCALE / language.code / "rules"
    assert {path.name for path in folder.iterdir()} <= {f"{code}.txt" for code in BY_CODE}


@pytest.mark.parametrize(("language", "rule"), PAGES)
def test_a_page_has_the_same_form_and_the_same_examples(language: Language, rule: Rule) -> None:
    assert page(language.code, rule.code), "not translated"
    original, translated = parts(rule, SWEDISH), parts(rule, language)
    assert tuple(part.heading for part in translated) == language.page_parts
    for there, here in zip(original, translated, strict=True):
        assert here.body
        assert here.is_example == there.is_example
        assert (here.body == there.body) == there.is_example, "examples are the same, prose is translated"


@pytest.mark.parametrize(("language", "rule"), PAGES)
def test_a_page_has_a_short_title_and_lines(language: Language, rule: Rule) -> None:
    text = page(language.code, rule.code)
    assert text, "not translated"
    title, blank, *_ = text.splitlines()
    assert title
    assert len(title) <= 70
    assert blank == ""
    assert title != rule.title
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    prose = [line for part in parts(rule, language) if not part.is_example for line in part.body.splitlines()]
    assert all(len(line) <= WIDEST for line in prose)
    assert language.translate(rule.title) == title, "run make catalogue"


def test_every_form_of_a_page_is_english() -> None:
    rule = BY_CODE["NP401"]
    text = "\n".join(page_text(rule, ENGLISH))
    assert text.startswith("NP401 indicator-without-target (error)\nIndicator without a target\n\nWhat\n")
    assert "**Why**" in list(page_markdown(rule, ENGLISH))
    data = page_data(rule, ENGLISH)
    assert data["title"] == "Indicator without a target"
    assert data["what"].startswith("An indicator has neither")
    assert data["wrong"] == page_data(rule, SWEDISH)["wrong"]


def test_a_page_that_is_not_translated_is_shown_in_swedish() -> None:
    assert ENGLISH.page("NP000", "sidan") == "sidan"
