"""Fitting text to the width of a terminal, counted in the columns that characters take up."""

from __future__ import annotations

from contextvars import ContextVar

from .styled import columns

_WIDTH = ContextVar("width", default=80)
WIDEST = 120
"""Longer lines are hard to read, however wide the terminal is."""


def page_width() -> int:
    """How many columns a report may take: 80, where no terminal says otherwise."""
    return _WIDTH.get()


def use_width(terminal: int) -> None:
    """Make the page as wide as a terminal is, within what is good to read."""
    _WIDTH.set(max(80, min(WIDEST, terminal)))


def wrapped(text: str, indent: int) -> list[str]:
    """Lines of at most the page's width; a word is never split, since it may be pasted."""
    lines, current = [], ""
    for word in text.split(" "):
        if current and columns(current) + 1 + columns(word) > page_width() - indent:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}" if current else word
    return [*lines, current]


def window(line: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """The part of a long line that shows ``line[start:end]``, with … where it was cut."""
    line = line.rstrip()
    if columns(line) <= room:
        return line, start, end
    # As much of what stands before as there is room for: at least 10 columns, all of it near the line's end.
    before = max(10, room - 2 - columns(line[start:]))
    left = _back(line, start, before) if columns(line[:end]) > room - 1 else 0
    lead = "…" if left else ""
    shown = _fitting(line[left:], room - len(lead))
    if left + len(shown) < len(line):
        shown = _fitting(shown, room - len(lead) - 1) + "…"
    offset = len(lead) - left
    return lead + shown, start + offset, min(end + offset, len(lead + shown))


def _back(line: str, start: int, room: int) -> int:
    """The position ``room`` columns to the left of ``start``."""
    position = start
    while position > 0 and columns(line[position - 1 : start]) <= room:
        position -= 1
    return position


def _fitting(text: str, room: int) -> str:
    """The longest beginning of the text that fits."""
    end = min(len(text), room)
    while end < len(text) and columns(text[: end + 1]) <= room:
        end += 1
    while columns(text[:end]) > room:
        end -= 1
    return text[:end]
