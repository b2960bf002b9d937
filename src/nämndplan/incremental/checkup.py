"""From a folder to the findings: as ``compile``, but each board is let go of as soon as it has been inspected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Breakdown, Diagnostic
from ..lint import Silenced, conclude, inspect
from ..lowering import lay_out, read_part
from ..source import SourceText, find_files, read_file
from ..timing import phase
from . import NO_STORE, Store
from .on_demand import Documents, Texts
from .parts import Kept
from .workers import inspect_boards

COUNCIL = ""


@dataclass(frozen=True, slots=True)
class Checkup:
    """Everything there is to say about a plan, and nothing of the plan itself. ``texts`` are read when asked for."""

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, SourceText]
    silenced: tuple[Silenced, ...]
    breakdowns: tuple[Breakdown, ...]
    file_count: int


def check_folder(folder: Path, store: Store = NO_STORE, processes: int = 1) -> Checkup:
    """Check the plan in a folder: to the letter what compiling it says.

    Boards that have not changed since last time are not read again, if ``store`` keeps
    what was found then and the council's part has not changed either.
    """
    with phase("find"):
        files, found = find_files(folder)
        layout = lay_out(files)
    kept = Kept(store, layout)
    council = read_part(layout.council, read_file, pictures=layout.pictures)
    known = kept.known(council)
    fresh = inspect_boards([part for part in layout.boards if part.board not in known], council, processes)
    if COUNCIL not in known:
        fresh[COUNCIL] = inspect(council)
    kept.keep(fresh)
    parts = [known.get(part.board) or fresh[part.board] for part in (layout.council, *layout.boards)]
    plan_files = {file.file: file.found for part in (layout.council, *layout.boards) for file in part.files}
    judged = conclude(
        council.plan,
        parts,
        [*found, *layout.findings],
        Documents(plan_files, council.documents),
    )
    return Checkup(judged.diagnostics, Texts(plan_files), judged.silenced, judged.breakdowns, len(plan_files))
