"""The report says everything that the files say, in every format, and nothing that is to be hidden."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from nämndplan.driver import Loaded, load
from nämndplan.i18n import ENGLISH, SWEDISH
from nämndplan.model import AsPrinted, IndicatorReport, Model, PartReport
from nämndplan.model.follow_up import JudgedReport
from nämndplan.render import FORMATS, Templates, template_folders
from nämndplan.rules.follow_up.periods import period_of
from nämndplan.values import Amount
from nämndplan.view import report_view_of, view_of

FOLDER = Path(__file__).parents[1] / "plans" / "uppföljd"
NAMED = frozenset({"bedömt_av", "följs_upp_av", "ersätts_av", "organ"})
"""Keys whose value is an id, which is shown by its name."""
UNSHOWN = frozenset(
    {
        *("enhet", "slag", "läge", "lagstadgad", "kolumner", "rader", "rutor", "mätt", "period", "undantag", "plats"),
        "nämns",
    }
)
"""What steers how something is read, or is shown in another form; tables have tests of their own."""


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(FOLDER)


def made(loaded: Loaded, period: str, formats: set[str]) -> Mapping[str, bytes]:
    view = report_view_of(loaded.plan, period, SWEDISH, loaded.line_of)
    assert view is not None
    templates = Templates(template_folders(None, FOLDER), SWEDISH, (), FOLDER)
    return dict(file for one in FORMATS if one.name in formats for file in one.files(view, templates))


@pytest.fixture(scope="module")
def texts(loaded: Loaded) -> Mapping[str, str]:
    """The interim report as plain words, in three formats."""
    files = made(loaded, "delår", {"md", "html", "docx"})
    document = Document(io.BytesIO(files["rapport.docx"]))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    word = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    html = re.sub(r"<style>.*?</style>|<script>.*?</script>", " ", files["index.html"].decode(), flags=re.DOTALL)
    return {
        "md": plain(files["rapport.md"].decode().replace("\\", "").replace("**", "")),
        "html": plain(re.sub(r"<[^>]+>", " ", html)),
        "docx": plain(word),
    }


def plain(text: str) -> str:
    text = re.sub(r"</?strong>", "", text.replace("&gt;", ">").replace("&amp;", "&"))
    return re.sub(r"\s", "", text.replace("\N{MINUS SIGN}", "-").replace("\N{SOFT HYPHEN}", ""))


def said_in(value: Any) -> Iterator[str]:
    """Every text and number in what is reported, without those that are hidden."""
    if isinstance(value, Model) and not isinstance(value, AsPrinted):
        yield from (text for alias, inner in shown_in(value) for text in said_in(inner) if alias)
    elif isinstance(value, dict | tuple):
        yield from (text for child in (value.values() if isinstance(value, dict) else value) for text in said_in(child))
    elif isinstance(value, str):
        yield re.sub(r"\*\*|\n", "", value)
    elif isinstance(value, Enum):
        yield str(value.value)
    elif value is not None and not isinstance(value, bool):
        yield getattr(value, "printed", None) or (value.isoformat() if hasattr(value, "isoformat") else "")


def shown_in(value: Model) -> Iterator[tuple[str, Any]]:
    """The keys of a model that are shown, and what stands there."""
    is_hidden = isinstance(value, IndicatorReport | PartReport) and value.hidden
    for name, field in type(value).model_fields.items():
        alias = field.alias or name
        if alias not in NAMED | UNSHOWN and not (is_hidden and alias in {"utfall", "prognos"}):
            yield alias, getattr(value, name)


@pytest.mark.parametrize("format", ["md", "html", "docx"])
def test_everything_reported_is_in_the_report(loaded: Loaded, texts: Mapping[str, str], format: str) -> None:
    roots = [root for root in loaded.plan.reports if period_of(root) == "delår"]
    wanted = {plain(text) for root in roots for text in said_in(root.value)}
    assert len(wanted) > 70
    assert {text for text in wanted if text not in texts[format]} == set()


@pytest.mark.parametrize("format", ["md", "html", "docx"])
def test_a_made_up_draft_says_so_and_what_is_missing(texts: Mapping[str, str], format: str) -> None:
    for said in (
        "Påhittade uppgifter, som exempel",
        "Utkast, inte beslutat",
        "Läggs fram i oktober, när pensionsskulden är beräknad.",
    ):
        assert plain(said) in texts[format]


def test_a_hidden_value_is_in_no_format() -> None:
    path = "uppföljning/delår/nämnder/vårdnämnden/mål/1-nära-vård.yaml"
    files = {found.relative_to(FOLDER).as_posix(): found.read_bytes() for found in FOLDER.rglob("*.yaml")}
    hidden_value = "4321"
    files[path] = files[path].replace(b"flickor: {utfall: 4, ", f"flickor: {{utfall: {hidden_value}, ".encode())
    assert hidden_value.encode() in files[path]
    loaded = load(files)
    view = report_view_of(loaded.plan, "delår", SWEDISH, loaded.line_of)
    assert view is not None
    assert hidden_value not in repr(view.sections)
    assert "visas inte" in repr(view.sections)


def test_every_status_leads_to_its_derivation_with_file_and_line(loaded: Loaded) -> None:
    text = made(loaded, "delår", {"md"})["rapport.md"].decode()
    told = text[text.index("## Hur varje bedömning är gjord") :].replace("\\", "")
    assert "nämnder/vårdnämnden/mål/1-nära-vård.yaml rad 16" in told
    assert "plan.yaml rad 37" in told
    anchors = set(re.findall(r'<a id="([^"]+)">', text))
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= anchors


def test_a_board_that_reports_nothing_is_named(loaded: Loaded) -> None:
    text = made(loaded, "året", {"md"})["rapport.md"].decode()
    assert "Regionstyrelsen har inte rapporterat något." in text
    assert "som lagen kräver" in text


def test_a_report_in_english_has_no_swedish_words_of_ours(loaded: Loaded) -> None:
    view = report_view_of(loaded.plan, "delår", ENGLISH, loaded.line_of)
    assert view is not None
    headings = {section.heading for section in view.sections}
    assert {"Goal fulfilment", "What is not reported", "How it was judged"} <= headings


def test_there_is_no_report_of_a_period_that_is_not_there(loaded: Loaded) -> None:
    assert report_view_of(loaded.plan, "mars", SWEDISH, loaded.line_of) is None


def test_no_number_is_made_up(loaded: Loaded) -> None:
    """Values in the report's tables of indicators are those of the files."""
    amounts = [
        measure
        for item in loaded.plan.follow_up.items
        if isinstance(item.value, JudgedReport)
        for measure in (getattr(item.value, "outcome", None), getattr(item.value, "forecast", None))
    ]
    assert sum(isinstance(measure, Amount) for measure in amounts) > 10


def site_of(files: Mapping[str, bytes] | Path) -> Mapping[str, str]:
    loaded = load(files)
    view = view_of(loaded.plan, SWEDISH, loaded)
    assert view is not None
    templates = Templates(template_folders(None, FOLDER), SWEDISH, (), FOLDER)
    pages = next(one for one in FORMATS if one.name == "html").files(view, templates)
    return {name: content.decode() for name, content in pages}


def test_the_site_tells_how_it_goes_with_a_page_for_each_period() -> None:
    pages = site_of(FOLDER)
    assert {"uppfoljning-april.html", "uppfoljning-delar.html", "uppfoljning-aret.html"} <= pages.keys()
    assert 'href="uppfoljning-aret.html"' in pages["index.html"]
    for name in ("uppfoljning-delar.html", "uppfoljning-aret.html", "uppfoljning-april.html"):
        page = pages[name]
        assert "Påhittade uppgifter, som exempel" in page
        ids = set(re.findall(r'\bid="([^"]+)"', page))
        assert set(re.findall(r'href="#([^"]+)"', page)) <= ids


def test_a_period_with_errors_is_left_out_of_the_site_and_the_plan_is_there() -> None:
    files = {found.relative_to(FOLDER).as_posix(): found.read_bytes() for found in FOLDER.rglob("*.yaml")}
    files["uppföljning/delår/ekonomi.yaml"] = b"enhet: [mnkr"
    pages = site_of(files)
    assert "uppfoljning-delar.html" not in pages
    assert {"index.html", "uppfoljning-april.html"} <= pages.keys()
