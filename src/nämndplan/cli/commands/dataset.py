"""nplan dataset."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...bounded_read import read_bounded
from ...diagnostics import Sentence, Severity, say
from ...executors import Failure
from ...extras import install_command
from ...lint import one_by_one
from ...render import Refusal, publish
from ...source import find_files, why_unread
from ...source.state import OnDisk
from ...view import view_of
from ..console import remark, say_line
from ..exit_code import ExitCode
from ..language import spoken
from ..many import listed_folders, spread_out
from ..options import Engine, Jobs, Many, Paths
from ..own_place import refuse_elsewhere
from ..plans import load_files, load_plan, load_states
from ..progress import shown
from ..usage_errors import UsageError

if TYPE_CHECKING:
    from ...dataset import LeftOut, PlanTables, Unchanged, YearPair
    from ...dataset.description import Publisher

EXTRA = "dataset"
LARGEST = 50_000_000
MOST_NAMED = 20


def dataset(
    paths: Paths = None,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="MAPP", help="Mappen att skriva datamängden i.")
    ] = Path("data"),
    publisher: Annotated[
        Path | None,
        typer.Option(
            "--publisher",
            metavar="FIL",
            help="Vem som ger ut datamängden: titel, organisation, år och publicering, skrivna som i plan.yaml. Behövs "
            "för dcat.rdf när planerna är flera organisationers.",
        ),
    ] = None,
    many: Many = None,
    executor: Engine = "",
    jobs: Jobs = None,
) -> ExitCode:
    """Mappen håller efteråt just de här planerna: en fil för varje tabell, organisation och år.

    Bara planer som har ändrats läses på nytt. En plan med fel är inte med, en uppföljning med fel inte heller, och det
    som är fel står i tabellen fynd; då är slutkoden 1. Det som skiljer en plan från organisationens förra står i
    tabellen ändringar. Frågor att börja med står i fragor.sql.
    """
    if find_spec("pyarrow") is None:
        raise UsageError(
            say(
                "nplan dataset behöver ett tillägg som inte är installerat. Installera det med: {command}",
                command=install_command(EXTRA),
            )
        )
    refuse_elsewhere(output, None)
    from ...dataset import LeftOut, Unchanged, assembled, known_in
    from ...dataset.description import publisher_of
    from ...dataset.plan_tables import apart

    own = _publisher(publisher) if publisher else None
    folders = listed_folders(paths, many)
    known = known_in(output)
    engine = executor or ("local" if len(folders) > 1 else "serial")
    with shown():
        done = spread_out(folders, engine, jobs, partial(_read, revisions=known.revisions))
    parts: list[tuple[str, PlanTables | LeftOut]] = []
    for folder, one in zip(folders, done, strict=True):
        name = folder.as_posix()
        if isinstance(one, Failure):
            reason = f"{type(one.error).__name__}: {one.error}"
            parts.append((name, LeftOut(reason, (apart(name, f"Gick inte att läsa in: {reason}"),))))
        else:
            parts.append((name, known.tables(one.revision) if isinstance(one, Unchanged) else one))
    parts = _compared(parts, engine, jobs)
    whose = own or publisher_of([part for _, part in parts if not isinstance(part, LeftOut)])
    made = assembled(parts, whose)
    try:
        published = publish(output, made.files)
    except Refusal as error:
        raise UsageError(error.sentence) from error
    _tell(made.left_out)
    if whose is None or not whose.is_whole:
        remark(_why_no_record(whose))
    say_line(
        say(
            "{plans} finns nu i {output}: {files} filer, varav {written} skrevs.",
            plans=say("1 plan") if made.plans == 1 else say("{count} planer", count=made.plans),
            output=str(output),
            files=len(published.names),
            written=len(published.written),
        )
    )
    return ExitCode.of(not made.left_out)


def _read(folder: Path, revisions: frozenset[str]) -> PlanTables | LeftOut | Unchanged:
    """A plan's tables; whoever does it may be a process on another machine that sees the same folders."""
    from ...dataset import Unchanged, plan_tables, revision_of

    files: dict[str, bytes] = {}
    for found in find_files(folder)[0]:
        try:
            files[found.file] = read_bounded(found.path, LARGEST)
        except (OSError, ValueError) as error:
            files[found.file] = repr(error).encode()  # the plan's findings tell of it
    revision = revision_of(files)
    if revision in revisions:
        return Unchanged(revision)
    return plan_tables(folder.as_posix(), load_plan(folder, 1), revision)


def _compared(
    parts: Sequence[tuple[str, PlanTables | LeftOut]], engine: str, jobs: int | None
) -> list[tuple[str, PlanTables | LeftOut]]:
    """Each plan with what has changed since the organisation's plan before it, as far as that is not known already."""
    from ...dataset import LeftOut, is_known, with_changes, year_pairs

    pairs = {pair.after: pair for pair in year_pairs(parts)}
    stale = [
        pairs[folder]
        for folder, part in parts
        if folder in pairs and not isinstance(part, LeftOut) and not is_known(part, pairs[folder])
    ]
    with shown():
        done = dict(zip(stale, spread_out(stale, engine, jobs, _changes) if stale else (), strict=True))
    made: list[tuple[str, PlanTables | LeftOut]] = []
    for folder, part in parts:
        pair = pairs.get(folder)
        found = done.get(pair) if pair else None
        if isinstance(part, LeftOut) or is_known(part, pair):
            made.append((folder, part))
        elif isinstance(found, Failure):
            made.append((folder, _without(part, folder, found)))
        else:
            made.append((folder, with_changes(part, pair, found)))
    return made


def _without(part: PlanTables, folder: str, failure: Failure) -> PlanTables:
    """A plan's tables without the changes, which could not be worked out."""
    from ...dataset import with_changes
    from ...dataset.plan_tables import apart

    reason = f"{type(failure.error).__name__}: {failure.error}"
    told = apart(folder, f"Ändringarna sedan förra planen gick inte att ta fram: {reason}")
    lack = say("ändringarna sedan förra planen: {reason}", reason=reason)
    own = with_changes(part, None, None)
    return replace(own, is_certain=False, lacks=(*part.lacks, lack), findings=(*part.findings, told))


def _changes(pair: YearPair) -> bytes | None:
    """What differs between two plans; whoever does it may be a process on another machine that sees the folders."""
    from ...dataset import changes_table

    return changes_table(load_states(OnDisk(Path(pair.before)), OnDisk(Path(pair.after))), pair)


def _publisher(file: Path) -> Publisher:
    from ...dataset.description import Publisher

    try:
        loaded = load_files({"plan.yaml": read_bounded(file, LARGEST)})
    except (OSError, ValueError) as error:
        reason = why_unread(error) if isinstance(error, OSError) else say("den är för stor")
        raise UsageError(
            say("--publisher: {path} går inte att läsa: {reason}.", path=str(file), reason=reason)
        ) from error
    view = view_of(loaded.plan, spoken(), loaded)
    wrong = [item for item in one_by_one(loaded.diagnostics) if item.primary.span.file == "plan.yaml"]
    first = next((item for item in wrong if item.severity is Severity.ERROR), None)
    if first or view is None:
        said: Sentence | str = first.headline if first else say("filen är tom")
        line = str(first.primary.span.start.line) if first else "1"
        raise UsageError(say("--publisher: {path}, rad {line}: {what}", path=str(file), line=line, what=said))
    record = view.records.plan
    return Publisher(record.title, record.organisation, record.published)


def _tell(left_out: tuple[tuple[str, Sentence | str], ...]) -> None:
    for folder, why in left_out[:MOST_NAMED]:
        remark(say("Inte med: {plan}: {why}", plan=folder, why=why))
    if (more := len(left_out) - MOST_NAMED) > 0:
        remark(say("… och {count} till. Alla står i fynd/fynd.parquet.", count=more))


def _why_no_record(whose: Publisher | None) -> Sentence:
    if whose is None:
        return say(
            "dcat.rdf, beskrivningen för dataportal.se, är inte skriven: planerna är flera organisationers. Säg vem "
            "som ger ut datamängden med --publisher."
        )
    return say(
        "dcat.rdf, beskrivningen för dataportal.se, är inte skriven, för den behöver {keys} under publicering.",
        keys=whose.missing,
    )
