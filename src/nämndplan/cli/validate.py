"""nplan validate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ..diagnostics import Severity, say
from ..lint import Baseline, Selection, UnknownCode, read_selection
from ..report import REPORTS, WITHOUT_VERDICT, Checked, Report, statistics, verdict
from ..timing import measure, phase
from .baseline import baseline_of, read_baseline_file
from .files import write_whole
from .follow import shown, tell_timings
from .mistakes import WrongUse, nearest
from .plans import check_plan, checked, own_up, wanted_folders
from .recorded import doubt
from .terminal import remark, write_lines
from .tongue import spoken

if TYPE_CHECKING:
    from .fix import Held

UNREADABLE = "NP115"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on the command line, beside the folders."""

    format: str = "full"
    strict: bool = False
    color: str = "auto"
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    baseline: Path | None = None
    no_baseline: bool = False
    output: Path | None = None
    statistics: bool = False
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    cache: bool = True
    timings: bool = False


def run(paths: list[Path] | None, wishes: Wishes) -> int:
    """Check the plans, write the report; the exit code says whether they hold."""
    try:
        return _run(paths, wishes)
    finally:
        if wishes.timings:
            tell_timings(measure())


def _run(paths: list[Path] | None, wishes: Wishes) -> int:
    report = _report(wishes)
    selection = _selection(wishes)
    folders = wanted_folders(paths)
    if wishes.baseline and len(folders) > 1:
        raise WrongUse(say("--baseline gäller en plan åt gången. Ange planens mapp."))
    held = [(folder, partial(_held_against, _baseline(folder, wishes), selection)) for folder in folders]
    plans = _mended(held, wishes) if wishes.fix and not wishes.diff else _as_they_stand(held, wishes.cache)
    is_broken = any(plan.broken for plan in plans)
    if wishes.diff and not is_broken:
        _show_diff(held, wishes)
    else:
        with phase("report"):
            _write(report, plans, wishes)
    if any(code == UNREADABLE for plan in plans for code in _all_codes(plan)):
        doubt("what could not be read now may be readable the next time")
    own_up(item for plan in plans for item in plan.broken)
    stopping = {Severity.ERROR, Severity.WARNING} if wishes.strict else {Severity.ERROR}
    return int(any(item.severity in stopping for plan in plans for item in plan.diagnostics))


def _all_codes(plan: Checked) -> Iterator[str]:
    yield from (item.code for item in (*plan.diagnostics, *plan.known, *plan.unselected))
    yield from (item.finding.code for item in plan.silenced)


def _as_they_stand(held: Sequence[tuple[Path, Held]], is_cached: bool) -> list[Checked]:
    with shown():
        results = [check_plan(folder, is_cached) for folder, _ in held]
    return [hold(checked(folder, result)) for result, (folder, hold) in zip(results, held, strict=True)]


def _mended(held: Sequence[tuple[Path, Held]], wishes: Wishes) -> list[Checked]:
    """The plans after their fixes, which are on disk by then; where we break down nothing is fixed at all."""
    from .fix import mend_plans, tell, write_plans  # all that fixes take is loaded for them alone

    mended = mend_plans(held, wishes.unsafe)
    if any(plan.mended.result.breakdowns for plan in mended):
        return _as_they_stand(held, wishes.cache)
    write_plans(mended)
    tell(mended, written=True)
    return [
        replace(hold(checked(plan.folder, plan.mended.result)), fixed=len(plan.mended.fixed))
        for plan, (_, hold) in zip(mended, held, strict=True)
    ]


def _show_diff(held: Sequence[tuple[Path, Held]], wishes: Wishes) -> None:
    from .fix import diff_lines, mend_plans, tell, write_patch

    mended = mend_plans(held, wishes.unsafe)
    lines = list(diff_lines(mended))
    if wishes.output:
        write_whole(wishes.output, "".join(f"{line}\n" for line in lines))
    else:
        write_patch(lines)
    tell(mended, written=False)


def _report(wishes: Wishes) -> Report:
    report = REPORTS.get(wishes.format)
    if report is None:
        choices, near = tuple(REPORTS), nearest(wishes.format, tuple(REPORTS))
        meant = say(" Menade du {near}?", near=near) if near else say("")
        raise WrongUse(
            say(
                "Formatet ”{format}” finns inte.{meant} Välj ett av {choices}.",
                format=wishes.format,
                meant=meant,
                choices=choices,
            )
        )
    if wishes.unsafe and not (wishes.fix or wishes.diff):
        raise WrongUse(say("--unsafe hör ihop med --fix eller --diff."))
    for option, is_wanted in (("--statistics", wishes.statistics), ("--diff", wishes.diff)):
        if is_wanted and wishes.format != "full":
            raise WrongUse(say("{option} är en rapport för sig och går inte ihop med --format.", option=option))
    return statistics if wishes.statistics else report


def _selection(wishes: Wishes) -> Selection:
    selection = read_selection(wishes.select, wishes.ignore)
    if isinstance(selection, UnknownCode):
        raise unknown_rule(selection.word, selection.nearest)
    return selection


def unknown_rule(word: str, near: str) -> WrongUse:
    """The complaint about a code or name that no rule has."""
    if near:
        return WrongUse(say("Det finns ingen regel ”{word}”. Menade du {near}?", word=word, near=near))
    return WrongUse(say("Det finns ingen regel ”{word}”. nplan rules visar alla.", word=word))


def _baseline(folder: Path, wishes: Wishes) -> Baseline:
    if wishes.no_baseline:
        return Baseline()
    if wishes.baseline:
        return read_baseline_file(wishes.baseline)
    return baseline_of(folder)


def _held_against(baseline: Baseline, selection: Selection, plan: Checked) -> Checked:
    """What is new since the baseline and within the selection; the rest is counted beside it."""
    compared = baseline.compare(plan.diagnostics, plan.texts)
    return replace(
        plan,
        diagnostics=tuple(item for item in compared.new if selection.keeps(item.code)),
        unselected=tuple(item for item in compared.new if not selection.keeps(item.code)),
        known=compared.known,
        mended=compared.mended,
    )


def _write(report: Report, plans: Sequence[Checked], wishes: Wishes) -> None:
    if wishes.output:
        write_whole(wishes.output, "".join(f"{line}\n" for line in report(plans, spoken())))
        remark(verdict(plans, spoken()))
        return
    write_lines(report(plans, spoken()), wishes.color)
    if wishes.format in WITHOUT_VERDICT:
        remark(verdict(plans, spoken()))
