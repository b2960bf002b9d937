"""Taking home what was sent out and filled in: told cell by cell, and written whole or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..bounded_read import read_bounded
from ..diagnostics import Diagnostic, Severity, say
from ..exchange import Homecoming, NotOurs, come_home, from_csv, from_xlsx, is_exchange, is_ours
from ..fix import FileChange, Unwritable, diff, write_all
from ..importing import UnreadableDocument
from ..importing.leaves import LARGEST
from ..importing.leaves.plain import text_of
from ..lint import one_by_one
from .console import remark, say_line
from .fix import write_patch
from .held import digest_of, held_files
from .plans import check_files
from .usage_errors import UsageError


def was_sent_out(path: Path) -> bool:
    """True for a workbook or CSV file that nplan export has written."""
    suffix = path.suffix.casefold()
    if suffix not in {".xlsx", ".csv"}:
        return False
    try:
        content = read_bounded(path, LARGEST)
        return is_ours(content) if suffix == ".xlsx" else is_exchange(text_of(path.name, content))
    except (OSError, UnreadableDocument):
        return False


def take_home(paths: Sequence[Path], folder: Path, shows_diff: bool) -> bool:
    """Take all of them home into the plan in a folder; False where something was not written.

    With ``shows_diff`` nothing is written.
    """
    held = held_files(folder)
    digest = digest_of(held)
    current = dict(held)
    whole = Homecoming()
    for path in paths:
        home = _home(path, digest, current)
        current |= home.after
        whole.changed += home.changed
        for name in ("conflicts", "troubles", "remarks"):
            getattr(whole, name).extend(getattr(home, name))
    whole.before = {file: data for file, data in held.items() if current[file] != data}
    whole.after = {file: current[file] for file in whole.before}
    return brought_home(whole, held, folder, shows_diff)


def brought_home(whole: Homecoming, held: Mapping[str, bytes], folder: Path, shows_diff: bool) -> bool:
    """Tell what came of it, and write it; False where something was not written."""
    for sentence in (*whole.remarks, *whole.troubles):
        remark(sentence)
    for conflict in whole.conflicts:
        remark(say("Konflikt, inte skriven: {conflict}", conflict=conflict))
    new = new_errors(held, whole)
    for diagnostic in new:
        remark(say("{code}: {headline}", code=diagnostic.code, headline=diagnostic.headline))
    if new:
        remark(say("Det som kom hem ger {count} nya fel i planen. Inget är skrivet.", count=len(new)))
        return False
    if shows_diff:
        write_patch(diff(whole, folder.as_posix()))
    else:
        _write(folder, whole)
        say_line(
            say("{count} rutor är skrivna i {files} filer.", count=whole.changed, files=len(whole.after))
            if whole.after
            else say("Inget är ändrat.")
        )
    return not (whole.conflicts or whole.troubles)


def _home(path: Path, digest: str, files: Mapping[str, bytes]) -> Homecoming:
    content = read_bounded(path, LARGEST)
    try:
        if path.suffix.casefold() == ".csv":
            return come_home(from_csv(path.name, text_of(path.name, content)), files)
        return come_home(from_xlsx(path.name, content, digest), files)
    except NotOurs as error:
        raise UsageError(say("{reason}. Inget är skrivet.", reason=error.sentence)) from error
    except UnreadableDocument as error:
        reason = error.reason or say("filen går inte att läsa")
        raise UsageError(say("{name}: {reason}. Inget är skrivet.", name=error.name, reason=reason)) from error
    except (ValueError, KeyError, TypeError, IndexError) as error:  # somebody has been at the hidden sheet
        raise UsageError(
            say("{name}: det som skickades ut går inte att läsa. Inget är skrivet.", name=path.name)
        ) from error


def new_errors(held: Mapping[str, bytes], home: Homecoming) -> list[Diagnostic]:
    """The errors that a plan has after, and did not have before."""
    if not home.after:
        return []
    known = Counter(
        (item.code, item.primary.span.file)
        for item in one_by_one(check_files(held).diagnostics)
        if item.severity is Severity.ERROR
    )
    new = []
    for item in one_by_one(check_files({**held, **home.after}).diagnostics):
        key = (item.code, item.primary.span.file)
        if item.severity is Severity.ERROR and known[key] > 0:
            known[key] -= 1
        elif item.severity is Severity.ERROR:
            new.append(item)
    return new


def _write(folder: Path, home: Homecoming) -> None:
    try:
        write_all({folder / file: FileChange(home.before[file], data) for file, data in home.after.items()})
    except Unwritable as refusal:
        raise UsageError(
            say(
                "{path} går inte att skriva: {reason}. Inget har ändrats.",
                path=str(refusal.path),
                reason=refusal.reason,
            )
        ) from refusal
