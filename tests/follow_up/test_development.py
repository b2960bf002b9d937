"""How measures have developed, and where things stood in the latest report, on the pages about them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from pptx import Presentation

from nämndplan.driver import Loaded
from nämndplan.i18n import SWEDISH
from nämndplan.render import FORMATS, Templates, template_folders
from nämndplan.render.office.charts import chart_of
from nämndplan.render.pictures import Pictures
from nämndplan.view import PlanView, Table, TableKind, plain, report_view_of, tables_in, view_of

from .made import INTERIM, YEAR, plan_of

APRIL = {"titel": "Tertial", "slag": "tertialrapport", "period": "2024-01-01–2024-04-30"}
GOAL = "nämnder/styrelsen/mål/1-hälsa.yaml"
INDICATOR = {"titel": "Väntande", "riktning": "minska", "utfall": {"2022": "10", "2023": "8"}, "målvärde": "5"}


def followed_up(indicator: Mapping[str, Any], **reports: Mapping[str, Any]) -> Loaded:
    periods = {"april": APRIL, "delår": INTERIM, "året": YEAR}
    told = {
        f"uppföljning/{period}/{file}": content
        for period, report in reports.items()
        for file, content in (
            ("uppföljning.yaml", periods[period]),
            (GOAL, {"indikatorer": {"väntande": report}}),
        )
    }
    return plan_of({GOAL: {"indikatorer": {"väntande": indicator}}, **told})


def view(loaded: Loaded, period: str) -> PlanView:
    found = report_view_of(loaded.plan, period, SWEDISH, loaded.line_of)
    assert found is not None
    return found


def development(loaded: Loaded, period: str) -> list[Table]:
    return [table for table in tables_in(view(loaded, period).sections) if table.sort is TableKind.DEVELOPMENT]


def rows(table: Table) -> list[list[str]]:
    return [[plain(cell.content) for cell in row.cells] for group in table.groups for row in group.rows]


REPORTS: Mapping[str, Mapping[str, str]] = {
    "april": {"utfall": "9", "prognos": "6"},
    "delår": {"utfall": "7", "prognos": "5"},
    "året": {"utfall": "6"},
}


def test_a_report_shows_the_years_before_and_every_report_until_it() -> None:
    [table] = development(followed_up(INDICATOR, **REPORTS), "delår")
    assert rows(table) == [
        ["2022", "10", "", ""],
        ["2023", "8", "", ""],
        ["2024-04", "9", "6", "5"],
        ["2024-08", "7", "5", "5"],
    ]
    [table] = development(followed_up(INDICATOR, **REPORTS), "året")
    assert rows(table)[-1] == ["2024", "6", "", "5"]


@pytest.mark.parametrize(
    "reports",
    [
        {"delår": {"utfall": "7", "prognos": "5", "dölj": "Färre än fem personer."}},
        {"delår": {"kommentar": "Mätningen är försenad."}},
    ],
)
def test_nothing_has_developed_where_only_one_time_is_known(reports: Mapping[str, Any]) -> None:
    alone = {**INDICATOR, "utfall": {"2023": "8"}}
    assert development(followed_up(alone, **reports), "delår") == []


def test_a_revised_outcome_takes_the_place_of_the_plans() -> None:
    report = {"utfall": "7", "reviderat": {"2023": "8,5"}}
    [table] = development(followed_up(INDICATOR, delår=report), "delår")
    assert ["2023", "8,5", "", ""] in [[*row, ""][:4] for row in rows(table)]


def test_the_picture_has_a_mark_for_each_value_and_a_line_between_whole_years_alone() -> None:
    loaded = followed_up(INDICATOR, **REPORTS)
    [table] = development(loaded, "året")
    [picture] = Pictures(view(loaded, "året"), SWEDISH).above(table)
    drawn, key = picture.split('<div class="times"')
    assert (drawn.count('class="met"'), drawn.count('class="foreseen"'), drawn.count('class="target"')) == (5, 2, 3)
    assert drawn.count('class="way"') == 2  # 2022 to 2023 to 2024; what had come in by April and August is a part
    assert "<text" not in picture
    assert [word in key for word in ("Utfall", "Prognos", "Målvärde", "2024-08")] == [True] * 4
    chart = chart_of(table)
    assert chart is not None
    assert [bars.name for bars in chart.series] == ["Utfall", "Prognos", "Målvärde"]
    assert "2024-04: Utfall 9, Prognos 6, Målvärde 5" in chart.words


@pytest.mark.parametrize("outcome", ["9 %", "ungefär hälften", "6 av 10"])
def test_values_on_different_scales_make_a_table_and_no_picture(outcome: str) -> None:
    loaded = followed_up(INDICATOR, delår={"utfall": outcome, "prognos": "5"})
    [table] = development(loaded, "delår")
    assert rows(table)[-1][1].replace("\N{NO-BREAK SPACE}", " ") == outcome
    assert Pictures(view(loaded, "delår"), SWEDISH).above(table) == ()
    assert chart_of(table) is None


def test_word_has_the_development_as_a_chart_beside_its_table() -> None:
    loaded = followed_up(INDICATOR, **REPORTS)
    word = next(one for one in FORMATS if one.name == "docx")
    templates = Templates(template_folders(None, Path()), SWEDISH, (), Path())
    [(_, content)] = word.files(view(loaded, "året"), templates)
    document = Document(BytesIO(content))
    assert any("chart" in str(part.partname) for part in document.part.package.iter_parts())


def test_the_pages_of_a_goal_a_board_and_the_indicators_have_the_latest_standing() -> None:
    loaded = followed_up(INDICATOR, **REPORTS)
    found = view_of(loaded.plan, SWEDISH, loaded)
    assert found is not None
    html = next(one for one in FORMATS if one.name == "html")
    pages = dict(html.files(found, Templates(template_folders(None, Path()), SWEDISH, (), Path())))
    goal = pages["mal-1-halsa.html"].decode()
    assert "Läget enligt Året" in goal
    [anchor, told] = re.findall(
        r'<details id="([^"]+)">\s*<summary>Väntande: ○\N{NO-BREAK SPACE}Nås inte</summary>(.*?)</details>',
        goal,
        re.DOTALL,
    )[0]
    assert "utfallet 6 är mer än målvärdet 5" in told.replace("Utfallet", "utfallet")
    assert f"{GOAL} rad" in told
    assert "<caption" in goal
    assert "Utveckling: Väntande" in goal
    assert f'href="mal-1-halsa.html#{anchor}"' in pages["indikatorer.html"].decode()
    assert "Läget enligt Året" in pages["namnd-styrelsen.html"].decode()


def test_a_plan_without_follow_up_says_nothing_of_a_latest_report() -> None:
    loaded = plan_of({GOAL: {"indikatorer": {"väntande": INDICATOR}}})
    found = view_of(loaded.plan, SWEDISH, loaded)
    assert found is not None
    assert found.site is not None
    assert "Läget enligt" not in repr(found.site.pages)


def test_slides_show_the_development_as_charts_with_what_they_say_for_the_speaker() -> None:
    slides = next(one for one in FORMATS if one.name == "pptx")
    templates = Templates(template_folders(None, Path()), SWEDISH, (), Path())
    [(_, content)] = slides.files(view(followed_up(INDICATOR, **REPORTS), "året"), templates)
    shown = [slide for slide in Presentation(BytesIO(content)).slides if any(shape.has_chart for shape in slide.shapes)]
    assert ["2024-04: Utfall 9, Prognos 6" in slide.notes_slide.notes_text_frame.text for slide in shown] == [True]
