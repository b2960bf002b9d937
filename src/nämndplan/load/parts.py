"""The parts of a plan: what the council owns, and what each board owns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .classify import PlanFile


@dataclass(frozen=True, slots=True)
class Part:
    """The files of one owner, in order; ``board`` is "" for the council.

    ``meant`` are the paths that files which lie or are spelt wrong were probably meant to have here.
    """

    board: str
    files: tuple[PlanFile, ...]
    meant: frozenset[str] = frozenset()


def parts_of(files: Iterable[PlanFile], meant: Iterable[str]) -> tuple[Part, tuple[Part, ...]]:
    """The council's part, and the boards' in the order of their folders."""
    owned: dict[str, list[PlanFile]] = {"": []}
    for file in files:
        owned.setdefault(file.board, []).append(file)
    paths: dict[str, set[str]] = {}
    for path in meant:
        owner = path.split("/")[1] if path.startswith("nämnder/") else ""
        paths.setdefault(owner if owner in owned else "", set()).add(path)
    council, *boards = (
        Part(board, tuple(own), frozenset(paths.get(board, ()))) for board, own in sorted(owned.items())
    )
    return council, tuple(boards)
