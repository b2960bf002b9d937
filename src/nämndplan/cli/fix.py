"""nplan validate --fix and --diff."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from ..diagnostics import Diagnostic, Sentence, say
from ..driver import Result
from ..fix import FileChange, Mended, Unwritable, diff, mend_folder, write_all
from ..frozen import frozen
from ..incremental.workers import processors
from ..report import Checked, visible
from ..rules import rule_of
from .console import remark
from .language import spoken
from .plans import checked
from .usage_errors import UsageError

Held = Callable[[Checked], Checked]
"""What is to be reported of a plan: what is new since its baseline, and asked for."""


@frozen
class MendedPlan:
    """A plan in a folder with its fixes, not yet written."""

    folder: Path
    mended: Mended
    changes: dict[Path, FileChange]

    def path(self, file: str) -> str:
        """A file's path as the user would write it."""
        return checked(self.folder, self.mended.result).path(file)


def mend_plans(held: Iterable[tuple[Path, Held]], unsafe: bool, jobs: int | None) -> list[MendedPlan]:
    """Fix in memory what would be reported of each plan: what is silenced or left out is left alone."""
    return [
        MendedPlan(folder, *mend_folder(folder, partial(_wanted, folder, hold, unsafe), jobs or processors()))
        for folder, hold in held
    ]


def _wanted(folder: Path, hold: Held, unsafe: bool, result: Result) -> Iterator[Diagnostic]:
    reported = hold(checked(folder, result)).diagnostics
    return (item for item in reported if item.repair and (item.repair.is_safe or unsafe))


def write_plans(plans: Iterable[MendedPlan]) -> None:
    """Write the files of all plans, or none of them."""
    changes = {path: change for plan in plans for path, change in plan.changes.items()}
    try:
        write_all(changes)
    except Unwritable as refusal:
        raise UsageError(_complaint(refusal)) from refusal


def diff_lines(plans: Iterable[MendedPlan]) -> Iterator[str]:
    """What would change, as one unified diff."""
    for plan in plans:
        yield from diff(plan.mended, plan.folder.as_posix())


def write_patch(lines: Iterable[str]) -> None:
    """Write the lines of a diff byte for byte; a terminal gets marks for what could upset it."""
    is_terminal = sys.stdout.isatty()
    for line in lines:
        sys.stdout.write(f"{visible(line) if is_terminal else line}\n")


MOST_LINES = 50
"""So many lines of a file are told for one rule; the diff has them all."""


def tell(plans: Sequence[MendedPlan], written: bool, tell_of_unsafe: bool = False) -> None:
    """Say on standard error what was fixed and where, what did harm, and how much --unsafe has more."""
    places = _places(plans)
    files = sum(len(plan.changes) for plan in plans)
    count = sum(len(lines) for by_file in places.values() for lines in by_file.values())
    remark(_headline(count, files, written))
    for code, by_file in places.items():
        remark(f"  {code} {spoken().translate(rule.title) if (rule := rule_of(code)) else ''}")
        for file, lines in by_file.items():
            each = sorted(set(lines))
            more = ", …" if len(each) > MOST_LINES else ""
            remark(f"    {file}:{', '.join(map(str, each[:MOST_LINES]))}{more}")
    left = sum(
        item.repair is not None and not item.repair.is_safe for plan in plans for item in plan.mended.result.diagnostics
    )
    if left and tell_of_unsafe:
        remark(say("{count} fynd till kan rättas med --unsafe, som också ändrar vad läsaren ser.", count=left))
    for plan in plans:
        for item in plan.mended.harmful:
            place = checked(plan.folder, plan.mended.result).place(item.primary.span)
            remark(say("{code} vid {place} gjordes inte: det gav nya fel.", code=item.code, place=place))


def _headline(count: int, files: int, written: bool) -> Sentence:
    if not count:
        return say("Inget att rätta.")
    where = say("1 fil") if files == 1 else say("{count} filer", count=files)
    what = say("1 ställe") if count == 1 else say("{count} ställen", count=count)
    if written:
        return say("Rättat: {what} i {where}.", what=what, where=where)
    return say("Skulle rätta {what} i {where}. Inget är skrivet; --fix skriver.", what=what, where=where)


def _places(plans: Iterable[MendedPlan]) -> dict[str, dict[str, list[int]]]:
    """The lines that were fixed, by code and file. No fix moves a line."""
    places: dict[str, dict[str, list[int]]] = {}
    for plan in plans:
        for code, replacement in sorted(plan.mended.fixed, key=lambda pair: (pair[0], pair[1].span)):
            by_file = places.setdefault(code, {})
            by_file.setdefault(plan.path(replacement.span.file), []).append(replacement.span.start.line)
    return dict(sorted(places.items()))


def _complaint(refusal: Unwritable) -> Sentence:
    path = str(refusal.path)
    if refusal.written:
        return say(
            "{path} går inte att skriva: {reason}. Redan rättade: {written}.",
            path=path,
            reason=refusal.reason,
            written=tuple(str(written) for written in refusal.written),
        )
    return say("{path} går inte att skriva: {reason}. Inget har ändrats.", path=path, reason=refusal.reason)
