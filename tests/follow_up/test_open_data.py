"""What is reported is open data too: beside the plan's own tables, and by itself with a report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from nämndplan.driver import Loaded, load
from nämndplan.i18n import SWEDISH
from nämndplan.model import Indicator, IndicatorReport
from nämndplan.render import Templates
from nämndplan.render.opendata import DATA
from nämndplan.rules.follow_up.periods import period_of
from nämndplan.view import PlanView, report_view_of, view_of

from .test_report import FOLDER, plain, said_in

Files = dict[str, bytes]
OWN = {"rapporter", "bedömningar", "rapporttexter", "rapporttabeller", "rapportrutor"}


def published(view: PlanView | None) -> Files:
    assert view is not None
    return {name.removeprefix("data/"): content for name, content in DATA.files(view, Templates((), SWEDISH))}


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(FOLDER)


@pytest.fixture(scope="module")
def of_plan(loaded: Loaded) -> Files:
    return published(view_of(loaded.plan, SWEDISH, loaded))


@pytest.fixture(scope="module")
def of_report(loaded: Loaded) -> Files:
    return published(report_view_of(loaded.plan, "delår", SWEDISH, loaded.line_of))


def test_both_follow_their_schemas(of_plan: Files, of_report: Files) -> None:
    for files, stem in ((of_plan, "plan"), (of_report, "rapport")):
        schema = json.loads(files[f"{stem}.schema.json"])
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(json.loads(files[f"{stem}.json"]), schema)
        tables = {resource["path"] for resource in json.loads(files["datapackage.json"])["resources"]}
        assert tables == {name for name in files if name.endswith(".csv")}


def test_a_reports_data_are_about_its_period_and_the_plans_about_all(of_plan: Files, of_report: Files) -> None:
    plan, report = json.loads(of_plan["plan.json"]), json.loads(of_report["rapport.json"])
    assert {row["period"] for row in plan["bedömningar"]} == {"april", "delår", "året"}
    assert {row["period"] for row in report["bedömningar"]} == {"delår"}
    assert set(report) - {"$schema", "version", "plan", "organ", "nämndplaner"} == OWN
    assert report["bedömningar"] == [row for row in plan["bedömningar"] if row["period"] == "delår"]


@pytest.mark.parametrize("file", ["rapport.json", "csv"])
def test_everything_reported_is_in_the_data(loaded: Loaded, of_report: Files, file: str) -> None:
    chosen = [content for name, content in of_report.items() if name == file or name.endswith(f".{file}")]
    text = plain(" ".join(map(read, chosen)))
    roots = [root for root in loaded.plan.reports if period_of(root) == "delår"]
    wanted = {plain(said) for root in roots for said in said_in(root.value)}
    assert len(wanted) > 70
    assert {said for said in wanted if said not in text} == set()


def read(content: bytes) -> str:
    """All words of a file, as they are."""
    text = content.decode()
    return " ".join(words(json.loads(text))) if text.startswith("{") else text.replace('""', '"').replace("**", "")


def words(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from words(inner)
    elif value is not None:
        yield str(value).replace("**", "")


def test_each_judgement_has_its_standing_its_word_and_its_derivation(of_report: Files) -> None:
    rows = {(row["slag"], row["titel"]): row for row in json.loads(of_report["rapport.json"])["bedömningar"]}
    row = rows["indikator", "Utsläpp från tjänsteresor"]
    assert (row["läge"], row["ord"], row["uträknat"]) == ("nås", "Grönt", "nås delvis")
    assert row["prognos"]["tal"] == "1990"
    assert row["prognos"]["tryckt"].replace("\N{NO-BREAK SPACE}", " ") == "1 990"
    lines = row["härledning"].split("\n")
    assert lines[0].startswith("Bedömningen ”Grönt” är gjord av Regionkontoret.")
    assert any("nämnder/regionstyrelsen/mål/2-klimat.yaml rad 15" in line for line in lines[1:])
    assert rows["uppdrag", "Samla e-tjänsterna på en plats"]["ersätts_av"] == "e-tjänster"


def test_ids_are_those_of_the_plans_own_tables(of_plan: Files) -> None:
    data = json.loads(of_plan["plan.json"])
    known = {
        "indikator": {row["id"] for row in data["indikatorer"]},
        "del av indikator": {row["id"] for row in data["indikatorer"]},
        "aktivitet": {row["id"] for row in data["aktiviteter"]},
        "mål": {row["id"] for row in data["mål"]},
        "nämndens mål": {row["id"] for row in data["mål"]},
        "delmål": {row["id"] for row in data["mål"]},
        "finansiellt mål": {row["mål"] for row in data["finansiella-mål"]},
    }
    for row in data["bedömningar"]:
        assert row["slag"] == "uppdrag" or row["id"] in known[row["slag"]], row


def test_what_is_hidden_is_in_no_file() -> None:
    path = "uppföljning/delår/nämnder/vårdnämnden/mål/1-nära-vård.yaml"
    files = {found.relative_to(FOLDER).as_posix(): found.read_bytes() for found in FOLDER.rglob("*.yaml")}
    files[path] = files[path].replace(b"flickor: {utfall: 4, ", b"flickor: {utfall: 4321, ")
    loaded = load(files)
    assert any(part.outcome for item in loaded.plan.follow_up.of(IndicatorReport) for part in item.value.parts.values())
    view = view_of(loaded.plan, SWEDISH, loaded)
    for found in (view, report_view_of(loaded.plan, "delår", SWEDISH, loaded.line_of)):
        assert found is not None
        assert "4321" not in repr(found.records.tables)
        assert "Färre än fem barn." in repr(found.records.tables)


def test_a_plan_that_is_not_followed_up_has_empty_tables() -> None:
    files = {found.relative_to(FOLDER).as_posix(): found.read_bytes() for found in FOLDER.rglob("*.yaml")}
    alone = load({file: content for file, content in files.items() if not file.startswith("uppföljning/")})
    assert alone.plan.of(Indicator)
    data = json.loads(published(view_of(alone.plan, SWEDISH, alone))["plan.json"])
    assert all(data[table] == [] for table in OWN)


def test_frictionless_reads_the_package(of_report: Files, of_plan: Files, tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    for name, files in (("plan", of_plan), ("rapport", of_report)):
        folder = tmp_path / name
        folder.mkdir()
        for file, content in files.items():
            (folder / file).write_bytes(content)
        report = frictionless.Package(str(folder / "datapackage.json")).validate()
        assert report.valid, report.flatten(["type", "note"])
