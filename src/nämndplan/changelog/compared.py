"""From two checked plans to a changelog: compared, and with the lines where each thing stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..diagnostics import Place
from ..diff import compare_plans
from ..driver import Loaded
from ..syntax import Document, parse
from .entry import Changelog, Entry, Spot, Suspect


@dataclass(frozen=True, slots=True)
class Side:
    """One state of a plan: what it is called (a year, a revision), and where its files are said to be."""

    name: str
    folder: str
    loaded: Loaded


def changelog_of(before: Side, after: Side, renamed: Mapping[str, str] | None = None) -> Changelog:
    """Everything that differs between two states of a plan; a side that has faults may be read in part."""
    comparison = compare_plans(before.loaded.plan, after.loaded.plan, renamed)
    old, new = _Lines(before), _Lines(after)
    entries = [
        Entry(found, old.spot(found.before) if found.before else None, new.spot(found.after) if found.after else None)
        for found in comparison.differences
    ]
    suspects = [
        Suspect(item, old.spot(item.before.place), new.spot(item.after.place)) for item in comparison.candidates
    ]
    settings = after.loaded.plan.settings or before.loaded.plan.settings
    broken = [side.name for side in (before, after) if side.loaded.plan.faults or side.loaded.plan.settings is None]
    return Changelog(settings.organisation if settings else "", before.name, after.name, entries, suspects, broken)


class _Lines:
    """The lines where a side's places stand; each file is parsed once, and only when something in it is told of."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._documents: dict[str, Document | None] = {}

    def spot(self, place: Place) -> Spot:
        if place.file not in self._documents:
            text = self._side.loaded.texts.get(place.file)
            self._documents[place.file] = parse(text)[0] if text else None
        document = self._documents[place.file]
        path = f"{self._side.folder}/{place.file}" if self._side.folder else place.file
        return Spot(path, document.locate(place).start.line if document else 1)
