"""For a pull request: the verdict and the gravest first, five open and the rest folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..diagnostics import Language, say
from ..diff import Effect
from ..report.markdown import MOST_CHARACTERS, code, escape
from .entry import Changelog, Entry, headline

OPEN = 5
"""So many stand open; a comment is read on a phone too."""
_ROOM_FOR_THE_REST = 300


def markdown(changelog: Changelog, language: Language, everything: bool = False) -> Iterator[str]:
    """The comment; what does not fit is counted."""
    entries = changelog.worth_telling(everything)
    yield f"### {escape(headline(changelog, entries, language))}"
    grave = [item for item in entries if item.effect in {Effect.WEAKER, Effect.REMOVED}]
    first = grave[:OPEN] or entries[:OPEN]
    rest = [item for item in entries if item not in first]
    used = 0
    if first:
        yield ""
    for entry in first:
        row = _row(entry, language)
        used += len(row)
        yield row
    if not rest:
        return
    rows, left = _fitting([_row(entry, language) for entry in rest], MOST_CHARACTERS - used - _ROOM_FOR_THE_REST)
    yield from ("", f"<details><summary>{escape(say('{count} till', count=len(rest)).text(language))}</summary>", "")
    yield from rows
    if left:
        yield from ("", escape(say("… och {count} till. nplan diff visar alla.", count=left).text(language)))
    yield from ("", "</details>")


def _row(entry: Entry, language: Language) -> str:
    word = escape(language.translate(entry.effect.value).upper())
    spot = entry.after or entry.before
    return f"- **{word}** {escape(entry.difference.sentence.text(language))} ({code(str(spot))})"


def _fitting(rows: Sequence[str], room: int) -> tuple[Sequence[str], int]:
    for number, row in enumerate(rows):
        room -= len(row) + 1
        if room < 0:
            return rows[:number], len(rows) - number
    return rows, 0
