"""The parts of a plan: what the council owns, and what each board owns."""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import Finding
from ..frozen import frozen
from ..model import REPORT_FOLDER, is_picture
from ..source import FoundFile
from .classify import PlanFile, classify, meant_files
from .copies import without_copies


@frozen
class PlanPart:
    """The files of one owner, in order; ``board`` is "" for the council.

    ``meant`` are the paths that files which lie or are spelt wrong were probably meant to have here.
    """

    board: str
    files: tuple[PlanFile, ...]
    meant: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """The files' paths inside the plan."""
        return tuple(file.file for file in self.files)


@frozen
class PlanLayout:
    """What lies in a plan's folder: its parts, its pictures, and what is wrong with how it lies there."""

    council: PlanPart
    boards: tuple[PlanPart, ...]
    pictures: tuple[FoundFile, ...]
    findings: tuple[Finding, ...]

    @property
    def parts(self) -> tuple[PlanPart, ...]:
        """The council's part, then the boards'."""
        return self.council, *self.boards

    @property
    def misplaced(self) -> frozenset[tuple[str, frozenset[str]]]:
        """Whose files lie or are spelt wrong, and what they were probably meant to be."""
        return frozenset((part.board, part.meant) for part in self.parts if part.meant)


def lay_out(files: Iterable[FoundFile]) -> PlanLayout:
    """Sort a plan's files into its parts."""
    files, copied = without_copies(tuple(files))
    plan_files, unplaced = classify(files)
    council, boards = _parts(plan_files, meant_files(files, plan_files))
    return PlanLayout(council, boards, tuple(file for file in files if is_picture(file.file)), (*copied, *unplaced))


def _parts(files: Iterable[PlanFile], meant: Iterable[str]) -> tuple[PlanPart, tuple[PlanPart, ...]]:
    """The council's part, and the boards' in the order of their folders."""
    owned: dict[str, list[PlanFile]] = {"": []}
    for file in files:
        owned.setdefault(file.board, []).append(file)
    paths: dict[str, set[str]] = {}
    for path in meant:
        owner = owner_of(path)
        paths.setdefault(owner if owner in owned else "", set()).add(path)
    council, *boards = (
        PlanPart(board, tuple(own), frozenset(paths.get(board, ()))) for board, own in sorted(owned.items())
    )
    return council, tuple(boards)


def owner_of(path: str) -> str:
    """The board whose file it is, of its plan or of what is reported; "" for the council's."""
    plan_path = path.split("/", 2)[2] if path.startswith(REPORT_FOLDER) and path.count("/") > 1 else path
    return plan_path.split("/")[1] if plan_path.startswith("nämnder/") else ""
