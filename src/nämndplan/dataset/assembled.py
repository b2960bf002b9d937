"""All plans' parts put together: which are in, which are left out, and every file of the data set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files as resources

from ..diagnostics import Sentence, say
from ..frozen import frozen
from ..render import File
from .description import TABLES, Publisher, as_dcat, as_package
from .identity import PlanKey
from .known import INDEX, file_of, index_of
from .plan_tables import FindingRow, LeftOut, PlanTables, apart, empty_tables, findings_table

QUESTIONS = "fragor.sql"
FINDINGS_FILE = "fynd/fynd.parquet"


@frozen
class Assembled:
    """The data set's files, how many plans are in it, and why others are not, each by its folder."""

    files: tuple[File, ...]
    plans: int
    left_out: tuple[tuple[str, Sentence | str], ...]


def assembled(parts: Sequence[tuple[str, PlanTables | LeftOut]], publisher: Publisher | None) -> Assembled:
    """The data set of plans and their folders. Two plans of the same organisation and year are both left out."""
    rows: list[FindingRow] = []
    left_out: list[tuple[str, Sentence | str]] = []
    claims: dict[PlanKey, list[tuple[str, PlanTables]]] = {}
    for folder, part in parts:
        if isinstance(part, LeftOut):
            rows += part.findings
            left_out.append((folder, part.verdict))
        else:
            claims.setdefault(part.identity, []).append((folder, part))
            rows += part.findings
            left_out += [(folder, lack) for lack in part.lacks]
    plans = []
    for identity, claimants in sorted(claims.items()):
        if len(claimants) == 1:
            plans.append(claimants[0][1])
            continue
        folders = [folder for folder, _ in claimants]
        for folder in folders:
            others = tuple(other for other in folders if other != folder)
            rows.append(apart(folder, f"Samma organisation och år som {', '.join(others)}", _ONE_OF_THEM))
            left_out.append((folder, _same(identity, others)))
    files = dict(_files(plans, publisher))
    files[FINDINGS_FILE] = findings_table(sorted(rows, key=lambda row: (row[0], row[5] or "", row[6] or 0, row[4])))
    return Assembled(tuple(sorted(files.items())), len(plans), tuple(left_out))


_ONE_OF_THEM = "Ta med en av dem. Är det två organisationer: ge dem var sin organisationskod under publicering."


def _same(identity: PlanKey, others: tuple[str, ...]) -> Sentence:
    return say(
        "samma organisation och år ({organisation}, {year}) som {others}. Ingen av dem är med. Ta med en, eller ge dem "
        "var sin organisationskod under publicering i plan.yaml",
        organisation=identity.organisation,
        year=str(identity.plan),
        others=others,
    )


def _files(plans: Sequence[PlanTables], publisher: Publisher | None) -> Iterator[File]:
    """The plans' tables; the first plan holds those that no plan has records in, so that every table is there."""
    held: dict[str, list[str]] = {}
    for plan in plans:
        for table, content in plan.files.items():
            held.setdefault(table, []).append(file_of(plan.identity, table))
            yield held[table][-1], content
    lacking: Mapping[str, bytes] = {
        table: content for table, content in empty_tables(TABLES).items() if table not in held
    }
    for table, content in lacking.items() if plans else ():
        held[table] = [file_of(plans[0].identity, table)]
        yield held[table][-1], content
    yield INDEX, index_of(plans)
    yield QUESTIONS, (resources(__package__) / QUESTIONS).read_bytes()
    yield "datapackage.json", as_package(plans, held, FINDINGS_FILE, publisher)
    if publisher and publisher.is_whole:
        yield "dcat.rdf", as_dcat(plans, publisher)
