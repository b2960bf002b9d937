"""Open data: all facts are there, numbers are exact, references lead somewhere, nothing is a formula."""

from __future__ import annotations

import csv
import io
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from frictionless import system, validate
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from nämndplan.driver import load
from nämndplan.i18n import ENGLISH, SWEDISH
from nämndplan.model import GoalNode, Indicator, Plan, walk
from nämndplan.model.look import Look
from nämndplan.model.publishing import Accessibility
from nämndplan.render import FORMATS, Templates, template_folders
from nämndplan.render.html import HTML
from nämndplan.render.opendata import DATA
from nämndplan.render.opendata.comma_separated import defused, restored, written
from nämndplan.render.opendata.leaves import leaves
from nämndplan.render.opendata.structured import as_schema
from nämndplan.values import TimePeriod
from nämndplan.view import view_of
from nämndplan.view.records import RECORD_KINDS

from ..golden import assert_golden
from .made import RIK, view
from .open_data import PLANS, Files, as_json, files_of, published, rows, sources, view_in_memory
from .pages import Page, plain
from .test_everything_is_shown import plan_of, series_of, swedish, texts_of

SPREADSHEET_STARTS = tuple("=+-@\t\r\n＝＋－＠")
DOCS = Path(__file__).parents[2] / "docs" / "open-data.md"


@pytest.fixture(scope="module", params=PLANS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def files(name: str) -> Files:
    return published(name)


@pytest.fixture(scope="module")
def plan(name: str) -> Plan:
    return plan_of(name)


def strings_in(value: Any) -> list[str]:
    match value:
        case dict():
            return [text for child in value.values() for text in strings_in(child)]
        case list():
            return [text for child in value for text in strings_in(child)]
        case None | bool():
            return []
        case _:
            return [str(value)]


def page_of_json(files: Files) -> Page:
    return Page(plain("\n".join(map(swedish, strings_in(as_json(files))))))


def page_of_csv(files: Files) -> Page:
    tables = [name.removesuffix(".csv") for name in files if name.endswith(".csv")]
    cells = [cell.replace("\\|", "|") for table in tables for row in rows(files, table) for cell in row.values()]
    return Page(plain("\n".join(map(swedish, cells))))


@pytest.mark.parametrize("read", [page_of_json, page_of_csv])
def test_every_text_is_there(plan: Plan, files: Files, read: Any) -> None:
    page = read(files)
    missing = [
        (item.place.file, item.place.route, name, text)
        for root in plan.roots
        for item in walk(root)
        if not isinstance(item.value, (Look, Accessibility))  # how a page is made is no fact of the plan
        for name, _, text in texts_of(item.value, plan)
        if plain(swedish(text)).casefold() not in page.text.casefold()
    ]
    assert missing == []


def test_every_value_stands_with_its_indicator_and_year(plan: Plan, files: Files) -> None:
    titles = {row["id"]: row["titel"] for row in rows(files, "indikatorer")}
    found = {(titles[row["indikator"]], row["slag"], row["år"], row["värde_tryckt"]) for row in rows(files, "varden")}
    expected, others = set(), set()
    for item in plan.of(Indicator):
        for name, series in series_of(item.value):
            title = item.value.title if series is item.value else name
            by_sort = {
                "utfall": series.every_outcome,
                "prognos": series.forecasts,
                "målvärde": {at or TimePeriod.of_year(plan.year or 0): one for at, one in series.every_target.items()},
            }
            for sort, by_period in by_sort.items():
                for period, value in by_period.items():
                    is_value = period.is_year and sort != "prognos"
                    (expected if is_value else others).add((title, sort, str(period), value.printed))
    assert found == expected
    assert len(found) > 10
    undated = {"senast känt": "utfall", "långsiktigt målvärde": "målvärde"}
    assert others == {
        (titles[row["indikator"]], undated.get(row["slag"], row["slag"]), row["period"], row["värde_tryckt"])
        for row in rows(files, "ovriga-varden")
    }


def test_every_indicator_stands_with_its_subgoal(plan: Plan, files: Files) -> None:
    found = {(row["mål_titel"], row["titel"]) for row in rows(files, "indikatorer")}
    for item in plan.of(Indicator):
        if item.parent and isinstance(item.parent.value, GoalNode):
            assert (item.parent.value.title, item.value.title) in found


def test_numbers_are_exact_and_printed_forms_kept() -> None:
    values = as_json(published("2024"))["värden"]
    travel = next(row for row in values if row["värde"]["tryckt"] == "2 434")
    assert (travel["värde"]["tal"], travel["slag"], travel["år"]) == ("2434", "utfall", 2022)
    broken = next(row["värde"] for row in values if row["värde"]["tryckt"] == "212 44")
    assert (broken["form"], broken["tal"]) == ("som tryckt", None)
    assert broken["notering"]


def test_what_cannot_be_one_number_says_what_it_is() -> None:
    by_print = {row["värde"]["tryckt"]: row["värde"] for row in as_json(published("rik"))["värden"]}
    interval, share, rank = by_print["18–22"], by_print["6 av 8"], by_print["Plats 6 av 7"]
    assert (interval["form"], interval["tal"], interval["högst"]) == ("intervall", "18", "22")
    assert (share["form"], share["tal"], share["av"]) == ("andel", "6", "8")
    assert (rank["form"], rank["tal"], rank["av"]) == ("placering", "6", "7")
    assert (by_print["öka"]["form"], by_print["öka"]["riktning"]) == ("riktning", "öka")
    assert (by_print["minst 75 %"]["jämförelse"], by_print["minst 75 %"]["enhet"]) == ("≥", "%")
    assert (by_print["-"]["form"], by_print["-"]["tal"]) == ("tom ruta", None)


def test_frame_changes_of_2024_sum_to_the_total() -> None:
    changes = rows(published("2024"), "ramforandringar")
    counted = [row for row in changes if row["slag"] == "ramförändring" and row["omfördelning"] == "false"]
    total = next(row for row in changes if row["slag"] == "totalt")
    assert sum(Decimal(row["belopp_tal"]) for row in counted) == Decimal(total["belopp_tal"]) == Decimal("51.6")
    assert total["belopp_tryckt"] == "+ 51,6"


def test_json_follows_the_schema_that_lies_beside_it(files: Files) -> None:
    schema = json.loads(files["plan.schema.json"])
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(as_json(files))) == []


def test_the_schema_explains_everything_and_is_closed() -> None:
    schema = json.loads(as_schema())
    for definition in schema["$defs"].values():
        assert definition["additionalProperties"] is False
        assert definition["description"].endswith(".")
        for column in definition["properties"].values():
            assert column["description"].rstrip().endswith((".", "…")), column


def test_the_schema_refuses_what_is_wrong() -> None:
    validator = Draft202012Validator(json.loads(as_schema()))
    document = as_json(published("rik"))
    document["värden"][0]["värde"]["tal"] = 1.5
    assert [error.json_path.endswith("tal") for error in validator.iter_errors(document)] == [True]


def test_the_data_package_is_valid(files: Files, tmp_path: Path) -> None:
    for file, content in files.items():
        (tmp_path / file).write_bytes(content)
    with system.use_context(trusted=True):
        report = validate(str(tmp_path / "datapackage.json"))
    assert report.flatten(["type", "message"]) == []
    assert report.valid


def test_frictionless_would_see_a_reference_to_nothing(tmp_path: Path) -> None:
    for file, content in published("rik").items():
        (tmp_path / file).write_bytes(content.replace(b",almi,", b",ingen,") if file == "mottagare.csv" else content)
    with system.use_context(trusted=True):
        report = validate(str(tmp_path / "datapackage.json"))
    assert {kind for (kind,) in report.flatten(["type"])} == {"foreign-key"}


def test_csv_is_made_as_the_standard_says(files: Files) -> None:
    for file, content in files.items():
        if file.endswith(".csv"):
            assert not content.startswith(b"\xef\xbb\xbf"), file
            assert content.endswith(b"\r\n"), file
            widths = {len(row) for row in csv.reader(io.StringIO(content.decode(), newline=""))}
            assert len(widths) == 1, file


NASTY = ("=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "'=citat", "''-två", "＝full", "a;=1+1", "x|y\\z", "=1;=2", "'")


def nasty_files() -> Files:
    texts = sources(RIK)
    texts["styrdokument.yaml"] = "kategorier:\n  k:\n    titel: K\n    dokument:\n" + "".join(
        f"      d{i}:\n        titel: {json.dumps(text)}\n" for i, text in enumerate(NASTY)
    )
    for of_board in [file for file in texts if file.endswith("/styrdokument.yaml")]:
        del texts[of_board]
    texts["uppdrag/minska-resor.yaml"] += "delar:\n" + "".join(f"  - {json.dumps(text)}\n" for text in NASTY)
    return files_of(view_in_memory(texts))


def test_no_cell_of_text_is_a_formula_and_every_text_comes_back() -> None:
    made_of_nasty = nasty_files()
    raw = list(csv.DictReader(io.StringIO(made_of_nasty["styrdokument.csv"].decode(), newline="")))
    assert [row["titel"] for row in rows(made_of_nasty, "styrdokument")] == list(NASTY)
    assert as_json(made_of_nasty)["styrdokument"][0]["titel"] == NASTY[0]
    for row in raw:
        assert not row["titel"].startswith(SPREADSHEET_STARTS), row
        assert not re.search(r";[=+\-@]", row["titel"]), row


def test_lists_in_a_cell_can_be_parted_again() -> None:
    assignment = next(row for row in rows(nasty_files(), "uppdrag") if row["id"] == "uppdrag/minska-resor")
    parts = re.split(r" (?<!\\)\| ", assignment["delar"])
    assert tuple(re.sub(r"\\(.)", r"\1", part) for part in parts) == NASTY


def test_only_numbers_begin_like_a_formula(files: Files) -> None:
    for table in RECORD_KINDS:
        raw = list(csv.DictReader(io.StringIO(files[f"{_file(table.name)}.csv"].decode(), newline="")))
        for column in leaves(table):
            cells = [row[column.name] for row in raw if row[column.name].startswith(SPREADSHEET_STARTS)]
            assert not cells or column.type is Decimal, (column.name, cells)
            assert all(Decimal(cell) < 0 for cell in cells)


def _file(table: str) -> str:
    return {"nämndplaner": "namndplaner", "mål": "mal", "värden": "varden"}.get(
        table, table.replace("ä", "a").replace("ö", "o").replace("å", "a")
    )


@given(st.text(alphabet="=+-@'\"|; \t\r\nab＝", max_size=12))
def test_making_harmless_is_reversible(text: str) -> None:
    assert restored(defused(text)) == text
    assert not defused(text).startswith(SPREADSHEET_STARTS)


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
@pytest.mark.parametrize(
    "before", ["\n", "\r", "\r\n", "\t", ";", "|", "a;", "a\n\n", "\v", "\f", "\x85", "\u2028", ""]
)
@pytest.mark.parametrize("marks", ["", '"', '""', "'", "'\""])
def test_no_cell_is_a_formula_wherever_a_spreadsheet_begins_it(delimiter: str, before: str, marks: str) -> None:
    text = f"{before}{marks}=cmd|' /C calc'!A0"
    file = io.StringIO(newline="")
    csv.writer(file).writerow(["id", written(text), "slut"])
    raw = file.getvalue()
    assert "=cmd" in raw
    assert re.search(rf"(?:\A|[{re.escape(delimiter)},\n\r\t\v\f\x85\u2028])\"*=", raw) is None, raw
    assert restored(next(csv.reader(io.StringIO(raw, newline="")))[1]) == text


def test_every_address_leads_to_a_place_in_the_site(name: str, files: Files) -> None:
    templates = Templates(template_folders(None, PLANS[name]), SWEDISH)
    pages = {file: content.decode() for file, content in HTML.files(view(PLANS[name]), templates)}
    tables = [table for table in as_json(files).values() if isinstance(table, list)]
    addresses = {row["adress"] for table in tables for row in table if row.get("adress")}
    assert len(addresses) > 20
    for address in addresses:
        page, _, anchor = address.removeprefix("https://www.exempel.se/plan/2024/").partition("#")
        assert f'id="{anchor}"' in pages[page], address


def test_recipients_are_the_bodies_that_a_group_stands_for() -> None:
    found = [row for row in as_json(published("rik"))["mottagare"] if row["uppdrag"] == "uppdrag/minska-resor"]
    assert [(row["organ"], row["grupp"]) for row in found] == [
        ("styrelsen", "alla-nämnder"),
        ("vårdnämnden", "alla-nämnder"),
    ]
    to = next(row["till"] for row in as_json(published("rik"))["uppdrag"] if row["id"] == "uppdrag/minska-resor")
    assert to == [{"id": "alla-nämnder", "namn": "Alla nämnder och styrelser"}]


def test_the_licence_is_in_the_package_only_when_the_plan_says_it() -> None:
    rik, ours = (json.loads(published(name)["datapackage.json"]) for name in ("rik", "2024"))
    assert rik["licenses"] == [{"name": "CC-BY-4.0", "path": "http://creativecommons.org/licenses/by/4.0/"}]
    assert "licenses" not in ours
    assert rik["sources"][0]["title"] == rik["title"].removesuffix(", Region Rik")


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert files_of(view(RIK)) == files_of(view(RIK))


def test_is_one_of_the_formats_and_keeps_to_its_folder() -> None:
    assert DATA in FORMATS
    assert all(re.fullmatch(r"[a-z0-9.-]+", file) for file in published("rik"))


def test_the_manual_explains_every_column() -> None:
    """docs/open-data.md, from its mark on, is made from the records themselves; --golden rewrites it."""
    mark = "<!-- made by pytest --golden from view/records -->\n"
    by_hand = DOCS.read_text("utf-8").split(mark)[0]
    assert_golden(DOCS, by_hand + mark + "".join(_chapter(table) for table in RECORD_KINDS))


def _chapter(table: Any) -> str:
    head = f"\n### {table.name}\n{table.meaning} CSV: `{_file(table.name)}.csv`."
    key = f" Nyckel: {', '.join(f'`{name}`' for name in table.key)}." if table.key else ""
    lines = [
        f"| `{column.name}` | {column.meaning}{f' Hör ihop med `{column.refers}`.' if column.refers else ''} |"
        for column in leaves(table)
    ]
    return f"{head}{key}\n\n| kolumn i CSV och Excel | betydelse |\n|---|---|\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_the_same_data_whatever_language_was_asked_for(plan: Path) -> None:
    asked = view_of(load(plan).plan, ENGLISH)
    assert asked is not None
    assert files_of(asked) == files_of(view(plan))
