"""--lang and NPLAN_LANG: which language is spoken, and where."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from nämndplan.cli.commands import COMMANDS
from nämndplan.cli.options import ImportKind, PlanKind
from nämndplan.i18n import ENGLISH
from nämndplan.i18n.catalogue import catalogue
from nämndplan.model.follow_up import ReportKind

from ..cli.plan import LITEN, make_plan, nplan
from .catalogue import make


@pytest.fixture(autouse=True)
def _no_language_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NPLAN_LANG", raising=False)


@pytest.mark.parametrize(
    "words",
    [["rules", "--lang", "en"], ["--lang", "en", "rules"], ["rules", "--lang=en"], ["rules", "--lang", "en-GB"]],
)
def test_the_option_may_stand_anywhere(words: list[str]) -> None:
    assert "  error  " in nplan(*words).stdout


@pytest.mark.parametrize(
    ("variable", "words", "word"),
    [
        ("", [], "fel"),
        ("en", [], "error"),
        ("en_GB.UTF-8", [], "error"),
        ("sv", [], "fel"),
        ("en", ["--lang", "sv"], "fel"),
        ("sv", ["--lang", "en"], "error"),
        ("en", ["--lang", "sv", "--lang", "en"], "error"),
    ],
)
def test_the_option_goes_before_the_variable(
    monkeypatch: pytest.MonkeyPatch, variable: str, words: list[str], word: str
) -> None:
    monkeypatch.setenv("NPLAN_LANG", variable)
    assert f"  {word}  " in nplan("rules", *words).stdout


@pytest.mark.parametrize(
    ("variable", "words", "answer"),
    [
        ("", ["rules", "--lang", "de"], "--lang kan inte vara ”de”. Möjliga värden: sv och en."),
        ("", ["rules", "--lang"], "--lang ska följas av ett språk: sv och en."),
        ("", ["rules", "--lang="], "--lang ska följas av ett språk: sv och en."),
        ("de", ["rules"], "NPLAN_LANG kan inte vara ”de”. Möjliga värden: sv och en."),
        ("en", ["rules", "--lang", "de"], "--lang cannot be “de”. Possible values: sv and en."),
        ("", ["schema", "--", "--lang"], "Kommandot tar inte emot ”--lang”."),
    ],
)
def test_an_unknown_language_is_wrong_use(
    monkeypatch: pytest.MonkeyPatch, variable: str, words: list[str], answer: str
) -> None:
    monkeypatch.setenv("NPLAN_LANG", variable)
    result = nplan(*words)
    assert result.exit_code == 2
    assert answer in result.stderr


@pytest.mark.parametrize("words", [["--help"], *([name, "--help"] for name in COMMANDS)], ids=" ".join)
def test_help_is_english(words: list[str]) -> None:
    text = nplan(*words, "--lang", "en").stdout
    assert text.startswith("Usage: ")
    assert all(len(line) <= 80 for line in text.splitlines())
    said = " ".join(text.split())
    for sentence, _ in make._in_help():
        if ENGLISH.translate(sentence) != sentence and len(sentence) > 6:
            assert sentence not in said
    typed = [
        *ImportKind,
        *PlanKind,
        *(kind.value for kind in ReportKind),
        "delår",
        "ändringar",  # a table of the data set
        "år",  # a key of plan.yaml
    ]  # as they are typed, in whatever language
    kinds = r"\b(?:" + "|".join(typed) + r")\b"
    assert not re.search(r"[åäöÅÄÖ]", re.sub(kinds, "", text))
    assert "--lang sv|en" in text


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["valdate"], "There is no command valdate. Did you mean validate?"),
        (["validate", "--zzz"], "There is no option --zzz."),
        (["validate", "--color", "alwys"], "Did you mean always?"),
        (["explain"], "RULE is missing."),
        (["explain", "NP4O1"], "Did you mean NP401?"),
        (["validate", "nowhere"], "nowhere does not exist."),
    ],
)
def test_wrong_use_is_answered_in_english(words: list[str], answer: str) -> None:
    result = nplan(*words, "--lang", "en")
    assert result.exit_code == 2
    assert answer in result.stderr


def test_validate_and_summary_are_english(tmp_path: Path) -> None:
    plan = make_plan(tmp_path)
    assert "error NP502: The recipient “bolagsstyrelsen”" in nplan("validate", plan, "--lang", "en").stdout
    assert "The plan cannot be published: 1 error, " in nplan("validate", plan, "--lang", "en", "-f", "concise").stdout
    assert "Indicators" in nplan("summary", plan, "--lang", "en").stdout
    assert json.loads(nplan("validate", plan, "--lang", "en", "-f", "json").stdout)["verdict"].startswith(
        "The plan cannot"
    )


def test_a_baseline_is_the_same_in_every_language(tmp_path: Path) -> None:
    plan = make_plan(tmp_path)
    assert re.search("known findings?", nplan("baseline", plan, "--lang", "en").stdout)
    english = (plan / ".nplan-baslinje.json").read_text("utf-8")
    (plan / ".nplan-baslinje.json").unlink()
    nplan("baseline", plan)
    assert (plan / ".nplan-baslinje.json").read_text("utf-8") == english


def test_explain_is_english() -> None:
    assert nplan("explain", "NP401", "--lang", "en").stdout.startswith(
        "NP401 indicator-without-target (error)\nIndicator"
    )


def pages(folder: Path, *words: str, language: str = "sv") -> str:
    """All pages made of tests/plans/liten, its plan.yaml saying some language."""
    plan = make_plan(folder, assignment=(LITEN / "uppdrag/minska-resor.yaml").read_text("utf-8"))
    settings = (LITEN / "plan.yaml").read_text("utf-8")
    (plan / "plan.yaml").write_text(f"{settings.rstrip()}\nspråk: {language}\n", "utf-8")
    result = nplan("render", plan, "-o", folder / "out", *words)
    assert result.exit_code == 0, result.output
    return "\n".join(path.read_text("utf-8") for path in sorted((folder / "out").glob("*.html")))


def test_documents_have_english_words_around_the_plans_own(tmp_path: Path) -> None:
    text = pages(tmp_path, "--lang", "en")
    assert '<html lang="sv">' in text
    assert '<a class="skip" href="#_main" lang="en">Skip to the content</a>' in text
    assert '<dt lang="en">Board plan for</dt>' in text
    assert re.search(r'<th scope="col"[^>]* lang="en">Indicator</th>', text)
    assert "Hoppa till" not in text
    assert "Nämndplan för" not in text


def test_documents_follow_the_plans_own_language(tmp_path: Path) -> None:
    text = pages(tmp_path, language="en")
    assert '<html lang="en">' in text
    assert ">Skip to the content</a>" in text
    assert 'lang="sv"' not in text


def test_a_language_without_a_catalogue_has_swedish_words_that_say_so(tmp_path: Path) -> None:
    text = pages(tmp_path, language="fi")
    assert '<html lang="fi">' in text
    assert '<a class="skip" href="#_main" lang="sv">Hoppa till innehållet</a>' in text


def test_swedish_documents_have_no_marks(tmp_path: Path) -> None:
    assert set(re.findall(r'lang="\w+"', pages(tmp_path))) == {'lang="sv"'}


def test_swedish_reads_no_catalogue(tmp_path: Path) -> None:
    catalogue.cache_clear()
    nplan("validate", make_plan(tmp_path))
    nplan("--help")
    assert catalogue.cache_info().currsize == 0
