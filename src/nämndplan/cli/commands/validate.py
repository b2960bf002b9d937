"""nplan validate."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ...diagnostics import Breakdown, Diagnostic, Severity, say
from ...entry_points import REPORTS as OFFERED
from ...entry_points import normal_name, offering
from ...frozen import frozen
from ...incremental.parts import UNREADABLE
from ...lint import Baseline, Selection, UnknownCode, read_selection
from ...report import (
    MANY,
    REPORTS,
    WITHOUT_VERDICT,
    Checked,
    Report,
    added_report,
    overview,
    statistics,
    use_width,
    verdict,
)
from ...source.revision import NoRepository, NotThere, Unreadable, branch_point, read_revision, renamed_files
from ...timing import measure, phase
from ..atomic_write import atomic_write
from ..baselines import baseline_of, read_baseline_file
from ..ci import FROM_ROOT, from_root, tell_what_is_not_shown, write_step_summary
from ..console import remark, write_lines
from ..exit_code import ExitCode
from ..language import spoken
from ..open_choice import OpenChoice
from ..options import Cache, Color, Engine, Jobs, Many, Paths, Timings
from ..plans import check_files, check_plan, checked, plan_plugins, wanted_folders
from ..progress import shown, tell_timings
from ..replay import Done, is_wanted, recorded
from ..usage_errors import UsageError, not_named, unknown_rule

if TYPE_CHECKING:
    from ..fix import Held


def validate(
    paths: Paths = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="Hur rapporten skrivs. Möjliga värden: {choices}.",
            parser=OpenChoice(tuple(REPORTS), OFFERED),
        ),
    ] = "full",
    strict: Annotated[bool, typer.Option("--strict", help="Räkna varningar som fel.")] = False,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="REGEL", help="Bara de här reglerna: NP401, NP4 eller ett namn, gärna flera."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="REGEL", help="Inte de här reglerna, skrivna likadant.")
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FIL", help="En annan baslinje än .nplan-baslinje.json i planens mapp."),
    ] = None,
    no_baseline: Annotated[bool, typer.Option("--no-baseline", help="Visa också fynden i baslinjen.")] = False,
    changed_since: Annotated[
        str,
        typer.Option(
            "--changed-since",
            metavar="REVISION",
            help="Bara fynd som har kommit till sedan grenen gick ut från REVISION, till exempel origin/main.",
        ),
    ] = "",
    all: Annotated[
        bool, typer.Option("--all", help="Visa alla fynd också på en terminal, där många annars sammanfattas.")
    ] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Visa bara hur många fynd varje regel ger.")] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Rätta i filerna det som säkert inte ändrar någon mening.")
    ] = False,
    unsafe: Annotated[
        bool, typer.Option("--unsafe", help="Med --fix eller --diff: också det som troligen menas. Läs ändringarna.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Visa vad --fix skulle ändra, och skriv inget.")] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FIL", help="Skriv rapporten i en fil.")
    ] = None,
    color: Annotated[Color, typer.Option("--color", help="Färg i terminalen.")] = Color("auto"),
    jobs: Jobs = None,
    cache: Cache = None,
    plugins: Annotated[
        list[str] | None,
        typer.Option(
            "--plugins",
            metavar="TILLÄGG",
            help="Tilläggen som varje plan ska nämna, och inga andra. För CI: då kan ingen ändring lägga till eller ta "
            "bort ett.",
        ),
    ] = None,
    many: Many = None,
    executor: Engine = "",
    timings: Timings = False,
) -> ExitCode:
    """Slutkoden är 0 när planerna håller och 1 när det finns fel (med --strict också varningar).

    2 betyder att kommandot inte gick att utföra, och 3 att nplan självt gjorde fel.
    """
    wishes = Wishes(
        format=format,
        strict=strict,
        color=color,
        select=select or (),
        ignore=ignore or (),
        baseline=baseline,
        no_baseline=no_baseline,
        changed_since=changed_since,
        output=output,
        all=all,
        statistics=statistics,
        fix=fix,
        unsafe=unsafe,
        diff=diff,
        jobs=jobs,
        cache=cache,
        plugins=plugins,
        many=many,
        executor=executor or ("local" if many else ""),
    )
    try:
        alone = fix or diff or output or timings or changed_since or executor or many
        if alone or format in FROM_ROOT or not is_wanted(cache, os.environ):
            return ExitCode(_validate(paths, wishes).code)
        files = [str(baseline)] if baseline else []
        return ExitCode(recorded(lambda: _validate(paths, wishes), list(map(str, paths or ())), files))
    finally:
        if timings:
            tell_timings(measure())


@frozen
class Wishes:
    """What was asked for on the command line, beside the folders."""

    format: str
    strict: bool
    color: str
    select: Sequence[str]
    ignore: Sequence[str]
    baseline: Path | None
    no_baseline: bool
    changed_since: str
    output: Path | None
    all: bool
    statistics: bool
    fix: bool
    unsafe: bool
    diff: bool
    jobs: int | None
    cache: bool | None
    plugins: Sequence[str] | None
    many: Path | None
    executor: str


def _validate(paths: list[Path] | None, wishes: Wishes) -> Done:
    """Check the plans and write the report."""
    _see_that_they_go_together(wishes)
    selection = _selection(wishes)
    folders = _folders(paths, wishes)
    _see_that_plugins_are_named(folders, wishes.plugins)
    if wishes.baseline and len(folders) > 1:
        raise UsageError(say("--baseline gäller en plan åt gången. Ange planens mapp."))
    held = [
        (folder, partial(_held_against, _baseline(folder, wishes), _before(folder, wishes), selection))
        for folder in folders
    ]
    plans = _mended(held, wishes) if wishes.fix and not wishes.diff else _as_they_stand(held, wishes)
    breakdowns = [item for plan in plans for item in plan.broken]
    if wishes.diff and not breakdowns:
        _show_diff(held, wishes)
    else:
        with phase("report"):
            _write(plans, wishes)
    stopping = {Severity.ERROR, Severity.WARNING} if wishes.strict else {Severity.ERROR}
    holds = not any(item.severity in stopping for plan in plans for item in plan.diagnostics)
    all_was_read = not any(code == UNREADABLE for plan in plans for code in _all_codes(plan))
    is_certain = all_was_read and not breakdowns and not any(plan.plugins for plan in plans)
    return Done(ExitCode.of(holds, breakdowns), is_certain)


def _folders(paths: list[Path] | None, wishes: Wishes) -> list[Path]:
    if wishes.many is None:
        return wanted_folders(paths)
    from ..many import listed_folders  # what many plans take is loaded for them alone

    return listed_folders(paths, wishes.many)


def _all_codes(plan: Checked) -> Iterator[str]:
    yield from (item.code for item in (*plan.diagnostics, *plan.known, *plan.earlier, *plan.unselected))
    yield from (item.finding.code for item in plan.silenced)


def _as_they_stand(held: Sequence[tuple[Path, Held]], wishes: Wishes) -> list[Checked]:
    with shown():
        if wishes.executor:
            from ..many import check_plans

            results = check_plans([folder for folder, _ in held], wishes.executor, wishes.jobs, wishes.cache)
        else:
            results = [check_plan(folder, wishes.jobs, wishes.cache) for folder, _ in held]
    return [hold(checked(folder, result)) for result, (folder, hold) in zip(results, held, strict=True)]


def _mended(held: Sequence[tuple[Path, Held]], wishes: Wishes) -> list[Checked]:
    """The plans after their fixes, which are on disk by then; where we break down nothing is fixed at all."""
    from ..fix import mend_plans, tell, write_plans  # all that fixes take is loaded for them alone

    mended = mend_plans(held, wishes.unsafe, wishes.jobs)
    if any(plan.mended.result.breakdowns for plan in mended):
        return _as_they_stand(held, wishes)
    write_plans(mended)
    tell(mended, written=True)
    return [
        replace(hold(checked(plan.folder, plan.mended.result)), fixed=len(plan.mended.fixed))
        for plan, (_, hold) in zip(mended, held, strict=True)
    ]


def _show_diff(held: Sequence[tuple[Path, Held]], wishes: Wishes) -> None:
    from ..fix import diff_lines, mend_plans, tell, write_patch

    mended = mend_plans(held, wishes.unsafe, wishes.jobs)
    lines = list(diff_lines(mended))
    if wishes.output:
        atomic_write(wishes.output, "".join(f"{line}\n" for line in lines))
    else:
        write_patch(lines)
    tell(mended, written=False, tell_of_unsafe=not (wishes.unsafe or wishes.select or wishes.ignore))


def _see_that_they_go_together(wishes: Wishes) -> None:
    if wishes.unsafe and not (wishes.fix or wishes.diff):
        raise UsageError(say("--unsafe hör ihop med --fix eller --diff."))
    if wishes.executor and (wishes.fix or wishes.diff):
        raise UsageError(say("--fix och --diff rättar en plan åt gången och går inte ihop med --many och --executor."))
    for option, is_given in (("--statistics", wishes.statistics), ("--diff", wishes.diff)):
        if is_given and wishes.format != "full":
            raise UsageError(say("{option} är en rapport för sig och går inte ihop med --format.", option=option))


def _see_that_plugins_are_named(folders: Sequence[Path], wanted: Sequence[str] | None) -> None:
    """Before any code of theirs is run: a plan may come from a stranger."""
    if wanted is None:
        return
    names = {normal_name(name) for word in wanted for name in word.split(",")}
    for folder in folders:
        used = tuple(plugin.name for plugin in plan_plugins(folder))
        if {*used} != names:
            raise UsageError(
                say(
                    "{plan} används med tilläggen {used}, men --plugins säger {wanted}. Ändra tillägg: i plan.yaml.",
                    plan=(folder / "plan.yaml").as_posix(),
                    used=used or say("inga"),
                    wanted=tuple(sorted(names)),
                )
            )


def _selection(wishes: Wishes) -> Selection:
    selection = read_selection(wishes.select, wishes.ignore)
    if isinstance(selection, UnknownCode):
        raise unknown_rule(selection.word, selection.nearest)
    return selection


def _baseline(folder: Path, wishes: Wishes) -> Baseline:
    if wishes.no_baseline:
        return Baseline()
    if wishes.baseline:
        return read_baseline_file(wishes.baseline, folder)
    return baseline_of(folder)


@frozen
class _Before:
    """A plan as it was: its findings, the files that have another name now, and where we broke down."""

    revision: str = ""
    findings: Baseline = field(default_factory=Baseline)
    renamed: Mapping[str, str] = field(default_factory=dict)
    broken: tuple[Breakdown, ...] = ()


def _before(folder: Path, wishes: Wishes) -> _Before:
    """The plan where the branch left the revision; a plan that was not there then is new in all."""
    revision = wishes.changed_since
    if not revision:
        return _Before()
    try:
        start = branch_point(folder, revision)
        result = check_files(read_revision(folder, start).files, wishes.jobs)
        renamed = renamed_files(folder, start)
    except NotThere:
        return _Before(revision)
    except NoRepository as error:
        raise UsageError(
            say(
                "{what} --changed-since jämför med en revision i git. Utan flaggan visas alla fynd, "
                "och en baslinje (nplan baseline) håller reda på dem som är kända.",
                what=error.sentence,
            )
        ) from error
    except Unreadable as error:
        raise UsageError(error.sentence) from error
    return _Before(revision, Baseline.of_all(result.diagnostics, result.texts), renamed, result.breakdowns)


def _held_against(baseline: Baseline, before: _Before, selection: Selection, plan: Checked) -> Checked:
    """What is new since the baseline and the revision, and within the selection; the rest is counted beside it."""
    compared = baseline.compare(plan.diagnostics, plan.texts)
    changed = before.findings.compare(compared.new, plan.texts, before.renamed)
    told = [
        _grown(item, compared.grown.get(item, 0), changed.grown.get(item, 0), before.revision) for item in changed.new
    ]
    new = (*baseline.conflicts, *told)
    return replace(
        plan,
        diagnostics=tuple(item for item in new if selection.keeps(item.code)),
        texts={**plan.texts, baseline.source.file: baseline.source} if baseline.source else plan.texts,
        unselected=tuple(item for item in new if not selection.keeps(item.code)),
        known=compared.known,
        earlier=changed.known,
        revision=before.revision,
        broken=(*plan.broken, *before.broken),
        mended=compared.mended,
    )


def _grown(item: Diagnostic, since_baseline: int, since_revision: int, revision: str) -> Diagnostic:
    """What is said of more objects than before says so."""
    if since_revision:
        told = say("{what}: {new} fler än i {revision}", what=item.headline, new=since_revision, revision=revision)
    elif since_baseline:
        told = say("{what}: {new} fler än i baslinjen", what=item.headline, new=since_baseline)
    else:
        return item
    return replace(item, headline=told)


def _report(plans: Sequence[Checked], wishes: Wishes) -> Report:
    """On a terminal many findings are summed up; a pipe, a file and CI get all of them."""
    if wishes.statistics:
        return statistics
    is_whole = wishes.all or wishes.output or wishes.select or wishes.format != "full" or "CI" in os.environ
    count = sum(len(plan.diagnostics) for plan in plans)
    if count > MANY and not is_whole and sys.stdout.isatty():
        return overview
    report = REPORTS.get(wishes.format) or added_report(wishes.format, plans)
    if report is None:
        raise not_named(wishes.format, offering(OFFERED, wishes.format))
    return report


def _write(plans: Sequence[Checked], wishes: Wishes) -> None:
    if sys.stdout.isatty() and not wishes.output:
        use_width(shutil.get_terminal_size().columns)
    report = _report(plans, wishes)
    lines = report(from_root(plans) if wishes.format in FROM_ROOT else plans, spoken())
    if wishes.output:
        atomic_write(wishes.output, "".join(f"{line}\n" for line in lines))
    else:
        write_lines(lines, wishes.color)
    if wishes.format == "github":
        write_step_summary(from_root(plans))
    tell_what_is_not_shown(wishes.format, plans)
    if wishes.output or wishes.format in WITHOUT_VERDICT:
        remark(verdict(plans, spoken()))
