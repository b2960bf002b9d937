"""What was decided: where it is kept, from which files it came, and which differences touch it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ..changelog import Entry
from ..compare.adopted import NOT_TEXT, decision_of, is_decided_anew, newest_adopted
from ..diagnostics import say
from ..diff import Weight
from ..driver import Loaded
from ..model import Adopted, Item, KoladaCopy, Plan, Reviewed
from ..source.revision import commit_that_added, read_revision
from .plans import load_files
from .usage_errors import UsageError


def adopted_path(owner: str, day: date) -> str:
    """Where an owner's decided words are kept, in the plan's folder."""
    return f"nämnder/{owner}/beslut/{day}.yaml" if owner else f"beslut/{day}.yaml"


def source_digests(loaded: Loaded, owner: str) -> Mapping[str, str]:
    """An owner's files, and SHA-256 of their texts with line feeds as line breaks, whatever the checkout has."""
    own = {item.place.file for item in loaded.plan.items if item.board == owner and not _is_written_by_us(item)}
    return {file: hashlib.sha256(loaded.texts[file].text.encode("utf-8")).hexdigest() for file in sorted(own)}


def _is_written_by_us(item: Item[Any]) -> bool:
    top = item
    while top.parent:
        top = top.parent
    return isinstance(top.value, (Adopted, KoladaCopy, Reviewed))


def changed_sources(loaded: Loaded, adopted: Item[Adopted]) -> tuple[str, ...]:
    """Files that are not what they were when the decision was frozen, or are gone or new."""
    now, then = source_digests(loaded, adopted.board), adopted.value.sources
    return tuple(file for file in sorted({*now, *then}) if now.get(file) != then.get(file))


def bodies_of(plan: Plan, frozen: Sequence[Item[Adopted]]) -> tuple[str, ...]:
    """Who decided, by name."""
    bodies = ((item.board, plan.register.body(item.board)) for item in frozen)
    return tuple(body.value.name if body else board or say("fullmäktige").template for board, body in bodies)


def decided_state(folder: Path, loaded: Loaded, name: str) -> tuple[str, str, frozenset[str]]:
    """The plan as it was decided: the revision, the day, and whose parts it is about.

    ``name`` is "beslut" for the newest, or beslut/<day>. Raises UsageError, and Unreadable where git cannot help.
    """
    day = name.removeprefix("beslut").removeprefix("/")
    plan = loaded.plan
    newest = [found for owner in ("", *plan.boards) if (found := newest_adopted(plan, owner))]
    latest = max((item.value.date for item in newest), default=None)
    frozen = [item for item in plan.of(Adopted) if item.value.date.isoformat() == (day or str(latest))]
    if not frozen:
        days = tuple(sorted({item.value.date.isoformat() for item in plan.of(Adopted)}))
        if not days:
            raise UsageError(say("--against: inget beslut är fryst här. nplan freeze gör det."))
        raise UsageError(say("--against: ”{name}” är inte fryst. Välj bland {days}.", name=name, days=days))
    commit = commit_that_added(folder, frozen[0].place.file)
    then = load_files(read_revision(folder, commit).files)
    for item in frozen:
        if changed := changed_sources(then, item):
            raise UsageError(
                say(
                    "--against: filerna i {commit}, där {file} kom in, är inte de som frystes: {files}.",
                    commit=commit[:10],
                    file=item.place.file,
                    files=changed,
                )
            )
    return commit, frozen[0].value.date.isoformat(), frozenset(item.board for item in frozen)


def touches_decided(entry: Entry, before: Plan, after: Plan) -> bool:
    """True for a difference in decided words, recipients, values or sums that no new decision explains."""
    found = entry.difference
    place = found.after or found.before
    if found.kind.weight is Weight.FORM or place is None or set(map(str, place.route[-1:])) & NOT_TEXT:
        return False
    made = decision_of(before, found.board)
    if made is None or made.date is None or is_decided_anew(made, decision_of(after, found.board)):
        return False
    return _own_decisions(found.after_item) <= _own_decisions(found.before_item)


def _own_decisions(item: Item[Any] | None) -> set[object]:
    """The decisions of a thing and of what it lies in."""
    found: set[object] = set()
    while item is not None:
        if decision := getattr(item.value, "decision", None):
            found.add((decision.date, decision.paragraph))
        item = item.parent
    return found
