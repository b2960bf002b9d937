"""Writing ``tidigare`` on what has got another id: only where someone says that the two are one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ..bounded_read import read_bounded
from ..changelog import Changelog, Suspect
from ..diagnostics import Replacement, say
from ..driver import Loaded
from ..fix import FileChange, Unwritable, write_all
from ..fix.edits import can_be_edited, edited
from ..source import MAX_BYTES, SourceText, why_unread
from ..syntax import parse, rewrite
from .console import say_line
from .usage_errors import UsageError, nearest


def write_formerly(folder: Path, loaded: Loaded, changelog: Changelog, ids: Sequence[str]) -> None:
    """Write what each thing with one of these new ids was called. Raises UsageError, and then nothing is written."""
    suspects = [_suspect(changelog, id) for id in dict.fromkeys(ids)]
    for suspect in suspects:
        found = suspect.candidate
        if getattr(found.after.value, "formerly", ()):
            where, told = str(suspect.after), {"id": found.before.id}
            raise UsageError(say("{where}: tidigare står där redan. Lägg till {id} i listan.", where=where, **told))
    by_file: dict[str, list[Replacement]] = {}
    for suspect in suspects:
        file = suspect.candidate.after.place.file
        by_file.setdefault(file, []).extend(_line(suspect, loaded.texts))
    changes = {}
    for file, lines in by_file.items():
        path = folder / file
        try:
            before = read_bounded(path, MAX_BYTES, inside=folder)
        except OSError as error:
            reason = why_unread(error)
            raise UsageError(say("{path} går inte att läsa: {reason}.", path=str(path), reason=reason)) from error
        if not lines or not can_be_edited(before, loaded.texts[file]):
            raise UsageError(say("{path} går inte att ändra i. Skriv tidigare för hand.", path=str(path)))
        changes[path] = FileChange(before, edited(before, lines))
    try:
        write_all(changes)
    except Unwritable as error:
        raise UsageError(
            say("{path} går inte att skriva: {reason}.", path=str(error.path), reason=error.reason)
        ) from error
    for suspect in suspects:
        found = suspect.candidate
        say_line(say("{file}: tidigare: [{id}] är skrivet.", file=found.after.place.file, id=found.before.id))


def _suspect(changelog: Changelog, id: str) -> Suspect:
    known = {suspect.candidate.after.id: suspect for suspect in changelog.suspects}
    if id in known:
        return known[id]
    near = nearest(id, list(known))
    meant = say(" Menade du {near}?", near=near) if near else say("")
    raise UsageError(
        say("--formerly: ”{id}” är inget som troligen hette något annat förut.{meant}", id=id, meant=meant)
    )


def _line(suspect: Suspect, texts: Mapping[str, SourceText]) -> list[Replacement]:
    """The line to write, above the thing's first key that a person reads."""
    after = suspect.candidate.after
    document = parse(texts[after.place.file])[0]
    places = (after.at(key) for key in ("titel", "rubrik", "namn"))
    first = next((place for place in places if document.extent_of(place.route)), after.place)
    return list(rewrite(document, first.above(), f"tidigare: [{suspect.candidate.before.id}]"))
