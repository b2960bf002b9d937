"""nplan baseline."""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import Sentence, say
from ..lint import BASELINE_FILE, Baseline, is_fixed, read_baseline
from .files import write_whole
from .mistakes import WrongUse
from .plans import check_plan, own_up, wanted_folders
from .terminal import say_line


def run(paths: list[Path] | None, add: bool) -> int:
    """Write each plan's baseline: at first all findings; later only what is left of them, unless ``add``."""
    plans = [(folder, check_plan(folder)) for folder in wanted_folders(paths)]
    own_up(item for _, result in plans for item in result.breakdowns)
    for folder, result in plans:
        path = folder / BASELINE_FILE
        had = path.exists()
        compared = baseline_of(folder).compare(result.diagnostics, result.texts)
        kept = result.diagnostics if add or not had else compared.known
        baseline = Baseline.of(kept, result.texts)
        _save(path, baseline)
        left_out = sum(not is_fixed(item.code) for item in compared.new) if had and not add else 0
        unreadable = sum(is_fixed(item.code) for item in result.diagnostics)
        for line in _account(path, baseline.total, compared.mended, left_out, unreadable):
            say_line(line)
    return 0


def baseline_of(folder: Path) -> Baseline:
    """A plan's baseline; an empty one when it has none."""
    path = folder / BASELINE_FILE
    return read_baseline_file(path) if path.exists() else Baseline()


def read_baseline_file(path: Path) -> Baseline:
    """The baseline in a file, which has to be there."""
    try:
        baseline = read_baseline(path.read_text("utf-8"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise WrongUse(say("{path} går inte att läsa ({reason}).", path=str(path), reason=reason)) from error
    except UnicodeDecodeError:
        baseline = None
    if baseline is None:
        raise WrongUse(
            say("{path} går inte att läsa som baslinje. Ta bort filen och kör nplan baseline på nytt.", path=str(path))
        )
    return baseline


def _save(path: Path, baseline: Baseline) -> None:
    if baseline.total:
        write_whole(path, baseline.text())
    else:
        path.unlink(missing_ok=True)


def _account(path: Path, total: int, mended: int, left_out: int, unreadable: int) -> list[Sentence]:
    lines = [
        say("{path}: {count} kända fynd.", path=str(path), count=total)
        if total
        else say("{path}: inga kända fynd, så filen behövs inte.", path=str(path))
    ]
    if mended:
        lines.append(say("  {count} rättade har tagits bort.", count=mended))
    if left_out:
        lines.append(say("  {count} nya har inte tagits med; nplan baseline --add tar med dem.", count=left_out))
    if unreadable:
        lines.append(
            say("  {count} fel betyder att något inte gick att läsa och tas aldrig med. Rätta dem.", count=unreadable)
        )
    return lines
