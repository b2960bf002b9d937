"""nplan follow-up and nplan render --report."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from nämndplan.cli.app import app
from nämndplan.driver import load
from nämndplan.model import ReportKind
from nämndplan.rollover.follow_up import skeleton
from nämndplan.values import DateSpan, read_date_span

from .made import plan_of

FOLDER = Path(__file__).parents[1] / "plans" / "uppföljd"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "plans" / "2024"))


def nplan(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, [*words])
    return done.exit_code, done.output


def test_new_writes_what_is_due_and_nothing_else(plan: Path) -> None:
    shutil.rmtree(plan / "uppföljning")
    code, said = nplan("follow-up", "new", "delår", "--plan", str(plan))
    assert (code, "9 filer" in said) == (0, True)
    text = (plan / "uppföljning/delår/nämnder/regionstyrelsen/mål/1-nära-vård.yaml").read_text("utf-8")
    assert "      inloggningar:  # Antal inloggningar; 2023: 110 000; målvärde 120 000\n        utfall:\n" in text
    found = load(plan)
    assert {item.code for item in found.diagnostics if item.severity.value == "fel"} == {"NP104"}
    assert (plan / "uppföljning/delår/uppföljning.yaml").read_text("utf-8").startswith('titel: "Delårsrapport 2024"\n')


def test_new_asks_for_the_parts_that_have_targets_in_any_level() -> None:
    girls = {"målvärde": "5", "uppdelning": {"yngre": {"utfall": {"2023": "4"}}}}
    boys = {"uppdelning": {"yngre": {"målvärde": "6"}, "äldre": {"målvärde": "7"}}}
    parts = {"flickor": girls, "pojkar": boys, "okänt kön": {"utfall": {"2023": "1"}}}
    goal = {"titel": "God hälsa", "indikatorer": {"i": {"titel": "Måttet", "uppdelning": parts}}}
    found = plan_of({"mål/1-hälsa.yaml": goal})
    period = read_date_span("2024-01-01–2024-12-31")
    assert isinstance(period, DateSpan)
    assert skeleton(found.plan, "Året", ReportKind.YEAR, period)["mål/1-hälsa.yaml"].splitlines()[-9:] == [
        "    uppdelning:",
        '      "flickor":',
        "        utfall:",
        '      "pojkar":',
        "        uppdelning:",
        '          "yngre":',
        "            utfall:",
        '          "äldre":',
        "            utfall:",
    ]


def test_new_overwrites_nothing_and_needs_days_for_a_period_of_ones_own(plan: Path) -> None:
    before = (plan / "uppföljning/delår/uppföljning.yaml").read_bytes()
    assert nplan("follow-up", "new", "delår", "--plan", str(plan))[0] == 2
    assert (plan / "uppföljning/delår/uppföljning.yaml").read_bytes() == before
    assert nplan("follow-up", "new", "juni", "--plan", str(plan))[0] == 2
    code, _ = nplan("follow-up", "new", "juni", "--plan", str(plan), "--days", "2024-01-01–2024-06-30")
    assert code == 0


def test_due_says_who_owes_what(plan: Path) -> None:
    code, said = nplan("follow-up", "due", "året", "--plan", str(plan))
    assert code == 0
    assert "Regionstyrelsen har inte rapporterat något." in said
    assert nplan("follow-up", "due", "delår", "--plan", str(plan)) == (0, "Allt som ska rapporteras är rapporterat.\n")


def test_show_explains_a_status_by_files_and_lines(plan: Path) -> None:
    code, said = nplan("follow-up", "show", "delår", "--plan", str(plan))
    assert code == 0
    assert "  Nås inte: Väntetiderna blir kortare (väntetider)" in said
    code, said = nplan("follow-up", "show", "delår", "--plan", str(plan), "--explain", "inloggningar")
    assert said.replace("\N{NO-BREAK SPACE}", " ").splitlines() == [
        "Antal inloggningar: Grönt",
        "  prognosen 126 000 är minst målvärdet 120 000 (riktning: öka)",
        "    uppföljning/delår/nämnder/regionstyrelsen/mål/1-nära-vård.yaml:11",
        "    nämnder/regionstyrelsen/mål/1-nära-vård.yaml:15",
    ]


@pytest.mark.parametrize(
    "words", [("show", "mars"), ("show", "delår", "--explain", "inlogningar"), ("visa", "delår"), ("new", "Delår X")]
)
def test_wrong_use_is_said(plan: Path, words: tuple[str, ...]) -> None:
    assert nplan("follow-up", *words, "--plan", str(plan))[0] == 2


def test_a_report_is_published_beside_the_plan(plan: Path, tmp_path: Path) -> None:
    output = tmp_path / "ut"
    code, _ = nplan("render", str(plan), "--report", "delår", "-f", "md", "-f", "html", "-o", str(output))
    assert code == 0
    assert {"index.html", "rapport.md"} <= {path.name for path in output.iterdir()}


def test_a_fault_in_a_report_stops_that_report_and_nothing_else(plan: Path, tmp_path: Path) -> None:
    output, other = tmp_path / "delår", tmp_path / "april"
    assert nplan("render", str(plan), "--report", "delår", "-f", "md", "-o", str(output))[0] == 0
    before = (output / "rapport.md").read_bytes()
    (plan / "uppföljning/delår/ekonomi.yaml").write_text("enhet: [mnkr", "utf-8")
    assert nplan("render", str(plan), "--report", "delår", "-f", "md", "-o", str(output))[0] == 1
    assert (output / "rapport.md").read_bytes() == before
    assert nplan("render", str(plan), "--report", "april", "-f", "md", "-o", str(other))[0] == 0
    assert nplan("render", str(plan), "-f", "md", "-o", str(tmp_path / "plan"))[0] == 0


def test_a_statutory_report_is_refused_until_what_the_law_demands_is_there(plan: Path, tmp_path: Path) -> None:
    path, output = plan / "uppföljning/delår/uppföljning.yaml", tmp_path / "ut"
    text = path.read_text("utf-8")
    finished = text.replace("läge: utkast", "läge: klar")
    path.write_text(finished, "utf-8")
    words = ("render", str(plan), "--report", "delår", "-f", "md", "-o", str(output))
    assert nplan(*words)[0] == 0
    path.write_text(finished.replace("balanskrav:", "avvikelser:"), "utf-8")
    assert nplan(*words)[0] == 1
    without = finished[: finished.index("balanskrav:")] + finished[finished.index("revisorer:") :]
    path.write_text(without, "utf-8")
    code, said = nplan(*words)
    assert (code, "en bedömning av balanskravet" in said) == (1, True)
    path.write_text(without.replace("undantag:\n", "undantag:\n  balanskrav: Prövas i november.\n"), "utf-8")
    assert nplan(*words)[0] == 0
    assert "Prövas i november." in (output / "rapport.md").read_text("utf-8")


def test_due_as_a_calendar_has_an_event_for_each_board_that_owes_something(plan: Path) -> None:
    code, said = nplan("follow-up", "due", "året", "--ics", "--plan", str(plan))
    assert code == 0
    lines = said.replace("\r\n", "\n").split("\n")
    assert (lines[0], lines[-2], lines.count("BEGIN:VEVENT")) == ("BEGIN:VCALENDAR", "END:VCALENDAR", 1)
    assert all(len(line.encode()) <= 75 for line in lines)
    whole = said.replace("\r\n", "\n").replace("\n ", "").split("\n")
    assert "SUMMARY:Regionstyrelsen: rapportera till Årsredovisning 2024" in whole
    assert "DTSTART;VALUE=DATE:20241231" in whole
    assert next(line for line in whole if line.startswith("DESCRIPTION")).count("\\n") == 3


def test_due_as_a_page_says_who_owes_what_and_escapes_it(plan: Path) -> None:
    file = plan / "nämnder/regionstyrelsen/mål/1-nära-vård.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("Antal inloggningar", "Antal <b>inloggningar</b>"), "utf-8")
    code, page = nplan("follow-up", "due", "året", "--html", "--plan", str(plan))
    assert (code, page.startswith("<!doctype html>\n"), "<b>" in page) == (0, True, False)
    assert "<h1>Kvar att rapportera: Årsredovisning 2024</h1>" in page
    assert "<h2>Regionstyrelsen</h2>\n<p>Inget är rapporterat.</p>\n<p>4 indikatorer att rapportera:</p>" in page
    path = "nämnder/regionstyrelsen/mål/1-nära-vård.yaml"
    assert f"<li>Antal &lt;b&gt;inloggningar&lt;/b&gt; <code>{path}</code></li>" in page
    assert "Vårdnämnden" not in page
    assert "Påhittade uppgifter, som exempel" in page
    _, page = nplan("follow-up", "due", "delår", "--html", "--plan", str(plan))
    assert "<p>Allt som ska rapporteras är rapporterat.</p>" in page
    assert "<p>Rapporten ska vara lämnad senast 2024-10-31.</p>" in page


def test_the_law_says_when_an_interim_report_is_due(plan: Path) -> None:
    shutil.rmtree(plan / "uppföljning/delår/nämnder/vårdnämnden")
    _, said = nplan("follow-up", "due", "delår", "--ics", "--plan", str(plan))
    assert "DTSTART;VALUE=DATE:20241031" in said


def test_the_summary_counts_how_it_goes(plan: Path) -> None:
    _, said = nplan("summary", str(plan))
    [line] = [line for line in said.split("\n") if line.startswith("Årsredovisning 2024")]
    assert line.split()[-5:] == ["0", "0", "1", "1", "4"]
