"""Open data in others' forms: the record for data portals, StratML, and the workbook."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime

import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.workbook import Workbook
from rdflib import DCAT, DCTERMS, FOAF, RDF, BNode, Graph, Literal, Namespace, URIRef

from nämndplan.i18n import SWEDISH
from nämndplan.render.opendata import DATA
from nämndplan.view.records import RECORD_KINDS

from ..lacking import STRATML, needs
from .made import RIK
from .open_data import PLANS, Files, as_json, files_of, published, sources, view_in_memory

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
SPACE = {"s": "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"}
BASE = "https://www.exempel.se/plan/2024/"


# The record for data portals.


@pytest.fixture(scope="module")
def record() -> Graph:
    return Graph().parse(data=published("rik")["dcat.rdf"], format="xml")


MANDATORY = {
    DCAT.Catalog: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.license, DCAT.dataset),
    FOAF.Agent: (FOAF.name, DCTERMS.type),
    DCAT.Dataset: (DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.contactPoint, DCAT.distribution),
    VCARD.Organization: (VCARD.fn, VCARD.hasEmail),
    DCAT.Distribution: (DCAT.accessURL, DCAT.downloadURL, DCTERMS.license, DCTERMS.format, DCTERMS.title),
}


@pytest.mark.parametrize("kind", MANDATORY, ids=lambda kind: kind.rpartition("/")[2])
def test_the_record_has_what_is_mandatory(record: Graph, kind: URIRef) -> None:
    things = list(record.subjects(RDF.type, kind))
    assert things
    for thing in things:
        assert [field for field in MANDATORY[kind] if not list(record.objects(thing, field))] == []


def test_the_record_has_no_blank_nodes_and_only_absolute_addresses(record: Graph) -> None:
    for triple in record:
        for term in triple:
            assert not isinstance(term, BNode)
            assert not isinstance(term, URIRef) or str(term).startswith(("http://", "https://", "mailto:"))


def test_what_is_referred_to_is_described(record: Graph) -> None:
    described = set(record.subjects())
    for field in (DCTERMS.publisher, DCAT.dataset, DCAT.distribution, DCAT.contactPoint, DCTERMS.temporal):
        for thing in record.objects(None, field):
            assert thing in described


def test_the_record_says_what_the_plan_says(record: Graph) -> None:
    (catalogue,) = record.subjects(RDF.type, DCAT.Catalog)
    (dataset,) = record.subjects(RDF.type, DCAT.Dataset)
    (publisher,) = record.objects(dataset, DCTERMS.publisher)
    (contact,) = record.objects(dataset, DCAT.contactPoint)
    assert record.value(catalogue, DCTERMS.license) == URIRef("http://creativecommons.org/publicdomain/zero/1.0/")
    assert (
        publisher
        == URIRef("http://dataportal.se/organisation/SE9999999999")
        == record.value(catalogue, DCTERMS.publisher)
    )
    assert record.value(publisher, FOAF.name) == Literal("Region Rik")
    assert record.value(publisher, DCTERMS.type) == URIRef("http://purl.org/adms/publishertype/RegionalAuthority")
    assert record.value(contact, VCARD.hasEmail) == URIRef("mailto:plan@exempel.se")
    assert record.value(dataset, DCTERMS.language).endswith("/language/SWE")  # type: ignore[union-attr]
    assert record.value(dataset, DCTERMS.issued) == Literal(date(2023, 6, 14))
    assert record.value(dataset, DCTERMS.modified) == Literal(date(2023, 11, 7))
    licences = {record.value(thing, DCTERMS.license) for thing in record.objects(dataset, DCAT.distribution)}
    assert licences == {URIRef("http://creativecommons.org/licenses/by/4.0/")}


def test_every_download_is_a_file_that_is_published(record: Graph) -> None:
    downloads = {str(address) for address in record.objects(None, DCAT.downloadURL)}
    files = {f"{BASE}data/{file}" for file in published("rik")}
    assert downloads <= files
    assert {file.rpartition("/")[2] for file in files - downloads} == {
        "dcat.rdf",
        "datapackage.json",
        "plan.schema.json",
    }


@pytest.mark.parametrize("key", ["adress", "licens", "kontakt", "utgivartyp"])
def test_without_something_mandatory_there_is_no_record_and_the_key_is_named(key: str) -> None:
    texts = sources(RIK)
    lines = texts["plan.yaml"].splitlines(keepends=True)
    begin = next(i for i, line in enumerate(lines) if line.startswith(f"  {key}:"))
    end = next(i for i in range(begin + 1, len(lines)) if not lines[i].startswith("    "))
    texts["plan.yaml"] = "".join((*lines[:begin], *lines[end:]))
    view = view_in_memory(texts)
    assert "dcat.rdf" not in files_of(view)
    (remark,) = DATA.remarks(view)
    assert remark.text(SWEDISH) == (
        f"data/dcat.rdf, beskrivningen för dataportal.se, är inte skriven, för den behöver {key}. "
        "Lägg till det under publicering i plan.yaml."
    )


def test_a_complete_plan_gives_no_remark() -> None:
    assert list(DATA.remarks(view_in_memory(sources(RIK)))) == []


def test_without_decisions_nothing_is_said_of_when() -> None:
    texts = {name: text for name, text in sources(RIK).items() if not name.endswith("nämndplan.yaml")}
    texts["plan.yaml"] = texts["plan.yaml"].replace("  datum: 2023-06-14\n", "", 1)
    record = Graph().parse(data=files_of(view_in_memory(texts))["dcat.rdf"], format="xml")
    assert list(record.subject_objects(DCTERMS.issued)) == []
    assert list(record.subject_objects(DCTERMS.modified)) == []


def test_the_description_names_what_the_data_hold(record: Graph) -> None:
    def described(graph: Graph) -> str:
        dataset = next(graph.subjects(RDF.type, DCAT.Dataset))
        return str(graph.value(dataset, DCTERMS.description))

    assert "nämndplaner, mål, indikatorer, uppdrag" in described(record)
    texts = {name: text for name, text in sources(RIK).items() if not name.startswith("nämnder/")}
    without = Graph().parse(data=files_of(view_in_memory(texts))["dcat.rdf"], format="xml")
    assert "mål, " in described(without)
    assert "nämndplaner" not in described(without)


# StratML.


def stratml(files: Files) -> etree._ElementTree:
    return etree.fromstring(files["plan.stratml.xml"]).getroottree()


@needs("stratml")
@pytest.mark.parametrize("name", PLANS)
def test_stratml_follows_its_schema(name: str) -> None:
    schema = etree.XMLSchema(etree.parse(STRATML))
    schema.assertValid(stratml(published(name)))
    assert not schema.validate(etree.fromstring(b"<PerformancePlanOrReport xmlns='%s'/>" % SPACE["s"].encode()))


@pytest.mark.parametrize("name", PLANS)
def test_stratml_has_every_goal_and_indicator(name: str) -> None:
    document, tree = as_json(published(name)), stratml(published(name))
    names = {element.text for element in tree.iterfind(".//s:Name", SPACE)}
    measured = {(element.text or "").split(": ")[-1] for element in tree.iterfind(".//s:MeasurementDimension", SPACE)}
    expected = [row["titel"] for row in document["mål"]]
    expected += [row["titel"] for row in document["uppdrag"] if row["slag"] != "mottaget"]
    expected += [row["titel"] for row in document["finansiella-mål"]]
    assert set(expected) <= names
    assert {row["titel"].split(": ")[-1] for row in document["indikatorer"]} <= measured
    values = sum(len(tree.findall(f".//s:{kind}Result", SPACE)) for kind in ("Target", "Actual"))
    finance = [value for row in document["finansiella-mål"] for value in (row["målvärde"], row["utfall"]) if value]
    assert values == len(document["värden"]) + len(document["uppdragsvärden"]) + len(finance)


def test_stratml_has_exact_numbers_and_the_limits_sign() -> None:
    tree = stratml(published("rik"))
    (limit,) = tree.xpath("//s:TargetResult[s:Description='minst 75 %']", namespaces=SPACE)
    assert limit.findtext("s:NumberOfUnits", namespaces=SPACE) == "75"
    assert limit.findtext("s:Descriptor/s:DescriptorValue", namespaces=SPACE) == "≥"
    (broken,) = tree.xpath("//s:ActualResult[starts-with(s:Description, '4 8')]", namespaces=SPACE)
    assert broken.find("s:NumberOfUnits", SPACE) is None
    assert "Mellanslag i källan." in broken.findtext("s:Description", namespaces=SPACE)


def test_stratml_is_left_out_of_a_plan_without_goals() -> None:
    files = files_of(view_in_memory({"plan.yaml": "titel: Plan\norganisation: Region\når: 2024\n"}))
    assert "plan.stratml.xml" not in files
    assert as_json(files)["mål"] == []


def test_xml_is_well_formed_whatever_the_texts() -> None:
    texts = sources(RIK)
    texts["mål/2-ekonomi.yaml"] = 'titel: "a \\x07 ]]> <b> &amp; \\u2028 \\U0001F600"\n'
    files = files_of(view_in_memory(texts))
    titles = [element.text for element in stratml(files).iterfind(".//s:Goal/s:Name", SPACE)]
    assert "a � ]]> <b> &amp; � 😀" in titles


# The workbook.


def workbook(files: Files) -> Workbook:
    return load_workbook(io.BytesIO(files["plan.xlsx"]))


@pytest.mark.parametrize("name", PLANS)
def test_the_workbook_has_a_sheet_for_each_table_with_all_its_rows(name: str) -> None:
    book, document = workbook(published(name)), as_json(published(name))
    printed = [f"tabell {number}" for number in range(1, len(document["tabeller"]) + 1)]
    tables = [table.name for table in RECORD_KINDS]
    if name == "rik":  # its disposition tells the order
        assert sorted(book.sheetnames[1:-1]) == sorted([*tables, *printed])
        assert (book.sheetnames[0], book.sheetnames[-1]) == ("Översikt", "kolumner")
    else:
        assert book.sheetnames == ["Översikt", *tables, *printed, "kolumner"]
    for table in RECORD_KINDS[1:]:
        sheet = book[table.name]
        assert sheet.max_row == len(document[table.name]) + 1 or not document[table.name]
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert all(cell.font.bold for cell in sheet[1])


def test_the_first_sheet_is_read_without_knowing_the_format() -> None:
    sheet = workbook(published("2024"))["Översikt"]
    heads, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert heads == [
        *("Regionmål", "Delmål", "Indikator", "Utfall 2022", "Mål 2024", "Enhet", "Läge", "Id"),
    ]
    assert len(rows) == 28
    travel = next(row for row in rows if row[2] == "Klimatutsläpp från tjänsteresor")
    assert travel[3:7] == [2434, 1973, None, "461 kvar att minska"]
    share = next(row for row in rows if row[2] == "Antal medarbetare per chef")
    assert share[3:7] == [50, 60, "%", "riktning anges inte"]
    broken = next(row for row in rows if row[3] == "212 44")
    assert broken[6] == "går inte att jämföra"
    assert {row[3] for row in rows if row[6] == "ingen mätning än"} == {"saknas"}


def test_a_value_that_is_more_than_a_number_is_as_printed_on_the_first_sheet() -> None:
    files = {
        "plan.yaml": "titel: Plan\norganisation: Organisation\når: 2024\n",
        "mål/1-a.yaml": "titel: Mål\nindikatorer:\n"
        "  a: {titel: A, utfall: {2022: ca 85 %, 2023: 80 procent}, målvärde: minst 75 %}\n"
        "  b: {titel: B, enhet: st, utfall: {2022: 3}, målvärde: 6 av 8}\n"
        "  c: {titel: C, målvärde: Ja, uppdelning: {kvinnor: {utfall: {2022: 4}}}}\n",
    }
    sheet = workbook(files_of(view_in_memory(files)))["Översikt"]
    rows = {row[1].value: [cell.value for cell in row] for row in sheet.iter_rows()}
    assert rows["Indikator"] == [
        "Mål",
        "Indikator",
        "Senaste utfall",
        "Utfallets år",
        "Målvärde",
        "Enhet",
        "Läge",
        "Id",
    ]
    assert rows["A"][2:6] == ["80 procent", 2023, "minst 75 %", None]
    assert rows["B"][2:6] == [3, 2022, "6 av 8", "st"]
    assert rows["C: kvinnor"][2:5] == [4, 2022, None]  # its target is that of the whole


def test_the_first_sheet_has_the_plans_words_and_no_column_of_nothing_but_what_is_missing() -> None:
    files = {
        "plan.yaml": "titel: Plan\norganisation: Organisation\når: 2024\nutgåva: 2\n"
        "nivåer: [Mål, {}, {namn: Löfte, flertal: Löften}]\n"
        "uppställning: {indikatorer: {namn: Styrtal, flertal: Styrtal}}\n",
        "mål/1-a.yaml": "titel: Mål\ndelmål:\n  a:\n    titel: A\n    delmål:\n      b:\n        titel: B\n"
        "        indikatorer: {i: {titel: I, målvärde: 5}, j: {titel: J, målvärde: 6}}\n",
    }
    [heads, *_] = workbook(files_of(view_in_memory(files)))["Översikt"].iter_rows(values_only=True)
    assert heads == ("Mål", "Löfte", "Styrtal", "Målvärde", "Id")


def test_no_first_sheet_without_indicators() -> None:
    files = {"plan.yaml": "titel: Plan\norganisation: Organisation\når: 2024\n", "mål/1-a.yaml": "titel: Mål\n"}
    assert workbook(files_of(view_in_memory(files))).sheetnames[0] == "plan"


@pytest.mark.parametrize("name", PLANS)
def test_on_paper_the_workbook_lies_down_and_can_be_read(name: str) -> None:
    book = workbook(published(name))
    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.print_title_rows == "$1:$1"
        if not sheet.print_area:
            continue
        last = column_index_from_string(re.sub(r".*:\$([A-Z]+)\$.*", r"\1", sheet.print_area))
        columns = [get_column_letter(at) for at in range(1, last + 1)]
        across = sum(sheet.column_dimensions[at].width for at in columns if not sheet.column_dimensions[at].hidden)
        assert across / (sheet.page_setup.fitToWidth or 1) < 300, sheet.title


def test_what_is_empty_is_hidden_and_stays() -> None:
    book = workbook(published("2024"))
    assert book["ordlista"].sheet_state == "hidden"
    heads = [cell.value for cell in book["indikatorer"][1]]
    assert heads[0] == "mål_titel"
    empty = get_column_letter(heads.index("skala") + 1)
    assert book["indikatorer"].column_dimensions[empty].hidden
    assert heads.index("id") > heads.index("titel")


def test_numbers_are_numbers_and_texts_are_texts() -> None:
    sheet = workbook(published("2024"))["ramförändringar"]
    heads = [cell.value for cell in sheet[1]]
    printed, number = heads.index("belopp_tryckt"), heads.index("belopp_tal")
    total = next(row for row in sheet.iter_rows(min_row=2) if row[heads.index("slag")].value == "totalt")
    assert (total[printed].value, total[printed].data_type) == ("+ 51,6", "s")
    assert (total[number].value, total[number].data_type, total[number].number_format) == (51.6, "n", "#,##0.0")


def test_no_cell_of_the_workbook_is_a_formula() -> None:
    texts = sources(RIK)
    texts["mål/2-ekonomi.yaml"] = "titel: '=HYPERLINK(\"https://exempel.se\")'\nnotering: '@SUM(A1)'\n"
    book = workbook(files_of(view_in_memory(texts)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "d"}
    assert '=HYPERLINK("https://exempel.se")' in {cell.value for cell in cells}


def test_dates_are_dates() -> None:
    sheet = workbook(published("rik"))["uppdrag"]
    column = next(i for i, cell in enumerate(sheet[1]) if cell.value == "klart")
    assert datetime(2025, 12, 31) in [row[column].value for row in sheet.iter_rows(min_row=2)]


LINE_END = "\n  "
"""A line of a plan file has a greatest length; a text goes on over several."""


def test_numbers_too_long_for_a_spreadsheet_and_texts_too_long_for_a_cell() -> None:
    texts = sources(RIK)
    number = "12345678901234567890,5"
    texts["mål/2-ekonomi.yaml"] = (
        f"titel: Mål\nbeskrivning: {LINE_END.join(['ord ' * 4000] * 5)}\n"
        f"indikatorer:\n  i:\n    titel: I\n    målvärde: {{2024: '{number}'}}\n"
    )
    files = files_of(view_in_memory(texts))
    values = [cell.value for row in workbook(files)["värden"].iter_rows() for cell in row]
    assert "12345678901234567890.5" in values
    description = max((str(cell.value) for row in workbook(files)["mål"].iter_rows() for cell in row), key=len)
    assert len(description) <= 32_767
    assert description.endswith("(hela texten finns i CSV-filen)")
    assert len(files["mal.csv"].decode()) > 80_000 - 1


def test_nothing_in_the_workbook_tells_when_it_was_made() -> None:
    archive = zipfile.ZipFile(io.BytesIO(published("rik")["plan.xlsx"]))
    assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"2023-06-14T00:00:00Z" in archive.read("docProps/core.xml")
