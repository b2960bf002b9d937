"""From two checked plans to a changelog: compared, and with the lines where each thing stands."""

from __future__ import annotations

from collections.abc import Container, Mapping

from ..diagnostics import Place
from ..diff import compare_plans
from ..driver import Loaded
from ..frozen import frozen
from ..source.revision import Commit
from .entry import Changelog, Entry, Spot, Suspect


@frozen
class Side:
    """One state of a plan: what it is called (a year, a revision), and where its files are said to be."""

    name: str
    folder: str
    loaded: Loaded

    def spot(self, place: Place) -> Spot:
        """The line where a place stands."""
        path = f"{self.folder}/{place.file}" if self.folder else place.file
        return Spot(path, self.loaded.line_of(place) or 1)


def changelog_of(
    before: Side,
    after: Side,
    renamed: Mapping[str, str] | None = None,
    same: Container[str] = (),
    commits: Mapping[str, Commit] | None = None,
) -> Changelog:
    """Everything that differs between two states of a plan; a side that has faults may be read in part.

    ``renamed`` and ``same`` are what ``compare_plans`` takes; ``commits`` are the newest that changed each file.
    """
    comparison = compare_plans(before.loaded.plan, after.loaded.plan, renamed, same)
    entries = [
        Entry(
            found,
            before.spot(found.before) if found.before else None,
            after.spot(found.after) if found.after else None,
            (commits or {}).get(place.file) if (place := found.after or found.before) else None,
        )
        for found in comparison.differences
    ]
    suspects = [
        Suspect(item, before.spot(item.before.place), after.spot(item.after.place)) for item in comparison.candidates
    ]
    settings = after.loaded.plan.settings or before.loaded.plan.settings
    broken = [side.name for side in (before, after) if side.loaded.plan.faults or side.loaded.plan.settings is None]
    return Changelog(settings.organisation if settings else "", before.name, after.name, entries, suspects, broken)
