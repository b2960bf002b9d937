"""One plan's part of the data set: each table that it has records in, as a Parquet file."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ..diagnostics import Sentence, Severity, say
from ..driver import Loaded
from ..frozen import frozen
from ..i18n import SWEDISH
from ..model import REPORT_FOLDER
from ..render.opendata.arrow import SmallInt, TooPrecise, arrow_table, plain
from ..render.opendata.leaves import Leaf, leaves
from ..render.opendata.names import resource
from ..report import Checked, verdict
from ..report.problems import problems
from ..view import view_of
from ..view.records import RecordTable
from .identity import PlanKey, identity_of

if TYPE_CHECKING:
    import pyarrow as pa

VERSION = 1
"""Raised when a table or a column that was there gets another meaning."""


def _added(name: str, meaning: str, kind: type = str) -> Leaf:
    return Leaf(name, meaning, kind, (), many=False, required=True, refers="")


IDENTITY = (
    _added("organisation_id", "Vems planen är: region-0024, kommun-2480, org- och numret, eller namn- och namnet."),
    _added("plan", "Planens år.", SmallInt),
    _added("revision", "Vilken lydelse av planen: början av SHA-256 över alla filer i planens mapp."),
)
"""The columns that every table begins with."""

_FINDINGS: tuple[tuple[str, str, type], ...] = (
    ("mapp", "Planens mapp, så som den angavs.", str),
    ("kod", "Regelns kod; tomt för det som gäller datamängden.", str),
    ("namn", "Regelns namn.", str),
    ("allvar", "fel, varning eller upplysning.", str),
    ("rubrik", "Vad som är fel.", str),
    ("fil", "Filen.", str),
    ("rad", "Raden.", int),
    ("råd", "Vad man kan göra.", str),
)
FINDINGS = tuple(Leaf(name, meaning, kind, (), False, name == "mapp", "") for name, meaning, kind in _FINDINGS)
"""The columns of the table of findings in what was left out."""

FindingRow = tuple[str, str | None, str | None, str, str, str | None, int | None, str | None]


@frozen
class PlanTables:
    """A plan's files by their tables, and what the data set's own description needs to know of it."""

    identity: PlanKey
    revision: str
    title: str
    organisation: str
    published: Mapping[str, str | None]
    files: Mapping[str, bytes]
    is_certain: bool = True
    """False for what has to be looked at again the next time: a plan that names packages, or that lacks something."""
    lacks: tuple[Sentence | str, ...] = ()
    """What of the plan is not in its tables, and why."""
    findings: tuple[FindingRow, ...] = ()
    """What is wrong in what is left out of it."""
    since: str | None = None
    """The revision of the organisation's plan before it, when the changes since that are among the files."""


@frozen
class LeftOut:
    """A plan that is not in the data set, and its findings."""

    verdict: str
    findings: tuple[FindingRow, ...]


@frozen
class Unchanged:
    """A plan whose files are what they were when the data set was last written, by the same program."""

    revision: str


def revision_of(files: Mapping[str, bytes]) -> str:
    """What tells one wording of a plan from another."""
    digest = hashlib.sha256()
    for path, content in sorted(files.items()):
        digest.update(f"{path}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def plan_tables(folder: str, loaded: Loaded, revision: str) -> PlanTables | LeftOut:
    """The plan's tables; a plan that must not be published is left out with what is wrong with it.

    A follow-up that must not be published is left out by itself.
    """
    view = view_of(loaded.plan, SWEDISH, loaded)
    settings = loaded.plan.settings
    checked = Checked.of(folder, loaded)
    faulty = {item.primary.span.file for item in loaded.diagnostics if item.severity is Severity.ERROR}
    reports = {file for file in faulty if file.startswith(REPORT_FOLDER)}
    if view is None or settings is None or loaded.breakdowns or faulty != reports:
        return LeftOut(verdict([checked], SWEDISH), tuple(_rows(folder, checked)))
    identity = identity_of(settings)
    try:
        tables = {table.name: _columns(table, identity, revision) for table in view.records.tables if table.records}
    except TooPrecise as error:
        said = f"{error.number:f} i kolumnen {error.column} har fler siffror än datamängden rymmer"
        return LeftOut(said, (apart(folder, said),))
    files = {resource(name): parquet(table) for name, table in tables.items()}
    record = view.records.plan
    periods = sorted({file.split("/")[1] for file in reports})
    return PlanTables(
        identity,
        revision,
        record.title,
        record.organisation,
        asdict(record.published),
        files,
        is_certain=not loaded.plugins and not reports,
        lacks=tuple(say("uppföljningen {period}, som har fel", period=period) for period in periods),
        findings=tuple(_rows(folder, checked, {checked.path(file) for file in reports})),
    )


def apart(folder: str, headline: str, hint: str | None = None) -> FindingRow:
    """What is said of a plan by the data set, and by no rule."""
    return (folder, None, None, "fel", headline, None, None, hint)


def _rows(folder: str, checked: Checked, only: Container[str] | None = None) -> Iterator[FindingRow]:
    for one in problems([checked], SWEDISH):
        if only is None or one.spot.path in only:
            yield (folder, one.code, one.name, one.word, one.headline, one.spot.path, one.spot.line, one.hint or None)


def as_parquet(table: RecordTable, identity: PlanKey, revision: str) -> bytes:
    """A table of one plan's records as a Parquet file."""
    return parquet(_columns(table, identity, revision))


def _columns(table: RecordTable, identity: PlanKey, revision: str) -> pa.Table:
    columns = leaves(table)
    count = len(table.records)
    arrays: list[list[Any]] = [[value] * count for value in (identity.organisation, identity.plan, revision)]
    arrays += [[plain(column.value(record)) for record in table.records] for column in columns]
    return arrow_table((*IDENTITY, *columns), arrays, _about(table.name, table.meaning))


def empty_tables(kinds: Iterable[RecordTable]) -> dict[str, bytes]:
    """Each table without records."""
    return {
        resource(table.name): parquet(
            arrow_table(
                (*IDENTITY, *leaves(table)),
                [[] for _ in (*IDENTITY, *leaves(table))],
                _about(table.name, table.meaning),
            )
        )
        for table in kinds
    }


def findings_table(rows: list[FindingRow]) -> bytes:
    """The findings in what was left out."""
    arrays: list[list[Any]] = [[row[at] for row in rows] for at in range(len(FINDINGS))]
    return parquet(arrow_table(FINDINGS, arrays, _about("fynd", "Det som är fel i planer som inte är med.")))


def _about(name: str, meaning: str) -> dict[str, str]:
    return {"namn": name, "beskrivning": meaning, "version": str(VERSION)}


def parquet(table: pa.Table) -> bytes:
    """A table as a Parquet file: the same bytes for the same records."""
    from pyarrow import parquet as pq

    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd", write_statistics=True)
    return out.getvalue()
