"""For a pull request: the verdict and the gravest first, five open and the rest folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..compare.naming import name_of
from ..diagnostics import Language, say
from ..diff import Effect
from ..report.markdown import MOST_CHARACTERS, code, escape
from .entry import Changelog, Entry, headline, motives

OPEN = 5
"""So many stand open; a comment is read on a phone too."""
AT_A_GLANCE = 600
"""Within so many characters all that is weaker or gone is named: more is not seen in a list of comments."""
_LONGEST_MOTIVE = 200
_SHORTEST = 12
_ROOM_FOR_COUNT = 20
_ROOM_FOR_THE_REST = 300


def markdown(changelog: Changelog, language: Language, everything: bool = False) -> Iterator[str]:
    """The comment; what does not fit is counted."""
    entries = changelog.worth_telling(everything)
    verdict = f"### {escape(headline(changelog, entries, language))}"
    yield verdict
    grave = [item for item in entries if item.effect in {Effect.WEAKER, Effect.REMOVED}]
    first = grave[:OPEN] or entries[:OPEN]
    rest = [item for item in entries if item not in first]
    used = 0
    if grave and len(verdict) + sum(len(_row(item, language)) + 1 for item in grave) > AT_A_GLANCE:
        yield from ("", *_at_a_glance(grave, AT_A_GLANCE - len(verdict) - 2, language))
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


def _at_a_glance(grave: Sequence[Entry], room: int, language: Language) -> Iterator[str]:
    """What is weaker and what is gone, by name, in so many characters: a name that has not room is cut."""
    for effect in (Effect.WEAKER, Effect.REMOVED):
        names = [_name(entry) for entry in grave if entry.effect is effect]
        if not names:
            continue
        word = f"**{escape(language.translate(effect.value).upper())}** "
        share = room * len(names) // len(grave) if effect is Effect.WEAKER else room
        most = max(_SHORTEST, (share - len(word) - _ROOM_FOR_COUNT) // len(names) - 2)
        listed: list[str] = []
        left = share - len(word) - _ROOM_FOR_COUNT
        for name in names:
            cut = escape(_cut(name, most))
            if len(cut) + 2 > left:
                break
            listed.append(cut)
            left -= len(cut) + 2
        if len(listed) < len(names):
            listed.append(escape(say("{count} till", count=len(names) - len(listed)).text(language)))
        line = word + ", ".join(listed)
        room -= len(line) + 2
        yield from (line, "")


def _name(entry: Entry) -> str:
    item = entry.difference.after_item or entry.difference.before_item
    return name_of(item) if item else ""


def _row(entry: Entry, language: Language) -> str:
    word = escape(language.translate(entry.effect.value).upper())
    spot = entry.after or entry.before
    row = f"- **{word}** {escape(entry.difference.sentence.text(language))} ({code(str(spot))})"
    return ". ".join((row, *(escape(_cut(motive, _LONGEST_MOTIVE)) for motive in motives(entry, language))))


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _fitting(rows: Sequence[str], room: int) -> tuple[Sequence[str], int]:
    for number, row in enumerate(rows):
        room -= len(row) + 1
        if room < 0:
            return rows[:number], len(rows) - number
    return rows, 0
