"""The data set described: as a data package, and as a series for data portals (DCAT-AP-SE 3)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ..frozen import frozen
from ..render.opendata.dcat import SPACES, add_date, add_link, missing_keys, publisher_type
from ..render.opendata.leaves import Leaf, leaves
from ..render.opendata.markup import Element, add, document
from ..render.opendata.names import resource
from ..render.opendata.package import field_of
from ..view.records import RECORD_KINDS, Published, RecordTable
from .changes import CHANGES
from .plan_tables import FINDINGS, IDENTITY, PlanTables

_CC0 = "http://creativecommons.org/publicdomain/zero/1.0/"
_AUTHORITY = "http://publications.europa.eu/resource/authority"
_PARQUET = "https://www.iana.org/assignments/media-types/application/vnd.apache.parquet"
PACKAGE = "datapackage.json"
_KEY = ("organisation_id", "plan")
TABLES = (*RECORD_KINDS, CHANGES)
"""A plan's own tables, and what has changed since the one before it."""


@frozen
class Publisher:
    """Who publishes the data set, what it is called, and where."""

    title: str
    organisation: str
    published: Published

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys under publicering that a record for data portals must have."""
        return missing_keys(self.published)

    @property
    def is_whole(self) -> bool:
        """True when there is enough for a record for data portals."""
        return not self.missing


def publisher_of(plans: Sequence[PlanTables]) -> Publisher | None:
    """The organisation itself, when all plans are of one; as its newest plan has it."""
    if len({plan.identity.organisation for plan in plans}) != 1:
        return None
    newest = max(plans, key=lambda plan: plan.identity)
    return Publisher(f"Planer, {newest.organisation}", newest.organisation, Published(**newest.published))


def as_package(
    plans: Sequence[PlanTables], held: Mapping[str, Sequence[str]], findings: str, publisher: Publisher | None
) -> bytes:
    """datapackage.json: every table with its files, columns and what they mean."""
    package: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "planer",
        "title": publisher.title if publisher else "Planer",
        "description": "Planer som data: en rad för varje mål, indikator, värde, uppdrag och belopp. Exakta tal är "
        "decimaltal bredvid det tryckta. Planer som har fel är inte med; felen står i tabellen fynd.",
        **_terms(publisher),
        "resources": [
            *(_resource(table, held.get(resource(table.name), ())) for table in TABLES if plans),
            {
                "name": "fynd",
                "title": "Fynd",
                "description": "Det som är fel i planer som inte är med.",
                "path": findings,
                "format": "parquet",
                "mediatype": "application/vnd.apache.parquet",
                "schema": {"fields": [field_of(column, (), "array") for column in FINDINGS]},
            },
        ],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _terms(publisher: Publisher | None) -> dict[str, Any]:
    if publisher is None:
        return {}
    published = publisher.published
    return {
        **({"homepage": published.address} if published.address else {}),
        **({"licenses": [{"name": published.licence, "path": published.licence_address}]} if published.licence else {}),
        "contributors": [{"title": publisher.organisation, "roles": ["publisher"]}],
    }


def _resource(table: RecordTable, paths: Sequence[str]) -> dict[str, Any]:
    columns = (*IDENTITY, *leaves(table))
    references = [_reference(table, column) for column in columns if column.refers and not column.many]
    return {
        "name": resource(table.name),
        "title": table.name.replace("-", " ").capitalize(),
        "description": table.meaning,
        "path": list(paths),
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "schema": {
            "fields": [field_of(column, (), "array") for column in columns],
            **({"primaryKey": [*_KEY, *(table.key if table.name != "plan" else ())]} if table is not CHANGES else {}),
            **({"foreignKeys": references} if references else {}),
        },
    }


def _reference(table: RecordTable, column: Leaf) -> dict[str, Any]:
    other, field = column.refers.split(".")
    name = "" if other == table.name else resource(other)
    return {"fields": [*_KEY, column.name], "reference": {"resource": name, "fields": [*_KEY, field]}}


def as_dcat(plans: Sequence[PlanTables], publisher: Publisher) -> bytes:
    """dcat.rdf: a catalogue with a series, and in it a data set for each year."""
    return document(_Series(plans, publisher).root())


class _Series:
    """Makes one record."""

    def __init__(self, plans: Sequence[PlanTables], publisher: Publisher) -> None:
        self._years = sorted({plan.identity.plan for plan in plans})
        self._publisher = publisher
        self._published = publisher.published
        self._base = (publisher.published.address or "").rstrip("/") + "/"

    def root(self) -> Element:
        """The record's root."""
        root = Element("rdf:RDF", SPACES)
        catalogue = self._described(root, "dcat:Catalog", "katalog", f"Öppna data: {self._publisher.title}")
        add_link(catalogue, "dcterms:publisher", self._who())
        add_link(catalogue, "dcterms:license", _CC0)
        for year in self._years:
            add_link(catalogue, "dcat:dataset", self._here(str(year)))
        add_link(catalogue, "dcat:dataset", self._here("serie"))
        agent = add(root, "foaf:Agent", attributes={"rdf:about": self._who()})
        add(agent, "foaf:name", self._publisher.organisation)
        add_link(agent, "dcterms:type", publisher_type(self._published))
        contact = add(root, "vcard:Organization", attributes={"rdf:about": self._here("kontakt")})
        add(contact, "vcard:fn", self._published.contact)
        add_link(contact, "vcard:hasEmail", f"mailto:{self._published.email}")
        series = self._described(root, "dcat:DatasetSeries", "serie", self._publisher.title)
        add_link(series, "dcterms:publisher", self._who())
        add_link(series, "dcat:contactPoint", self._here("kontakt"))
        for earlier, year in zip([None, *self._years], self._years, strict=False):
            self._year(root, year, earlier)
        return root

    def _year(self, root: Element, year: int, earlier: int | None) -> None:
        dataset = self._described(root, "dcat:Dataset", str(year), f"{self._publisher.title}, {year}")
        add_link(dataset, "dcat:inSeries", self._here("serie"))
        if earlier is not None:
            add_link(dataset, "dcat:prev", self._here(str(earlier)))
        add_link(dataset, "dcterms:publisher", self._who())
        add_link(dataset, "dcat:contactPoint", self._here("kontakt"))
        add_link(dataset, "dcterms:accessRights", f"{_AUTHORITY}/access-right/PUBLIC")
        add_link(dataset, "dcat:theme", f"{_AUTHORITY}/data-theme/GOVE")
        add_link(dataset, "dcterms:temporal", self._here(f"period-{year}"))
        add_link(dataset, "dcat:distribution", self._here(f"parquet-{year}"))
        period = add(root, "dcterms:PeriodOfTime", attributes={"rdf:about": self._here(f"period-{year}")})
        add_date(period, "dcat:startDate", date(year, 1, 1))
        add_date(period, "dcat:endDate", date(year, 12, 31))
        distribution = add(root, "dcat:Distribution", attributes={"rdf:about": self._here(f"parquet-{year}")})
        title = f"Parquet, mapparna som slutar på plan={year}"
        add(distribution, "dcterms:title", title, {"xml:lang": "sv"})
        add_link(distribution, "dcat:accessURL", self._base)
        add_link(distribution, "dcat:downloadURL", f"{self._base}{PACKAGE}")
        add_link(distribution, "dcterms:conformsTo", "https://datapackage.org/profiles/2.0/datapackage.json")
        add_link(distribution, "dcat:mediaType", _PARQUET)
        add_link(distribution, "dcterms:license", self._published.licence_address or "")

    def _described(self, root: Element, tag: str, id: str, title: str) -> Element:
        element = add(root, tag, attributes={"rdf:about": self._here(id)})
        add(element, "dcterms:title", title, {"xml:lang": "sv"})
        about = "Mål, indikatorer, uppdrag, ramförändringar, finansiella mål och styrdokument ur planer."
        add(element, "dcterms:description", about, {"xml:lang": "sv"})
        return element

    def _who(self) -> str:
        number = (self._published.organisation_number or "").replace("-", "")
        return f"http://dataportal.se/organisation/SE{number}" if number else self._here("utgivare")

    def _here(self, id: str) -> str:
        return f"{self._base}dcat.rdf#{id}"
