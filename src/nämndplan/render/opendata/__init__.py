"""The plan as open data: JSON, CSV with a data package, a workbook, StratML, and a record for data portals."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Sentence, say
from ...view import Download, PlanView, Sort
from ..format import File, Format
from ..templates import Templates
from .comma_separated import as_csv
from .dcat import as_record, missing_keys, why_none
from .names import FOLDER, JSON, PACKAGE, RECORD, SCHEMA, STRATML, WORKBOOK, csv_file, named
from .package import as_package
from .stratml import as_stratml, can_be_stratml
from .structured import as_json, as_schema
from .workbook import as_workbook


def _files(view: PlanView, templates: Templates) -> Iterator[File]:  # noqa: ARG001  (every format has the same two)
    for name, content in _contents(view):
        yield f"{FOLDER}/{name}", content


def _contents(view: PlanView) -> Iterator[File]:
    records = view.records
    has_stratml = can_be_stratml(records)
    yield named(JSON, view.stem), as_json(records, named(SCHEMA, view.stem))
    yield named(SCHEMA, view.stem), as_schema(records.kinds, named(SCHEMA, view.stem))
    for table in records.tables:
        yield csv_file(table), as_csv(table)
    yield PACKAGE, as_package(records)
    yield named(WORKBOOK, view.stem), as_workbook(records, view.paper.sheet)
    if records.of_report:
        return
    if has_stratml:
        yield STRATML, as_stratml(records)
    if not missing_keys(records.plan.published):
        yield RECORD, as_record(records, has_stratml)


def _remarks(view: PlanView) -> Iterator[Sentence]:
    if view.records.of_report:
        return
    if sentence := why_none(view.records.plan.published):
        yield sentence


def _offers(view: PlanView) -> Iterator[Download]:
    records = view.records
    yield _offer(named(WORKBOOK, view.stem), "Excel", say("alla uppgifter, ett blad för varje tabell"))
    yield _offer(named(JSON, view.stem), "JSON", say("alla uppgifter i en fil"))
    yield _offer(named(SCHEMA, view.stem), "JSON Schema", say("vad uppgifterna i JSON-filen betyder"))
    if not records.of_report and can_be_stratml(records):
        yield _offer(STRATML, "StratML", say("mål och mått i standarden ISO 17469"))
    if not records.of_report and not missing_keys(records.plan.published):
        yield _offer(RECORD, "DCAT-AP-SE", say("beskrivningen av öppna data för dataportal.se"))
    yield _offer(PACKAGE, "Data Package", say("vad kolumnerna i CSV-filerna betyder, enligt Frictionless"))
    for table in records.tables:
        if table.records:
            yield Download(f"{FOLDER}/{csv_file(table)}", table.name, sort=Sort.TABLE)


def _offer(file: str, title: str, purpose: Sentence) -> Download:
    return Download(f"{FOLDER}/{file}", title, purpose, sort=Sort.DATA)


DATA = Format("data", _files, extra="data", needs=("xlsxwriter",), remarks=_remarks, offers=_offers)
