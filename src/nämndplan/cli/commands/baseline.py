"""nplan baseline."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from ...diagnostics import Sentence, say
from ...lint import Baseline, is_fixed
from ...plan_folders import BASELINE_FILE
from ...source import why_unwritten
from ..atomic_write import atomic_write
from ..baselines import baseline_of
from ..console import say_line
from ..exit_code import ExitCode
from ..options import Paths
from ..plans import check_plan, wanted_folders
from ..usage_errors import UsageError


def baseline(
    paths: Paths = None,
    add: Annotated[bool, typer.Option("--add", help="Ta med nya fynd i en baslinje som redan finns.")] = False,
) -> ExitCode:
    """När filen redan finns tas bara rättade fynd bort ur den.

    Är en sammanslagning i git inte färdig i filen gäller bägge sidornas fynd, och den skrivs hel igen.
    """
    plans = [(folder, check_plan(folder)) for folder in wanted_folders(paths)]
    if breakdowns := [item for _, result in plans for item in result.breakdowns]:
        return ExitCode.of(False, breakdowns)
    for folder, result in plans:
        path = folder / BASELINE_FILE
        had = path.exists()
        compared = baseline_of(folder).compare(result.diagnostics, result.texts)
        left = result.diagnostics if add or not had else compared.known
        renewed = Baseline.of(left, result.texts)
        if had and not add:
            renewed = replace(renewed, counts=renewed.counts + compared.kept)
        _save(folder, renewed)
        left_out = sum(not is_fixed(item.code) for item in compared.new) if had and not add else 0
        unreadable = sum(is_fixed(item.code) for item in result.diagnostics)
        for line in _account(path, renewed.total, compared.mended, left_out, unreadable):
            say_line(line)
    return ExitCode.OK


def _save(folder: Path, baseline: Baseline) -> None:
    path = folder / BASELINE_FILE
    if baseline.total:
        atomic_write(path, baseline.text(), plan=folder)
    else:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            reason = why_unwritten(error)
            raise UsageError(say("{path} går inte att skriva: {reason}.", path=str(path), reason=reason)) from error


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
