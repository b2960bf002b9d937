"""The data set as a DCAT-AP-SE 3 record in RDF/XML, which is what dataportal.se collects.

Mandatory there: a catalogue with title, description, publisher, data set and licence
(always CC0); a publisher with name and type; a data set with title, description and
publisher; a contact with name and e-mail; a distribution with its address. Nothing may
be a blank node, and every address is absolute. When the plan does not say what is
mandatory, no record is written.
"""

from __future__ import annotations

from datetime import date
from urllib.parse import quote

from ...diagnostics import Sentence, say
from ...view.records import BoardPlanRecord, PlanRecord, Published, Records
from .markup import Element, add, document
from .names import FOLDER, JSON, RECORD, STRATML, WORKBOOK, csv_file

SPACES = {
    "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmlns:dcat": "http://www.w3.org/ns/dcat#",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:foaf": "http://xmlns.com/foaf/0.1/",
    "xmlns:vcard": "http://www.w3.org/2006/vcard/ns#",
}
_XSD_DATE = "http://www.w3.org/2001/XMLSchema#date"
_CC0 = "http://creativecommons.org/publicdomain/zero/1.0/"
_PUBLISHER_TYPES = {
    "region": "RegionalAuthority",
    "kommun": "LocalAuthority",
    "statlig myndighet": "NationalAuthority",
    "bolag": "Company",
    "ideell organisation": "NonProfitOrganisation",
}
_LANGUAGES = {"sv": "SWE", "en": "ENG", "fi": "FIN", "se": "SME", "nb": "NOB", "nn": "NNO", "da": "DAN"}
_AUTHORITY = "http://publications.europa.eu/resource/authority"
_NAMED = ("nämndplaner", "mål", "indikatorer", "uppdrag", "ramförändringar", "finansiella-mål", "styrdokument")
"""The tables that a description of the data names, where they hold anything."""
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def missing_keys(published: Published) -> tuple[str, ...]:
    """The keys under publicering that a record must have and the plan does not."""
    mandatory = {
        "adress": published.address,
        "licens": published.licence,
        "kontakt": published.email,
        "utgivartyp": published.publisher_type,
    }
    return tuple(key for key, value in mandatory.items() if not value)


def publisher_type(published: Published) -> str:
    """The address of the kind of organisation that publishes."""
    return f"http://purl.org/adms/publishertype/{_PUBLISHER_TYPES[published.publisher_type or '']}"


def why_none(published: Published) -> Sentence | None:
    """What to add for a record to be written; None when nothing is missing."""
    missing = missing_keys(published)
    if not missing:
        return None
    return say(
        "{folder}/{file}, beskrivningen för dataportal.se, är inte skriven, för den behöver {keys}. "
        "Lägg till det under publicering i plan.yaml.",
        folder=FOLDER,
        file=RECORD,
        keys=missing,
    )


def as_record(records: Records, has_stratml: bool) -> bytes:
    """dcat.rdf. Only for a plan whose publishing has everything mandatory."""
    return document(_Record(records, has_stratml).root())


class _Record:
    """Makes one record."""

    def __init__(self, records: Records, has_stratml: bool) -> None:
        self._plan: PlanRecord = records.plan
        self._published: Published = records.plan.published
        self._base = (self._published.address or "").rstrip("/") + "/"
        self._files: list[tuple[str, str, str, tuple[str, ...]]] = [
            ("csv", "CSV, en fil för varje tabell", "text/csv", tuple(csv_file(table) for table in records.tables)),
            ("json", "JSON med hela planen", "application/json", (JSON,)),
            ("xlsx", "Excel, ett blad för varje tabell", _SHEET, (WORKBOOK,)),
        ]
        if has_stratml:
            self._files.append(("stratml", "StratML del 2 (ISO 17469): mål och mått", "application/xml", (STRATML,)))
        self._dates = _decision_dates(records)
        # What the plan does not have is not promised.
        self._held = tuple(
            table.name.replace("-", " ") for table in records.tables if table.records and table.name in _NAMED
        )

    def root(self) -> Element:
        """The record's root."""
        root = Element("rdf:RDF", SPACES)
        self._catalogue(root)
        self._publisher(root)
        self._contact(root)
        self._dataset(root)
        for distribution in self._files:
            self._distribution(root, *distribution)
        return root

    def _here(self, id: str) -> str:
        return f"{self._base}{FOLDER}/{RECORD}#{id}"

    def _publisher_address(self) -> str:
        number = (self._published.organisation_number or "").replace("-", "")
        return f"http://dataportal.se/organisation/SE{number}" if number else self._here("utgivare")

    def _catalogue(self, root: Element) -> None:
        title = f"Öppna data: {self._plan.title}"
        catalogue = self._described(root, "dcat:Catalog", "katalog", title, f"Öppna data ur {self._plan.title}.")
        add_link(catalogue, "dcterms:publisher", self._publisher_address())
        add_link(catalogue, "dcterms:license", _CC0)
        self._language(catalogue)
        self._since(catalogue)
        if self._published.homepage:
            add_link(catalogue, "foaf:homepage", self._published.homepage)
        add_link(catalogue, "dcat:dataset", self._here("datamangd"))

    def _publisher(self, root: Element) -> None:
        publisher = add(root, "foaf:Agent", attributes={"rdf:about": self._publisher_address()})
        add(publisher, "foaf:name", self._plan.organisation)
        add_link(publisher, "dcterms:type", publisher_type(self._published))
        if self._published.homepage:
            add_link(publisher, "foaf:homepage", self._published.homepage)
        if self._published.organisation_number:
            add(publisher, "dcterms:identifier", self._published.organisation_number)

    def _contact(self, root: Element) -> None:
        contact = add(root, "vcard:Organization", attributes={"rdf:about": self._here("kontakt")})
        add(contact, "vcard:fn", self._published.contact)
        add_link(contact, "vcard:hasEmail", f"mailto:{self._published.email}")

    def _dataset(self, root: Element) -> None:
        plan = self._plan
        held = ", ".join(self._held)
        about = f"Öppna data ur {plan.title}, {plan.organisation}, {plan.year}" + (f": {held}." if held else ".")
        dataset = self._described(root, "dcat:Dataset", "datamangd", plan.title, about)
        add_link(dataset, "dcterms:publisher", self._publisher_address())
        add_link(dataset, "dcat:contactPoint", self._here("kontakt"))
        self._language(dataset)
        self._since(dataset)
        add_link(dataset, "dcterms:accessRights", f"{_AUTHORITY}/access-right/PUBLIC")
        add_link(dataset, "dcat:theme", f"{_AUTHORITY}/data-theme/GOVE")
        add_link(dataset, "dcat:landingPage", self._base)
        add_link(dataset, "dcterms:temporal", self._here("period"))
        for id, *_ in self._files:
            add_link(dataset, "dcat:distribution", self._here(id))
        start, end = plan.span
        period = add(root, "dcterms:PeriodOfTime", attributes={"rdf:about": self._here("period")})
        add_date(period, "dcat:startDate", date(start, 1, 1))
        add_date(period, "dcat:endDate", date(end, 12, 31))

    def _distribution(self, root: Element, id: str, title: str, media_type: str, files: tuple[str, ...]) -> None:
        distribution = add(root, "dcat:Distribution", attributes={"rdf:about": self._here(id)})
        add(distribution, "dcterms:title", title, {"xml:lang": "sv"})
        add_link(distribution, "dcat:accessURL", self._base)
        for file in files:
            add_link(distribution, "dcat:downloadURL", f"{self._base}{FOLDER}/{quote(file)}")
        add(distribution, "dcterms:format", media_type)
        add_link(distribution, "dcterms:license", self._published.licence_address or "")
        self._language(distribution)

    def _described(self, root: Element, tag: str, id: str, title: str, about: str) -> Element:
        element = add(root, tag, attributes={"rdf:about": self._here(id)})
        add(element, "dcterms:title", title, {"xml:lang": self._plan.language})
        add(element, "dcterms:description", about, {"xml:lang": "sv"})
        return element

    def _language(self, element: Element) -> None:
        add_link(element, "dcterms:language", f"{_AUTHORITY}/language/{_LANGUAGES[self._plan.language]}")

    def _since(self, element: Element) -> None:
        if self._dates:
            add_date(element, "dcterms:issued", self._dates[0])
            add_date(element, "dcterms:modified", self._dates[-1])


def _decision_dates(records: Records) -> list[date]:
    """The dates of the council's and the boards' decisions, in order: never the day of the rendering."""
    plans: tuple[PlanRecord | BoardPlanRecord, ...] = (records.plan, *records.table("nämndplaner").records)
    return sorted(plan.decision.date for plan in plans if plan.decision and plan.decision.date)


def add_link(element: Element, tag: str, address: str) -> None:
    """An element that leads to an address."""
    add(element, tag, attributes={"rdf:resource": address})


def add_date(element: Element, tag: str, day: date) -> None:
    """An element that holds a date."""
    add(element, tag, day.isoformat(), {"rdf:datatype": _XSD_DATE})
